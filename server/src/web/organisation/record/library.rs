//! Starting from common kinds of AI; and the same list for everyone, to find hidden AI.

use super::{Desk, open};
use crate::{
    dossier::{Body, EntryId, Kind, body::Value, library::library},
    storage::Tx,
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::{Member, Visit},
    },
};
use app::{
    document::{Area, Flash},
    pages::{
        hidden_ai::HiddenAi,
        organisation::record::library::{Common, Library},
    },
    paths, t,
};
use axum::extract::{Path, State};

/// `GET /verborgen-ai`
pub async fn hidden(State(app): State<App>, visit: Visit) -> Answer {
    let lang = visit.lang;
    let places = library().systems.iter();
    let places =
        places.map(|system| (system.name.of(lang).to_owned(), system.place_words.of(lang).to_owned())).collect();
    app.page(&visit, Sheet::public(Area::Public, paths::hidden_ai), HiddenAi { places })
}

/// `GET /organisatie/{org}/dossier/beginlijst`
pub async fn form(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    let sheet = Sheet::private(Area::Organisation, |lang| paths::record_library(lang, desk.id()));
    app.page(&member.visit, sheet, desk.library(&[], None))
}

/// `POST /organisatie/{org}/dossier/beginlijst`
pub async fn add(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["system"])?;
    let mut tx = app.db.begin().await?;
    let desk = open(&app, &mut tx, &member, &org).await?;
    let ticked: Vec<&str> = form.0.all("system").collect();
    if desk.add_common(&app, &mut tx, &ticked).await? == 0 {
        drop(tx);
        let sheet = Sheet::private(Area::Organisation, |lang| paths::record_library(lang, desk.id())).refused();
        return app.page(&member.visit, sheet, desk.library(&ticked, Some(t!(desk.lang, "record-library-none"))));
    }
    tx.commit().await?;
    Ok(app.see(&paths::record(desk.lang, desk.id()), Some(Flash::RecordSaved)))
}

impl Desk {
    fn library(&self, ticked: &[&str], error: Option<String>) -> Library {
        Library { org: self.id(), is_owner: self.is_owner(), systems: self.common(ticked), error }
    }

    /// The kinds of AI of the library, and which are in the record.
    pub fn common(&self, ticked: &[&str]) -> Vec<Common> {
        let common = |system: &crate::dossier::library::System| Common {
            key: system.key.clone(),
            name: system.name.of(self.lang).to_owned(),
            place: system.place_words.of(self.lang).to_owned(),
            is_ticked: ticked.contains(&system.key.as_str()),
            is_there: self.has_system(system.name.of(self.lang)),
        };
        library().systems.iter().map(common).collect()
    }

    fn has_system(&self, name: &str) -> bool {
        self.record.of_kind(Kind::System).any(|entry| entry.body.text("name") == name)
    }

    /// Puts what was ticked in the record; returns how many are new.
    pub async fn add_common(&self, app: &App, tx: &mut Tx, ticked: &[&str]) -> Result<usize, Refused> {
        let chosen = library().systems.iter().filter(|system| ticked.contains(&system.key.as_str()));
        let mut new = 0;
        for system in chosen.filter(|system| !self.has_system(system.name.of(self.lang))) {
            let id = EntryId(app.ids.next(self.now));
            self.write(tx, id, 0, Kind::System, Some(&system.body(self.lang))).await?;
            new += 1;
        }
        Ok(new)
    }

    /// Puts systems in the record by name alone; returns how many are new.
    pub async fn add_named(&self, app: &App, tx: &mut Tx, names: &str) -> Result<usize, Refused> {
        let mut new = 0;
        let names = names.lines().map(str::trim).filter(|name| !name.is_empty() && !self.has_system(name));
        for name in names.take(MOST_NAMES) {
            let name: String = name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
            let body: Body = std::iter::once(("name".to_owned(), Value::One(name))).collect();
            self.write(tx, EntryId(app.ids.next(self.now)), 0, Kind::System, Some(&body)).await?;
            new += 1;
        }
        Ok(new)
    }
}

const MOST_NAMES: usize = 20;
const LONGEST_NAME: usize = 200;
