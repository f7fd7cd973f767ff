//! Organisations and memberships, as the database holds them.

use super::{Employer, OrgId, Role};
use crate::{
    accounts::PersonId,
    courses::Sector,
    storage::{Linked, Millis, Result, Tx, sql},
};

pub async fn insert(tx: &mut Tx, id: OrgId, name: &str, sector: Sector, size_class: &str, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into organisation (id, name, sector, size_class, created_at) values ($1, $2, $3, $4, $5)",
        id,
        name,
        sector.key(),
        size_class,
        now.0,
    )?;
    Ok(())
}

pub async fn insert_membership(tx: &mut Tx, org: OrgId, person: PersonId, role: Role, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into membership (org_id, person_id, role, since) values ($1, $2, $3, $4)
         on conflict (org_id, person_id) do nothing",
        org,
        person,
        role.key(),
        now.0,
    )?;
    Ok(())
}

/// The employers of a person, and who manages them there.
pub async fn employers(db: &mut impl Linked, person: PersonId) -> Result<Vec<Employer>> {
    let rows = sql!(
        db,
        all => (i64, String, i64, Option<String>),
        "select o.id, o.name, m.since, p.name
           from membership m
           join organisation o on o.id = m.org_id
           left join membership w on w.org_id = o.id and w.role = 'owner'
           left join person p on p.id = w.person_id
          where m.person_id = $1 order by o.name, o.id, p.name",
        person,
    )?;
    let mut employers: Vec<(i64, Employer)> = Vec::new();
    for (id, name, since, owner) in rows {
        match employers.last_mut() {
            Some((last, employer)) if *last == id => employer.owners.extend(owner),
            _ => employers.push((id, Employer { name, since: Millis(since), owners: owner.into_iter().collect() })),
        }
    }
    Ok(employers.into_iter().map(|(_, employer)| employer).collect())
}
