//! The notebook.

use crate::{
    courses::exercise::Task,
    learning::store,
    web::{
        dates, learn,
        respond::{Answer, Sheet},
        state::App,
        visit::Visit,
    },
};
use app::{
    document::Area,
    pages::me::notes::{Note, Notes},
    paths,
};
use axum::extract::State;

/// `GET /mijn-leren/notities`
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let lang = visit.lang;
    let front = app.shelf.front();
    let mut notes = Vec::new();
    if let Some(viewer) = &visit.viewer {
        let mut conn = app.db.read().await?;
        let enrolments = store::enrolments(&mut conn, viewer.learner).await?;
        for note in store::notes(&mut conn, viewer.learner).await? {
            let Some(enrolment) = enrolments.iter().find(|enrolment| enrolment.course == note.course) else { continue };
            let Some(version) = app.shelf.version(&mut conn, enrolment.version).await? else { continue };
            let course = &version.course;
            let lesson = course.lesson(&note.lesson);
            let text = lesson.map(|lesson| lesson.in_lang(lang).1);
            let exercise = text.and_then(|text| text.exercise(&note.exercise, visit.sector()));
            let sheet = learn::Sheet {
                lang,
                facts: &front.facts,
                course: &version,
                lesson: &note.lesson,
                sector: visit.sector(),
            };
            let prompt = match exercise.map(|exercise| exercise.variant(1)) {
                Some(Task::Note(prompt)) => sheet.html(prompt),
                _ => String::new(),
            };
            notes.push(Note {
                lesson: text.map_or_else(|| note.lesson.clone(), |text| text.title.clone()),
                address: format!("{}#{}", paths::lesson(lang, course.slug(), &note.lesson), note.exercise),
                prompt,
                text: note.text,
                on: dates::day(lang, note.updated_at),
                is_done: note.done_at.is_some(),
            });
        }
    }
    app.page(&visit, Sheet::private(Area::Learning, paths::notes), Notes { notes })
}
