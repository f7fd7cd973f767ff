//! Reports, as the database holds them, and what they are made from.

use super::Report;
use crate::{
    organisations::OrgId,
    storage::{Linked, Millis, Numbers, Result, Tx, sql},
};

/// A report that was made; one that cannot be read is an empty one, never a fresh one.
fn report_from(figures: &str) -> Report {
    serde_json::from_str(figures).unwrap_or_default()
}

pub async fn one(db: &mut impl Linked, org: OrgId, month: &str) -> Result<Option<(Report, Millis)>> {
    let row = sql!(
        db,
        optional => (String, i64),
        "select figures, made_at from group_report where org_id = $1 and month = $2",
        org,
        month,
    )?;
    Ok(row.map(|(figures, at)| (report_from(&figures), Millis(at))))
}

/// The last report of an earlier month.
pub async fn before(db: &mut impl Linked, org: OrgId, month: &str) -> Result<Option<Report>> {
    let row = sql!(
        db,
        optional => (String,),
        "select figures from group_report where org_id = $1 and month < $2 order by month desc limit 1",
        org,
        month,
    )?;
    Ok(row.map(|(figures,)| report_from(&figures)))
}

/// The months that have a report, newest first: two years of them.
pub async fn months(db: &mut impl Linked, org: OrgId) -> Result<Vec<String>> {
    let rows = sql!(
        db,
        all => (String,),
        "select month from group_report where org_id = $1 order by month desc limit 24",
        org,
    )?;
    Ok(rows.into_iter().map(|(month,)| month).collect())
}

pub async fn insert(tx: &mut Tx, org: OrgId, month: &str, report: &Report, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into group_report (org_id, month, figures, made_at) values ($1, $2, $3, $4)
         on conflict (org_id, month) do nothing",
        org,
        month,
        serde_json::to_string(report).unwrap_or_default(),
        now.0,
    )?;
    Ok(())
}

/// Takes all reports of an organisation away.
pub async fn delete(tx: &mut Tx, org: OrgId) -> Result<()> {
    sql!(tx, run, "delete from group_report where org_id = $1", org)?;
    Ok(())
}

/// Takes the reports of organisations away that have fewer people than this; returns how many reports.
pub async fn delete_of_small(tx: &mut Tx, fewest: i64) -> Result<u64> {
    sql!(
        tx,
        run,
        "delete from group_report
          where (select count(*) from membership m where m.org_id = group_report.org_id) < $1",
        fewest,
    )
}

/// Who is in which group now, as numbers: group and person.
pub async fn members(db: &mut impl Linked, org: OrgId) -> Result<Vec<(i64, i64)>> {
    sql!(
        db,
        all => (i64, i64),
        "select gm.group_id, gm.person_id from group_member gm
           join org_group g on g.org_id = gm.org_id and g.id = gm.group_id and g.ended_at is null
          where gm.org_id = $1 and gm.until is null",
        org,
    )
}

/// Of each course that is asked now: of whom, as a number, and its end in the round that runs. Once per person, by however many
/// assignments. `counts_from` is [`crate::assignments::cycle::thresholds`].
pub async fn asked(db: &mut impl Linked, org: OrgId, counts_from: &Numbers) -> Result<Vec<(i64, i64, Option<i64>)>> {
    sql!(
        db,
        all => (i64, i64, Option<i64>),
        "select a.course_id, m.person_id, max(coalesce(f.at, (select max(b.at) from course_finished_before b
                                                     where b.learner_id = l.id and b.course_id = a.course_id
                                                       and b.at >= coalesce(cast(cast(n.value as text) as bigint), 0))))
           from assignment a
           join membership m on m.org_id = a.org_id
           left join json_each($2) n on n.key = cast(a.id as text)
           left join learner l on l.person_id = m.person_id
           left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
                                      and f.at >= coalesce(cast(cast(n.value as text) as bigint), 0)
          where a.org_id = $1 and a.ended_at is null
            and (a.audience = 'everyone'
                 or exists (
                    select 1 from assignment_person ap
                     where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = m.person_id)
                 or exists (
                    select 1 from assignment_group ag
                      join group_member gm on gm.org_id = ag.org_id and gm.group_id = ag.group_id and gm.until is null
                     where ag.org_id = a.org_id and ag.assignment_id = a.id and gm.person_id = m.person_id))
          group by a.course_id, m.person_id",
        org,
        counts_from,
    )
}
