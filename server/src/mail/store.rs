//! The outbox, as the database holds it.

use super::Letter;
use crate::{
    accounts::PersonId,
    assignments::AssignmentId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};

/// A letter in the outbox.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Posted {
    pub id: i64,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    pub created_at: i64,
    pub sent_at: Option<i64>,
    pub attempts: i64,
    pub last_error: Option<String>,
}

/// Puts a letter into the outbox. It goes when the account of its reader goes. Nothing is written to whoever has no address.
pub async fn post(tx: &mut Tx, id: i64, reader: PersonId, letter: &Letter, now: Millis) -> Result<()> {
    if letter.to.is_empty() {
        return Ok(());
    }
    sql!(
        tx,
        run,
        "insert into mail (id, person_id, recipient, subject, body, lang, created_at, due_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7)",
        id,
        reader,
        letter.to.as_str(),
        letter.subject.as_str(),
        letter.body.as_str(),
        letter.lang.tag(),
        now.0,
    )?;
    Ok(())
}

/// Puts a letter to someone without an account into the outbox.
pub async fn post_to_stranger(tx: &mut Tx, id: i64, letter: &Letter, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into mail (id, recipient, subject, body, lang, created_at, due_at) values ($1, $2, $3, $4, $5, $6, $6)",
        id,
        letter.to.as_str(),
        letter.subject.as_str(),
        letter.body.as_str(),
        letter.lang.tag(),
        now.0,
    )?;
    Ok(())
}

/// The letter that should go out first, when one is due.
pub async fn due(db: &mut impl Linked, now: Millis) -> Result<Option<Posted>> {
    sql!(
        db,
        optional => Posted,
        "select id, recipient, subject, body, created_at, sent_at, attempts, last_error from mail
          where sent_at is null and due_at <= $1 order by due_at, id limit 1",
        now.0,
    )
}

/// Takes a letter that is due, until a moment: only one of two at the same moment gets `true`.
pub async fn claim(tx: &mut Tx, id: i64, now: Millis, until: Millis) -> Result<bool> {
    let changed = sql!(
        tx,
        run,
        "update mail set due_at = $3 where id = $1 and sent_at is null and due_at <= $2",
        id,
        now.0,
        until.0,
    )?;
    Ok(changed == 1)
}

pub async fn mark_sent(tx: &mut Tx, id: i64, now: Millis) -> Result<()> {
    sql!(tx, run, "update mail set sent_at = $2, last_error = null where id = $1", id, now.0)?;
    Ok(())
}

/// Remembers why a letter could not be sent, and when to try again.
pub async fn mark_failed(tx: &mut Tx, id: i64, why: &str, due_at: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "update mail set attempts = attempts + 1, last_error = $2, due_at = $3 where id = $1",
        id,
        why,
        due_at.0,
    )?;
    Ok(())
}

/// A page of the outbox, newest first, from before an id.
pub async fn page(db: &mut impl Linked, before: i64, limit: i64) -> Result<Vec<Posted>> {
    sql!(
        db,
        all => Posted,
        "select id, recipient, subject, body, created_at, sent_at, attempts, last_error from mail
          where id < $1 order by id desc limit $2",
        before,
        limit,
    )
}

pub async fn one(db: &mut impl Linked, id: i64) -> Result<Option<Posted>> {
    sql!(
        db,
        optional => Posted,
        "select id, recipient, subject, body, created_at, sent_at, attempts, last_error from mail where id = $1",
        id,
    )
}

/// The letters to a person, newest first: when they were written, and the subject.
pub async fn to_person(db: &mut impl Linked, person: PersonId) -> Result<Vec<(i64, String)>> {
    sql!(db, all => (i64, String), "select created_at, subject from mail where person_id = $1 order by id desc", person)
}

pub async fn waiting(db: &mut impl Linked) -> Result<i64> {
    Ok(sql!(db, one => (i64,), "select count(*) from mail where sent_at is null")?.0)
}

/// What became of the letters that remind people, per assignment and day of an organisation: how many left, and how many
/// were tried and did not.
pub async fn reminders(db: &mut impl Linked, org: OrgId) -> Result<Vec<(AssignmentId, String, i64, i64)>> {
    let rows = sql!(
        db,
        all => (i64, String, i64, i64),
        "select r.assignment_id, r.day, count(m.sent_at),
                count(case when m.sent_at is null and m.attempts > 0 then m.id end)
           from reminder_letter r join mail m on m.id = r.mail_id
          where r.org_id = $1 group by r.assignment_id, r.day",
        org,
    )?;
    Ok(rows.into_iter().map(|(id, day, sent, failed)| (AssignmentId(id), day, sent, failed)).collect())
}

/// The same of one day, before its letters are forgotten: how many left, and how many did not.
pub async fn reminders_of_day(db: &mut impl Linked, org: OrgId, id: AssignmentId, day: &str) -> Result<(i64, i64)> {
    sql!(
        db,
        one => (i64, i64),
        "select count(m.sent_at), count(case when m.sent_at is null then m.id end)
           from reminder_letter r join mail m on m.id = r.mail_id
          where r.org_id = $1 and r.assignment_id = $2 and r.day = $3",
        org,
        id,
        day,
    )
}

/// Forgets letters after a while: they hold names and links.
pub async fn delete_before(tx: &mut Tx, before: Millis) -> Result<u64> {
    sql!(tx, run, "delete from mail where created_at <= $1", before.0)
}
