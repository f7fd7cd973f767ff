# The lesson, the exercises, my learning.

situation = Situation
card = Card
only-you = Only you see this.

lesson-of = lesson { $number } of { $of }
lesson-only-dutch = This lesson is only available in Dutch.
lesson-damaged = This lesson cannot be shown now. The operator knows. You can just go on with the next lesson.
lesson-done = Done with this lesson
lesson-done-next = Done, to the next lesson
lesson-is-done = This lesson is done
lesson-undo = Not done after all
lesson-next = Next lesson
lesson-previous = Previous lesson
lesson-neighbours = Previous and next lesson
lesson-side = Progress and contents
lesson-sources = Sources
lesson-sector = This lesson has examples per sector.

progress-label = Progress in this course
progress-steps = { $taken } of { $of } steps
progress-why = Why { $percent }%?
progress-rule = A course is finished when every lesson is done and every important question was right once. This is still open:
progress-open-lesson = lesson to do
progress-open-critical = important question to answer right

exercise-label = Exercise { $number } · { $kind }
kind-choice = Choose
kind-multiple = Choose more than one
kind-two-step = Choose and explain
kind-sort = Sort
kind-find-error = Find the mistake
kind-order = Put in order
kind-match = What belongs together?
kind-estimate = Estimate
kind-repair = Improve the instruction
kind-branch = Your choice, your story
kind-what-if = What changes if…
kind-oversight = Accept or reject
kind-note = Do it at work

exercise-critical = Important question: it has to be right once. You may try as often as you like, with another question each time.
exercise-mastered = Important question: you had it right.
exercise-offline = Your answer was not sent. See whether you have internet and try again. Your choice is still there.
exercise-check = Check
exercise-next-step = Go on
exercise-show-example = Show the example
exercise-finish = Done checking
exercise-retry = Try again
exercise-again = Practise once more
exercise-approve = accept
exercise-reject = reject

verdict-right = Well seen.
verdict-partly = Partly right.
verdict-wrong = Not yet.
verdict-done = Done.
credit-rows = { $got } of { $of } right.
credit-pairs = { $got } of { $of } pairs are the right way round.
credit-steps = { $got } of { $of } steps right.
credit-end = This end could be better. Try another way.

told-chosen-best = Your choice, and the best:
told-chosen-right = Well chosen:
told-chosen = Your choice:
told-chosen-wrong = This one does not belong:
told-best = The best choice:
told-missed = This one belongs too:
told-not-chosen = Not chosen:
told-others = About the other choices
row-right = { $chosen } – right
row-wrong = you chose "{ $chosen }", it is "{ $right }"
order-was = you put this in place { $place }
order-hint = Put the steps in order: the first on top.
order-up = Up
order-down = Down
order-place = Place of this step
estimate-label = Your estimate
estimate-told = You estimated { $given }. It is { $answer }.
dots-caption = { $n } dots in groups
repair-text = Your version
repair-own = Your text
repair-example = An example
repair-check = Check your own text. What is in it?
repair-has = is in it
repair-lacks = not yet
mirror-title = Your pattern
mirror-caught = { $of ->
    [one] Of the 1 mistake you caught { $n }.
   *[other] Of the { $of } mistakes you caught { $n }.
}
mirror-all-accepted = You accepted everything. That happens often when a system is mostly right.
mirror-rejected = { $n ->
    [0] You rejected no sound recommendation.
    [one] You rejected 1 sound recommendation. That only costs some time.
   *[other] You rejected { $n } sound recommendations. That costs time, but it is safer than letting everything pass.
}

confidence-question = How certain are you?
confidence-low = not
confidence-middle = a little
confidence-high = certain

incomplete-choose = Choose an answer to every question first. Then we check it.
incomplete-place-each = Give each step a place of its own, from 1 to the last.
incomplete-number = Fill in a number, 25 for example.
incomplete-write = Write your own version first. After that you see the example.
incomplete-too-long = Your text is too long. 4000 characters at most.
incomplete-stale = This question has changed, or was answered on another device. This is the question now.

note-label = My note
note-done = Done
note-is-done = done
note-keep = Keep
note-kept = Kept at { $time }
note-joined = Kept at { $time }. What you wrote elsewhere is in here too now.
note-kept-on = Kept on { $date }
note-cleared = The note is empty.
note-offline = Your note has not been kept yet. See whether you have internet. What you typed is still there.
note-too-long = Your note is too long. 4000 characters at most.

my-title = My learning
my-hello = Hello { $name }
my-empty = You have not done a lesson yet. Choose a course below. After your first answer we remember where you were.
my-empty-sign-in = Do you have an account already?
my-no-account = Your progress is in this browser. With an account you take it to every device.
my-go-on = Go on
my-finished = Finished
my-finished-on = on { $date }
my-last-read = last read on { $date }
my-others = Not started yet
my-notes = { $n ->
    [one] My notes (1)
   *[other] My notes ({ $n })
}
my-certainty = How certain were you?
my-certainty-line = When "{ $word }", you had { $right } of { $of } right.

notes-title = My notes
notes-lead = Only you see these notes.
notes-empty = You have not written anything yet. At the end of every lesson you can make a note.

employer-title = What does my employer see?
employer-sees = What your employer sees
employer-sees-1 = which course you got from your employer
employer-sees-2 = whether you finished that course, and on which date
employer-sees-3 = the certificate of that course
employer-hidden = What your employer does not see
employer-hidden-1 = your answers and your mistakes
employer-hidden-2 = how often you tried something
employer-hidden-3 = how long you took and when you signed in
employer-hidden-4 = your notes and how certain you were
employer-hidden-5 = courses you chose yourself
employer-mistakes = Mistakes are fine.
employer-mistakes-text = That is how you learn. Your answers stay yours.
employer-time = Learning is working time,
employer-time-text = unless you have agreed otherwise.
employer-leave = Do you leave your employer?
employer-leave-text = Then the link ends. You keep your courses and certificates.
employer-two = Do you work for two companies?
employer-two-text = Each company sees only its own courses.
employer-now = What does anyone see of you now?
employer-none = Nothing. You are not linked to an employer. Only you see what you do here.
employer-linked = Linked since { $since }. Managed by: { $owners }.
employer-your-data = Your data
employer-see-download = See and download
employer-correct = Correct
employer-erase = Erase
employer-no-account = Without an account your progress belongs to this browser only. Clear the cookies of this site and nobody can reach it any more; after a while we erase the rest.
