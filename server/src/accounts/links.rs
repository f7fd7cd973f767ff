//! Links in mails: opening one proves that the address is yours.

use super::{LearnerId, PersonId, Token, TokenHash, Viewer, codes, store};
use crate::storage::{Linked, Millis, Result, Tx};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Sign in, and confirm the address on the way.
    SignIn,
    /// Choose a new password.
    Password,
    /// Take a new address into use.
    NewEmail,
}

impl Purpose {
    const fn key(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Password => "password",
            Self::NewEmail => "new-email",
        }
    }
}

/// How long a link works.
pub const LIFETIME: i64 = 60 * Millis::MINUTE;

/// Makes a link; `token` goes into the mail and nowhere else.
pub async fn issue(
    tx: &mut Tx,
    token: &Token,
    person: PersonId,
    purpose: Purpose,
    email: &str,
    now: Millis,
) -> Result<()> {
    store::insert_link(tx, token.hash(), person, purpose.key(), email, now, now.plus(LIFETIME)).await
}

/// Whether a link still works, without using it up: mail programs look at links too.
pub async fn peek(
    db: &mut impl Linked,
    token: TokenHash,
    purpose: Purpose,
    now: Millis,
) -> Result<Option<(PersonId, String)>> {
    store::link(db, token, purpose.key(), now).await
}

/// An opened link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    pub person: PersonId,
    pub learner: LearnerId,
    /// The pending twin this browser was signed in to, with the same address: what it learned should move over.
    pub twin: Option<(PersonId, LearnerId)>,
}

/// Uses a link up. `None` when it was used, is too old, or never was.
///
/// Whoever opens it reads the mail of that address, so the address is confirmed. An account that was still pending may
/// have been made by someone else: unless this very browser made it, its password and its sessions end here.
pub async fn open(
    tx: &mut Tx,
    token: TokenHash,
    purpose: Purpose,
    viewer: Option<&Viewer>,
    now: Millis,
) -> Result<Option<Opened>> {
    let Some((for_person, email)) = store::link(tx, token, purpose.key(), now).await? else { return Ok(None) };
    if !store::take_link(tx, token).await? {
        return Ok(None);
    }
    let confirmed = store::confirmed(tx, &email).await?;
    if purpose == Purpose::NewEmail && confirmed.is_some_and(|owner| owner != for_person) {
        // Somebody else confirmed that address in the meantime.
        return Ok(None);
    }
    let person = if purpose == Purpose::NewEmail { for_person } else { confirmed.unwrap_or(for_person) };
    let Some(learner) = store::learner_of(tx, person).await? else { return Ok(None) };
    let signed_in = viewer.and_then(|viewer| viewer.person.as_ref());
    if confirmed.is_none() {
        let is_this_browser = signed_in.is_some_and(|signed_in| signed_in.id == person);
        if !is_this_browser && purpose != Purpose::NewEmail {
            store::set_password(tx, person, None).await?;
            store::delete_other_sessions(tx, learner, None).await?;
        }
        store::confirm_email(tx, person, &email, now).await?;
        // Whoever has an address needs no code on paper.
        codes::store::delete(tx, person).await?;
    }
    let twin = signed_in
        .filter(|twin| twin.id != person && !twin.is_confirmed && twin.email == email)
        .and_then(|twin| Some((twin.id, viewer?.learner)));
    Ok(Some(Opened { person, learner, twin }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{
            Person,
            sessions::{self, Browser},
            sign_up::*,
        },
        storage::{Db, Ids, testing::db_test},
    };
    use app::text::Lang;

    const NOW: Millis = Millis(1_795_000_000_000);
    const EMAIL: &str = "amina@bakkerij.example";

    fn token() -> Token {
        Token::random(&mut rand::rng())
    }

    /// Signs up in a browser of its own and returns it.
    async fn signed_up(db: &Db, ids: &Ids, password: Option<&str>) -> Viewer {
        let form = SignUp {
            name: "Amina".parse().unwrap(),
            email: EMAIL.parse().unwrap(),
            password_hash: password.map(str::to_owned),
            lang: Lang::Nl,
        };
        let session = token();
        let mut tx = db.begin().await.unwrap();
        let firefox = Browser { before: None, device: "Firefox", is_shared: false };
        sign_up(&mut tx, ids, None, &form, &session, firefox, NOW).await.unwrap();
        tx.commit().await.unwrap();
        sessions::find(&mut db.read().await.unwrap(), session.hash(), NOW).await.unwrap().unwrap().viewer
    }

    async fn opened(db: &Db, person: &Person, viewer: Option<&Viewer>) -> Opened {
        let link = token();
        let mut tx = db.begin().await.unwrap();
        issue(&mut tx, &link, person.id, Purpose::SignIn, EMAIL, NOW).await.unwrap();
        let opened = open(&mut tx, link.hash(), Purpose::SignIn, viewer, NOW).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        opened
    }

    db_test!(a_link_works_once_and_for_an_hour, |db| async move {
        let ids = Ids::of_node(0);
        let viewer = signed_up(&db, &ids, None).await;
        let person = viewer.person.clone().unwrap();
        let link = token();
        let mut tx = db.begin().await.unwrap();
        issue(&mut tx, &link, person.id, Purpose::SignIn, EMAIL, NOW).await.unwrap();
        let late = NOW.plus(LIFETIME);
        assert_eq!(open(&mut tx, link.hash(), Purpose::SignIn, None, late).await.unwrap(), None, "too late");
        assert_eq!(open(&mut tx, link.hash(), Purpose::Password, None, NOW).await.unwrap(), None, "another purpose");
        assert!(peek(&mut tx, link.hash(), Purpose::SignIn, NOW).await.unwrap().is_some());
        assert!(open(&mut tx, link.hash(), Purpose::SignIn, None, NOW).await.unwrap().is_some());
        assert_eq!(open(&mut tx, link.hash(), Purpose::SignIn, None, NOW).await.unwrap(), None, "used");
    });

    db_test!(confirming_in_the_browser_that_signed_up_keeps_the_password, |db| async move {
        let ids = Ids::of_node(0);
        let viewer = signed_up(&db, &ids, Some("hash")).await;
        let person = viewer.person.clone().unwrap();
        assert!(!person.is_confirmed);
        opened(&db, &person, Some(&viewer)).await;
        let person = store::person(&mut db.read().await.unwrap(), person.id).await.unwrap().unwrap();
        assert!(person.is_confirmed && person.has_password);
    });

    // Someone makes an account with your address and waits for you to confirm it.
    db_test!(confirming_elsewhere_shuts_out_whoever_made_the_account, |db| async move {
        let ids = Ids::of_node(0);
        let intruder = signed_up(&db, &ids, Some("hash")).await;
        let person = intruder.person.clone().unwrap();
        opened(&db, &person, None).await;
        let mut conn = db.read().await.unwrap();
        let person = store::person(&mut conn, person.id).await.unwrap().unwrap();
        assert!(person.is_confirmed && !person.has_password);
        assert!(sessions::find(&mut conn, intruder.session, NOW).await.unwrap().is_none());
    });

    db_test!(signing_up_twice_ends_in_the_confirmed_account, |db| async move {
        let ids = Ids::of_node(0);
        let first = signed_up(&db, &ids, Some("hash")).await;
        let person = first.person.clone().unwrap();
        opened(&db, &person, Some(&first)).await;
        let second = signed_up(&db, &ids, Some("other")).await;
        let twin = second.person.clone().unwrap();
        let opened = opened(&db, &person, Some(&second)).await;
        assert_eq!((opened.person, opened.twin), (person.id, Some((twin.id, second.learner))));
    });
}
