//! The overview, as the database gives it: the same statement for the page and for the file, upwards and downwards.

use super::{Filter, Pair, Place, Sort, Standing};
use crate::{
    assignments::{AssignmentId, Status},
    courses::store::CourseId,
    organisations::OrgId,
    storage::{Linked, Millis, Numbers, Result, sql},
};

#[derive(sqlx::FromRow)]
struct Row {
    person_id: i64,
    name: String,
    assignment_id: i64,
    course_id: i64,
    created_at: i64,
    target_day: Option<String>,
    finished_at: Option<i64>,
    exemption: Option<String>,
    sort_key: String,
}

impl From<Row> for Pair {
    fn from(row: Row) -> Self {
        let place =
            Place { key: row.sort_key, name: row.name.clone(), person: row.person_id, assignment: row.assignment_id };
        Self {
            person: row.person_id,
            name: row.name,
            assignment: AssignmentId(row.assignment_id),
            course: CourseId(row.course_id),
            asked_at: Millis(row.created_at),
            target_day: row.target_day.and_then(|day| day.parse().ok()),
            status: Status::of(row.finished_at.map(Millis), row.exemption.and_then(|why| why.parse().ok())),
            place,
        }
    }
}

/// What is asked of everyone, in an order, from after a place; at most so many. `counts_from` is
/// [`crate::assignments::cycle::thresholds`].
///
/// The limit inside keeps SQLite from looking up the end of a course again for each place where it is named.
#[expect(clippy::too_many_arguments, reason = "a question with everything one can ask")]
pub async fn pairs(
    db: &mut impl Linked,
    org: OrgId,
    counts_from: &Numbers,
    filter: &Filter,
    sort: Sort,
    is_descending: bool,
    after: Option<&Place>,
    most: i64,
) -> Result<Vec<Pair>> {
    let first = Place::default();
    let from = after.unwrap_or(&first);
    let name = format!("%{}%", filter.name.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let course = filter.course.map_or(0, |course| course.0);
    let group = filter.group.map_or(0, |group| group.0);
    let standing = filter.standing.map_or("", Standing::key);
    let is_first = i64::from(after.is_none());
    let rows = sql!(
        db,
        all => Row,
        "select person_id, name, assignment_id, course_id, created_at, target_day, finished_at, exemption, sort_key
               from (select e.*,
                            case $3 when 'course' then slug when 'target' then coalesce(target_day, case when cast($14 as bigint) = 1 then '9999' else '' end)
                                    when 'finished' then coalesce(cast(finished_at as text), case when cast($14 as bigint) = 1 then '9' else '' end) else name end as sort_key,
                            case when finished_at is not null then 'finished' when exemption is not null then 'exempt'
                                 else 'open' end as standing
                       from (select p.id as person_id, p.name, a.id as assignment_id, a.course_id, c.slug, a.created_at, a.target_day,
                                    case when a.repeats_from = 'completion'
                                         then coalesce(f.at, (select max(b.at) from course_finished_before b
                                                               where b.learner_id = l.id and b.course_id = a.course_id
                                                                 and b.at >= coalesce(cast(cast(n.value as text) as bigint), 0)))
                                         else coalesce((select min(b.at) from course_finished_before b
                                                         where b.learner_id = l.id and b.course_id = a.course_id
                                                           and b.at >= coalesce(cast(cast(n.value as text) as bigint), 0)), f.at)
                                    end as finished_at,
                                    x.reason as exemption
                               from assignment a
                               join membership m on m.org_id = a.org_id
                               join person p on p.id = m.person_id
                               join course c on c.id = a.course_id
                               left join json_each($2) n on n.key = cast(a.id as text)
                               left join exemption x on x.org_id = a.org_id and x.assignment_id = a.id and x.person_id = p.id
                               left join learner l on l.person_id = p.id
                               left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
                                                          and f.at >= coalesce(cast(cast(n.value as text) as bigint), 0)
                              where a.org_id = $1 and a.ended_at is null
                                and (a.audience = 'everyone'
                                     or exists (select 1 from assignment_person ap
                                                 where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = p.id)
                                     or exists (select 1 from group_member gm
                              join assignment_group ag on ag.org_id = gm.org_id and ag.group_id = gm.group_id and ag.assignment_id = a.id
                             where gm.org_id = a.org_id and gm.person_id = p.id
                               and gm.until is null))
                                and (a.course_id = $4 or cast($4 as bigint) = 0)
                                and (cast($5 as bigint) = 0
                                     or exists (select 1 from group_member gf where gf.org_id = a.org_id and gf.group_id = $5
                                                 and gf.person_id = p.id and gf.until is null))
                                and lower(p.name) like lower($6) escape '\\'
                              limit 1000000) e) r
              where (standing = $7 or $7 = '')
                and (cast($8 as bigint) = 1
                     or (cast($14 as bigint) = 1 and (sort_key, name, person_id, assignment_id) > ($9, $10, $11, $12))
                     or (cast($14 as bigint) = 0 and (sort_key, name, person_id, assignment_id) < ($9, $10, $11, $12)))
              order by case when cast($14 as bigint) = 1 then sort_key end, case when cast($14 as bigint) = 0 then sort_key end desc,
                       case when cast($14 as bigint) = 1 then name end, case when cast($14 as bigint) = 0 then name end desc,
                       case when cast($14 as bigint) = 1 then person_id end, case when cast($14 as bigint) = 0 then person_id end desc,
                       case when cast($14 as bigint) = 1 then assignment_id end, case when cast($14 as bigint) = 0 then assignment_id end desc
              limit $13",
        org,
        counts_from,
        sort.key(),
        course,
        group,
        name,
        standing,
        is_first,
        from.key.as_str(),
        from.name.as_str(),
        from.person,
        from.assignment,
        most,
        i64::from(!is_descending),
    )?;
    Ok(rows.into_iter().map(Pair::from).collect())
}
