//! Starting an organisation: it has an owner and a way in from its first moment.

use super::{OrgId, OrgName, Role, Size, store};
use crate::{
    accounts::PersonId,
    courses::Sector,
    storage::{Millis, Result, Tx},
};

/// All that is asked.
#[derive(Clone, Debug)]
pub struct Start {
    pub name: OrgName,
    pub sector: Option<Sector>,
    pub size: Size,
}

/// Starts an organisation that this person owns; `token` is in its join link.
pub async fn start(tx: &mut Tx, org: OrgId, owner: PersonId, start: &Start, token: &str, now: Millis) -> Result<()> {
    store::insert(tx, org, &start.name, start.sector, start.size, now).await?;
    store::insert_membership(tx, org, owner, Role::Owner, now).await?;
    store::put_join_token(tx, org, token, now).await
}
