//! The short record: three pages of questions. Each page is kept when it is sent, so that one can stop and go on.

use super::{Desk, open, words};
use crate::{
    dossier::{Body, Entry, EntryId, Kind, body::Value, library::library},
    storage::Tx,
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
    document::Area,
    pages::organisation::record::{
        entry::{Input, Question},
        quick::{Asks, Quick, STEPS, System},
    },
    paths, t,
};
use axum::extract::{Path, State};
use jiff::ToSpan;

/// What is asked of each system.
const OF_SYSTEM: [&str; 4] = ["affected", "data", "allowed", "rules"];

/// `GET /organisatie/{org}/dossier/kort/{step}`; the step after the last is the end.
pub async fn form(State(app): State<App>, member: Member, Path((org, step)): Path<(String, String)>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    let step = of_address(&step)?;
    if step > 1 && desk.record.of_kind(Kind::System).next().is_none() {
        return Ok(app.see(&paths::record_quick(desk.lang, desk.id(), 1), None));
    }
    let page = desk.quick(step, &Form::default(), Vec::new());
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::record_quick(lang, desk.id(), step)), page)
}

/// `POST /organisatie/{org}/dossier/kort/{step}`
pub async fn next(
    State(app): State<App>,
    member: Member,
    Path((org, step)): Path<(String, String)>,
    form: Form,
) -> Answer {
    let deed = Deed::of(&member, &form);
    if let Some(address) = app.once.led(deed) {
        return Ok(app.see(&address, None));
    }
    let mut tx = app.db.begin().await?;
    let desk = open(&app, &mut tx, &member, &org).await?;
    let step = of_address(&step)?;
    let errors = match step {
        1 => desk.keep_systems(&app, &mut tx, &form).await?,
        2 => desk.keep_answers(&mut tx, &form).await?,
        3 => desk.keep_plan(&app, &mut tx, &form).await?,
        _ => return Err(Refused::NotFound),
    };
    if errors.is_empty() {
        tx.commit().await?;
        let address = paths::record_quick(desk.lang, desk.id(), step + 1);
        app.once.leads(deed, &address);
        return Ok(app.see(&address, None));
    }
    drop(tx);
    let sheet = Sheet::private(Area::Organisation, |lang| paths::record_quick(lang, desk.id(), step)).refused();
    app.page(&member.visit, sheet, desk.quick(step, &form, errors))
}

fn of_address(step: &str) -> Result<u8, Refused> {
    step.parse().ok().filter(|step| (1..=STEPS + 1).contains(step)).ok_or(Refused::NotFound)
}

type Errors = Vec<(&'static str, String)>;

impl Desk {
    fn quick(&self, step: u8, form: &Form, errors: Errors) -> Quick {
        let asks = match step {
            1 => {
                let ticked: Vec<&str> = form.0.all("system").collect();
                Asks::Systems { systems: self.common(&ticked), own: form.typed("own").value }
            }
            2 => Asks::OfEach(self.record.of_kind(Kind::System).map(|system| self.of_system(system)).collect()),
            3 => Asks::Plan(self.plan(form, &errors)),
            _ => Asks::Done,
        };
        Quick { org: self.id(), step, asks, errors }
    }

    async fn keep_systems(&self, app: &App, tx: &mut Tx, form: &Form) -> Result<Errors, Refused> {
        form.only(&["system", "own"])?;
        let ticked: Vec<&str> = form.0.all("system").collect();
        let new = self.add_common(app, tx, &ticked).await? + self.add_named(app, tx, form.get("own")).await?;
        let has_any = new > 0 || self.record.of_kind(Kind::System).next().is_some();
        Ok(if has_any { Vec::new() } else { vec![("system", t!(self.lang, "record-library-none"))] })
    }

    fn of_system(&self, system: &Entry) -> System {
        let questions = OF_SYSTEM.into_iter().filter_map(|key| Kind::System.spec(key)).map(|spec| {
            (format!("{}-{}", spec.key, system.id.0), self.question(Kind::System, spec, &system.body, &[]))
        });
        System { name: words::title(self.lang, Kind::System, &system.body), questions: questions.collect() }
    }

    /// Everyone who works with AI has the one role that the short record needs; it grows into more.
    async fn keep_answers(&self, tx: &mut Tx, form: &Form) -> Result<Errors, Refused> {
        for system in self.record.of_kind(Kind::System) {
            let mut body = system.body.clone();
            for spec in OF_SYSTEM.into_iter().filter_map(|key| Kind::System.spec(key)) {
                let name = format!("{}-{}", spec.key, system.id.0);
                let values: Vec<String> = form.0.all(&name).map(str::to_owned).collect();
                let typed = |key: &str| {
                    if key == spec.key { values.clone() } else { body.many(key).map(str::to_owned).collect() }
                };
                let (read, wrong) = Body::read(Kind::System, typed, |_, _| true);
                if wrong.iter().any(|(key, _)| *key == spec.key) {
                    return Err(Refused::BadForm);
                }
                body = read;
            }
            if body != system.body {
                self.write(tx, system.id, system.version, Kind::System, Some(&body)).await?;
            }
        }
        Ok(Vec::new())
    }

    /// A goal for the role, a measure, a day to look back and a signature.
    fn plan(&self, form: &Form, errors: &Errors) -> Vec<Question> {
        let usual = [
            ("goals", library().roles[0].goals.of(self.lang).to_owned()),
            ("measure", t!(self.lang, "record-quick-measure-usual")),
            ("next", dates::today(self.now).saturating_add(6.months()).to_string()),
            ("signed-by", String::new()),
        ];
        let is_new = form.0.0.is_empty();
        let question = |(key, usual): (&'static str, String)| {
            let value = if is_new { usual } else { form.get(key).to_owned() };
            let (label, input) = match key {
                "goals" => (words::label(self.lang, Kind::Role, "goals"), Input::Words(value)),
                "measure" => (t!(self.lang, "record-quick-measure"), Input::Line(value)),
                "next" => (t!(self.lang, "record-quick-next"), Input::Day(value)),
                _ => (t!(self.lang, "record-quick-sign"), Input::Line(value)),
            };
            let error = errors.iter().find(|(field, _)| *field == key).map(|(_, error)| error.clone());
            Question { key, label, hint: None, error, is_needed: true, is_extra: false, input }
        };
        usual.into_iter().map(question).collect()
    }

    async fn keep_plan(&self, app: &App, tx: &mut Tx, form: &Form) -> Result<Errors, Refused> {
        form.only(&["goals", "measure", "next", "signed-by"])?;
        let today = dates::today(self.now).to_string();
        let one = |key: &str, text: &str| (key.to_owned(), Value::One(text.trim().to_owned()));
        let role: Body =
            [one("name", &t!(self.lang, "record-quick-role")), one("goals", form.get("goals"))].into_iter().collect();
        let measure: Body =
            [one("name", form.get("measure")), one("type", "talk"), one("start", &today)].into_iter().collect();
        let statement: Body = [
            one("words", &t!(self.lang, "record-quick-statement")),
            one("signed-by", form.get("signed-by")),
            one("on", &today),
        ]
        .into_iter()
        .collect();
        let errors = self.plan_errors(
            form,
            &[
                (Kind::Role, "goals", &role),
                (Kind::Measure, "name", &measure),
                (Kind::Statement, "signed-by", &statement),
            ],
        );
        if !errors.is_empty() {
            return Ok(errors);
        }
        let role_id = EntryId(app.ids.next(self.now));
        self.write(tx, role_id, 0, Kind::Role, Some(&role)).await?;
        let mut measure = measure;
        measure.set("roles", Value::Many(vec![role_id.0.to_string()]));
        self.write(tx, EntryId(app.ids.next(self.now)), 0, Kind::Measure, Some(&measure)).await?;
        for system in self.record.of_kind(Kind::System).filter(|system| system.body.many("roles").next().is_none()) {
            let mut body = system.body.clone();
            body.set("roles", Value::Many(vec![role_id.0.to_string()]));
            if body.day("next-check").is_none() {
                body.set("next-check", Value::One(form.get("next").trim().to_owned()));
            }
            self.write(tx, system.id, system.version, Kind::System, Some(&body)).await?;
        }
        if let Some(id) = Kind::Statement.only() {
            self.write(tx, id, self.versions_of(id), Kind::Statement, Some(&statement)).await?;
        }
        Ok(Vec::new())
    }

    /// What is wrong with the last page, under the names of its own fields.
    fn plan_errors(&self, form: &Form, bodies: &[(Kind, &'static str, &Body)]) -> Errors {
        let mut errors = Errors::new();
        for (kind, key, body) in bodies {
            let typed = |key: &str| body.many(key).map(str::to_owned).collect();
            let wrong = Body::read(*kind, typed, |_, _| true).1;
            let is_empty = body.text(key).is_empty();
            let why = wrong.iter().find(|(field, _)| field == key).map(|(_, why)| *why);
            if let Some(why) = why.or(is_empty.then_some(crate::dossier::body::Wrong::Needed)) {
                let field = if *kind == Kind::Measure { "measure" } else { key };
                let label = match field {
                    "measure" => t!(self.lang, "record-quick-measure"),
                    "signed-by" => t!(self.lang, "record-quick-sign"),
                    _ => words::label(self.lang, Kind::Role, "goals"),
                };
                errors.push((field, super::entry::sentence(self.lang, &label, why)));
            }
        }
        if form.get("next").trim().parse::<jiff::civil::Date>().is_err() {
            let label = t!(self.lang, "record-quick-next");
            errors.push(("next", super::entry::sentence(self.lang, &label, crate::dossier::body::Wrong::NotADay)));
        }
        errors
    }
}
