-- A trade association offers courses to its members' organisations. It sees which organisations took up what, and nobody.

-- The link with which an organisation becomes a member; having one makes an organisation an umbrella.
create table umbrella_link (
    org_id bigint primary key references organisation (id) on delete cascade,
    token text not null unique,
    since bigint not null
);

create table umbrella_member (
    umbrella_id bigint not null references organisation (id) on delete cascade,
    org_id bigint not null references organisation (id) on delete cascade,
    since bigint not null,
    primary key (umbrella_id, org_id)
);

create index umbrella_member_by_org on umbrella_member (org_id);

create table offer (
    umbrella_id bigint not null references organisation (id) on delete cascade,
    id bigint not null,
    name text not null,
    why text not null,
    at bigint not null,
    ended_at bigint,
    primary key (umbrella_id, id)
);

create table offer_course (
    umbrella_id bigint not null,
    offer_id bigint not null,
    position bigint not null,
    course_id bigint not null references course (id),
    primary key (umbrella_id, offer_id, position),
    foreign key (umbrella_id, offer_id) references offer (umbrella_id, id) on delete cascade
);

create table offer_taken (
    umbrella_id bigint not null,
    offer_id bigint not null,
    org_id bigint not null references organisation (id) on delete cascade,
    at bigint not null,
    primary key (umbrella_id, offer_id, org_id),
    foreign key (umbrella_id, offer_id) references offer (umbrella_id, id) on delete cascade
);

create index offer_taken_by_org on offer_taken (org_id);

-- That a member has no use for an offer. Only the member sees this.
create table offer_dismissed (
    umbrella_id bigint not null,
    offer_id bigint not null,
    org_id bigint not null references organisation (id) on delete cascade,
    at bigint not null,
    primary key (umbrella_id, offer_id, org_id),
    foreign key (umbrella_id, offer_id) references offer (umbrella_id, id) on delete cascade
);

create index offer_dismissed_by_org on offer_dismissed (org_id);
