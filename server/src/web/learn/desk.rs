//! What a learner has on the desk: the course in their version, the lesson, how far they are.

use crate::{
    accounts::LearnerId,
    courses::{Course, Lesson, Published},
    learning::{
        progress::Behind,
        store::{self, Enrolment},
    },
    storage::Conn,
    web::{respond::Refused, state::App, visit::Visit},
};
use app::{
    components::{
        outline,
        progress::{Open, Progress},
    },
    paths,
    text::Lang,
};
use std::sync::Arc;

/// A course as this learner has it.
#[derive(Clone, Debug)]
pub struct Desk {
    pub course: Arc<Published>,
    /// The newest version, which may be another.
    pub newest: i64,
    pub learner: Option<LearnerId>,
    pub enrolment: Option<Enrolment>,
    pub behind: Behind,
}

impl Desk {
    /// Lays a course out. A course that does not exist is [`Refused::NotFound`].
    pub async fn open(app: &App, conn: &mut Conn, visit: &Visit, slug: &str) -> Result<Self, Refused> {
        let current = app.shelf.front().course(slug).cloned().ok_or(Refused::NotFound)?;
        let newest = current.number;
        let Some(learner) = visit.viewer.as_ref().map(|viewer| viewer.learner) else {
            return Ok(Self { course: current, newest, learner: None, enrolment: None, behind: Behind::default() });
        };
        let enrolment = store::enrolment(conn, learner, current.id).await?;
        let course = match &enrolment {
            Some(enrolment) if enrolment.version != current.version => {
                app.shelf.version(conn, enrolment.version).await?.ok_or(Refused::Broken)?
            }
            _ => current,
        };
        let behind = match enrolment {
            Some(_) => store::behind(conn, learner, course.id).await?,
            None => Behind::default(),
        };
        Ok(Self { course, newest, learner: Some(learner), enrolment, behind })
    }

    /// For a deed: someone who has not started gets the version the form was drawn from, when it still exists.
    pub async fn for_deed(app: &App, visit: &Visit, slug: &str, version: &str) -> Result<Self, Refused> {
        let mut conn = app.db.read().await?;
        let mut desk = Self::open(app, &mut conn, visit, slug).await?;
        let drawn_from = version.parse::<i64>().ok().filter(|number| *number != desk.course.number);
        if let (None, Some(number)) = (&desk.enrolment, drawn_from)
            && let Some(id) = crate::courses::store::numbered(&mut conn, desk.course.id, number).await?
            && let Some(course) = app.shelf.version(&mut conn, id).await?
        {
            desk.course = course;
        }
        Ok(desk)
    }

    pub fn lesson(&self, slug: &str) -> Result<&Lesson, Refused> {
        self.course.course.lesson(slug).ok_or(Refused::NotFound)
    }

    /// The lessons before and after this one.
    pub fn neighbours(&self, lesson: &Lesson) -> (usize, Option<&Lesson>, Option<&Lesson>) {
        let all: Vec<&Lesson> = self.course.course.lessons().collect();
        let index = all.iter().position(|other| other.slug == lesson.slug).unwrap_or(0);
        (index, index.checked_sub(1).map(|before| all[before]), all.get(index + 1).copied())
    }

    pub fn progress(&self, lang: Lang) -> Progress {
        progress(lang, &self.course.course, &self.behind)
    }

    /// The outline with what is done; `here` is the lesson that is shown.
    pub fn outline(&self, lang: Lang, here: Option<&Lesson>) -> Vec<outline::Module> {
        let course = &self.course.course;
        course
            .modules
            .iter()
            .map(|module| outline::Module {
                title: module.head.title.in_lang(lang).to_owned(),
                goal: module.head.goal.in_lang(lang).to_owned(),
                is_passed: self.behind.has_passed(module),
                lessons: module
                    .lessons
                    .iter()
                    .map(|lesson| {
                        let is_done = self.behind.is_done(lesson);
                        outline::Lesson {
                            title: lesson.in_lang(lang).1.title.clone(),
                            address: paths::lesson(lang, course.slug(), &lesson.slug),
                            minutes: lesson.minutes(),
                            is_done,
                            is_critical_open: is_done && !self.behind.to_master(lesson).is_empty(),
                            is_here: here.is_some_and(|here| here.slug == lesson.slug),
                        }
                    })
                    .collect(),
            })
            .collect()
    }
}

/// How far someone is, and what is still open.
pub fn progress(lang: Lang, course: &Course, behind: &Behind) -> Progress {
    let steps = behind.steps(course);
    let mut open = Vec::new();
    for lesson in course.lessons() {
        let to_master = behind.to_master(lesson);
        let address = paths::lesson(lang, course.slug(), &lesson.slug);
        let title = &lesson.in_lang(lang).1.title;
        if !behind.is_done(lesson) {
            open.push(Open { lesson: title.clone(), address, is_critical: false });
        } else if let Some(exercise) = to_master.first() {
            let address = format!("{address}#{exercise}");
            open.push(Open { lesson: title.clone(), address, is_critical: true });
        }
    }
    Progress { taken: steps.taken, of: steps.of, percent: steps.percent(), open }
}

/// Where to go on: exactly where the learner stopped, else the first lesson that still asks something. With its title.
pub fn standing(
    lang: Lang,
    course: &Course,
    behind: &Behind,
    enrolment: Option<&Enrolment>,
) -> Option<(String, String)> {
    let place = enrolment.and_then(|enrolment| enrolment.place.as_ref());
    let stopped = place.and_then(|place| {
        let lesson = course.lesson(&place.lesson)?;
        // A lesson that is finished asks nothing any more: on to the next that does.
        let is_over = behind.is_done(lesson) && behind.to_master(lesson).is_empty();
        (!is_over).then_some((lesson, place.anchor.as_str()))
    });
    let (lesson, anchor) = stopped.or_else(|| behind.next(course).map(|lesson| (lesson, "")))?;
    let address = paths::lesson(lang, course.slug(), &lesson.slug);
    let address = if anchor.is_empty() { address } else { format!("{address}#{anchor}") };
    Some((address, lesson.in_lang(lang).1.title.clone()))
}
