//! For whom an organisation made codes, as the database holds it. The codes themselves are of `accounts`.

use super::Holder;
use crate::{
    accounts::PersonId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};
use std::collections::BTreeSet;

/// Who works there with a code that was made there, by name, from after this one; at most so many.
pub async fn holders(db: &mut impl Linked, org: OrgId, after: (&str, i64), most: i64) -> Result<Vec<Holder>> {
    let rows = sql!(
        db,
        all => (i64, String, i64),
        "select p.id, p.name, c.made_at
           from personal_code c
           join membership m on m.org_id = c.org_id and m.person_id = c.person_id
           join person p on p.id = c.person_id
          where c.org_id = $1 and (p.name > $2 or (p.name = $2 and p.id > $3)) order by p.name, p.id limit $4",
        org,
        after.0,
        after.1,
        most,
    )?;
    Ok(rows.into_iter().map(holding).collect())
}

/// One of them.
pub async fn holder(db: &mut impl Linked, org: OrgId, person: PersonId) -> Result<Option<Holder>> {
    let row = sql!(
        db,
        optional => (i64, String, i64),
        "select p.id, p.name, c.made_at
           from personal_code c
           join membership m on m.org_id = c.org_id and m.person_id = c.person_id
           join person p on p.id = c.person_id
          where c.org_id = $1 and c.person_id = $2",
        org,
        person,
    )?;
    Ok(row.map(holding))
}

fn holding((person, name, made_at): (i64, String, i64)) -> Holder {
    Holder { person: PersonId(person), name, made_at: Millis(made_at) }
}

/// When the last code was made there. A form that was drawn before that was sent already.
pub async fn latest(db: &mut impl Linked, org: OrgId) -> Result<Millis> {
    let (at,) = sql!(db, one => (i64,), "select coalesce(max(made_at), 0) from personal_code where org_id = $1", org)?;
    Ok(Millis(at))
}

/// What everyone is called who works there.
pub async fn names(db: &mut impl Linked, org: OrgId) -> Result<BTreeSet<String>> {
    let rows = sql!(
        db,
        all => (String,),
        "select p.name from membership m join person p on p.id = m.person_id where m.org_id = $1",
        org,
    )?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Puts someone in every group that another is in.
pub async fn copy_groups(tx: &mut Tx, org: OrgId, from: PersonId, to: PersonId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into group_member (org_id, group_id, person_id, since)
         select org_id, group_id, $3, $4 from group_member where org_id = $1 and person_id = $2 and until is null",
        org,
        from,
        to,
        now.0,
    )?;
    Ok(())
}
