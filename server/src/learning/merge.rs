//! Two learners turn out to be one person: someone learned in a browser and then signed in.

use super::{complete, notes, store};
use crate::{
    accounts::{self, LearnerId},
    courses::{Published, shelf::Shelf},
    storage::{Conn, Millis, Result, Tx},
};
use std::sync::Arc;

/// The versions that the courses of a learner are pinned to, read before the transaction begins.
pub async fn versions(db: &mut Conn, shelf: &Shelf, learners: [LearnerId; 2]) -> Result<Vec<Arc<Published>>> {
    let mut found: Vec<Arc<Published>> = Vec::new();
    for learner in learners {
        for enrolment in store::enrolments(db, learner).await? {
            if !found.iter().any(|known| known.id == enrolment.course)
                && let Some(version) = shelf.version(db, enrolment.version).await?
            {
                found.push(version);
            }
        }
    }
    Ok(found)
}

/// Moves everything `from` did to `to` and takes `from` away, with its sessions: nobody is signed in by this. What both did,
/// `to` keeps; notes are put together.
/// `versions` are those of `to` first: together they may now have passed more than either.
pub async fn learners(
    tx: &mut Tx,
    from: LearnerId,
    to: LearnerId,
    versions: &[Arc<Published>],
    now: Millis,
) -> Result<()> {
    for learner in [to, from] {
        accounts::store::lock_learner(tx, learner).await?;
    }
    store::move_deeds(tx, from, to).await?;
    notes::move_notes(tx, from, to).await?;
    accounts::store::delete_learner(tx, from).await?;
    for version in versions {
        complete::settle(tx, to, version, now).await?;
    }
    Ok(())
}
