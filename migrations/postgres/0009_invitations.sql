-- People whom an employer asks to join, by name and address, until they do or are taken off the list.
create table invitation (
    org_id bigint not null references organisation (id) on delete cascade,
    -- Trimmed and in lower case, like every address.
    email text not null,
    name text not null,
    invited_at bigint not null,
    -- SHA-256 of the token in the letter; null while the letter is not written yet.
    token_hash bytea unique,
    written_at bigint,
    primary key (org_id, email)
);

create index invitation_by_waiting on invitation (invited_at) where written_at is null;

-- How many letters of an organisation were written on a day: nobody's address is flooded from here.
create table invitation_quota (
    org_id bigint not null references organisation (id) on delete cascade,
    -- A day in UTC.
    day text not null,
    letters bigint not null,
    primary key (org_id, day)
);
