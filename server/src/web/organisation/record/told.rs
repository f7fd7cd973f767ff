//! The record as it was at the end of a day, with participation: what every export is made from.

use super::{Course, Desk};
use crate::{
    assignments::{self, Assignment, Counts, Participation, Status},
    dossier::{EntryId, Kind, Record, obligation::obligation},
    organisations::{groups, house},
    storage::{Linked, Millis},
    web::{dates, respond::Refused},
};
use app::{t, text::Lang};
use jiff::{ToSpan, civil::Date};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The record of a day.
pub struct Told {
    pub day: Date,
    pub record: Record,
    pub asked: Vec<Asked>,
    pub people: People,
    /// What holds in every lesson, as it stands now.
    pub house: house::Rules,
}

/// A course that was asked by then.
pub struct Asked {
    pub assignment: Assignment,
    pub course: String,
    pub audience: String,
    /// How many who were there then and are gone now.
    pub gone: Counts,
    /// Who was asked, by person, with the status of then.
    pub people: Vec<(i64, Status)>,
}

/// Who is in the record, under a name or a number, and the roles of that day.
#[derive(Default)]
pub struct People {
    names: BTreeMap<i64, String>,
    roles: BTreeMap<i64, BTreeSet<EntryId>>,
}

impl People {
    pub fn name(&self, person: i64) -> &str {
        self.names.get(&person).map_or("", String::as_str)
    }

    pub fn roles(&self, person: i64) -> impl Iterator<Item = EntryId> {
        self.roles.get(&person).into_iter().flatten().copied()
    }

    pub fn all(&self) -> impl Iterator<Item = i64> {
        self.names.keys().copied()
    }
}

impl Asked {
    /// How many were asked, finished and let off, with those who are gone.
    pub fn counts(&self) -> Counts {
        let of = |is: fn(&Status) -> bool| i64::try_from(self.people.iter().filter(|(_, status)| is(status)).count());
        let finished = of(|status| matches!(status, Status::Finished(_))).unwrap_or_default();
        let exempt = of(|status| matches!(status, Status::Exempt(_))).unwrap_or_default();
        let asked = of(|_| true).unwrap_or_default();
        Counts {
            asked: asked + self.gone.asked,
            finished: finished + self.gone.finished,
            exempt: exempt + self.gone.exempt,
        }
    }
}

impl Desk {
    /// The record at the end of a day; of today, at this moment. People have names only when that was asked for.
    pub async fn tell(&self, db: &mut impl Linked, day: Date, has_names: bool) -> Result<Told, Refused> {
        let until = self.until(day);
        let record = Record::before(&self.log, until);
        let mut names: BTreeMap<i64, String> = BTreeMap::new();
        let mut asked = Vec::new();
        let groups = assignments::store::group_names(db, self.org.id).await?;
        // A contact person sees nobody's participation, in no file.
        let all = if self.is_owner() { assignments::store::of_org(db, self.org.id).await? } else { Vec::new() };
        for assignment in all {
            // A moment before the next day began.
            let then = Millis(until.0 - 1);
            let participation = assignments::store::as_of(db, self.org.id, assignment.id, then).await?;
            let Some(Participation { people, gone }) = participation else { continue };
            let course = self.courses.iter().find(|course| course.id == assignment.course);
            names.extend(people.iter().map(|one| (one.person, one.name.clone())));
            asked.push(Asked {
                course: course
                    .map_or_else(|| t!(self.lang, "assigned-course-gone"), |Course { title, .. }| title.clone()),
                audience: super::super::audience(self.lang, &assignment, &groups),
                people: people.into_iter().map(|one| (one.person, one.status)).collect(),
                gone,
                assignment,
            });
        }
        let mut roles: BTreeMap<i64, BTreeSet<EntryId>> = BTreeMap::new();
        let with_role =
            if self.is_owner() { groups::store::roles_at(db, self.org.id, until).await? } else { Vec::new() };
        for (person, name, group) in with_role {
            names.insert(person, name);
            roles.entry(person).or_default().insert(EntryId(group.0));
        }
        if !has_names {
            for (number, name) in (1_usize..).zip(names.values_mut()) {
                *name = t!(self.lang, "record-person-number", n = number);
            }
        }
        let house = house::store::rules(db, self.org.id).await?;
        Ok(Told { day, record, asked, people: People { names, roles }, house })
    }

    /// The moment up to which a day counts.
    fn until(&self, day: Date) -> Millis {
        let next = Millis::start_of(day.saturating_add(1.day()));
        Millis(next.0.min(self.now.0 + 1))
    }
}

/// The record as a file for another system: `docs/record-format.md` says what it holds.
#[derive(Serialize)]
pub struct File<'a> {
    format: &'static str,
    lang: Lang,
    day: String,
    version: usize,
    organisation: Organisation<'a>,
    statement: String,
    obligation: Option<Obligation<'a>>,
    entries: Vec<EntryFile<'a>>,
    participation: Vec<ParticipationFile<'a>>,
    people: Vec<PersonFile<'a>>,
}

#[derive(Serialize)]
struct Organisation<'a> {
    name: &'a str,
    sector: Option<&'static str>,
    size: Option<&'static str>,
}

#[derive(Serialize)]
struct Obligation<'a> {
    valid_from: String,
    words: &'a str,
    card: Option<&'a str>,
}

#[derive(Serialize)]
struct EntryFile<'a> {
    id: String,
    kind: &'static str,
    version: i64,
    since: String,
    changed_on: String,
    fields: &'a crate::dossier::Body,
}

#[derive(Serialize)]
struct ParticipationFile<'a> {
    course: &'a str,
    audience: &'a str,
    reason: &'a str,
    assigned_on: String,
    ended_on: Option<String>,
    target: Option<String>,
    planned_minutes: u32,
    asked: i64,
    finished: i64,
    exempt: i64,
    people: Vec<StatusFile<'a>>,
}

#[derive(Serialize)]
struct StatusFile<'a> {
    person: &'a str,
    status: &'static str,
    finished_on: Option<String>,
    exempt_because: Option<&'static str>,
}

#[derive(Serialize)]
struct PersonFile<'a> {
    person: &'a str,
    roles: Vec<String>,
}

/// The key of a status: there are three.
pub fn status_key(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Finished(_) => "finished",
        Status::Exempt(_) => "exempt",
    }
}

impl Told {
    /// The bytes of the file: its SHA-256 is printed on every export.
    pub fn bytes(&self, desk: &Desk) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec_pretty(&self.file(desk))
    }

    /// The record as a file. The same record of the same day is the same file.
    fn file<'a>(&'a self, desk: &'a Desk) -> File<'a> {
        let wording = obligation().on(self.day);
        File {
            format: "wijzer-record/1",
            lang: desk.lang,
            day: self.day.to_string(),
            version: self.record.version,
            organisation: Organisation {
                name: &desk.org.name,
                sector: desk.org.sector.map(crate::courses::Sector::key),
                size: desk.org.size.map(crate::organisations::Size::key),
            },
            statement: t!(desk.lang, "record-proves"),
            obligation: wording.map(|wording| Obligation {
                valid_from: wording.valid_from.to_string(),
                words: wording.of(desk.lang),
                card: wording.card.as_deref(),
            }),
            entries: self
                .record
                .all()
                .map(|entry| EntryFile {
                    id: entry.id.0.to_string(),
                    kind: entry.kind.key(),
                    version: entry.version,
                    since: dates::iso_day(entry.since),
                    changed_on: dates::iso_day(entry.changed_at),
                    fields: &entry.body,
                })
                .collect(),
            participation: self.asked.iter().map(|asked| self.participation(asked)).collect(),
            people: self
                .people
                .all()
                .map(|person| PersonFile {
                    person: self.people.name(person),
                    roles: self.people.roles(person).map(|id| id.0.to_string()).collect(),
                })
                .collect(),
        }
    }

    fn participation<'a>(&'a self, asked: &'a Asked) -> ParticipationFile<'a> {
        let counts = asked.counts();
        let person = |(person, status): &(i64, Status)| StatusFile {
            person: self.people.name(*person),
            status: status_key(*status),
            finished_on: match status {
                Status::Finished(at) => Some(dates::iso_day(*at)),
                _ => None,
            },
            exempt_because: match status {
                Status::Exempt(why) => Some(why.key()),
                _ => None,
            },
        };
        ParticipationFile {
            course: &asked.course,
            audience: &asked.audience,
            reason: &asked.assignment.reason,
            assigned_on: dates::iso_day(asked.assignment.created_at),
            ended_on: asked.assignment.ended_at.map(dates::iso_day),
            target: asked.assignment.target_day.map(|day| day.to_string()),
            planned_minutes: asked.assignment.planned_minutes,
            asked: counts.asked,
            finished: counts.finished,
            exempt: counts.exempt,
            people: asked.people.iter().map(person).collect(),
        }
    }

    /// The systems that a role used that day.
    pub fn systems_of(&self, role: EntryId) -> impl Iterator<Item = &crate::dossier::Entry> {
        self.record.naming(Kind::System, "roles", role)
    }
}
