-- Where a version of a card came from, as course_version says it of a course. Older versions cannot say; each start of the
-- program put its own cards over all others, so they are taken for its own.

-- 'starter': came with the program, which may put a next version. 'import': somebody's own, which it may not.
alter table fact add column source text not null default 'starter' check (source in ('starter', 'import'));
