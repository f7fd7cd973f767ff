//! The writing rules for items: options of one length, no catch-all, no negatives in the stem, a misconception behind
//! every wrong option.

use crate::courses::{
    LessonText,
    exercise::{Choosable, Exercise, Task},
    markdown::Html,
    problem::{At, Problems},
};

pub fn check(text: &LessonText, problems: &mut Problems<'_>) {
    for exercise in text.exercises() {
        for task in &exercise.variants {
            match task {
                Task::Choice(task) => options(exercise, &task.stem, &task.options, problems),
                Task::Multiple(task) => options(exercise, &task.stem, &task.options, problems),
                Task::TwoStep(task) => {
                    // The first step may be "waar" or "niet waar"; the reasons must meet the rules.
                    options(exercise, &task.reason.stem, &task.reason.options, problems);
                }
                _ => {}
            }
        }
    }
}

fn options(exercise: &Exercise, stem: &Html, options: &[Choosable], problems: &mut Problems<'_>) {
    let at = At::line(exercise.line);
    let lengths = || options.iter().map(|option| option.text.words().chars().count());
    let (shortest, longest) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
    if longest > shortest * 2 && longest - shortest > 25 {
        problems.warn(at, "unequal-options", format!("{shortest}, {longest}"));
    }
    for option in options {
        let text = option.text.words().to_lowercase();
        if ["alle bovenstaande", "alles hierboven", "geen van deze", "all of the above"]
            .iter()
            .any(|all| text.contains(all))
        {
            problems.error(at, "all-of-the-above", text);
        } else if !option.right && option.misconception.is_none() {
            problems.warn(at, "no-misconception", text);
        }
    }
    let words = stem.words().to_lowercase();
    let words = words.trim();
    let question =
        words.rsplit_once(['.', '!', '\n', ':']).filter(|(_, last)| last.contains('?')).map_or(words, |(_, last)| last);
    if question.contains('?')
        && question
            .split_whitespace()
            .any(|word| ["niet", "geen", "nooit", "not", "never"].contains(&word.trim_matches('?')))
    {
        problems.warn(at, "negative-stem", question.trim());
    }
}
