//! Finishing: a lesson by saying so, a module and a course by the rule.

use super::{place, store};
use crate::{
    accounts::{self, LearnerId},
    courses::{Lesson, Published},
    storage::{Millis, Result, Tx},
};

/// What a deed brought to its end, just now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    pub module_passed: bool,
    pub course_finished: bool,
}

/// Starts the course when this learner had not yet, and remembers that the learner was active.
pub async fn enrol(tx: &mut Tx, learner: LearnerId, course: &Published, now: Millis) -> Result<()> {
    store::insert_enrolment(tx, learner, course.id, course.version, now).await?;
    accounts::store::mark_active(tx, learner, now).await
}

/// "Klaar": the learner is done with a lesson. `next` is where the learner goes now. Doing it twice changes nothing.
pub async fn lesson(
    tx: &mut Tx,
    learner: LearnerId,
    course: &Published,
    lesson: &Lesson,
    next: Option<&Lesson>,
    now: Millis,
) -> Result<Settled> {
    accounts::store::lock_learner(tx, learner).await?;
    enrol(tx, learner, course, now).await?;
    store::insert_lesson_done(tx, learner, course.id, lesson.slug.as_str(), now).await?;
    place::set(tx, learner, course.id, next.unwrap_or(lesson).slug.as_str(), "", now).await?;
    settle(tx, learner, course, now).await
}

/// "Toch niet klaar": takes a lesson back. A module that was passed stays passed.
pub async fn undo(tx: &mut Tx, learner: LearnerId, course: &Published, lesson: &Lesson) -> Result<()> {
    store::delete_lesson_done(tx, learner, course.id, lesson.slug.as_str()).await
}

/// Asks the rule what is passed and finished now, and writes down what is new.
pub async fn settle(tx: &mut Tx, learner: LearnerId, course: &Published, now: Millis) -> Result<Settled> {
    let behind = store::behind(tx, learner, course.id).await?;
    let mut settled = Settled::default();
    for module in course.course.modules.iter().filter(|module| behind.has_passed(module)) {
        settled.module_passed |= store::insert_module_passed(tx, learner, course.id, module.slug.as_str(), now).await?;
    }
    if behind.has_finished(&course.course) {
        settled.course_finished = store::insert_course_finished(tx, learner, course.id, course.version, now).await?;
    }
    Ok(settled)
}
