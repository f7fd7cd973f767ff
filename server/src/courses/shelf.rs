//! Published courses in memory, read from the database when someone first asks for them.
//!
//! A version never changes, so it is kept by its id. What can change is which version is current and what the fact
//! register says; [`Shelf::refresh`] looks at two numbers and does nothing while they stay the same. It runs every second,
//! so a course published by another process is seen within one.

use super::{
    Published, Slug,
    store::{self, VersionId},
};
use crate::{
    facts::{self, Register},
    storage::{Conn, Db, Result},
};
use std::sync::{Arc, RwLock};

/// How many versions stay in memory.
const MOST: u64 = 200;

/// The published courses.
#[derive(Debug)]
pub struct Shelf {
    versions: moka::sync::Cache<i64, Option<Arc<Published>>>,
    front: RwLock<Arc<Front>>,
}

/// What is current: seen together, replaced together.
#[derive(Debug, Default)]
pub struct Front {
    stamp: (i64, i64),
    /// Grows with every replacement; whatever was drawn from an older front is out of date.
    pub epoch: u64,
    pub courses: Vec<Arc<Published>>,
    pub facts: Arc<Register>,
}

impl Front {
    #[must_use]
    pub fn course(&self, slug: &str) -> Option<&Arc<Published>> {
        self.courses.iter().find(|course| course.course.slug().as_str() == slug)
    }
}

impl Shelf {
    #[must_use]
    pub fn empty() -> Self {
        let versions = moka::sync::Cache::builder().max_capacity(MOST).build();
        Self { versions, front: RwLock::new(Arc::default()) }
    }

    /// What is current now.
    #[must_use]
    pub fn front(&self) -> Arc<Front> {
        self.front.read().expect("nobody panics while holding this").clone()
    }

    /// Looks whether something was published. Returns whether it was.
    ///
    /// # Errors
    /// When the database fails; what was there stays.
    pub async fn refresh(&self, db: &Db) -> Result<bool> {
        let mut conn = db.read().await?;
        let stamp = (store::stamp(&mut conn).await?, facts::store::stamp(&mut conn).await?);
        let before = self.front();
        if before.stamp == stamp {
            return Ok(false);
        }
        let facts = Arc::new(facts::store::register(&mut conn).await?);
        let mut courses = Vec::new();
        for (slug, version) in store::current(&mut conn).await? {
            match self.version(&mut conn, version).await? {
                Some(course) => courses.push(course),
                None => tracing::error!(%slug, "a published course cannot be read and is left out"),
            }
        }
        let front = Front { stamp, epoch: before.epoch + 1, courses, facts };
        *self.front.write().expect("nobody panics while holding this") = Arc::new(front);
        Ok(true)
    }

    /// One version, whether current or not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn version(&self, conn: &mut Conn, id: VersionId) -> Result<Option<Arc<Published>>> {
        if let Some(known) = self.versions.get(&id.0) {
            return Ok(known);
        }
        let Some(row) = store::version(conn, id).await? else { return Ok(None) };
        let files = store::files(conn, id).await?;
        let published = Published::from_files(&row, files).map(Arc::new);
        self.versions.insert(id.0, published.clone());
        Ok(published)
    }

    /// The current version of a course.
    #[must_use]
    pub fn current(&self, slug: &Slug) -> Option<Arc<Published>> {
        self.front().course(slug.as_str()).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        courses::{
            import::{self, Change},
            package::Package,
            search,
            store::Origin,
            testing,
        },
        storage::{Ids, Millis, testing::db_test},
    };
    use app::text::Lang;

    const NOW: Millis = Millis(1_795_000_000_000);
    const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 24);

    fn of_text(text: &str) -> Package {
        let blocks = format!("{text}\n::: note {{#n}}\nDoe iets op je werk met een klant.\n:::");
        testing::package(&[&[("les", &blocks)]])
    }

    async fn publish(db: &Db, ids: &Ids, text: &str) -> Change {
        let ready = import::prepare(of_text(text), &Register::default(), TODAY).unwrap();
        let mut tx = db.begin().await.unwrap();
        let change = import::publish(&mut tx, ids, &ready, Origin::Import, NOW).await.unwrap();
        tx.commit().await.unwrap();
        change
    }

    db_test!(a_published_version_stays_what_it_was, |db| async move {
        let (ids, shelf) = (Ids::of_node(0), Shelf::empty());
        assert_eq!(publish(&db, &ids, "Eerste tekst.").await, Change::New { lessons: 1 });
        assert!(shelf.refresh(&db).await.unwrap());
        let first = shelf.front().courses[0].clone();
        assert_eq!(publish(&db, &ids, "Eerste tekst.").await, Change::Unchanged);
        assert!(!shelf.refresh(&db).await.unwrap(), "nothing was published");
        let change = publish(&db, &ids, "Tweede tekst.").await;
        assert!(
            matches!(&change, Change::Changed { version: 2, changed, .. } if changed == &["10-module-1/10-les.nl.md"])
        );
        assert!(shelf.refresh(&db).await.unwrap());
        assert_eq!(shelf.front().courses[0].number, 2);
        // A new shelf, as after a restart, reads the old version from the database.
        let old = Shelf::empty().version(&mut db.read().await.unwrap(), first.version).await.unwrap().unwrap();
        let text =
            |published: &Published| search::readable(published.course.lesson("les").unwrap().in_lang(Lang::Nl).1);
        assert_eq!(text(&old), text(&first));
        assert!(text(&old).contains("Eerste tekst."));
    });

    db_test!(a_version_from_a_node_whose_clock_lags_is_seen, |db| async move {
        let shelf = Shelf::empty();
        publish(&db, &Ids::of_node(0), "Eerste tekst.").await;
        assert!(shelf.refresh(&db).await.unwrap());
        let ready = import::prepare(of_text("Tweede tekst."), &Register::default(), TODAY).unwrap();
        let mut tx = db.begin().await.unwrap();
        let yesterday = NOW.minus(Millis::DAY);
        import::publish(&mut tx, &Ids::of_node(1), &ready, Origin::Import, yesterday).await.unwrap();
        tx.commit().await.unwrap();
        assert!(shelf.refresh(&db).await.unwrap());
        assert_eq!(shelf.front().courses[0].number, 2);
    });

    db_test!(a_starter_course_leaves_alone_what_somebody_published, |db| async move {
        let ids = Ids::of_node(0);
        let publish_as = async |text: &str, origin| {
            let ready = import::prepare(of_text(text), &Register::default(), TODAY).unwrap();
            let mut tx = db.begin().await.unwrap();
            let change = import::publish(&mut tx, &ids, &ready, origin, NOW).await.unwrap();
            tx.commit().await.unwrap();
            change
        };
        assert_eq!(publish_as("Een.", Origin::Starter).await, Change::New { lessons: 1 });
        assert!(
            matches!(publish_as("Twee.", Origin::Starter).await, Change::Changed { version: 2, .. }),
            "a newer program"
        );
        assert!(matches!(publish_as("Onze tekst.", Origin::Import).await, Change::Changed { version: 3, .. }));
        assert_eq!(publish_as("Drie.", Origin::Starter).await, Change::Unchanged);
    });

    db_test!(a_package_with_an_error_is_not_brought_in, |db| async move {
        let refused = import::prepare(of_text("::: quiz\n:::"), &Register::default(), TODAY);
        assert!(refused.is_err_and(|problems| problems.iter().any(|problem| problem.code == "unknown-block")));
        assert_eq!(store::current(&mut db.read().await.unwrap()).await.unwrap(), []);
    });

    db_test!(a_damaged_lesson_is_named_and_the_rest_goes_on, |db| async move {
        let ids = Ids::of_node(0);
        publish(&db, &ids, "Tekst.").await;
        let mut conn = db.read().await.unwrap();
        let (_, version) = store::current(&mut conn).await.unwrap()[0].clone();
        let row = store::version(&mut conn, version).await.unwrap().unwrap();
        let mut files = store::files(&mut conn, version).await.unwrap();
        for (path, _, content) in &mut files {
            if path.ends_with(".md") {
                content[10] ^= 1;
            }
        }
        let published = Published::from_files(&row, files).unwrap();
        assert_eq!(published.damaged, ["10-module-1/10-les.nl.md"]);
        assert!(published.is_damaged(published.course.lesson("les").unwrap().in_lang(Lang::Nl).1));
        assert_eq!(published.course.lessons().count(), 1);
    });

    db_test!(damage_says_nothing_of_a_lesson_whose_name_ends_alike, |db| async move {
        let package = testing::package(&[&[
            ("andere-les", "::: note {#n}\nDoe iets.\n:::"),
            ("les", "::: note {#n}\nDoe iets.\n:::"),
        ]]);
        let ready = import::prepare(package, &Register::default(), TODAY).unwrap();
        let mut tx = db.begin().await.unwrap();
        import::publish(&mut tx, &Ids::of_node(0), &ready, Origin::Import, NOW).await.unwrap();
        let (_, version) = store::current(&mut tx).await.unwrap()[0].clone();
        let row = store::version(&mut tx, version).await.unwrap().unwrap();
        let mut files = store::files(&mut tx, version).await.unwrap();
        let damaged = files.iter_mut().find(|(path, ..)| path.ends_with("andere-les.nl.md")).unwrap();
        damaged.2[10] ^= 1;
        let published = Published::from_files(&row, files).unwrap();
        let is_damaged = |slug: &str| published.is_damaged(published.course.lesson(slug).unwrap().in_lang(Lang::Nl).1);
        assert!(is_damaged("andere-les") && !is_damaged("les"));
    });

    db_test!(lessons_are_found_by_any_form_of_a_word, |db| async move {
        let (ids, shelf) = (Ids::of_node(0), Shelf::empty());
        publish(&db, &ids, "Je deelt nooit persoonsgegevens van een patiënt.").await;
        shelf.refresh(&db).await.unwrap();
        let mut conn = db.read().await.unwrap();
        let courses = shelf.front().courses.clone();
        for query in ["persoonsgegeven", "PATIENT", "patiënten deelt", "klant", "persoonsgeg"] {
            let hits = search::lessons(&mut conn, &courses, query, Lang::Nl).await.unwrap();
            assert_eq!(hits.len(), 1, "{query}");
        }
        for query in ["", "   ", "onvindbaar", "klant onvindbaar", "\" OR \"", "' ; drop table file"] {
            assert_eq!(search::lessons(&mut conn, &courses, query, Lang::Nl).await.unwrap().len(), 0, "{query}");
        }
    });
}
