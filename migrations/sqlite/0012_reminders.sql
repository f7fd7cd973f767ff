-- Letters that remind people of a course that is asked of them. They go to the learner and to nobody else.

-- That the letters of an assignment for a day were written: once, and how many.
create table reminder_run (
    org_id integer not null,
    assignment_id integer not null,
    -- A day in the Netherlands.
    day text not null,
    letters integer not null,
    at integer not null,
    primary key (org_id, assignment_id, day),
    foreign key (org_id, assignment_id) references assignment (org_id, id) on delete cascade
) strict, without rowid;

-- Which letters those were, to tell how many left. A letter that was tidied away leaves its row until the run goes.
create table reminder_letter (
    org_id integer not null,
    assignment_id integer not null,
    day text not null,
    mail_id integer not null,
    primary key (org_id, assignment_id, day, mail_id),
    foreign key (org_id, assignment_id, day) references reminder_run (org_id, assignment_id, day) on delete cascade
) strict, without rowid;

-- Who wants no such letters.
create table reminder_refusal (
    person_id integer primary key references person (id) on delete cascade,
    at integer not null
) strict;
