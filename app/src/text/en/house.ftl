# The house rules of an organisation, and what it adds to lessons.

house-tab = House rules
house-at = At { $org }
house-rules = Our house rules for AI
house-tools = Which tools may you use?
house-never = What may never go into an AI tool
house-ask = Whom do you ask?

house-lead = Write down what holds at your place. Your people read it at every lesson, under the name of your organisation. The lesson itself does not change.
house-may-be-empty = Every field may stay empty. 600 characters fit in each.
house-tools-label = At our place: which tools may you use?
house-tools-hint = For example: the writing help on the laptop in the office. No accounts of your own on your phone.
house-never-hint = For example: names of customers, sick leave, passwords, our recipes.
house-ask-hint = For example: Bram, every morning in the office. Also when something went wrong.
house-too-long = Keep this text to 600 characters or fewer.

house-preview = This is how your people see it
house-preview-none = Nothing yet. Write something above and save it. Then it stands here.

house-courses = Something to add to a course or a lesson
house-courses-lead = Does an example of yours fit a lesson? Add it. Your text stays when the course gets a new version.
house-texts = { $n ->
    [0] no text yet
    [one] 1 text
   *[other] { $n } texts
}
house-of = Your texts at { $course }
house-of-lead = Your people read a text at the course in every lesson. They read a text at a lesson only there.
house-whole-course = The whole course
house-add = Add something
house-change = Change the text
house-words = Your text at { $lesson }
house-words-hint = Plain text, at most 600 characters. Links cannot be clicked.
house-remove = Take away
house-remove-of = Take away: the text at { $lesson }

house-loose = Texts without a lesson
house-loose-lead = The lesson of these texts is no longer in the course. Add them somewhere else, or take them away.
house-loose-of = { $course } · was at the lesson { $lesson }
house-loose-to = New place for the text of { $lesson }
house-move = Move
house-place-taken = This text cannot stand there: there is another already. Choose another place.
