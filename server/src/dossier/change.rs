//! What changed: the difference between a version and the one before it.

use super::{Body, Kind, Written};

/// A version and what it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    pub written: &'a Written,
    pub what: What,
    /// What the entry is called, from this version or the one before.
    pub title: String,
    /// Keys of the fields that differ.
    pub fields: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Added,
    Changed,
    Removed,
}

/// Every change, newest first.
#[must_use]
pub fn changes(log: &[Written]) -> Vec<Change<'_>> {
    let mut changes: Vec<Change<'_>> = log
        .iter()
        .enumerate()
        .map(|(index, written)| {
            let before = log[..index].iter().rev().find(|before| before.id == written.id);
            change(written, before.and_then(|before| before.body.as_ref()))
        })
        .collect();
    changes.reverse();
    changes
}

fn change<'a>(written: &'a Written, before: Option<&Body>) -> Change<'a> {
    let what = match (before, &written.body) {
        (_, None) => What::Removed,
        (None, Some(_)) => What::Added,
        (Some(_), Some(_)) => What::Changed,
    };
    let named = written.body.as_ref().or(before);
    let title = named.map(|body| body.text(written.kind.title()).to_owned()).unwrap_or_default();
    let fields = match (before, &written.body) {
        (Some(before), Some(after)) => differing(written.kind, before, after),
        _ => Vec::new(),
    };
    Change { written, what, title, fields }
}

/// Keys of the fields that differ.
#[must_use]
pub fn differing(kind: Kind, before: &Body, after: &Body) -> Vec<&'static str> {
    let differs = |key: &&'static str| before.value(key) != after.value(key);
    kind.specs().iter().map(|spec| spec.key).filter(differs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::testing::{body, written};

    #[test]
    fn every_version_says_what_it_changed() {
        let log = [
            written(10, 1, Kind::System, 1, Some(body(&[("name", "Vertaler"), ("risk", "unknown")]))),
            written(11, 1, Kind::Role, 2, Some(body(&[("name", "Balie")]))),
            written(10, 2, Kind::System, 3, Some(body(&[("name", "Vertaler"), ("risk", "other"), ("owner", "Bram")]))),
            written(10, 3, Kind::System, 4, None),
            written(10, 4, Kind::System, 5, Some(body(&[("name", "Vertaler")]))),
        ];
        let told: Vec<_> = changes(&log).into_iter().map(|change| (change.what, change.title, change.fields)).collect();
        let named = |what, name: &str, fields: &[&'static str]| (what, name.to_owned(), fields.to_vec());
        let expected = [
            named(What::Added, "Vertaler", &[]),
            named(What::Removed, "Vertaler", &[]),
            named(What::Changed, "Vertaler", &["risk", "owner"]),
            named(What::Added, "Balie", &[]),
            named(What::Added, "Vertaler", &[]),
        ];
        assert_eq!(told, expected);
    }
}
