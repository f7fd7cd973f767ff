# The AI-literacy record: what an employer knows, did and decided.

record-system = AI system
record-system-new = Add an AI system
record-system-name = What do you call it?
record-system-name-hint = Use the name your people use. For example: the translation app.
record-system-supplier = Supplier
record-system-version = Version or subscription
record-system-version-hint = If this changes later, we ask you to look at the system again.
record-system-place = Where is it?
record-place-tool = a tool of its own
record-place-inside = in software we already have
record-system-purpose = What do you use it for?
record-system-tasks = For which tasks?
record-system-tasks-hint = One task per line.
record-system-roles = Which roles use it?
record-system-affected = Who is affected by it?
record-affected-customers = customers
record-affected-applicants = applicants
record-affected-colleagues = colleagues
record-affected-patients = patients or clients
record-affected-public = other people
record-system-data = Which data go in?
record-system-data-hint = If you do not know, choose that. It then goes on your list to find out.
record-data-unknown = I do not know
record-data-none = no data about people or the company
record-data-business = sensitive data of the company
record-data-personal = data about people
record-data-special = special data, such as about health
record-system-part = What are you under the AI Act?
record-system-part-hint = Whoever uses an AI system for work is a deployer. Whoever makes it, or offers it under their own name, is a provider.
record-part-unknown = I do not know
record-part-deployer = deployer
record-part-provider = provider
record-part-both = both
record-system-risk = In which risk group does it belong?
record-system-risk-hint = In doubt? Choose ‘I do not know’ and find out later.
record-risk-unknown = I do not know
record-risk-other = other
record-risk-transparency = transparency: people must know that it is AI
record-risk-high = high risk
record-risk-forbidden = perhaps forbidden: find out first
record-system-grounds = Why in this group?
record-system-assessed-by = Who assessed this?
record-system-assessed-by-hint = A job title is enough, no name.
record-system-assessed-on = Assessed on
record-system-allowed = May it be used?
record-allowed-unknown = not decided yet
record-allowed-yes = yes
record-allowed-conditions = yes, with rules
record-allowed-no = no
record-system-rules = Rules for use
record-system-rules-hint = What is allowed and what is not? Your people see this on the poster.
record-system-rules-link = Link to those rules
record-system-control-who = Who keeps watch?
record-system-control-who-hint = The job of whoever checks what the system does.
record-system-control-when = When do they check?
record-system-control-stop = May they stop the system?
record-sure-unknown = I do not know
record-sure-yes = yes
record-sure-no = no
record-system-dpia = Is a DPIA needed?
record-system-dpia-hint = A DPIA is a study beforehand of the risks to privacy.
record-system-council = Works council or staff representatives
record-council-none = not applicable
record-council-informed = informed
record-council-asked = asked for consent
record-council-granted = consent given
record-system-council-on = On which day?
record-system-owner = Who is in charge of it?
record-system-owner-hint = A job title or a name.
record-system-next-check = Look at it again on

record-role = Role
record-role-new = Add a role
record-role-name = What is the role called?
record-role-name-hint = For example: who helps customers. Someone can have several roles.
record-role-goals = What must someone be able to do?
record-role-goals-hint = One goal per line. Start with ‘You’. Add where it belongs, such as (DigComp 3.4, foundation).
record-role-why = Why these goals?
record-role-priority = How important is this now?
record-priority-normal = as usual
record-priority-high = this first
record-priority-low = later
record-role-courses = Which courses go with it?
record-role-courses-hint = Choose yourself, or take over a proposal under Proposals.
record-role-target = Target date

record-rule = Rule
record-rule-new = Add a rule
record-rule-name = What does the rule say?
record-rule-name-hint = This stands beside each proposal. For example: whoever works with customer data learns what is and is not allowed.
record-rule-if-data = If these data go in
record-rule-if-data-hint = If you choose nothing, this does not matter.
record-rule-if-risk = If it belongs in this risk group
record-rule-if-affected = If these people are affected
record-rule-if-roles = Only for these roles
record-rule-courses = Then propose these courses
record-rule-goal = And this goal
record-rule-goal-hint = One sentence that starts with ‘You’.

record-measure = Measure
record-measure-new = Add a measure
record-measure-name = What did you do?
record-measure-name-hint = For example: team talk about the translation app. Assigned courses are in your record by themselves.
record-measure-type = What kind of measure is it?
record-measure-type-instruction = work instruction
record-measure-type-talk = team talk or toolbox meeting
record-measure-type-workshop = workshop by someone from outside
record-measure-type-coaching = watching along and coaching
record-measure-type-rules = house rules
record-measure-type-shielding = technical protection
record-measure-type-introduction = introducing new people
record-measure-type-e-learning = online course from elsewhere
record-measure-roles = For which roles?
record-measure-systems = About which AI systems?
record-measure-start = From
record-measure-until = Until
record-measure-minutes = Learning time in minutes
record-measure-work-time = In working time?
record-work-time-yes = yes
record-work-time-no = no
record-measure-people = How many people took part?
record-measure-people-hint = Only a number. Do not put names here.
record-measure-provider = Who gave it?
record-measure-content-version = Which version of the content?
record-measure-content-version-hint = For example: slides of March 2026.
record-measure-evidence = Where is the evidence?
record-measure-evidence-hint = For example: minutes in the folder Meetings. One per line.

record-evaluation = Evaluation
record-evaluation-new = Add an evaluation
record-evaluation-on = On which day did you look back?
record-evaluation-participants = Who took part?
record-evaluation-participants-hint = Name roles, no names.
record-evaluation-sources = What did you look at?
record-sources-signals = signals
record-sources-near-misses = what almost went wrong
record-sources-new-systems = new systems
record-sources-feedback = what people thought of it
record-evaluation-works = What works?
record-evaluation-works-not = What does not work?
record-evaluation-next = Next evaluation
record-evaluation-next-hint = Half a year later is a good start.

record-signal = Signal
record-signal-new = Add a signal
record-signal-on = On which day?
record-signal-what = What happened?
record-signal-what-hint = Without names. It is about what happened, not about who did it.
record-signal-learnt = What did you learn from it?
record-signal-action = What do you do differently now?
record-signal-systems = About which AI systems?
record-signal-roles = For which roles?
record-signal-leak = Can it be a data breach?
record-signal-leak-hint = Did data about people end up in a wrong place? Report it inside your company at once. Then it is judged whether it must be notified.
record-leak-no = no
record-leak-maybe = perhaps

record-decision = Decision
record-decision-new = Add a decision
record-decision-what = What was decided?
record-decision-who = Who decided it?
record-decision-who-hint = A job title is enough.
record-decision-on = On which day?
record-decision-due = Done by

record-statement = Management statement
record-statement-new = Management statement
record-statement-words = The text
record-statement-words-hint = For example: we think it is important that our people use AI well and safely. That is why we give time to learn and agree on what is allowed.
record-statement-signed-by = Who signs?
record-statement-signed-by-hint = Name and position.
record-statement-on = Signed on

record-council = Works council
record-council-new = Works council informed or asked for consent (50 or more people)
record-council-state = What was done?
record-council-state-hint = From 50 people there is a works council. With fewer people there may be staff representatives.
record-council-on = On which day?
record-council-words = Explanation

record-law = Change of the law
record-law-new = Change of the law, read
record-law-on = Read on
record-law-words = What does it mean for you?
record-law-words-hint = Do your measures still fit? Write down what you change, or why nothing.

record-wrong-needed = { $field }: please fill this in.
record-wrong-too-long = { $field }: this is too long.
record-wrong-not-a-day = { $field }: choose a day.
record-wrong-not-a-number = { $field }: fill in a whole number from 0 to 100,000.
record-wrong-not-a-link = { $field }: fill in an address that starts with https://.
record-wrong-not-a-choice = { $field }: choose from the list again.

record-title = AI-literacy record
record-tab = Record
record-lead = Here you keep which AI you use, what people must be able to do, and what you did for it.
record-proves = This record describes measures. It is no proof that all rules are met.
record-state-current = Record up to date
record-state-action = Action needed
record-state-outdated = Outdated
record-state-current-why = There is nothing to do now.
record-state-action-why = There is something to do. It is listed below.
record-state-outdated-why = Something has been waiting for more than three months. Start with that.
record-todo-title = Still missing
record-todo-since = since { $date }
record-todo-no-system = Write down which AI you use.
record-todo-unknown = { $about }: find out what you do not know yet.
record-todo-unused = { $about }: say which roles use it.
record-todo-check-due = { $about }: it is time to look at this again.
record-todo-new-version = { $about }: there is a new version. Are the risk group and the rules still right?
record-todo-no-role = Make the first role: who works with AI?
record-todo-no-goals = { $about }: write down what someone in this role must be able to do.
record-todo-proposed = { $about }: see which courses the rules propose.
record-todo-not-asked = { $about }: assign the courses of this role.
record-todo-people-without-role = { $more ->
    [1] 1 person has no role yet.
   *[other] { $more } people have no role yet.
}
record-todo-no-measure = Write down the first measure, or assign a course.
record-todo-evaluation-due = It is time to look back.
record-todo-signal-open = Discuss this signal in an evaluation: { $about }
record-todo-no-statement = Have the management sign that learning about AI is allowed and gets time.
record-todo-council-open = Write down whether the works council was informed.
record-todo-law-changed = The law has changed. See whether your measures still fit.

record-reason-role = This goes with your role: { $role }.
record-reason-systems = This goes with your role { $role }: you work with { $systems }.

record-step-identify = Identify
record-step-goals = Goals
record-step-act = Act
record-step-evaluate = Evaluate
record-step-identify-lead = Which AI do you use, and who is affected by it?
record-step-goals-lead = What must someone be able to do, per role?
record-step-act-lead = What did you do about it?
record-step-evaluate-lead = Did it work, and what changes?
record-count-system = { $n ->
    [0] No AI systems yet
    [one] 1 AI system
   *[other] { $n } AI systems
}
record-count-role = { $n ->
    [0] No roles yet
    [one] 1 role
   *[other] { $n } roles
}
record-count-measure = { $n ->
    [0] No measures yet
    [one] 1 measure
   *[other] { $n } measures
}
record-count-evaluation = { $n ->
    [0] No evaluation yet
    [one] 1 evaluation
   *[other] { $n } evaluations
}
record-count-asked = { $n ->
    [one] 1 course assigned
   *[other] { $n } courses assigned
}
record-todo-more = { $n ->
    [one] 1 more point in the record
   *[other] { $n } more points in the record
}
record-list-system = AI systems
record-list-role = Roles
record-list-rule = Own rules
record-list-measure = Measures
record-list-evaluation = Evaluations
record-list-signal = Signals
record-list-decision = Decisions
record-list-statement = Management statement
record-list-council = Works council
record-list-law = Change of the law
record-changed-on = updated on { $date }

record-quick-link = Make a short record
record-quick-why = In half an hour you have your first record on paper. It can grow from there.
record-library-link = Choose from common AI
record-matrix-link = Proposals per role
record-history-link = Changes
record-exports-link = Download and print
record-read-link = Read the record
record-hidden-link = Where does AI hide?

record-save = Save
record-remove = Remove
record-remove-hint = You can get it back later under Changes.
record-extra = More questions
record-versions = Earlier versions
record-version-of = { $date }, by { $by }
record-by-owner = manager
record-by-contact = contact person for AI
record-restore = Put this version back
record-taken = Somebody else just saved this part too. Below is what you typed. If you save now, your version takes its place.
record-many-hint = You can choose more than one.
record-none-yet = There are none yet.

flash-record-saved = Saved in the record.
flash-record-removed = Removed. You can get it back under Changes.

record-library-title = Which AI do you use?
record-library-lead = Tick what you know. Look in software you already have: there is often AI in it. Later you add what you do not know yet.
record-library-button = Put in the record
record-library-has = is in the record already
record-library-own = Is it not there? Add it yourself.
record-library-none = Tick at least one.

record-matrix-title = Proposals per role
record-matrix-lead = Each role uses AI systems. Rules propose what goes with that. You decide.
record-matrix-empty = There are no proposals yet. First put AI systems in the record and choose which roles use them.
record-matrix-because = because this role uses { $system }: { $rule }
record-matrix-goal = Goal: { $goal }
record-matrix-has = goes with this role already
record-matrix-take = Take over for { $role }
record-matrix-nothing = Everything the rules propose goes with this role already.
record-rules-title = The rules
record-rules-library = These are the rules you start with. You can change them.
record-rules-own = These are your own rules.
record-rules-adapt = Change the rules
record-rules-always = holds for every AI system
record-rules-if = if: { $conditions }

record-history-title = Changes
record-history-lead = Everything that changed in the record, with the day and who did it.
record-history-empty = Nothing has changed yet.
record-change-added = added
record-change-changed = changed: { $fields }
record-change-removed = removed
record-history-more = Earlier changes

record-quick-title = Short record
record-quick-step = Step { $step } of { $n }
record-quick-1 = Which AI do you use?
record-quick-1-lead = Tick what you know. In doubt? Tick it; you can find out later.
record-quick-own = Anything else? One per line.
record-quick-2 = Who uses it, and is it allowed?
record-quick-2-lead = ‘I do not know’ is an answer too.
record-quick-3 = What must someone be able to do, and what do you do about it?
record-quick-3-lead = One goal per role and one measure is enough to start.
record-quick-measure = What do you do about it?
record-quick-measure-usual = In the team meeting we talk about what is and is not allowed with AI.
record-quick-next = When do you look back?
record-quick-sign = Who signs for the management?
record-quick-statement = We think it is important that our people use AI well and safely. That is why we give time to learn and agree on what is allowed.
record-quick-done = Your record is ready
record-quick-done-lead = Download it and show it to your people. What you did not know is on the list of what is still missing.
record-quick-go = Next
record-quick-role = Who works with AI

record-of-day = As of { $date }
record-version-line = Version { $n }
record-made-on = Made on { $date }
record-hash-line = Check number (SHA-256): { $hash }
record-law-of-day = What the law asks on this day
record-law-supervisor = The intended supervisor is the Dutch Data Protection Authority, together with other supervisors.
record-no-entries = Nothing here yet.
record-participation = Participation
record-participation-lead = Assigned courses. The status is only open, finished or exempt.
record-column-course = Course
record-column-who = For whom
record-column-assigned = Assigned
record-column-asked = Asked
record-column-finished = Finished
record-column-exempt = Exempt
record-column-person = Person
record-column-role = Role
record-column-systems = AI systems
record-column-status = Status
record-column-day = Day
record-person-number = Employee { $n }

record-exports-title = Download and print
record-exports-lead = Each file carries the day, the version and a check number. We keep what you downloaded.
record-export-what = What do you want?
record-export-record = The whole record
record-export-register = Register: per person, role and AI system
record-export-council = Explanation for the works council
record-export-rules = Poster with house rules
record-export-format = As what?
record-format-pdf = PDF
record-format-xlsx = Excel
record-format-csv = CSV
record-format-json = JSON, for another system
record-export-day = As of which day?
record-export-day-hint = Empty is today.
record-export-names = With people’s names
record-export-names-hint = Without a tick there are numbers. Your people can see that you downloaded a list with names.
record-export-button = Make the file
record-export-not = This file does not exist in that form. Choose another.
record-export-future = Choose today or a day before.
record-exports-log = What was downloaded?
record-exports-none = Nothing yet.
record-export-with-names = with names

record-coverage = Per role
record-register-sheet = Register
record-file-record = record
record-file-register = register
record-file-council = works-council
record-file-rules = house-rules
record-quick-pdf = Download your record (PDF)
record-read-day = Show

hidden-title = Hidden AI in your company
hidden-lead = AI is often in software you already have. Go through this list. Tick what you recognise, and print the page if you like.
hidden-private = What you tick stays in your browser. We do not see it.
hidden-next = Found something? Write down who uses it, what for, and whether it is allowed.
hidden-start = Keep it in a record
