//! The same exercises in both languages: rules about passing look at the Dutch text, and answers are kept by the number of
//! their row. So the English text asks the same of everyone, row by row.

use crate::courses::{
    LessonText, Sector,
    exercise::{Choosable, Exercise, Task},
    problem::{At, Problems},
};
use std::collections::BTreeSet;

/// Compares the English text with the Dutch one, as each sector sees them; problems are those of the English file.
pub fn check(dutch: &LessonText, english: &LessonText, problems: &mut Problems<'_>) {
    for sector in Sector::all_and_none() {
        for exercise in dutch.shown_exercises(sector) {
            if english.exercise(exercise.id.as_str(), sector).is_none() {
                problems.error(At::line(1), "not-in-english", exercise.id.as_str());
            }
        }
        for exercise in english.shown_exercises(sector) {
            match dutch.exercise(exercise.id.as_str(), sector) {
                Some(twin) => compare(twin, exercise, problems),
                None => problems.error(At::line(exercise.line), "not-in-dutch", exercise.id.as_str()),
            }
        }
    }
}

fn compare(dutch: &Exercise, english: &Exercise, problems: &mut Problems<'_>) {
    let (at, id) = (At::line(english.line), english.id.as_str());
    if dutch.kind() != english.kind() {
        problems.error(at, "other-kind", id);
        return;
    }
    if dutch.critical != english.critical {
        problems.error(at, "other-critical", id);
    }
    if dutch.variants.len() != english.variants.len() {
        problems.error(at, "other-variants", id);
    }
    for (index, (one, other)) in dutch.variants.iter().zip(&english.variants).enumerate() {
        let about = format!("{id}, variant {}", index + 1);
        if sizes(one) != sizes(other) {
            problems.error(at, "other-rows", about);
        } else if !has_same_key(one, other) {
            problems.error(at, "other-key", about);
        }
    }
}

/// How many of everything there is to choose from.
fn sizes(task: &Task) -> Vec<usize> {
    match task {
        Task::Choice(task) => vec![task.options.len()],
        Task::Multiple(task) | Task::FindError(task) => vec![task.options.len()],
        Task::TwoStep(task) => vec![task.answer.options.len(), task.reason.options.len()],
        Task::Sort(task) => vec![task.categories.len(), task.rows.len()],
        Task::Order(task) => vec![task.steps.len()],
        Task::Match(task) => vec![task.answers.len(), task.rows.len()],
        Task::Estimate(task) => vec![task.counts.len()],
        Task::Repair(task) => vec![task.rubric.len()],
        Task::Branch(task) => task.nodes.iter().map(|node| node.ways.len()).collect(),
        Task::WhatIf(task) => vec![task.categories.len(), task.steps.len()],
        Task::Oversight(task) => vec![task.rows.len()],
        Task::Note(_) => Vec::new(),
    }
}

/// Whether the same is right in both, for two tasks of one kind and size.
fn has_same_key(one: &Task, other: &Task) -> bool {
    fn options(one: &[Choosable], other: &[Choosable]) -> bool {
        one.iter().map(|option| option.right).eq(other.iter().map(|option| option.right))
    }
    match (one, other) {
        (Task::Choice(one), Task::Choice(other)) => options(&one.options, &other.options),
        (Task::Multiple(one), Task::Multiple(other)) | (Task::FindError(one), Task::FindError(other)) => {
            options(&one.options, &other.options)
        }
        (Task::TwoStep(one), Task::TwoStep(other)) => {
            options(&one.answer.options, &other.answer.options) && options(&one.reason.options, &other.reason.options)
        }
        (Task::Sort(one), Task::Sort(other)) => one.rows.iter().zip(&other.rows).all(|(one, other)| {
            let accepted = |rows: &[usize]| rows.iter().copied().collect::<BTreeSet<_>>();
            one.audience == other.audience && accepted(&one.accepted) == accepted(&other.accepted)
        }),
        (Task::Match(one), Task::Match(other)) => {
            one.rows.iter().map(|row| row.answer).eq(other.rows.iter().map(|row| row.answer))
        }
        (Task::Estimate(one), Task::Estimate(other)) => {
            one.answer.total_cmp(&other.answer).is_eq()
                && one.margin.total_cmp(&other.margin).is_eq()
                && one.counts.iter().map(|count| count.number).eq(other.counts.iter().map(|count| count.number))
        }
        (Task::Branch(one), Task::Branch(other)) => one.nodes.iter().zip(&other.nodes).all(|(one, other)| {
            one.best == other.best && one.ways.iter().map(|way| way.to).eq(other.ways.iter().map(|way| way.to))
        }),
        (Task::WhatIf(one), Task::WhatIf(other)) => {
            one.steps.iter().map(|step| step.answer).eq(other.steps.iter().map(|step| step.answer))
        }
        (Task::Oversight(one), Task::Oversight(other)) => {
            one.rows.iter().map(|row| row.sound).eq(other.rows.iter().map(|row| row.sound))
        }
        // The order written is the key; a text of one's own and a note have none.
        _ => true,
    }
}
