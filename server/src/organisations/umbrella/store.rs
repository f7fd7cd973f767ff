//! Umbrellas, their members and their offers, as the database holds them.

use super::{Bound, Draft, Offer, OfferId, Offered};
use crate::{
    courses::store::CourseId,
    organisations::OrgId,
    storage::{Linked, Millis, Result, Tx, sql},
};

/// The link with which organisations join; whoever has one is an umbrella.
pub async fn token(db: &mut impl Linked, umbrella: OrgId) -> Result<Option<String>> {
    let row = sql!(db, optional => (String,), "select token from umbrella_link where org_id = $1", umbrella)?;
    Ok(row.map(|(token,)| token))
}

/// Makes an umbrella, or puts a new link in the place of the old one, which works no longer.
pub async fn put_token(tx: &mut Tx, umbrella: OrgId, token: &str, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into umbrella_link (org_id, token, since) values ($1, $2, $3)
         on conflict (org_id) do update set token = excluded.token, since = excluded.since",
        umbrella,
        token,
        now.0,
    )?;
    Ok(())
}

/// The umbrella that a link belongs to, by name.
pub async fn of_token(db: &mut impl Linked, token: &str) -> Result<Option<(OrgId, String)>> {
    let row = sql!(
        db,
        optional => (i64, String),
        "select o.id, o.name from umbrella_link l join organisation o on o.id = l.org_id where l.token = $1",
        token,
    )?;
    Ok(row.map(|(id, name)| (OrgId(id), name)))
}

/// Makes an organisation a member; whoever was one keeps the date of then. Says whether it is new.
pub async fn insert_member(tx: &mut Tx, umbrella: OrgId, org: OrgId, now: Millis) -> Result<bool> {
    let new = sql!(
        tx,
        run,
        "insert into umbrella_member (umbrella_id, org_id, since) values ($1, $2, $3)
         on conflict (umbrella_id, org_id) do nothing",
        umbrella,
        org,
        now.0,
    )?;
    Ok(new == 1)
}

/// Cuts the bond, with what the umbrella knew by it. Says whether there was one.
pub async fn part(tx: &mut Tx, umbrella: OrgId, org: OrgId) -> Result<bool> {
    sql!(tx, run, "delete from offer_taken where umbrella_id = $1 and org_id = $2", umbrella, org)?;
    sql!(tx, run, "delete from offer_dismissed where umbrella_id = $1 and org_id = $2", umbrella, org)?;
    let gone = sql!(tx, run, "delete from umbrella_member where umbrella_id = $1 and org_id = $2", umbrella, org)?;
    Ok(gone == 1)
}

type BoundColumns = (i64, String, i64);

fn bound_from((id, name, since): BoundColumns) -> Bound {
    Bound { id: OrgId(id), name, since: Millis(since) }
}

/// Members by name, from after this one; at most so many.
pub async fn members(db: &mut impl Linked, umbrella: OrgId, after: (&str, i64), most: i64) -> Result<Vec<Bound>> {
    let rows = sql!(
        db,
        all => BoundColumns,
        "select o.id, o.name, u.since from umbrella_member u join organisation o on o.id = u.org_id
          where u.umbrella_id = $1 and (o.name > $2 or (o.name = $2 and o.id > $3)) order by o.name, o.id limit $4",
        umbrella,
        after.0,
        after.1,
        most,
    )?;
    Ok(rows.into_iter().map(bound_from).collect())
}

/// How many organisations are members.
pub async fn count_members(db: &mut impl Linked, umbrella: OrgId) -> Result<i64> {
    let (members,) = sql!(
        db,
        one => (i64,),
        "select count(*) from umbrella_member where umbrella_id = $1",
        umbrella,
    )?;
    Ok(members)
}

/// The umbrellas of an organisation, by name.
pub async fn umbrellas(db: &mut impl Linked, org: OrgId) -> Result<Vec<Bound>> {
    let rows = sql!(
        db,
        all => BoundColumns,
        "select o.id, o.name, u.since from umbrella_member u join organisation o on o.id = u.umbrella_id
          where u.org_id = $1 order by o.name, o.id",
        org,
    )?;
    Ok(rows.into_iter().map(bound_from).collect())
}

/// Offers courses to every member, now and later, in one write and a row per course.
pub async fn insert_offer(tx: &mut Tx, umbrella: OrgId, id: OfferId, draft: &Draft, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into offer (umbrella_id, id, name, why, at) values ($1, $2, $3, $4, $5)",
        umbrella,
        id,
        draft.name.as_str(),
        draft.why.as_str(),
        now.0,
    )?;
    for (position, course) in (1_i64..).zip(&draft.courses) {
        sql!(
            tx,
            run,
            "insert into offer_course (umbrella_id, offer_id, position, course_id) values ($1, $2, $3, $4)",
            umbrella,
            id,
            position,
            *course,
        )?;
    }
    Ok(())
}

/// Ends an offer: members do not see it any more; who took it up stays written.
pub async fn end_offer(tx: &mut Tx, umbrella: OrgId, id: OfferId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "update offer set ended_at = $3 where umbrella_id = $1 and id = $2 and ended_at is null",
        umbrella,
        id,
        now.0,
    )?;
    Ok(())
}

type OfferColumns = (i64, String, String, i64, Option<i64>, i64);

fn offer_from((id, name, why, at, ended_at, taken): OfferColumns) -> Offer {
    Offer { id: OfferId(id), name, why, at: Millis(at), ended_at: ended_at.map(Millis), taken }
}

/// The offers of an umbrella, newest first; at most 200.
pub async fn offers(db: &mut impl Linked, umbrella: OrgId) -> Result<Vec<Offer>> {
    let rows = sql!(
        db,
        all => OfferColumns,
        "select f.id, f.name, f.why, f.at, f.ended_at,
                (select count(*) from offer_taken t where t.umbrella_id = f.umbrella_id and t.offer_id = f.id)
           from offer f where f.umbrella_id = $1 order by f.at desc, f.id desc limit 200",
        umbrella,
    )?;
    Ok(rows.into_iter().map(offer_from).collect())
}

pub async fn one_offer(db: &mut impl Linked, umbrella: OrgId, id: OfferId) -> Result<Option<Offer>> {
    let row = sql!(
        db,
        optional => OfferColumns,
        "select f.id, f.name, f.why, f.at, f.ended_at,
                (select count(*) from offer_taken t where t.umbrella_id = f.umbrella_id and t.offer_id = f.id)
           from offer f where f.umbrella_id = $1 and f.id = $2",
        umbrella,
        id,
    )?;
    Ok(row.map(offer_from))
}

/// The courses of an offer, in its order.
pub async fn courses(db: &mut impl Linked, umbrella: OrgId, id: OfferId) -> Result<Vec<CourseId>> {
    let rows = sql!(
        db,
        all => (i64,),
        "select course_id from offer_course where umbrella_id = $1 and offer_id = $2 order by position",
        umbrella,
        id,
    )?;
    Ok(rows.into_iter().map(|(id,)| CourseId(id)).collect())
}

/// Which members took an offer up and when, by name, from after this one; at most so many.
pub async fn taken(
    db: &mut impl Linked,
    umbrella: OrgId,
    id: OfferId,
    after: (&str, i64),
    most: i64,
) -> Result<Vec<Bound>> {
    let rows = sql!(
        db,
        all => BoundColumns,
        "select o.id, o.name, t.at from offer_taken t join organisation o on o.id = t.org_id
          where t.umbrella_id = $1 and t.offer_id = $2 and (o.name > $3 or (o.name = $3 and o.id > $4))
          order by o.name, o.id limit $5",
        umbrella,
        id,
        after.0,
        after.1,
        most,
    )?;
    Ok(rows.into_iter().map(bound_from).collect())
}

type OfferedColumns = (i64, String, i64, String, String, Option<i64>, Option<i64>);

fn offered_from((umbrella, by, id, name, why, taken_at, dismissed_at): OfferedColumns) -> Offered {
    Offered {
        umbrella: OrgId(umbrella),
        by,
        id: OfferId(id),
        name,
        why,
        taken_at: taken_at.map(Millis),
        dismissed_at: dismissed_at.map(Millis),
    }
}

/// What the umbrellas of an organisation offer it, newest first; at most 200.
pub async fn offered(db: &mut impl Linked, org: OrgId) -> Result<Vec<Offered>> {
    let rows = sql!(
        db,
        all => OfferedColumns,
        "select f.umbrella_id, o.name, f.id, f.name, f.why, t.at, d.at
           from umbrella_member u
           join organisation o on o.id = u.umbrella_id
           join offer f on f.umbrella_id = u.umbrella_id and f.ended_at is null
           left join offer_taken t on t.umbrella_id = f.umbrella_id and t.offer_id = f.id and t.org_id = u.org_id
           left join offer_dismissed d on d.umbrella_id = f.umbrella_id and d.offer_id = f.id and d.org_id = u.org_id
          where u.org_id = $1 order by f.at desc, f.id desc limit 200",
        org,
    )?;
    Ok(rows.into_iter().map(offered_from).collect())
}

/// One offer, when it is made to this organisation.
pub async fn one_offered(db: &mut impl Linked, org: OrgId, umbrella: OrgId, id: OfferId) -> Result<Option<Offered>> {
    let row = sql!(
        db,
        optional => OfferedColumns,
        "select f.umbrella_id, o.name, f.id, f.name, f.why, t.at, d.at
           from umbrella_member u
           join organisation o on o.id = u.umbrella_id
           join offer f on f.umbrella_id = u.umbrella_id and f.ended_at is null
           left join offer_taken t on t.umbrella_id = f.umbrella_id and t.offer_id = f.id and t.org_id = u.org_id
           left join offer_dismissed d on d.umbrella_id = f.umbrella_id and d.offer_id = f.id and d.org_id = u.org_id
          where u.org_id = $1 and u.umbrella_id = $2 and f.id = $3",
        org,
        umbrella,
        id,
    )?;
    Ok(row.map(offered_from))
}

/// Writes down that a member took an offer up; the day of the first time stays.
pub async fn take(tx: &mut Tx, org: OrgId, umbrella: OrgId, id: OfferId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into offer_taken (umbrella_id, offer_id, org_id, at)
         select u.umbrella_id, f.id, u.org_id, $4 from umbrella_member u
           join offer f on f.umbrella_id = u.umbrella_id and f.id = $3 and f.ended_at is null
          where u.org_id = $1 and u.umbrella_id = $2
         on conflict (umbrella_id, offer_id, org_id) do nothing",
        org,
        umbrella,
        id,
        now.0,
    )?;
    Ok(())
}

/// Writes down that a member has no use for an offer. The umbrella does not see this.
pub async fn dismiss(tx: &mut Tx, org: OrgId, umbrella: OrgId, id: OfferId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into offer_dismissed (umbrella_id, offer_id, org_id, at)
         select u.umbrella_id, f.id, u.org_id, $4 from umbrella_member u
           join offer f on f.umbrella_id = u.umbrella_id and f.id = $3 and f.ended_at is null
          where u.org_id = $1 and u.umbrella_id = $2
         on conflict (umbrella_id, offer_id, org_id) do nothing",
        org,
        umbrella,
        id,
        now.0,
    )?;
    Ok(())
}
