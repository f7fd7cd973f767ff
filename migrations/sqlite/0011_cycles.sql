-- Paths of courses, assignments to groups, assignments that come back, and what is left when someone goes.

-- Courses in an order, under a name of the organisation's own. Assigning one makes an assignment per course.
create table path (
    org_id integer not null references organisation (id) on delete cascade,
    id integer not null,
    name text not null,
    created_at integer not null,
    primary key (org_id, id)
) strict, without rowid;

create table path_course (
    org_id integer not null,
    path_id integer not null,
    position integer not null,
    course_id integer not null references course (id),
    primary key (org_id, path_id, position),
    foreign key (org_id, path_id) references path (org_id, id) on delete cascade
) strict, without rowid;

-- The name of the path an assignment came with, as it was then.
alter table assignment add column path_name text;
-- 'work': in working time, as is usual. 'own': agreed otherwise.
alter table assignment add column learning_time text not null default 'work' check (learning_time in ('work', 'own'));
-- Comes back after so many months; null for once.
alter table assignment add column every_months integer;
-- 'calendar': months since it was assigned, for everyone at once. 'completion': months since someone finished.
alter table assignment add column repeats_from text check (repeats_from in ('calendar', 'completion'));
-- Finishing so many days before a round begins counts for that round.
alter table assignment add column grace_days integer not null default 0;
-- No letters to remind of it, from then on.
alter table assignment add column reminders_paused_at integer;

-- The groups that are asked, besides the people of assignment_person: who is in them now and whoever comes.
create table assignment_group (
    org_id integer not null,
    assignment_id integer not null,
    group_id integer not null,
    primary key (org_id, assignment_id, group_id),
    foreign key (org_id, assignment_id) references assignment (org_id, id) on delete cascade,
    foreign key (org_id, group_id) references org_group (org_id, id) on delete cascade
) strict, without rowid;

create index assignment_group_by_group on assignment_group (org_id, group_id);

-- Exemptions that were taken back or changed.
create table exemption_ended (
    org_id integer not null,
    assignment_id integer not null,
    person_id integer not null references person (id) on delete cascade,
    at integer not null,
    ended_at integer not null,
    reason text not null,
    primary key (org_id, assignment_id, person_id, at),
    foreign key (org_id, assignment_id) references assignment (org_id, id) on delete cascade
) strict, without rowid;

create index exemption_ended_by_person on exemption_ended (person_id);

-- That someone who is gone was asked, and whether it was finished: counts without a person. From asked_at to gone_at they stood
-- like this; a row follows on another where something changed. To the day, so that no row can be laid beside a learner's.
create table former_participation (
    org_id integer not null,
    assignment_id integer not null,
    id integer not null,
    asked_at integer not null,
    finished_at integer,
    is_exempt integer not null,
    gone_at integer not null,
    primary key (org_id, assignment_id, id),
    foreign key (org_id, assignment_id) references assignment (org_id, id) on delete cascade
) strict, without rowid;

create index former_participation_by_time on former_participation (gone_at);

-- Earlier ends of a course that someone did again.
create table course_finished_before (
    learner_id integer not null references learner (id) on delete cascade,
    course_id integer not null references course (id),
    version_id integer not null references course_version (id),
    at integer not null,
    primary key (learner_id, course_id, at)
) strict, without rowid;
