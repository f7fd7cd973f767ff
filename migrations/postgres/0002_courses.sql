-- The fact register, and published courses as the files they came in.

-- Every version of every card, newest last. A card is never changed, it gets a next version.
create table fact (
    id text not null,
    version bigint not null,
    -- The card as JSON: facts::Fact.
    card text not null,
    since bigint not null,
    primary key (id, version)
);

create table course (
    id bigint primary key,
    slug text not null unique,
    -- The syllabus code, for the order of the catalogue.
    code text not null,
    -- The version that new learners get.
    current_version_id bigint not null
);

-- A published version: immutable, numbered from 1, never pruned while someone's progress points at it.
create table course_version (
    id bigint primary key,
    course_id bigint not null references course (id),
    number bigint not null,
    -- SHA-256 of the package. The same package is not published twice in a row.
    hash bytea not null,
    published_at bigint not null,
    -- 'starter': came with the program, which may publish a next version. 'import': somebody's own, which it may not.
    source text not null check (source in ('starter', 'import')),
    unique (course_id, number)
);

-- The bytes of a file, once, whatever number of versions hold it.
create table file (
    hash bytea primary key,
    content bytea not null
);

-- What a version consists of.
create table course_file (
    version_id bigint not null references course_version (id),
    path text not null,
    file_hash bytea not null references file (hash),
    primary key (version_id, path)
);

create index course_file_by_hash on course_file (file_hash);

-- Words of the current version of each lesson, reduced to their Dutch or English stems by the application, so that both
-- engines find the same. The texts themselves are not in here. Words of the title weigh A, words of the body D.
create table lesson_search (
    course_id bigint not null,
    lesson text not null,
    lang text not null,
    words tsvector not null,
    primary key (course_id, lesson, lang)
);

create index lesson_search_words on lesson_search using gin (words);
