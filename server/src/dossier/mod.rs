//! **Dossier.** The AI-literacy record of an employer: which AI is used, what people must be able to do, what was done and what
//! came of it. It proves measures, never what someone can.
//!
//! The record is a log. An entry is a form that was filled in, of a [`Kind`] that says which fields there are; a change is a
//! next version, and nothing is written over. What the record said on a day follows from the log up to that day, so do what
//! is missing, what changed and every export.

pub mod body;
pub mod change;
pub mod export;
pub mod kind;
pub mod library;
pub mod obligation;
pub mod rules;
pub mod state;
pub mod store;
pub mod write;

pub use body::Body;
pub use kind::Kind;

use crate::storage::Millis;
use std::collections::BTreeMap;

/// The id of an entry: given by the application, or small and fixed for a kind of which there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, sqlx::Type)]
#[sqlx(transparent)]
pub struct EntryId(pub i64);

/// One version of an entry, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub id: EntryId,
    /// 1, 2, 3 …
    pub version: i64,
    pub kind: Kind,
    pub at: Millis,
    /// The key of a [`crate::organisations::Keeper`].
    pub by_role: String,
    /// The name of who wrote it, while that account is there.
    pub by: Option<String>,
    /// Nothing when it was taken out.
    pub body: Option<Body>,
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub version: i64,
    pub kind: Kind,
    pub since: Millis,
    pub changed_at: Millis,
    pub body: Body,
}

/// The record at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    entries: BTreeMap<EntryId, Entry>,
    /// How many times something had been written: the version of the whole.
    pub version: usize,
}

impl Record {
    /// What the log said just before this moment. The log is in the order of writing.
    #[must_use]
    pub fn before(log: &[Written], until: Millis) -> Self {
        let mut record = Self::default();
        for written in log.iter().filter(|written| written.at < until) {
            record.version += 1;
            let Some(body) = &written.body else {
                record.entries.remove(&written.id);
                continue;
            };
            let since = record.entries.get(&written.id).map_or(written.at, |entry| entry.since);
            let entry = Entry {
                id: written.id,
                version: written.version,
                kind: written.kind,
                since,
                changed_at: written.at,
                body: body.clone(),
            };
            record.entries.insert(written.id, entry);
        }
        record
    }

    /// What it says now.
    #[must_use]
    pub fn of(log: &[Written]) -> Self {
        Self::before(log, Millis(i64::MAX))
    }

    #[must_use]
    pub fn get(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// The entries of a kind, oldest first.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        self.entries.values().filter(move |entry| entry.kind == kind)
    }

    /// All entries, by kind in the order of the four steps.
    pub fn all(&self) -> impl Iterator<Item = &Entry> {
        Kind::ALL.into_iter().flat_map(|kind| self.of_kind(kind))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// When the first entry was written that is still there.
    #[must_use]
    pub fn since(&self) -> Option<Millis> {
        self.entries.values().map(|entry| entry.since).min()
    }

    /// The entries of this kind that name the other one in a field.
    pub fn naming(&self, kind: Kind, field: &'static str, id: EntryId) -> impl Iterator<Item = &Entry> {
        self.of_kind(kind).filter(move |entry| entry.body.entries(field).any(|named| named == id))
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use super::{Body, EntryId, Kind, Written, body::Value};
    use crate::storage::Millis;

    /// A body of lines.
    pub fn body(fields: &[(&'static str, &str)]) -> Body {
        fields.iter().map(|(key, value)| ((*key).to_owned(), Value::One((*value).to_owned()))).collect()
    }

    /// A version that an owner wrote.
    pub fn written(id: i64, version: i64, kind: Kind, at: i64, body: Option<Body>) -> Written {
        let (id, at) = (EntryId(id), Millis(at));
        Written { id, version, kind, at, by_role: "owner".to_owned(), by: Some("Bram".to_owned()), body }
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::*, *};

    #[test]
    fn any_day_can_be_told_from_the_log() {
        let named = |name| Some(body(&[("name", name)]));
        let log = [
            written(10, 1, Kind::System, 100, named("Vertaler")),
            written(11, 1, Kind::Role, 200, named("Balie")),
            written(10, 2, Kind::System, 300, named("Vertaalhulp")),
            written(10, 3, Kind::System, 400, None),
        ];
        let told = |until: i64| {
            let record = Record::before(&log, Millis(until));
            let all = record.all().map(|entry| entry.body.text("name").to_owned()).collect::<Vec<_>>();
            (all.join(" "), record.version)
        };
        assert_eq!(told(100), (String::new(), 0), "just before is before");
        assert_eq!(told(101), ("Vertaler".to_owned(), 1));
        assert_eq!(told(301), ("Vertaalhulp Balie".to_owned(), 3));
        assert_eq!(told(401), ("Balie".to_owned(), 4));
        let then = Record::before(&log, Millis(301));
        assert_eq!((then.get(EntryId(10)).unwrap().since, then.since()), (Millis(100), Some(Millis(100))));
    }
}
