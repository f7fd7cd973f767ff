# Courses, search, facts.

minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
minutes-short = { $n } min
lessons = { $n ->
    [one] 1 lesson
   *[other] { $n } lessons
}
for-whom = For: { $whom }
level-basic = Basic
level-intermediate = Intermediate
level-advanced = Advanced
level-highly-advanced = Highly advanced
level-from-to = { $from } to { $to }

courses-title = Courses
courses-lead = Every course consists of short lessons of 5 to 10 minutes. Start where you like and stop when you like.
courses-empty = There are no courses yet. The operator can add them.

course-start = Start with lesson 1
course-started = You are at { $percent }%
course-go-on = Go on
course-is-finished = Course finished
course-read-again = Read it again
course-only-dutch = The lessons of this course are in Dutch.
course-newer = You learn with version { $mine } of this course, because you started with it. There is now a version { $newer } too.
course-goal = What you can do afterwards
course-outline = Contents
course-assignment = Final task
course-assignment-private = You do this task for yourself. Nobody looks on.
course-cards = All cards, to print
course-competences = What you practise
course-competences-note = This course practises these skills of DigComp 3.0, the European overview of digital skills.
course-norms = The course helps with: { $norms }.
course-made-by = Made by
course-authors = { $authors }.
course-version = Version { $version }, { $date }.
course-licence = Licence: { $licence }.
module-passed = Module passed
outline-done = done
outline-critical-open = done, one question still has to be right

finished-title = Course finished
finished-on = Finished on { $date } · version { $version } · { $n } minutes of learning
finished-keep = Keep this result
finished-keep-text = Your result is only in this browser now. With an account you take it to every device, and to your next job.
finished-now-you = Now you
finished-more = Learn more

cards-title = Cards: { $course }
cards-lead = Print this page with your browser. Cut out the cards, or put them on the wall.

search-title = Search
search-title-of = Search for "{ $query }"
search-label = Search all lessons
search-button = Search
search-found = { $n ->
    [0] Nothing found for "{ $query }".
    [one] 1 lesson found for "{ $query }".
   *[other] { $n } lessons found for "{ $query }".
}
search-nothing = Try another or a shorter word. Or look at the courses:

facts-title = Facts and sources
facts-lead = Every year, figure and rule in the lessons comes from this register. You see the source, and when we last read it.
fact-title = Fact { $id }
fact-source = Source:
fact-valid-from = Holds from { $date }.
fact-checked = Checked: { $date }.
fact-review-by = To be checked again before: { $date }.
fact-overdue = This fact is being checked again. Something may have changed.
fact-unverified = Not verified.
fact-quoted-in = Lessons that use this fact
fact-not-quoted = No lesson uses this fact yet.
fact-quoted = source: { $name }, { $date }
