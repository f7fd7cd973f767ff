//! Changing what an account is.

use super::{Email, LearnerId, PersonId, TokenHash, Viewer, store};
use crate::storage::{Millis, Result, Tx};

/// Gives a person another password and ends every other session: whoever knew the old one is out.
pub async fn change_password(
    tx: &mut Tx,
    person: PersonId,
    learner: LearnerId,
    hash: &str,
    keep: Option<TokenHash>,
) -> Result<()> {
    store::set_password(tx, person, Some(hash)).await?;
    store::delete_links(tx, person).await?;
    store::delete_other_sessions(tx, learner, keep).await
}

/// Whether this browser's person proved who they are a short time ago.
#[must_use]
pub fn is_fresh(viewer: &Viewer, now: Millis) -> bool {
    viewer.proved_at.is_some_and(|at| now.0 - at < super::sessions::FRESH)
}

/// Whether an address may be asked for: it must differ from the present one.
#[must_use]
pub fn is_other_address(viewer: &Viewer, email: &Email) -> bool {
    viewer.person.as_ref().is_some_and(|person| person.email != email.as_str())
}
