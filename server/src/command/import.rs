//! `wijzer import DIR|ZIP`: brings a course in, all or nothing.

use super::{CommandError, check::course_dirs, database};
use crate::{
    config::Config,
    courses::{
        import::{self, Change, ImportError, Ready},
        package::Package,
        store::Origin,
    },
    facts::{self, Register},
    storage::{Ids, Millis},
    web::dates,
};
use app::text::Lang;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Reads, checks and publishes the course or the courses at `path`. With `dry_run` it says what would happen and writes
/// nothing. A `facts.toml` beside the courses is brought in first, in the same transaction.
pub async fn run(config: &Config, path: &Path, dry_run: bool, lang: Lang) -> Result<(), CommandError> {
    let db = database(config).await?;
    let now = Millis::now();
    let ids = Ids::of_node(config.node);
    let packages = packages(path)?;
    let mut tx = db.begin().await?;
    if let Some(register) = register_beside(path)? {
        let changed = facts::store::put(&mut tx, &register, now).await?;
        println!("facts: {} new or changed", changed.len());
    }
    let register = facts::store::register(&mut tx).await?;
    let mut refused = false;
    for (from, package) in packages {
        match import::prepare(package, &register, dates::today(now)) {
            Ok(ready) => {
                let change = import::publish(&mut tx, &ids, &ready, Origin::Import, now).await?;
                print_change(&ready, &change, lang);
            }
            Err(ImportError::Storage(error)) => return Err(error.into()),
            Err(ImportError::Problems(problems)) => {
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
    if dry_run {
        drop(tx);
        println!("Dry run: nothing was written.");
    } else {
        tx.commit().await?;
        println!("Imported.");
    }
    db.close().await;
    Ok(())
}

/// The packages at a path, each with where it came from.
fn packages(path: &Path) -> Result<Vec<(PathBuf, Package)>, CommandError> {
    let unreadable = |e: &dyn std::fmt::Display| CommandError::Other(format!("{}: {e}", path.display()));
    if path.is_dir() {
        let dirs = course_dirs(path).map_err(CommandError::Other)?;
        let read = |dir: PathBuf| match Package::from_dir(&dir) {
            Ok(package) => Ok((dir, package)),
            Err(e) => Err(unreadable(&e)),
        };
        return dirs.into_iter().map(read).collect();
    }
    let bytes = fs::read(path).map_err(|e| unreadable(&e))?;
    Ok(vec![(path.to_owned(), Package::from_zip(&bytes).map_err(|e| unreadable(&e))?)])
}

fn register_beside(path: &Path) -> Result<Option<Register>, CommandError> {
    let file = path.join("facts.toml");
    if !file.exists() {
        return Ok(None);
    }
    let wrong = |e: &dyn std::fmt::Display| CommandError::Other(format!("{}: {e}", file.display()));
    let text = fs::read_to_string(&file).map_err(|e| wrong(&e))?;
    Register::from_toml(&text).map(Some).map_err(|e| wrong(&e))
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
