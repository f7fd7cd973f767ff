-- What an organisation adds to the lessons that everyone shares: read along with them, never in them.

-- A note at a lesson, by the name of the lesson, so that it stays when a new version of the course comes.
create table house_note (
    org_id bigint not null references organisation (id) on delete cascade,
    course_id bigint not null references course (id),
    -- The slug of the lesson; empty for the whole course.
    lesson text not null,
    words text not null,
    updated_at bigint not null,
    primary key (org_id, course_id, lesson)
);

-- What holds in every lesson: which tools may be used, which data may never go in, and whom to ask.
create table house_rules (
    org_id bigint primary key references organisation (id) on delete cascade,
    tools text not null,
    never text not null,
    ask text not null,
    updated_at bigint not null
);
