//! The lesson pattern: situation, choice, explanation, practice, something to do, a card; in 5 to 10 minutes.

use crate::courses::{
    Block, LessonText,
    exercise::{Exercise, Kind, Task},
    markdown::Html,
    problem::{At, Problems},
    readability::words,
};

const MAX_WORDS: usize = 600;
const MAX_EXPLANATION: usize = 180;

pub fn pattern(text: &LessonText, problems: &mut Problems<'_>) {
    let top = At::line(1);
    if !(3..=10).contains(&text.minutes) {
        problems.error(top, "minutes", text.minutes.to_string());
    }
    let shown = words_shown(text);
    if shown > MAX_WORDS {
        problems.error(top, "lesson-too-long", shown.to_string());
    }
    let explanation: usize = text.blocks.iter().map(explanation_words).sum();
    if explanation > MAX_EXPLANATION {
        problems.warn(top, "explanation-too-long", explanation.to_string());
    }
    let exercises: Vec<&Exercise> = text.shown_exercises(None).collect();
    let practice = exercises.iter().filter(|exercise| exercise.kind() != Kind::Note).count();
    if !text.shown(None).any(|block| matches!(block, Block::Situation(_))) {
        problems.warn(top, "no-situation", "");
    }
    match exercises.first() {
        Some(first) if first.kind() == Kind::Choice && first.confidence => {}
        Some(first) => problems.warn(At::line(first.line), "no-opening-choice", first.id.as_str()),
        None => problems.error(top, "no-exercises", ""),
    }
    if practice < 3 {
        problems.warn(top, "few-exercises", practice.to_string());
    }
    if !exercises.iter().any(|exercise| exercise.kind() == Kind::Note) {
        problems.warn(top, "no-note", "");
    }
    if !text.blocks.iter().any(|block| matches!(block, Block::Card(_))) {
        problems.warn(top, "no-card", "");
    }
}

fn explanation_words(block: &Block) -> usize {
    let of = |block: &Block| match block {
        Block::Text(html) => count(html),
        _ => 0,
    };
    block.for_sector(None).iter().map(of).sum()
}

/// Words someone reads who answers everything once: no feedback, first variants, the general sector.
fn words_shown(text: &LessonText) -> usize {
    text.shown(None)
        .map(|block| match block {
            Block::Text(html) | Block::Situation(html) => count(html),
            Block::Card(lines) => lines.iter().map(count).sum(),
            Block::Exercise(exercise) => task_words(exercise.variant(1)),
            Block::Sector { .. } => 0,
        })
        .sum()
}

fn task_words(task: &Task) -> usize {
    match task {
        Task::Choice(task) => count(&task.stem) + task.options.iter().map(|option| count(&option.text)).sum::<usize>(),
        Task::Multiple(task) | Task::FindError(task) => {
            count(&task.stem) + task.options.iter().map(|option| count(&option.text)).sum::<usize>()
        }
        Task::TwoStep(task) => [&task.answer, &task.reason]
            .into_iter()
            .map(|step| count(&step.stem) + step.options.iter().map(|option| count(&option.text)).sum::<usize>())
            .sum(),
        Task::Sort(task) => {
            count(&task.stem) + task.rows_for(None).into_iter().map(|row| count(&task.rows[row].text)).sum::<usize>()
        }
        Task::Order(task) => count(&task.stem) + task.steps.iter().map(count).sum::<usize>(),
        Task::Match(task) => count(&task.stem) + task.rows.iter().map(|row| count(&row.text)).sum::<usize>(),
        Task::Estimate(task) => count(&task.stem),
        Task::Repair(task) => count(&task.stem) + task.rubric.iter().map(count).sum::<usize>(),
        // One way through a story: its opening and about half of its nodes.
        Task::Branch(task) => count(&task.stem) + task.nodes.iter().map(|node| count(&node.text)).sum::<usize>() / 2,
        Task::WhatIf(task) => count(&task.stem) + task.steps.iter().map(|step| count(&step.text)).sum::<usize>(),
        Task::Oversight(task) => count(&task.stem) + task.rows.iter().map(|row| count(&row.text)).sum::<usize>(),
        Task::Note(prompt) => count(prompt),
    }
}

fn count(html: &Html) -> usize {
    words(&html.words()).count()
}
