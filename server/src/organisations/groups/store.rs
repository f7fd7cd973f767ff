//! Groups, as the database holds them.

use super::{Belonging, Group, GroupId, GroupName, Kind};
use crate::{
    accounts::PersonId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};
use std::collections::HashSet;

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

/// Calls a group by another name.
pub async fn rename(tx: &mut Tx, org: OrgId, id: GroupId, name: &GroupName) -> Result<()> {
    sql!(
        tx,
        run,
        "update org_group set name = $3 where org_id = $1 and id = $2 and ended_at is null",
        org,
        id,
        name.as_str(),
    )?;
    Ok(())
}

/// Ends a group; who was in it stays written, nobody leads it, and nobody is asked anything through it any more.
pub async fn end(tx: &mut Tx, org: OrgId, id: GroupId, now: Millis) -> Result<()> {
    sql!(tx, run, "delete from group_manager where org_id = $1 and group_id = $2", org, id)?;
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
    Ok(rows.into_iter().map(group_from).collect())
}

fn group_from((id, kind, name, people): (i64, String, String, i64)) -> Group {
    Group { id: GroupId(id), kind: kind.parse().unwrap_or(Kind::Team), name, people }
}

/// One group that is not ended.
pub async fn one(db: &mut impl Linked, org: OrgId, id: GroupId) -> Result<Option<Group>> {
    let row = sql!(
        db,
        optional => (i64, String, String, i64),
        "select g.id, g.kind, g.name, count(gm.person_id)
           from org_group g
           left join group_member gm on gm.org_id = g.org_id and gm.group_id = g.id and gm.until is null
          where g.org_id = $1 and g.id = $2 and g.ended_at is null group by g.id, g.kind, g.name",
        org,
        id,
    )?;
    Ok(row.map(group_from))
}

/// Who is in it now, by name, from after this one; at most so many.
pub async fn members(
    db: &mut impl Linked,
    org: OrgId,
    id: GroupId,
    after: (&str, i64),
    most: i64,
) -> Result<Vec<(i64, String)>> {
    sql!(
        db,
        all => (i64, String),
        "select p.id, p.name from group_member gm join person p on p.id = gm.person_id
          where gm.org_id = $1 and gm.group_id = $2 and gm.until is null
            and (p.name > $3 or (p.name = $3 and p.id > $4))
          order by p.name, p.id limit $5",
        org,
        id,
        after.0,
        after.1,
        most,
    )
}

/// Who is in it now, as numbers.
pub async fn member_ids(db: &mut impl Linked, org: OrgId, id: GroupId) -> Result<HashSet<i64>> {
    let rows = sql!(
        db,
        all => (i64,),
        "select person_id from group_member where org_id = $1 and group_id = $2 and until is null",
        org,
        id,
    )?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// The groups that someone is in now.
pub async fn ids_of(db: &mut impl Linked, org: OrgId, person: PersonId) -> Result<Vec<GroupId>> {
    let rows = sql!(
        db,
        all => (i64,),
        "select group_id from group_member where org_id = $1 and person_id = $2 and until is null order by group_id",
        org,
        person,
    )?;
    Ok(rows.into_iter().map(|(id,)| GroupId(id)).collect())
}

/// Of these people, the names of the groups that they are in now.
pub async fn names_of(db: &mut impl Linked, org: OrgId, people: &[i64]) -> Result<Vec<(i64, String)>> {
    let people = format!("[{}]", people.iter().map(ToString::to_string).collect::<Vec<_>>().join(","));
    sql!(
        db,
        all => (i64, String),
        {
            sqlite: "select gm.person_id, g.name from group_member gm
                       join org_group g on g.org_id = gm.org_id and g.id = gm.group_id
                      where gm.org_id = $1 and gm.until is null and gm.person_id in (select value from json_each($2))
                      order by gm.person_id, g.name, g.id",
            postgres: "select gm.person_id, g.name from group_member gm
                         join org_group g on g.org_id = gm.org_id and g.id = gm.group_id
                        where gm.org_id = $1 and gm.until is null
                          and gm.person_id in (select value::bigint from json_array_elements_text($2::json))
                        order by gm.person_id, g.name, g.id"
        },
        org,
        people.as_str(),
    )
}

/// Every group that someone is or was in, at every employer; for that person.
pub async fn of_person(db: &mut impl Linked, person: PersonId) -> Result<Vec<Belonging>> {
    let rows = sql!(
        db,
        all => (i64, String, String, i64, Option<i64>),
        "select gm.org_id, g.kind, g.name, gm.since, gm.until
           from membership m
           join group_member gm on gm.org_id = m.org_id and gm.person_id = m.person_id
           join org_group g on g.org_id = gm.org_id and g.id = gm.group_id
          where m.person_id = $1 order by gm.org_id, g.name, g.id, gm.since",
        person,
    )?;
    let belonging = |(org, kind, name, since, until): (i64, String, String, i64, Option<i64>)| Belonging {
        org: OrgId(org),
        kind: kind.parse().unwrap_or(Kind::Team),
        name,
        since: Millis(since),
        until: until.map(Millis),
    };
    Ok(rows.into_iter().map(belonging).collect())
}

/// Who leads a team, by name.
pub async fn managers(db: &mut impl Linked, org: OrgId, id: GroupId) -> Result<Vec<(i64, String)>> {
    sql!(
        db,
        all => (i64, String),
        "select p.id, p.name from group_manager w join person p on p.id = w.person_id
          where w.org_id = $1 and w.group_id = $2 order by p.name, p.id",
        org,
        id,
    )
}

/// The teams that someone leads in this organisation, by name.
pub async fn led_by(db: &mut impl Linked, org: OrgId, person: PersonId) -> Result<Vec<Group>> {
    let rows = sql!(
        db,
        all => (i64, String, String, i64),
        "select g.id, g.kind, g.name, count(gm.person_id)
           from group_manager w
           join org_group g on g.org_id = w.org_id and g.id = w.group_id and g.kind = 'team' and g.ended_at is null
           left join group_member gm on gm.org_id = g.org_id and gm.group_id = g.id and gm.until is null
          where w.org_id = $1 and w.person_id = $2 group by g.id, g.kind, g.name order by g.name, g.id",
        org,
        person,
    )?;
    Ok(rows.into_iter().map(group_from).collect())
}

/// The teams that someone leads, at every employer, by name and since when; for that person.
pub async fn all_led_by(db: &mut impl Linked, person: PersonId) -> Result<Vec<(i64, String, i64)>> {
    sql!(
        db,
        all => (i64, String, i64),
        "select w.org_id, g.name, w.since
           from membership m
           join group_manager w on w.org_id = m.org_id and w.person_id = m.person_id
           join org_group g on g.org_id = w.org_id and g.id = w.group_id
          where m.person_id = $1 order by w.org_id, g.name, g.id",
        person,
    )
}

/// Makes someone who works there lead a team.
pub async fn add_manager(tx: &mut Tx, org: OrgId, id: GroupId, person: PersonId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into group_manager (org_id, group_id, person_id, since)
         select m.org_id, g.id, m.person_id, $4 from membership m
           join org_group g on g.org_id = m.org_id and g.id = $2 and g.kind = 'team' and g.ended_at is null
          where m.org_id = $1 and m.person_id = $3
         on conflict (org_id, group_id, person_id) do nothing",
        org,
        id,
        person,
        now.0,
    )?;
    Ok(())
}

/// Makes someone lead a team no longer.
pub async fn remove_manager(tx: &mut Tx, org: OrgId, id: GroupId, person: PersonId) -> Result<()> {
    sql!(tx, run, "delete from group_manager where org_id = $1 and group_id = $2 and person_id = $3", org, id, person,)?;
    Ok(())
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

/// Who had which role just before a moment: person, name and the group of the role.
pub async fn roles_at(db: &mut impl Linked, org: OrgId, until: Millis) -> Result<Vec<(i64, String, GroupId)>> {
    let rows = sql!(
        db,
        all => (i64, String, i64),
        "select p.id, p.name, gm.group_id
           from group_member gm
           join org_group g on g.org_id = gm.org_id and g.id = gm.group_id and g.kind = 'role'
           join person p on p.id = gm.person_id
          where gm.org_id = $1 and gm.since < $2 and (gm.until is null or gm.until >= $2) order by p.id, gm.group_id",
        org,
        until.0,
    )?;
    Ok(rows.into_iter().map(|(person, name, group)| (person, name, GroupId(group))).collect())
}
