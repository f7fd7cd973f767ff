//! Bringing courses in: all of them, or nothing.

use super::{
    Course, Lesson, Published, Slug,
    package::Package,
    problem::{Problem, Severity},
    search,
    store::{self, CourseId, Origin, VersionId, VersionRow},
};
use crate::{
    courses::{check, format},
    facts::Register,
    storage::{Ids, Linked, Millis, StorageError, Tx},
};
use app::text::Lang;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A package that was read and checked, ready to be brought in.
#[derive(Debug)]
pub struct Ready {
    pub course: Course,
    pub package: Package,
    /// Warnings and notices; errors do not get this far.
    pub problems: Vec<Problem>,
    words: Vec<Words>,
}

/// What a lesson is found by in a language: stems, as they are stored.
#[derive(Debug)]
struct Words {
    lesson: Slug,
    lang: Lang,
    title: String,
    body: String,
}

impl Words {
    fn of(lesson: &Lesson, lang: Lang) -> Self {
        // Readers of English find a lesson that is only Dutch by its Dutch words.
        let (written_in, text) = lesson.in_lang(lang);
        let stemmed = |words: &str| search::stemmed(words, written_in);
        let (title, body) = (stemmed(&text.title), stemmed(&search::readable(text)));
        Self { lesson: lesson.slug.clone(), lang, title, body }
    }
}

/// What an import does, or would do, to one course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    New {
        lessons: usize,
    },
    /// Lessons by what happens to them.
    Changed {
        version: i64,
        added: Vec<String>,
        changed: Vec<String>,
        removed: Vec<String>,
        unchanged: usize,
    },
    Unchanged,
}

/// Reads and checks a package. This is what takes time, so it is done before a transaction begins.
///
/// # Errors
/// Every problem, when one of them is an error.
pub fn prepare(package: Package, facts: &Register, today: Date) -> Result<Ready, Vec<Problem>> {
    let format::Reading { course, mut problems } = format::read(&package);
    if let Some(course) = &course {
        problems.extend(check::course(course, &package, check::Against { facts, today }));
    }
    match course {
        Some(course) if !problems.iter().any(|problem| problem.severity == Severity::Error) => {
            let words = course.lessons().flat_map(|lesson| Lang::ALL.map(|lang| Words::of(lesson, lang))).collect();
            Ok(Ready { course, package, problems, words })
        }
        _ => Err(problems),
    }
}

/// What bringing it in would change.
///
/// # Errors
/// When the database fails.
pub async fn plan(db: &mut impl Linked, ready: &Ready) -> Result<Change, StorageError> {
    let Some(current) = store::current_of(db, ready.course.slug()).await? else {
        return Ok(Change::New { lessons: ready.course.lessons().count() });
    };
    if current.hash == ready.package.hash() {
        return Ok(Change::Unchanged);
    }
    let before: BTreeMap<String, Vec<u8>> =
        store::files(db, current.id).await?.into_iter().map(|(path, hash, _)| (path, hash)).collect();
    let after: BTreeMap<String, Vec<u8>> =
        ready.package.files().map(|(path, content)| (path.to_owned(), Sha256::digest(content).to_vec())).collect();
    let is_lesson = |path: &&String| path.ends_with(".md");
    let added = after.keys().filter(is_lesson).filter(|path| !before.contains_key(*path)).cloned().collect();
    let removed = before.keys().filter(is_lesson).filter(|path| !after.contains_key(*path)).cloned().collect();
    let (same, differ): (Vec<&String>, Vec<&String>) = after
        .keys()
        .filter(is_lesson)
        .filter(|path| before.contains_key(*path))
        .partition(|path| before.get(*path) == after.get(*path));
    Ok(Change::Changed {
        version: current.number + 1,
        added,
        changed: differ.into_iter().cloned().collect(),
        removed,
        unchanged: same.len(),
    })
}

/// Publishes a package as the next version of its course. The same package again changes nothing, and a starter course
/// leaves alone what somebody published here.
///
/// # Errors
/// When the database fails.
pub async fn publish(
    tx: &mut Tx,
    ids: &Ids,
    ready: &Ready,
    origin: Origin,
    now: Millis,
) -> Result<Change, StorageError> {
    let (course, head) = (&ready.course, &ready.course.head);
    let before = store::current_of(tx, course.slug()).await?;
    if origin == Origin::Starter && before.as_ref().is_some_and(|before| before.origin == Origin::Import) {
        return Ok(Change::Unchanged);
    }
    let change = plan(tx, ready).await?;
    if change == Change::Unchanged {
        return Ok(change);
    }
    let id = before.as_ref().map_or_else(|| CourseId(ids.next(now)), |before| before.course);
    let version = VersionRow {
        course: id,
        id: VersionId(ids.next(now)),
        number: before.as_ref().map_or(1, |before| before.number + 1),
        hash: ready.package.hash().to_vec(),
        published_at: now,
        origin,
    };
    if before.is_none() {
        store::insert_course(tx, id, course.slug(), &head.code, version.id).await?;
    }
    store::insert_version(tx, &version).await?;
    for (path, content) in ready.package.files() {
        store::insert_file(tx, version.id, path, &Sha256::digest(content), content).await?;
    }
    store::set_current(tx, id, version.id, &head.code).await?;
    store::delete_words(tx, id).await?;
    for Words { lesson, lang, title, body } in &ready.words {
        store::insert_words(tx, id, lesson, *lang, title, body).await?;
    }
    Ok(change)
}

impl Published {
    /// Puts a version together from its files. What is damaged or cannot be read becomes an empty lesson that is named in
    /// `damaged`, so that the rest of the course goes on.
    #[must_use]
    pub fn from_files(row: &VersionRow, files: Vec<store::FileRow>) -> Option<Self> {
        let mut package = Package::default();
        let mut damaged = Vec::new();
        for (path, hash, content) in files {
            let intact = Sha256::digest(&content).as_slice() == hash;
            if intact {
                package.insert(path, content);
            } else if path.ends_with(".md") {
                package.insert(path.clone(), b"+++\ntitle = \"?\"\nminutes = 0\n+++\n".to_vec());
                damaged.push(path);
            }
        }
        let reading = format::read(&package);
        damaged.extend(reading.problems.iter().filter(|p| p.severity == Severity::Error).map(|p| p.file.clone()));
        damaged.dedup();
        for path in &damaged {
            tracing::error!(%path, version = row.id.0, "a file of a published course is damaged");
        }
        reading.course.map(|course| Self {
            id: row.course,
            version: row.id,
            number: row.number,
            published_at: row.published_at,
            course,
            damaged,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{courses::testing, storage::testing::db_test};
    use proptest::{
        prelude::*,
        strategy::ValueTree,
        test_runner::{Config, TestRunner},
    };
    use std::path::Path;

    const NOW: Millis = Millis(1_795_000_000_000);

    /// The starter courses, as a folder and as a zip, and packages of anything at all.
    fn packages() -> Vec<Package> {
        let courses = Path::new(env!("CARGO_MANIFEST_DIR")).join("../courses");
        let read = |name: &str| Package::from_dir(&courses.join(name)).unwrap();
        let starter = ["ai-in-gewone-taal", "veilig-met-gegevens"].map(read);
        let zipped = starter.clone().map(|package| Package::from_zip(&package.to_zip().unwrap()).unwrap());
        let path = "[a-z]{1,8}(/[A-Z0-9-]{1,8})?\\.(md|toml|svg|png)";
        let content = prop_oneof![
            prop::collection::vec(any::<u8>(), 0..200),
            "\u{FEFF}?(é\r?\n){0,9}".prop_map(String::into_bytes)
        ];
        let files = prop::collection::vec((path, content), 1..12);
        let mut runner = TestRunner::new_with_rng(Config::default(), TestRunner::deterministic().new_rng());
        let mut sample = || {
            let mut package = Package::default();
            for (path, content) in files.new_tree(&mut runner).unwrap().current() {
                package.insert(path, content);
            }
            package
        };
        let samples: Vec<_> = (0..64).map(|_| sample()).collect();
        starter.into_iter().chain(zipped).chain(samples).collect()
    }

    db_test!(a_version_holds_the_bytes_that_came_in, |db| async move {
        let ids = Ids::of_node(0);
        let course = testing::course(&[&[("les", "Tekst.")]]);
        for package in packages() {
            let ready = Ready { course: course.clone(), package, problems: Vec::new(), words: Vec::new() };
            let mut tx = db.begin().await.unwrap();
            publish(&mut tx, &ids, &ready, Origin::Import, NOW).await.unwrap();
            tx.commit().await.unwrap();
            let mut conn = db.read().await.unwrap();
            let version = store::current_of(&mut conn, course.slug()).await.unwrap().unwrap();
            let files = store::files(&mut conn, version.id).await.unwrap();
            let held: BTreeMap<_, _> =
                files.iter().map(|(path, _, content)| (path.as_str(), content.as_slice())).collect();
            assert_eq!(held, ready.package.files().collect());
            let mut exported = Package::default();
            for (path, hash, content) in files {
                assert_eq!(hash, Sha256::digest(&content).as_slice());
                exported.insert(path, content);
            }
            assert_eq!((&exported, exported.hash().as_slice()), (&ready.package, version.hash.as_slice()));
        }
    });
}
