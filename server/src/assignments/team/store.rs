//! What a team was given, as the database holds it.

use super::Given;
use crate::{
    assignments::AssignmentId,
    courses::store::CourseId,
    organisations::{OrgId, groups::GroupId},
    storage::{Linked, Numbers, Result, sql},
};

/// What is asked of everyone or of this group now, soonest first.
pub async fn given(db: &mut impl Linked, org: OrgId, team: GroupId) -> Result<Vec<Given>> {
    let rows = sql!(
        db,
        all => (i64, i64, Option<String>),
        "select a.id, a.course_id, a.target_day from assignment a
          where a.org_id = $1 and a.ended_at is null and (a.audience = 'everyone' or exists (
                select 1 from assignment_group ag
                 where ag.org_id = a.org_id and ag.assignment_id = a.id and ag.group_id = $2))
          order by coalesce(a.target_day, '9999'), a.created_at, a.id",
        org,
        team,
    )?;
    let given = |(id, course, target_day): (i64, i64, Option<String>)| Given {
        id: AssignmentId(id),
        course: CourseId(course),
        target_day: target_day.and_then(|day| day.parse().ok()),
    };
    Ok(rows.into_iter().map(given).collect())
}

/// Of each of those: how many of the team were asked, and how many finished in the round that runs. `counts_from` is
/// [`crate::assignments::cycle::thresholds`].
pub async fn counts(
    db: &mut impl Linked,
    org: OrgId,
    team: GroupId,
    counts_from: &Numbers,
) -> Result<Vec<(AssignmentId, i64, i64)>> {
    let rows = sql!(
        db,
        all => (i64, i64, i64),
        "select a.id, count(*), count(coalesce(f.at, (select max(b.at) from course_finished_before b
                                                     where b.learner_id = l.id and b.course_id = a.course_id
                                                       and b.at >= coalesce(cast(cast(n.value as text) as bigint), 0))))
           from assignment a
           join membership m on m.org_id = a.org_id
           join group_member gm on gm.org_id = m.org_id and gm.person_id = m.person_id
            and gm.group_id = $2 and gm.until is null
           left join json_each($3) n on n.key = cast(a.id as text)
           left join learner l on l.person_id = m.person_id
           left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
                                      and f.at >= coalesce(cast(cast(n.value as text) as bigint), 0)
          where a.org_id = $1 and a.ended_at is null and (a.audience = 'everyone' or exists (
                select 1 from assignment_group ag
                 where ag.org_id = a.org_id and ag.assignment_id = a.id and ag.group_id = $2))
          group by a.id",
        org,
        team,
        counts_from,
    )?;
    Ok(rows.into_iter().map(|(id, asked, finished)| (AssignmentId(id), asked, finished)).collect())
}
