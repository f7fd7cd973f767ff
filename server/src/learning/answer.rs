//! Answering an exercise.

use super::{
    Confidence, Given,
    complete::{self, Settled},
    given::{Fields, Incomplete, Shown},
    grading::{Grade, grade},
    place,
    store::{self, Answer},
};
use crate::{
    accounts::{self, LearnerId},
    courses::{Lesson, Published, Sector, exercise::Exercise},
    storage::{Millis, StorageError, Tx},
};

/// The answers of one exercise so far, read as attempts.
#[derive(Clone, Debug, Default)]
pub struct Attempts<'a> {
    /// Steps of the last attempt, in order.
    last: Vec<&'a Answer>,
}

impl<'a> Attempts<'a> {
    /// Those of `exercise` among the answers of its lesson.
    #[must_use]
    pub fn of(exercise: &str, answers: &'a [Answer]) -> Self {
        let own = || answers.iter().filter(|answer| answer.exercise == exercise);
        let number = own().map(|answer| answer.attempt).max();
        Self { last: own().filter(|answer| Some(answer.attempt) == number).collect() }
    }

    /// The last thing that was answered.
    #[must_use]
    pub fn last(&self) -> Option<&'a Answer> {
        self.last.last().copied()
    }

    /// Whether the last attempt is over. `task_of` finds what was asked.
    #[must_use]
    pub fn is_over(&self, exercise: &Exercise) -> bool {
        self.last().is_none_or(|answer| grade(exercise.variant(answer.attempt), &answer.given).is_final)
    }

    /// The attempt that is open: a new one, or the one that still has steps to go.
    #[must_use]
    pub fn open(&self, exercise: &Exercise) -> u32 {
        match self.last() {
            None => 1,
            Some(answer) if self.is_over(exercise) => answer.attempt.saturating_add(1),
            Some(answer) => answer.attempt,
        }
    }
}

/// A form, as it came.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    /// The attempt and the step the form was drawn for.
    pub attempt: u32,
    pub step: u32,
    pub fields: &'a Fields,
}

/// Who answers which exercise.
#[derive(Clone, Copy, Debug)]
pub struct Of<'a> {
    pub learner: LearnerId,
    pub course: &'a Published,
    pub lesson: &'a Lesson,
    pub exercise: &'a Exercise,
    pub sector: Option<Sector>,
}

/// What came of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    pub grade: Grade,
    pub settled: Settled,
}

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The form lacks something; what was typed is still in the form.
    #[error("the form is not complete: {0:?}")]
    Incomplete(Incomplete),
}

/// Stores an answer, exactly once: the same form again gives the same result and changes nothing.
pub async fn give(tx: &mut Tx, of: Of<'_>, form: Form<'_>, now: Millis) -> Result<Answered, AnswerError> {
    let Of { learner, course, lesson, exercise, sector } = of;
    let slug = lesson.slug.as_str();
    accounts::store::lock_learner(tx, learner).await?;
    let answers = store::answers(tx, learner, course.id, slug).await?;
    if let Some(grade) = given_before(&answers, exercise, form) {
        return Ok(Answered { grade, settled: Settled::default() });
    }
    let attempts = Attempts::of(exercise.id.as_str(), &answers);
    let before = attempts.last().filter(|_| !attempts.is_over(exercise));
    let expected_step = before.map_or(1, |answer| answer.step + 1);
    if (form.attempt, form.step) != (attempts.open(exercise), expected_step) {
        return Err(AnswerError::Incomplete(Incomplete::Stale));
    }
    // A task in steps goes on with the text it began with, whatever sector was chosen since.
    let sector = before.map_or(sector, |answer| answer.sector);
    let shown = Shown::of(exercise, form.attempt, sector);
    let given = shown.read(form.fields, before.map(|answer| &answer.given)).map_err(AnswerError::Incomplete)?;
    let grade = grade(shown.task, &given);
    let confidence = exercise.confidence.then(|| form.fields.get("sure").and_then(|key| key.parse().ok())).flatten();
    let answer = answer(exercise, form, sector, given, grade, confidence);
    complete::enrol(tx, learner, course, now).await?;
    let is_new = store::insert_answer(tx, learner, course.id, slug, &answer, now).await?;
    place::set(tx, learner, course.id, slug, exercise.id.as_str(), now).await?;
    let settled = if is_new && exercise.critical && grade.masters() {
        store::insert_mastery(tx, learner, course.id, slug, exercise.id.as_str(), now).await?;
        complete::settle(tx, learner, course, now).await?
    } else {
        Settled::default()
    };
    Ok(Answered { grade, settled })
}

/// What this very step of this very attempt was answered with, when it was.
fn given_before(answers: &[Answer], exercise: &Exercise, form: Form<'_>) -> Option<Grade> {
    let same = |answer: &&Answer| {
        answer.exercise == exercise.id.as_str() && answer.attempt == form.attempt && answer.step == form.step
    };
    answers.iter().find(same).map(|answer| grade(exercise.variant(answer.attempt), &answer.given))
}

fn answer(
    exercise: &Exercise,
    form: Form<'_>,
    sector: Option<Sector>,
    given: Given,
    grade: Grade,
    confidence: Option<Confidence>,
) -> Answer {
    Answer {
        exercise: exercise.id.to_string(),
        attempt: form.attempt,
        step: form.step,
        sector,
        given,
        outcome: grade.outcome,
        confidence,
    }
}

#[cfg(test)]
mod tests;
