//! What an employer can start from: kinds of AI, roles and rules, in both languages. It is data: `library.toml`.

use super::{Body, body::Value};
use app::text::Lang;
use serde::Deserialize;
use std::sync::LazyLock;

/// Words in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    nl: String,
    en: String,
}

impl Both {
    #[must_use]
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

/// Everything there is to start from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Library {
    #[serde(rename = "system")]
    pub systems: Vec<System>,
    #[serde(rename = "role")]
    pub roles: Vec<Role>,
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
}

/// A common kind of AI.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct System {
    pub key: String,
    place: String,
    affected: Vec<String>,
    #[serde(default)]
    data: Option<String>,
    #[serde(default)]
    risk: Option<String>,
    #[serde(default)]
    grounds: Option<Both>,
    pub name: Both,
    pub purpose: Both,
    /// Where such AI hides.
    #[serde(rename = "where")]
    pub place_words: Both,
}

/// A common role.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub key: String,
    pub name: Both,
    /// A goal per line, with the competence of DigComp 3.0 and its level.
    pub goals: Both,
}

/// A rule that proposes courses and a goal for who uses such a system. Of each condition that is given, one must hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rule {
    pub key: String,
    pub name: Both,
    #[serde(default)]
    pub if_data: Vec<String>,
    #[serde(default)]
    pub if_risk: Vec<String>,
    #[serde(default)]
    pub if_affected: Vec<String>,
    #[serde(default)]
    pub courses: Vec<String>,
    pub goal: Both,
}

static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| toml::from_str(include_str!("library.toml")).expect("the library is read by a test"));

/// The library that comes with the program.
#[must_use]
pub fn library() -> &'static Library {
    &LIBRARY
}

impl System {
    /// An entry to begin with, in the language of whoever asked.
    #[must_use]
    pub fn body(&self, lang: Lang) -> Body {
        let one = |key: &str, text: &str| (key.to_owned(), Value::One(text.to_owned()));
        let mut fields = vec![one("name", self.name.of(lang)), one("purpose", self.purpose.of(lang))];
        fields.push(one("place", &self.place));
        fields.extend(self.data.as_ref().map(|data| one("data", data)));
        fields.extend(self.risk.as_ref().map(|risk| one("risk", risk)));
        fields.extend(self.grounds.as_ref().map(|grounds| one("grounds", grounds.of(lang))));
        if !self.affected.is_empty() {
            fields.push(("affected".to_owned(), Value::Many(self.affected.clone())));
        }
        fields.into_iter().collect()
    }
}

impl Role {
    #[must_use]
    pub fn body(&self, lang: Lang) -> Body {
        let one = |key: &str, text: &str| (key.to_owned(), Value::One(text.to_owned()));
        [one("name", self.name.of(lang)), one("goals", self.goals.of(lang))].into_iter().collect()
    }
}

impl Rule {
    /// The rule as an entry of an organisation's own.
    #[must_use]
    pub fn body(&self, lang: Lang) -> Body {
        let one = |key: &str, text: &str| (key.to_owned(), Value::One(text.to_owned()));
        let many =
            |key: &str, values: &[String]| (!values.is_empty()).then(|| (key.to_owned(), Value::Many(values.to_vec())));
        let fields = [
            Some(one("name", self.name.of(lang))),
            many("if-data", &self.if_data),
            many("if-risk", &self.if_risk),
            many("if-affected", &self.if_affected),
            many("courses", &self.courses),
            Some(one("goal", self.goal.of(lang))),
        ];
        fields.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{
        Kind,
        kind::{AFFECTED, Choices, DATA, PLACE, RISK},
    };

    /// The keys that are in no list.
    fn faults(library: &Library) -> Vec<String> {
        let unknown = |list: Choices, keys: &[String]| {
            keys.iter().filter(|key| !list.keys.contains(&key.as_str())).cloned().collect::<Vec<_>>()
        };
        let of_system = |system: &System| {
            let one = |value: &Option<String>| value.iter().cloned().collect::<Vec<_>>();
            [
                unknown(PLACE, std::slice::from_ref(&system.place)),
                unknown(AFFECTED, &system.affected),
                unknown(DATA, &one(&system.data)),
                unknown(RISK, &one(&system.risk)),
            ]
            .concat()
        };
        let of_rule = |rule: &Rule| {
            [unknown(DATA, &rule.if_data), unknown(RISK, &rule.if_risk), unknown(AFFECTED, &rule.if_affected)].concat()
        };
        library.systems.iter().flat_map(of_system).chain(library.rules.iter().flat_map(of_rule)).collect()
    }

    #[test]
    fn the_library_fills_in_forms_that_are_taken() {
        let library = library();
        assert_eq!(faults(library), [""; 0]);
        for lang in Lang::ALL {
            let systems = library.systems.iter().map(|system| (Kind::System, system.body(lang)));
            let roles = library.roles.iter().map(|role| (Kind::Role, role.body(lang)));
            let of_rules = library.rules.iter().map(|rule| (Kind::Rule, rule.body(lang)));
            for (kind, body) in systems.chain(roles).chain(of_rules) {
                let typed = |key: &str| body.many(key).map(str::to_owned).collect();
                assert_eq!(Body::read(kind, typed, |_, _| true), (body.clone(), Vec::new()));
            }
        }
    }

    #[test]
    fn it_speaks_of_kinds_and_not_of_brands() {
        let text = include_str!("library.toml").to_lowercase();
        for brand in ["chatgpt", "copilot", "gemini", "claude", "deepl", "microsoft", "google", "openai", "exact"] {
            assert!(!text.contains(brand), "{brand}");
        }
    }
}
