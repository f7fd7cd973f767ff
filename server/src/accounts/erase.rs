//! Erasing an account.

use super::{PersonId, store};
use crate::storage::{Ids, Millis, Result, Tx};

/// Erases a person with everything that was learned. What stays: that an account was erased and when, without whose; and
/// security events for the rest of their 30 days, without the name.
pub async fn erase(tx: &mut Tx, ids: &Ids, person: PersonId, now: Millis) -> Result<()> {
    store::forget_in_security_events(tx, person).await?;
    store::delete_person(tx, person).await?;
    store::insert_erasure(tx, ids.next(now), now).await
}
