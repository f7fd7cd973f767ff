//! An exercise, answered.

use super::{
    desk::Desk,
    lesson::{Reading, Showing},
};
use crate::{
    learning::{
        Outcome,
        answer::{self, AnswerError, Answered},
        store,
    },
    web::{
        form::Form,
        limits::Doing,
        respond::{Answer, Refused, see_other},
        session,
        state::App,
        visit::Visit,
    },
};
use app::{document::Flash, paths, t, text::Lang};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};

/// `GET /leren/{course}/{lesson}/oefening/{exercise}`: someone reloads after a refused form.
pub async fn back(visit: Visit, Path((course, lesson, exercise)): Path<(String, String, String)>) -> Answer {
    Ok(see_other(&format!("{}#{exercise}", paths::lesson(visit.lang, course, lesson))))
}

/// `POST /leren/{course}/{lesson}/oefening/{exercise}`
pub async fn answer(
    State(app): State<App>,
    visit: Visit,
    Path((course, slug, id)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    let desk = Desk::for_deed(&app, &visit, &course, form.get("version")).await?;
    let lesson = desk.lesson(&slug)?;
    let exercise = lesson.in_lang(visit.lang).1.exercise(&id, visit.sector()).ok_or(Refused::NotFound)?;
    count(&app, &visit)?;
    let number = |name: &str| form.get(name).parse::<u32>().unwrap_or(0);
    let sent = answer::Form { attempt: number("attempt"), step: number("step"), fields: &form.0 };
    let mut tx = app.db.begin().await?;
    let (learner, token) = app.learner(&mut tx, &visit).await?;
    let of = answer::Of { learner, course: &desk.course, lesson, exercise, sector: visit.sector() };
    let answered = match answer::give(&mut tx, of, sent, app.now()).await {
        Ok(answered) => answered,
        Err(AnswerError::Storage(error)) => return Err(error.into()),
        Err(AnswerError::Incomplete(why)) => {
            drop(tx);
            let mut conn = app.db.read().await?;
            let reading = Reading::of(&app, &mut conn, &visit, &desk, &slug).await?;
            let showing = Showing::Refused(&form.0, why);
            return if visit.wants_json {
                reading.exercise_alone(&id, showing, super::drawing::sentence(visit.lang, why))
            } else {
                reading.page(Some((&id, showing)), StatusCode::UNPROCESSABLE_ENTITY)
            };
        }
    };
    tx.commit().await?;
    let mut response = if visit.wants_json {
        told(&app, &visit, learner, desk, &slug, &id, answered).await?
    } else {
        let place = if answered.grade.is_final { format!("{id}-uitslag") } else { id };
        let flash = answered.settled.module_passed.then_some(Flash::ModulePassed);
        let address = if answered.settled.course_finished {
            paths::finished(visit.lang, &course)
        } else {
            format!("{}#{place}", paths::lesson(visit.lang, &course, &slug))
        };
        app.see(&address, flash)
    };
    if let Some(token) = token {
        session::remember(&mut response, &token, app.secure_cookies);
    }
    Ok(response)
}

/// The exercise with its verdict, for the island.
async fn told(
    app: &App,
    visit: &Visit,
    learner: crate::accounts::LearnerId,
    mut desk: Desk,
    slug: &str,
    id: &str,
    answered: Answered,
) -> Answer {
    let mut conn = app.db.read().await?;
    desk.learner = Some(learner);
    desk.enrolment = store::enrolment(&mut conn, learner, desk.course.id).await?;
    desk.behind = store::behind(&mut conn, learner, desk.course.id).await?;
    let reading = Reading::of(app, &mut conn, visit, &desk, slug).await?;
    reading.exercise_alone(id, Showing::Plain, said(visit.lang, answered))
}

fn said(lang: Lang, answered: Answered) -> String {
    let verdict = match answered.grade.outcome {
        _ if !answered.grade.is_final => return t!(lang, "exercise-next-step"),
        Outcome::Right => t!(lang, "verdict-right"),
        Outcome::Partly => t!(lang, "verdict-partly"),
        Outcome::Wrong => t!(lang, "verdict-wrong"),
        Outcome::Open => t!(lang, "verdict-done"),
    };
    if answered.settled.course_finished {
        format!("{verdict} {}", t!(lang, "finished-title"))
    } else if answered.settled.module_passed {
        format!("{verdict} {}", t!(lang, "module-passed"))
    } else {
        verdict
    }
}

/// Counts a deed of a learner, or of a network that makes new learners.
pub fn count(app: &App, visit: &Visit) -> Result<(), Refused> {
    match &visit.viewer {
        Some(viewer) => app.limits.count(Doing::Write, viewer.learner),
        None => app.limits.count(Doing::NewBrowserFrom, visit.network.for_counting()),
    }
}
