//! Finding a lesson.

use super::{
    limits::Doing,
    respond::{Answer, Sheet},
    state::App,
    visit::{Visit, encode},
};
use crate::courses::search;
use app::{
    document::Area,
    pages::search::{Hit, Search},
    paths,
};
use axum::extract::{Query, State};
use serde::Deserialize;

/// Longest query that is looked at, in characters.
const LONGEST: usize = 200;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    q: Option<String>,
}

/// `GET /zoeken?q=…`
pub async fn show(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let query: String = asked.q.unwrap_or_default().trim().chars().take(LONGEST).collect();
    let here = |lang| match query.as_str() {
        "" => paths::search(lang),
        query => format!("{}?q={}", paths::search(lang), encode(query)),
    };
    if query.is_empty() {
        let page = Search { query: String::new(), hits: None };
        return app.page(&visit, Sheet::public(Area::Public, here), page);
    }
    app.limits.count(Doing::SearchFrom, visit.network.for_counting())?;
    let front = app.shelf.front();
    let found = search::lessons(&mut app.db.read().await?, &front.courses, &query, visit.lang).await?;
    let hits = found.into_iter().filter_map(|hit| {
        let course = &hit.course.course;
        let lesson = course.lesson(&hit.lesson)?;
        Some(Hit {
            title: lesson.in_lang(visit.lang).1.title.clone(),
            address: paths::lesson(visit.lang, course.slug(), &lesson.slug),
            course: course.head.title.in_lang(visit.lang).to_owned(),
            minutes: lesson.minutes(),
            snippet: hit.snippet.0,
        })
    });
    let page = Search { query: query.clone(), hits: Some(hits.collect()) };
    app.page(&visit, Sheet::private(Area::Public, here), page)
}
