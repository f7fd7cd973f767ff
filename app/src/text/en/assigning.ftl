# Assigning: groups, paths, rounds and the overview.

assign-courses = What do you ask?
assign-path-of = { $n ->
    [one] Path { $path } (1 course)
   *[other] Path { $path } ({ $n } courses)
}
assign-to-paths = Put courses together in a path
assign-groups = These teams and roles, also who joins them later
assign-group-of = { $n ->
    [one] { $group } (1 person)
   *[other] { $group } ({ $n } people)
}
assign-no-group = Choose at least one team or role, or choose everyone.
assign-minutes-own = May stay empty. Then the time of the course itself counts. With several courses each always has its own time.
assign-time = Learning time
assign-in-own = { $n ->
    [one] 1 minute, at an agreed moment
   *[other] { $n } minutes, at an agreed moment
}
assign-when = When do your people learn?
assign-when-work = In working time. That is normal for learning for your work.
assign-when-own = At another moment. We agreed on that together.
assign-repeats = Does it come back?
assign-every = How often?
assign-once = Once
assign-every-months = { $n ->
    [one] Every month
    [12] Every year
    [24] Every two years
   *[other] Every { $n } months
}
assign-from = When does a new round begin?
assign-from-calendar = On a fixed day, for everyone at once
assign-from-completion = So long after someone finished
assign-grace = Days before that count
assign-grace-hint = For a fixed day only. Who finishes this shortly before a new round is done for that round. Empty is zero.
assign-no-grace = Fill in a whole number from 0 to 90, shorter than the round itself.
audience-groups = for { $groups }
audience-and = { $first } and { $last }

paths-title = Paths
paths-lead = A path is a row of courses with a name. Assign it, and everyone gets all its courses, in this order.
path-one = Path
path-new = New path
path-make = Make path
path-change = Change path
path-name = Name of the path
path-name-hint = For example: new in the shop.
path-name-empty = Give the path a name.
path-course = Course { $n }
path-no-course = none
path-course-twice = A course is in it twice. Choose each course once.
path-remove = Remove path
path-remove-hint = What you assigned with this path stays assigned.

repeats-calendar = { $n ->
    [one] Every month, for everyone at once.
    [12] Every year, for everyone at once.
    [24] Every two years, for everyone at once.
   *[other] Every { $n } months, for everyone at once.
}
repeats-completion = { $n ->
    [one] A month after someone finished.
    [12] A year after someone finished.
    [24] Two years after someone finished.
   *[other] { $n } months after someone finished.
}
repeats-grace = { $n ->
    [one] Finishing on the day before counts.
   *[other] Finishing in the { $n } days before counts.
}
rounds-title = Earlier rounds
round-now = To how it is now
round-until = Round { $n }, until { $date }
round-was = Round { $n }: how it was on { $date }
round-gone = { $n ->
    [one] 1 of them is gone since
   *[other] { $n } of them are gone since
}

again-title = Once more
again-why = You begin at the first lesson again, in the newest version. What you finished stays finished. Your answers and notes stay.
again-button = Do this course again
again-course = Do { $course } again
my-path = Path { $path }
my-comes-back = comes back on { $date }
my-round-again = There is a new round. What you finished before stays yours.

overview-title = Participation
overview-filter = Choose what you see
overview-all-courses = all courses
overview-all-groups = all teams and roles
overview-all-statuses = every status
overview-group = Team or role
overview-name = The name contains
overview-sort = Order
overview-show = Show
overview-nobody = There is nobody here. Choose something else, or assign a course first.
overview-more = Next lines
overview-csv = Download what you see here (CSV)
sort-name = name, A to Z
sort-name-down = name, Z to A
sort-course = course, A to Z
sort-course-down = course, Z to A
sort-finished = first finished on top
sort-finished-down = last finished on top
sort-target = earliest target date on top
sort-target-down = latest target date on top
