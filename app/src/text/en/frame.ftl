# Around every page: head, foot, messages, errors, dates.

site-description = Learn in short lessons what AI can do, what it cannot do and how to use it safely at work. Free and without an account.
skip-to-content = Skip to content

nav-main = Main menu
nav-footer = About this site
nav-home = Home page
nav-courses = Courses
nav-my-learning = My learning
nav-search = Search
nav-sign-in = Sign in
nav-operator = Operator
nav-employer-view = What does my employer see?
nav-about = About us
nav-privacy = Privacy
nav-accessibility = Accessibility
nav-facts = Facts and sources
nav-help = Help
crumbs = Where am I?
footer-licence = Lessons: CC BY 4.0. Software: EUPL-1.2. Based on DigComp 3.0 (© European Union, 2025, CC BY 4.0). Dutch translation: iXperium (CC BY 4.0), not endorsed by the European Commission.

flash-signed-up = Your account is ready. Your progress is in it already.
flash-signed-in = You are signed in.
flash-signed-out = You are signed out.
flash-confirmed = Your e-mail address is confirmed.
flash-lesson-done = Lesson done. Well done.
flash-module-passed = Module passed. Well done.
flash-critical-open = Lesson done. One question in this module still has to be right: you see it with your progress.
flash-saved = Saved.
flash-password-changed = Your password has changed. You are signed out on other devices.
flash-email-changed = Your e-mail address has changed.
flash-mail-sent = We have sent you a mail.
flash-session-ended = That device is signed out.
flash-sessions-ended = All other devices are signed out.
flash-erased = Your account is erased. Thank you for having been here.
flash-undone = The lesson is open again.
flash-sector-set = You now see examples from your sector.

form-errors = { $n ->
    [one] There is 1 thing to improve
   *[other] There are { $n } things to improve
}
save = Save
cancel = Cancel
choose = Choose…

error-not-found = This page does not exist
error-not-found-text = Perhaps the link is old, or there is a typing error in it. Search below, or go to the courses.
error-broken = Something went wrong on our side
error-broken-text = It is not your doing. What you had saved is still there. Try again in a minute.
error-too-often = Easy now
error-too-often-text = You tried this often in a short time. Wait a minute and try again.
error-busy = It is busy right now
error-busy-text = Try again in a few seconds. What you typed is still on your screen when you go back.
error-foreign = This form did not come from our page
error-foreign-text = So nothing was done with it. Go back, refresh the page and try again.
error-too-large = This is too large
error-too-large-text = You sent more than we can take. Make it shorter and try again.
error-wrong-method = This page does not work that way
error-wrong-method-text = Go back and use the button on the page.

date = { $day } { $month } { $year }
date-time = { $date }, { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

sector-agro = Agriculture
sector-zorg = Care
sector-techniek = Technical industry
sector-veiligheid = Security
sector-detailhandel = Retail
sector-horeca = Hospitality
sector-bouw = Construction
sector-logistiek = Logistics
sector-zakelijk = Business services
sector-label = Your sector
sector-none = No sector
sector-choose = Choose this sector

home-title = Learn what AI can do. And what you do with it today.
home-lead = Short lessons for everyone who works in a small or medium-sized business. In plain language, on your phone, in 6 minutes.
home-start = { $n ->
    [one] Start with your first lesson (1 minute)
   *[other] Start with your first lesson ({ $n } minutes)
}
home-go-on = Go on where you were
home-no-account = Free. You need no account.
home-drawing = Someone behind a work table beside a phone with three questions. Two are ticked.
home-courses = Courses
home-sector = Examples from your work
home-sector-why = Choose your sector. Then the lessons show situations you recognise. You can always change this.
home-how = How it works
home-how-1 = You choose first
home-how-1-text = Every lesson starts with a moment at work. You choose what you would do.
home-how-2 = Mistakes are fine
home-how-2-text = With every answer you read why people choose it. Try as often as you like.
home-how-3 = Do it today
home-how-3-text = Every lesson ends with something small for your work, and a card to keep.
home-yours = What you learn is yours
home-yours-text = Nobody else sees your answers, mistakes and notes. Not even your employer. That is how this site is built.
