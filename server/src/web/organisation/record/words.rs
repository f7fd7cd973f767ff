//! Entries in words.

use super::Desk;
use crate::{
    dossier::{
        Body, Kind, Record,
        kind::{Spec, Takes},
    },
    web::dates,
};
use app::text::{Lang, say};
use jiff::civil::Date;

/// The first line of a text, and not too much of it.
pub fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= 80 { line.to_owned() } else { line.chars().take(78).chain("…".chars()).collect() }
}

/// What a kind is called.
pub fn kind(lang: Lang, kind: Kind) -> String {
    say(lang, &format!("record-{}", kind.key()), &[])
}

/// What a field is called.
pub fn label(lang: Lang, kind: Kind, key: &str) -> String {
    say(lang, &format!("record-{}-{key}", kind.key()), &[])
}

/// What an entry is called.
pub fn title(lang: Lang, kind: Kind, body: &Body) -> String {
    let Some(spec) = kind.spec(kind.title()) else { return String::new() };
    short(&one(lang, spec, body.text(kind.title())))
}

/// A value that names nothing else: a day in full, a choice in words.
pub fn one(lang: Lang, spec: &Spec, value: &str) -> String {
    match spec.takes {
        Takes::Day => value.parse::<Date>().map_or_else(|_| value.to_owned(), |day| dates::civil(lang, day)),
        Takes::One(list) | Takes::Many(list) if list.keys.contains(&value) => {
            say(lang, &format!("record-{}-{value}", list.name), &[])
        }
        _ => value.to_owned(),
    }
}

impl Desk {
    /// The values of a field in words, of the record as it was.
    pub fn values(&self, record: &Record, spec: &Spec, body: &Body) -> Vec<String> {
        let lang = self.lang;
        let words = |value: &str| match spec.takes {
            Takes::Entries(kind) => {
                let named = value.parse().ok().and_then(|id| record.get(crate::dossier::EntryId(id)));
                named.map(|entry| title(lang, kind, &entry.body))
            }
            Takes::Courses => {
                let course = self.courses.iter().find(|course| course.slug == value);
                Some(course.map_or_else(|| value.to_owned(), |course| course.title.clone()))
            }
            _ => Some(one(lang, spec, value)),
        };
        body.many(spec.key).filter_map(words).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_short_line() {
        assert_eq!(short("Klant kreeg verkeerde prijs\nen belde."), "Klant kreeg verkeerde prijs");
        assert_eq!(short(&"x".repeat(100)).chars().count(), 79);
        let on = Kind::Evaluation.spec("on").unwrap();
        assert_eq!(one(Lang::Nl, on, "2026-11-24"), "24 november 2026");
        let risk = Kind::System.spec("risk").unwrap();
        assert_eq!(one(Lang::Nl, risk, "high"), "hoog risico");
        assert_eq!(one(Lang::Nl, risk, "gone"), "gone");
    }
}
