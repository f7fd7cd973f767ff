//! DigComp 3.0: the competences and outcomes a module may name, as data in `frameworks.toml`.

use super::{Level, Localised};
use serde::Deserialize;
use std::sync::LazyLock;

/// The name and version to store with every id: 2.2 uses the same numbers for other names.
pub const FRAMEWORK: (&str, &str) = ("digcomp", "3.0");

/// One of the 21 competences, `1.1` to `5.4`.
#[derive(Debug, Deserialize)]
pub struct Competence {
    pub id: String,
    pub label: Localised,
}

/// One of the AI-explicit learning outcomes, in our own words.
#[derive(Debug, Deserialize)]
pub struct Outcome {
    pub id: String,
    pub level: Level,
    pub text: Localised,
}

#[derive(Debug, Deserialize)]
struct File {
    competence: Vec<Competence>,
    outcome: Vec<Outcome>,
}

static FILE: LazyLock<File> =
    LazyLock::new(|| toml::from_str(include_str!("frameworks.toml")).expect("frameworks.toml parses: a test says so"));

/// All competences, in order.
#[must_use]
pub fn competences() -> &'static [Competence] {
    &FILE.competence
}

#[must_use]
pub fn competence(id: &str) -> Option<&'static Competence> {
    FILE.competence.iter().find(|competence| competence.id == id)
}

#[must_use]
pub fn outcome(id: &str) -> Option<&'static Outcome> {
    FILE.outcome.iter().find(|outcome| outcome.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_framework_is_complete() {
        assert_eq!((FILE.competence.len(), FILE.outcome.len()), (21, 69));
        assert!(FILE.outcome.iter().all(|outcome| outcome.text.en.is_some()));
        let of_known_competence = |outcome: &&Outcome| competence(&outcome.id[2..5]).is_some();
        assert_eq!(FILE.outcome.iter().filter(of_known_competence).count(), 69);
    }
}
