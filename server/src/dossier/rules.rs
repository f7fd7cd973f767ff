//! Proposals: which courses and goals go with a role, because of the systems it uses. A proposal names the rule behind it, and
//! the employer takes it over or not.

use super::{Body, EntryId, Kind, Record, library::library};
use app::text::Lang;

/// What a rule proposes for one role because of one system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub role: EntryId,
    pub system: EntryId,
    pub rule: String,
    /// Slugs of courses.
    pub courses: Vec<String>,
    pub goal: String,
}

/// The rules that hold: the organisation's own, or those of the library while it has none.
#[must_use]
pub fn rules(record: &Record, lang: Lang) -> Vec<Body> {
    let own: Vec<Body> = record.of_kind(Kind::Rule).map(|entry| entry.body.clone()).collect();
    if own.is_empty() { library().rules.iter().map(|rule| rule.body(lang)).collect() } else { own }
}

/// Every proposal, by role and system.
#[must_use]
pub fn propose(record: &Record, rules: &[Body]) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for role in record.of_kind(Kind::Role) {
        for system in record.naming(Kind::System, "roles", role.id) {
            for rule in rules.iter().filter(|rule| holds(rule, &system.body, role.id)) {
                proposals.push(Proposal {
                    role: role.id,
                    system: system.id,
                    rule: rule.text("name").to_owned(),
                    courses: rule.many("courses").map(str::to_owned).collect(),
                    goal: rule.text("goal").to_owned(),
                });
            }
        }
    }
    proposals
}

/// Whether one of each condition that is given holds.
fn holds(rule: &Body, system: &Body, of: EntryId) -> bool {
    let one_of = |condition: &str, field: &str| {
        let value = |value: &str| match system.many(field).next() {
            None => value == "unknown",
            Some(_) => system.many(field).any(|has| has == value),
        };
        rule.many(condition).next().is_none() || rule.many(condition).any(value)
    };
    let is_role = rule.entries("if-roles").next().is_none() || rule.entries("if-roles").any(|id| id == of);
    is_role && one_of("if-data", "data") && one_of("if-risk", "risk") && one_of("if-affected", "affected")
}

/// The proposed courses that a role does not have yet, each with the first reason.
#[must_use]
pub fn missing<'a>(record: &Record, proposals: &'a [Proposal], role: EntryId) -> Vec<(&'a str, &'a Proposal)> {
    let has = |course: &str| record.get(role).is_some_and(|role| role.body.many("courses").any(|own| own == course));
    let mut missing: Vec<(&str, &Proposal)> = Vec::new();
    for proposal in proposals.iter().filter(|proposal| proposal.role == role) {
        for course in proposal.courses.iter().filter(|course| !has(course)) {
            if missing.iter().all(|(known, _)| known != course) {
                missing.push((course, proposal));
            }
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{
        body::Value,
        testing::{body, written},
    };

    fn log(data: &str) -> Record {
        let mut system = body(&[("name", "Vertaler"), ("data", data)]);
        system.set("roles", Value::Many(vec!["20".to_owned()]));
        Record::of(&[
            written(20, 1, Kind::Role, 1, Some(body(&[("name", "Balie")]))),
            written(21, 1, Kind::Role, 1, Some(body(&[("name", "Bakkerij")]))),
            written(10, 1, Kind::System, 2, Some(system)),
        ])
    }

    #[test]
    fn a_role_is_proposed_what_its_systems_ask() {
        let propose = |data: &str| {
            let record = log(data);
            let proposals = propose(&record, &rules(&record, Lang::Nl));
            assert!(proposals.iter().all(|one| one.role == EntryId(20)), "the other role uses nothing");
            missing(&record, &proposals, EntryId(20))
                .into_iter()
                .map(|(course, _)| course.to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(propose("personal"), ["ai-in-gewone-taal", "veilig-met-gegevens"]);
        assert_eq!(propose("none"), ["ai-in-gewone-taal"]);
        assert_eq!(propose("unknown"), ["ai-in-gewone-taal", "veilig-met-gegevens"], "not knowing is a reason");
    }

    #[test]
    fn own_rules_take_the_place_of_the_library() {
        let mut rule = body(&[("name", "Alleen de bakkerij"), ("goal", "Je weet hoe.")]);
        rule.set("if-roles", Value::Many(vec!["21".to_owned()]));
        let record = log("personal");
        let own = [rule];
        assert_eq!(super::propose(&record, &own), []);
        let with_rule = Record::of(&[written(30, 1, Kind::Rule, 3, Some(own[0].clone()))]);
        assert_eq!(rules(&with_rule, Lang::Nl), own);
        assert!(rules(&record, Lang::Nl).len() > 3);
    }
}
