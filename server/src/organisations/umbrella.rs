//! Umbrellas: an organisation, such as a trade association, that offers courses to the organisations that are its members.
//!
//! An umbrella knows organisations and nobody in them: who is a member, and who took an offer up on which day. How many people
//! work there and what they do cannot be asked here. Whoever takes an offer up assigns the courses to its own people itself.

pub mod store;

use super::{OrgId, OrgName};
use crate::{courses::store::CourseId, storage::Millis};
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;

/// The id of an offer, within its umbrella.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct OfferId(pub i64);

/// An offer is called by the same rules as an organisation.
pub type OfferName = OrgName;

/// Why an umbrella offers this: one line of 1 to 300 characters, as the reason of an assignment is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why(String);

/// Nothing, or more than 300 characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAWhy;

impl Why {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Why {
    type Err = NotAWhy;

    fn from_str(typed: &str) -> Result<Self, NotAWhy> {
        let line: String = typed.nfc().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if (1..=300).contains(&line.chars().count()) { Ok(Self(line)) } else { Err(NotAWhy) }
    }
}

/// An organisation at the other side of the bond: a member as its umbrella sees it, or an umbrella as its member sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    pub id: OrgId,
    pub name: String,
    pub since: Millis,
}

/// An offer before it has an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub name: OfferName,
    pub why: Why,
    /// In the order in which they are best followed.
    pub courses: Vec<CourseId>,
}

/// An offer as the umbrella has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub id: OfferId,
    pub name: String,
    pub why: String,
    pub at: Millis,
    pub ended_at: Option<Millis>,
    /// How many members took it up.
    pub taken: i64,
}

/// An offer as a member has it; one that was ended is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub umbrella: OrgId,
    /// The name of the umbrella.
    pub by: String,
    pub id: OfferId,
    pub name: String,
    pub why: String,
    pub taken_at: Option<Millis>,
    pub dismissed_at: Option<Millis>,
}

impl Offered {
    /// Whether the member did not decide yet.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.taken_at.is_none() && self.dismissed_at.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        courses::{import, store::Origin, testing},
        facts::Register,
        organisations::{self, Size},
        storage::{Ids, Tx, testing::db_test},
    };

    const NOW: Millis = Millis(1_795_000_000_000);

    #[test]
    fn a_why_is_one_line() {
        assert_eq!(" Wij raden dit\r\naan. ".parse::<Why>().unwrap().as_str(), "Wij raden dit aan.");
        assert_eq!("é".repeat(300).parse::<Why>().unwrap().as_str().chars().count(), 300);
        assert_eq!(" \n".parse::<Why>(), Err(NotAWhy));
        assert_eq!("x".repeat(301).parse::<Why>(), Err(NotAWhy));
    }

    async fn org(tx: &mut Tx, id: i64, name: &str) -> OrgId {
        organisations::store::insert(tx, OrgId(id), &name.parse().unwrap(), None, Size::Under50, NOW).await.unwrap();
        OrgId(id)
    }

    async fn course(tx: &mut Tx, ids: &Ids) -> CourseId {
        let note = "Tekst.\n\n::: note {#n}\nDoe iets op je werk met een klant.\n:::";
        let ready = import::prepare(
            testing::package(&[&[("les", note)]]),
            &Register::default(),
            jiff::civil::date(2026, 11, 24),
        )
        .unwrap();
        import::publish(tx, ids, &ready, Origin::Import, NOW).await.unwrap();
        crate::courses::store::current_of(tx, &"proef".parse().unwrap()).await.unwrap().unwrap().course
    }

    /// An umbrella with an offer, a member and an organisation that is none.
    async fn scene(tx: &mut Tx, ids: &Ids) -> (OrgId, OfferId, OrgId, OrgId) {
        let (koepel, korenaar, zorgvuur) =
            (org(tx, 1, "Koepel").await, org(tx, 2, "Korenaar").await, org(tx, 3, "Zorgvuur").await);
        let draft = Draft {
            name: "Basis".parse().unwrap(),
            why: "Wij raden dit aan.".parse().unwrap(),
            courses: vec![course(tx, ids).await],
        };
        store::insert_offer(tx, koepel, OfferId(7), &draft, NOW).await.unwrap();
        assert!(store::insert_member(tx, koepel, korenaar, NOW).await.unwrap());
        assert!(!store::insert_member(tx, koepel, korenaar, NOW.plus(1)).await.unwrap(), "once is enough");
        (koepel, OfferId(7), korenaar, zorgvuur)
    }

    db_test!(an_offer_is_for_members_until_it_ends, |db| async move {
        let ids = Ids::of_node(0);
        let mut tx = db.begin().await.unwrap();
        let (koepel, offer, korenaar, zorgvuur) = scene(&mut tx, &ids).await;
        let offered = store::offered(&mut tx, korenaar).await.unwrap();
        assert_eq!((offered[0].by.as_str(), offered[0].name.as_str(), offered[0].is_open()), ("Koepel", "Basis", true));
        assert_eq!(store::courses(&mut tx, koepel, offer).await.unwrap().len(), 1);
        assert_eq!(store::offered(&mut tx, zorgvuur).await.unwrap(), []);
        assert_eq!(store::one_offered(&mut tx, zorgvuur, koepel, offer).await.unwrap(), None);
        store::dismiss(&mut tx, korenaar, koepel, offer, NOW).await.unwrap();
        assert!(!store::offered(&mut tx, korenaar).await.unwrap()[0].is_open());
        for org in [korenaar, zorgvuur] {
            for _ in 0..2 {
                store::take(&mut tx, org, koepel, offer, NOW).await.unwrap();
            }
        }
        let taken = store::taken(&mut tx, koepel, offer, ("", 0), 10).await.unwrap();
        assert_eq!(taken.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Korenaar"], "members only");
        assert_eq!(store::offers(&mut tx, koepel).await.unwrap()[0].taken, 1);
        store::end_offer(&mut tx, zorgvuur, offer, NOW).await.unwrap();
        assert!(store::one_offered(&mut tx, korenaar, koepel, offer).await.unwrap().is_some(), "not theirs to end");
        store::end_offer(&mut tx, koepel, offer, NOW).await.unwrap();
        assert_eq!(store::offered(&mut tx, korenaar).await.unwrap(), []);
    });

    db_test!(who_leaves_an_umbrella_leaves_no_trace_there, |db| async move {
        let ids = Ids::of_node(0);
        let mut tx = db.begin().await.unwrap();
        let (koepel, offer, korenaar, zorgvuur) = scene(&mut tx, &ids).await;
        store::take(&mut tx, korenaar, koepel, offer, NOW).await.unwrap();
        assert!(!store::part(&mut tx, koepel, zorgvuur).await.unwrap(), "was no member");
        assert!(store::part(&mut tx, koepel, korenaar).await.unwrap());
        assert_eq!(store::taken(&mut tx, koepel, offer, ("", 0), 10).await.unwrap(), []);
        assert_eq!(store::members(&mut tx, koepel, ("", 0), 10).await.unwrap(), []);
        assert_eq!(store::umbrellas(&mut tx, korenaar).await.unwrap(), []);
        // Coming back begins anew.
        store::insert_member(&mut tx, koepel, korenaar, NOW).await.unwrap();
        assert!(store::offered(&mut tx, korenaar).await.unwrap()[0].is_open());
    });

    db_test!(a_new_link_to_an_umbrella_shuts_the_old_one, |db| async move {
        let mut tx = db.begin().await.unwrap();
        let koepel = org(&mut tx, 1, "Koepel").await;
        assert_eq!(store::token(&mut tx, koepel).await.unwrap(), None);
        store::put_token(&mut tx, koepel, "oud", NOW).await.unwrap();
        store::put_token(&mut tx, koepel, "nieuw", NOW).await.unwrap();
        assert_eq!(store::of_token(&mut tx, "oud").await.unwrap(), None);
        assert_eq!(store::of_token(&mut tx, "nieuw").await.unwrap(), Some((koepel, "Koepel".to_owned())));
    });
}
