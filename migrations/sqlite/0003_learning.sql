-- What learners did. Rows are keyed by learner first: they are the learner's own, and nobody else's query can be quick.
--
-- A course is named by its id, a lesson and an exercise by their stable names. State is a row that says when; doing a deed
-- twice inserts nothing the second time.

-- Started: from here on this learner sees this version, whatever is published later.
create table enrolment (
    learner_id integer not null references learner (id) on delete cascade,
    course_id integer not null references course (id),
    version_id integer not null references course_version (id),
    started_at integer not null,
    primary key (learner_id, course_id)
) strict, without rowid;

-- Where the learner stopped in a course. One row per course, overwritten.
create table place (
    learner_id integer not null references learner (id) on delete cascade,
    course_id integer not null references course (id),
    lesson text not null,
    -- The id of an element of the lesson page; empty for its top.
    anchor text not null,
    at integer not null,
    primary key (learner_id, course_id)
) strict, without rowid;

create table lesson_done (
    learner_id integer not null references learner (id) on delete cascade,
    course_id integer not null references course (id),
    lesson text not null,
    at integer not null,
    primary key (learner_id, course_id, lesson)
) strict, without rowid;

-- One given answer. The number of the attempt is part of the key: a form that is sent twice is stored once.
-- Kinds that go in steps (a story, what-if) have a row per step.
create table answer (
    learner_id integer not null references learner (id) on delete cascade,
    course_id integer not null references course (id),
    lesson text not null,
    exercise text not null,
    attempt integer not null,
    step integer not null,
    -- The sector whose text was shown, empty for the general one.
    sector text not null,
    -- learning::Given as JSON, in the author's numbering.
    given text not null,
    outcome text not null check (outcome in ('right', 'partly', 'wrong', 'open')),
    confidence text check (confidence in ('low', 'middle', 'high')),
    at integer not null,
    primary key (learner_id, course_id, lesson, exercise, attempt, step)
) strict, without rowid;

create index answer_by_time on answer (at);

-- A critical exercise that was once answered right. Stays when the answers go.
create table mastery (
    learner_id integer not null references learner (id) on delete cascade,
    course_id integer not null references course (id),
    lesson text not null,
    exercise text not null,
    at integer not null,
    primary key (learner_id, course_id, lesson, exercise)
) strict, without rowid;

create table module_passed (
    learner_id integer not null references learner (id) on delete cascade,
    course_id integer not null references course (id),
    module text not null,
    at integer not null,
    primary key (learner_id, course_id, module)
) strict, without rowid;

create table course_finished (
    learner_id integer not null references learner (id) on delete cascade,
    course_id integer not null references course (id),
    version_id integer not null references course_version (id),
    at integer not null,
    primary key (learner_id, course_id)
) strict, without rowid;

create index course_finished_by_time on course_finished (at);

-- Private notes. `done_at`: the learner ticked "gedaan".
create table note (
    learner_id integer not null references learner (id) on delete cascade,
    course_id integer not null references course (id),
    lesson text not null,
    exercise text not null,
    text text not null,
    done_at integer,
    updated_at integer not null,
    primary key (learner_id, course_id, lesson, exercise)
) strict, without rowid;
