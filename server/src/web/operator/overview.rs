//! How the installation is doing.

use crate::{
    accounts, mail,
    web::{
        dates,
        respond::{Answer, Sheet},
        state::App,
        visit::{Member, Operator},
    },
};
use app::{document::Area, pages::operator::overview::Overview, paths};
use axum::extract::State;

/// `GET /beheer`
pub async fn show(State(app): State<App>, Operator(Member { visit, .. }): Operator) -> Answer {
    let lang = visit.lang;
    let mut conn = app.db.read().await?;
    let (people, browsers) = accounts::store::counts(&mut conn).await?;
    let waiting_mail = mail::store::waiting(&mut conn).await?;
    drop(conn);
    let front = app.shelf.front();
    let today = dates::today(app.now());
    let page = Overview {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        engine: app.db.engine().to_owned(),
        up_since: dates::day_and_time(lang, app.started_at),
        people,
        browsers,
        waiting_mail,
        sends_mail: app.site.sends_mail,
        courses: front
            .courses
            .iter()
            .map(|published| {
                let title = published.course.head.title.in_lang(lang).to_owned();
                (title, published.number, dates::day(lang, published.published_at))
            })
            .collect(),
        damaged: front
            .courses
            .iter()
            .flat_map(|published| {
                published.damaged.iter().map(|path| format!("{}/{path}", published.course.slug())).collect::<Vec<_>>()
            })
            .collect(),
        overdue_facts: front
            .facts
            .iter()
            .filter(|(_, fact)| fact.is_overdue(today))
            .map(|(id, _)| id.to_owned())
            .collect(),
        settings: app.settings.clone(),
    };
    app.page(&visit, Sheet::private(Area::Operator, paths::operator), page)
}
