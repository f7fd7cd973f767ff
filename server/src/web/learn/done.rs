//! "Klaar", and "toch niet klaar".

use super::{desk::Desk, exercise::count};
use crate::{
    learning::{complete, store},
    web::{
        form::Form,
        respond::{Answer, see_other},
        session,
        state::App,
        visit::Visit,
    },
};
use app::{document::Flash, paths};
use axum::extract::{Path, State};

/// `GET /leren/{course}/{lesson}/klaar`: a deed has no page of its own.
pub async fn back(visit: Visit, Path((course, lesson)): Path<(String, String)>) -> Answer {
    Ok(see_other(&paths::lesson(visit.lang, course, lesson)))
}

/// `POST /leren/{course}/{lesson}/klaar`
pub async fn done(
    State(app): State<App>,
    visit: Visit,
    Path((course, slug)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&["version"])?;
    let desk = Desk::for_deed(&app, &visit, &course, form.get("version")).await?;
    let lesson = desk.lesson(&slug)?;
    let (_, _, next) = desk.neighbours(lesson);
    count(&app, &visit)?;
    let mut tx = app.db.begin().await?;
    let (learner, token) = app.learner(&mut tx, &visit).await?;
    let settled = complete::lesson(&mut tx, learner, &desk.course, lesson, next, app.now()).await?;
    let behind = store::behind(&mut tx, learner, desk.course.id).await?;
    tx.commit().await?;
    let lang = visit.lang;
    let module =
        desk.course.course.modules.iter().find(|module| module.lessons.iter().any(|own| own.slug == lesson.slug));
    // The module could be passed but for a question: say so now, while it is fresh.
    let is_critical_open =
        module.is_some_and(|module| module.lessons.iter().all(|own| behind.is_done(own)) && !behind.has_passed(module));
    let (address, flash) = if settled.course_finished {
        (paths::finished(lang, &course), None)
    } else {
        let address = match next {
            Some(next) => paths::lesson(lang, &course, &next.slug),
            None => paths::course(lang, &course),
        };
        let flash = match (settled.module_passed, is_critical_open) {
            (true, _) => Flash::ModulePassed,
            (false, true) => Flash::CriticalOpen,
            (false, false) => Flash::LessonDone,
        };
        (address, Some(flash))
    };
    let mut response = app.see(&address, flash);
    if let Some(token) = token {
        session::remember(&mut response, &token, app.secure_cookies);
    }
    Ok(response)
}

/// `POST /leren/{course}/{lesson}/toch-niet-klaar`
pub async fn undo(
    State(app): State<App>,
    visit: Visit,
    Path((course, slug)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let desk = Desk::for_deed(&app, &visit, &course, "").await?;
    let lesson = desk.lesson(&slug)?;
    if let Some(learner) = desk.learner {
        let mut tx = app.db.begin().await?;
        complete::undo(&mut tx, learner, &desk.course, lesson).await?;
        tx.commit().await?;
    }
    Ok(app.see(&paths::lesson(visit.lang, &course, &slug), Some(Flash::Undone)))
}
