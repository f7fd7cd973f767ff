//! People, learners, sessions and links, as the database holds them.

use super::{Email, Event, LearnerId, Name, Person, PersonId, TokenHash, Viewer};
use crate::storage::{Conn, Linked, Millis, Result, Tx, sql};
use app::text::Lang;

/// A person with the hash to check a password against.
#[derive(Clone, Debug)]
pub struct Credentials {
    pub person: PersonId,
    pub learner: LearnerId,
    pub password_hash: String,
}

/// A session in the list of sessions.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SessionRow {
    pub token_hash: Vec<u8>,
    pub created_at: i64,
    pub seen_at: i64,
    pub device: String,
}

#[derive(sqlx::FromRow)]
struct ViewerRow {
    learner_id: i64,
    sector: Option<String>,
    proved_at: Option<i64>,
    seen_at: i64,
    created_at: i64,
    idle_limit: Option<i64>,
    person_id: Option<i64>,
    name: Option<String>,
    email: Option<String>,
    lang: Option<String>,
    email_confirmed_at: Option<i64>,
    has_password: i64,
    operator_since: Option<i64>,
    has_employer: i64,
}

/// Who this session belongs to, when it was made and last seen; `None` when it is unknown or over.
pub async fn viewer(db: &mut Conn, session: TokenHash, now: Millis) -> Result<Option<(Viewer, Millis, Millis)>> {
    let row = sql!(
        db,
        optional => ViewerRow,
        "select s.learner_id, l.sector, s.proved_at, s.seen_at, s.created_at, s.idle_limit,
                p.id as person_id, p.name, p.email, p.lang, p.email_confirmed_at,
                cast(case when p.password_hash is null then 0 else 1 end as bigint) as has_password,
                o.since as operator_since,
                cast(case when exists (select 1 from membership m where m.person_id = p.id) then 1 else 0 end as bigint)
                    as has_employer
           from session s
           join learner l on l.id = s.learner_id
           left join person p on p.id = l.person_id
           left join operator o on o.person_id = p.id
          where s.token_hash = $1 and s.expires_at > $2",
        session.0.as_slice(),
        now.0,
    )?;
    Ok(row.map(|row| {
        let (seen_at, created_at) = (Millis(row.seen_at), Millis(row.created_at));
        (row.into_viewer(session), created_at, seen_at)
    }))
}

impl ViewerRow {
    fn into_viewer(self, session: TokenHash) -> Viewer {
        let person = self.person_id.map(|id| Person {
            id: PersonId(id),
            name: self.name.unwrap_or_default(),
            email: self.email.unwrap_or_default(),
            lang: self.lang.and_then(|tag| tag.parse().ok()).unwrap_or_default(),
            is_confirmed: self.email_confirmed_at.is_some(),
            has_password: self.has_password == 1,
            is_operator: self.operator_since.is_some(),
        });
        Viewer {
            session,
            learner: LearnerId(self.learner_id),
            person,
            sector: self.sector,
            proved_at: self.proved_at,
            has_employer: self.has_employer == 1,
            idle_limit: self.idle_limit,
        }
    }
}

/// The accounts that a password may open with this address: the confirmed one, and while there is none the pending ones. The
/// oldest first: a stranger who signs up with the address later keeps nobody out.
pub async fn credentials(db: &mut impl Linked, email: &Email) -> Result<Vec<Credentials>> {
    let rows = sql!(
        db,
        all => (i64, i64, String),
        "select p.id, l.id, p.password_hash
           from person p join learner l on l.person_id = p.id
          where p.email = $1 and p.password_hash is not null
            and (p.email_confirmed_at is not null
                 or not exists (select 1 from person c where c.email = $1 and c.email_confirmed_at is not null))
          order by p.created_at, p.id limit 3",
        email.as_str(),
    )?;
    Ok(rows
        .into_iter()
        .map(|(person, learner, password_hash)| Credentials {
            person: PersonId(person),
            learner: LearnerId(learner),
            password_hash,
        })
        .collect())
}

/// Whom a mail to this address is for: the confirmed account, else the oldest pending one.
pub async fn reader(db: &mut impl Linked, email: &Email) -> Result<Option<PersonId>> {
    let row = sql!(
        db,
        optional => (i64,),
        "select id from person where email = $1
          order by case when email_confirmed_at is null then 1 else 0 end, created_at, id limit 1",
        email.as_str(),
    )?;
    Ok(row.map(|(id,)| PersonId(id)))
}

/// The hash of this person's own password.
pub async fn password_hash(db: &mut impl Linked, person: PersonId) -> Result<Option<String>> {
    let row = sql!(db, optional => (Option<String>,), "select password_hash from person where id = $1", person)?;
    Ok(row.and_then(|(hash,)| hash))
}

pub async fn insert_person(
    tx: &mut Tx,
    id: PersonId,
    name: &Name,
    email: &Email,
    password_hash: Option<&str>,
    lang: Lang,
    now: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into person (id, name, email, password_hash, lang, created_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        name.as_str(),
        email.as_str(),
        password_hash,
        lang.tag(),
        now.0,
    )?;
    Ok(())
}

pub async fn insert_learner(tx: &mut Tx, id: LearnerId, person: Option<PersonId>, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into learner (id, person_id, created_at, active_at) values ($1, $2, $3, $3)",
        id,
        person,
        now.0,
    )?;
    Ok(())
}

/// Gives a browser's learner to a person. Nothing happens when it already is somebody's.
pub async fn give_learner_to(tx: &mut Tx, learner: LearnerId, person: PersonId) -> Result<bool> {
    let changed =
        sql!(tx, run, "update learner set person_id = $2 where id = $1 and person_id is null", learner, person)?;
    Ok(changed == 1)
}

pub async fn learner_of(db: &mut impl Linked, person: PersonId) -> Result<Option<LearnerId>> {
    let row = sql!(db, optional => (i64,), "select id from learner where person_id = $1", person)?;
    Ok(row.map(|(id,)| LearnerId(id)))
}

/// Makes the deeds of one learner wait for each other until the transaction ends. On SQLite there is one writer anyway.
pub async fn lock_learner(tx: &mut Tx, learner: LearnerId) -> Result<()> {
    sql!(
        tx,
        optional => (i64,),
        {
            sqlite: "select id from learner where id = $1",
            postgres: "select id from learner where id = $1 for update"
        },
        learner,
    )?;
    Ok(())
}

/// Takes a learner away with everything that hangs on it.
pub async fn delete_learner(tx: &mut Tx, learner: LearnerId) -> Result<()> {
    sql!(tx, run, "delete from learner where id = $1", learner)?;
    Ok(())
}

pub async fn set_sector(tx: &mut Tx, learner: LearnerId, sector: Option<&str>) -> Result<()> {
    sql!(tx, run, "update learner set sector = $2 where id = $1", learner, sector)?;
    Ok(())
}

/// Remembers that something was done today.
pub async fn mark_active(tx: &mut Tx, learner: LearnerId, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "update learner set active_at = $2 where id = $1 and active_at < $3",
        learner,
        now.0,
        now.minus(Millis::DAY).0,
    )?;
    Ok(())
}

/// How long a session lasts when it is not used, and what ends it sooner.
#[derive(Clone, Copy, Debug)]
pub struct Lasts {
    pub until: Millis,
    pub idle_limit: Option<i64>,
}

pub async fn insert_session(
    tx: &mut Tx,
    token: TokenHash,
    learner: LearnerId,
    proved_at: Option<Millis>,
    lasts: Lasts,
    device: &str,
    now: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into session (token_hash, learner_id, created_at, seen_at, proved_at, expires_at, device, idle_limit)
         values ($1, $2, $3, $3, $4, $5, $6, $7)",
        token.0.as_slice(),
        learner,
        now.0,
        proved_at.map(|at| at.0),
        lasts.until.0,
        device,
        lasts.idle_limit,
    )?;
    Ok(())
}

/// Keeps a session alive.
pub async fn touch_session(tx: &mut Tx, session: TokenHash, now: Millis, expires_at: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "update session set seen_at = $2, expires_at = $3 where token_hash = $1",
        session.0.as_slice(),
        now.0,
        expires_at.0,
    )?;
    Ok(())
}

pub async fn mark_proved(tx: &mut Tx, session: TokenHash, now: Millis) -> Result<()> {
    sql!(tx, run, "update session set proved_at = $2 where token_hash = $1", session.0.as_slice(), now.0)?;
    Ok(())
}

pub async fn delete_session(tx: &mut Tx, session: TokenHash) -> Result<()> {
    sql!(tx, run, "delete from session where token_hash = $1", session.0.as_slice())?;
    Ok(())
}

/// Ends a session of this learner's own; nobody else's can be named here.
pub async fn delete_own_session(tx: &mut Tx, learner: LearnerId, session: TokenHash) -> Result<bool> {
    let gone =
        sql!(tx, run, "delete from session where learner_id = $1 and token_hash = $2", learner, session.0.as_slice(),)?;
    Ok(gone == 1)
}

/// Ends every session of a learner but this one.
pub async fn delete_other_sessions(tx: &mut Tx, learner: LearnerId, keep: Option<TokenHash>) -> Result<()> {
    let keep = keep.map_or_else(Vec::new, |hash| hash.0.to_vec());
    sql!(tx, run, "delete from session where learner_id = $1 and token_hash <> $2", learner, keep)?;
    Ok(())
}

/// The sessions of a learner, last used first.
pub async fn sessions(db: &mut impl Linked, learner: LearnerId, now: Millis) -> Result<Vec<SessionRow>> {
    sql!(
        db,
        all => SessionRow,
        "select token_hash, created_at, seen_at, device from session
          where learner_id = $1 and expires_at > $2 order by seen_at desc",
        learner,
        now.0,
    )
}

pub async fn set_name(tx: &mut Tx, person: PersonId, name: &Name) -> Result<()> {
    sql!(tx, run, "update person set name = $2 where id = $1", person, name.as_str())?;
    Ok(())
}

pub async fn set_lang(tx: &mut Tx, person: PersonId, lang: Lang) -> Result<()> {
    sql!(tx, run, "update person set lang = $2 where id = $1", person, lang.tag())?;
    Ok(())
}

pub async fn set_password(tx: &mut Tx, person: PersonId, hash: Option<&str>) -> Result<()> {
    sql!(tx, run, "update person set password_hash = $2 where id = $1", person, hash)?;
    Ok(())
}

/// Confirms the address of an account, and may change it. Fails with "taken" when another account confirmed it first.
pub async fn confirm_email(tx: &mut Tx, person: PersonId, email: &str, now: Millis) -> Result<()> {
    sql!(tx, run, "update person set email = $2, email_confirmed_at = $3 where id = $1", person, email, now.0)?;
    Ok(())
}

/// The confirmed account of an address.
pub async fn confirmed(db: &mut impl Linked, email: &str) -> Result<Option<PersonId>> {
    let row = sql!(db, optional => (i64,), "select id from person where email = $1 and email_confirmed_at is not null", email,)?;
    Ok(row.map(|(id,)| PersonId(id)))
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    name: String,
    email: String,
    lang: String,
    email_confirmed_at: Option<i64>,
    has_password: i64,
    operator_since: Option<i64>,
}

pub async fn person(db: &mut impl Linked, id: PersonId) -> Result<Option<Person>> {
    let row = sql!(
        db,
        optional => PersonRow,
        "select p.name, p.email, p.lang, p.email_confirmed_at,
                cast(case when p.password_hash is null then 0 else 1 end as bigint) as has_password,
                o.since as operator_since
           from person p left join operator o on o.person_id = p.id
          where p.id = $1",
        id,
    )?;
    Ok(row.map(|row| Person {
        id,
        name: row.name,
        email: row.email,
        lang: row.lang.parse().unwrap_or_default(),
        is_confirmed: row.email_confirmed_at.is_some(),
        has_password: row.has_password == 1,
        is_operator: row.operator_since.is_some(),
    }))
}

/// Takes an account away with its learner and everything that hangs on them.
pub async fn delete_person(tx: &mut Tx, person: PersonId) -> Result<()> {
    sql!(tx, run, "delete from person where id = $1", person)?;
    Ok(())
}

pub async fn insert_link(
    tx: &mut Tx,
    token: TokenHash,
    person: PersonId,
    purpose: &str,
    email: &str,
    now: Millis,
    expires_at: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into mail_link (token_hash, person_id, purpose, email, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        token.0.as_slice(),
        person,
        purpose,
        email,
        now.0,
        expires_at.0,
    )?;
    Ok(())
}

/// Whom a link is for and which address it proves, while it is valid.
pub async fn link(
    db: &mut impl Linked,
    token: TokenHash,
    purpose: &str,
    now: Millis,
) -> Result<Option<(PersonId, String)>> {
    let row = sql!(
        db,
        optional => (i64, String),
        "select person_id, email from mail_link where token_hash = $1 and purpose = $2 and expires_at > $3",
        token.0.as_slice(),
        purpose,
        now.0,
    )?;
    Ok(row.map(|(person, email)| (PersonId(person), email)))
}

/// Takes a link, so that it works once: only one of two at the same moment gets `true`.
pub async fn take_link(tx: &mut Tx, token: TokenHash) -> Result<bool> {
    Ok(sql!(tx, run, "delete from mail_link where token_hash = $1", token.0.as_slice())? == 1)
}

/// Takes back every link of this kind that a person still has.
pub async fn delete_links(tx: &mut Tx, person: PersonId) -> Result<()> {
    sql!(tx, run, "delete from mail_link where person_id = $1", person)?;
    Ok(())
}

pub async fn insert_operator(tx: &mut Tx, person: PersonId, granted_by: &str, now: Millis) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into operator (person_id, since, granted_by) values ($1, $2, $3) on conflict (person_id) do nothing",
        person,
        now.0,
        granted_by,
    )?;
    Ok(())
}

pub async fn has_operator(db: &mut impl Linked) -> Result<bool> {
    Ok(sql!(db, optional => (i64,), "select person_id from operator limit 1")?.is_some())
}

pub async fn replace_first_operator_link(tx: &mut Tx, token: TokenHash, expires_at: Millis) -> Result<()> {
    sql!(tx, run, "delete from first_operator_link")?;
    sql!(
        tx,
        run,
        "insert into first_operator_link (token_hash, expires_at) values ($1, $2)",
        token.0.as_slice(),
        expires_at.0,
    )?;
    Ok(())
}

pub async fn is_first_operator_link(db: &mut impl Linked, token: TokenHash, now: Millis) -> Result<bool> {
    let row = sql!(
        db,
        optional => (i64,),
        "select expires_at from first_operator_link where token_hash = $1 and expires_at > $2",
        token.0.as_slice(),
        now.0,
    )?;
    Ok(row.is_some())
}

pub async fn take_first_operator_link(tx: &mut Tx, token: TokenHash) -> Result<bool> {
    Ok(sql!(tx, run, "delete from first_operator_link where token_hash = $1", token.0.as_slice())? == 1)
}

pub async fn insert_security_event(
    tx: &mut Tx,
    id: i64,
    event: Event,
    person: Option<PersonId>,
    network: &str,
    now: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into security_event (id, at, event, person_id, network) values ($1, $2, $3, $4, $5)",
        id,
        now.0,
        event.key(),
        person,
        network,
    )?;
    Ok(())
}

/// What happened around signing in to an account, newest first: when, what, and from which network.
pub async fn security_events(db: &mut impl Linked, person: PersonId) -> Result<Vec<(i64, String, String)>> {
    sql!(
        db,
        all => (i64, String, String),
        "select at, event, network from security_event where person_id = $1 order by id desc",
        person,
    )
}

pub async fn insert_erasure(tx: &mut Tx, id: i64, now: Millis) -> Result<()> {
    sql!(tx, run, "insert into erasure (id, at) values ($1, $2)", id, now.0)?;
    Ok(())
}

/// What passed its time: sessions, links, security events, pending twins nobody can reach, browsers and accounts that
/// nobody uses. Returns how many rows went.
pub async fn delete_expired(tx: &mut Tx, now: Millis) -> Result<u64> {
    let sessions = sql!(tx, run, "delete from session where expires_at <= $1", now.0)?;
    let links = sql!(tx, run, "delete from mail_link where expires_at <= $1", now.0)?;
    let events = sql!(tx, run, "delete from security_event where at <= $1", now.minus(30 * Millis::DAY).0)?;
    // A pending account whose address another account confirmed can no longer be signed in to.
    let twins = sql!(
        tx,
        run,
        "delete from person where email_confirmed_at is null
            and exists (select 1 from person c where c.email = person.email and c.email_confirmed_at is not null)
            and not exists (select 1 from learner l join session s on s.learner_id = l.id where l.person_id = person.id)",
    )?;
    // A browser without an account whose session is over can never come back.
    let browsers = sql!(
        tx,
        run,
        "delete from learner where person_id is null and active_at <= $1
            and not exists (select 1 from session s where s.learner_id = learner.id)",
        now.minus(Millis::DAY).0,
    )?;
    Ok(sessions + links + events + twins + browsers)
}

/// Accounts that nobody used since a moment and whose owner was not told yet, but can be.
pub async fn to_warn(db: &mut impl Linked, unused_since: Millis) -> Result<Vec<PersonId>> {
    let rows = sql!(
        db,
        all => (i64,),
        "select p.id from person p join learner l on l.person_id = p.id
          where l.active_at <= $1 and p.email <> ''
            and not exists (select 1 from inactivity_warning w where w.person_id = p.id)
          order by l.active_at limit 100",
        unused_since.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
}

/// Writes down which letter tells someone; says whether no other does.
pub async fn insert_warning(tx: &mut Tx, person: PersonId, letter: i64, now: Millis) -> Result<bool> {
    let new = sql!(
        tx,
        run,
        "insert into inactivity_warning (person_id, letter_id, at) values ($1, $2, $3) on conflict (person_id) do nothing",
        person,
        letter,
        now.0,
    )?;
    Ok(new == 1)
}

/// Whose letter is not known to have left, and which letter it is.
pub async fn warnings_on_their_way(db: &mut impl Linked) -> Result<Vec<(PersonId, Option<i64>)>> {
    let rows = sql!(
        db,
        all => (i64, Option<i64>),
        "select person_id, letter_id from inactivity_warning where sent_at is null",
    )?;
    Ok(rows.into_iter().map(|(person, letter)| (PersonId(person), letter)).collect())
}

pub async fn mark_warned(tx: &mut Tx, person: PersonId, sent_at: Millis) -> Result<()> {
    sql!(tx, run, "update inactivity_warning set sent_at = $2 where person_id = $1", person, sent_at.0)?;
    Ok(())
}

/// Forgets a warning whose letter never left, so that another is written.
pub async fn delete_warning(tx: &mut Tx, person: PersonId) -> Result<()> {
    sql!(tx, run, "delete from inactivity_warning where person_id = $1", person)?;
    Ok(())
}

/// Forgets warnings of people who came back.
pub async fn delete_stale_warnings(tx: &mut Tx) -> Result<()> {
    sql!(
        tx,
        run,
        "delete from inactivity_warning where exists
            (select 1 from learner l where l.person_id = inactivity_warning.person_id and l.active_at > inactivity_warning.at)",
    )?;
    Ok(())
}

/// Accounts that nobody used since a moment and whose owner was sent a letter before another.
pub async fn to_erase(db: &mut impl Linked, unused_since: Millis, warned_before: Millis) -> Result<Vec<PersonId>> {
    let rows = sql!(
        db,
        all => (i64,),
        "select p.id from person p
           join learner l on l.person_id = p.id
           join inactivity_warning w on w.person_id = p.id
          where l.active_at <= $1 and w.sent_at <= $2 order by l.active_at limit 100",
        unused_since.0,
        warned_before.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| PersonId(id)).collect())
}

/// Security events stay for their 30 days, without the name.
pub async fn forget_in_security_events(tx: &mut Tx, person: PersonId) -> Result<()> {
    sql!(tx, run, "update security_event set person_id = null where person_id = $1", person)?;
    Ok(())
}

/// How many accounts there are, and how many browsers without one.
pub async fn counts(db: &mut impl Linked) -> Result<(i64, i64)> {
    sql!(
        db,
        one => (i64, i64),
        "select (select count(*) from person), (select count(*) from learner where person_id is null)",
    )
}

/// When an account was made.
pub async fn created_at(db: &mut impl Linked, person: PersonId) -> Result<Option<Millis>> {
    let row = sql!(db, optional => (i64,), "select created_at from person where id = $1", person)?;
    Ok(row.map(|(at,)| Millis(at)))
}
