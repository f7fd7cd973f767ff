//! What the law asks, as data with a day from which it holds (`obligation.toml`). A change puts another label on the record; what
//! was done stays what it was.

use super::{Kind, Record};
use crate::storage::Millis;
use app::text::Lang;
use jiff::civil::Date;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

/// The wordings and the cards of the fact register they follow from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Obligation {
    cards: Vec<String>,
    #[serde(rename = "wording")]
    wordings: Vec<Wording>,
}

/// What the law asks from a day on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    pub valid_from: Date,
    pub status: crate::facts::Status,
    /// The card that says it in plain words.
    #[serde(default)]
    pub card: Option<String>,
    nl: String,
    en: String,
}

impl Wording {
    #[must_use]
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

static OBLIGATION: LazyLock<Obligation> =
    LazyLock::new(|| toml::from_str(include_str!("obligation.toml")).expect("the obligation is read by a test"));

/// The obligation that comes with the program.
#[must_use]
pub fn obligation() -> &'static Obligation {
    &OBLIGATION
}

impl Obligation {
    /// The wording of a day; nothing before there was one.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&Wording> {
        self.wordings.iter().rev().find(|wording| wording.valid_from <= day)
    }

    /// The first moment at which the law changed after the organisation last looked at it, and what changed: a card of the
    /// register, or the wording itself. `cards` tells when the newest version of a card was written; `day` is the moment at
    /// which a day begins.
    #[must_use]
    pub fn changed(
        &self,
        record: &Record,
        cards: &BTreeMap<String, (i64, Millis)>,
        day: impl Fn(Date) -> Millis,
        now: Millis,
    ) -> Option<(Millis, String)> {
        let read = Kind::Law.only().and_then(|id| record.get(id)).map(|entry| entry.changed_at);
        let looked = read.or(record.since())?;
        let rewritten = self.cards.iter().filter_map(|id| {
            let (version, at) = cards.get(id)?;
            (*version > 1).then(|| (*at, id.clone()))
        });
        let worded = self.wordings.iter().filter_map(|wording| Some((day(wording.valid_from), wording.card.clone()?)));
        rewritten.chain(worded).filter(|(at, _)| *at > looked && *at <= now).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dossier::testing::{body, written},
        facts::Register,
    };
    use jiff::civil::date;

    #[test]
    fn a_day_has_the_wording_of_that_day() {
        let obligation = obligation();
        assert!(obligation.on(date(2025, 2, 1)).is_none());
        assert!(obligation.on(date(2026, 7, 26)).unwrap().of(Lang::Nl).contains("genoeg AI-geletterdheid"));
        assert!(obligation.on(date(2026, 7, 27)).unwrap().of(Lang::Nl).contains("geen bepaald niveau"));
        assert!(obligation.wordings.is_sorted_by_key(|wording| wording.valid_from));
        let register = Register::from_toml(include_str!("../../../courses/facts.toml")).unwrap();
        let cards =
            obligation.cards.iter().chain(obligation.wordings.iter().filter_map(|wording| wording.card.as_ref()));
        assert!(cards.into_iter().all(|card| register.get(card).is_some()));
    }

    #[test]
    fn a_change_is_flagged_until_it_was_read() {
        let day = |_: Date| Millis(0);
        let cards = |version, at| BTreeMap::from([("F-11".to_owned(), (version, Millis(at)))]);
        let system = written(10, 1, Kind::System, 100, Some(body(&[("name", "Vertaler")])));
        let record = Record::of(std::slice::from_ref(&system));
        let changed = |record: &Record, cards| obligation().changed(record, &cards, day, Millis(900));
        assert_eq!(changed(&record, cards(1, 500)), None, "as it came");
        assert_eq!(changed(&record, cards(2, 50)), None, "from before the record");
        assert_eq!(changed(&record, cards(2, 500)), Some((Millis(500), "F-11".to_owned())));
        let read = written(3, 1, Kind::Law, 600, Some(body(&[("on", "2026-11-24")])));
        assert_eq!(changed(&Record::of(&[system, read]), cards(2, 500)), None);
        assert_eq!(changed(&Record::default(), cards(2, 500)), None, "nothing to mend");
    }
}
