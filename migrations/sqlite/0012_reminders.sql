-- Letters that remind people of a course that is asked of them. They go to the learner and to nobody else.

-- That the letters of an assignment for a day are written: once, and how many.
create table reminder_run (
    org_id integer not null,
    assignment_id integer not null,
    -- A day in the Netherlands.
    day text not null,
    letters integer not null,
    at integer not null,
    -- Some are written at a time, in the order of people's ids: who had their turn last. Whoever stopped half-way goes on
    -- from there. Null when everyone had their turn.
    after_person integer,
    -- How many letters had left, and how many had not, when the letters themselves were forgotten; null until then.
    sent integer,
    failed integer,
    primary key (org_id, assignment_id, day),
    foreign key (org_id, assignment_id) references assignment (org_id, id) on delete cascade
) strict, without rowid;

create index reminder_run_by_open_end on reminder_run (at) where sent is null;

-- Which letters those were, to tell how many left; nothing says here for whom.
create table reminder_letter (
    org_id integer not null,
    assignment_id integer not null,
    day text not null,
    mail_id integer not null,
    primary key (org_id, assignment_id, day, mail_id),
    foreign key (org_id, assignment_id, day) references reminder_run (org_id, assignment_id, day) on delete cascade
) strict, without rowid;

-- The link in every such letter with which its reader stops them, without signing in. The token itself is kept, so that all
-- letters have the same link and an old one works too; all it grants is getting these letters or not.
create table reminder_link (
    person_id integer primary key references person (id) on delete cascade,
    token text not null unique
) strict;

-- Who wants no such letters.
create table reminder_refusal (
    person_id integer primary key references person (id) on delete cascade,
    at integer not null
) strict;

create index assignment_by_target on assignment (target_day) where ended_at is null;

-- The language of the letter that invites. From here on, the day of an invitation_quota is one in the Netherlands.
alter table invitation add column lang text not null default 'nl' check (lang in ('nl', 'en'));
