-- People without e-mail: a code on paper, and a tablet that many use.

-- The code with which someone signs in who has no address of their own: `person.email` is then empty. It opens nothing without
-- the password that its holder chose at the first use. Only its SHA-256 is kept; a new one makes the old one worthless. It goes
-- when the person gives the account an address and a password of at least the usual length.
create table personal_code (
    person_id bigint primary key references person (id) on delete cascade,
    -- Who made it and may make a new one while the person works there. It outlives that: the account is the person's.
    org_id bigint references organisation (id) on delete set null,
    code_hash bytea not null unique,
    made_at bigint not null
);

create index personal_code_by_org on personal_code (org_id, made_at);

-- On a shared tablet a session ends when nothing was done for so many milliseconds; null elsewhere.
alter table session add column idle_limit bigint;
