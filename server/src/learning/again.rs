//! Doing a finished course again. What was finished stays finished on the day of then; lessons and critical exercises are asked
//! anew, in the newest version; answers and notes stay.

use super::store;
use crate::{
    accounts::{self, LearnerId},
    courses::store::{CourseId, VersionId},
    storage::{Millis, Result, Tx},
};

/// The learner begins a finished course again. Says whether there was anything to begin again.
pub async fn again(tx: &mut Tx, learner: LearnerId, course: CourseId, newest: VersionId, now: Millis) -> Result<bool> {
    accounts::store::lock_learner(tx, learner).await?;
    let was_finished = store::insert_course_finished_before(tx, learner, course).await?;
    if was_finished {
        store::begin_again(tx, learner, course, newest).await?;
        accounts::store::mark_active(tx, learner, now).await?;
    }
    Ok(was_finished)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        courses::{import, store::Origin, testing::package},
        facts::Register,
        storage::{Ids, testing::db_test},
    };

    db_test!(a_course_is_finished_twice_and_both_days_are_kept, |db| async move {
        let (ids, learner) = (Ids::of_node(0), LearnerId(1));
        let mut tx = db.begin().await.unwrap();
        let ready = import::prepare(
            package(&[&[("les", "Tekst.\n::: note {#n}\nDoe iets.\n:::")]]),
            &Register::default(),
            jiff::civil::date(2026, 11, 24),
        );
        import::publish(&mut tx, &ids, &ready.unwrap(), Origin::Import, Millis(1)).await.unwrap();
        let (_, version) = crate::courses::store::current(&mut tx).await.unwrap().remove(0);
        let course = crate::courses::store::version(&mut tx, version).await.unwrap().unwrap().course;
        accounts::store::insert_learner(&mut tx, learner, None, Millis(1)).await.unwrap();
        assert!(!again(&mut tx, learner, course, version, Millis(2)).await.unwrap(), "nothing was finished");
        store::insert_enrolment(&mut tx, learner, course, version, Millis(3)).await.unwrap();
        store::insert_lesson_done(&mut tx, learner, course, "les", Millis(4)).await.unwrap();
        store::insert_mastery(&mut tx, learner, course, "les", "melden", Millis(4)).await.unwrap();
        assert!(!again(&mut tx, learner, course, version, Millis(5)).await.unwrap(), "nor is it now");
        assert_eq!(store::behind(&mut tx, learner, course).await.unwrap().lessons.len(), 1);
        store::insert_course_finished(&mut tx, learner, course, version, Millis(6)).await.unwrap();
        assert!(again(&mut tx, learner, course, version, Millis(7)).await.unwrap());
        assert!(!again(&mut tx, learner, course, version, Millis(8)).await.unwrap(), "once is enough");
        let behind = store::behind(&mut tx, learner, course).await.unwrap();
        assert!(behind.lessons.is_empty() && behind.mastered.is_empty());
        assert_eq!(store::enrolment(&mut tx, learner, course).await.unwrap().unwrap().finished_at, None);
        assert!(store::insert_course_finished(&mut tx, learner, course, version, Millis(9)).await.unwrap());
        let deeds = store::deeds(&mut tx, learner).await.unwrap();
        let before: Vec<_> = deeds.iter().filter(|(what, ..)| what == "finished-before").map(|deed| deed.4).collect();
        assert_eq!(before, [6]);
    });
}
