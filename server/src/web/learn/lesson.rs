//! A lesson, read.

use super::{
    desk::Desk,
    drawing::{self, How, Sheet},
    drawn,
};
use crate::{
    courses::{
        Block, Lesson, LessonText,
        exercise::{Audience, Exercise, Task},
    },
    learning::{
        given::{Fields, Incomplete},
        place,
        store::{self, Answer, Note},
    },
    organisations::house::{self, Said},
    web::{
        dates,
        home::sectors,
        house::drawn as house_drawn,
        respond::{self, Answer as Reply, Sheet as Frame},
        state::App,
        visit::Visit,
    },
};
use app::{components::exercise::note, document::Area, pages::learn::lesson as page, paths, t};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
};
use serde::Deserialize;

/// `?again=exercise`: another attempt.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    again: Option<String>,
}

/// `GET /leren/{course}/{lesson}`
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path((course, lesson)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Reply {
    let mut conn = app.db.read().await?;
    let desk = Desk::open(&app, &mut conn, &visit, &course).await?;
    let reading = Reading::of(&app, &mut conn, &visit, &desk, &lesson).await?;
    drop(conn);
    reading.visited().await?;
    if visit.wants_json {
        return reading.exercise_alone(asked.again.as_deref().unwrap_or_default(), Showing::Again, String::new());
    }
    reading.page(asked.again.as_deref().map(|id| (id, Showing::Again)), StatusCode::OK)
}

/// How one exercise of the lesson differs from what its answers say.
#[derive(Clone, Copy, Debug)]
pub enum Showing<'a> {
    /// As its answers say.
    Plain,
    Again,
    Refused(&'a Fields, Incomplete),
}

/// A lesson on the desk with what this learner did in it.
pub struct Reading<'a> {
    app: &'a App,
    visit: &'a Visit,
    desk: &'a Desk,
    lesson: &'a Lesson,
    answers: Vec<Answer>,
    notes: Vec<Note>,
    /// What the employers of this learner say at the lesson.
    said: Vec<Said>,
}

impl<'a> Reading<'a> {
    pub async fn of(
        app: &'a App,
        conn: &mut crate::storage::Conn,
        visit: &'a Visit,
        desk: &'a Desk,
        slug: &str,
    ) -> Result<Self, respond::Refused> {
        let lesson = desk.lesson(slug)?;
        let (answers, notes) = match (desk.learner, &desk.enrolment) {
            (Some(learner), Some(_)) => (
                store::answers(conn, learner, desk.course.id, slug).await?,
                store::notes_in(conn, learner, desk.course.id, slug).await?,
            ),
            _ => Default::default(),
        };
        let said = said(conn, visit, desk, slug).await?;
        Ok(Self { app, visit, desk, lesson, answers, notes, said })
    }

    /// Remembers that this lesson was opened, when the learner was somewhere else before.
    async fn visited(&self) -> Result<(), respond::Refused> {
        let (Some(learner), Some(enrolment)) = (self.desk.learner, &self.desk.enrolment) else { return Ok(()) };
        let is_here = enrolment.place.as_ref().is_some_and(|place| place.lesson == self.lesson.slug.as_str());
        if is_here || self.visit.is_prefetch {
            return Ok(());
        }
        let mut tx = self.app.db.begin().await?;
        place::visit(&mut tx, learner, &self.desk.course, self.lesson, "", self.app.now()).await?;
        Ok(tx.commit().await?)
    }

    fn sheet<'s>(&'s self, facts: &'s crate::facts::Register) -> Sheet<'s> {
        Sheet {
            lang: self.visit.lang,
            facts,
            course: &self.desk.course,
            lesson: self.lesson.slug.as_str(),
            sector: self.visit.sector(),
        }
    }

    fn how<'h>(&self, exercise: &Exercise, showing: Showing<'h>) -> How<'h> {
        let (again, refused) = match showing {
            Showing::Plain => (false, None),
            Showing::Again => (true, None),
            Showing::Refused(fields, why) => (false, Some((fields, why))),
        };
        let key = (self.lesson.slug.to_string(), exercise.id.to_string());
        How { again, refused, is_mastered: self.desk.behind.mastered.contains(&key) }
    }

    /// The text, in the language of the page or else in Dutch.
    fn text(&self) -> (app::text::Lang, &LessonText) {
        self.lesson.in_lang(self.visit.lang)
    }

    /// One exercise, for its island. `said` is announced.
    pub fn exercise_alone(&self, id: &str, showing: Showing<'_>, said: String) -> Reply {
        let (_, text) = self.text();
        let exercise = text.exercise(id, self.visit.sector()).ok_or(respond::Refused::NotFound)?;
        let front = self.app.shelf.front();
        let drawn = self.sheet(&front.facts).exercise(exercise, &self.answers, self.how(exercise, showing));
        let lang = self.visit.lang;
        let progress = self.desk.progress(lang).for_wire(lang);
        let html = respond::in_owner(|| app::components::exercise::inside(lang, drawn));
        let status = match showing {
            Showing::Refused(..) => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::OK,
        };
        Ok(respond::json(status, &app::wire::ExerciseDrawn { html, said, progress }))
    }

    /// The whole page; one exercise may be shown in another way than its answers say.
    pub fn page(&self, special: Option<(&str, Showing<'_>)>, status: StatusCode) -> Reply {
        let (app, visit) = (self.app, self.visit);
        let sheet = self.frame(status);
        let key = if special.is_none() && status == StatusCode::OK { self.key() } else { None };
        let Some(key) = key else { return app.page(visit, sheet, self.drawing(special)) };
        let name = visit.person().map(|person| person.name.as_str());
        let kept = match app.drawings.get(key) {
            Some(kept) => kept,
            None => {
                let stand_in = name.map(|_| drawn::NAME.to_owned());
                app.drawings.keep(key, &app.draw(visit, &sheet, stand_in, self.drawing(None))?)
            }
        };
        Ok(app.answer(visit, &sheet, kept.with_name(name)))
    }

    /// Everything that the page of a known learner is drawn from. Others have the kept pages of everyone.
    fn key(&self) -> Option<drawn::Key> {
        let (visit, desk) = (self.visit, self.desk);
        let viewer = visit.viewer.as_ref().filter(|_| visit.flash.is_none())?;
        let answers = self.answers.iter().map(|answer| {
            let Answer { exercise, attempt, step, sector, given, outcome, confidence } = answer;
            (exercise, attempt, step, sector, given, outcome.key(), confidence)
        });
        let notes =
            self.notes.iter().map(|note| (&note.exercise, &note.text, note.done_at.is_some(), note.updated_at.0));
        drawn::Key::of(&(
            (
                self.app.shelf.front().epoch,
                desk.course.version.0,
                self.lesson.slug.as_str(),
                visit.lang,
                visit.sector(),
            ),
            (
                viewer.person.is_some(),
                visit.person().is_some_and(|person| person.is_operator),
                visit.idle_limit().is_some(),
                visit.has_organisation,
            ),
            desk.enrolment.as_ref().map(|enrolment| enrolment.finished_at.is_some()),
            (&desk.behind.lessons, &desk.behind.mastered),
            answers.collect::<Vec<_>>(),
            notes.collect::<Vec<_>>(),
            &self.said,
        ))
    }

    fn frame(&self, status: StatusCode) -> Frame {
        let slug = self.desk.course.course.slug();
        let (_, _, next) = self.desk.neighbours(self.lesson);
        let next = next.map(|next| paths::lesson(self.visit.lang, slug, &next.slug));
        let frame = Frame::public(Area::Learning, |lang| paths::lesson(lang, slug, &self.lesson.slug)).with_next(next);
        if status == StatusCode::OK { frame } else { frame.refused() }
    }

    fn drawing(&self, special: Option<(&str, Showing<'_>)>) -> page::Lesson {
        let (app, visit, desk, lesson) = (self.app, self.visit, self.desk, self.lesson);
        let lang = visit.lang;
        let (written_in, text) = self.text();
        let front = app.shelf.front();
        let sheet = self.sheet(&front.facts);
        let course = &desk.course.course;
        let (index, previous, next) = desk.neighbours(lesson);
        let module = course.modules.iter().find(|module| module.lessons.iter().any(|own| own.slug == lesson.slug));
        let neighbour = |lesson: &Lesson| page::Neighbour {
            title: lesson.in_lang(lang).1.title.clone(),
            address: paths::lesson(lang, course.slug(), &lesson.slug),
        };
        let next = next.map(neighbour);
        let is_finished = desk.enrolment.as_ref().is_some_and(|enrolment| enrolment.finished_at.is_some());
        page::Lesson {
            course: course.head.title.in_lang(lang).to_owned(),
            course_slug: course.slug().to_string(),
            module: module.map(|module| module.head.title.in_lang(lang).to_owned()).unwrap_or_default(),
            slug: lesson.slug.to_string(),
            title: text.title.clone(),
            minutes: text.minutes,
            number: index + 1,
            of: course.lessons().count(),
            written_in,
            houses: self.said.iter().map(house_drawn).collect(),
            parts: self.parts(&sheet, text, special),
            sources: self.sources(text, &front.facts),
            modules: desk.outline(lang, Some(lesson)),
            progress: desk.progress(lang),
            has_started: desk.enrolment.is_some(),
            is_done: desk.behind.is_done(lesson),
            version: desk.course.number,
            previous: previous.map(neighbour),
            next,
            sectors: has_sectors(text).then(|| sectors(lang, visit.sector())),
            is_damaged: desk.course.is_damaged(text),
            finished: (is_finished && index + 1 == course.lessons().count())
                .then(|| paths::finished(lang, course.slug())),
        }
    }

    fn parts(&self, sheet: &Sheet<'_>, text: &LessonText, special: Option<(&str, Showing<'_>)>) -> Vec<page::Part> {
        let mut number = 0;
        text.shown(self.visit.sector())
            .filter_map(|block| match block {
                Block::Text(html) => Some(page::Part::Text(sheet.html(html))),
                Block::Situation(html) => Some(page::Part::Situation(sheet.html(html))),
                Block::Card(lines) => Some(page::Part::Card(lines.iter().map(|line| sheet.html(line)).collect())),
                Block::Exercise(exercise) => Some(match exercise.variant(1) {
                    Task::Note(prompt) => page::Part::Note(self.note(sheet, exercise, prompt)),
                    _ => {
                        let id = exercise.id.as_str();
                        let showing =
                            special.filter(|(of, _)| *of == id).map_or(Showing::Plain, |(_, showing)| showing);
                        let drawn = sheet.exercise(exercise, &self.answers, self.how(exercise, showing));
                        number += 1;
                        let label = drawing::label(sheet.lang, number, exercise.kind());
                        page::Part::Exercise { label, exercise: Box::new(drawn) }
                    }
                }),
                Block::Sector { .. } => None,
            })
            .collect()
    }

    fn note(&self, sheet: &Sheet<'_>, exercise: &Exercise, prompt: &crate::courses::markdown::Html) -> note::Note {
        let kept = self.notes.iter().find(|note| note.exercise == exercise.id.as_str());
        let lang = self.visit.lang;
        let action = paths::note(lang, self.desk.course.course.slug(), &self.lesson.slug, &exercise.id);
        note::Note {
            id: exercise.id.to_string(),
            action: format!("{action}#{}", exercise.id),
            prompt: sheet.html(prompt),
            text: kept.map(|note| note.text.clone()).unwrap_or_default(),
            is_done: kept.is_some_and(|note| note.done_at.is_some()),
            seen: kept.map_or(0, |note| note.updated_at.0),
            version: self.desk.course.number,
            kept: kept.map(|note| t!(lang, "note-kept-on", date = dates::day(lang, note.updated_at))),
        }
    }

    fn sources(&self, text: &LessonText, facts: &crate::facts::Register) -> Vec<page::Source> {
        let lang = self.visit.lang;
        let source = |id: String| {
            let fact = facts.get(&id)?;
            Some(page::Source {
                name: fact.source.name(lang).to_owned(),
                date: dates::registered(lang, &fact.source.date),
                address: paths::fact(lang, &id),
                id,
            })
        };
        text.facts().into_iter().filter_map(source).collect()
    }
}

/// What the employers of whoever reads say here: one statement for people of an employer, and none for anyone else or for an
/// exercise alone.
async fn said(
    conn: &mut crate::storage::Conn,
    visit: &Visit,
    desk: &Desk,
    lesson: &str,
) -> Result<Vec<Said>, respond::Refused> {
    let viewer = visit.viewer.as_ref().filter(|viewer| viewer.has_employer && !visit.wants_json);
    match viewer.and_then(|viewer| viewer.person.as_ref()) {
        Some(person) => Ok(house::store::said(conn, person.id, desk.course.id, lesson).await?),
        None => Ok(Vec::new()),
    }
}

/// Whether choosing a sector would change anything here.
fn has_sectors(text: &LessonText) -> bool {
    let has_rows = |exercise: &Exercise| {
        exercise.variants.iter().any(|task| match task {
            Task::Sort(sort) => sort.rows.iter().any(|row| row.audience != Audience::Everyone),
            _ => false,
        })
    };
    text.blocks.iter().any(|block| matches!(block, Block::Sector { .. })) || text.exercises().any(has_rows)
}
