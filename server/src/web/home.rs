//! The front door.

use super::{
    courses::entries,
    learn,
    respond::{Answer, Refused, Sheet},
    state::App,
    visit::Visit,
};
use crate::{
    courses::Sector,
    learning::{progress::Behind, store},
};
use app::{
    document::Area,
    pages::home::{Choice, FirstLesson, GoOn, Home},
    paths,
    text::{Lang, say},
};
use axum::extract::State;

/// `GET /`
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let lang = visit.lang;
    let front = app.shelf.front();
    let first_lesson = front.courses.first().and_then(|course| {
        let lesson = course.course.lessons().next()?;
        Some(FirstLesson {
            address: paths::lesson(lang, course.course.slug(), &lesson.slug),
            minutes: lesson.minutes(),
        })
    });
    let page = Home {
        first_lesson,
        courses: entries(&app, &visit).await?,
        sectors: sectors(lang, visit.sector()),
        go_on: go_on(&app, &visit).await?,
    };
    app.page(&visit, Sheet::public(Area::Public, paths::home), page)
}

/// The course that was read last, when something in it is still open.
async fn go_on(app: &App, visit: &Visit) -> Result<Option<GoOn>, Refused> {
    let Some(viewer) = &visit.viewer else { return Ok(None) };
    let mut conn = app.db.read().await?;
    let last = store::enrolments(&mut conn, viewer.learner).await?.into_iter().find(|e| e.finished_at.is_none());
    let Some(enrolment) = last else { return Ok(None) };
    let Some(course) = app.shelf.version(&mut conn, enrolment.version).await? else { return Ok(None) };
    let behind: Behind = store::behind(&mut conn, viewer.learner, course.id).await?;
    let standing = learn::standing(visit.lang, &course.course, &behind, Some(&enrolment));
    Ok(standing.map(|(address, lesson)| GoOn { lesson, address }))
}

/// The sectors to choose from.
#[must_use]
pub fn sectors(lang: Lang, chosen: Option<Sector>) -> Vec<Choice> {
    let choice = |sector: Sector| Choice {
        key: sector.key(),
        name: say(lang, &format!("sector-{}", sector.key()), &[]),
        is_chosen: chosen == Some(sector),
    };
    Sector::ALL.into_iter().map(choice).collect()
}
