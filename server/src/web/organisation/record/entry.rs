//! Filling in an entry, changing it, taking it out and getting it back.

use super::{Desk, open, words};
use crate::{
    dossier::{
        Body, EntryId, Kind, Written,
        body::{Value, Wrong},
        change,
        kind::{Spec, Takes},
        library::library,
    },
    organisations::Keeper,
    web::{
        dates,
        form::Form,
        once::Deed,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::{
        Pick,
        record::entry::{Entry, Input, Question, Version},
    },
    paths, t,
    text::{Lang, say},
};
use axum::extract::{Path, Query, State};
use serde::Deserialize;

/// `?from=key`: a kind of AI or a role of the library to begin with.
#[derive(Debug, Default, Deserialize)]
pub struct Begin {
    #[serde(default)]
    from: String,
}

/// `GET /organisatie/{org}/dossier/nieuw/{kind}`
pub async fn new_form(
    State(app): State<App>,
    member: Member,
    Path((org, kind)): Path<(String, String)>,
    Query(begin): Query<Begin>,
) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    let kind: Kind = kind.parse().map_err(|()| Refused::NotFound)?;
    if let Some(entry) = kind.only().and_then(|id| desk.record.get(id)) {
        return Ok(app.see(&paths::record_entry(desk.lang, desk.id(), entry.id.0), None));
    }
    let page = desk.blank(kind, &desk.begun(kind, &begin.from), &[]);
    app.page(
        &member.visit,
        Sheet::private(Area::Organisation, |lang| paths::record_new(lang, desk.id(), kind.key())),
        page,
    )
}

/// `POST /organisatie/{org}/dossier/nieuw/{kind}`
pub async fn create(
    State(app): State<App>,
    member: Member,
    Path((org, kind)): Path<(String, String)>,
    form: Form,
) -> Answer {
    let deed = Deed::of(&member, &form);
    if let Some(address) = app.once.led(deed) {
        return Ok(app.see(&address, Some(Flash::RecordSaved)));
    }
    let mut tx = app.db.begin().await?;
    let desk = open(&app, &mut tx, &member, &org).await?;
    let kind: Kind = kind.parse().map_err(|()| Refused::NotFound)?;
    let (body, wrong) = desk.read(kind, &form)?;
    let id = kind.only().unwrap_or_else(|| EntryId(app.ids.next(desk.now)));
    if wrong.is_empty() && desk.write(&mut tx, id, desk.versions_of(id), kind, Some(&body)).await? {
        tx.commit().await?;
        let address = paths::record(desk.lang, desk.id());
        app.once.leads(deed, &address);
        return Ok(app.see(&address, Some(Flash::RecordSaved)));
    }
    drop(tx);
    let sheet = Sheet::private(Area::Organisation, |lang| paths::record_new(lang, desk.id(), kind.key())).refused();
    app.page(&member.visit, sheet, desk.blank(kind, &body, &wrong))
}

/// `GET /organisatie/{org}/dossier/deel/{entry}`
pub async fn form(State(app): State<App>, member: Member, Path((org, entry)): Path<(String, String)>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    let id = desk.entry(&entry)?;
    let last = desk.last(id)?;
    let page = desk.page(last, &last.body.clone().unwrap_or_default(), &[], false);
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::record_entry(lang, desk.id(), id.0)), page)
}

/// `POST /organisatie/{org}/dossier/deel/{entry}`. Whoever was second sees what was typed, and may save it over the first.
pub async fn save(
    State(app): State<App>,
    member: Member,
    Path((org, entry)): Path<(String, String)>,
    form: Form,
) -> Answer {
    let mut tx = app.db.begin().await?;
    let desk = open(&app, &mut tx, &member, &org).await?;
    let id = desk.entry(&entry)?;
    let last = desk.last(id)?;
    let (body, wrong) = desk.read(last.kind, &form)?;
    let from: i64 = form.get("from").parse().map_err(|_| Refused::BadForm)?;
    let is_same = last.body.as_ref() == Some(&body);
    let is_saved = wrong.is_empty() && (is_same || desk.write(&mut tx, id, from, last.kind, Some(&body)).await?);
    if is_saved {
        tx.commit().await?;
        return Ok(app.see(&paths::record(desk.lang, desk.id()), Some(Flash::RecordSaved)));
    }
    drop(tx);
    let sheet = Sheet::private(Area::Organisation, |lang| paths::record_entry(lang, desk.id(), id.0)).refused();
    let page = desk.page(last, &body, &wrong, wrong.is_empty());
    app.page(&member.visit, sheet, page)
}

/// `POST /organisatie/{org}/dossier/deel/{entry}/weg`
pub async fn remove(
    State(app): State<App>,
    member: Member,
    Path((org, entry)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let desk = open(&app, &mut tx, &member, &org).await?;
    let last = desk.last(desk.entry(&entry)?)?;
    if last.body.is_some() {
        desk.write(&mut tx, last.id, last.version, last.kind, None).await?;
    }
    tx.commit().await?;
    Ok(app.see(&paths::record(desk.lang, desk.id()), Some(Flash::RecordRemoved)))
}

/// `POST /organisatie/{org}/dossier/deel/{entry}/terug/{version}`: an earlier version is written again.
pub async fn restore(
    State(app): State<App>,
    member: Member,
    Path((org, entry, version)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let desk = open(&app, &mut tx, &member, &org).await?;
    let id = desk.entry(&entry)?;
    let last = desk.last(id)?;
    let version = super::super::number(&version)?;
    let then = desk.log.iter().find(|written| written.id == id && written.version == version);
    let body = then.and_then(|written| written.body.as_ref()).ok_or(Refused::NotFound)?;
    desk.write(&mut tx, id, last.version, last.kind, Some(body)).await?;
    tx.commit().await?;
    Ok(app.see(&paths::record_entry(desk.lang, desk.id(), id.0), Some(Flash::RecordSaved)))
}

/// What is wrong, by field.
type Wrongs = Vec<(&'static str, Wrong)>;

/// The sentence beside a field.
pub fn sentence(lang: Lang, label: &str, why: Wrong) -> String {
    let field = label.trim_end_matches('?');
    say(lang, &format!("record-wrong-{}", why.key()), &[("field", field.into())])
}

impl Desk {
    fn last(&self, id: EntryId) -> Result<&Written, Refused> {
        self.log.iter().rev().find(|written| written.id == id).ok_or(Refused::NotFound)
    }

    /// What a new entry begins with: the library's words, or the day of today where a day is needed.
    fn begun(&self, kind: Kind, from: &str) -> Body {
        let lang = self.lang;
        let from_library = match kind {
            Kind::System => library().systems.iter().find(|one| one.key == from).map(|one| one.body(lang)),
            Kind::Role => library().roles.iter().find(|one| one.key == from).map(|one| one.body(lang)),
            _ => None,
        };
        from_library.unwrap_or_else(|| {
            let mut body = Body::default();
            if kind.spec("on").is_some() {
                body.set("on", Value::One(dates::today(self.now).to_string()));
            }
            body
        })
    }

    fn read(&self, kind: Kind, form: &Form) -> Result<(Body, Wrongs), Refused> {
        let names: Vec<&str> = kind.specs().iter().map(|spec| spec.key).chain(["from"]).collect();
        form.only(&names)?;
        let typed = |key: &str| form.0.all(key).map(str::to_owned).collect();
        Ok(Body::read(kind, typed, |takes, value| self.exists(takes, value)))
    }

    /// Whether there is such an entry or course to name.
    pub fn exists(&self, takes: Takes, value: &str) -> bool {
        match takes {
            Takes::Entries(kind) => {
                let named = value.parse().ok().and_then(|id| self.record.get(EntryId(id)));
                named.is_some_and(|entry| entry.kind == kind)
            }
            Takes::Courses => self.courses.iter().any(|course| course.slug == value),
            _ => true,
        }
    }

    /// The form for a new entry.
    fn blank(&self, kind: Kind, body: &Body, wrong: &[(&'static str, Wrong)]) -> Entry {
        Entry {
            org: self.id(),
            is_owner: self.is_owner(),
            title: say(self.lang, &format!("record-{}-new", kind.key()), &[]),
            action: paths::record_new(self.lang, self.id(), kind.key()),
            from: 0,
            is_taken: false,
            fields: self.questions(kind, body, wrong),
            remove: None,
            versions: Vec::new(),
        }
    }

    /// The form of an entry that is there, or was.
    fn page(&self, last: &Written, body: &Body, wrong: &[(&'static str, Wrong)], is_taken: bool) -> Entry {
        let (lang, org, id) = (self.lang, self.id(), last.id.0);
        let named = last.body.as_ref().or_else(|| {
            self.log.iter().rev().filter(|written| written.id == last.id).find_map(|written| written.body.as_ref())
        });
        Entry {
            org,
            is_owner: self.is_owner(),
            title: named.map(|body| words::title(lang, last.kind, body)).unwrap_or_default(),
            action: paths::record_entry(lang, org, id),
            from: last.version,
            is_taken,
            fields: self.questions(last.kind, body, wrong),
            remove: last.body.is_some().then(|| paths::record_remove(lang, org, id)),
            versions: self.versions(last),
        }
    }

    /// Every version, newest first, and what it changed; those before the last can be put back.
    fn versions(&self, last: &Written) -> Vec<Version> {
        let changes = change::changes(&self.log).into_iter().filter(|change| change.written.id == last.id);
        let version = |change: change::Change<'_>| {
            let written = change.written;
            let may_restore = written.version != last.version && written.body.is_some();
            Version {
                words: t!(
                    self.lang,
                    "record-version-of",
                    date = dates::day_and_time(self.lang, written.at),
                    by = self.by(written)
                ),
                what: self.what(&change),
                restore: may_restore.then(|| paths::record_restore(self.lang, self.id(), last.id.0, written.version)),
            }
        };
        changes.map(version).collect()
    }

    /// Who wrote a version: a name while there is one, and always what that person was.
    pub fn by(&self, written: &Written) -> String {
        self.keeper_words(written.by.as_deref(), &written.by_role)
    }

    /// A name while there is one, and what that person was.
    pub fn keeper_words(&self, name: Option<&str>, role: &str) -> String {
        let role = if role == Keeper::Contact.key() {
            t!(self.lang, "record-by-contact")
        } else {
            t!(self.lang, "record-by-owner")
        };
        name.map_or_else(|| role.clone(), |name| format!("{name} ({role})"))
    }

    /// What a version did.
    pub fn what(&self, change: &change::Change<'_>) -> String {
        match change.what {
            change::What::Added => t!(self.lang, "record-change-added"),
            change::What::Removed => t!(self.lang, "record-change-removed"),
            change::What::Changed => {
                let fields = change.fields.iter().map(|key| words::label(self.lang, change.written.kind, key));
                let fields: Vec<_> = fields.map(|label| label.trim_end_matches('?').to_lowercase()).collect();
                t!(self.lang, "record-change-changed", fields = fields.join(", "))
            }
        }
    }

    /// The questions of a kind with what was filled in.
    pub fn questions(&self, kind: Kind, body: &Body, wrong: &[(&'static str, Wrong)]) -> Vec<Question> {
        kind.specs().iter().map(|spec| self.question(kind, spec, body, wrong)).collect()
    }

    pub fn question(&self, kind: Kind, spec: &'static Spec, body: &Body, wrong: &[(&'static str, Wrong)]) -> Question {
        let label = words::label(self.lang, kind, spec.key);
        let error = wrong.iter().find(|(key, _)| *key == spec.key).map(|(_, why)| sentence(self.lang, &label, *why));
        Question {
            key: spec.key,
            hint: spec.has_hint.then(|| say(self.lang, &format!("record-{}-{}-hint", kind.key(), spec.key), &[])),
            error,
            is_needed: spec.is_needed,
            is_extra: spec.is_extra,
            input: self.input(spec, body),
            label,
        }
    }

    fn input(&self, spec: &'static Spec, body: &Body) -> Input {
        let value = body.text(spec.key).to_owned();
        let is_chosen = |key: &str| body.many(spec.key).any(|value| value == key);
        let pick = |key: String, label: String| Pick { is_chosen: is_chosen(&key), key, label };
        match spec.takes {
            Takes::Line => Input::Line(value),
            Takes::Words => Input::Words(value),
            Takes::Link => Input::Link(value),
            Takes::Day => Input::Day(value),
            Takes::Number => Input::Number(value),
            Takes::One(list) => Input::One(
                list.keys.iter().map(|key| pick((*key).to_owned(), words::one(self.lang, spec, key))).collect(),
            ),
            Takes::Many(list) => Input::Many(
                list.keys.iter().map(|key| pick((*key).to_owned(), words::one(self.lang, spec, key))).collect(),
            ),
            Takes::Entries(kind) => {
                let entries = self.record.of_kind(kind);
                let entry = |entry: &crate::dossier::Entry| {
                    pick(entry.id.0.to_string(), words::title(self.lang, kind, &entry.body))
                };
                Input::Many(entries.map(entry).collect())
            }
            Takes::Courses => {
                Input::Many(self.courses.iter().map(|course| pick(course.slug.clone(), course.title.clone())).collect())
            }
        }
    }
}
