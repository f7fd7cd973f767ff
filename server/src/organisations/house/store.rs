//! The house layer, as the database holds it.

use super::{Addition, Rules, Said, Words};
use crate::{
    accounts::PersonId,
    courses::store::CourseId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};

/// What holds in every lesson; empty when nothing was written.
pub async fn rules(db: &mut impl Linked, org: OrgId) -> Result<Rules> {
    let row = sql!(
        db,
        optional => (String, String, String),
        "select tools, never, ask from house_rules where org_id = $1",
        org,
    )?;
    Ok(row
        .map(|(tools, never, ask)| Rules { tools: Words(tools), never: Words(never), ask: Words(ask) })
        .unwrap_or_default())
}

pub async fn put_rules(tx: &mut Tx, org: OrgId, rules: &Rules, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into house_rules (org_id, tools, never, ask, updated_at) values ($1, $2, $3, $4, $5)
         on conflict (org_id) do update
            set tools = excluded.tools, never = excluded.never, ask = excluded.ask, updated_at = excluded.updated_at",
        org,
        rules.tools.as_str(),
        rules.never.as_str(),
        rules.ask.as_str(),
        now.0,
    )?;
    Ok(())
}

/// Everything an organisation added to courses and lessons: at most one text each.
pub async fn additions(db: &mut impl Linked, org: OrgId) -> Result<Vec<Addition>> {
    let rows = sql!(
        db,
        all => (i64, String, String),
        "select course_id, lesson, words from house_note where org_id = $1 order by course_id, lesson",
        org,
    )?;
    let addition = |(course, lesson, words)| Addition { course: CourseId(course), lesson, words: Words(words) };
    Ok(rows.into_iter().map(addition).collect())
}

/// Adds a text to a lesson, or to the whole course, in the place of what stood there.
pub async fn put(tx: &mut Tx, org: OrgId, course: CourseId, lesson: &str, words: &Words, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into house_note (org_id, course_id, lesson, words, updated_at) values ($1, $2, $3, $4, $5)
         on conflict (org_id, course_id, lesson) do update set words = excluded.words, updated_at = excluded.updated_at",
        org,
        course,
        lesson,
        words.as_str(),
        now.0,
    )?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, org: OrgId, course: CourseId, lesson: &str) -> Result<()> {
    sql!(tx, run, "delete from house_note where org_id = $1 and course_id = $2 and lesson = $3", org, course, lesson,)?;
    Ok(())
}

/// Hangs a text on another lesson; not where one hangs already. Says whether it moved.
pub async fn place_at(tx: &mut Tx, org: OrgId, course: CourseId, lesson: &str, to: &str, now: Millis) -> Result<bool> {
    let moved = sql!(
        tx,
        run,
        "update house_note set lesson = $4, updated_at = $5
          where org_id = $1 and course_id = $2 and lesson = $3 and not exists (
                select 1 from house_note h where h.org_id = $1 and h.course_id = $2 and h.lesson = $4)",
        org,
        course,
        lesson,
        to,
        now.0,
    )?;
    Ok(moved == 1)
}

/// What the employers of this person say at a lesson, by name of the employer. One statement, all of it by key.
pub async fn said(db: &mut impl Linked, person: PersonId, course: CourseId, lesson: &str) -> Result<Vec<Said>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        id: i64,
        name: String,
        tools: String,
        never: String,
        ask: String,
        lesson: Option<String>,
        words: Option<String>,
    }
    let rows = sql!(
        db,
        all => Row,
        "select o.id, o.name, coalesce(r.tools, '') as tools, coalesce(r.never, '') as never, coalesce(r.ask, '') as ask,
                h.lesson, h.words
           from membership m
           join organisation o on o.id = m.org_id
           left join house_rules r on r.org_id = m.org_id
           left join house_note h on h.org_id = m.org_id and h.course_id = $2 and h.lesson in ('', $3)
          where m.person_id = $1 order by o.name, o.id",
        person,
        course,
        lesson,
    )?;
    let mut said: Vec<(i64, Said)> = Vec::new();
    for row in rows {
        if said.last().is_none_or(|(id, _)| *id != row.id) {
            let rules = Rules { tools: Words(row.tools), never: Words(row.never), ask: Words(row.ask) };
            let (of_course, of_lesson) = Default::default();
            said.push((row.id, Said { employer: row.name, rules, of_course, of_lesson }));
        }
        if let (Some((_, said)), Some(of), Some(words)) = (said.last_mut(), row.lesson, row.words) {
            let place = if of.is_empty() { &mut said.of_course } else { &mut said.of_lesson };
            *place = Words(words);
        }
    }
    Ok(said.into_iter().map(|(_, said)| said).filter(|said| !said.is_empty()).collect())
}
