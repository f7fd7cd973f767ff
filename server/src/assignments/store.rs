//! Assignments, as the database holds them.
//!
//! The end of a course is the one thing of a learner that is read here, and only of the course that was assigned: the last end
//! from `course_finished`, and ends of before from `course_finished_before`.

use super::{
    Asked, Assignment, AssignmentId, Audience, Counts, Draft, Exemption, LearningTime, Mine, Participation, Status,
    cycle::{self, Cycle, Window},
    leave::{Former, Left},
};
use crate::{
    accounts::PersonId,
    courses::store::CourseId,
    organisations::{OrgId, groups::GroupId},
    storage::{Linked, Millis, Numbers, Result, Tx, sql},
};
use std::collections::HashMap;

/// One write, whatever number of people work there; named people and groups are a row each.
pub async fn insert(tx: &mut Tx, org: OrgId, id: AssignmentId, draft: &Draft, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into assignment (org_id, id, course_id, audience, reason, planned_minutes, target_day, created_at, path_name,
                                 learning_time, every_months, repeats_from, grace_days)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        org,
        id,
        draft.course,
        draft.audience.key(),
        draft.reason.as_str(),
        i64::from(draft.planned_minutes),
        draft.target_day.map(|day| day.to_string()),
        now.0,
        draft.path_name.as_deref(),
        draft.learning_time.key(),
        draft.cycle.map(|cycle| i64::from(cycle.every_months)),
        draft.cycle.map(|cycle| cycle.from.key()),
        draft.cycle.map_or(0, |cycle| i64::from(cycle.grace_days)),
    )?;
    match &draft.audience {
        Audience::Everyone => {}
        Audience::Groups(groups) => {
            for group in groups {
                insert_group(tx, org, id, group.0).await?;
            }
        }
        Audience::People(people) => {
            for person in people {
                insert_person(tx, org, id, *person).await?;
            }
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

/// Only a group of this organisation that is not ended can be asked.
async fn insert_group(tx: &mut Tx, org: OrgId, id: AssignmentId, group: i64) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into assignment_group (org_id, assignment_id, group_id)
         select org_id, $2, id from org_group where org_id = $1 and id = $3 and ended_at is null
         on conflict (org_id, assignment_id, group_id) do nothing",
        org,
        id,
        group,
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Columns {
    id: i64,
    course_id: i64,
    audience: String,
    reason: String,
    planned_minutes: i64,
    target_day: Option<String>,
    created_at: i64,
    ended_at: Option<i64>,
    path_name: Option<String>,
    learning_time: String,
    every_months: Option<i64>,
    repeats_from: Option<String>,
    grace_days: i64,
}

impl From<Columns> for Assignment {
    fn from(row: Columns) -> Self {
        let number = |number: i64| u32::try_from(number).unwrap_or_default();
        let repeats = row.every_months.zip(row.repeats_from.and_then(|from| from.parse().ok()));
        Self {
            id: AssignmentId(row.id),
            course: CourseId(row.course_id),
            is_for_everyone: row.audience == Audience::Everyone.key(),
            reason: row.reason,
            planned_minutes: number(row.planned_minutes),
            target_day: row.target_day.and_then(|day| day.parse().ok()),
            created_at: Millis(row.created_at),
            ended_at: row.ended_at.map(Millis),
            path_name: row.path_name,
            learning_time: row.learning_time.parse().unwrap_or(LearningTime::Work),
            cycle: repeats.map(|(months, from)| Cycle {
                every_months: number(months),
                from,
                grace_days: number(row.grace_days),
            }),
        }
    }
}

/// The assignments of an organisation, newest first.
pub async fn of_org(db: &mut impl Linked, org: OrgId) -> Result<Vec<Assignment>> {
    let rows = sql!(
        db,
        all => Columns,
        "select id, course_id, audience, reason, planned_minutes, target_day, created_at, ended_at, path_name, learning_time,
                every_months, repeats_from, grace_days
           from assignment where org_id = $1 order by created_at desc, id desc limit 200",
        org,
    )?;
    Ok(rows.into_iter().map(Assignment::from).collect())
}

/// The assignments of an organisation that come back.
pub async fn recurring(db: &mut impl Linked, org: OrgId) -> Result<Vec<Assignment>> {
    let rows = sql!(
        db,
        all => Columns,
        "select id, course_id, audience, reason, planned_minutes, target_day, created_at, ended_at, path_name, learning_time,
                every_months, repeats_from, grace_days
           from assignment where org_id = $1 and every_months is not null",
        org,
    )?;
    Ok(rows.into_iter().map(Assignment::from).collect())
}

pub async fn one(db: &mut impl Linked, org: OrgId, id: AssignmentId) -> Result<Option<Assignment>> {
    let row = sql!(
        db,
        optional => Columns,
        "select id, course_id, audience, reason, planned_minutes, target_day, created_at, ended_at, path_name, learning_time,
                every_months, repeats_from, grace_days
           from assignment where org_id = $1 and id = $2",
        org,
        id,
    )?;
    Ok(row.map(Assignment::from))
}

/// The names of the groups that are asked, by assignment; a group that is ended keeps its name there.
pub async fn group_names(db: &mut impl Linked, org: OrgId) -> Result<HashMap<AssignmentId, Vec<String>>> {
    let rows = sql!(
        db,
        all => (i64, String),
        "select ag.assignment_id, g.name
           from assignment_group ag
           join org_group g on g.org_id = ag.org_id and g.id = ag.group_id
          where ag.org_id = $1 order by g.name, g.id",
        org,
    )?;
    let mut names: HashMap<AssignmentId, Vec<String>> = HashMap::new();
    for (assignment, name) in rows {
        names.entry(AssignmentId(assignment)).or_default().push(name);
    }
    Ok(names)
}

/// Which courses are asked now, of which group; of everyone when there is none.
pub async fn asked_groups(db: &mut impl Linked, org: OrgId) -> Result<Vec<(CourseId, Option<GroupId>)>> {
    let rows = sql!(
        db,
        all => (i64, Option<i64>),
        "select a.course_id, ag.group_id
           from assignment a
           left join assignment_group ag on ag.org_id = a.org_id and ag.assignment_id = a.id
          where a.org_id = $1 and a.ended_at is null and (a.audience = 'everyone' or ag.group_id is not null)",
        org,
    )?;
    Ok(rows.into_iter().map(|(course, group)| (CourseId(course), group.map(GroupId))).collect())
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

/// Who was asked, by name, from after this one; at most so many. Status and groups are those of the end of the window, so for
/// any moment: [`Window::of`].
pub async fn asked(
    db: &mut impl Linked,
    org: OrgId,
    id: AssignmentId,
    window: Window,
    after: (&str, i64),
    most: i64,
) -> Result<Vec<Asked>> {
    let rows = sql!(
        db,
        all => (i64, String, Option<i64>, Option<String>),
        "select p.id, p.name,
                case when a.repeats_from = 'completion'
                     then coalesce(f.at, (select max(b.at) from course_finished_before b
                                           where b.learner_id = l.id and b.course_id = a.course_id and b.at >= $3 and b.at <= $4))
                     else coalesce((select min(b.at) from course_finished_before b
                                     where b.learner_id = l.id and b.course_id = a.course_id and b.at >= $3 and b.at <= $4), f.at)
                end,
                coalesce(x.reason, y.reason)
           from assignment a
           join membership m on m.org_id = a.org_id and m.since <= $4
           join person p on p.id = m.person_id
           left join exemption x on x.org_id = a.org_id and x.assignment_id = a.id and x.person_id = p.id and x.at <= $4
           left join exemption_ended y on y.org_id = a.org_id and y.assignment_id = a.id and y.person_id = p.id
                                      and y.at <= $4 and y.ended_at > $4
           left join learner l on l.person_id = p.id
           left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id and f.at >= $3 and f.at <= $4
          where a.org_id = $1 and a.id = $2
            and (a.audience = 'everyone'
                 or exists (select 1 from assignment_person ap
                             where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = p.id)
                 or exists (select 1 from group_member gm
                              join assignment_group ag on ag.org_id = gm.org_id and ag.group_id = gm.group_id and ag.assignment_id = a.id
                             where gm.org_id = a.org_id and gm.person_id = p.id
                               and gm.since <= $4 and (gm.until is null or gm.until > $4)))
            and (p.name > $5 or (p.name = $5 and p.id > $6))
          order by p.name, p.id limit $7",
        org,
        id,
        window.from.0,
        window.until.0,
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

/// How many were asked, finished and let off at the end of the window.
pub async fn counts(db: &mut impl Linked, org: OrgId, id: AssignmentId, window: Window) -> Result<Counts> {
    let (asked, finished, exempt) = sql!(
        db,
        one => (i64, i64, i64),
        "select count(*), count(ended), count(case when ended is null then exempt end)
           from (select coalesce(f.at, (select max(b.at) from course_finished_before b
                                         where b.learner_id = l.id and b.course_id = a.course_id and b.at >= $3 and b.at <= $4))
                        as ended,
                        coalesce(x.reason, y.reason) as exempt
                   from assignment a
                   join membership m on m.org_id = a.org_id and m.since <= $4
                   left join exemption x on x.org_id = a.org_id and x.assignment_id = a.id and x.person_id = m.person_id
                                        and x.at <= $4
                   left join exemption_ended y on y.org_id = a.org_id and y.assignment_id = a.id
                                              and y.person_id = m.person_id and y.at <= $4 and y.ended_at > $4
                   left join learner l on l.person_id = m.person_id
                   left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
                                              and f.at >= $3 and f.at <= $4
                  where a.org_id = $1 and a.id = $2
                    and (a.audience = 'everyone'
                         or exists (select 1 from assignment_person ap
                                     where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = m.person_id)
                         or exists (select 1 from group_member gm
                              join assignment_group ag on ag.org_id = gm.org_id and ag.group_id = gm.group_id and ag.assignment_id = a.id
                             where gm.org_id = a.org_id and gm.person_id = m.person_id
                               and gm.since <= $4 and (gm.until is null or gm.until > $4)))) asked",
        org,
        id,
        window.from.0,
        window.until.0,
    )?;
    Ok(Counts { asked, finished, exempt })
}

/// How many were asked, finished and let off, of every assignment at once. `counts_from` is [`cycle::thresholds`].
pub async fn all_counts(
    db: &mut impl Linked,
    org: OrgId,
    counts_from: &Numbers,
    now: Millis,
) -> Result<HashMap<AssignmentId, Counts>> {
    let rows = sql!(
        db,
        all => (i64, i64, i64, i64),
        "select id, count(*), count(ended), count(case when ended is null then exempt end)
           from (select a.id,
                        coalesce(f.at, (select max(b.at) from course_finished_before b
                                         where b.learner_id = l.id and b.course_id = a.course_id
                                           and b.at >= coalesce(cast(cast(n.value as text) as bigint), 0)
                                           and b.at <= coalesce(a.ended_at, $3)))
                        as ended,
                        x.reason as exempt
                   from assignment a
                   join membership m on m.org_id = a.org_id and m.since <= coalesce(a.ended_at, $3)
                   left join json_each($2) n on n.key = cast(a.id as text)
                   left join exemption x on x.org_id = a.org_id and x.assignment_id = a.id and x.person_id = m.person_id
                   left join learner l on l.person_id = m.person_id
                   left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
                                              and f.at >= coalesce(cast(cast(n.value as text) as bigint), 0)
                                              and f.at <= coalesce(a.ended_at, $3)
                  where a.org_id = $1
                    and (a.audience = 'everyone'
                         or exists (select 1 from assignment_person ap
                                     where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = m.person_id)
                         or exists (select 1 from group_member gm
                              join assignment_group ag on ag.org_id = gm.org_id and ag.group_id = gm.group_id and ag.assignment_id = a.id
                             where gm.org_id = a.org_id and gm.person_id = m.person_id
                               and gm.since <= coalesce(a.ended_at, $3) and (gm.until is null or gm.until > coalesce(a.ended_at, $3))))) asked
          group by id",
        org,
        counts_from,
        now.0,
    )?;
    let counts = |(id, asked, finished, exempt)| (AssignmentId(id), Counts { asked, finished, exempt });
    Ok(rows.into_iter().map(counts).collect())
}

/// An assignment as it stood at any moment until now: who was asked then and is still there, with the status of then, and how
/// many were asked who are gone since. `None` when there was no such assignment yet.
///
/// For an assignment that had ended by then, it is as it stood when it ended. This reads and writes nothing else: whoever
/// shows it to an employer writes down that somebody looked.
pub async fn as_of(db: &mut impl Linked, org: OrgId, id: AssignmentId, at: Millis) -> Result<Option<Participation>> {
    let Some(assignment) = one(db, org, id).await?.filter(|assignment| assignment.created_at <= at) else {
        return Ok(None);
    };
    let window = Window::of(&assignment, at);
    let people = asked(db, org, id, window, ("", 0), i64::MAX).await?;
    let gone = gone(db, org, id, window).await?;
    Ok(Some(Participation { people, gone }))
}

/// How many who are gone now were asked, finished and let off at the end of the window.
pub async fn gone(db: &mut impl Linked, org: OrgId, id: AssignmentId, window: Window) -> Result<Counts> {
    let (asked, finished, exempt) = sql!(
        db,
        one => (i64, i64, i64),
        "select count(*), count(case when finished_at >= $3 and finished_at <= $4 then 1 end),
                count(case when is_exempt = 1 and (finished_at is null or finished_at < $3 or finished_at > $4) then 1 end)
           from former_participation
          where org_id = $1 and assignment_id = $2 and asked_at <= $4 and gone_at > $4",
        org,
        id,
        window.from.0,
        window.until.0,
    )?;
    Ok(Counts { asked, finished, exempt })
}

/// Lets someone off, or changes why; why it was before stays written.
pub async fn put_exemption(
    tx: &mut Tx,
    org: OrgId,
    id: AssignmentId,
    person: i64,
    why: Exemption,
    now: Millis,
) -> Result<()> {
    end_exemption(tx, org, id, person, Some(why), now).await?;
    sql!(
        tx,
        run,
        "insert into exemption (org_id, assignment_id, person_id, reason, at)
         select org_id, $2, person_id, $4, $5 from membership where org_id = $1 and person_id = $3
         on conflict (org_id, assignment_id, person_id) do update set reason = excluded.reason, at = excluded.at
           where exemption.reason <> excluded.reason",
        org,
        id,
        person,
        why.key(),
        now.0,
    )?;
    Ok(())
}

/// Takes an exemption back; that it was there stays written.
pub async fn delete_exemption(tx: &mut Tx, org: OrgId, id: AssignmentId, person: i64, now: Millis) -> Result<()> {
    end_exemption(tx, org, id, person, None, now).await?;
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

/// Writes down that an exemption of another reason than this one was there until now.
async fn end_exemption(
    tx: &mut Tx,
    org: OrgId,
    id: AssignmentId,
    person: i64,
    but: Option<Exemption>,
    now: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into exemption_ended (org_id, assignment_id, person_id, at, ended_at, reason)
         select org_id, assignment_id, person_id, at, $5, reason from exemption
          where org_id = $1 and assignment_id = $2 and person_id = $3 and reason <> $4
         on conflict (org_id, assignment_id, person_id, at) do nothing",
        org,
        id,
        person,
        but.map_or("", Exemption::key),
        now.0,
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct MineRow {
    org_id: i64,
    employer: String,
    since: i64,
    finished_at: Option<i64>,
    finished_before: Option<i64>,
    exemption: Option<String>,
    exempt_since: Option<i64>,
    #[sqlx(flatten)]
    assignment: Columns,
}

/// One assignment of one person, with everything that can count.
struct Of {
    org: OrgId,
    employer: String,
    since: Millis,
    exemption: Option<Exemption>,
    exempt_since: Option<Millis>,
    assignment: Assignment,
    /// Oldest first.
    ends: Vec<Millis>,
}

/// What is asked of a person, soonest first; what has ended only when it is wanted.
async fn asked_of(db: &mut impl Linked, person: PersonId, with_ended: bool, now: Millis) -> Result<Vec<Of>> {
    let rows = sql!(
        db,
        all => MineRow,
        "select a.org_id, o.name as employer,
                case when a.audience = 'everyone' or exists (
                          select 1 from assignment_person ap
                           where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = m.person_id)
                     then m.since
                     else coalesce((select min(gm.since) from assignment_group ag
                                      join group_member gm on gm.org_id = ag.org_id and gm.group_id = ag.group_id
                                       and gm.person_id = m.person_id and (gm.until is null or gm.until > coalesce(a.ended_at, $3))
                                     where ag.org_id = a.org_id and ag.assignment_id = a.id), m.since)
                end as since,
                f.at as finished_at, b.at as finished_before, x.reason as exemption, x.at as exempt_since,
                a.id, a.course_id, a.audience, a.reason, a.planned_minutes, a.target_day, a.created_at, a.ended_at, a.path_name,
                a.learning_time, a.every_months, a.repeats_from, a.grace_days
           from membership m
           join organisation o on o.id = m.org_id
           join assignment a on a.org_id = m.org_id and m.since <= coalesce(a.ended_at, $3)
           left join exemption x on x.org_id = a.org_id and x.assignment_id = a.id and x.person_id = m.person_id
           left join learner l on l.person_id = m.person_id
           left join course_finished f on f.learner_id = l.id and f.course_id = a.course_id
           left join course_finished_before b on b.learner_id = l.id and b.course_id = a.course_id
          where m.person_id = $1 and (a.ended_at is null or $2 = 1)
            and (a.audience = 'everyone'
                 or exists (select 1 from assignment_person ap
                             where ap.org_id = a.org_id and ap.assignment_id = a.id and ap.person_id = m.person_id)
                 or exists (select 1 from group_member gm
                              join assignment_group ag on ag.org_id = gm.org_id and ag.group_id = gm.group_id and ag.assignment_id = a.id
                             where gm.org_id = a.org_id and gm.person_id = m.person_id
                               and gm.since <= coalesce(a.ended_at, $3) and (gm.until is null or gm.until > coalesce(a.ended_at, $3))))
          order by coalesce(a.target_day, '9999'), a.created_at, a.org_id, a.id, b.at",
        person,
        i64::from(with_ended),
        now.0,
    )?;
    let mut found: Vec<Of> = Vec::new();
    for row in rows {
        // A row for each earlier end.
        if let Some(last) =
            found.last_mut().filter(|of| (of.org.0, of.assignment.id.0) == (row.org_id, row.assignment.id))
        {
            last.ends.extend(row.finished_before.map(Millis));
            last.ends.sort_unstable();
            continue;
        }
        let mut ends: Vec<Millis> = [row.finished_before, row.finished_at].into_iter().flatten().map(Millis).collect();
        ends.sort_unstable();
        found.push(Of {
            org: OrgId(row.org_id),
            employer: row.employer,
            since: Millis(row.since),
            exemption: row.exemption.and_then(|why| why.parse().ok()),
            exempt_since: row.exempt_since.map(Millis),
            assignment: row.assignment.into(),
            ends,
        });
    }
    Ok(found)
}

/// What the employers of this person ask of them, soonest first; what has ended is left out.
pub async fn of_person(db: &mut impl Linked, person: PersonId, now: Millis) -> Result<Vec<Mine>> {
    let mine = |of: Of| {
        let assignment = of.assignment;
        let finished_at = Window::of(&assignment, now).end(assignment.cycle, &of.ends);
        let days: Vec<_> = of.ends.iter().copied().map(cycle::day).collect();
        let round = assignment.cycle.map(|it| it.running(cycle::day(assignment.created_at), cycle::day(now), &days));
        Mine {
            org: of.org,
            employer: of.employer,
            status: Status::of(finished_at, of.exemption),
            next: round.and_then(|round| round.next),
            assignment,
        }
    };
    Ok(asked_of(db, person, false, now).await?.into_iter().map(mine).collect())
}

/// What a person who leaves was asked by their employers, also what has ended.
pub(super) async fn of_leaver(db: &mut impl Linked, person: PersonId, now: Millis) -> Result<Vec<Left>> {
    let left = |of: Of| Left {
        org: of.org,
        assignment: of.assignment.id,
        asked_at: of.since.max(of.assignment.created_at),
        ends: of.ends,
        exempt_since: of.exempt_since,
        gone_at: now,
    };
    Ok(asked_of(db, person, true, now).await?.into_iter().map(left).collect())
}

/// Writes down that someone was asked, without whom.
pub(super) async fn insert_former(tx: &mut Tx, org: OrgId, id: AssignmentId, row: i64, former: &Former) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into former_participation (org_id, assignment_id, id, asked_at, finished_at, is_exempt, gone_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        org,
        id,
        row,
        former.asked_at.0,
        former.finished_at.map(|at| at.0),
        i64::from(former.is_exempt),
        former.gone_at.0,
    )?;
    Ok(())
}

/// Forgets that someone was asked by name, and why they were let off.
pub(super) async fn forget(tx: &mut Tx, org: OrgId, person: PersonId) -> Result<()> {
    sql!(tx, run, "delete from assignment_person where org_id = $1 and person_id = $2", org, person)?;
    sql!(tx, run, "delete from exemption where org_id = $1 and person_id = $2", org, person)?;
    sql!(tx, run, "delete from exemption_ended where org_id = $1 and person_id = $2", org, person)?;
    Ok(())
}

/// Forgets counts of people who went before a moment.
pub async fn delete_former_before(tx: &mut Tx, before: Millis) -> Result<u64> {
    sql!(tx, run, "delete from former_participation where gone_at < $1", before.0)
}
