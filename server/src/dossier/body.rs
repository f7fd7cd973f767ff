//! What was filled in: a value for each field of the kind, or none.

use super::{EntryId, Kind, kind::Takes};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of a field, as the database and the JSON file hold it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    One(String),
    Many(Vec<String>),
}

/// The fields of an entry by key. What was left empty is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Body(BTreeMap<String, Value>);

impl FromIterator<(String, Value)> for Body {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

/// Why a field cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    Needed,
    TooLong,
    NotADay,
    NotANumber,
    NotALink,
    /// Not in the list: whoever sends it did not use the form, or the list changed meanwhile.
    NotAChoice,
}

impl Wrong {
    pub const ALL: [Self; 6] =
        [Self::Needed, Self::TooLong, Self::NotADay, Self::NotANumber, Self::NotALink, Self::NotAChoice];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Needed => "needed",
            Self::TooLong => "too-long",
            Self::NotADay => "not-a-day",
            Self::NotANumber => "not-a-number",
            Self::NotALink => "not-a-link",
            Self::NotAChoice => "not-a-choice",
        }
    }
}

const LONGEST_LINE: usize = 200;
const LONGEST_WORDS: usize = 4_000;
const MOST_CHOICES: usize = 60;
const LARGEST_NUMBER: u32 = 100_000;

impl Body {
    /// Reads a form: everything that was typed in its place, and what is wrong with it by field. `typed` gives the values of a
    /// field, `exists` says whether there is an entry or course to name.
    pub fn read(
        kind: Kind,
        typed: impl Fn(&str) -> Vec<String>,
        exists: impl Fn(Takes, &str) -> bool,
    ) -> (Self, Vec<(&'static str, Wrong)>) {
        let (mut body, mut wrong) = (Self::default(), Vec::new());
        for spec in kind.specs() {
            let values = tidied(spec.takes, typed(spec.key));
            if let Some(why) = fault(spec.takes, &values, &exists) {
                wrong.push((spec.key, why));
            } else if values.is_empty() && spec.is_needed {
                wrong.push((spec.key, Wrong::Needed));
            }
            body.put(spec.key, spec.takes, values);
        }
        (body, wrong)
    }

    fn put(&mut self, key: &str, takes: Takes, mut values: Vec<String>) {
        let value = match takes {
            _ if values.is_empty() => return,
            Takes::Many(_) | Takes::Entries(_) | Takes::Courses => Value::Many(values),
            _ => Value::One(values.remove(0)),
        };
        self.0.insert(key.to_owned(), value);
    }

    /// Puts a value in the place of what was there.
    pub fn set(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_owned(), value);
    }

    /// A field of one value, or nothing.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        match self.0.get(key) {
            Some(Value::One(text)) => text,
            _ => "",
        }
    }

    /// A field of several values.
    pub fn many(&self, key: &str) -> impl Iterator<Item = &str> {
        let (one, many) = match self.0.get(key) {
            Some(Value::One(text)) => (Some(text), None),
            Some(Value::Many(values)) => (None, Some(values)),
            None => (None, None),
        };
        one.into_iter().chain(many.into_iter().flatten()).map(String::as_str)
    }

    #[must_use]
    pub fn day(&self, key: &str) -> Option<Date> {
        self.text(key).parse().ok()
    }

    pub fn entries(&self, key: &str) -> impl Iterator<Item = EntryId> {
        self.many(key).filter_map(|id| id.parse().ok().map(EntryId))
    }

    /// Whether nothing was chosen, or "I do not know".
    #[must_use]
    pub fn is_unknown(&self, key: &str) -> bool {
        matches!(self.text(key), "" | "unknown")
    }

    /// The fields that have a value, by key.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    #[must_use]
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }
}

/// Without what only looks typed: spaces around, line ends of other systems, empty values.
fn tidied(takes: Takes, values: Vec<String>) -> Vec<String> {
    let tidy = |text: String| {
        let text = text.replace("\r\n", "\n");
        let keeps_lines = matches!(takes, Takes::Words);
        let text: String = text.chars().filter(|c| !c.is_control() || (keeps_lines && *c == '\n')).collect();
        text.trim().to_owned()
    };
    let mut tidied: Vec<String> = values.into_iter().map(tidy).filter(|text| !text.is_empty()).collect();
    tidied.dedup();
    tidied
}

fn fault(takes: Takes, values: &[String], exists: impl Fn(Takes, &str) -> bool) -> Option<Wrong> {
    let first = values.first()?;
    let length = first.chars().count();
    let wrong = match takes {
        Takes::Line => (length > LONGEST_LINE).then_some(Wrong::TooLong),
        Takes::Words => (length > LONGEST_WORDS).then_some(Wrong::TooLong),
        Takes::Link => (!is_link(first)).then_some(Wrong::NotALink),
        Takes::Day => first.parse::<Date>().err().map(|_| Wrong::NotADay),
        Takes::Number => {
            (!first.parse::<u32>().is_ok_and(|number| number <= LARGEST_NUMBER)).then_some(Wrong::NotANumber)
        }
        Takes::One(list) => (!list.keys.contains(&first.as_str())).then_some(Wrong::NotAChoice),
        Takes::Many(list) => values.iter().any(|key| !list.keys.contains(&key.as_str())).then_some(Wrong::NotAChoice),
        Takes::Entries(_) | Takes::Courses => {
            values.iter().any(|value| !exists(takes, value)).then_some(Wrong::NotAChoice)
        }
    };
    wrong.or((values.len() > MOST_CHOICES).then_some(Wrong::TooLong))
}

/// An `https` address of one word: it is shown, and opened by a person.
fn is_link(text: &str) -> bool {
    let is_plain = text.len() <= 500 && !text.contains(|c: char| c.is_whitespace() || c == '"' || c == '<');
    is_plain && text.strip_prefix("https://").is_some_and(|rest| rest.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(kind: Kind, fields: &[(&str, &str)]) -> (Body, Vec<(&'static str, Wrong)>) {
        let typed = |key: &str| {
            fields.iter().filter(|(field, _)| *field == key).map(|(_, value)| (*value).to_owned()).collect()
        };
        Body::read(kind, typed, |_, value| value == "42" || value == "ai-in-gewone-taal")
    }

    #[test]
    fn a_form_is_read_by_the_fields_of_its_kind() {
        let fields = [
            ("name", "  Vertaalhulp "),
            ("affected", "customers"),
            ("affected", "public"),
            ("tasks", "mails\r\nbrieven"),
            ("roles", "42"),
            ("next-check", "2027-02-01"),
            ("boss", "Bram"),
        ];
        let (body, wrong) = read(Kind::System, &fields);
        assert_eq!(wrong, []);
        assert_eq!((body.text("name"), body.text("tasks")), ("Vertaalhulp", "mails\nbrieven"));
        assert_eq!(body.many("affected").collect::<Vec<_>>(), ["customers", "public"]);
        assert_eq!(body.entries("roles").collect::<Vec<_>>(), [EntryId(42)]);
        assert_eq!(body.day("next-check"), Some(jiff::civil::date(2027, 2, 1)));
        assert!(body.is_unknown("data") && body.value("boss").is_none());
        let json = serde_json::to_string(&body).unwrap();
        assert_eq!(serde_json::from_str::<Body>(&json).unwrap(), body);
    }

    #[test]
    fn what_is_wrong_is_named_and_kept() {
        let fields =
            [("risk", "harmless"), ("assessed-on", "morgen"), ("rules-link", "javascript:alert(1)"), ("roles", "7")];
        let (body, wrong) = read(Kind::System, &fields);
        let expected = [
            ("name", Wrong::Needed),
            ("roles", Wrong::NotAChoice),
            ("risk", Wrong::NotAChoice),
            ("assessed-on", Wrong::NotADay),
            ("rules-link", Wrong::NotALink),
        ];
        assert_eq!(wrong, expected);
        assert_eq!(body.text("assessed-on"), "morgen", "to be shown again");
        let long = "x".repeat(201);
        assert_eq!(read(Kind::System, &[("name", &long)]).1, [("name", Wrong::TooLong)]);
        let measure = [("name", "Overleg"), ("type", "talk"), ("minutes", "een uur")];
        assert_eq!(read(Kind::Measure, &measure).1, [("minutes", Wrong::NotANumber)]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused(name in ".{0,300}", words in "(.|\n){0,50}", day in ".{0,12}") {
            let (body, wrong) = read(Kind::System, &[("name", &name), ("purpose", &words), ("assessed-on", &day)]);
            prop_assert!(body.text("name").chars().all(|c| !c.is_control()));
            let is_refused = |key: &str| wrong.iter().any(|(field, _)| *field == key);
            prop_assert!(is_refused("name") || body.text("name").chars().count() <= 200);
            prop_assert!(is_refused("assessed-on") || body.text("assessed-on").is_empty() || body.day("assessed-on").is_some());
        }
    }
}
