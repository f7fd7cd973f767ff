//! Codes on paper, as the database holds them.

use super::Maker;
use crate::{
    accounts::{LearnerId, Name, PersonId, TokenHash},
    storage::{Linked, Millis, Result, Tx, sql},
};
use app::text::Lang;

/// Whose code it is, and the password that must come with it once it was chosen.
#[derive(Clone, Debug)]
pub struct Holder {
    pub person: PersonId,
    pub learner: LearnerId,
    pub password_hash: Option<String>,
}

/// A person without an address: it is empty and never confirmed, so no address that anyone can type is theirs.
pub async fn insert_person(tx: &mut Tx, id: PersonId, name: &Name, lang: Lang, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into person (id, name, email, lang, created_at) values ($1, $2, '', $3, $4)",
        id,
        name.as_str(),
        lang.tag(),
        now.0,
    )?;
    Ok(())
}

pub async fn insert(tx: &mut Tx, person: PersonId, maker: Maker, code: TokenHash, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into personal_code (person_id, org_id, code_hash, made_at) values ($1, $2, $3, $4)",
        person,
        maker,
        code.0.as_slice(),
        now.0,
    )?;
    Ok(())
}

/// Puts another code in its place, when it is of this maker.
pub async fn replace(tx: &mut Tx, maker: Maker, person: PersonId, code: TokenHash, now: Millis) -> Result<bool> {
    let changed = sql!(
        tx,
        run,
        "update personal_code set code_hash = $3, made_at = $4 where org_id = $1 and person_id = $2",
        maker,
        person,
        code.0.as_slice(),
        now.0,
    )?;
    Ok(changed == 1)
}

pub async fn forget_maker(tx: &mut Tx, maker: Maker, person: PersonId) -> Result<()> {
    sql!(tx, run, "update personal_code set org_id = null where org_id = $1 and person_id = $2", maker, person)?;
    Ok(())
}

/// Takes a code away: the account has an address now.
pub async fn delete(tx: &mut Tx, person: PersonId) -> Result<()> {
    sql!(tx, run, "delete from personal_code where person_id = $1", person)?;
    Ok(())
}

/// Who has this code.
pub async fn holder(db: &mut impl Linked, code: TokenHash) -> Result<Option<Holder>> {
    let row = sql!(
        db,
        optional => (i64, i64, Option<String>),
        "select p.id, l.id, p.password_hash
           from personal_code c join person p on p.id = c.person_id join learner l on l.person_id = p.id
          where c.code_hash = $1",
        code.0.as_slice(),
    )?;
    Ok(row.map(|(person, learner, password_hash)| Holder {
        person: PersonId(person),
        learner: LearnerId(learner),
        password_hash,
    }))
}

/// Gives whoever has this code a password, unless they have one.
pub async fn set_first_password(tx: &mut Tx, code: TokenHash, password_hash: &str) -> Result<bool> {
    let changed = sql!(
        tx,
        run,
        "update person set password_hash = $2
          where password_hash is null and id in (select person_id from personal_code where code_hash = $1)",
        code.0.as_slice(),
        password_hash,
    )?;
    Ok(changed == 1)
}

/// When the code of a person was made, while they have one.
pub async fn made_at(db: &mut impl Linked, person: PersonId) -> Result<Option<Millis>> {
    let row = sql!(db, optional => (i64,), "select made_at from personal_code where person_id = $1", person)?;
    Ok(row.map(|(at,)| Millis(at)))
}

/// Accounts without an address that nobody used since a moment. Nobody can be written to: they were told on their card.
pub async fn unused(db: &mut impl Linked, unused_since: Millis) -> Result<Vec<PersonId>> {
    let rows = sql!(
        db,
        all => (i64,),
        "select p.id from person p join learner l on l.person_id = p.id
          where p.email = '' and l.active_at <= $1 order by l.active_at limit 100",
        unused_since.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
}
