//! **Learning.** What a learner does with a course: start it, answer, get things wrong and try again, write notes, finish.
//!
//! A course is *enrolled* in at the first deed, and from then on this learner sees the version it was. An *answer* is given
//! in an *attempt*; there is no limit to attempts, and each gets the next variant. A *lesson* is done when the learner says
//! so; a *module* is passed when its lessons are done and its critical exercises were once right; a *course* is finished
//! when its modules are passed; done again, it is finished on a later day too. Grading is arithmetic that anyone can follow: no machine judges a learner.

pub mod again;
pub mod answer;
pub mod complete;
pub mod export;
pub mod given;
pub mod grading;
pub mod merge;
pub mod notes;
pub mod place;
pub mod progress;
pub mod shuffle;
pub mod store;

pub use given::Given;
pub use grading::{Credit, Outcome};

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How certain a learner was. Private, like the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    Low,
    Middle,
    High,
}

impl Confidence {
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Middle => "middle",
            Self::High => "high",
        }
    }
}

impl FromStr for Confidence {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|confidence| confidence.key() == key).ok_or(())
    }
}
