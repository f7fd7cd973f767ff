//! Organisations and memberships, as the database holds them.

use super::{Colleague, Employer, Invited, Keeper, Look, OrgId, OrgName, Organisation, Role, Size, Waiting, WayIn};
use crate::{
    accounts::{PersonId, TokenHash},
    courses::Sector,
    storage::{Linked, Millis, Result, Tx, sql},
};
use app::text::Lang;
use std::collections::HashSet;

pub async fn insert(
    tx: &mut Tx,
    id: OrgId,
    name: &OrgName,
    sector: Option<Sector>,
    size: Size,
    now: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into organisation (id, name, sector, size_class, created_at) values ($1, $2, $3, $4, $5)",
        id,
        name.as_str(),
        sector.map_or("", Sector::key),
        size.key(),
        now.0,
    )?;
    Ok(())
}

/// Makes someone belong; whoever belonged already keeps the role and the date of then. Says whether it is new.
pub async fn insert_membership(tx: &mut Tx, org: OrgId, person: PersonId, role: Role, now: Millis) -> Result<bool> {
    let new = sql!(
        tx,
        run,
        "insert into membership (org_id, person_id, role, since) values ($1, $2, $3, $4)
         on conflict (org_id, person_id) do nothing",
        org,
        person,
        role.key(),
        now.0,
    )?;
    Ok(new == 1)
}

/// The organisation, when this person is an owner of it.
pub async fn owned(db: &mut impl Linked, org: OrgId, person: PersonId) -> Result<Option<Organisation>> {
    let row = sql!(
        db,
        optional => (i64, String, String, String),
        "select o.id, o.name, o.sector, o.size_class from membership m join organisation o on o.id = m.org_id
          where m.org_id = $1 and m.person_id = $2 and m.role = 'owner'",
        org,
        person,
    )?;
    Ok(row.map(organisation_from))
}

fn organisation_from((id, name, sector, size): (i64, String, String, String)) -> Organisation {
    Organisation { id: OrgId(id), name, sector: sector.parse().ok(), size: size.parse().ok() }
}

/// The organisation, when this person keeps its record: as an owner, or as a contact person for AI.
pub async fn keeper(db: &mut impl Linked, org: OrgId, person: PersonId) -> Result<Option<(Organisation, Keeper)>> {
    let row = sql!(
        db,
        optional => (i64, String, String, String, String),
        "select o.id, o.name, o.sector, o.size_class, m.role
           from membership m
           join organisation o on o.id = m.org_id
           left join ai_contact c on c.org_id = m.org_id and c.person_id = m.person_id
          where m.org_id = $1 and m.person_id = $2 and (m.role = 'owner' or c.person_id is not null)",
        org,
        person,
    )?;
    Ok(row.map(|(id, name, sector, size, role)| {
        let keeper = if role == Role::Owner.key() { Keeper::Owner } else { Keeper::Contact };
        (organisation_from((id, name, sector, size)), keeper)
    }))
}

/// The organisations in which someone has something to look after, by name.
pub async fn ways_in(db: &mut impl Linked, person: PersonId) -> Result<Vec<WayIn>> {
    let rows = sql!(
        db,
        all => (i64, String, String, i64, i64),
        "select w.id, w.name, w.role, w.contacts, w.teams
           from (select o.id, o.name, m.role,
                        (select count(*) from ai_contact c
                          where c.org_id = m.org_id and c.person_id = m.person_id) as contacts,
                        (select count(*) from group_manager gm
                           join org_group g on g.org_id = gm.org_id and g.id = gm.group_id and g.ended_at is null
                          where gm.org_id = m.org_id and gm.person_id = m.person_id) as teams
                   from membership m join organisation o on o.id = m.org_id where m.person_id = $1) w
          where w.role = 'owner' or w.contacts > 0 or w.teams > 0 order by w.name, w.id",
        person,
    )?;
    let way_in = |(id, name, role, contacts, teams): (i64, String, String, i64, i64)| WayIn {
        id: OrgId(id),
        name,
        is_owner: role == Role::Owner.key(),
        is_contact: contacts > 0,
        is_manager: teams > 0,
    };
    Ok(rows.into_iter().map(way_in).collect())
}

/// When an organisation was started here.
pub async fn founded(db: &mut impl Linked, org: OrgId) -> Result<Millis> {
    let row = sql!(db, optional => (i64,), "select created_at from organisation where id = $1", org)?;
    Ok(Millis(row.map_or(0, |(at,)| at)))
}

/// What someone is there; `None` for whoever does not belong.
pub async fn role(db: &mut impl Linked, org: OrgId, person: PersonId) -> Result<Option<Role>> {
    let row = sql!(
        db,
        optional => (String,),
        "select role from membership where org_id = $1 and person_id = $2",
        org,
        person,
    )?;
    Ok(row.and_then(|(role,)| role.parse().ok()))
}

pub async fn set_role(tx: &mut Tx, org: OrgId, person: PersonId, role: Role) -> Result<()> {
    sql!(tx, run, "update membership set role = $3 where org_id = $1 and person_id = $2", org, person, role.key(),)?;
    Ok(())
}

pub async fn delete_membership(tx: &mut Tx, org: OrgId, person: PersonId) -> Result<()> {
    sql!(tx, run, "delete from membership where org_id = $1 and person_id = $2", org, person)?;
    Ok(())
}

/// How many owners there are: the last one cannot go.
pub async fn owners(tx: &mut Tx, org: OrgId) -> Result<i64> {
    let (owners,) = sql!(
        tx,
        one => (i64,),
        "select count(*) from membership where org_id = $1 and role = 'owner'",
        org,
    )?;
    Ok(owners)
}

/// Makes those who change the same organisation wait for each other.
pub async fn lock(tx: &mut Tx, org: OrgId) -> Result<()> {
    sql!(
        tx,
        optional => (i64,),
        {
            sqlite: "select id from organisation where id = $1",
            postgres: "select id from organisation where id = $1 for update"
        },
        org,
    )?;
    Ok(())
}

/// People by name, from after this one; at most so many.
pub async fn colleagues(db: &mut impl Linked, org: OrgId, after: (&str, i64), most: i64) -> Result<Vec<Colleague>> {
    let rows = sql!(
        db,
        all => (i64, String, String, i64),
        "select p.id, p.name, m.role, m.since from membership m join person p on p.id = m.person_id
          where m.org_id = $1 and (p.name > $2 or (p.name = $2 and p.id > $3)) order by p.name, p.id limit $4",
        org,
        after.0,
        after.1,
        most,
    )?;
    Ok(rows.into_iter().map(colleague_from).collect())
}

fn colleague_from((id, name, role, since): (i64, String, String, i64)) -> Colleague {
    Colleague { id, name, role: role.parse().unwrap_or(Role::Staff), since: Millis(since) }
}

/// One of the people who work there.
pub async fn colleague(db: &mut impl Linked, org: OrgId, person: PersonId) -> Result<Option<Colleague>> {
    let row = sql!(
        db,
        optional => (i64, String, String, i64),
        "select p.id, p.name, m.role, m.since from membership m join person p on p.id = m.person_id
          where m.org_id = $1 and m.person_id = $2",
        org,
        person,
    )?;
    Ok(row.map(colleague_from))
}

/// How many people belong.
pub async fn count(db: &mut impl Linked, org: OrgId) -> Result<i64> {
    let (people,) = sql!(db, one => (i64,), "select count(*) from membership where org_id = $1", org)?;
    Ok(people)
}

/// The employers of a person, and who manages them there.
pub async fn employers(db: &mut impl Linked, person: PersonId) -> Result<Vec<Employer>> {
    let rows = sql!(
        db,
        all => (i64, String, String, i64, Option<String>),
        "select o.id, o.name, m.role, m.since, p.name
           from membership m
           join organisation o on o.id = m.org_id
           left join membership w on w.org_id = o.id and w.role = 'owner'
           left join person p on p.id = w.person_id
          where m.person_id = $1 order by o.name, o.id, p.name",
        person,
    )?;
    let mut employers: Vec<Employer> = Vec::new();
    for (id, name, role, since, owner) in rows {
        match employers.last_mut() {
            Some(employer) if employer.id.0 == id => employer.owners.extend(owner),
            _ => employers.push(Employer {
                id: OrgId(id),
                name,
                role: role.parse().unwrap_or(Role::Staff),
                since: Millis(since),
                owners: owner.into_iter().collect(),
            }),
        }
    }
    Ok(employers)
}

/// The link with which people join, as it is in use.
pub async fn join_token(db: &mut impl Linked, org: OrgId) -> Result<Option<String>> {
    let row = sql!(db, optional => (String,), "select token from join_link where org_id = $1", org)?;
    Ok(row.map(|(token,)| token))
}

/// Puts a new link in the place of the old one, which works no longer.
pub async fn put_join_token(tx: &mut Tx, org: OrgId, token: &str, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into join_link (org_id, token, since) values ($1, $2, $3)
         on conflict (org_id) do update set token = excluded.token, since = excluded.since",
        org,
        token,
        now.0,
    )?;
    Ok(())
}

/// The organisation that a link belongs to, by name.
pub async fn of_join_token(db: &mut impl Linked, token: &str) -> Result<Option<(OrgId, String)>> {
    let row = sql!(
        db,
        optional => (i64, String),
        "select o.id, o.name from join_link l join organisation o on o.id = l.org_id where l.token = $1",
        token,
    )?;
    Ok(row.map(|(id, name)| (OrgId(id), name)))
}

/// Confirmed addresses of who belongs, to compare a list with; never shown.
pub async fn member_emails(db: &mut impl Linked, org: OrgId) -> Result<HashSet<String>> {
    let rows = sql!(
        db,
        all => (String,),
        "select p.email from membership m join person p on p.id = m.person_id
          where m.org_id = $1 and p.email_confirmed_at is not null",
        org,
    )?;
    Ok(rows.into_iter().map(|(email,)| email).collect())
}

/// Address and name of everyone who is invited.
pub async fn invited_names(db: &mut impl Linked, org: OrgId) -> Result<Vec<(String, String)>> {
    sql!(db, all => (String, String), "select email, name from invitation where org_id = $1", org)
}

/// Invites someone by a letter in a language, or calls who is invited by another name.
pub async fn put_invitation(tx: &mut Tx, org: OrgId, email: &str, name: &str, lang: Lang, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into invitation (org_id, email, name, lang, invited_at) values ($1, $2, $3, $4, $5)
         on conflict (org_id, email) do update set name = excluded.name",
        org,
        email,
        name,
        lang.tag(),
        now.0,
    )?;
    Ok(())
}

/// Who is invited, by name, from after this one; at most so many.
pub async fn invited(db: &mut impl Linked, org: OrgId, after: (&str, &str), most: i64) -> Result<Vec<Invited>> {
    let rows = sql!(
        db,
        all => (String, String, i64, Option<i64>),
        "select name, email, invited_at, written_at from invitation
          where org_id = $1 and (name > $2 or (name = $2 and email > $3)) order by name, email limit $4",
        org,
        after.0,
        after.1,
        most,
    )?;
    let invited = |(name, email, at, written): (String, String, i64, Option<i64>)| Invited {
        name,
        email,
        invited_at: Millis(at),
        is_written: written.is_some(),
    };
    Ok(rows.into_iter().map(invited).collect())
}

/// How many are invited.
pub async fn count_invited(db: &mut impl Linked, org: OrgId) -> Result<i64> {
    let (people,) = sql!(db, one => (i64,), "select count(*) from invitation where org_id = $1", org)?;
    Ok(people)
}

/// Takes an invitation back; its link works no longer.
pub async fn delete_invitation(tx: &mut Tx, org: OrgId, email: &str) -> Result<()> {
    sql!(tx, run, "delete from invitation where org_id = $1 and email = $2", org, email)?;
    Ok(())
}

/// Forgets invitations that nobody took up; returns how many.
pub async fn delete_invitations_before(tx: &mut Tx, before: Millis) -> Result<u64> {
    sql!(tx, run, "delete from invitation where invited_at < $1", before.0)
}

/// The employer and the address that the link in a letter belongs to.
pub async fn of_invitation(db: &mut impl Linked, token: TokenHash) -> Result<Option<(OrgId, String, String)>> {
    let row = sql!(
        db,
        optional => (i64, String, String),
        "select o.id, o.name, i.email from invitation i join organisation o on o.id = i.org_id where i.token_hash = $1",
        token.0.as_slice(),
    )?;
    Ok(row.map(|(id, name, email)| (OrgId(id), name, email)))
}

/// Invitations whose letters are still to be written, oldest first, of organisations that may still write today.
pub async fn waiting(db: &mut impl Linked, day: &str, most_a_day: i64, most: i64) -> Result<Vec<Waiting>> {
    let rows = sql!(
        db,
        all => (i64, String, String, String, String),
        "select i.org_id, o.name, i.email, i.name, i.lang
           from invitation i
           join organisation o on o.id = i.org_id
           left join invitation_quota q on q.org_id = i.org_id and q.day = $1
          where i.written_at is null and coalesce(q.letters, 0) < $2
          order by i.invited_at, i.org_id, i.email limit $3",
        day,
        most_a_day,
        most,
    )?;
    let waiting = |(org, employer, email, name, lang): (i64, String, String, String, String)| Waiting {
        org: OrgId(org),
        employer,
        email,
        name,
        lang: lang.parse().unwrap_or(Lang::Nl),
    };
    Ok(rows.into_iter().map(waiting).collect())
}

/// Counts a letter of today, when so many a day leave room for it; says whether they do.
pub async fn count_letter(tx: &mut Tx, org: OrgId, day: &str, most_a_day: i64) -> Result<bool> {
    let changed = sql!(
        tx,
        run,
        "insert into invitation_quota (org_id, day, letters) values ($1, $2, 1)
         on conflict (org_id, day) do update set letters = invitation_quota.letters + 1
          where invitation_quota.letters < $3",
        org,
        day,
        most_a_day,
    )?;
    Ok(changed == 1)
}

/// Takes a letter off that was not written after all.
pub async fn uncount_letter(tx: &mut Tx, org: OrgId, day: &str) -> Result<()> {
    sql!(
        tx,
        run,
        "update invitation_quota set letters = letters - 1 where org_id = $1 and day = $2 and letters > 0",
        org,
        day,
    )?;
    Ok(())
}

/// How many letters that invite were written on a day, newest first: at most so many days.
pub async fn letters_of_days(db: &mut impl Linked, org: OrgId, most: i64) -> Result<Vec<(String, i64)>> {
    sql!(
        db,
        all => (String, i64),
        "select day, letters from invitation_quota where org_id = $1 and letters > 0 order by day desc limit $2",
        org,
        most,
    )
}

/// How many are invited, and of how many the letter is written.
pub async fn count_written(db: &mut impl Linked, org: OrgId) -> Result<(i64, i64)> {
    sql!(
        db,
        one => (i64, i64),
        "select count(*), count(written_at) from invitation where org_id = $1",
        org,
    )
}

/// Writes down that the letter is written, with the link in it; says whether it was not yet.
pub async fn mark_written(tx: &mut Tx, org: OrgId, email: &str, token: TokenHash, now: Millis) -> Result<bool> {
    let changed = sql!(
        tx,
        run,
        "update invitation set token_hash = $3, written_at = $4
          where org_id = $1 and email = $2 and written_at is null",
        org,
        email,
        token.0.as_slice(),
        now.0,
    )?;
    Ok(changed == 1)
}

/// Writes down that somebody of the employer looked at who finished what, once a day.
pub async fn insert_look(tx: &mut Tx, org: OrgId, day: &str, by: PersonId, is_export: bool) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into employer_look (org_id, day, by_person_id, what) values ($1, $2, $3, $4)
         on conflict (org_id, day, by_person_id, what) do nothing",
        org,
        day,
        by,
        if is_export { "export" } else { "overview" },
    )?;
    Ok(())
}

/// Who looked at the people of the organisations of this person, newest first.
pub async fn looks(db: &mut impl Linked, person: PersonId, most: i64) -> Result<Vec<Look>> {
    let rows = sql!(
        db,
        all => (i64, String, String, String),
        "select k.org_id, k.day, p.name, k.what
           from membership m
           join employer_look k on k.org_id = m.org_id
           join person p on p.id = k.by_person_id
          where m.person_id = $1 order by k.day desc, p.name, k.what limit $2",
        person,
        most,
    )?;
    let look = |(org, day, by, what): (i64, String, String, String)| Look {
        org: OrgId(org),
        day,
        by,
        is_export: what == "export",
    };
    Ok(rows.into_iter().map(look).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::store::insert_person,
        storage::{Ids, testing::db_test},
    };

    const NOW: Millis = Millis(1_795_000_000_000);

    async fn person(tx: &mut Tx, ids: &Ids, name: &str) -> PersonId {
        let id = PersonId(ids.next(NOW));
        let email = format!("{}@korenaar.example", name.to_lowercase()).parse().unwrap();
        insert_person(tx, id, &name.parse().unwrap(), &email, None, Lang::Nl, NOW).await.unwrap();
        id
    }

    async fn org(tx: &mut Tx, ids: &Ids, name: &str) -> OrgId {
        let id = OrgId(ids.next(NOW));
        insert(tx, id, &name.parse().unwrap(), Some(Sector::Horeca), Size::Under50, NOW).await.unwrap();
        id
    }

    db_test!(only_an_owner_has_the_organisation, |db| async move {
        let ids = Ids::of_node(0);
        let mut tx = db.begin().await.unwrap();
        let (bram, amina) = (person(&mut tx, &ids, "Bram").await, person(&mut tx, &ids, "Amina").await);
        let korenaar = org(&mut tx, &ids, "De Korenaar").await;
        assert!(insert_membership(&mut tx, korenaar, bram, Role::Owner, NOW).await.unwrap());
        assert!(insert_membership(&mut tx, korenaar, amina, Role::Staff, NOW).await.unwrap());
        assert!(!insert_membership(&mut tx, korenaar, bram, Role::Staff, NOW).await.unwrap(), "the role of then stays");
        assert_eq!(owned(&mut tx, korenaar, bram).await.unwrap().unwrap().size, Some(Size::Under50));
        assert_eq!(owned(&mut tx, korenaar, amina).await.unwrap(), None);
        assert_eq!(owned(&mut tx, OrgId(1), bram).await.unwrap(), None);
        assert_eq!((owners(&mut tx, korenaar).await.unwrap(), count(&mut tx, korenaar).await.unwrap()), (1, 2));
        set_role(&mut tx, korenaar, amina, Role::Owner).await.unwrap();
        assert_eq!(role(&mut tx, korenaar, amina).await.unwrap(), Some(Role::Owner));
        delete_membership(&mut tx, korenaar, amina).await.unwrap();
        assert_eq!(role(&mut tx, korenaar, amina).await.unwrap(), None);
    });

    db_test!(people_come_by_name_a_page_at_a_time, |db| async move {
        let ids = Ids::of_node(0);
        let mut tx = db.begin().await.unwrap();
        let (korenaar, zorgvuur) = (org(&mut tx, &ids, "De Korenaar").await, org(&mut tx, &ids, "Zorgvuur").await);
        for name in ["Bram", "Amina", "Daan", "Chantal"] {
            let someone = person(&mut tx, &ids, name).await;
            insert_membership(&mut tx, korenaar, someone, Role::Staff, NOW).await.unwrap();
        }
        let esra = person(&mut tx, &ids, "Esra").await;
        insert_membership(&mut tx, zorgvuur, esra, Role::Staff, NOW).await.unwrap();
        let first = colleagues(&mut tx, korenaar, ("", 0), 3).await.unwrap();
        let names = |page: &[Colleague]| page.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&first), ["Amina", "Bram", "Chantal"]);
        let last = &first[2];
        assert_eq!(names(&colleagues(&mut tx, korenaar, (&last.name, last.id), 3).await.unwrap()), ["Daan"]);
    });

    db_test!(a_new_link_makes_the_old_one_worthless, |db| async move {
        let ids = Ids::of_node(0);
        let mut tx = db.begin().await.unwrap();
        let korenaar = org(&mut tx, &ids, "De Korenaar").await;
        assert_eq!(join_token(&mut tx, korenaar).await.unwrap(), None);
        put_join_token(&mut tx, korenaar, "oud", NOW).await.unwrap();
        put_join_token(&mut tx, korenaar, "nieuw", NOW).await.unwrap();
        assert_eq!(of_join_token(&mut tx, "oud").await.unwrap(), None);
        assert_eq!(of_join_token(&mut tx, "nieuw").await.unwrap(), Some((korenaar, "De Korenaar".to_owned())));
    });

    db_test!(looking_is_written_down_once_a_day_for_those_who_work_there, |db| async move {
        let ids = Ids::of_node(0);
        let mut tx = db.begin().await.unwrap();
        let (bram, amina) = (person(&mut tx, &ids, "Bram").await, person(&mut tx, &ids, "Amina").await);
        let korenaar = org(&mut tx, &ids, "De Korenaar").await;
        insert_membership(&mut tx, korenaar, bram, Role::Owner, NOW).await.unwrap();
        insert_membership(&mut tx, korenaar, amina, Role::Staff, NOW).await.unwrap();
        for day in ["2026-11-23", "2026-11-24", "2026-11-24"] {
            insert_look(&mut tx, korenaar, day, bram, false).await.unwrap();
        }
        insert_look(&mut tx, korenaar, "2026-11-24", bram, true).await.unwrap();
        let seen = looks(&mut tx, amina, 10).await.unwrap();
        let seen: Vec<_> = seen.iter().map(|look| (look.day.as_str(), look.by.as_str(), look.is_export)).collect();
        assert_eq!(seen, [("2026-11-24", "Bram", true), ("2026-11-24", "Bram", false), ("2026-11-23", "Bram", false)]);
        let esra = person(&mut tx, &ids, "Esra").await;
        assert_eq!(looks(&mut tx, esra, 10).await.unwrap(), []);
    });
}
