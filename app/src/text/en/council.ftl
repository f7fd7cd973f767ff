# What the works council or staff representatives read, and the poster with house rules.

council-title = For the works council: learning about AI at { $org }
council-lead = { $org } uses Wijzer to help people use AI well and safely. This paper says what happens with data, who sees what and for how long. It was made so that nobody can be followed with it.
council-why = Why
council-why-lines =
    Whoever uses AI for work helps their people learn to use it well. The AI Act asks for that.
    There is no compulsory exam and nobody gets a mark.
    Learning is working time, unless agreed otherwise.
council-processed = What we keep
council-processed-lines =
    Name, e-mail address, and whether someone belongs to the organisation.
    Which course is asked of someone, why and with which target date.
    Whether that course was finished and on which day, or why someone is exempt.
    The record: which AI there is, what people must be able to do, which measures were taken. It holds no names of who did something wrong.
council-sees = What the employer sees
council-sees-lines =
    Per course that is asked: open, finished with a day, or exempt with a reason.
    A manager of a team sees numbers only, and only from ten people.
    The contact person for AI keeps the record and sees of nobody whether a course is finished.
council-never = What the employer never sees
council-never-lines =
    Answers, mistakes and attempts.
    How long someone took and when someone signed in.
    Notes, and how sure someone was.
    Courses that someone chooses.
    This cannot be switched on: the system has no screen and no file for it.
council-employee = What the employee sees
council-employee-lines =
    A page with exactly the rows that the employer sees of them.
    Who looked there or downloaded a list, and on which day.
    All their own data, to look at, take along, correct or erase.
council-kept = How long
council-kept-lines =
    When someone leaves, the bond ends and the employer sees that person no longer. Counts without a name stay, for at most five years.
    The employee keeps the account and what was learned.
    Signing up and in is kept for 30 days for security; the employer does not see it.
    An account that nobody uses is erased after 30 months. After 24 months there is a message first.
council-rights = Agreements
council-rights-lines =
    The outcome of an exercise is not used to judge anyone.
    No rankings, no comparison of colleagues, no following of behaviour.
    No AI that judges people: exercises are checked by fixed rules.
    Reminders go to the employee only, who can switch them off.
council-law = What the law says about having a say
council-law-lines =
    Rules about staff training, about personal data and about systems suitable for following people belong to the works council (Works Councils Act, article 27). We deliberately made the system unsuitable for that.
    Is there no works council? Then tell the staff representatives or everyone.
    This is no legal advice.
council-questions = Questions to discuss
council-questions-lines =
    Is time to learn arranged in the rosters?
    Can everyone reach it, also who has no e-mail or no phone from work?
    Does everyone know whom to ask about AI?
    What do we do if someone does not want to or cannot take part?

poster-title = House rules for AI at { $org }
poster-yes = This is allowed
poster-conditions = This is allowed, with these rules
poster-no = This is not allowed
poster-tools = Which tools
poster-never = This never goes in
poster-ask = Whom do you ask?
poster-empty = There are no rules yet. Say in the record, at each AI system, whether it is allowed and how.
