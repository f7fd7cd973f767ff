//! The order in which rows are shown.
//!
//! An author's order may give the answer away, so every attempt shows the rows in an order of its own, and a form speaks
//! only of shown positions. The order follows from the names alone: the same page drawn twice is the same page, for
//! everyone, so it can be kept.

use crate::courses::exercise::{Kind, Task};
use sha2::{Digest, Sha256};

/// Shown position → row in the author's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shuffle(Vec<usize>);

impl Shuffle {
    /// Rows `of` shown in an order that follows from what they belong to.
    #[must_use]
    pub fn new(exercise: &str, attempt: u32, group: &str, mut of: Vec<usize>) -> Self {
        of.sort_by_cached_key(|row| {
            let digest = Sha256::digest(format!("{exercise}/{attempt}/{group}/{row}"));
            <[u8; 32]>::from(digest)
        });
        Self(of)
    }

    /// Rows in the author's order, where that order tells nothing.
    #[must_use]
    pub const fn as_written(of: Vec<usize>) -> Self {
        Self(of)
    }

    /// Rows as shown.
    pub fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().copied()
    }

    /// The row at a shown position.
    #[must_use]
    pub fn row(&self, position: usize) -> Option<usize> {
        self.0.get(position).copied()
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The order of the main rows of a task for one attempt. `rows` are those that this learner gets.
#[must_use]
pub fn main_rows(exercise: &str, attempt: u32, task: &Task, rows: Vec<usize>) -> Shuffle {
    match task.kind() {
        // A text is read in its own order, and so is a list of recommendations.
        Kind::FindError | Kind::Oversight | Kind::Repair => Shuffle::as_written(rows),
        _ => Shuffle::new(exercise, attempt, "", rows),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_attempt_has_one_order_and_the_next_another() {
        let shown = |attempt| Shuffle::new("stoplicht", attempt, "", (0..8).collect());
        assert_eq!(shown(1), shown(1));
        assert_ne!(shown(1), shown(2));
    }

    #[test]
    fn the_first_place_is_nobodys_favourite() {
        let firsts = (0..4000).map(|i| Shuffle::new(&format!("oefening-{i}"), 1, "", (0..4).collect()).0[0]);
        let mut counts = [0; 4];
        firsts.for_each(|row| counts[row] += 1);
        assert!(counts.iter().all(|count| (900..1100).contains(count)), "{counts:?}");
    }

    proptest! {
        #[test]
        fn no_row_is_lost(n in 0..30_usize, attempt in 1..50_u32) {
            let mut rows: Vec<usize> = Shuffle::new("x", attempt, "g", (0..n).collect()).rows().collect();
            rows.sort_unstable();
            prop_assert_eq!(rows, (0..n).collect::<Vec<_>>());
        }
    }
}
