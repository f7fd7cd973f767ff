-- The fact register, and published courses as the files they came in.

-- Every version of every card, newest last. A card is never changed, it gets a next version.
create table fact (
    id text not null,
    version integer not null,
    -- The card as JSON: facts::Fact.
    card text not null,
    since integer not null,
    primary key (id, version)
) strict, without rowid;

create table course (
    id integer primary key,
    slug text not null unique,
    -- The syllabus code, for the order of the catalogue.
    code text not null,
    -- The version that new learners get.
    current_version_id integer not null
) strict;

-- A published version: immutable, numbered from 1, never pruned while someone's progress points at it.
create table course_version (
    id integer primary key,
    course_id integer not null references course (id),
    number integer not null,
    -- SHA-256 of the package. The same package is not published twice in a row.
    hash blob not null,
    published_at integer not null,
    -- 'starter': came with the program, which may publish a next version. 'import': somebody's own, which it may not.
    source text not null check (source in ('starter', 'import')),
    unique (course_id, number)
) strict;

-- The bytes of a file, once, whatever number of versions hold it.
create table file (
    hash blob primary key,
    content blob not null
) strict, without rowid;

-- What a version consists of.
create table course_file (
    version_id integer not null references course_version (id),
    path text not null,
    file_hash blob not null references file (hash),
    primary key (version_id, path)
) strict, without rowid;

create index course_file_by_hash on course_file (file_hash);

-- Words of the current version of each lesson, reduced to their Dutch or English stems by the application, so that both
-- engines find the same. The texts themselves are not in here.
create virtual table lesson_search using fts5 (
    course_id unindexed,
    lesson unindexed,
    lang unindexed,
    title,
    body,
    tokenize = "unicode61 remove_diacritics 2"
);
