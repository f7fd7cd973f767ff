//! Everything a learner did, for the learner.

use super::store::{self, Note};
use crate::{
    accounts::LearnerId,
    courses::{Published, shelf::Shelf, store::CourseId},
    storage::{Conn, Millis, Result},
};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

/// The personal export, as JSON and as a page. Times are ISO 8601 in UTC.
#[derive(Clone, Debug, Serialize)]
pub struct Learned {
    pub courses: Vec<Course>,
    pub answers: Vec<Answer>,
    pub notes: Vec<Written>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Course {
    pub course: String,
    pub title: String,
    pub version: i64,
    pub started_at: String,
    pub finished_at: Option<String>,
    pub last_lesson: Option<String>,
    pub deeds: Vec<Deed>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Deed {
    /// `lesson-done`, `mastered`, `module-passed`, or `finished-before` for an earlier end of a course that was done again.
    pub what: String,
    /// The lesson, or the module.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub of: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub exercise: String,
    pub at: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    pub course: String,
    pub lesson: String,
    pub exercise: String,
    pub attempt: u32,
    pub given: super::Given,
    pub outcome: &'static str,
    pub confidence: Option<super::Confidence>,
    pub at: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Written {
    pub course: String,
    pub lesson: String,
    pub exercise: String,
    pub text: String,
    pub done_at: Option<String>,
    pub updated_at: String,
}

/// A moment as ISO 8601 in UTC.
#[must_use]
pub fn iso(at: Millis) -> String {
    jiff::Timestamp::from_millisecond(at.0).map_or_else(|_| at.0.to_string(), |moment| moment.to_string())
}

/// Gathers everything.
///
/// # Errors
/// When the database fails.
pub async fn learned(db: &mut Conn, shelf: &Shelf, learner: LearnerId) -> Result<Learned> {
    let mut versions: BTreeMap<i64, Arc<Published>> = BTreeMap::new();
    let mut courses = Vec::new();
    let deeds = store::deeds(db, learner).await?;
    for enrolment in store::enrolments(db, learner).await? {
        let Some(version) = shelf.version(db, enrolment.version).await? else { continue };
        let own = deeds.iter().filter(|(_, course, ..)| *course == enrolment.course.0);
        courses.push(Course {
            course: version.course.slug().to_string(),
            title: version.course.head.title.nl.clone(),
            version: version.number,
            started_at: iso(enrolment.started_at),
            finished_at: enrolment.finished_at.map(iso),
            last_lesson: enrolment.place.map(|place| place.lesson),
            deeds: own
                .map(|(what, _, of, exercise, at)| Deed {
                    what: what.clone(),
                    of: of.clone(),
                    exercise: exercise.clone(),
                    at: iso(Millis(*at)),
                })
                .collect(),
        });
        versions.insert(enrolment.course.0, version);
    }
    let slug = |course: CourseId| versions.get(&course.0).map(|v| v.course.slug().to_string()).unwrap_or_default();
    let answers = store::all_answers(db, learner).await?;
    let notes = store::notes(db, learner).await?;
    Ok(Learned {
        courses,
        answers: answers
            .into_iter()
            .map(|(course, lesson, answer, at)| Answer {
                course: slug(course),
                lesson,
                exercise: answer.exercise,
                attempt: answer.attempt,
                given: answer.given,
                outcome: answer.outcome.key(),
                confidence: answer.confidence,
                at: iso(at),
            })
            .collect(),
        notes: notes
            .into_iter()
            .map(|Note { course, lesson, exercise, text, done_at, updated_at }| Written {
                course: slug(course),
                lesson,
                exercise,
                text,
                done_at: done_at.map(iso),
                updated_at: iso(updated_at),
            })
            .collect(),
    })
}
