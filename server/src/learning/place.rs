//! Where someone stopped, so that they go on exactly there.

use super::store;
use crate::{
    accounts::LearnerId,
    courses::{Lesson, Published, store::CourseId},
    storage::{Millis, Result, Tx},
};

/// Longest id of an element that is kept.
const LONGEST: usize = 100;

/// Remembers a place. An anchor that cannot be an id of ours is the top of the lesson.
pub async fn set(
    tx: &mut Tx,
    learner: LearnerId,
    course: CourseId,
    lesson: &str,
    anchor: &str,
    now: Millis,
) -> Result<()> {
    let is_id = anchor.len() <= LONGEST && anchor.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    store::put_place(tx, learner, course, lesson, if is_id { anchor } else { "" }, now).await
}

/// Looking at a lesson: the place moves there, for someone who already started the course.
pub async fn visit(
    tx: &mut Tx,
    learner: LearnerId,
    course: &Published,
    lesson: &Lesson,
    anchor: &str,
    now: Millis,
) -> Result<()> {
    set(tx, learner, course.id, lesson.slug.as_str(), anchor, now).await
}
