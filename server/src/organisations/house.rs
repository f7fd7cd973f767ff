//! The house layer: what an organisation adds to the lessons that everyone shares. It is read along with a lesson and never in
//! it: an addition hangs on the name of a lesson, so it stays when a new version of the course comes.

pub mod store;

use crate::courses::store::CourseId;
use serde::Serialize;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;

/// The longest text, in characters.
pub const LONGEST: usize = 600;

/// A plain text of the house: lines are kept, nothing in it is code, and it may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Words(String);

/// More than [`LONGEST`] characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl Words {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromStr for Words {
    type Err = TooLong;

    fn from_str(typed: &str) -> Result<Self, TooLong> {
        let is_plain = |c: &char| *c == '\n' || !c.is_control();
        let text: String = typed.replace("\r\n", "\n").replace('\t', " ").nfc().filter(is_plain).collect();
        let text = text.trim();
        if text.chars().count() > LONGEST { Err(TooLong) } else { Ok(Self(text.to_owned())) }
    }
}

/// What holds in every lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rules {
    /// Which tools may be used.
    pub tools: Words,
    /// What may never go into one.
    pub never: Words,
    /// Whom to ask.
    pub ask: Words,
}

impl Rules {
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.tools.is_empty() && self.never.is_empty() && self.ask.is_empty()
    }
}

/// A text at a course or at one lesson of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    pub course: CourseId,
    /// The name of the lesson; empty for the whole course.
    pub lesson: String,
    pub words: Words,
}

/// What one employer says to whoever reads a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    pub employer: String,
    pub rules: Rules,
    pub of_course: Words,
    pub of_lesson: Words,
}

impl Said {
    /// Whether there is nothing to read.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.of_course.is_empty() && self.of_lesson.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{self, PersonId},
        courses::{import, store::Origin, testing},
        facts::Register,
        organisations::{self, OrgId, Role, Size},
        storage::{Ids, Millis, Tx, testing::db_test},
    };
    use app::text::Lang;

    const NOW: Millis = Millis(1_795_000_000_000);

    fn words(text: &str) -> Words {
        text.parse().unwrap()
    }

    #[test]
    fn words_keep_their_lines_and_nothing_else_of_their_form() {
        assert_eq!(
            words("  Alleen Kladblok.\r\nGeen\teigen account.\u{0}\r\n").as_str(),
            "Alleen Kladblok.\nGeen eigen account."
        );
        assert!(words(" \r\n ").is_empty());
        assert_eq!(words(&"é".repeat(LONGEST)).as_str().chars().count(), LONGEST);
        assert_eq!("x".repeat(LONGEST + 1).parse::<Words>(), Err(TooLong));
    }

    async fn org(tx: &mut Tx, id: i64, name: &str) -> OrgId {
        organisations::store::insert(tx, OrgId(id), &name.parse().unwrap(), None, Size::Under50, NOW).await.unwrap();
        OrgId(id)
    }

    async fn works_at(tx: &mut Tx, person: PersonId, org: OrgId) {
        organisations::store::insert_membership(tx, org, person, Role::Staff, NOW).await.unwrap();
    }

    async fn course(tx: &mut Tx, ids: &Ids) -> CourseId {
        let package =
            testing::package(&[&[("les", "Tekst.\n\n::: note {#n}\nDoe iets op je werk met een klant.\n:::")]]);
        let ready = import::prepare(package, &Register::default(), jiff::civil::date(2026, 11, 24)).unwrap();
        import::publish(tx, ids, &ready, Origin::Import, NOW).await.unwrap();
        crate::courses::store::current_of(tx, &"proef".parse().unwrap()).await.unwrap().unwrap().course
    }

    db_test!(everyone_reads_what_their_own_employers_say_and_no_other, |db| async move {
        let ids = Ids::of_node(0);
        let mut tx = db.begin().await.unwrap();
        let amina = PersonId(ids.next(NOW));
        let email = "amina@korenaar.example".parse().unwrap();
        let name = "Amina".parse().unwrap();
        accounts::store::insert_person(&mut tx, amina, &name, &email, None, Lang::Nl, NOW).await.unwrap();
        let course = course(&mut tx, &ids).await;
        let (korenaar, zorgvuur, silent) =
            (org(&mut tx, 1, "Korenaar").await, org(&mut tx, 2, "Zorgvuur").await, org(&mut tx, 3, "Stil").await);
        for at in [korenaar, silent] {
            works_at(&mut tx, amina, at).await;
        }
        let rules = Rules { ask: words("Vraag Bram."), ..Rules::default() };
        store::put_rules(&mut tx, korenaar, &rules, NOW).await.unwrap();
        store::put(&mut tx, korenaar, course, "", &words("Bij de cursus."), NOW).await.unwrap();
        store::put(&mut tx, korenaar, course, "les", &words("Bij de les."), NOW).await.unwrap();
        store::put(&mut tx, korenaar, course, "andere", &words("Bij een andere les."), NOW).await.unwrap();
        store::put(&mut tx, zorgvuur, course, "les", &words("Van een ander."), NOW).await.unwrap();
        let said = store::said(&mut tx, amina, course, "les").await.unwrap();
        let of_korenaar = Said {
            employer: "Korenaar".to_owned(),
            rules,
            of_course: words("Bij de cursus."),
            of_lesson: words("Bij de les."),
        };
        assert_eq!(said, std::slice::from_ref(&of_korenaar));
        works_at(&mut tx, amina, zorgvuur).await;
        let said = store::said(&mut tx, amina, course, "les").await.unwrap();
        assert_eq!((said[0].clone(), said[1].of_lesson.as_str(), said.len()), (of_korenaar, "Van een ander.", 2));
        for left in [korenaar, zorgvuur] {
            organisations::store::delete_membership(&mut tx, left, amina).await.unwrap();
        }
        assert_eq!(store::said(&mut tx, amina, course, "les").await.unwrap(), []);
    });

    db_test!(an_addition_moves_to_a_free_lesson_and_to_no_other, |db| async move {
        let ids = Ids::of_node(0);
        let mut tx = db.begin().await.unwrap();
        let course = course(&mut tx, &ids).await;
        let (korenaar, zorgvuur) = (org(&mut tx, 1, "Korenaar").await, org(&mut tx, 2, "Zorgvuur").await);
        store::put(&mut tx, korenaar, course, "oud", &words("Oud."), NOW).await.unwrap();
        store::put(&mut tx, korenaar, course, "vol", &words("Vol."), NOW).await.unwrap();
        assert!(!store::place_at(&mut tx, zorgvuur, course, "oud", "les", NOW).await.unwrap(), "of another");
        assert!(!store::place_at(&mut tx, korenaar, course, "oud", "vol", NOW).await.unwrap(), "taken");
        assert!(store::place_at(&mut tx, korenaar, course, "oud", "les", NOW).await.unwrap());
        store::put(&mut tx, korenaar, course, "les", &words("Nieuw."), NOW).await.unwrap();
        store::delete(&mut tx, zorgvuur, course, "vol").await.unwrap();
        let all = store::additions(&mut tx, korenaar).await.unwrap();
        let all: Vec<_> = all.iter().map(|one| (one.lesson.as_str(), one.words.as_str())).collect();
        assert_eq!(all, [("les", "Nieuw."), ("vol", "Vol.")]);
        store::delete(&mut tx, korenaar, course, "les").await.unwrap();
        assert_eq!(store::additions(&mut tx, korenaar).await.unwrap().len(), 1);
    });
}
