//! What learners did, as the database holds it. Every statement begins with whose it is.

use super::{Confidence, Given, Outcome, progress::Behind};
use crate::{
    accounts::LearnerId,
    courses::{
        Sector,
        store::{CourseId, VersionId},
    },
    storage::{Linked, Millis, Result, Tx, sql},
};

/// One stored answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub exercise: String,
    pub attempt: u32,
    pub step: u32,
    pub sector: Option<Sector>,
    pub given: Given,
    pub outcome: Outcome,
    pub confidence: Option<Confidence>,
}

/// A course a learner started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    pub course: CourseId,
    pub version: VersionId,
    pub started_at: Millis,
    pub finished_at: Option<Millis>,
    pub place: Option<Place>,
}

/// Where someone stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub lesson: String,
    /// The id of an element of the lesson page; empty for its top.
    pub anchor: String,
    pub at: Millis,
}

/// A private note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub course: CourseId,
    pub lesson: String,
    pub exercise: String,
    pub text: String,
    pub done_at: Option<Millis>,
    pub updated_at: Millis,
}

type EnrolmentColumns = (i64, i64, i64, Option<i64>, Option<String>, Option<String>, Option<i64>);

fn enrolment_from(row: EnrolmentColumns) -> Enrolment {
    let (course, version, started_at, finished_at, lesson, anchor, at) = row;
    let place = lesson.zip(anchor).zip(at).map(|((lesson, anchor), at)| Place { lesson, anchor, at: Millis(at) });
    Enrolment {
        course: CourseId(course),
        version: VersionId(version),
        started_at: Millis(started_at),
        finished_at: finished_at.map(Millis),
        place,
    }
}

/// The enrolment of a learner in a course, with the place and whether it is finished.
pub async fn enrolment(db: &mut impl Linked, learner: LearnerId, course: CourseId) -> Result<Option<Enrolment>> {
    let row = sql!(
        db,
        optional => EnrolmentColumns,
        "select e.course_id, e.version_id, e.started_at, f.at, p.lesson, p.anchor, p.at
           from enrolment e
           left join course_finished f on f.learner_id = e.learner_id and f.course_id = e.course_id
           left join place p on p.learner_id = e.learner_id and p.course_id = e.course_id
          where e.learner_id = $1 and e.course_id = $2",
        learner,
        course,
    )?;
    Ok(row.map(enrolment_from))
}

/// Everything a learner started, last visited first.
pub async fn enrolments(db: &mut impl Linked, learner: LearnerId) -> Result<Vec<Enrolment>> {
    let rows = sql!(
        db,
        all => EnrolmentColumns,
        "select e.course_id, e.version_id, e.started_at, f.at, p.lesson, p.anchor, p.at
           from enrolment e
           left join course_finished f on f.learner_id = e.learner_id and f.course_id = e.course_id
           left join place p on p.learner_id = e.learner_id and p.course_id = e.course_id
          where e.learner_id = $1 order by coalesce(p.at, e.started_at) desc, e.course_id",
        learner,
    )?;
    Ok(rows.into_iter().map(enrolment_from).collect())
}

/// Starts a course. Whoever started before keeps the version of then.
pub async fn insert_enrolment(
    tx: &mut Tx,
    learner: LearnerId,
    course: CourseId,
    version: VersionId,
    now: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into enrolment (learner_id, course_id, version_id, started_at) values ($1, $2, $3, $4)
         on conflict (learner_id, course_id) do nothing",
        learner,
        course,
        version,
        now.0,
    )?;
    Ok(())
}

pub async fn put_place(
    tx: &mut Tx,
    learner: LearnerId,
    course: CourseId,
    lesson: &str,
    anchor: &str,
    now: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into place (learner_id, course_id, lesson, anchor, at) values ($1, $2, $3, $4, $5)
         on conflict (learner_id, course_id) do update
             set lesson = excluded.lesson, anchor = excluded.anchor, at = excluded.at",
        learner,
        course,
        lesson,
        anchor,
        now.0,
    )?;
    Ok(())
}

/// Lessons done and critical exercises mastered, in one look.
pub async fn behind(db: &mut impl Linked, learner: LearnerId, course: CourseId) -> Result<Behind> {
    let rows = sql!(
        db,
        all => (String, String),
        "select lesson, '' as exercise from lesson_done where learner_id = $1 and course_id = $2
         union all
         select lesson, exercise from mastery where learner_id = $1 and course_id = $2",
        learner,
        course,
    )?;
    let mut behind = Behind::default();
    for (lesson, exercise) in rows {
        if exercise.is_empty() {
            behind.lessons.insert(lesson);
        } else {
            behind.mastered.insert((lesson, exercise));
        }
    }
    Ok(behind)
}

/// Marks a lesson as done; says whether it was not yet.
pub async fn insert_lesson_done(
    tx: &mut Tx,
    learner: LearnerId,
    course: CourseId,
    lesson: &str,
    now: Millis,
) -> Result<bool> {
    let new = sql!(
        tx,
        run,
        "insert into lesson_done (learner_id, course_id, lesson, at) values ($1, $2, $3, $4)
         on conflict (learner_id, course_id, lesson) do nothing",
        learner,
        course,
        lesson,
        now.0,
    )?;
    Ok(new == 1)
}

/// Takes "done" back.
pub async fn delete_lesson_done(tx: &mut Tx, learner: LearnerId, course: CourseId, lesson: &str) -> Result<()> {
    sql!(
        tx,
        run,
        "delete from lesson_done where learner_id = $1 and course_id = $2 and lesson = $3",
        learner,
        course,
        lesson,
    )?;
    Ok(())
}

pub async fn insert_mastery(
    tx: &mut Tx,
    learner: LearnerId,
    course: CourseId,
    lesson: &str,
    exercise: &str,
    now: Millis,
) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into mastery (learner_id, course_id, lesson, exercise, at) values ($1, $2, $3, $4, $5)
         on conflict (learner_id, course_id, lesson, exercise) do nothing",
        learner,
        course,
        lesson,
        exercise,
        now.0,
    )?;
    Ok(())
}

/// Marks a module as passed; says whether it was not yet.
pub async fn insert_module_passed(
    tx: &mut Tx,
    learner: LearnerId,
    course: CourseId,
    module: &str,
    now: Millis,
) -> Result<bool> {
    let new = sql!(
        tx,
        run,
        "insert into module_passed (learner_id, course_id, module, at) values ($1, $2, $3, $4)
         on conflict (learner_id, course_id, module) do nothing",
        learner,
        course,
        module,
        now.0,
    )?;
    Ok(new == 1)
}

/// Marks a course as finished on this version; says whether it was not yet.
pub async fn insert_course_finished(
    tx: &mut Tx,
    learner: LearnerId,
    course: CourseId,
    version: VersionId,
    now: Millis,
) -> Result<bool> {
    let new = sql!(
        tx,
        run,
        "insert into course_finished (learner_id, course_id, version_id, at) values ($1, $2, $3, $4)
         on conflict (learner_id, course_id) do nothing",
        learner,
        course,
        version,
        now.0,
    )?;
    Ok(new == 1)
}

/// Keeps the end of a course among those of before; says whether there was one.
pub async fn insert_course_finished_before(tx: &mut Tx, learner: LearnerId, course: CourseId) -> Result<bool> {
    let new = sql!(
        tx,
        run,
        "insert into course_finished_before (learner_id, course_id, version_id, at)
         select learner_id, course_id, version_id, at from course_finished where learner_id = $1 and course_id = $2
         on conflict (learner_id, course_id, at) do nothing",
        learner,
        course,
    )?;
    Ok(new == 1)
}

/// Takes the end of a course, what was done in it and the place away, and goes on in this version.
pub async fn begin_again(tx: &mut Tx, learner: LearnerId, course: CourseId, version: VersionId) -> Result<()> {
    sql!(tx, run, "delete from course_finished where learner_id = $1 and course_id = $2", learner, course)?;
    sql!(tx, run, "delete from lesson_done where learner_id = $1 and course_id = $2", learner, course)?;
    sql!(tx, run, "delete from mastery where learner_id = $1 and course_id = $2", learner, course)?;
    sql!(tx, run, "delete from place where learner_id = $1 and course_id = $2", learner, course)?;
    sql!(
        tx,
        run,
        "update enrolment set version_id = $3 where learner_id = $1 and course_id = $2",
        learner,
        course,
        version,
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    exercise: String,
    attempt: i64,
    step: i64,
    sector: String,
    given: String,
    outcome: String,
    confidence: Option<String>,
}

impl AnswerRow {
    /// `None` for an answer of a kind that this program does not know.
    fn into_answer(self) -> Option<Answer> {
        Some(Answer {
            exercise: self.exercise,
            attempt: u32::try_from(self.attempt).ok()?,
            step: u32::try_from(self.step).ok()?,
            sector: self.sector.parse().ok(),
            given: serde_json::from_str(&self.given).ok()?,
            outcome: self.outcome.parse().ok()?,
            confidence: self.confidence.and_then(|key| key.parse().ok()),
        })
    }
}

/// The answers of a learner in a lesson, oldest first within each exercise.
pub async fn answers(db: &mut impl Linked, learner: LearnerId, course: CourseId, lesson: &str) -> Result<Vec<Answer>> {
    let rows = sql!(
        db,
        all => AnswerRow,
        "select exercise, attempt, step, sector, given, outcome, confidence from answer
          where learner_id = $1 and course_id = $2 and lesson = $3 order by exercise, attempt, step",
        learner,
        course,
        lesson,
    )?;
    Ok(rows.into_iter().filter_map(AnswerRow::into_answer).collect())
}

/// Stores an answer; says whether there was none for this step of this attempt.
pub async fn insert_answer(
    tx: &mut Tx,
    learner: LearnerId,
    course: CourseId,
    lesson: &str,
    answer: &Answer,
    now: Millis,
) -> Result<bool> {
    let given = serde_json::to_string(&answer.given).expect("an answer is plain data");
    let new = sql!(
        tx,
        run,
        "insert into answer (learner_id, course_id, lesson, exercise, attempt, step, sector, given, outcome, confidence, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (learner_id, course_id, lesson, exercise, attempt, step) do nothing",
        learner,
        course,
        lesson,
        answer.exercise.as_str(),
        i64::from(answer.attempt),
        i64::from(answer.step),
        answer.sector.map_or("", Sector::key),
        given,
        answer.outcome.key(),
        answer.confidence.map(Confidence::key),
        now.0,
    )?;
    Ok(new == 1)
}

/// How often a learner was certain, and how often that was right: confidence, right, in all. First attempts only, for
/// those tell what was known.
pub async fn calibration(db: &mut impl Linked, learner: LearnerId) -> Result<Vec<(Confidence, i64, i64)>> {
    let rows = sql!(
        db,
        all => (String, i64, i64),
        "select confidence, cast(sum(case when outcome = 'right' then 1 else 0 end) as bigint), count(*)
           from answer where learner_id = $1 and attempt = 1 and confidence is not null
          group by confidence",
        learner,
    )?;
    Ok(rows.into_iter().filter_map(|(key, right, all)| Some((key.parse().ok()?, right, all))).collect())
}

type NoteColumns = (i64, String, String, String, Option<i64>, i64);

fn note_from((course, lesson, exercise, text, done_at, updated_at): NoteColumns) -> Note {
    let (course, done_at, updated_at) = (CourseId(course), done_at.map(Millis), Millis(updated_at));
    Note { course, lesson, exercise, text, done_at, updated_at }
}

/// The notes of a learner in a lesson.
pub async fn notes_in(db: &mut impl Linked, learner: LearnerId, course: CourseId, lesson: &str) -> Result<Vec<Note>> {
    let rows = sql!(
        db,
        all => NoteColumns,
        "select course_id, lesson, exercise, text, done_at, updated_at from note
          where learner_id = $1 and course_id = $2 and lesson = $3",
        learner,
        course,
        lesson,
    )?;
    Ok(rows.into_iter().map(note_from).collect())
}

/// All notes of a learner, newest first.
pub async fn notes(db: &mut impl Linked, learner: LearnerId) -> Result<Vec<Note>> {
    let rows = sql!(
        db,
        all => NoteColumns,
        "select course_id, lesson, exercise, text, done_at, updated_at from note
          where learner_id = $1 order by updated_at desc",
        learner,
    )?;
    Ok(rows.into_iter().map(note_from).collect())
}

pub async fn put_note(tx: &mut Tx, learner: LearnerId, note: &Note) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into note (learner_id, course_id, lesson, exercise, text, done_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (learner_id, course_id, lesson, exercise) do update
             set text = excluded.text, done_at = excluded.done_at, updated_at = excluded.updated_at",
        learner,
        note.course,
        note.lesson.as_str(),
        note.exercise.as_str(),
        note.text.as_str(),
        note.done_at.map(|at| at.0),
        note.updated_at.0,
    )?;
    Ok(())
}

pub async fn delete_note(
    tx: &mut Tx,
    learner: LearnerId,
    course: CourseId,
    lesson: &str,
    exercise: &str,
) -> Result<()> {
    sql!(
        tx,
        run,
        "delete from note where learner_id = $1 and course_id = $2 and lesson = $3 and exercise = $4",
        learner,
        course,
        lesson,
        exercise,
    )?;
    Ok(())
}

/// Forgets answers from before a moment in courses that were finished before it too: whoever practises later keeps those. Of a
/// course that is done again, those up to its earlier end.
pub async fn delete_answers_finished_before(tx: &mut Tx, before: Millis) -> Result<u64> {
    sql!(
        tx,
        run,
        "delete from answer where at <= $1 and (exists (
            select 1 from course_finished f
             where f.learner_id = answer.learner_id and f.course_id = answer.course_id and f.at <= $1)
            or exists (
            select 1 from course_finished_before b
             where b.learner_id = answer.learner_id and b.course_id = answer.course_id and b.at <= $1 and b.at >= answer.at))",
        before.0,
    )
}

/// A row of the personal export.
pub type ExportedDeed = (String, i64, String, String, i64);

/// Everything that happened, for the learner's own export: what, in which course, lesson or module, exercise, when.
pub async fn deeds(db: &mut impl Linked, learner: LearnerId) -> Result<Vec<ExportedDeed>> {
    sql!(
        db,
        all => ExportedDeed,
        "select 'lesson-done' as what, course_id, lesson, '' as exercise, at from lesson_done where learner_id = $1
         union all select 'mastered', course_id, lesson, exercise, at from mastery where learner_id = $1
         union all select 'module-passed', course_id, module, '', at from module_passed where learner_id = $1
         union all select 'finished-before', course_id, '', '', at from course_finished_before where learner_id = $1
         order by 5, 1, 3, 4",
        learner,
    )
}

#[derive(sqlx::FromRow)]
struct ExportedAnswerRow {
    course_id: i64,
    lesson: String,
    at: i64,
    #[sqlx(flatten)]
    answer: AnswerRow,
}

/// Every answer of a learner, oldest first: course, lesson, answer, when.
pub async fn all_answers(db: &mut impl Linked, learner: LearnerId) -> Result<Vec<(CourseId, String, Answer, Millis)>> {
    let rows = sql!(
        db,
        all => ExportedAnswerRow,
        "select course_id, lesson, at, exercise, attempt, step, sector, given, outcome, confidence from answer
          where learner_id = $1 order by at, exercise, step",
        learner,
    )?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((CourseId(row.course_id), row.lesson, row.answer.into_answer()?, Millis(row.at))))
        .collect())
}

/// Moves what one learner did to another, as far as the other has not done it too. Notes are not touched.
pub async fn move_deeds(tx: &mut Tx, from: LearnerId, to: LearnerId) -> Result<()> {
    sql!(
        tx,
        run,
        "insert into enrolment (learner_id, course_id, version_id, started_at)
         select $2, course_id, version_id, started_at from enrolment where learner_id = $1
         on conflict (learner_id, course_id) do nothing",
        from,
        to,
    )?;
    sql!(
        tx,
        run,
        "insert into place (learner_id, course_id, lesson, anchor, at)
         select $2, course_id, lesson, anchor, at from place where learner_id = $1
         on conflict (learner_id, course_id) do update
             set lesson = excluded.lesson, anchor = excluded.anchor, at = excluded.at
           where excluded.at > place.at",
        from,
        to,
    )?;
    sql!(
        tx,
        run,
        "insert into lesson_done (learner_id, course_id, lesson, at)
         select $2, course_id, lesson, at from lesson_done where learner_id = $1
         on conflict (learner_id, course_id, lesson) do nothing",
        from,
        to,
    )?;
    sql!(
        tx,
        run,
        "insert into mastery (learner_id, course_id, lesson, exercise, at)
         select $2, course_id, lesson, exercise, at from mastery where learner_id = $1
         on conflict (learner_id, course_id, lesson, exercise) do nothing",
        from,
        to,
    )?;
    sql!(
        tx,
        run,
        "insert into course_finished_before (learner_id, course_id, version_id, at)
         select $2, course_id, version_id, at from course_finished_before where learner_id = $1
         on conflict (learner_id, course_id, at) do nothing",
        from,
        to,
    )?;
    sql!(
        tx,
        run,
        "insert into answer (learner_id, course_id, lesson, exercise, attempt, step, sector, given, outcome, confidence, at)
         select $2, a.course_id, a.lesson, a.exercise, a.attempt, a.step, a.sector, a.given, a.outcome, a.confidence, a.at
           from answer a where a.learner_id = $1
            and not exists (select 1 from answer b where b.learner_id = $2 and b.course_id = a.course_id
                               and b.lesson = a.lesson and b.exercise = a.exercise)
         on conflict (learner_id, course_id, lesson, exercise, attempt, step) do nothing",
        from,
        to,
    )?;
    Ok(())
}
