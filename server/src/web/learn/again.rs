//! "Doe deze cursus opnieuw".

use super::exercise::count;
use crate::{
    learning,
    web::{
        form::Form,
        respond::{Answer, Refused},
        state::App,
        visit::Visit,
    },
};
use app::paths;
use axum::extract::{Path, State};

/// `POST /cursussen/{course}/opnieuw`: on to the first lesson. Whoever did not finish the course goes on where they are.
pub async fn again(State(app): State<App>, visit: Visit, Path(slug): Path<String>, form: Form) -> Answer {
    form.only(&[])?;
    let course = app.shelf.front().course(&slug).cloned().ok_or(Refused::NotFound)?;
    let learner = visit.viewer.as_ref().map(|viewer| viewer.learner).ok_or(Refused::NotFound)?;
    count(&app, &visit)?;
    let mut tx = app.db.begin().await?;
    let begins = learning::again::again(&mut tx, learner, course.id, course.version, app.now()).await?;
    tx.commit().await?;
    let first = course.course.lessons().next().filter(|_| begins);
    let address = first.map(|lesson| paths::lesson(visit.lang, &slug, &lesson.slug));
    Ok(app.see(&address.unwrap_or_else(|| paths::course(visit.lang, &slug)), None))
}
