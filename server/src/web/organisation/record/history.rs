//! Everything that changed in the record, newest first.

use super::{open, words};
use crate::{
    dossier::change,
    web::{
        dates,
        respond::{Answer, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::Area,
    pages::organisation::record::history::{Change, History},
    paths,
};
use axum::extract::{Path, Query, State};
use serde::Deserialize;

/// `?from=n`: skips as many changes.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    from: usize,
}

const PAGE: usize = 50;

/// `GET /organisatie/{org}/dossier/wijzigingen`
pub async fn show(
    State(app): State<App>,
    member: Member,
    Path(org): Path<String>,
    Query(From { from }): Query<From>,
) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    drop(conn);
    let all = change::changes(&desk.log);
    let next = from.saturating_add(PAGE);
    let change = |change: &change::Change<'_>| Change {
        day: dates::day_and_time(desk.lang, change.written.at),
        by: desk.by(change.written),
        title: format!("{}: {}", words::kind(desk.lang, change.written.kind), words::short(&change.title)),
        what: desk.what(change),
        address: paths::record_entry(desk.lang, desk.id(), change.written.id.0),
    };
    let page = History {
        org: desk.id(),
        is_owner: desk.is_owner(),
        changes: all.iter().skip(from).take(PAGE).map(change).collect(),
        more: (all.len() > next).then(|| format!("{}?from={next}", paths::record_history(desk.lang, desk.id()))),
    };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::record_history(lang, desk.id())), page)
}
