# For employers, and what an employer asks.

nav-organisations = For employers

flash-organisation-started = Your organisation is ready. Now invite your people.
flash-person-removed = The link is cut. What this person learned stays theirs.
flash-link-renewed = There is a new link. The old one no longer works.
flash-joined = You have joined. Below you see what your employer asks.
flash-left = The link is cut. Everything you learned is still in your account.
flash-assigned = This is assigned. Your people now see it under My learning.

org-index-title = For employers
org-index-lead = Help your people learn what AI can do and how to use it safely. You start in a few minutes. It is free.
org-index-own = Your organisations
org-index-step-1 = Make your organisation: a name, a sector and how big you are.
org-index-step-2 = Share the link or put up the poster. Your people join by themselves.
org-index-step-3 = Assign a course. You see who finished it.
org-index-privacy = You never see answers, mistakes or times.

org-start-title = Start your organisation
org-start-lead = This is all you have to fill in.
org-start-button = Start organisation
org-name = Name of your organisation
org-name-empty = Fill in the name of your organisation.
org-name-too-long = Keep the name to 100 characters or fewer.
org-sector = Sector
org-sector-other = Another sector
org-size = How many people work there?
org-size-people = { $size } people

org-tabs = Parts of your organisation
org-tab-home = Overview
org-tab-people = People
org-tab-invite = Invite
org-tab-assign = Assign
org-next-invite = Nobody has joined yet. Share the link with your people or put up the poster.
org-next-assign = Your people have joined. Now assign a course.
org-people-count = { $n ->
    [one] 1 person has joined
   *[other] { $n } people have joined
}
org-running = Assigned
org-ended = Ended
org-finished-of = { $n ->
    [one] { $finished } of 1 person has finished the course
   *[other] { $finished } of { $n } people have finished the course
}
org-exempt-count = { $n ->
    [one] 1 person is exempt
   *[other] { $n } people are exempt
}
org-only-this = You cannot see more than assigned, finished or exempt.

org-role-owner = owner
org-role-staff = staff
org-make-owner = Make owner
org-make-staff = Make staff
org-you = you
org-since = joined on { $date }
org-remove = Cut the link
org-remove-hint = Did someone leave? Cut the link. They keep their own account and everything in it.
more-people = Next people

org-invite-lead = Your people join with this link. Pass it on, or print this page and put it up.
org-poster-title = Learn along at { $org }
org-poster-why = Short lessons about AI: what it can do, what it cannot do and how to use it safely at work.
org-code = Code to scan: opens the link below
org-poster-time = Learning for your work is working time.
org-poster-sees = Your employer sees whether you finished an assigned course, and when.
org-poster-hidden = Your employer never sees your answers, your mistakes or your time.
org-invite-print = Printing? Use Print in your browser. Only the poster comes on paper.
org-renew-title = Did the wrong people get the link?
org-renew-why = Make a new one. The old link and old posters then stop working. Who has joined stays.
org-renew = Make a new link

assign-lead = Choose what you ask, of whom and why. Your people read this under My learning.
assign-course = Course
assign-course-of = { $course } ({ $n } minutes)
assign-who = For whom?
assign-everyone = Everyone, also who starts later
assign-people = Only these people
assign-more = Not everyone fits in this list. Then choose everyone.
assign-reason = Why?
assign-reason-hint = One sentence. For example: you work with the ordering app and it uses AI.
assign-reason-usual = We use AI at work and want everyone to be able to do so well and safely.
assign-minutes = Minutes
assign-in-work = { $n ->
    [one] 1 minute in working time
   *[other] { $n } minutes in working time
}
assign-target = Target date
assign-target-hint = May stay empty. Who finishes later has simply finished.
assign-button = Assign
assign-no-course = Choose one course or more.
assign-nobody = Choose at least one person, or choose everyone.
assign-no-reason = Say why, in one sentence of at most 300 characters.
assign-no-minutes = Fill in a whole number from 1 to 2400.
assign-no-day = Choose today or a later day, or leave this empty.
assigned-course-gone = A course that is no longer there
audience-everyone = for everyone
audience-people = for chosen people
target-by = target date { $date }
assigned-on = Assigned on
ended-on = Ended on

name-column = Name
email-column = E-mail address
status = Status
status-open = open
status-finished = finished on { $date }
status-exempt = exempt: { $why }
status-hint = Open does not say whether someone started. Only they can see that.
exempt-title = Exemption
exempt-label = Exemption for { $name }
exempt-none = none
exempt-experience = knows this already
exempt-absence = long absent
exempt-other-work = does other work
assignment-csv = Download as a spreadsheet (CSV)
assignment-end = End this assignment
look-is-kept = Your people can see on which day you looked at or downloaded this list.
csv-finished = finished
csv-exempt = exempt
csv-finished-on = Finished on

join-title = Join { $org }
join-lead = { $org } asks you to learn about AI. You do so in working time.
join-sees = Your employer sees whether you finished an assigned course, and on which day.
join-hidden = Your employer never sees your answers, your mistakes, your time or courses you choose yourself.
join-leave = You can always leave. Then you keep everything you learned.
join-belongs = You have joined already.
join-button = I join
join-account = You need an account. Take an e-mail address that you keep, also when you go to work elsewhere.

org-leave-title = Leave this organisation
leave-title = Leave { $org }?
leave-cut = After that the organisation sees nothing of you.
leave-keep = You keep your account, your lessons, your notes and what you finished.
leave-last-owner = You are the only owner. First make someone else an owner under People.
leave-button = Cut the link
leave-stay = No, I stay

my-assigned = From your employer
my-assigned-by = { $employer } asks for this: { $reason }
my-assigned-finished = finished
my-assigned-exempt = You are exempt. You may still do it.
my-assigned-start = To the course

employer-rows = What { $employer } sees of you right now
employer-rows-none = No assigned courses yet. They only see that you work there.
employer-looks = Who looked?
employer-looks-none = Nobody has looked at a list with you on it yet.
employer-looked = { $date }: { $name } looked at the list
employer-exported = { $date }: { $name } downloaded the list

people-add-title = Invite people with a list
people-add-link = Invite people with a list
people-add-lead = Paste a list from your spreadsheet, or choose a file. First you see what will happen. Only when you say yes do we send mail.
people-add-paste = Paste your list here
people-add-paste-hint = One person per line, with name and e-mail address. The order of the columns does not matter. A heading is fine.
people-add-file = Or choose a file
people-add-file-hint = Excel (.xlsx) or CSV, at most 2 MB and 5000 people.
people-add-look = Look at the list
people-add-unconfirmed = First confirm your own e-mail address. After that you can send mail to others.
people-add-mail = Everyone gets one mail: why, that it is working time, and what you can and cannot see.
roster-nothing = Paste a list or choose a file.
roster-empty = There is nobody in this list.
roster-too-many = There are more than 5000 people in this list. Split it in two.
roster-too-wide = This list has more than 50 columns. Take out what you do not need: name and e-mail address are enough.
roster-not-a-sheet = We cannot read this file. Save your list as Excel (.xlsx) or CSV and try again.
roster-no-addresses = We find no column with e-mail addresses. Write "E-mail" above it.
roster-no-name = Fill in a name.
roster-bad-name = This name is not possible. Do not use / : @ < or >.
roster-no-email = Fill in an e-mail address.
roster-bad-email = This is not an e-mail address. For example: amina@company.com
roster-twice = This address stands higher up in the list too. Empty this line.
preview-title = This is what will happen
preview-new = { $n ->
    [one] 1 person gets an invitation
   *[other] { $n } people get an invitation
}
preview-changed = { $n ->
    [one] 1 name changes
   *[other] { $n } names change
}
preview-unchanged = { $n ->
    [one] 1 person is there already: nothing changes
   *[other] { $n } people are there already: nothing changes
}
preview-refused = { $n ->
    [one] 1 line is not right yet
   *[other] { $n } lines are not right yet
}
preview-fix = Mend these lines here. Empty a line to skip it.
preview-row = Line { $n }
preview-who = Who gets an invitation?
preview-check = Look again
preview-confirm = { $n ->
    [one] Invite 1 person
   *[other] Invite { $n } people
}
preview-done = Done, nothing has to change
preview-back = No, back to the list
flash-invited = The invitations are on their way.
invited-title = { $n ->
    [one] 1 person is invited
   *[other] { $n } people are invited
}
invited-on = { $email } · invited on { $date }
invited-waiting = { $email } · mail will follow
invited-remove = Withdraw
