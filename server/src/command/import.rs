//! `wijzer import DIR|ZIP`: brings a course in, all or nothing.

use super::{
    CommandError,
    check::{course_dirs, register_near},
    database, look, starter,
};
use crate::{
    config::Config,
    courses::{
        import::{self, Change, Ready},
        package::Package,
        store::Origin,
    },
    facts::{self, Register},
    storage::{Ids, Linked, Millis},
    web::dates,
};
use app::text::Lang;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Reads, checks and publishes the course or the courses at `path`. With `dry_run` it says what would happen and only
/// reads. The `facts.toml` that `wijzer check` would find is brought in with the courses, in the same transaction.
pub async fn run(config: &Config, path: &Path, dry_run: bool, lang: Lang) -> Result<(), CommandError> {
    let now = Millis::now();
    let files = Files::at(path)?;
    if dry_run {
        let mut conn = look(config).await?;
        let told = files.tell(&mut conn, now, lang).await;
        conn.close().await?;
        return told;
    }
    let db = database(config).await?;
    // What takes long is done before the transaction begins, which a running server would have to wait for.
    let coming = files.prepare(&mut db.read().await?, now, lang).await?;
    let ids = Ids::of_node(config.node);
    let mut tx = db.begin().await?;
    facts::store::put(&mut tx, &coming.shipped, Origin::Starter, now).await?;
    facts::store::put(&mut tx, &coming.cards, Origin::Import, now).await?;
    for ready in &coming.courses {
        let change = import::publish(&mut tx, &ids, ready, Origin::Import, now).await?;
        print_change(ready, &change, lang);
    }
    tx.commit().await?;
    println!("Imported.");
    db.close().await;
    Ok(())
}

/// What lies at a path: packages, each with where it came from, and the register beside them.
struct Files {
    packages: Vec<(PathBuf, Package)>,
    cards: Option<Register>,
}

/// What was read and checked, ready to be brought in.
struct Coming {
    /// The program's own cards, as each start puts them: what `wijzer check` looks at when there is no register.
    shipped: Register,
    /// New or changed cards.
    cards: Register,
    courses: Vec<Ready>,
}

impl Files {
    fn at(path: &Path) -> Result<Self, CommandError> {
        let cards = register_near(path).map_err(CommandError::Other)?;
        let unreadable = |e: &dyn std::fmt::Display| CommandError::Other(format!("{}: {e}", path.display()));
        if path.is_dir() {
            let dirs = course_dirs(path).map_err(CommandError::Other)?;
            let read = |dir: PathBuf| match Package::from_dir(&dir) {
                Ok(package) => Ok((dir, package)),
                Err(e) => Err(unreadable(&e)),
            };
            return Ok(Self { packages: dirs.into_iter().map(read).collect::<Result<_, _>>()?, cards });
        }
        let bytes = fs::read(path).map_err(|e| unreadable(&e))?;
        let package = Package::from_zip(&bytes).map_err(|e| unreadable(&e))?;
        Ok(Self { packages: vec![(path.to_owned(), package)], cards })
    }

    /// Says what bringing them in would do.
    async fn tell(self, db: &mut impl Linked, now: Millis, lang: Lang) -> Result<(), CommandError> {
        let coming = self.prepare(db, now, lang).await?;
        for ready in &coming.courses {
            print_change(ready, &import::plan(db, ready).await?, lang);
        }
        println!("Dry run: nothing was written.");
        Ok(())
    }

    /// Checks against the register as it will be. One error in one course refuses all.
    async fn prepare(self, db: &mut impl Linked, now: Millis, lang: Lang) -> Result<Coming, CommandError> {
        let shipped = starter::register()?;
        let own = facts::store::changed(db, &shipped, Origin::Starter).await?;
        let known = facts::store::register(db).await?.with(own);
        let cards = self.cards.as_ref().map(|cards| cards.differing_from(&known)).unwrap_or_default();
        let register = known.with(cards.clone());
        let mut courses = Vec::new();
        let mut refused = false;
        for (from, package) in self.packages {
            match import::prepare(package, &register, dates::today(now)) {
                Ok(ready) => courses.push(ready),
                Err(problems) => {
                    refused = true;
                    for problem in problems {
                        println!("{}/{}", from.display(), problem.line_for_terminal(lang));
                    }
                }
            }
        }
        if refused {
            return Err(CommandError::Other("Nothing was imported: mend the errors above first.".into()));
        }
        if self.cards.is_some() {
            println!("facts: {} new or changed", cards.iter().count());
        }
        Ok(Coming { shipped, cards, courses })
    }
}

fn print_change(ready: &Ready, change: &Change, lang: Lang) {
    for problem in &ready.problems {
        println!("{}", problem.line_for_terminal(lang));
    }
    let slug = ready.course.slug();
    match change {
        Change::New { lessons } => println!("{slug}: new, {lessons} lessons"),
        Change::Unchanged => println!("{slug}: unchanged"),
        Change::Changed { version, added, changed, removed, unchanged } => {
            println!("{slug}: version {version}, {unchanged} lessons unchanged");
            for (what, paths) in [("added", added), ("changed", changed), ("removed", removed)] {
                for path in paths {
                    println!("  {what}: {path}");
                }
            }
        }
    }
}
