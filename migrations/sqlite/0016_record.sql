-- The AI-literacy record: what an employer knows and did, and every earlier word of it.

-- An entry is never changed: a change is the next version, and a version without a body takes the entry out. What the record
-- said on a day is, of each entry, the last version of before.
create table record_entry (
    org_id integer not null references organisation (id) on delete cascade,
    entry_id integer not null,
    version integer not null,
    kind text not null,
    at integer not null,
    by_person_id integer references person (id) on delete set null,
    -- What that person was there: 'owner' or 'contact'.
    by_role text not null,
    -- JSON of the kind.
    body text,
    primary key (org_id, entry_id, version)
) strict, without rowid;

create index record_entry_by_time on record_entry (org_id, at);
create index record_entry_by_person on record_entry (by_person_id);

-- That the record left the building: when, in which form, and the SHA-256 of what left.
create table record_export (
    org_id integer not null references organisation (id) on delete cascade,
    id integer not null,
    at integer not null,
    by_person_id integer references person (id) on delete set null,
    by_role text not null,
    -- 'record', 'register', 'council', 'rules'
    what text not null,
    format text not null,
    -- The day the record is of, and how many entries had been written by then.
    day text not null,
    version integer not null,
    has_names integer not null,
    sha256 blob not null,
    primary key (org_id, id)
) strict, without rowid;

create index record_export_by_person on record_export (by_person_id);
