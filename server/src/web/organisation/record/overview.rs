//! The record on one page.

use super::{Desk, open, words};
use crate::{
    dossier::{
        Kind,
        kind::{Step, Takes},
    },
    web::{
        dates,
        respond::{Answer, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::Area,
    pages::organisation::record::overview::{self as page, Item, List, Overview},
    paths, t,
    text::say,
};
use axum::extract::{Path, State};

/// `GET /organisatie/{org}/dossier`
pub async fn show(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    let (health, todos) = desk.standing(&mut conn).await?;
    drop(conn);
    let page = Overview {
        org: desk.id(),
        name: desk.org.name.clone(),
        is_owner: desk.is_owner(),
        is_empty: desk.record.is_empty(),
        health,
        todos,
        steps: Step::ALL.into_iter().map(|step| desk.step(step)).collect(),
    };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::record(lang, desk.id())), page)
}

impl Desk {
    fn step(&self, step: Step) -> page::Step {
        let text = |part: &str| say(self.lang, &format!("record-step-{}{part}", step.key()), &[]);
        let lists = Kind::ALL.into_iter().filter(|kind| kind.step() == step).filter_map(|kind| self.list(kind));
        page::Step { key: step.key(), title: text(""), lead: text("-lead"), lists: lists.collect() }
    }

    /// The entries of a kind; own rules stand with the proposals.
    fn list(&self, kind: Kind) -> Option<List> {
        if kind == Kind::Rule {
            return None;
        }
        let entries: Vec<Item> = self
            .record
            .of_kind(kind)
            .map(|entry| Item {
                title: words::title(self.lang, kind, &entry.body),
                meta: [
                    self.meta(kind, &entry.body),
                    t!(self.lang, "record-changed-on", date = dates::day(self.lang, entry.changed_at)),
                ]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
                address: paths::record_entry(self.lang, self.id(), entry.id.0),
            })
            .collect();
        let may_add = kind.only().is_none() || entries.is_empty();
        let add = may_add.then(|| {
            let label = say(self.lang, &format!("record-{}-new", kind.key()), &[]);
            (label, paths::record_new(self.lang, self.id(), kind.key()))
        });
        Some(List { title: say(self.lang, &format!("record-list-{}", kind.key()), &[]), entries, add })
    }

    /// What says most about an entry in a few words: the choices that were made.
    fn meta(&self, kind: Kind, body: &crate::dossier::Body) -> String {
        let telling = match kind {
            Kind::System => ["risk", "allowed"].as_slice(),
            Kind::Role => &["courses"],
            Kind::Measure => &["type", "start"],
            Kind::Signal | Kind::Decision | Kind::Statement => &["on"],
            _ => &[],
        };
        let specs = telling.iter().filter_map(|key| kind.spec(key));
        let value = |spec: &'static crate::dossier::kind::Spec| {
            let values = self.values(&self.record, spec, body).join(", ");
            let is_choice = matches!(spec.takes, Takes::One(_)) && body.is_unknown(spec.key);
            if is_choice {
                format!("{}: ?", words::label(self.lang, kind, spec.key).trim_end_matches('?'))
            } else {
                values
            }
        };
        specs.map(value).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}
