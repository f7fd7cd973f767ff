//! A private note.

use super::{desk::Desk, exercise::count};
use crate::{
    courses::exercise::Kind,
    learning::notes::{self, Draft},
    storage::Millis,
    web::{
        dates,
        form::Form,
        respond::{self, Answer, Refused},
        session,
        state::App,
        visit::Visit,
    },
};
use app::{document::Flash, paths, t, wire::NoteKept};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};

/// `POST /leren/{course}/{lesson}/notitie/{exercise}`
pub async fn keep(
    State(app): State<App>,
    visit: Visit,
    Path((course, slug, id)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    form.only(&["text", "done", "seen", "version"])?;
    let desk = Desk::for_deed(&app, &visit, &course, form.get("version")).await?;
    let lesson = desk.lesson(&slug)?;
    let exercise = lesson.in_lang(visit.lang).1.exercise(&id, visit.sector());
    exercise.filter(|exercise| exercise.kind() == Kind::Note).ok_or(Refused::NotFound)?;
    count(&app, &visit)?;
    let now = app.now();
    let seen = Millis(form.get("seen").parse().unwrap_or(0));
    let (typed, is_done) = (form.get("text"), form.get("done") == "1");
    let mut tx = app.db.begin().await?;
    let (learner, token) = app.learner(&mut tx, &visit).await?;
    let draft = Draft { text: typed, is_done, seen };
    let kept = notes::write(&mut tx, learner, &desk.course, lesson, &id, draft, now).await?;
    tx.commit().await?;
    let lang = visit.lang;
    let mut response = if visit.wants_json {
        let typed = notes::tidy(typed);
        let said = match &kept {
            // The field in the page stops at the same length; whoever goes beyond it keeps what fits and is told.
            Some(note) if !note.text.contains(&typed) => t!(lang, "note-too-long"),
            Some(note) if note.text != typed => t!(lang, "note-joined", time = dates::time(now)),
            Some(_) => t!(lang, "note-kept", time = dates::time(now)),
            None => t!(lang, "note-cleared"),
        };
        let (text, seen) = kept.map_or_else(Default::default, |note| (note.text, note.updated_at.0));
        respond::json(StatusCode::OK, &NoteKept { text, seen, said })
    } else {
        app.see(&format!("{}#{id}", paths::lesson(lang, &course, &slug)), Some(Flash::Saved))
    };
    if let Some(token) = token {
        session::remember(&mut response, &token, app.secure_cookies);
    }
    Ok(response)
}
