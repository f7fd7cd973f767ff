# For the operator.

operator-title = Operator
operator-no-smtp = No mail server is set (WIJZER_SMTP_URL). Mails stay in the outbox.
operator-outbox = { $n ->
    [0] Outbox
    [one] Outbox (1 waiting)
   *[other] Outbox ({ $n } waiting)
}
operator-health = Health
operator-version = Version
operator-engine = Database
operator-up-since = Started
operator-people = Accounts
operator-browsers = Browsers without an account
operator-courses = Published courses
operator-course = { $title }: version { $version }, { $date }
operator-damaged = Damaged lessons
operator-facts = Facts to check
operator-facts-fine = All facts were checked in time.
operator-settings = Settings

outbox-title = Outbox
outbox-empty = No mails have been written yet.
outbox-older = Older mails
outbox-waiting = waiting
outbox-sent = sent on { $at }
outbox-failing = not delivered yet: { $why }

first-title = The first operator
first-lead = This link works once. Make the account of the first operator here.
first-button = Make the operator
