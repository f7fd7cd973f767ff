-- Employers and who works there. Nothing a learner did can be reached from here: these tables know people, not learners.
create table organisation (
    id integer primary key,
    name text not null,
    sector text not null,
    -- '1-9', '10-49', '50-249', '250+'
    size_class text not null,
    created_at integer not null
) strict;

create table membership (
    org_id integer not null references organisation (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    role text not null check (role in ('owner', 'staff')),
    since integer not null,
    primary key (org_id, person_id)
) strict, without rowid;

create index membership_by_person on membership (person_id);
