//! Sessions: how long a browser stays known, and how it is renewed.

use super::{
    LearnerId, Token, TokenHash, Viewer,
    store::{self, Lasts},
};
use crate::storage::{Conn, Millis, Result, Tx};

/// How long a session lasts without being used, and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lifetime {
    idle: i64,
    absolute: Option<i64>,
}

const OPERATOR: Lifetime = Lifetime { idle: 30 * Millis::MINUTE, absolute: Some(12 * Millis::HOUR) };
const PERSON: Lifetime = Lifetime { idle: 14 * Millis::DAY, absolute: Some(90 * Millis::DAY) };
/// A browser without an account has nothing to go back to but itself.
const BROWSER: Lifetime = Lifetime { idle: 180 * Millis::DAY, absolute: None };

/// On a tablet that many use, whoever walks away without a word is signed out.
pub const SHARED: i64 = 3 * Millis::MINUTE;

/// Someone who can do harm must prove who they are more often.
const fn lifetime(viewer: &Viewer) -> Lifetime {
    match &viewer.person {
        Some(person) if person.is_operator => OPERATOR,
        Some(_) => PERSON,
        None => BROWSER,
    }
}

/// How recently one must have proved who one is for deeds that matter: another address, another password, erasing.
pub const FRESH: i64 = 15 * Millis::MINUTE;
/// A session is written to at most this often for being used.
const TOUCH_EVERY: i64 = 5 * Millis::MINUTE;
/// On a shared tablet minutes count.
const TOUCH_SHARED_EVERY: i64 = 10_000;

/// A known browser, and when its session should be kept alive.
#[derive(Clone, Debug)]
pub struct Known {
    pub viewer: Viewer,
    /// When set, the session was not written for a while: [`keep_alive`] it with this expiry.
    pub renew_until: Option<Millis>,
}

/// Who this token belongs to. `None` when nobody, or no longer.
pub async fn find(db: &mut Conn, token: TokenHash, now: Millis) -> Result<Option<Known>> {
    let Some((viewer, created_at, seen_at)) = store::viewer(db, token, now).await? else { return Ok(None) };
    let Lifetime { idle, absolute } = lifetime(&viewer);
    let idle = viewer.idle_limit.map_or(idle, |limit| limit.min(idle));
    let touch_every = if viewer.idle_limit.is_some() { TOUCH_SHARED_EVERY } else { TOUCH_EVERY };
    let end = absolute.map_or(Millis(i64::MAX), |most| created_at.plus(most));
    if now > seen_at.plus(idle) || now > end {
        return Ok(None);
    }
    let due = now > seen_at.plus(touch_every);
    let renew_until = due.then(|| now.plus(idle).min(end));
    Ok(Some(Known { viewer, renew_until }))
}

/// Writes down that a session was used.
pub async fn keep_alive(tx: &mut Tx, session: TokenHash, until: Millis, now: Millis) -> Result<()> {
    store::touch_session(tx, session, now, until).await
}

/// The browser that a session is for.
#[derive(Clone, Copy, Debug)]
pub struct Browser<'a> {
    /// Its session until now, which is over when it gets another: a token never survives signing in.
    pub before: Option<TokenHash>,
    /// "Firefox op Android".
    pub device: &'a str,
    /// Whether many people use it.
    pub is_shared: bool,
}

/// Opens a session for a learner.
pub async fn start(
    tx: &mut Tx,
    token: &Token,
    learner: LearnerId,
    is_person: bool,
    browser: Browser<'_>,
    now: Millis,
) -> Result<()> {
    if let Some(before) = browser.before {
        store::delete_session(tx, before).await?;
    }
    let Lifetime { idle, .. } = if is_person { PERSON } else { BROWSER };
    let idle_limit = browser.is_shared.then_some(SHARED);
    let lasts = Lasts { until: now.plus(idle_limit.unwrap_or(idle)), idle_limit };
    let device: String = browser.device.chars().take(60).collect();
    store::insert_session(tx, token.hash(), learner, is_person.then_some(now), lasts, &device, now).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{PersonId, store::*},
        storage::{Ids, testing::db_test},
    };
    use app::text::Lang;

    const NOW: Millis = Millis(1_795_000_000_000);

    const FIREFOX: Browser<'_> = Browser { before: None, device: "Firefox", is_shared: false };

    async fn with_session(db: &crate::storage::Db, operator: bool) -> TokenHash {
        in_browser(db, operator, FIREFOX).await
    }

    async fn in_browser(db: &crate::storage::Db, operator: bool, browser: Browser<'_>) -> TokenHash {
        let ids = Ids::of_node(0);
        let (person, learner) = (PersonId(ids.next(NOW)), LearnerId(ids.next(NOW)));
        let token = Token::random(&mut rand::rng());
        let mut tx = db.begin().await.unwrap();
        let (name, email) = ("Amina".parse().unwrap(), "amina@bakkerij.example".parse().unwrap());
        insert_person(&mut tx, person, &name, &email, None, Lang::Nl, NOW).await.unwrap();
        insert_learner(&mut tx, learner, Some(person), NOW).await.unwrap();
        if operator {
            insert_operator(&mut tx, person, "test", NOW).await.unwrap();
        }
        start(&mut tx, &token, learner, true, browser, NOW).await.unwrap();
        tx.commit().await.unwrap();
        token.hash()
    }

    async fn is_known(db: &crate::storage::Db, token: TokenHash, now: Millis) -> bool {
        find(&mut db.read().await.unwrap(), token, now).await.unwrap().is_some()
    }

    db_test!(a_session_ends_when_it_is_not_used, |db| async move {
        let token = with_session(&db, false).await;
        assert!(is_known(&db, token, NOW.plus(13 * Millis::DAY)).await);
        assert!(!is_known(&db, token, NOW.plus(15 * Millis::DAY)).await);
        assert!(!is_known(&db, TokenHash([7; 32]), NOW).await);
    });

    db_test!(a_session_that_is_used_lives_on_until_its_last_day, |db| async move {
        let token = with_session(&db, false).await;
        let mut now = NOW;
        for _ in 0..8 {
            now = now.plus(10 * Millis::DAY);
            let known = find(&mut db.read().await.unwrap(), token, now).await.unwrap().expect("still known");
            let mut tx = db.begin().await.unwrap();
            keep_alive(&mut tx, token, known.renew_until.expect("due"), now).await.unwrap();
            tx.commit().await.unwrap();
        }
        let again = find(&mut db.read().await.unwrap(), token, now.plus(Millis::MINUTE)).await.unwrap().unwrap();
        assert_eq!(again.renew_until, None, "not written at every request");
        assert!(!is_known(&db, token, NOW.plus(91 * Millis::DAY)).await);
    });

    db_test!(a_browser_without_an_account_lives_on_while_it_is_used, |db| async move {
        let (learner, token) = (LearnerId(1), Token::random(&mut rand::rng()));
        let mut tx = db.begin().await.unwrap();
        insert_learner(&mut tx, learner, None, NOW).await.unwrap();
        start(&mut tx, &token, learner, false, FIREFOX, NOW).await.unwrap();
        tx.commit().await.unwrap();
        let mut now = NOW;
        for _ in 0..9 {
            now = now.plus(179 * Millis::DAY);
            let known = find(&mut db.read().await.unwrap(), token.hash(), now).await.unwrap().expect("still known");
            let mut tx = db.begin().await.unwrap();
            keep_alive(&mut tx, token.hash(), known.renew_until.expect("due"), now).await.unwrap();
            tx.commit().await.unwrap();
        }
        assert!(!is_known(&db, token.hash(), now.plus(181 * Millis::DAY)).await);
    });

    db_test!(on_a_shared_tablet_three_minutes_without_a_deed_are_the_end, |db| async move {
        let token = in_browser(&db, false, Browser { is_shared: true, ..FIREFOX }).await;
        assert!(is_known(&db, token, NOW.plus(SHARED - 1)).await);
        assert!(!is_known(&db, token, NOW.plus(SHARED)).await);
        // Used, it lives on.
        let later = NOW.plus(2 * Millis::MINUTE);
        let known = find(&mut db.read().await.unwrap(), token, later).await.unwrap().expect("still known");
        let mut tx = db.begin().await.unwrap();
        keep_alive(&mut tx, token, known.renew_until.expect("due"), later).await.unwrap();
        tx.commit().await.unwrap();
        assert!(is_known(&db, token, later.plus(SHARED - 1)).await);
        assert!(!is_known(&db, token, later.plus(SHARED)).await);
    });

    db_test!(an_operator_must_come_back_sooner, |db| async move {
        let token = with_session(&db, true).await;
        assert!(is_known(&db, token, NOW.plus(29 * Millis::MINUTE)).await);
        assert!(!is_known(&db, token, NOW.plus(31 * Millis::MINUTE)).await);
    });
}
