use super::*;
use crate::{
    accounts::{self, LearnerId},
    courses::{
        Published, import,
        package::Package,
        shelf::Shelf,
        store::Origin,
        testing::{examples, package},
    },
    facts::Register,
    learning::{Outcome, merge, notes, store::*},
    storage::{Db, Ids, testing::db_test},
};
use std::sync::Arc;

const NOW: Millis = Millis(1_795_000_000_000);
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 24);
const CRITICAL: &str = "::: choice {#melden critical confidence}\n#### variant\nA?\n- [x] goed\n  > f\n- [ ] fout\n  > f\n\
    #### variant\nB?\n- [x] goed\n  > f\n- [ ] fout\n  > f\n#### variant\nC?\n- [x] goed\n  > f\n- [ ] fout\n  > f\n:::";

/// A course of two modules: a critical choice and a story, then a lesson with a note.
fn sample() -> Package {
    let story = examples("block").into_iter().find(|block| block.starts_with("::: branch")).unwrap();
    let first = format!("{CRITICAL}\n{story}");
    package(&[&[("melden", &first)], &[("later", "::: note {#n}\nDoe iets.\n:::")]])
}

struct School {
    db: Db,
    shelf: Shelf,
    course: Arc<Published>,
    ids: Ids,
}

impl School {
    async fn open(db: Db) -> Self {
        let (ids, shelf) = (Ids::of_node(0), Shelf::empty());
        let ready = import::prepare(sample(), &Register::default(), TODAY).unwrap();
        let mut tx = db.begin().await.unwrap();
        import::publish(&mut tx, &ids, &ready, Origin::Import, NOW).await.unwrap();
        tx.commit().await.unwrap();
        shelf.refresh(&db).await.unwrap();
        let course = shelf.front().courses[0].clone();
        Self { db, shelf, course, ids }
    }

    async fn learner(&self) -> LearnerId {
        let learner = LearnerId(self.ids.next(NOW));
        let mut tx = self.db.begin().await.unwrap();
        accounts::store::insert_learner(&mut tx, learner, None, NOW).await.unwrap();
        tx.commit().await.unwrap();
        learner
    }

    fn lesson(&self, slug: &str) -> &Lesson {
        self.course.course.lesson(slug).unwrap()
    }

    fn of(&self, learner: LearnerId, exercise: &str) -> Of<'_> {
        let lesson = self.lesson("melden");
        let exercise = lesson.exercises().find(|found| found.id.as_str() == exercise).unwrap();
        Of { learner, course: &self.course, lesson, exercise, sector: None }
    }

    /// Answers the critical choice in its own shuffled form.
    async fn choose(&self, learner: LearnerId, attempt: u32, right: bool) -> Result<Answered, AnswerError> {
        let of = self.of(learner, "melden");
        let shown = Shown::of(of.exercise, attempt, None);
        let position = shown.rows.rows().position(|row| (row == 0) == right).unwrap();
        let fields = Fields(vec![("pick".into(), position.to_string()), ("sure".into(), "high".into())]);
        self.give(of, Form { attempt, step: 1, fields: &fields }).await
    }

    async fn give(&self, of: Of<'_>, form: Form<'_>) -> Result<Answered, AnswerError> {
        let mut tx = self.db.begin().await.unwrap();
        let answered = give(&mut tx, of, form, NOW).await;
        if answered.is_ok() {
            tx.commit().await.unwrap();
        }
        answered
    }

    async fn done(&self, learner: LearnerId, slug: &str) -> Settled {
        let mut tx = self.db.begin().await.unwrap();
        let settled = complete::lesson(&mut tx, learner, &self.course, self.lesson(slug), None, NOW).await.unwrap();
        tx.commit().await.unwrap();
        settled
    }
}

db_test!(wrong_then_right_masters_a_critical_exercise, |db| async move {
    let school = School::open(db).await;
    let amina = school.learner().await;
    assert_eq!(school.choose(amina, 1, false).await.unwrap().grade.outcome, Outcome::Wrong);
    assert!(behind(&mut school.db.read().await.unwrap(), amina, school.course.id).await.unwrap().mastered.is_empty());
    assert_eq!(school.choose(amina, 2, true).await.unwrap().grade.outcome, Outcome::Right);
    assert_eq!(school.choose(amina, 3, false).await.unwrap().grade.outcome, Outcome::Wrong, "one may go on trying");
    let behind = behind(&mut school.db.read().await.unwrap(), amina, school.course.id).await.unwrap();
    assert!(behind.mastered.contains(&("melden".into(), "melden".into())), "once right stays right");
    let calibration = calibration(&mut school.db.read().await.unwrap(), amina).await.unwrap();
    assert_eq!(calibration, [(Confidence::High, 0, 1)], "only first attempts tell what was known");
});

db_test!(a_form_sent_twice_is_stored_once, |db| async move {
    let school = School::open(db).await;
    let amina = school.learner().await;
    let first = school.choose(amina, 1, false).await.unwrap();
    assert_eq!(school.choose(amina, 1, true).await.unwrap().grade, first.grade, "the first answer counts");
    let stored = answers(&mut school.db.read().await.unwrap(), amina, school.course.id, "melden").await.unwrap();
    assert_eq!(stored.len(), 1);
});

db_test!(a_stale_or_forged_attempt_is_refused, |db| async move {
    let school = School::open(db).await;
    let amina = school.learner().await;
    for attempt in [2, 3, 99] {
        let refused = school.choose(amina, attempt, true).await;
        assert!(matches!(refused, Err(AnswerError::Incomplete(Incomplete::Stale))), "{attempt}");
    }
    assert_eq!(enrolments(&mut school.db.read().await.unwrap(), amina).await.unwrap(), [], "nothing was written");
});

db_test!(a_story_is_stored_step_by_step, |db| async move {
    let school = School::open(db).await;
    let amina = school.learner().await;
    let of = school.of(amina, "fout-in-offerte");
    let way = |way: &str| Fields(vec![("way".into(), way.into())]);
    let first = school.give(of, Form { attempt: 1, step: 1, fields: &way("0") }).await.unwrap();
    assert!(!first.grade.is_final);
    let again = school.give(of, Form { attempt: 1, step: 1, fields: &way("1") }).await.unwrap();
    assert!(!again.grade.is_final, "the step was taken already");
    let second = school.give(of, Form { attempt: 1, step: 2, fields: &way("0") }).await.unwrap();
    assert_eq!((second.grade.outcome, second.grade.is_final), (Outcome::Right, true));
    let stored = answers(&mut school.db.read().await.unwrap(), amina, school.course.id, "melden").await.unwrap();
    assert_eq!(stored.last().unwrap().given, Given::Branch { path: vec![0, 0] });
});

db_test!(a_course_is_finished_by_lessons_and_critical_exercises, |db| async move {
    let school = School::open(db).await;
    let amina = school.learner().await;
    assert_eq!(school.done(amina, "melden").await, Settled::default(), "the critical exercise is open");
    let answered = school.choose(amina, 1, true).await.unwrap();
    assert_eq!(answered.settled, Settled { module_passed: true, course_finished: false });
    assert_eq!(school.done(amina, "later").await, Settled { module_passed: true, course_finished: true });
    assert_eq!(school.done(amina, "later").await, Settled::default(), "twice is once");
    let enrolment = enrolment(&mut school.db.read().await.unwrap(), amina, school.course.id).await.unwrap().unwrap();
    assert_eq!((enrolment.version, enrolment.finished_at), (school.course.version, Some(NOW)));
});

db_test!(an_enrolment_stays_on_its_version, |db| async move {
    let school = School::open(db).await;
    let amina = school.learner().await;
    school.done(amina, "melden").await;
    let mut changed = sample();
    changed.insert("20-module-2/10-later.nl.md", crate::courses::testing::lesson("Later", "Nieuwe tekst.").into());
    let ready = import::prepare(changed, &Register::default(), TODAY);
    assert!(ready.is_err(), "a lesson without exercises is refused");
    let note = "Nieuwe tekst.\n::: note {#n}\nDoe iets.\n:::";
    let mut changed = sample();
    changed.insert("20-module-2/10-later.nl.md", crate::courses::testing::lesson("Later", note).into());
    let ready = import::prepare(changed, &Register::default(), TODAY).unwrap();
    let mut tx = school.db.begin().await.unwrap();
    import::publish(&mut tx, &school.ids, &ready, Origin::Import, NOW.plus(1)).await.unwrap();
    tx.commit().await.unwrap();
    school.shelf.refresh(&school.db).await.unwrap();
    let newer = school.shelf.front().courses[0].clone();
    assert_eq!(newer.number, 2);
    let mut tx = school.db.begin().await.unwrap();
    complete::enrol(&mut tx, amina, &newer, NOW).await.unwrap();
    let pinned = enrolment(&mut tx, amina, school.course.id).await.unwrap().unwrap();
    assert_eq!(pinned.version, school.course.version);
});

db_test!(signing_in_brings_along_what_the_browser_learned, |db| async move {
    let school = School::open(db).await;
    let (browser, amina) = (school.learner().await, school.learner().await);
    school.choose(browser, 1, true).await.unwrap();
    school.done(browser, "melden").await;
    school.done(amina, "later").await;
    school.choose(amina, 1, false).await.unwrap();
    for (learner, text) in [(browser, "in de bus"), (amina, "thuis")] {
        let mut tx = school.db.begin().await.unwrap();
        let draft = notes::Draft { text, is_done: false, seen: Millis(0) };
        notes::write(&mut tx, learner, &school.course, school.lesson("later"), "n", draft, NOW).await.unwrap();
        tx.commit().await.unwrap();
    }
    let versions =
        merge::versions(&mut school.db.read().await.unwrap(), &school.shelf, [amina, browser]).await.unwrap();
    let mut tx = school.db.begin().await.unwrap();
    merge::learners(&mut tx, browser, amina, &versions, NOW).await.unwrap();
    tx.commit().await.unwrap();
    let mut conn = school.db.read().await.unwrap();
    let enrolment = enrolment(&mut conn, amina, school.course.id).await.unwrap().unwrap();
    assert_eq!(enrolment.finished_at, Some(NOW), "together they finished the course");
    let kept = notes(&mut conn, amina).await.unwrap();
    assert!(kept[0].text.contains("thuis") && kept[0].text.contains("in de bus"), "{kept:?}");
    let own = answers(&mut conn, amina, school.course.id, "melden").await.unwrap();
    assert_eq!(own.len(), 1, "the account's own answer stays");
    assert_eq!(own[0].outcome, Outcome::Wrong);
});

db_test!(a_note_loses_nothing_that_was_typed, |db| async move {
    let school = School::open(db).await;
    let amina = school.learner().await;
    let mut tx = school.db.begin().await.unwrap();
    let lesson = school.lesson("later");
    let write = async |tx: &mut Tx, text: &str, is_done: bool, seen: Millis| {
        notes::write(tx, amina, &school.course, lesson, "n", notes::Draft { text, is_done, seen }, NOW).await.unwrap()
    };
    let first = write(&mut tx, " een \r\nregel ", false, Millis(0)).await.unwrap();
    assert_eq!(first.text, "een \nregel");
    let second = write(&mut tx, "beter", true, first.updated_at).await.unwrap();
    assert_eq!((second.text.as_str(), second.done_at), ("beter", Some(NOW)));
    // Another device, which still shows the first text.
    let third = write(&mut tx, "elders", true, first.updated_at).await.unwrap();
    assert_eq!(third.text, "beter\n\n——\n\nelders");
    // The first device says again what it said.
    assert_eq!(write(&mut tx, "beter", true, first.updated_at).await.unwrap().text, third.text);
    // The answer to a note got lost on its way, and one wrote on.
    let fourth = write(&mut tx, &format!("{} en meer", third.text), true, second.updated_at).await.unwrap();
    assert_eq!(fourth.text, format!("{} en meer", third.text));
    // Two long texts are longer together than one may be, and stay.
    let (long, longer) = ("a".repeat(4000), "b".repeat(4000));
    let fifth = write(&mut tx, &long, true, fourth.updated_at).await.unwrap();
    let both = write(&mut tx, &longer, true, fourth.updated_at).await.unwrap();
    assert!(both.text.starts_with(&fifth.text) && both.text.ends_with(&longer));
    assert_eq!(write(&mut tx, &both.text, true, both.updated_at).await.unwrap().text, both.text);
    let last = write(&mut tx, "kort", true, both.updated_at.plus(1)).await.unwrap();
    assert_eq!(write(&mut tx, "", false, last.updated_at).await, None);
    assert_eq!(notes(&mut tx, amina).await.unwrap(), []);
});

/// Does two deeds in two transactions at once: the second comes when everything of the first is done but the commit.
async fn at_once(first: impl AsyncFnOnce(&mut Tx), second: impl AsyncFnOnce(&mut Tx), db: &Db) {
    let (written, wait) = tokio::sync::oneshot::channel();
    let one = async {
        let mut tx = db.begin().await.unwrap();
        first(&mut tx).await;
        written.send(()).unwrap();
        // Time for the second to do what it would do without waiting. Too short, and this shows nothing; it never fails.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        tx.commit().await.unwrap();
    };
    let other = async {
        wait.await.unwrap();
        let mut tx = db.begin().await.unwrap();
        second(&mut tx).await;
        tx.commit().await.unwrap();
    };
    tokio::join!(one, other);
}

db_test!(deeds_of_one_learner_in_the_same_moment_see_each_other, |db| async move {
    let school = School::open(db).await;
    let amina = school.learner().await;
    let (course, lesson) = (&school.course, school.lesson("later"));
    let write = async |tx: &mut Tx, text: &str| {
        let draft = notes::Draft { text, is_done: false, seen: Millis(0) };
        notes::write(tx, amina, course, lesson, "n", draft, NOW).await.unwrap();
    };
    at_once(async |tx| write(tx, "telefoon").await, async |tx| write(tx, "laptop").await, &school.db).await;
    let kept = notes(&mut school.db.read().await.unwrap(), amina).await.unwrap();
    assert!(kept[0].text.contains("telefoon") && kept[0].text.contains("laptop"), "{kept:?}");

    // Two tabs send the same attempt: what is stored says whether it is mastered.
    let of = school.of(amina, "melden");
    let answer = async |tx: &mut Tx, attempt: u32, right: bool| {
        let position = Shown::of(of.exercise, attempt, None).rows.rows().position(|row| (row == 0) == right).unwrap();
        let fields = Fields(vec![("pick".into(), position.to_string())]);
        give(tx, of, Form { attempt, step: 1, fields: &fields }, NOW).await.unwrap();
    };
    let mastered = async || {
        let behind = behind(&mut school.db.read().await.unwrap(), amina, course.id).await.unwrap();
        !behind.mastered.is_empty()
    };
    at_once(async |tx| answer(tx, 1, false).await, async |tx| answer(tx, 1, true).await, &school.db).await;
    assert!(!mastered().await, "mastered by an answer that was not stored");
    at_once(async |tx| answer(tx, 2, true).await, async |tx| answer(tx, 2, false).await, &school.db).await;
    assert!(mastered().await);

    // The last two lessons at once: one of the two finishes the course.
    let done = async |tx: &mut Tx, slug: &str| {
        complete::lesson(tx, amina, course, school.lesson(slug), None, NOW).await.unwrap();
    };
    at_once(async |tx| done(tx, "melden").await, async |tx| done(tx, "later").await, &school.db).await;
    let enrolment = enrolment(&mut school.db.read().await.unwrap(), amina, course.id).await.unwrap().unwrap();
    assert_eq!(enrolment.finished_at, Some(NOW));
});
