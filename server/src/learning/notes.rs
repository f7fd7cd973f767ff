//! Private notes.

use super::{complete, given::LONGEST_TEXT, place, store};
use crate::{
    accounts::{self, LearnerId},
    courses::{Lesson, Published},
    storage::{Millis, Result, Tx},
};

/// What someone wrote, and what they had seen when they began.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    pub text: &'a str,
    pub is_done: bool,
    /// `updated_at` of the note the form was drawn with; 0 for none.
    pub seen: Millis,
}

/// Between two texts that were written at the same time on two devices.
const SEAM: &str = "\n\n——\n\n";

/// What is kept of what was typed: without white space around it, and with one kind of line end.
#[must_use]
pub fn tidy(typed: &str) -> String {
    typed.trim().replace("\r\n", "\n")
}

/// Keeps a note. Nothing typed is lost: a note that was changed elsewhere in the meantime gets this text added to it.
/// An empty note that is not done is no note. Returns what is kept now.
pub async fn write(
    tx: &mut Tx,
    learner: LearnerId,
    course: &Published,
    lesson: &Lesson,
    exercise: &str,
    draft: Draft<'_>,
    now: Millis,
) -> Result<Option<store::Note>> {
    let slug = lesson.slug.as_str();
    accounts::store::lock_learner(tx, learner).await?;
    let before =
        store::notes_in(tx, learner, course.id, slug).await?.into_iter().find(|note| note.exercise == exercise);
    // Two texts that were added up may be longer than one may be, and come back when one goes on writing.
    let most = before.as_ref().map_or(0, |note| note.text.chars().count()).max(LONGEST_TEXT);
    let typed: String = tidy(draft.text).chars().take(most).collect();
    let text = match &before {
        Some(other) if other.updated_at != draft.seen && other.text != typed && !other.text.is_empty() => {
            // A device that never heard of what was added says what it said before, or more.
            if typed.is_empty() || framed(&other.text).contains(&framed(&typed)) {
                other.text.clone()
            } else if typed.starts_with(&other.text) {
                typed
            } else {
                format!("{}{SEAM}{typed}", other.text)
            }
        }
        _ => typed,
    };
    complete::enrol(tx, learner, course, now).await?;
    place::set(tx, learner, course.id, slug, exercise, now).await?;
    if text.is_empty() && !draft.is_done {
        store::delete_note(tx, learner, course.id, slug, exercise).await?;
        return Ok(None);
    }
    let done_at = draft.is_done.then(|| before.as_ref().and_then(|note| note.done_at).unwrap_or(now));
    // Two notes in the same millisecond are still two.
    let updated_at = before.map_or(now, |note| now.max(note.updated_at.plus(1)));
    let note =
        store::Note { course: course.id, lesson: slug.into(), exercise: exercise.into(), text, done_at, updated_at };
    store::put_note(tx, learner, &note).await?;
    Ok(Some(note))
}

/// A text that can be looked for as a whole among texts that were added up.
fn framed(text: &str) -> String {
    format!("{SEAM}{text}{SEAM}")
}

/// Adds the notes of one learner to those of another.
pub async fn move_notes(tx: &mut Tx, from: LearnerId, to: LearnerId) -> Result<()> {
    let known = store::notes(tx, to).await?;
    for note in store::notes(tx, from).await? {
        let twin = known
            .iter()
            .find(|twin| (twin.course, &twin.lesson, &twin.exercise) == (note.course, &note.lesson, &note.exercise));
        let merged = match twin {
            None => note,
            Some(twin) if twin.text == note.text || note.text.is_empty() => continue,
            Some(twin) => store::Note {
                text: if twin.text.is_empty() { note.text } else { format!("{}{SEAM}{}", twin.text, note.text) },
                done_at: twin.done_at.or(note.done_at),
                updated_at: twin.updated_at.max(note.updated_at).plus(1),
                ..twin.clone()
            },
        };
        store::put_note(tx, to, &merged).await?;
    }
    Ok(())
}
