//! Assignments, as the database holds them.
//!
//! The end of a course is the one thing of a learner that is read here, and only of the course that was assigned.

use super::{Asked, Assignment, AssignmentId, Audience, Counts, Draft, Exemption, Mine, Status};
use crate::{
    accounts::PersonId,
    courses::store::CourseId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};

/// One write, whatever number of people work there; named people are a row each.
pub async fn insert(tx: &mut Tx, org: OrgId, id: AssignmentId, draft: &Draft, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into assignment (org_id, id, course_id, audience, reason, planned_minutes, target_day, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        org,
        id,
        draft.course,
        draft.audience.key(),
        draft.reason.as_str(),
        i64::from(draft.planned_minutes),
        draft.target_day.map(|day| day.to_string()),
        now.0,
    )?;
    if let Audience::People(people) = &draft.audience {
        for person in people {
            insert_person(tx, org, id, *person).await?;
        }
    }
    Ok(())
}

/// Only who works there can be asked.
async fn insert_person(tx: &mut Tx, org: OrgId, id: AssignmentId, person: i64) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into assignment_person (org_id, assignment_id, person_id)
         select org_id, $2, person_id from membership where org_id = $1 and person_id = $3
         on conflict (org_id, assignment_id, person_id) do nothing",
        org,
        id,
        person,
    )?;
    Ok(())
}

type Columns = (i64, i64, String, String, i64, Option<String>, i64, Option<i64>);

fn assignment_from(row: Columns) -> Assignment {
    let (id, course, audience, reason, minutes, target_day, created_at, ended_at) = row;
    Assignment {
        id: AssignmentId(id),
        course: CourseId(course),
        is_for_everyone: audience == Audience::Everyone.key(),
        reason,
        planned_minutes: u32::try_from(minutes).unwrap_or_default(),
        target_day: target_day.and_then(|day| day.parse().ok()),
        created_at: Millis(created_at),
        ended_at: ended_at.map(Millis),
    }
}

/// The assignments of an organisation, newest first.
pub async fn of_org(db: &mut impl Linked, org: OrgId) -> Result<Vec<Assignment>> {
    let rows = sql!(
        db,
        all => Columns,
        "select id, course_id, audience, reason, planned_minutes, target_day, created_at, ended_at
           from assignment where org_id = $1 order by created_at desc, id desc limit 200",
        org,
    )?;
    Ok(rows.into_iter().map(assignment_from).collect())
}

pub async fn one(db: &mut impl Linked, org: OrgId, id: AssignmentId) -> Result<Option<Assignment>> {
    let row = sql!(
        db,
        optional => Columns,
        "select id, course_id, audience, reason, planned_minutes, target_day, created_at, ended_at
           from assignment where org_id = $1 and id = $2",
        org,
        id,
    )?;
    Ok(row.map(assignment_from))
}

/// Ends an assignment; what was finished stays written.
pub async fn end(tx: &mut Tx, org: OrgId, id: AssignmentId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "update assignment set ended_at = $3 where org_id = $1 and id = $2 and ended_at is null",
        org,
        id,
        now.0,
    )?;
    Ok(())
}

/// Who was asked, by name, from after this one; at most so many.
pub async fn asked(
    db: &mut impl Linked,
    org: OrgId,
    id: AssignmentId,
    after: (&str, i64),
    most: i64,
) -> Result<Vec<Asked>> {
    let rows = sql!(
        db,
        all => (i64, String, Option<i64>, Option<String>),
        "select p.id, p.name, f.at, x.reason
           from assignment a
           join membership m on m.org_id = a.org_id
           join person p on p.id = m.person_id
           left join exemption x on x.org_id = a.org_id and x.assignment_id = a.id and x.person_id = p.id
           left join learner l on l.person_id = p.id
           left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
          where a.org_id = $1 and a.id = $2
            and (a.audience = 'everyone' or exists (
                select 1 from assignment_person ap
                 where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = p.id))
            and (p.name > $3 or (p.name = $3 and p.id > $4))
          order by p.name, p.id limit $5",
        org,
        id,
        after.0,
        after.1,
        most,
    )?;
    let asked = |(person, name, finished_at, why): (i64, String, Option<i64>, Option<String>)| Asked {
        person,
        name,
        status: Status::of(finished_at.map(Millis), why.and_then(|why| why.parse().ok())),
    };
    Ok(rows.into_iter().map(asked).collect())
}

/// How many were asked, finished and let off.
pub async fn counts(db: &mut impl Linked, org: OrgId, id: AssignmentId) -> Result<Counts> {
    let (asked, finished, exempt) = sql!(
        db,
        one => (i64, i64, i64),
        "select count(*), count(f.at), count(case when f.at is null then x.reason end)
           from assignment a
           join membership m on m.org_id = a.org_id
           left join exemption x on x.org_id = a.org_id and x.assignment_id = a.id and x.person_id = m.person_id
           left join learner l on l.person_id = m.person_id
           left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
          where a.org_id = $1 and a.id = $2
            and (a.audience = 'everyone' or exists (
                select 1 from assignment_person ap
                 where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = m.person_id))",
        org,
        id,
    )?;
    Ok(Counts { asked, finished, exempt })
}

/// Lets someone off, or changes why.
pub async fn put_exemption(
    tx: &mut Tx,
    org: OrgId,
    id: AssignmentId,
    person: i64,
    why: Exemption,
    now: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into exemption (org_id, assignment_id, person_id, reason, at)
         select org_id, $2, person_id, $4, $5 from membership where org_id = $1 and person_id = $3
         on conflict (org_id, assignment_id, person_id) do update set reason = excluded.reason, at = excluded.at",
        org,
        id,
        person,
        why.key(),
        now.0,
    )?;
    Ok(())
}

pub async fn delete_exemption(tx: &mut Tx, org: OrgId, id: AssignmentId, person: i64) -> Result<()> {
    sql!(
        tx,
        run,
        "delete from exemption where org_id = $1 and assignment_id = $2 and person_id = $3",
        org,
        id,
        person,
    )?;
    Ok(())
}

/// What the employers of this person ask of them, soonest first; what has ended is left out.
pub async fn of_person(db: &mut impl Linked, person: PersonId) -> Result<Vec<Mine>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        org_id: i64,
        employer: String,
        id: i64,
        course_id: i64,
        audience: String,
        reason: String,
        planned_minutes: i64,
        target_day: Option<String>,
        created_at: i64,
        finished_at: Option<i64>,
        exemption: Option<String>,
    }
    let rows = sql!(
        db,
        all => Row,
        "select a.org_id, o.name as employer, a.id, a.course_id, a.audience, a.reason, a.planned_minutes, a.target_day,
                a.created_at, f.at as finished_at, x.reason as exemption
           from membership m
           join organisation o on o.id = m.org_id
           join assignment a on a.org_id = m.org_id and a.ended_at is null
           left join exemption x on x.org_id = a.org_id and x.assignment_id = a.id and x.person_id = m.person_id
           left join learner l on l.person_id = m.person_id
           left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
          where m.person_id = $1
            and (a.audience = 'everyone' or exists (
                select 1 from assignment_person ap
                 where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = m.person_id))
          order by coalesce(a.target_day, '9999'), a.created_at, a.org_id, a.id",
        person,
    )?;
    let mine = |row: Row| Mine {
        org: OrgId(row.org_id),
        employer: row.employer,
        status: Status::of(row.finished_at.map(Millis), row.exemption.and_then(|why| why.parse().ok())),
        assignment: assignment_from((
            row.id,
            row.course_id,
            row.audience,
            row.reason,
            row.planned_minutes,
            row.target_day,
            row.created_at,
            None,
        )),
    };
    Ok(rows.into_iter().map(mine).collect())
}
