-- How people get in, what they are asked to learn, and who looked.

-- The link with which people join, one per organisation. The token itself is kept, because its owner must be able to print it
-- again; all it grants is working there, which the owner sees and can undo. A new link makes the old one worthless.
create table join_link (
    org_id integer primary key references organisation (id) on delete cascade,
    token text not null unique,
    since integer not null
) strict;

-- A course that people of an organisation are asked to follow. Never changed; it is ended and another one made.
create table assignment (
    org_id integer not null references organisation (id) on delete cascade,
    id integer not null,
    course_id integer not null references course (id),
    -- 'everyone': who works there now and whoever comes; 'people': those of assignment_person.
    audience text not null check (audience in ('everyone', 'people')),
    -- Why, in words for the people who get it.
    reason text not null,
    planned_minutes integer not null,
    -- A day in the Netherlands, as 2026-11-24; null when there is none.
    target_day text,
    created_at integer not null,
    ended_at integer,
    primary key (org_id, id)
) strict, without rowid;

create table assignment_person (
    org_id integer not null,
    assignment_id integer not null,
    person_id integer not null references person (id) on delete cascade,
    primary key (org_id, assignment_id, person_id),
    foreign key (org_id, assignment_id) references assignment (org_id, id) on delete cascade
) strict, without rowid;

create index assignment_person_by_person on assignment_person (person_id);

-- Someone who need not follow it, and why: a category, never a score.
create table exemption (
    org_id integer not null,
    assignment_id integer not null,
    person_id integer not null references person (id) on delete cascade,
    reason text not null check (reason in ('experience', 'absence', 'other-work')),
    at integer not null,
    primary key (org_id, assignment_id, person_id),
    foreign key (org_id, assignment_id) references assignment (org_id, id) on delete cascade
) strict, without rowid;

create index exemption_by_person on exemption (person_id);

-- That somebody of the employer looked at who finished what, once a day per person who looked: for the people looked at.
create table employer_look (
    org_id integer not null references organisation (id) on delete cascade,
    -- A day in the Netherlands.
    day text not null,
    by_person_id integer not null references person (id) on delete cascade,
    what text not null check (what in ('overview', 'export')),
    primary key (org_id, day, by_person_id, what)
) strict, without rowid;

create index employer_look_by_person on employer_look (by_person_id);
