//! Paths, as the database holds them.

use super::{Path, PathId, PathName};
use crate::{
    courses::store::CourseId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};

/// The paths of an organisation by name, each with its courses in order.
pub async fn of_org(db: &mut impl Linked, org: OrgId) -> Result<Vec<Path>> {
    let rows = sql!(
        db,
        all => (i64, String, Option<i64>),
        "select t.id, t.name, pc.course_id
           from path t
           left join path_course pc on pc.org_id = t.org_id and pc.path_id = t.id
          where t.org_id = $1 order by t.name, t.id, pc.position limit 1000",
        org,
    )?;
    let mut paths: Vec<Path> = Vec::new();
    for (id, name, course) in rows {
        let course = course.map(CourseId);
        match paths.last_mut() {
            Some(path) if path.id.0 == id => path.courses.extend(course),
            _ => paths.push(Path { id: PathId(id), name, courses: course.into_iter().collect() }),
        }
    }
    Ok(paths)
}

pub async fn insert(tx: &mut Tx, org: OrgId, id: PathId, name: &PathName, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into path (org_id, id, name, created_at) values ($1, $2, $3, $4)",
        org,
        id,
        name.as_str(),
        now.0,
    )?;
    Ok(())
}

pub async fn rename(tx: &mut Tx, org: OrgId, id: PathId, name: &PathName) -> Result<()> {
    sql!(tx, run, "update path set name = $3 where org_id = $1 and id = $2", org, id, name.as_str())?;
    Ok(())
}

/// Puts these courses, in this order, in the place of those of before.
pub async fn put_courses(tx: &mut Tx, org: OrgId, id: PathId, courses: &[CourseId]) -> Result<()> {
    sql!(tx, run, "delete from path_course where org_id = $1 and path_id = $2", org, id)?;
    for (position, course) in (0_i64..).zip(courses) {
        sql!(
            tx,
            run,
            "insert into path_course (org_id, path_id, position, course_id) values ($1, $2, $3, $4)",
            org,
            id,
            position,
            *course,
        )?;
    }
    Ok(())
}

/// Takes a path away; what was assigned with it stays assigned.
pub async fn delete(tx: &mut Tx, org: OrgId, id: PathId) -> Result<()> {
    sql!(tx, run, "delete from path where org_id = $1 and id = $2", org, id)?;
    Ok(())
}
