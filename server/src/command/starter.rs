//! The starter courses and the fact register, carried in the binary.

use super::CommandError;
use crate::{
    courses::{
        import::{self, Change, Ready},
        package::Package,
        problem::Severity,
    },
    facts::{self, Origin, Register},
    storage::{Db, Ids, Millis},
    web::dates,
};
use app::text::Lang;
use leptos_axum::rust_embed::Embed;
use std::collections::BTreeMap;

#[derive(Embed)]
#[crate_path = "leptos_axum::rust_embed"]
#[folder = "$CARGO_MANIFEST_DIR/../courses"]
struct Courses;

/// The packages in the binary, by folder.
fn packages() -> BTreeMap<String, Package> {
    let mut packages: BTreeMap<String, Package> = BTreeMap::new();
    for path in Courses::iter() {
        if let (Some((course, inside)), Some(file)) = (path.split_once('/'), Courses::get(&path)) {
            packages.entry(course.to_owned()).or_default().insert(inside, file.data.into_owned());
        }
    }
    packages
}

/// The register in the binary.
pub fn register() -> Result<Register, CommandError> {
    let file = Courses::get("facts.toml").map(|file| file.data.into_owned()).unwrap_or_default();
    Register::from_toml(&String::from_utf8_lossy(&file)).map_err(|e| CommandError::Other(format!("facts.toml: {e}")))
}

/// Brings the facts and the starter courses in: new ones, and next versions of those that this program has a newer text
/// of. What someone published here by another way is left alone.
pub async fn load(db: &Db, ids: &Ids, now: Millis) -> Result<usize, CommandError> {
    let register = register()?;
    let courses = prepared(&register, now);
    let mut tx = db.begin().await?;
    facts::store::put(&mut tx, &register, Origin::Starter, now).await?;
    let mut changed = 0;
    for ready in &courses {
        if import::publish(&mut tx, ids, ready, Origin::Starter, now).await? != Change::Unchanged {
            changed += 1;
        }
    }
    tx.commit().await?;
    Ok(changed)
}

/// The courses in the binary. One with a mistake in it keeps nobody from opening the doors.
fn prepared(register: &Register, now: Millis) -> Vec<Ready> {
    let prepare = |(folder, package)| match import::prepare(package, register, dates::today(now)) {
        Ok(ready) => Some(ready),
        Err(problems) => {
            for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
                tracing::error!("starter course {folder}: {}", problem.line_for_terminal(Lang::En));
            }
            None
        }
    };
    packages().into_iter().filter_map(prepare).collect()
}
