-- A trade association offers courses to its members' organisations. It sees which organisations took up what, and nobody.

-- The link with which an organisation becomes a member; having one makes an organisation an umbrella.
create table umbrella_link (
    org_id integer primary key references organisation (id) on delete cascade,
    token text not null unique,
    since integer not null
) strict;

create table umbrella_member (
    umbrella_id integer not null references organisation (id) on delete cascade,
    org_id integer not null references organisation (id) on delete cascade,
    since integer not null,
    primary key (umbrella_id, org_id)
) strict, without rowid;

create index umbrella_member_by_org on umbrella_member (org_id);

create table offer (
    umbrella_id integer not null references organisation (id) on delete cascade,
    id integer not null,
    name text not null,
    why text not null,
    at integer not null,
    ended_at integer,
    primary key (umbrella_id, id)
) strict, without rowid;

create table offer_course (
    umbrella_id integer not null,
    offer_id integer not null,
    position integer not null,
    course_id integer not null references course (id),
    primary key (umbrella_id, offer_id, position),
    foreign key (umbrella_id, offer_id) references offer (umbrella_id, id) on delete cascade
) strict, without rowid;

create table offer_taken (
    umbrella_id integer not null,
    offer_id integer not null,
    org_id integer not null references organisation (id) on delete cascade,
    at integer not null,
    primary key (umbrella_id, offer_id, org_id),
    foreign key (umbrella_id, offer_id) references offer (umbrella_id, id) on delete cascade
) strict, without rowid;

create index offer_taken_by_org on offer_taken (org_id);

-- That a member has no use for an offer. Only the member sees this.
create table offer_dismissed (
    umbrella_id integer not null,
    offer_id integer not null,
    org_id integer not null references organisation (id) on delete cascade,
    at integer not null,
    primary key (umbrella_id, offer_id, org_id),
    foreign key (umbrella_id, offer_id) references offer (umbrella_id, id) on delete cascade
) strict, without rowid;

create index offer_dismissed_by_org on offer_dismissed (org_id);
