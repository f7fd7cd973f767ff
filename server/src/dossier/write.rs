//! Writing an entry. A role of the record is a group of people too, under one id: it gets its name and its end from here.

use super::{Body, EntryId, Kind, store};
use crate::{
    accounts::PersonId,
    organisations::{
        Keeper, OrgId,
        groups::{self, GroupId, GroupName},
    },
    storage::{Millis, Result, Tx},
};

/// Writes the version after `after` of an entry, or takes it out, and keeps the group of a role. Says whether it was written:
/// somebody else may have been first.
#[expect(clippy::too_many_arguments, reason = "they are the columns")]
pub async fn write(
    tx: &mut Tx,
    org: OrgId,
    id: EntryId,
    after: i64,
    kind: Kind,
    body: Option<&Body>,
    by: (PersonId, Keeper),
    now: Millis,
) -> Result<bool> {
    let is_written = store::append(tx, org, id, after, kind, body, by, now).await?;
    if is_written && kind == Kind::Role {
        keep_group(tx, org, GroupId(id.0), body, now).await?;
    }
    Ok(is_written)
}

async fn keep_group(tx: &mut Tx, org: OrgId, group: GroupId, body: Option<&Body>, now: Millis) -> Result<()> {
    let Some(body) = body else { return groups::store::end(tx, org, group, now).await };
    let short: String = body.text("name").chars().take(100).collect();
    if let Ok(name) = short.parse::<GroupName>() {
        groups::store::put(tx, org, group, groups::Kind::Role, &name, now).await?;
    }
    Ok(())
}
