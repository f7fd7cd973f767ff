-- People without e-mail: a code on paper, and a tablet that many use.

-- The code with which someone signs in who has no address of their own. Only its SHA-256 is kept; a new one makes the old one
-- worthless. It goes when the person gives the account an address and a password.
create table personal_code (
    person_id bigint primary key references person (id) on delete cascade,
    -- Who made it and may make a new one, until the person leaves.
    org_id bigint not null references organisation (id) on delete cascade,
    code_hash bytea not null unique,
    made_at bigint not null
);

create index personal_code_by_org on personal_code (org_id);

-- On a shared tablet a session ends when nothing was done for so many milliseconds; null elsewhere.
alter table session add column idle_limit bigint;
