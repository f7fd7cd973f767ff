-- Groups of people in an organisation, and what someone is there besides owner or staff.

-- A team is where someone works; a role is what someone does with AI. Either can be asked to follow a course.
create table org_group (
    org_id bigint not null references organisation (id) on delete cascade,
    id bigint not null,
    kind text not null check (kind in ('team', 'role')),
    name text not null,
    since bigint not null,
    ended_at bigint,
    primary key (org_id, id)
);

-- Who was in it from when to when: what was asked of whom can be told for any day. Whoever leaves the organisation leaves
-- no row.
create table group_member (
    org_id bigint not null,
    group_id bigint not null,
    person_id bigint not null,
    since bigint not null,
    until bigint,
    primary key (org_id, group_id, person_id, since),
    foreign key (org_id, group_id) references org_group (org_id, id) on delete cascade,
    foreign key (org_id, person_id) references membership (org_id, person_id) on delete cascade
);

-- With `until`, so that the index alone tells which groups someone is in.
create index group_member_by_person on group_member (org_id, person_id, until);

-- Who leads a team. A manager sees numbers, never who.
create table group_manager (
    org_id bigint not null,
    group_id bigint not null,
    person_id bigint not null,
    since bigint not null,
    primary key (org_id, group_id, person_id),
    foreign key (org_id, group_id) references org_group (org_id, id) on delete cascade,
    foreign key (org_id, person_id) references membership (org_id, person_id) on delete cascade
);

create index group_manager_by_person on group_manager (org_id, person_id);

-- Whom people can ask about AI. A contact person keeps the record and sees nobody's participation.
create table ai_contact (
    org_id bigint not null,
    person_id bigint not null,
    since bigint not null,
    primary key (org_id, person_id),
    foreign key (org_id, person_id) references membership (org_id, person_id) on delete cascade
);

-- Figures of groups as they were when the month began, and for that month not again: two reports cannot be subtracted to find
-- one person. `figures` is JSON.
create table group_report (
    org_id bigint not null references organisation (id) on delete cascade,
    -- As 2026-11.
    month text not null,
    figures text not null,
    made_at bigint not null,
    primary key (org_id, month)
);
