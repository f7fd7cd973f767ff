//! Where someone is reading.

use super::desk::Desk;
use crate::{
    learning::place,
    web::{
        form::Form,
        limits::Doing,
        respond::{Answer, Drawn},
        state::App,
        visit::Visit,
    },
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse,
};

/// `POST /leren/{course}/{lesson}/plek`, sent when a page is left. Nobody waits for the answer.
pub async fn keep(
    State(app): State<App>,
    visit: Visit,
    Path((course, slug)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&["anchor"])?;
    let desk = Desk::for_deed(&app, &visit, &course, "").await?;
    let lesson = desk.lesson(&slug)?;
    // The message of a page that was left may come after the next lesson was opened: it moves nobody back.
    let is_here =
        desk.enrolment.as_ref().and_then(|enrolment| enrolment.place.as_ref()).is_some_and(|p| p.lesson == slug);
    if let Some(learner) = desk.learner.filter(|_| is_here) {
        app.limits.count(Doing::Write, learner)?;
        let mut tx = app.db.begin().await?;
        place::visit(&mut tx, learner, &desk.course, lesson, form.get("anchor"), app.now()).await?;
        tx.commit().await?;
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.extensions_mut().insert(Drawn);
    Ok(response)
}
