//! The form of an exercise.

use super::{How, Sheet, sentence};
use crate::{
    courses::exercise::{Choosable, Exercise, Task},
    learning::{
        answer::Attempts,
        given::{Fields, Given, Incomplete, Shown},
    },
};
use app::{
    components::exercise::ask::{Ask, Input, Past},
    t,
};

impl Sheet<'_> {
    pub(super) fn ask(&self, exercise: &Exercise, attempts: &Attempts<'_>, how: How<'_>) -> Ask {
        let attempt = attempts.open(exercise);
        let before = attempts.last().filter(|_| !attempts.is_over(exercise));
        let sector = before.map_or(self.sector, |answer| answer.sector);
        let shown = Shown::of(exercise, attempt, sector);
        // A form that has become stale was about something else: what was chosen there is not shown here.
        let typed = how
            .refused
            .filter(|(_, why)| *why != Incomplete::Stale)
            .map(|(fields, _)| fields.clone())
            .unwrap_or_default();
        let given = before.map(|answer| &answer.given);
        Ask {
            action: self.action(exercise),
            attempt,
            step: before.map_or(1, |answer| answer.step + 1),
            version: self.course.number,
            stem: self.html(shown.task.stem()),
            story: self.story_so_far(shown.task, given),
            inputs: self.inputs(&shown, given, &typed),
            confidence: exercise.confidence.then(|| typed.get("sure").map(str::to_owned)),
            submit: self.submit(shown.task, given),
            trouble: how.refused.map(|(_, why)| sentence(self.lang, why)),
            is_again: attempt > 1 || before.is_some(),
        }
    }

    /// The word on the button; a story has a button per way.
    fn submit(&self, task: &Task, given: Option<&Given>) -> Option<String> {
        match (task, given) {
            (Task::Branch(_), _) => None,
            (Task::Repair(_), None) => Some(t!(self.lang, "exercise-show-example")),
            (Task::Repair(_), Some(_)) => Some(t!(self.lang, "exercise-finish")),
            (Task::WhatIf(_), _) => Some(t!(self.lang, "exercise-next-step")),
            _ => Some(t!(self.lang, "exercise-check")),
        }
    }

    fn inputs(&self, shown: &Shown<'_>, given: Option<&Given>, typed: &Fields) -> Vec<Input> {
        let options = |options: &[Choosable], rows: &crate::learning::shuffle::Shuffle, name: &'static str| {
            rows.rows()
                .enumerate()
                .map(|(position, row)| (self.html(&options[row].text), is_typed(typed, name, position)))
                .collect()
        };
        let rows = |html: &dyn Fn(usize) -> String| -> Vec<(String, Option<usize>)> {
            shown.rows.rows().enumerate().map(|(position, row)| (html(row), typed_row(typed, position))).collect()
        };
        match shown.task {
            Task::Choice(task) => {
                let options = options(&task.options, &shown.rows, "pick");
                vec![Input::Options { name: "pick", question: None, is_multiple: false, options }]
            }
            Task::Multiple(task) | Task::FindError(task) => {
                let options = options(&task.options, &shown.rows, "pick");
                vec![Input::Options { name: "pick", question: None, is_multiple: true, options }]
            }
            Task::TwoStep(task) => vec![
                Input::Options {
                    name: "pick",
                    question: None,
                    is_multiple: false,
                    options: options(&task.answer.options, &shown.rows, "pick"),
                },
                Input::Options {
                    name: "reason",
                    question: Some(self.html(&task.reason.stem)),
                    is_multiple: false,
                    options: options(&task.reason.options, &shown.reasons, "reason"),
                },
            ],
            Task::Sort(task) => {
                let rows = rows(&|row| self.html(&task.rows[row].text));
                vec![Input::Rows { choices: task.categories.clone(), rows, as_list: false }]
            }
            Task::Match(task) => {
                let rows = rows(&|row| self.html(&task.rows[row].text));
                vec![Input::Rows { choices: task.answers.clone(), rows, as_list: true }]
            }
            Task::Oversight(task) => {
                let rows = rows(&|row| self.html(&task.rows[row].text));
                let choices = vec![t!(self.lang, "exercise-approve"), t!(self.lang, "exercise-reject")];
                vec![Input::Rows { choices, rows, as_list: false }]
            }
            Task::Order(task) => {
                let places = (0..shown.rows.len()).map(|position| typed_row(typed, position).unwrap_or(0)).collect();
                vec![Input::Steps { rows: shown.rows.rows().map(|row| self.html(&task.steps[row])).collect(), places }]
            }
            Task::Estimate(task) => {
                let value = typed.get("number").unwrap_or_default().chars().take(20).collect();
                vec![Input::Number { unit: task.unit.clone(), value }]
            }
            Task::Repair(task) => match given {
                Some(Given::Repair { text, .. }) => vec![Input::Rubric {
                    own: text.clone(),
                    example: self.html(&task.example),
                    rows: task.rubric.iter().map(|row| self.html(row)).collect(),
                }],
                _ => vec![Input::Text {
                    label: t!(self.lang, "repair-text"),
                    value: typed.get("text").unwrap_or_default().to_owned(),
                }],
            },
            Task::Branch(task) => {
                let path: &[usize] = if let Some(Given::Branch { path }) = given { path } else { &[] };
                let node = task.walk(path).and_then(|nodes| nodes.last().copied());
                let ways =
                    node.map(|node| node.ways.iter().map(|way| self.html(&way.text)).collect()).unwrap_or_default();
                vec![Input::Ways { ways }]
            }
            Task::WhatIf(task) => {
                let asked = if let Some(Given::WhatIf { picks }) = given { picks.len() } else { 0 };
                let question = task.steps.get(asked).map(|step| self.html(&step.text)).unwrap_or_default();
                let options = task
                    .categories
                    .iter()
                    .enumerate()
                    .map(|(index, name)| {
                        (
                            crate::courses::markdown::Html::plain(name).as_str().to_owned(),
                            is_typed(typed, "pick", index),
                        )
                    })
                    .collect();
                vec![Input::Options { name: "pick", question: Some(question), is_multiple: false, options }]
            }
            Task::Note(_) => Vec::new(),
        }
    }

    /// What came before, in a task that goes in steps; for a story also where one stands now.
    pub(super) fn story_so_far(&self, task: &Task, given: Option<&Given>) -> Vec<Past> {
        match task {
            Task::Branch(task) => {
                let path: &[usize] = if let Some(Given::Branch { path }) = given { path } else { &[] };
                let nodes = task.walk(path).unwrap_or_default();
                nodes
                    .iter()
                    .enumerate()
                    .map(|(index, node)| Past {
                        text: self.html(&node.text),
                        chosen: path.get(index).and_then(|way| node.ways.get(*way)).map(|way| self.html(&way.text)),
                        feedback: None,
                    })
                    .collect()
            }
            Task::WhatIf(task) => {
                let picks: &[usize] = if let Some(Given::WhatIf { picks }) = given { picks } else { &[] };
                picks.iter().zip(&task.steps).map(|(pick, step)| self.what_if_step(task, step, *pick)).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn is_typed(typed: &Fields, name: &str, position: usize) -> bool {
    typed.all(name).any(|value| value == position.to_string())
}

fn typed_row(typed: &Fields, position: usize) -> Option<usize> {
    typed.get(&format!("row-{position}")).and_then(|value| value.parse().ok())
}
