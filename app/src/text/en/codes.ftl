# People without e-mail: cards with a code, and a shared tablet.

codes-link = People without e-mail
codes-title = People without e-mail
codes-lead = Does someone have no e-mail address? Make a card with a code. With it they sign in, on a phone, a computer or a shared tablet.
codes-names = Names
codes-names-hint = One name per line, at most 100 at a time. Do two people have the same name? Add something, like Jan from the oven.
codes-look = Look at the list
codes-no-names = Fill in at least one name.
codes-bad-lines = These lines are not names: { $lines }. Use only letters, hyphens and dots, and at most 100 characters.
codes-too-many = These are more than { $n } names. Do it in two goes.
codes-how = How it works
codes-how-password = The first time, they choose a password themselves. After that the code only works with that password.
codes-how-closed = So you cannot get into the account, not even with a new code. You also do not see whether someone signed in.
codes-how-email = Does someone add their own e-mail address later? Then the code stops, and the name is no longer listed here.
codes-who = Who has a code?
codes-made-on = code of { $date }
codes-renew-lead = Is a card lost? Tick the box and make a new code. The old one stops working. The password stays the same.
codes-renew = Make new codes
codes-restart-link = Password lost? Begin again with { $name }
codes-nobody = Tick who gets a new code.
codes-sent-before = Codes were made just now, perhaps by you. First check whether this is still needed. Was a card not printed? Then make a new code.
codes-preview-title = Are these names right?
codes-preview-lead = { $n ->
    [one] You are making 1 account with a code.
   *[other] You are making { $n } accounts with a code.
}
codes-twice = also stands above
codes-known = someone with you has this name already
codes-confirm = { $n ->
    [one] Make 1 card
   *[other] Make { $n } cards
}
codes-once = You see the codes only once. Print them right away. We do not keep them readable.
codes-back = Back to people without e-mail

codes-cards-title = The cards
codes-cards-print = Choose Print in your browser. Only the cards go on paper. Cut them out and give each card to that person only.
cut-for = Learning about AI at { $org }
cut-scan = Code to scan: opens the page to sign in
cut-go = Scan the square, or go to
cut-choose = First time? Choose a password yourself. Tell nobody.
cut-later = After that you sign in with your code and your password.
cut-sees = Your employer sees: whether you finished a course they asked for, and on which day.
cut-hidden = Your employer never sees: your answers, your mistakes, your time and when you sign in.
cut-taken = Can you not choose a password the first time? Then someone else used your code. Ask to begin again.
cut-unused = Do you not sign in for 2.5 years? Then we erase your account.

restart-title = Begin again with { $name }
restart-why = Only do this if { $name } lost the password. Nobody can get a password back, not you and not us.
restart-empty = You make a new, empty account. It takes the place of the old one, also in the teams.
restart-shut = The old account stays shut. What is in it does not come along. Do they remember the password later? Then the old code still works.
restart-ask = They begin again with courses you asked for. Did you ask only chosen people for a course? Then assign it again.
restart-button = Make a new account and a card

code-on-paper = Do you have a code on paper?
code-title = Sign in with a code
code-first-question = Are you signing in with this code for the first time? Then choose a password first.
code-first-link = This is my first time
code-field = Your code
code-field-hint = The 12 letters and digits on your card. Capitals and dashes do not matter.
code-empty = Fill in your code.
code-not-a-code = A code has 12 letters and digits. Look at your card again.
code-refused = This code and this password do not belong together. Is this your first time? Then choose a password first.
code-forgot = Forgot your password? Ask your employer to begin again. You then get a new, empty account.
code-with-email = Sign in with an e-mail address
code-first-title = Your first time
code-first-lead = Choose a password yourself. After that nobody can get into your account with only your card, not even your employer.
code-password-hint = At least 8 characters. Two or three separate words work well, such as: lamp rain cheese. Tell nobody.
code-password-again = Type it once more
code-password-short = Make your password longer: at least 8 characters. Two or three separate words work well.
code-not-the-same = This is not the same as the password above.
code-first-button = Keep it and sign in
code-first-refused = You cannot choose a password with this code. Did you choose one already? Then sign in with your code and that password. Does that not work? Ask your employer to begin again.
code-first-forget = Remember your password well. We cannot get it back.
code-first-back = I already have a password

shared-tick = This is a shared tablet
shared-tick-hint = After 3 minutes without doing anything you are signed out. If you leave this off, you stay signed in.
shared-done = I am done
still-title = Are you still there?
still-lead = { $name } is signed in here. If you do nothing, you are signed out.
still-go-on = Go on

account-by-code = You sign in with a code on paper.
account-by-code-email = Do you have your own e-mail address? Add it to your account. Then you no longer need your card, and you can always choose a new password.
account-by-code-add = Add an e-mail address
account-by-code-password = You sign in with your code and your password. Your employer can make a new code, but cannot get into your account with it.
account-code-unused = Do you not sign in for 2.5 years? Then we erase your account. We cannot warn you, because we have no address of yours.
email-first-title = Your own e-mail address
email-first-lead = We send a mail with a link. Open that link where you are signed in with your code, and choose a new password. After that your code stops.
email-ends-code = After this step you sign in with { $email } and this password. Your code then no longer works.
data-code = Code on paper made on
