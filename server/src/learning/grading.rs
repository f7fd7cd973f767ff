//! Grading: the same answer gets the same credit, and anyone can recompute it.

use super::given::Given;
use crate::courses::exercise::{Choosable, Task};
use std::str::FromStr;

/// How an answer came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Right,
    /// Some of it was right.
    Partly,
    Wrong,
    /// Not graded, or not finished yet.
    Open,
}

impl Outcome {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partly => "partly",
            Self::Wrong => "wrong",
            Self::Open => "open",
        }
    }
}

impl FromStr for Outcome {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        [Self::Right, Self::Partly, Self::Wrong, Self::Open].into_iter().find(|outcome| outcome.key() == key).ok_or(())
    }
}

/// How much of an answer was right, counted in whatever the kind counts: rows, pairs, steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    pub got: usize,
    pub of: usize,
}

impl Credit {
    const fn of(got: usize, of: usize) -> Self {
        Self { got, of }
    }

    /// All is right, none is wrong, the rest is partly.
    const fn outcome(self) -> Outcome {
        if self.got == self.of {
            Outcome::Right
        } else if self.got == 0 {
            Outcome::Wrong
        } else {
            Outcome::Partly
        }
    }
}

/// The outcome and the credit of a whole answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    pub outcome: Outcome,
    pub credit: Credit,
    /// The same in rows, where the credit counts pairs of them.
    pub rows: Credit,
    /// Whether the attempt is over; a story or a what-if may still go on.
    pub is_final: bool,
}

impl Grade {
    /// Whether a critical exercise is mastered with this: all is right, or all but one of many rows.
    #[must_use]
    pub const fn masters(self) -> bool {
        const MANY: usize = 8;
        let all_but_one = self.rows.of >= MANY && self.rows.got + 1 >= self.rows.of;
        matches!(self.outcome, Outcome::Right) || (matches!(self.outcome, Outcome::Partly) && all_but_one)
    }
}

/// Grades an answer to a task. An answer of another kind, or one that names rows the task does not have, is wrong.
#[must_use]
pub fn grade(task: &Task, given: &Given) -> Grade {
    let (outcome, credit, is_final) = match (task, given) {
        (Task::Choice(task), Given::Choice { option }) => {
            whole(Credit::of(usize::from(is_right(&task.options, *option)), 1))
        }
        (Task::Multiple(task) | Task::FindError(task), Given::Multiple { options }) => multiple(&task.options, options),
        (Task::TwoStep(task), Given::TwoStep { answer, reason }) => {
            let (answer, reason) = (is_right(&task.answer.options, *answer), is_right(&task.reason.options, *reason));
            whole(Credit::of(usize::from(answer) + usize::from(reason), 2))
        }
        (Task::Sort(task), Given::Sort { rows }) => {
            let fits =
                |(row, choice): &&(usize, usize)| task.rows.get(*row).is_some_and(|row| row.accepted.contains(choice));
            whole(Credit::of(rows.iter().filter(fits).count(), rows.len()))
        }
        (Task::Match(task), Given::Match { rows }) => {
            let fits = |(row, choice): &&(usize, usize)| task.rows.get(*row).is_some_and(|row| row.answer == *choice);
            whole(Credit::of(rows.iter().filter(fits).count(), rows.len()))
        }
        (Task::Order(_), Given::Order { rows }) => order(rows),
        (Task::Estimate(task), Given::Estimate { number }) => {
            let off = (number - task.answer).abs();
            let outcome = if off <= task.margin {
                Outcome::Right
            } else if off <= task.margin * 2.0 {
                Outcome::Partly
            } else {
                Outcome::Wrong
            };
            (outcome, Credit::of(usize::from(outcome == Outcome::Right), 1), true)
        }
        (Task::Repair(_), Given::Repair { rubric, .. }) => (Outcome::Open, Credit::of(0, 0), rubric.is_some()),
        (Task::Branch(task), Given::Branch { path }) => match task.walk(path).and_then(|nodes| nodes.last().copied()) {
            Some(node) if !node.ways.is_empty() => (Outcome::Open, Credit::of(0, 1), false),
            Some(node) if node.best => whole(Credit::of(1, 1)),
            Some(_) => (Outcome::Partly, Credit::of(0, 1), true),
            None => (Outcome::Wrong, Credit::of(0, 1), true),
        },
        (Task::WhatIf(task), Given::WhatIf { picks }) => {
            let got = picks.iter().zip(&task.steps).filter(|(pick, step)| **pick == step.answer).count();
            let credit = Credit::of(got, task.steps.len());
            let is_final = picks.len() >= task.steps.len();
            (if is_final { credit.outcome() } else { Outcome::Open }, credit, is_final)
        }
        (Task::Oversight(task), Given::Oversight { accepted }) => {
            let got = accepted.iter().zip(&task.rows).filter(|(accepted, row)| **accepted == row.sound).count();
            let caught = accepted.iter().zip(&task.rows).any(|(accepted, row)| !*accepted && !row.sound);
            let credit = Credit::of(got, task.rows.len());
            // Accepting everything is mostly right and no oversight at all.
            let outcome = if caught { credit.outcome() } else { Outcome::Wrong };
            (outcome, credit, true)
        }
        _ => (Outcome::Wrong, Credit::of(0, 1), true),
    };
    let rows = match given {
        Given::Order { rows } => Credit::of(in_order(rows), rows.len()),
        _ => credit,
    };
    Grade { outcome, credit, rows, is_final }
}

const fn whole(credit: Credit) -> (Outcome, Credit, bool) {
    (credit.outcome(), credit, true)
}

fn is_right(options: &[Choosable], index: usize) -> bool {
    options.get(index).is_some_and(|option| option.right)
}

/// Every row that was judged right counts, ticked or left alone. Without one right tick it is wrong.
fn multiple(options: &[Choosable], ticked: &[usize]) -> (Outcome, Credit, bool) {
    let judged = |(index, option): &(usize, &Choosable)| ticked.contains(index) == option.right;
    let credit = Credit::of(options.iter().enumerate().filter(judged).count(), options.len());
    let found_one = ticked.iter().any(|index| is_right(options, *index));
    (if found_one { credit.outcome() } else { Outcome::Wrong }, credit, true)
}

/// Every pair in the right order counts; half of them would come by chance, so more than half is partly right.
fn order(rows: &[usize]) -> (Outcome, Credit, bool) {
    let pairs = rows.iter().enumerate().flat_map(|(i, first)| rows[i + 1..].iter().map(move |second| (first, second)));
    let (got, of) = pairs.fold((0, 0), |(got, of), (first, second)| (got + usize::from(first < second), of + 1));
    let outcome = if got == of {
        Outcome::Right
    } else if got * 2 > of {
        Outcome::Partly
    } else {
        Outcome::Wrong
    };
    (outcome, Credit::of(got, of), true)
}

/// How many steps stand in their order once the others are taken out: all but one, when one step was put elsewhere.
fn in_order(rows: &[usize]) -> usize {
    let mut up_to: Vec<usize> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let before = rows[..index].iter().zip(&up_to).filter(|(other, _)| *other < row).map(|(_, steps)| *steps);
        up_to.push(before.max().unwrap_or(0) + 1);
    }
    up_to.into_iter().max().unwrap_or(0)
}

#[cfg(test)]
mod tests;
