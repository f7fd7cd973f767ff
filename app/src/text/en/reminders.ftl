# Reminders, and what an employer has sent.

mail-reminder-subject = From your work: the course { $course }
mail-reminder-body =
    Hello { $name },

    { $employer } asked you to follow the course { $course }. The reason: { $reason }

    The course takes about { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }{ $time ->
        [own] .
       *[work] . That is working time.
    } The target day is { $target }. You can stop and go on another time.

    { $link }

    Your employer only sees whether you finished the course, and on which day. Your employer never sees your answers, your mistakes, how long you took or which courses you choose yourself. This mail goes to you only.

    Do you not want mails like this? Turn them off here. It has no consequences, and your employer does not see it.

    { $stop }

reminders-title = Reminders
reminders-on = Now and then you get a mail about a course from your employer: 14 days and 3 days before the target day.
reminders-off = You get no mails that remind you of a course.
reminders-turn-off = Turn reminders off
reminders-turn-on = Turn reminders on
reminders-free = What you choose has no consequences. Your employer does not see it.
data-reminders = Reminders by mail
data-reminders-refused = no, since { $date }

org-tab-messages = Messages
messages-lead = Here you see which mails we send in your name, what they say and when they go. A mail goes to the people themselves only.
messages-to-come = Reminders to come
messages-none = There are no reminders to come. They are only about a running course with a target day.
messages-when = We send them after { $hour }:00, 14 days and 3 days before the target day. We skip whoever was asked less than 3 days ago.
messages-about = Reminders of { $course }
messages-target = Target day: { $date }
messages-on = On { $days }.
messages-and = { " and on " }
messages-today = today
messages-no-more = There are no more reminders to come.
messages-to-whom = To everyone for whom the course is still open then.
messages-open-now = { $n ->
    [one] Today that is 1 person.
   *[other] Today that is { $n } people.
}
messages-paused = Paused: nothing goes out now.
messages-pause = Pause
messages-go-on = Go on
messages-read-nl = Read the mail in Dutch
messages-read-en = Read the mail
messages-a-name = [name]
messages-own-link = [own link]
messages-look = See what we send
messages-sent = What we sent
messages-day = Day
messages-what = What
messages-being-written = We are writing them now.
messages-few = 0 to 4 mails
messages-written = { $n } mails written, { $sent } sent{ $failed ->
    [0] .
    [one] . 1 could not be sent yet.
   *[other] . { $failed } could not be sent yet.
}
messages-no-names = Whoever has no confirmed e-mail address, was asked just now or does not want these mails gets none. You do not see who that is. That is why we do not count out fewer than 5 mails.
messages-invitations = Invitations
messages-invitations-written = { $n ->
    [one] 1 person is invited and has not joined yet.
   *[other] { $n } people are invited and have not joined yet.
} { $written ->
    [0] No mail is written yet.
    [one] 1 mail is written.
   *[other] { $written } mails are written.
}
messages-a-day = The rest follows: at most { $n } a day.
messages-again = See how far it is
messages-invited-on-day = { $n ->
    [one] 1 invitation written
   *[other] { $n } invitations written
}
preview-letters = Language of the invitation
preview-letters-hint = This language is for everyone on this list. After that, all choose for themselves.
