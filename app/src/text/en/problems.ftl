# What can be wrong with a course package. courses/FORMAT.md explains every name.
# $about is what it is about: an id, a word or a number.

problem-missing-file = { $about } is missing. Every course has a course.toml and every module a module.toml.
problem-not-utf8 = this file is not UTF-8 text. Save it as UTF-8.
problem-bad-head = the head is wrong: { $about }
problem-no-head = the head is missing. Start the file with +++, then title and minutes, then +++ again.
problem-empty-field = fill in { $about }.
problem-unnumbered-module = the folder "{ $about }" has no number. Call it 10-{ $about }, say: the number sets the order.
problem-no-modules = this course has no modules. Make a folder like 10-my-module with a module.toml in it.
problem-no-lessons = this module has no lessons. Make a file like 10-my-lesson.nl.md.
problem-bad-file-name = "{ $about }" is not the name of a lesson. Use number, name and language: 10-my-lesson.nl.md.
problem-no-dutch = the lesson "{ $about }" has no Dutch text. Dutch comes first.
problem-lesson-twice = the lesson "{ $about }" stands in this course twice. Give one of them another name.
problem-unknown-media = a .{ $about } file does not belong in media. Use svg, png, jpg or webp.
problem-no-alt = { $about } has no text for those who do not see the picture. Put it in media/media.toml.
problem-missing-media = the picture { $about } is not in media or not in media.toml.

problem-unclosed-block = the block "{ $about }" is never closed. Put ::: on a line of its own after it.
problem-stray-close = there is a ::: here but no open block. Remove the line.
problem-unknown-block = there is no block "{ $about }". Choose situation, card, sector or a kind of exercise.
problem-unknown-attribute = "{ $about }" does not fit this block.
problem-unknown-part = the part "{ $about }" does not fit this exercise.
problem-missing-part = the part "{ $about }" is missing. Put a line ### { $about } before it.
problem-missing-id = this exercise has no name. Put one between braces: { "{" }#my-exercise{ "}" }.
problem-bad-id = "{ $about }" cannot be a name. Use lower-case letters, digits and single hyphens.
problem-duplicate-id = another exercise of this lesson is called "{ $about }" already.
problem-id-of-the-page = the page of the lesson uses the name "{ $about }" itself. Give this exercise another one.
problem-text-after-rows = this text comes after the rows: "{ $about }". Put it before them, or make it feedback with a >.
problem-raw-html = HTML does not work here: { $about }
problem-heading-level = # is for the title of the lesson. Use ## or ###.
problem-broken-link = the link { $about } leads nowhere. Use https://, mailto: or a path that starts with /.

problem-no-question = this exercise asks nothing. Put the situation and the question above the rows.
problem-too-few-options = { $about } options is too few. Give at least two.
problem-no-box = put a box before the option: - [ ] or - [x]. It is about: { $about }
problem-no-right-option = no option is right. Put [x] at the best answer.
problem-several-right-options = more than one option is right. Choose one, or make it a multiple.
problem-missing-feedback = feedback is missing at: { $about }. Put it below, indented by two spaces: > why someone would choose this.
problem-errors-to-find = { $about } sentences are wrong. Hide 1, 2 or 3.
problem-no-decoy = no sentence is odd but right. Put { "{" }decoy{ "}" } after one that may raise doubt.
problem-no-categories = name the choices after the braces: green | orange | red.
problem-no-category = this row does not say where it belongs: { $about }. Write: text = choice.
problem-unknown-category = "{ $about }" is not among the choices of this exercise.
problem-unknown-sector = there is no sector "{ $about }". Choose agro, zorg, techniek, veiligheid, detailhandel, horeca, bouw, logistiek or zakelijk.
problem-too-few-cases = { $about } rows is too few.
problem-few-cases = { $about } rows is few. Give at least 8, for every sector.
problem-too-few-steps = { $about } steps is too few.
problem-not-numbered = number the steps: 1. and then the text. It is about: { $about }
problem-no-number = the number { $about } is missing or is not a number.
problem-not-a-count = this is not a count: { $about }. Write, say: 19 = rightly rejected.
problem-too-many-dots = nobody can take in more than { $about } dots.
problem-unknown-node = there is no "{ $about }" to go to. Write: text -> name, and give that name a ### of its own.
problem-unreachable-node = nobody gets to "{ $about }". Let a choice lead there, or remove it.
problem-empty-node = the part "{ $about }" has no text. Every way teaches something.
problem-no-best-end = no end is the best one. Put { "{" }best{ "}" } after the name of the good end.
problem-oversight-rows = rows / wrong: { $about }. Give at least 5 recommendations and make fewer than half of them wrong.
problem-rows-in-note = a note has no rows, only a prompt.
problem-too-few-variants = a critical exercise has at least 3 variants. This one has { $about }.
problem-critical-for-some = "{ $about }" is critical in one sector. Put the same exercise in the general text too.
problem-sector-in-sector = a sector block stands inside another sector block.
problem-sector-twice = the sector "{ $about }" stands here twice.
problem-sector-without-general = start with the block "sector algemeen": everybody without another text sees that one.
problem-empty-card = this card is empty.
problem-card-twice = this lesson has a card already. Make the two into one.

problem-not-in-english = the exercise "{ $about }" of the Dutch lesson is missing here. Translate it too, under the same name.
problem-not-in-dutch = the exercise "{ $about }" is not in the Dutch lesson. Put it there too, or remove it here.
problem-other-kind = the exercise "{ $about }" is of another kind in the Dutch lesson. Use the same kind here.
problem-other-critical = the exercise "{ $about }" is critical in one language only. Put critical in both, or in neither.
problem-other-variants = the exercise "{ $about }" has another number of variants in the Dutch lesson. Make as many in both languages.
problem-other-rows = "{ $about }" has another number of options or rows in the Dutch lesson. Make as many in both languages.
problem-other-key = in the Dutch lesson something else is right at "{ $about }". Put the rows in the same order, with the same answers.

problem-unknown-competence = { $about } is not a competence of DigComp 3.0.
problem-unknown-outcome = { $about } is not a learning outcome we know.
problem-outcome-not-in-module = { $about } is not in the module. Put it in module.toml too.
problem-too-many-outcomes = { $about } learning outcomes is too many for one lesson. Choose 3 at most.
problem-competences = { $about } competences: choose 1 to 4.
problem-unknown-fact = the fact { $about } is not in the fact register.
problem-unverified-fact = the fact { $about } has not been verified. A lesson may not state it as certain.
problem-overdue-fact = the fact { $about } is due to be checked again.

problem-minutes = { $about } minutes: a lesson takes 5 to 10 minutes, and never less than 3.
problem-lesson-too-long = this lesson has { $about } words. 600 at most.
problem-explanation-too-long = the explanation has { $about } words. 180 at most: one idea.
problem-no-situation = this lesson does not start with a situation at work.
problem-no-opening-choice = let the reader choose first: start with a choice with confidence.
problem-no-exercises = this lesson has no exercises.
problem-few-exercises = { $about } exercises is few. Give 2 or 3 more after the first choice.
problem-no-note = this lesson does not end in something to do at work (note).
problem-no-card = this lesson has no card.
problem-unequal-options = the options differ much in length ({ $about } characters). Choosing the longest should not win.
problem-all-of-the-above = "{ $about }" does not ask for judgement. Name real choices.
problem-no-misconception = which misconception is behind "{ $about }"? Put { "{" }misconception=…{ "}" } after the option.
problem-negative-stem = the question has a negation in it: "{ $about }". Ask it the other way round.
problem-long-sentence = this sentence is long ({ $about }). Make it two: 20 words at most.
problem-too-hard = the text is too hard: Flesch-Douma { $about }. At least 50, better 65.
problem-hard = the text is hard: Flesch-Douma { $about }. Better 65 or more.
problem-below-target = the text could be easier: Flesch-Douma { $about }. The goal is 65.
problem-typed-date = a year stands here ({ $about }). Use a fact of the register: { "{" }fact F-…{ "}" }.
