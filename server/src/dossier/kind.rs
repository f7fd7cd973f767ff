//! The kinds of entries and the fields of each: what the form asks, the file tells and the paper shows.
//!
//! Every text of a field is made from its keys: `record-{kind}` names the kind, `record-{kind}-{key}` the field,
//! `record-{kind}-{key}-hint` explains it, and `record-{list}-{key}` is a choice of a list.

use super::EntryId;
use std::str::FromStr;

/// A kind of entry, in the order of the four steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// An AI system that is used.
    System,
    /// What people with a task must be able to do. Its id is that of the group of people who have it.
    Role,
    /// When which course is proposed. Without any, those of the library hold.
    Rule,
    /// Something that was done: more than courses alone.
    Measure,
    /// That the organisation looked back.
    Evaluation,
    /// A near miss or an incident, without names.
    Signal,
    Decision,
    /// What the management says and signs.
    Statement,
    /// What the works council was told or asked.
    Council,
    /// That a change of the law was read.
    Law,
}

/// One of the four steps of the supervisor's guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Identify,
    Goals,
    Act,
    Evaluate,
}

impl Step {
    pub const ALL: [Self; 4] = [Self::Identify, Self::Goals, Self::Act, Self::Evaluate];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Identify => "identify",
            Self::Goals => "goals",
            Self::Act => "act",
            Self::Evaluate => "evaluate",
        }
    }
}

/// The keys of a list to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    pub name: &'static str,
    pub keys: &'static [&'static str],
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A line of at most 200 characters.
    Line,
    /// Text of at most 4,000 characters.
    Words,
    /// An `https` address.
    Link,
    /// A day: `2026-11-24`.
    Day,
    /// A whole number from 0 to 100,000.
    Number,
    One(Choices),
    Many(Choices),
    /// Other entries, of this kind.
    Entries(Kind),
    /// Courses, by slug.
    Courses,
}

/// One field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    pub key: &'static str,
    pub takes: Takes,
    /// The form is refused without it. Few are: "I do not know" is an answer.
    pub is_needed: bool,
    pub has_hint: bool,
    /// Asked further down, for who wants to be complete.
    pub is_extra: bool,
}

const fn field(key: &'static str, takes: Takes) -> Spec {
    Spec { key, takes, is_needed: false, has_hint: false, is_extra: false }
}

const fn needed(key: &'static str, takes: Takes) -> Spec {
    Spec { key, takes, is_needed: true, has_hint: false, is_extra: false }
}

impl Spec {
    const fn hinted(self) -> Self {
        Self { has_hint: true, ..self }
    }

    const fn extra(self) -> Self {
        Self { is_extra: true, ..self }
    }
}

const fn list(name: &'static str, keys: &'static [&'static str]) -> Choices {
    Choices { name, keys }
}

pub const PLACE: Choices = list("place", &["tool", "inside"]);
pub const AFFECTED: Choices = list("affected", &["customers", "applicants", "colleagues", "patients", "public"]);
pub const DATA: Choices = list("data", &["unknown", "none", "business", "personal", "special"]);
pub const PART: Choices = list("part", &["unknown", "deployer", "provider", "both"]);
pub const RISK: Choices = list("risk", &["unknown", "other", "transparency", "high", "forbidden"]);
pub const ALLOWED: Choices = list("allowed", &["unknown", "yes", "conditions", "no"]);
pub const SURE: Choices = list("sure", &["unknown", "yes", "no"]);
pub const COUNCIL: Choices = list("council", &["none", "informed", "asked", "granted"]);
pub const PRIORITY: Choices = list("priority", &["normal", "high", "low"]);
pub const WORK_TIME: Choices = list("work-time", &["yes", "no"]);
pub const SOURCES: Choices = list("sources", &["signals", "near-misses", "new-systems", "feedback"]);
pub const LEAK: Choices = list("leak", &["no", "maybe"]);
pub const MEASURE: Choices = list(
    "measure-type",
    &["instruction", "talk", "workshop", "coaching", "rules", "shielding", "introduction", "e-learning"],
);

const SYSTEM: &[Spec] = &[
    needed("name", Takes::Line).hinted(),
    field("supplier", Takes::Line).extra(),
    field("version", Takes::Line).hinted().extra(),
    field("place", Takes::One(PLACE)),
    field("purpose", Takes::Words),
    field("tasks", Takes::Words).hinted().extra(),
    field("roles", Takes::Entries(Kind::Role)),
    field("affected", Takes::Many(AFFECTED)),
    field("data", Takes::One(DATA)).hinted(),
    field("part", Takes::One(PART)).hinted().extra(),
    field("risk", Takes::One(RISK)).hinted(),
    field("grounds", Takes::Words).extra(),
    field("assessed-by", Takes::Line).hinted().extra(),
    field("assessed-on", Takes::Day).extra(),
    field("allowed", Takes::One(ALLOWED)),
    field("rules", Takes::Words).hinted(),
    field("rules-link", Takes::Link).extra(),
    field("control-who", Takes::Line).hinted().extra(),
    field("control-when", Takes::Line).extra(),
    field("control-stop", Takes::One(SURE)).extra(),
    field("dpia", Takes::One(SURE)).hinted().extra(),
    field("council", Takes::One(COUNCIL)).extra(),
    field("council-on", Takes::Day).extra(),
    field("owner", Takes::Line).hinted(),
    field("next-check", Takes::Day),
];

const ROLE: &[Spec] = &[
    needed("name", Takes::Line).hinted(),
    field("goals", Takes::Words).hinted(),
    field("why", Takes::Words),
    field("priority", Takes::One(PRIORITY)),
    field("courses", Takes::Courses).hinted(),
    field("target", Takes::Day),
];

const RULE: &[Spec] = &[
    needed("name", Takes::Line).hinted(),
    field("if-data", Takes::Many(DATA)).hinted(),
    field("if-risk", Takes::Many(RISK)),
    field("if-affected", Takes::Many(AFFECTED)),
    field("if-roles", Takes::Entries(Kind::Role)).extra(),
    field("courses", Takes::Courses),
    field("goal", Takes::Words).hinted(),
];

const MEASURE_FIELDS: &[Spec] = &[
    needed("name", Takes::Line).hinted(),
    needed("type", Takes::One(MEASURE)),
    field("roles", Takes::Entries(Kind::Role)),
    field("systems", Takes::Entries(Kind::System)),
    field("start", Takes::Day),
    field("until", Takes::Day).extra(),
    field("minutes", Takes::Number),
    field("work-time", Takes::One(WORK_TIME)),
    field("people", Takes::Number).hinted(),
    field("provider", Takes::Line).extra(),
    field("content-version", Takes::Line).hinted().extra(),
    field("evidence", Takes::Words).hinted(),
];

const EVALUATION: &[Spec] = &[
    needed("on", Takes::Day),
    field("participants", Takes::Line).hinted(),
    field("sources", Takes::Many(SOURCES)),
    field("works", Takes::Words),
    field("works-not", Takes::Words),
    needed("next", Takes::Day).hinted(),
];

const SIGNAL: &[Spec] = &[
    needed("on", Takes::Day),
    needed("what", Takes::Words).hinted(),
    field("learnt", Takes::Words),
    field("action", Takes::Words),
    field("systems", Takes::Entries(Kind::System)).extra(),
    field("roles", Takes::Entries(Kind::Role)).extra(),
    field("leak", Takes::One(LEAK)).hinted(),
];

const DECISION: &[Spec] = &[
    needed("what", Takes::Words),
    needed("who", Takes::Line).hinted(),
    needed("on", Takes::Day),
    field("due", Takes::Day),
];

const STATEMENT: &[Spec] =
    &[needed("words", Takes::Words).hinted(), needed("signed-by", Takes::Line).hinted(), needed("on", Takes::Day)];

const COUNCIL_FIELDS: &[Spec] =
    &[needed("state", Takes::One(COUNCIL)).hinted(), needed("on", Takes::Day), field("words", Takes::Words)];

const LAW: &[Spec] = &[needed("on", Takes::Day), field("words", Takes::Words).hinted()];

impl Kind {
    pub const ALL: [Self; 10] = [
        Self::System,
        Self::Role,
        Self::Rule,
        Self::Measure,
        Self::Evaluation,
        Self::Signal,
        Self::Decision,
        Self::Statement,
        Self::Council,
        Self::Law,
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Role => "role",
            Self::Rule => "rule",
            Self::Measure => "measure",
            Self::Evaluation => "evaluation",
            Self::Signal => "signal",
            Self::Decision => "decision",
            Self::Statement => "statement",
            Self::Council => "council",
            Self::Law => "law",
        }
    }

    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Self::System => Step::Identify,
            Self::Role | Self::Rule => Step::Goals,
            Self::Measure | Self::Council => Step::Act,
            Self::Evaluation | Self::Signal | Self::Decision | Self::Statement | Self::Law => Step::Evaluate,
        }
    }

    /// The fields, in the order of the form.
    #[must_use]
    pub const fn specs(self) -> &'static [Spec] {
        match self {
            Self::System => SYSTEM,
            Self::Role => ROLE,
            Self::Rule => RULE,
            Self::Measure => MEASURE_FIELDS,
            Self::Evaluation => EVALUATION,
            Self::Signal => SIGNAL,
            Self::Decision => DECISION,
            Self::Statement => STATEMENT,
            Self::Council => COUNCIL_FIELDS,
            Self::Law => LAW,
        }
    }

    #[must_use]
    pub fn spec(self, key: &str) -> Option<&'static Spec> {
        self.specs().iter().find(|spec| spec.key == key)
    }

    /// The field that says in a list which entry it is.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::System | Self::Role | Self::Rule | Self::Measure => "name",
            Self::Evaluation | Self::Law => "on",
            Self::Signal | Self::Decision => "what",
            Self::Statement => "signed-by",
            Self::Council => "state",
        }
    }

    /// The id of a kind of which there is one.
    #[must_use]
    pub const fn only(self) -> Option<EntryId> {
        match self {
            Self::Statement => Some(EntryId(1)),
            Self::Council => Some(EntryId(2)),
            Self::Law => Some(EntryId(3)),
            _ => None,
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.key() == key).ok_or(())
    }
}

/// The ids of every text that is made from these keys.
pub fn texts() -> impl Iterator<Item = String> {
    Kind::ALL.into_iter().flat_map(|kind| {
        let of_spec = move |spec: &'static Spec| {
            let id = format!("record-{}-{}", kind.key(), spec.key);
            let hint = spec.has_hint.then(|| format!("{id}-hint"));
            let choices = match spec.takes {
                Takes::One(list) | Takes::Many(list) => {
                    list.keys.iter().map(|key| format!("record-{}-{key}", list.name)).collect()
                }
                _ => Vec::new(),
            };
            std::iter::once(id).chain(hint).chain(choices)
        };
        let names = [format!("record-{}", kind.key()), format!("record-{}-new", kind.key())];
        names.into_iter().chain(kind.specs().iter().flat_map(of_spec))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::text::{Lang, say};

    #[test]
    fn every_field_and_every_choice_has_its_words() {
        for lang in Lang::ALL {
            let missing: Vec<_> = texts().filter(|id| say(lang, id, &[]) == *id).collect();
            assert!(missing.is_empty(), "no such text: {missing:#?}");
        }
    }

    #[test]
    fn a_kind_names_its_title_and_no_field_twice() {
        for kind in Kind::ALL {
            assert_eq!(kind.key().parse(), Ok(kind));
            assert!(kind.spec(kind.title()).unwrap().is_needed, "{kind:?}");
            assert_eq!(
                kind.spec("from"),
                None,
                "{kind:?}: the form itself carries that, for the version it began with"
            );
            for (index, spec) in kind.specs().iter().enumerate() {
                assert!(kind.specs()[..index].iter().all(|other| other.key != spec.key), "{kind:?} {}", spec.key);
            }
        }
    }

    #[test]
    fn no_field_asks_for_what_someone_can() {
        let private = ["answer", "score", "attempt", "mistake", "percent", "confidence", "login", "name-of"];
        for id in texts() {
            assert!(private.iter().all(|word| !id.contains(word)), "{id}");
        }
    }

    const DOCUMENT: &str = include_str!("../../../docs/record-format.md");

    #[test]
    fn the_document_names_every_kind_field_and_choice() {
        for kind in Kind::ALL {
            let (_, rest) = DOCUMENT.split_once(&format!("### `{}`: ", kind.key())).unwrap();
            let section = rest.split("\n#").next().unwrap();
            let rows = section.lines().filter(|line| line.starts_with("| `")).count();
            assert_eq!(rows, kind.specs().len(), "{kind:?}");
            for spec in kind.specs() {
                assert!(section.contains(&format!("| `{}` | ", spec.key)), "{kind:?} {}", spec.key);
                let (Takes::One(list) | Takes::Many(list)) = spec.takes else { continue };
                for key in list.keys {
                    assert!(DOCUMENT.contains(&format!("| `{}` | `{key}` | ", list.name)), "{} {key}", list.name);
                }
            }
        }
    }

    #[test]
    fn the_example_of_the_document_could_have_been_typed() {
        use crate::dossier::Body;
        #[derive(serde::Deserialize)]
        struct Entry {
            kind: String,
            fields: Body,
        }
        let (_, rest) = DOCUMENT.split_once("```json\n").unwrap();
        let file: serde_json::Value = serde_json::from_str(rest.split("```").next().unwrap()).unwrap();
        let entries: Vec<Entry> = serde_json::from_value(file["entries"].clone()).unwrap();
        assert!(entries.len() > 2);
        for Entry { kind, fields } in entries {
            let typed = |key: &str| fields.many(key).map(str::to_owned).collect();
            assert_eq!(Body::read(kind.parse().unwrap(), typed, |_, _| true), (fields.clone(), Vec::new()));
        }
    }
}
