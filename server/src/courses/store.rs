//! Published versions as the files they came in, and the words to find them by.

use super::Slug;
pub use crate::facts::Origin;
use crate::storage::{Linked, Millis, Result, Tx, sql};
use app::text::Lang;

/// The id of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct CourseId(pub i64);

/// The id of one published version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct VersionId(pub i64);

/// A version without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    pub course: CourseId,
    pub id: VersionId,
    pub number: i64,
    pub hash: Vec<u8>,
    pub published_at: Millis,
    pub origin: Origin,
}

type VersionColumns = (i64, i64, i64, Vec<u8>, i64, String);

impl From<VersionColumns> for VersionRow {
    fn from((course, id, number, hash, published_at, source): VersionColumns) -> Self {
        let origin = if source == Origin::Starter.key() { Origin::Starter } else { Origin::Import };
        Self { course: CourseId(course), id: VersionId(id), number, hash, published_at: Millis(published_at), origin }
    }
}

/// The current version of every course, in the order of the catalogue, with the slug.
pub async fn current(db: &mut impl Linked) -> Result<Vec<(String, VersionId)>> {
    let rows = sql!(db, all => (String, i64), "select slug, current_version_id from course order by code, slug")?;
    Ok(rows.into_iter().map(|(slug, id)| (slug, VersionId(id))).collect())
}

pub async fn version(db: &mut impl Linked, id: VersionId) -> Result<Option<VersionRow>> {
    let row = sql!(
        db,
        optional => VersionColumns,
        "select course_id, id, number, hash, published_at, source from course_version where id = $1",
        id,
    )?;
    Ok(row.map(VersionRow::from))
}

/// The version of a course with this number.
pub async fn numbered(db: &mut impl Linked, course: CourseId, number: i64) -> Result<Option<VersionId>> {
    let row = sql!(
        db,
        optional => (i64,),
        "select id from course_version where course_id = $1 and number = $2",
        course,
        number,
    )?;
    Ok(row.map(|(id,)| VersionId(id)))
}

/// The current version of a course.
pub async fn current_of(db: &mut impl Linked, slug: &Slug) -> Result<Option<VersionRow>> {
    let row = sql!(
        db,
        optional => VersionColumns,
        "select v.course_id, v.id, v.number, v.hash, v.published_at, v.source
           from course c join course_version v on v.id = c.current_version_id where c.slug = $1",
        slug.as_str(),
    )?;
    Ok(row.map(VersionRow::from))
}

/// A file of a version: path, hash, content.
pub type FileRow = (String, Vec<u8>, Vec<u8>);

pub async fn files(db: &mut impl Linked, version: VersionId) -> Result<Vec<FileRow>> {
    sql!(
        db,
        all => FileRow,
        "select cf.path, f.hash, f.content from course_file cf join file f on f.hash = cf.file_hash
          where cf.version_id = $1 order by cf.path",
        version,
    )
}

/// The bytes of a file by their hash.
pub async fn file(db: &mut impl Linked, hash: &[u8]) -> Result<Option<Vec<u8>>> {
    let row = sql!(db, optional => (Vec<u8>,), "select content from file where hash = $1", hash)?;
    Ok(row.map(|(content,)| content))
}

pub async fn insert_course(tx: &mut Tx, id: CourseId, slug: &Slug, code: &str, first_version: VersionId) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into course (id, slug, code, current_version_id) values ($1, $2, $3, $4)",
        id,
        slug.as_str(),
        code,
        first_version,
    )?;
    Ok(())
}

pub async fn insert_version(tx: &mut Tx, row: &VersionRow) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into course_version (id, course_id, number, hash, published_at, source) values ($1, $2, $3, $4, $5, $6)",
        row.id,
        row.course,
        row.number,
        row.hash.as_slice(),
        row.published_at.0,
        row.origin.key(),
    )?;
    Ok(())
}

pub async fn insert_file(tx: &mut Tx, version: VersionId, path: &str, hash: &[u8], content: &[u8]) -> Result<()> {
    sql!(tx, run, "insert into file (hash, content) values ($1, $2) on conflict (hash) do nothing", hash, content,)?;
    sql!(tx, run, "insert into course_file (version_id, path, file_hash) values ($1, $2, $3)", version, path, hash,)?;
    Ok(())
}

pub async fn set_current(tx: &mut Tx, course: CourseId, version: VersionId, code: &str) -> Result<()> {
    sql!(tx, run, "update course set current_version_id = $2, code = $3 where id = $1", course, version, code)?;
    Ok(())
}

/// A number that changes whenever a version is published.
pub async fn stamp(db: &mut impl Linked) -> Result<i64> {
    // Versions are never removed. The highest id would not do: ids follow the clock of the node that gave them.
    Ok(sql!(db, one => (i64,), "select count(*) from course_version")?.0)
}

/// Forgets the words of a course, before those of its new version are written.
pub async fn delete_words(tx: &mut Tx, course: CourseId) -> Result<()> {
    sql!(tx, run, "delete from lesson_search where course_id = $1", course)?;
    Ok(())
}

/// Writes the stemmed words of a lesson.
pub async fn insert_words(
    tx: &mut Tx,
    course: CourseId,
    lesson: &Slug,
    lang: Lang,
    title: &str,
    body: &str,
) -> Result<()> {
    sql!(
        tx,
        run,
        {
            sqlite: "insert into lesson_search (course_id, lesson, lang, title, body) values ($1, $2, $3, $4, $5)",
            postgres: "insert into lesson_search (course_id, lesson, lang, words) values ($1, $2, $3,
                setweight(to_tsvector('simple', $4), 'A') || setweight(to_tsvector('simple', $5), 'D'))"
        },
        course,
        lesson.as_str(),
        lang.tag(),
        title,
        body,
    )?;
    Ok(())
}

/// The best lessons for a query of stemmed words, all of which must occur: course and lesson, best first.
pub async fn search(db: &mut impl Linked, query: &str, lang: Lang, limit: i64) -> Result<Vec<(CourseId, String)>> {
    let rows = sql!(
        db,
        all => (i64, String),
        {
            sqlite: "select course_id, lesson from lesson_search where lesson_search match $1 and lang = $2
                order by bm25(lesson_search, 0, 0, 0, 10, 1), course_id, lesson limit $3",
            postgres: "select course_id, lesson from lesson_search
                where words @@ to_tsquery('simple', $1) and lang = $2
                order by ts_rank('{0.1, 0.2, 0.4, 1.0}', words, to_tsquery('simple', $1)) desc, course_id, lesson limit $3"
        },
        query,
        lang.tag(),
        limit,
    )?;
    Ok(rows.into_iter().map(|(course, lesson)| (CourseId(course), lesson)).collect())
}
