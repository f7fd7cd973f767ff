-- People, the browsers they learn in, and how they sign in.
--
-- Times are milliseconds since 1970 in UTC. Ids are given by the application and grow with time. What grants something
-- (a session, a link in a mail) is a random token of which only the SHA-256 is kept.

-- Someone with an account. The same address may have accounts that nobody confirmed yet, so that signing up never tells
-- whether an address is known; at most one account per address is confirmed.
create table person (
    id bigint primary key,
    name text not null,
    -- Trimmed and in lower case: one spelling, one account.
    email text not null,
    email_confirmed_at bigint,
    -- An Argon2id PHC string; null for people who sign in by mail.
    password_hash text,
    lang text not null check (lang in ('nl', 'en')),
    created_at bigint not null
);

create unique index person_of_confirmed_email on person (email) where email_confirmed_at is not null;
create index person_by_email on person (email, created_at);

-- Who runs the platform. A row and not a flag: it says since when and by whose doing.
create table operator (
    person_id bigint primary key references person (id) on delete cascade,
    since bigint not null,
    granted_by text not null
);

-- Whoever learns: a person, or a browser without an account. Everything that was learned hangs on this row, so signing up
-- moves it by filling in one column.
create table learner (
    id bigint primary key,
    person_id bigint unique references person (id) on delete cascade,
    sector text,
    created_at bigint not null,
    -- The last day something was done, for the retention of accounts nobody uses.
    active_at bigint not null
);

create index learner_by_activity on learner (active_at);

-- A browser that is known. It belongs to a learner; whether someone is signed in is whether that learner is a person.
create table session (
    token_hash bytea primary key,
    learner_id bigint not null references learner (id) on delete cascade,
    created_at bigint not null,
    seen_at bigint not null,
    -- When the person last proved who they are; null for a browser without an account.
    proved_at bigint,
    expires_at bigint not null,
    -- "Firefox op Android", for the list of sessions; never used to decide anything.
    device text not null
);

create index session_by_learner on session (learner_id);
create index session_by_expiry on session (expires_at);

-- A link in a mail: proves that whoever opens it reads the mail of that address. Used once, then gone.
create table mail_link (
    token_hash bytea primary key,
    person_id bigint not null references person (id) on delete cascade,
    purpose text not null check (purpose in ('sign-in', 'password', 'new-email')),
    -- The address that is proved: the person's own, or the new one.
    email text not null,
    created_at bigint not null,
    expires_at bigint not null
);

create index mail_link_by_person on mail_link (person_id);
create index mail_link_by_expiry on mail_link (expires_at);

-- The link that makes the first operator, printed at first start.
create table first_operator_link (
    token_hash bytea primary key,
    expires_at bigint not null
);

-- That the owner of an account was told it will be erased because nobody uses it.
create table inactivity_warning (
    person_id bigint primary key references person (id) on delete cascade,
    at bigint not null
);

-- What happened around signing in; kept for 30 days.
create table security_event (
    id bigint primary key,
    at bigint not null,
    event text not null,
    person_id bigint,
    -- /24 of IPv4, /48 of IPv6.
    network text not null
);

create index security_event_by_time on security_event (at);

-- That an account was erased, and nothing about whose it was.
create table erasure (
    id bigint primary key,
    at bigint not null
);
