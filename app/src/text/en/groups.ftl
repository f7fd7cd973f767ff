# Teams and roles, contact persons, managers and group figures.

org-tab-groups = Teams and roles
groups-empty = There are no teams or roles yet.
groups-why = A team is where someone works. A role is what someone does with AI. You can then ask a whole group to take a course at once. Whoever joins the group later gets it too.
groups-teams = Teams
groups-roles = Roles
group-new = Make a team or role
group-name = Name
group-name-empty = Fill in a name.
group-name-too-long = Keep the name to 100 characters or fewer.
group-name-taken = There is a group with this name already. Choose another name.
group-too-many = More than 500 groups do not fit here. End a group that you no longer use first.
group-kind = Kind
group-kind-team = Team (where someone works)
group-kind-role = Role (what someone does with AI)
group-make = Make this group
group-people = { $n ->
    [0] Nobody yet
    [one] 1 person
   *[other] { $n } people
}
group-is-team = This is a team.
group-is-role = This is a role.
group-add = Put people in the group
group-add-to = Put people in { $group }
group-add-who = Who?
group-add-button = Put in the group
group-add-nobody = Tick at least one person.
group-add-all-in = Everyone is in this group already.
group-back = Back to { $group }
group-take-out = Take { $name } out of the group
group-managers = Managers
group-managers-see = A manager sees which courses the team was given. And in a team of 10 or more people, how many have finished. Never who.
group-managers-how = Should someone lead this team? Choose their name under
group-manager-stop = { $name } no longer leads the team
group-rename = Another name
group-end-link = End this group
group-end-title = End { $group }?
group-end-people = { $n ->
    [0] Nobody is in this group.
    [one] 1 person is in it, who simply stays in your organisation.
   *[other] { $n } people are in it. They simply stay in your organisation.
}
group-end-asked = What you asked through this group, you will no longer ask.
group-end-button = Yes, end this group
group-end-not = No, keep the group

find-person = Search by name
find-button = Search
find-nobody = Nobody found with this name.

person-groups = Is in
person-leads = Leads
person-role = Managing the organisation
person-role-what = An owner runs everything of the organisation: people, groups and assignments.

contact-title = Contact person for AI
contact-what = Colleagues see whom they can ask about AI. A contact person may keep the AI record, and does not see who learned what.
contact-make = Make contact person
contact-stop = No longer contact person
contact-you = You are a contact person for AI.
contact-ask = Questions about AI? Ask: { $names }.
contact-at = Questions about AI at { $employer }? Ask { $name }.
employer-groups = You are in: { $names }.
employer-leads = You lead: { $names }.
data-leads = leads since { $since }
nav-my-organisation = My organisation

team-title = My team
team-nothing = This team was not given a course yet.
team-numbers = About { $finished } of the { $n } people have finished.
team-small = This team has fewer than 10 people. That is why you see no numbers: you could guess who has finished.
team-never = You never see who has finished and who has not.

figures-title = Group figures
figures-small = There are only a few of you. That is why we show no group figures.
figures-made = This is how it was on { $date }. These figures stay like this all month. Next month we make new ones.
figures-no-groups = You have no teams or roles yet. Make them under
figures-no-courses = No course has been assigned yet.
figures-group = Group
figures-count = Finished
figures-everyone = Everyone who was given the course
figures-cell = about { $finished } of the { $n }
figures-hidden = not shown
figures-rounded = Numbers are rounded to 5.
figures-rule = A group is only shown with at least 10 people in it and 10 outside it, and when its difference with other groups tells nothing about a few people.
figures-months = Other months
