# Signing up, signing in, settings.

field-name = Your name
field-name-hint = What we call you. A first name is enough.
field-email = Your e-mail address
field-email-hint = Private or from work, as you like. You keep your account when you change jobs.
field-new-email = Your new e-mail address
field-password = Your password
field-new-password = Choose a password
field-new-password-hint = At least 15 characters. Four loose words work well, such as: bicycle lamp rain cheese. Pasting from a password manager is fine.

refused-empty-name = Fill in your name.
refused-empty-email = Fill in your e-mail address.
refused-empty-password = Fill in a password.
refused-too-long-name = Your name is too long. 100 characters at most.
refused-too-long-email = This e-mail address is too long.
refused-too-long-password = This password is too long. 1024 characters at most.
refused-not-a-name = Use only letters, hyphens and dots in your name.
refused-not-an-address = This does not look like an e-mail address. It looks like name@company.com.
refused-too-short = Make your password longer: at least 15 characters. Four loose words work well.
refused-too-easy = This password is easy to guess. Take words that do not belong together.
refused-wrong-password = This password is not right.
refused-sign-in = This e-mail address and this password do not belong together. Try again, or sign in with a link by mail.
refused-same-email = This is your e-mail address already.

sign-up-title = Make an account
sign-up-lead = With an account you go on learning on every device. We ask only what is needed.
sign-up-keeps = What you learned in this browser comes along.
sign-up-how = How do you want to sign in?
sign-up-by-password = With a password
sign-up-by-mail = With a link I get by mail
sign-up-button = Make my account
sign-up-have-one = Do you have an account already?
sign-up-privacy = Your employer does not see what you do here.

sign-in-title = Sign in
sign-in-button = Sign in
sign-in-by-mail = Send me a link by mail
sign-in-forgot = I forgot my password
sign-in-no-account = No account yet?
sign-out = Sign out

by-mail-title = Sign in with a link
by-mail-lead = Fill in your e-mail address. You get a mail with a link. It signs you in, without a password.
by-mail-button = Send the mail
forgot-title = Forgot password
forgot-lead = Fill in your e-mail address. You get a mail with a link. With it you choose a new password.
mail-sent-title = Look at your mail
mail-sent-text = Does { $email } belong to an account? Then you get a mail within a few minutes. The link works for 1 hour and once.
mail-sent-nothing = No mail? Look in your spam folder, or check the address.
mail-stays-here = This installation does not send mail yet. The operator can read the mail in the outbox.
open-link-title = Sign in
open-link-text = You sign in as { $email }.
open-link-button = Sign in
dead-link-title = This link no longer works
dead-link-text = A link works for 1 hour and once. Ask for a new one.
new-password-title = Choose a new password
new-password-lead = After that you are signed out on all your other devices.
new-password-button = Keep this password

prove-title = Is it you?
prove-lead = This matters for your account. So we ask once more.
prove-button = Go on
prove-or-mail = Rather with a link by mail? That works too. Open the link in this browser and try again.
prove-by-mail = We send a link to { $email }. Open the link in this browser and try again.
prove-mail-button = Send me a link

account-title = My account
account-unconfirmed = Confirm your e-mail address { $email }. Then you can always sign in again. We have sent you a mail with a link.
account-send-again = Send the mail again
account-who = Who you are
account-change-email = Change e-mail address
account-sign-in = How you sign in
account-has-password = You sign in with a password, or with a link by mail.
account-no-password = You sign in with a link by mail.
account-change-password = Change password
account-set-password = Choose a password
account-preferences = Preferences
account-language = Language of the site and the mails
account-devices = Where you are signed in
account-this-device = this device
account-device-times = Signed in on { $since }, last used on { $used }
account-end-device = Sign this device out
account-end-others = Sign out all other devices
account-data = Your data
device-unknown = Unknown device
device-on = { $browser } on { $system }
back-to-account = Back to my account

email-title = Change e-mail address
email-lead = Your address is now { $now }. We send a mail to your new address. Nothing changes until you click its link.

data-title = All my data
data-lead = This is everything Wijzer keeps about you.
data-json = Download everything as JSON
data-none = Nothing.
data-person = Account
data-sessions = Devices
data-courses = Courses
data-answers = Answers
data-notes = Notes
data-employers = Employers
data-events = What happened to your account
data-letters = Mails to you
data-created = Made on
data-sector = Sector
data-confirmed = E-mail address confirmed
data-yes = yes
data-no = no
data-version = version { $version }, started on { $started }
data-finished = finished on { $finished }

event-signed-up = Account made
event-signed-in = Signed in with your password
event-signed-in-by-mail = Signed in with a link by mail
event-signed-in-by-code = Signed in with your code on paper
event-code-taken = Chose a password with your code
event-sign-in-refused = Signing in did not work
event-signed-out = Signed out
event-proved = Your password filled in once more
event-proof-refused = A wrong password filled in
event-password-reset = A new password chosen with a link by mail
event-password-changed = Your password changed
event-email-change-asked = Another e-mail address asked for
event-email-changed = Your e-mail address changed
event-session-ended = One device signed out
event-other-sessions-ended = All other devices signed out
event-erased = Account erased

erase-title = Erase my account
erase-goes = Your account goes, with your progress in all courses, { $finished ->
    [0] your answers
    [one] 1 finished course, your answers
   *[other] { $finished } finished courses, your answers
} and { $notes ->
    [0] your preferences
    [one] 1 note
   *[other] { $notes } notes
}. Mails to you that we still keep go too. This cannot be undone.
erase-stays-title = What stays, and why
erase-stays-1 = That an account was erased on this day, without a name. So the operator can show that erasing works.
erase-stays-2 = Reports about signing in, without a name, until they are 30 days old. They are there to see misuse.
erase-download-first = Download all my data first
erase-sure = Yes, erase my account and everything I learned
erase-not-sure = Tick the box if you are certain.
erase-button = Erase my account
