//! The fact register.

use super::{
    dates,
    respond::{Answer, Refused, Sheet},
    state::App,
    visit::Visit,
};
use crate::{
    courses::shelf::Front,
    facts::{Fact, Status},
    storage::Millis,
};
use app::{
    document::Area,
    pages::facts::{self as page, Facts, OneFact},
    paths,
    text::Lang,
};
use axum::extract::{Path, State};

/// `GET /feiten`
pub async fn all(State(app): State<App>, visit: Visit) -> Answer {
    let front = app.shelf.front();
    let card = |(id, fact): (&str, &Fact)| card(visit.lang, id, fact, app.now());
    let facts = front.facts.iter().map(card).collect();
    app.page(&visit, Sheet::public(Area::Public, paths::facts), Facts { facts })
}

/// `GET /feiten/{id}`
pub async fn one(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Answer {
    let front = app.shelf.front();
    let fact = front.facts.get(&id).ok_or(Refused::NotFound)?;
    let page = OneFact { fact: card(visit.lang, &id, fact, app.now()), quoted_in: quoted_in(visit.lang, &front, &id) };
    app.page(&visit, Sheet::public(Area::Public, |lang| paths::fact(lang, &id)), page)
}

/// Lessons that quote a fact: title and address.
fn quoted_in(lang: Lang, front: &Front, id: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for published in &front.courses {
        for lesson in published.course.lessons() {
            let (_, text) = lesson.in_lang(lang);
            if text.facts().iter().any(|quoted| quoted == id) {
                found.push((text.title.clone(), paths::lesson(lang, published.course.slug(), &lesson.slug)));
            }
        }
    }
    found
}

fn card(lang: Lang, id: &str, fact: &Fact, now: Millis) -> page::Fact {
    page::Fact {
        id: id.to_owned(),
        text: fact.text(lang).to_owned(),
        source: fact.source.name(lang).to_owned(),
        date: dates::registered(lang, &fact.source.date),
        url: fact.source.url.clone(),
        checked: dates::registered(lang, &fact.checked),
        review_by: fact.review_by.map(|date| dates::registered(lang, &date.to_string())),
        valid_from: fact.valid_from.as_deref().map(|date| dates::registered(lang, date)),
        is_overdue: fact.is_overdue(dates::today(now)),
        is_unverified: fact.status == Status::U,
    }
}
