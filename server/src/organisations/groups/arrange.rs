//! Arranging what someone is in and leads, to what was ticked.

use super::{GroupId, store};
use crate::{
    accounts::PersonId,
    organisations::OrgId,
    storage::{Millis, Result, Tx},
};

/// Makes someone a member of exactly these groups, and a leader of exactly these teams. What is no group of the organisation
/// is passed over.
pub async fn arrange(
    tx: &mut Tx,
    org: OrgId,
    person: PersonId,
    member_of: &[GroupId],
    leads: &[GroupId],
    now: Millis,
) -> Result<()> {
    for id in store::ids_of(tx, org, person).await?.into_iter().filter(|id| !member_of.contains(id)) {
        store::remove(tx, org, id, person, now).await?;
    }
    for id in member_of {
        store::add(tx, org, *id, person, now).await?;
    }
    for group in store::led_by(tx, org, person).await?.into_iter().filter(|group| !leads.contains(&group.id)) {
        store::remove_manager(tx, org, group.id, person).await?;
    }
    for id in leads {
        store::add_manager(tx, org, *id, person, now).await?;
    }
    Ok(())
}
