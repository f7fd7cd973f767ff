//! Groups, as the database holds them.

use super::{Group, GroupId, GroupName, Kind};
use crate::{
    accounts::PersonId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};

/// Makes a group, or calls it by another name; one that was ended is there again, without people.
pub async fn put(tx: &mut Tx, org: OrgId, id: GroupId, kind: Kind, name: &GroupName, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into org_group (org_id, id, kind, name, since) values ($1, $2, $3, $4, $5)
         on conflict (org_id, id) do update set name = excluded.name, ended_at = null",
        org,
        id,
        kind.key(),
        name.as_str(),
        now.0,
    )?;
    Ok(())
}

/// Ends a group; who was in it stays written, and nobody is asked anything through it any more.
pub async fn end(tx: &mut Tx, org: OrgId, id: GroupId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "update group_member set until = $3 where org_id = $1 and group_id = $2 and until is null",
        org,
        id,
        now.0,
    )?;
    sql!(
        tx,
        run,
        "update org_group set ended_at = $3 where org_id = $1 and id = $2 and ended_at is null",
        org,
        id,
        now.0,
    )?;
    Ok(())
}

/// The groups that are not ended, by name: at most 500.
pub async fn of_org(db: &mut impl Linked, org: OrgId) -> Result<Vec<Group>> {
    let rows = sql!(
        db,
        all => (i64, String, String, i64),
        "select g.id, g.kind, g.name, count(gm.person_id)
           from org_group g
           left join group_member gm on gm.org_id = g.org_id and gm.group_id = g.id and gm.until is null
          where g.org_id = $1 and g.ended_at is null group by g.id, g.kind, g.name order by g.name, g.id limit 500",
        org,
    )?;
    let group = |(id, kind, name, people): (i64, String, String, i64)| Group {
        id: GroupId(id),
        kind: kind.parse().unwrap_or(Kind::Team),
        name,
        people,
    };
    Ok(rows.into_iter().map(group).collect())
}

/// Puts someone who works there in a group that is not ended; says whether that is new.
pub async fn add(tx: &mut Tx, org: OrgId, id: GroupId, person: PersonId, now: Millis) -> Result<bool> {
    let new = sql!(
        tx,
        run,
        "insert into group_member (org_id, group_id, person_id, since)
         select m.org_id, g.id, m.person_id, $4 from membership m
           join org_group g on g.org_id = m.org_id and g.id = $2 and g.ended_at is null
          where m.org_id = $1 and m.person_id = $3 and not exists (
                select 1 from group_member gm
                 where gm.org_id = $1 and gm.group_id = $2 and gm.person_id = $3 and gm.until is null)
         on conflict (org_id, group_id, person_id, since) do update set until = null",
        org,
        id,
        person,
        now.0,
    )?;
    Ok(new == 1)
}

/// Takes someone out of a group.
pub async fn remove(tx: &mut Tx, org: OrgId, id: GroupId, person: PersonId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "update group_member set until = $4 where org_id = $1 and group_id = $2 and person_id = $3 and until is null",
        org,
        id,
        person,
        now.0,
    )?;
    Ok(())
}

/// How many people have no role of the record.
pub async fn count_without_role(db: &mut impl Linked, org: OrgId) -> Result<i64> {
    let (people,) = sql!(
        db,
        one => (i64,),
        "select count(*) from membership m where m.org_id = $1 and not exists (
                select 1 from group_member gm join org_group g on g.org_id = gm.org_id and g.id = gm.group_id
                 where gm.org_id = m.org_id and gm.person_id = m.person_id and gm.until is null and g.kind = 'role')",
        org,
    )?;
    Ok(people)
}
