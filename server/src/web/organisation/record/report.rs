//! The record as documents and tables: one content, drawn as a page, a PDF or a workbook.

use super::{Desk, told::Told, words};
use crate::{
    assignments::Status,
    dossier::{EntryId, Kind, kind::Step, obligation::obligation},
    paper::{
        self,
        sheet::{Cell, Sheet},
    },
    web::dates,
};
use app::{
    paper::{Block, Document, Format, Table},
    t,
    text::say,
};

/// The lines that every export carries: the day, the version, when it was made and the hash of what it was made from.
pub struct Provenance {
    pub lines: Vec<String>,
    /// SHA-256 of the record as a JSON file.
    pub sha256: String,
}

impl Desk {
    pub fn provenance(&self, told: &Told) -> Provenance {
        let sha256 = paper::sha256(&told.bytes(self).unwrap_or_default());
        let lines = vec![
            t!(self.lang, "record-of-day", date = dates::civil(self.lang, told.day)),
            t!(self.lang, "record-version-line", n = told.record.version),
            t!(self.lang, "record-made-on", date = dates::day_and_time(self.lang, self.now)),
            t!(self.lang, "record-hash-line", hash = sha256.as_str()),
        ];
        Provenance { lines, sha256 }
    }

    fn document(&self, title: String, format: Format, provenance: &Provenance, blocks: Vec<Block>) -> Document {
        let fixed = Block::Note(t!(self.lang, "record-proves"));
        let blocks = std::iter::once(fixed).chain(blocks).collect();
        Document { lang: self.lang, format, title, provenance: provenance.lines.clone(), made_at: self.now.0, blocks }
    }

    /// The whole record.
    pub fn report(&self, told: &Told, provenance: &Provenance) -> Document {
        let title = format!("{}: {}", t!(self.lang, "record-title"), self.org.name);
        let mut blocks = self.law(told);
        for (number, step) in (1..).zip(Step::ALL) {
            blocks.push(Block::Heading(
                1,
                format!("{number}. {}", say(self.lang, &format!("record-step-{}", step.key()), &[])),
            ));
            blocks.push(Block::Paragraph(say(self.lang, &format!("record-step-{}-lead", step.key()), &[])));
            for kind in Kind::ALL.into_iter().filter(|kind| kind.step() == step) {
                self.entries(told, kind, &mut blocks);
            }
            if step == Step::Act {
                self.participation(told, &mut blocks);
            }
        }
        self.document(title, Format::Report, provenance, blocks)
    }

    fn law(&self, told: &Told) -> Vec<Block> {
        let Some(wording) = obligation().on(told.day) else { return Vec::new() };
        vec![
            Block::Heading(1, t!(self.lang, "record-law-of-day")),
            Block::Paragraph(wording.of(self.lang).to_owned()),
            Block::Paragraph(t!(self.lang, "record-law-supervisor")),
        ]
    }

    /// Every entry of a kind, with the fields that have a value.
    fn entries(&self, told: &Told, kind: Kind, blocks: &mut Vec<Block>) {
        let mut entries = told.record.of_kind(kind).peekable();
        if kind == Kind::Rule && entries.peek().is_none() {
            return;
        }
        blocks.push(Block::Heading(2, say(self.lang, &format!("record-list-{}", kind.key()), &[])));
        if entries.peek().is_none() {
            blocks.push(Block::Paragraph(t!(self.lang, "record-no-entries")));
        }
        for entry in entries {
            blocks.push(Block::Heading(3, words::title(self.lang, kind, &entry.body)));
            let facts = kind.specs().iter().filter_map(|spec| {
                let values = self.values(&told.record, spec, &entry.body);
                let label = words::label(self.lang, kind, spec.key);
                (!values.is_empty()).then(|| (label, values.join(", ")))
            });
            blocks.push(Block::Facts(facts.collect()));
        }
    }

    /// Counts per course, and coverage per role. People stand in the register.
    fn participation(&self, told: &Told, blocks: &mut Vec<Block>) {
        let lang = self.lang;
        blocks.push(Block::Heading(2, t!(lang, "record-participation")));
        if told.asked.is_empty() {
            blocks.push(Block::Paragraph(t!(lang, "record-no-entries")));
            return;
        }
        let row = |asked: &super::told::Asked| {
            let counts = asked.counts();
            vec![
                asked.course.clone(),
                asked.audience.clone(),
                dates::day(lang, asked.assignment.created_at),
                counts.asked.to_string(),
                counts.finished.to_string(),
                counts.exempt.to_string(),
            ]
        };
        let columns = [
            t!(lang, "record-column-course"),
            t!(lang, "record-column-who"),
            t!(lang, "record-column-assigned"),
            t!(lang, "record-column-asked"),
            t!(lang, "record-column-finished"),
            t!(lang, "record-column-exempt"),
        ];
        blocks.push(Block::Table(Table {
            caption: t!(lang, "record-participation-lead"),
            columns: columns.to_vec(),
            rows: told.asked.iter().map(row).collect(),
        }));
        let coverage = self.coverage(told);
        if !coverage.is_empty() {
            let columns = [
                t!(lang, "record-column-role"),
                t!(lang, "record-column-course"),
                t!(lang, "record-column-asked"),
                t!(lang, "record-column-finished"),
                t!(lang, "record-column-exempt"),
            ];
            let caption = t!(lang, "record-coverage");
            blocks.push(Block::Table(Table { caption, columns: columns.to_vec(), rows: coverage }));
        }
    }

    /// Of each role and course, how many people with that role were asked, finished and let off.
    fn coverage(&self, told: &Told) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        for role in told.record.of_kind(Kind::Role) {
            for asked in &told.asked {
                let has_role = |person: i64| told.people.roles(person).any(|id| id == role.id);
                let of_role: Vec<Status> =
                    asked.people.iter().filter(|(person, _)| has_role(*person)).map(|(_, status)| *status).collect();
                if !of_role.is_empty() {
                    let count = |is: fn(&&Status) -> bool| of_role.iter().filter(is).count().to_string();
                    rows.push(vec![
                        words::title(self.lang, Kind::Role, &role.body),
                        asked.course.clone(),
                        of_role.len().to_string(),
                        count(|status| matches!(status, Status::Finished(_))),
                        count(|status| matches!(status, Status::Exempt(_))),
                    ]);
                }
            }
        }
        rows
    }

    /// Per person, role and system: which courses were asked, and where they stood.
    pub fn register(&self, told: &Told, provenance: &Provenance) -> Sheet {
        let lang = self.lang;
        let columns = [
            t!(lang, "record-column-person"),
            t!(lang, "record-column-role"),
            t!(lang, "record-column-systems"),
            t!(lang, "record-column-course"),
            t!(lang, "record-column-assigned"),
            t!(lang, "record-column-status"),
            t!(lang, "record-column-day"),
        ];
        let mut rows = Vec::new();
        for person in told.people.all() {
            let mut roles: Vec<Option<EntryId>> = told.people.roles(person).map(Some).collect();
            if roles.is_empty() {
                roles.push(None);
            }
            for role in roles {
                self.register_rows(told, person, role, &mut rows);
            }
        }
        let lines = provenance.lines.iter().cloned().chain([t!(lang, "record-proves")]);
        rows.extend(lines.map(|line| vec![Cell::Text(line)]));
        for row in &mut rows {
            row.resize(columns.len(), Cell::Empty);
        }
        Sheet { name: t!(lang, "record-register-sheet"), columns: columns.to_vec(), rows }
    }

    fn register_rows(&self, told: &Told, person: i64, role: Option<EntryId>, rows: &mut Vec<Vec<Cell>>) {
        let text = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
        let entry = role.and_then(|id| told.record.get(id));
        let named = entry.map(|role| words::title(self.lang, Kind::Role, &role.body)).unwrap_or_default();
        let systems = role.into_iter().flat_map(|id| told.systems_of(id));
        let systems: Vec<String> = systems.map(|system| words::title(self.lang, Kind::System, &system.body)).collect();
        let head = [text(told.people.name(person)), text(&named), text(&systems.join(", "))];
        let before = rows.len();
        for asked in &told.asked {
            let Some((_, status)) = asked.people.iter().find(|(id, _)| *id == person) else { continue };
            let day = match status {
                Status::Finished(at) => Cell::Day(dates::today(*at)),
                _ => Cell::Empty,
            };
            let assigned = Cell::Day(dates::today(asked.assignment.created_at));
            let words = super::super::status_alone(self.lang, *status);
            rows.push(head.iter().cloned().chain([text(&asked.course), assigned, text(&words), day]).collect());
        }
        if rows.len() == before {
            rows.push(head.to_vec());
        }
    }

    /// What is processed, who sees what and how long, for the works council.
    pub fn council_pack(&self, provenance: &Provenance) -> Document {
        let lang = self.lang;
        let text = |id: &str| say(lang, &format!("council-{id}"), &[("org", self.org.name.as_str().into())]);
        let lines = |id: &str| text(id).lines().map(str::to_owned).collect::<Vec<_>>();
        let mut blocks = vec![Block::Paragraph(text("lead"))];
        for part in ["why", "processed", "sees", "never", "employee", "kept", "rights", "law", "questions"] {
            blocks.push(Block::Heading(1, text(part)));
            blocks.push(Block::Bullets(lines(&format!("{part}-lines"))));
        }
        self.document(text("title"), Format::Report, provenance, blocks)
    }

    /// The rules for use on one page: of each system whether it may be used and how.
    pub fn poster(&self, told: &Told, provenance: &Provenance) -> Document {
        let lang = self.lang;
        let mut blocks = Vec::new();
        let house = &told.house;
        let said = [
            (t!(lang, "poster-tools"), &house.tools),
            (t!(lang, "poster-never"), &house.never),
            (t!(lang, "poster-ask"), &house.ask),
        ];
        for (title, words) in said.into_iter().filter(|(_, words)| !words.is_empty()) {
            blocks.extend([Block::Heading(1, title), Block::Paragraph(words.as_str().to_owned())]);
        }
        for (key, title) in [
            ("yes", t!(lang, "poster-yes")),
            ("conditions", t!(lang, "poster-conditions")),
            ("no", t!(lang, "poster-no")),
        ] {
            let systems = told.record.of_kind(Kind::System).filter(|system| system.body.text("allowed") == key);
            let line = |system: &crate::dossier::Entry| match system.body.text("rules") {
                "" => system.body.text("name").to_owned(),
                rules => format!("{}: {rules}", system.body.text("name")),
            };
            let lines: Vec<String> = systems.map(line).collect();
            if !lines.is_empty() {
                blocks.extend([Block::Heading(1, title), Block::Bullets(lines)]);
            }
        }
        if blocks.is_empty() {
            blocks.push(Block::Paragraph(t!(lang, "poster-empty")));
        }
        let title = t!(lang, "poster-title", org = self.org.name.as_str());
        self.document(title, Format::Poster, provenance, blocks)
    }
}
