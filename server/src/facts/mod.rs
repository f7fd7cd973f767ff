//! **Facts.** The register of everything the platform states as a fact: a sentence anyone can understand, where it comes
//! from, how well it was checked, from when it holds and when it must be read again. Lessons quote a fact by its id, so
//! a change of the law is one change here.

pub mod store;

use app::text::Lang;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where a version of a card, or of a course, came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// With the program, which may bring a next version.
    Starter,
    /// From somebody, whose version the program leaves alone.
    Import,
}

impl Origin {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Starter => "starter",
            Self::Import => "import",
        }
    }
}

/// How well a fact was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// The text itself was read, in a primary or a reputable source.
    V,
    /// A primary text was read through others that agree.
    P,
    /// General knowledge or one weak source: never shown as certain.
    U,
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Law,
    Figure,
    Scheme,
    History,
}

/// One card of the register. Dates are `2026-07-27`, or a month or a year where the source says no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub kind: Kind,
    pub status: Status,
    pub nl: String,
    pub en: String,
    pub source: Source,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// The month in which the source was last read.
    pub checked: String,
    /// After this day the source must be read again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<Date>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_comparable_with: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// Where a fact was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub nl: String,
    pub en: String,
    pub date: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Fact {
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }

    /// Whether the day of the next check has passed.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.review_by.is_some_and(|day| day < today)
    }
}

impl Source {
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

/// All cards, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Register(BTreeMap<String, Fact>);

impl Register {
    /// Reads `facts.toml`.
    ///
    /// # Errors
    /// The complaint of the TOML reader, with line and column.
    pub fn from_toml(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.0.get(id)
    }

    /// All cards of both; where both have one, that of the other.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Those of these cards that the other lacks or has with another content.
    #[must_use]
    pub fn differing_from(&self, other: &Self) -> Self {
        let differs = |(id, fact): &(&str, &Fact)| other.get(id) != Some(fact);
        self.iter().filter(differs).map(|(id, fact)| (id.to_owned(), fact.clone())).collect()
    }

    #[must_use]
    pub fn without(mut self, ids: &[String]) -> Self {
        self.0.retain(|id, _| !ids.contains(id));
        self
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Fact)> {
        self.0.iter().map(|(id, fact)| (id.as_str(), fact))
    }
}

impl FromIterator<(String, Fact)> for Register {
    fn from_iter<I: IntoIterator<Item = (String, Fact)>>(facts: I) -> Self {
        Self(facts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_we_ship_reads_and_is_sound() {
        let register = Register::from_toml(include_str!("../../../courses/facts.toml")).unwrap();
        assert_eq!(register.iter().count(), 20);
        for (id, fact) in register.iter() {
            assert!(id.starts_with("F-"), "{id}");
            assert!(!fact.nl.is_empty() && !fact.en.is_empty() && !fact.source.date.is_empty(), "{id}");
            assert!(fact.source.url.as_deref().is_none_or(|url| url.starts_with("https://")), "{id}");
            for twin in &fact.not_comparable_with {
                assert!(
                    register.get(twin).is_some_and(|twin| twin.not_comparable_with.iter().any(|back| back == id)),
                    "{id}"
                );
            }
        }
    }

    #[test]
    fn a_card_is_overdue_the_day_after_its_review_date() {
        let register = Register::from_toml(include_str!("../../../courses/facts.toml")).unwrap();
        let fact = register.get("F-11").unwrap();
        assert!(!fact.is_overdue(jiff::civil::date(2027, 4, 30)));
        assert!(fact.is_overdue(jiff::civil::date(2027, 5, 1)));
    }
}
