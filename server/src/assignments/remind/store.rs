//! Reminders, as the database holds them.
//!
//! Who still has a course open and who wants no letters is looked up here to write to them, and goes nowhere else: a law keeps
//! employer pages away from it.

use super::{Reader, Reminded, Run};
use crate::{
    accounts::PersonId,
    assignments::AssignmentId,
    courses::store::CourseId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};
use app::text::Lang;
use jiff::civil::Date;

#[derive(sqlx::FromRow)]
struct Columns {
    org_id: i64,
    employer: String,
    id: i64,
    course_id: i64,
    reason: String,
    planned_minutes: i64,
    learning_time: String,
    target_day: String,
    created_at: i64,
    reminders_paused_at: Option<i64>,
}

/// A target day that is no day is no target day.
fn reminded(row: Columns) -> Option<Reminded> {
    Some(Reminded {
        target_day: row.target_day.parse().ok()?,
        org: OrgId(row.org_id),
        employer: row.employer,
        id: AssignmentId(row.id),
        course: CourseId(row.course_id),
        reason: row.reason,
        planned_minutes: u32::try_from(row.planned_minutes).unwrap_or_default(),
        is_work_time: row.learning_time == "work",
        created_at: Millis(row.created_at),
        paused_at: row.reminders_paused_at.map(Millis),
    })
}

/// Assignments of everyone whose target day lies between these, and whose letters are not paused.
pub async fn near(db: &mut impl Linked, (from, to): (Date, Date)) -> Result<Vec<Reminded>> {
    let rows = sql!(
        db,
        all => Columns,
        "select a.org_id, o.name as employer, a.id, a.course_id, a.reason, a.planned_minutes, a.learning_time,
                a.target_day, a.created_at, a.reminders_paused_at
           from assignment a join organisation o on o.id = a.org_id
          where a.ended_at is null and a.target_day between $1 and $2 and a.reminders_paused_at is null
          order by a.target_day, a.org_id, a.id",
        from.to_string(),
        to.to_string(),
    )?;
    Ok(rows.into_iter().filter_map(reminded).collect())
}

/// The running assignments of an organisation with a target day, soonest first: at most 200.
pub async fn of_org(db: &mut impl Linked, org: OrgId) -> Result<Vec<Reminded>> {
    let rows = sql!(
        db,
        all => Columns,
        "select a.org_id, o.name as employer, a.id, a.course_id, a.reason, a.planned_minutes, a.learning_time,
                a.target_day, a.created_at, a.reminders_paused_at
           from assignment a join organisation o on o.id = a.org_id
          where a.org_id = $1 and a.ended_at is null and a.target_day is not null
          order by a.target_day, a.id limit 200",
        org,
    )?;
    Ok(rows.into_iter().filter_map(reminded).collect())
}

/// Stops the letters of an assignment for a while, or lets them go on.
pub async fn set_paused(tx: &mut Tx, org: OrgId, id: AssignmentId, paused_at: Option<Millis>) -> Result<()> {
    sql!(
        tx,
        run,
        "update assignment set reminders_paused_at = $3 where org_id = $1 and id = $2",
        org,
        id,
        paused_at.map(|at| at.0),
    )?;
    Ok(())
}

/// Whether everyone had their turn in the letters of a day.
pub async fn is_done(db: &mut impl Linked, org: OrgId, id: AssignmentId, day: Date) -> Result<bool> {
    let row = sql!(
        db,
        optional => (i64,),
        "select org_id from reminder_run where org_id = $1 and assignment_id = $2 and day = $3 and after_person is null",
        org,
        id,
        day.to_string(),
    )?;
    Ok(row.is_some())
}

/// Begins the letters of a day, or goes on with them: after whom. `None` when there is nothing to go on with. Others who
/// would do the same wait until this transaction ends.
pub async fn turn(tx: &mut Tx, org: OrgId, id: AssignmentId, day: Date, now: Millis) -> Result<Option<i64>> {
    sql!(
        tx,
        run,
        "insert into reminder_run (org_id, assignment_id, day, letters, at, after_person) values ($1, $2, $3, 0, $4, 0)
         on conflict (org_id, assignment_id, day) do nothing",
        org,
        id,
        day.to_string(),
        now.0,
    )?;
    let row = sql!(
        tx,
        optional => (i64,),
        "update reminder_run set letters = letters
          where org_id = $1 and assignment_id = $2 and day = $3 and after_person is not null and exists (
                select 1 from assignment a
                 where a.org_id = $1 and a.id = $2 and a.ended_at is null and a.reminders_paused_at is null)
          returning after_person",
        org,
        id,
        day.to_string(),
    )?;
    Ok(row.map(|(after,)| after))
}

/// Writes down how far the letters of a day are; `after` is `None` when everyone had their turn.
pub async fn step(
    tx: &mut Tx,
    org: OrgId,
    id: AssignmentId,
    day: Date,
    letters: i64,
    after: Option<i64>,
) -> Result<()> {
    sql!(
        tx,
        run,
        "update reminder_run set letters = letters + $4, after_person = $5
          where org_id = $1 and assignment_id = $2 and day = $3",
        org,
        id,
        day.to_string(),
        letters,
        after,
    )?;
    Ok(())
}

pub async fn insert_letter(tx: &mut Tx, org: OrgId, id: AssignmentId, day: Date, letter: i64) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into reminder_letter (org_id, assignment_id, day, mail_id) values ($1, $2, $3, $4)",
        org,
        id,
        day.to_string(),
        letter,
    )?;
    Ok(())
}

/// Those to write to: asked before a moment, the course still open, an address of their own, no refusal. In the order of
/// their ids, from after this one; at most so many.
pub async fn readers(
    db: &mut impl Linked,
    org: OrgId,
    id: AssignmentId,
    asked_before: Millis,
    after: i64,
    most: i64,
) -> Result<Vec<Reader>> {
    let rows = sql!(
        db,
        all => (i64, String, String, String),
        "select p.id, p.name, p.email, p.lang
           from assignment a
           join membership m on m.org_id = a.org_id and m.since < $3
           join person p on p.id = m.person_id and p.email_confirmed_at is not null
           left join exemption x on x.org_id = a.org_id and x.assignment_id = a.id and x.person_id = m.person_id
           left join learner l on l.person_id = m.person_id
           left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
          where a.org_id = $1 and a.id = $2 and f.at is null and x.at is null and m.person_id > $4
            and (a.audience = 'everyone' or exists (
                select 1 from assignment_person ap
                 where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = m.person_id)
              or exists (
                select 1 from assignment_group ag
                  join group_member gm on gm.org_id = ag.org_id and gm.group_id = ag.group_id
                 where ag.org_id = a.org_id and ag.assignment_id = a.id and gm.person_id = m.person_id
                   and gm.until is null and gm.since < $3))
            and not exists (select 1 from reminder_refusal r where r.person_id = m.person_id)
          order by m.person_id limit $5",
        org,
        id,
        asked_before.0,
        after,
        most,
    )?;
    let reader = |(person, name, email, lang): (i64, String, String, String)| Reader {
        person: PersonId(person),
        name,
        email,
        lang: lang.parse().unwrap_or(Lang::Nl),
    };
    Ok(rows.into_iter().map(reader).collect())
}

type RunColumns = (i64, i64, String, i64, Option<i64>, Option<i64>, Option<i64>);

/// The letters of an organisation per day, newest first: at most so many days.
pub async fn runs(db: &mut impl Linked, org: OrgId, most: i64) -> Result<Vec<Run>> {
    let rows = sql!(
        db,
        all => RunColumns,
        "select r.assignment_id, a.course_id, r.day, r.letters, r.after_person, r.sent, r.failed
           from reminder_run r join assignment a on a.org_id = r.org_id and a.id = r.assignment_id
          where r.org_id = $1 order by r.day desc, r.assignment_id desc limit $2",
        org,
        most,
    )?;
    let run = |(assignment, course, day, letters, after, sent, failed): RunColumns| Run {
        assignment: AssignmentId(assignment),
        course: CourseId(course),
        day,
        letters,
        is_done: after.is_none(),
        left: sent.zip(failed),
    };
    Ok(rows.into_iter().map(run).collect())
}

/// Runs that began before a moment, and of which nobody wrote down yet how many letters left.
pub async fn to_settle(db: &mut impl Linked, before: Millis, most: i64) -> Result<Vec<(OrgId, AssignmentId, String)>> {
    let rows = sql!(
        db,
        all => (i64, i64, String),
        "select org_id, assignment_id, day from reminder_run where sent is null and at < $1 order by at limit $2",
        before.0,
        most,
    )?;
    Ok(rows.into_iter().map(|(org, id, day)| (OrgId(org), AssignmentId(id), day)).collect())
}

/// Writes down how many letters left and how many did not, before they are forgotten.
pub async fn settle(tx: &mut Tx, org: OrgId, id: AssignmentId, day: &str, (sent, failed): (i64, i64)) -> Result<()> {
    sql!(
        tx,
        run,
        "update reminder_run set sent = $4, failed = $5, after_person = null
          where org_id = $1 and assignment_id = $2 and day = $3",
        org,
        id,
        day,
        sent,
        failed,
    )?;
    sql!(tx, run, "delete from reminder_letter where org_id = $1 and assignment_id = $2 and day = $3", org, id, day,)?;
    Ok(())
}

/// The link that stops the letters to someone: the one that is there, or from now on this one.
pub async fn link(tx: &mut Tx, person: PersonId, new: &str) -> Result<String> {
    let (token,) = sql!(
        tx,
        one => (String,),
        "insert into reminder_link (person_id, token) values ($1, $2)
         on conflict (person_id) do update set token = reminder_link.token returning token",
        person,
        new,
    )?;
    Ok(token)
}

/// Whose link this is.
pub async fn of_link(db: &mut impl Linked, token: &str) -> Result<Option<PersonId>> {
    let row = sql!(db, optional => (i64,), "select person_id from reminder_link where token = $1", token)?;
    Ok(row.map(|(person,)| PersonId(person)))
}

/// Since when someone wants no such letters; `None` when they are fine.
pub async fn refused_at(db: &mut impl Linked, person: PersonId) -> Result<Option<Millis>> {
    let row = sql!(db, optional => (i64,), "select at from reminder_refusal where person_id = $1", person)?;
    Ok(row.map(|(at,)| Millis(at)))
}

pub async fn refuse(tx: &mut Tx, person: PersonId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into reminder_refusal (person_id, at) values ($1, $2) on conflict (person_id) do nothing",
        person,
        now.0,
    )?;
    Ok(())
}

pub async fn take_refusal_back(tx: &mut Tx, person: PersonId) -> Result<()> {
    sql!(tx, run, "delete from reminder_refusal where person_id = $1", person)?;
    Ok(())
}
