//! What islands and handlers say to each other: one struct each way. The way to the server is the form itself.

use serde::{Deserialize, Serialize};

/// An exercise drawn anew: after an answer, after a refused form, or for another attempt.
///
/// The browser gets the same drawing that a page without JavaScript would show. The key to the answer is on the server and
/// stays there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseDrawn {
    /// The inside of the exercise, as HTML of our own server.
    pub html: String,
    /// What a screen reader says: the verdict, or what is missing.
    pub said: String,
    /// How far the learner is in the course now.
    pub progress: Progress,
}

/// How far someone is in a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub percent: usize,
    /// In words, as in "5 van de 14 stappen".
    pub words: String,
}

/// A note that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteKept {
    /// What is kept now; more than was sent when another device wrote too.
    pub text: String,
    /// Goes along with the next change, so that nothing is overwritten.
    pub seen: i64,
    /// As in "Bewaard om 14:05".
    pub said: String,
}
