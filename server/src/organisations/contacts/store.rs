//! Contact persons for AI, as the database holds them.

use super::Contact;
use crate::{
    accounts::PersonId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};

/// Makes someone who works there a contact person.
pub async fn appoint(tx: &mut Tx, org: OrgId, person: PersonId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into ai_contact (org_id, person_id, since)
         select org_id, person_id, $3 from membership where org_id = $1 and person_id = $2
         on conflict (org_id, person_id) do nothing",
        org,
        person,
        now.0,
    )?;
    Ok(())
}

/// Makes someone a contact person no longer.
pub async fn dismiss(tx: &mut Tx, org: OrgId, person: PersonId) -> Result<()> {
    sql!(tx, run, "delete from ai_contact where org_id = $1 and person_id = $2", org, person)?;
    Ok(())
}

/// Since when someone is a contact person there; `None` for whoever is not.
pub async fn since(db: &mut impl Linked, org: OrgId, person: PersonId) -> Result<Option<Millis>> {
    let row = sql!(
        db,
        optional => (i64,),
        "select since from ai_contact where org_id = $1 and person_id = $2",
        org,
        person,
    )?;
    Ok(row.map(|(since,)| Millis(since)))
}

/// Whom someone can ask, at each employer.
pub async fn of_person(db: &mut impl Linked, person: PersonId) -> Result<Vec<Contact>> {
    let rows = sql!(
        db,
        all => (i64, String, String),
        "select c.org_id, o.name, p.name
           from membership m
           join organisation o on o.id = m.org_id
           join ai_contact c on c.org_id = m.org_id
           join person p on p.id = c.person_id
          where m.person_id = $1 order by o.name, o.id, p.name, p.id",
        person,
    )?;
    let contact = |(org, employer, name): (i64, String, String)| Contact { org: OrgId(org), employer, name };
    Ok(rows.into_iter().map(contact).collect())
}
