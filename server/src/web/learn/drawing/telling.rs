//! How an answer came out.

use super::{Sheet, number};
use crate::{
    courses::{
        exercise::{Choosable, Exercise, Kind, Oversight, Task, WhatIf, WhatIfStep},
        markdown::Html,
    },
    learning::{
        Outcome,
        given::{Given, Shown},
        grading::{Grade, grade},
        store::Answer,
    },
};
use app::{
    components::exercise::{
        ask::Past,
        dots::DotGroup,
        tell::{Part, Told, ToldOption, ToldRow, Verdict},
    },
    t,
    text::Lang,
};

impl Sheet<'_> {
    pub(super) fn tell(&self, exercise: &Exercise, answer: &Answer) -> Told {
        let shown = Shown::of(exercise, answer.attempt, answer.sector);
        let grade = grade(shown.task, &answer.given);
        Told {
            stem: self.html(shown.task.stem()),
            verdict: verdict(grade.outcome),
            credit: credit(self.lang, shown.task.kind(), grade),
            parts: self.parts(&shown, &answer.given),
            feedback: self.feedback(shown.task),
            again: self.again(exercise),
        }
    }

    fn feedback(&self, task: &Task) -> Option<String> {
        let html = match task {
            Task::Sort(task) => &task.feedback,
            Task::Order(task) => &task.feedback,
            Task::Match(task) => &task.feedback,
            Task::Estimate(task) => &task.feedback,
            Task::Oversight(task) => &task.feedback,
            _ => return None,
        };
        (!html.is_empty()).then(|| self.html(html))
    }

    fn parts(&self, shown: &Shown<'_>, given: &Given) -> Vec<Part> {
        match (shown.task, given) {
            (Task::Choice(task), Given::Choice { option }) => {
                vec![self.options(None, &task.options, shown.rows.rows(), &[*option])]
            }
            (Task::Multiple(task) | Task::FindError(task), Given::Multiple { options }) => {
                vec![self.options(None, &task.options, shown.rows.rows(), options)]
            }
            (Task::TwoStep(task), Given::TwoStep { answer, reason }) => vec![
                self.options(None, &task.answer.options, shown.rows.rows(), &[*answer]),
                self.options(Some(&task.reason.stem), &task.reason.options, shown.reasons.rows(), &[*reason]),
            ],
            (Task::Sort(task), Given::Sort { rows }) => {
                let name = |index: &usize| task.categories.get(*index).cloned().unwrap_or_default();
                let row = |row: usize| {
                    let (told, chosen) = (&task.rows[row], chosen_for(rows, row)?);
                    Some(ToldRow {
                        text: self.html(&told.text),
                        chosen: name(&chosen),
                        right: told.accepted.iter().map(name).collect::<Vec<_>>().join(" / "),
                        is_right: told.accepted.contains(&chosen),
                        feedback: self.html(&told.feedback),
                    })
                };
                vec![Part::Rows(shown.rows.rows().filter_map(row).collect())]
            }
            (Task::Match(task), Given::Match { rows }) => {
                let name = |index: usize| task.answers.get(index).cloned().unwrap_or_default();
                let row = |row: usize| {
                    let (told, chosen) = (&task.rows[row], chosen_for(rows, row)?);
                    Some(ToldRow {
                        text: self.html(&told.text),
                        chosen: name(chosen),
                        right: name(told.answer),
                        is_right: told.answer == chosen,
                        feedback: self.html(&told.feedback),
                    })
                };
                vec![Part::Rows(shown.rows.rows().filter_map(row).collect())]
            }
            (Task::Order(task), Given::Order { rows }) => {
                let place = |step: usize| rows.iter().position(|row| *row == step).map_or(0, |place| place + 1);
                let steps = task.steps.iter().enumerate().map(|(step, text)| (self.html(text), place(step))).collect();
                vec![Part::Steps(steps)]
            }
            (Task::Estimate(task), Given::Estimate { number: guess }) => {
                let with_unit =
                    |value: f64| format!("{} {}", number(self.lang, value), task.unit).trim_end().to_owned();
                let groups = task
                    .counts
                    .iter()
                    .map(|count| DotGroup { number: count.number, label: count.label.clone() })
                    .collect();
                vec![Part::Estimate { given: with_unit(*guess), answer: with_unit(task.answer), groups }]
            }
            (Task::Repair(task), Given::Repair { text, rubric }) => {
                let ticked = rubric.clone().unwrap_or_default();
                let rows =
                    task.rubric.iter().enumerate().map(|(i, row)| (self.html(row), ticked.contains(&i))).collect();
                vec![Part::Repair { own: text.clone(), example: self.html(&task.example), rows }]
            }
            (Task::Branch(_) | Task::WhatIf(_), given) => vec![Part::Story(self.story_so_far(shown.task, Some(given)))],
            (Task::Oversight(task), Given::Oversight { accepted }) => self.oversight(task, accepted),
            _ => Vec::new(),
        }
    }

    fn options(
        &self,
        legend: Option<&Html>,
        options: &[Choosable],
        rows: impl Iterator<Item = usize>,
        chosen: &[usize],
    ) -> Part {
        let told = |row: usize| {
            let option = &options[row];
            ToldOption {
                text: self.html(&option.text),
                is_chosen: chosen.contains(&row),
                is_right: option.right,
                feedback: self.html(&option.feedback),
            }
        };
        Part::Options {
            legend: legend.map(|html| self.html(html)),
            has_one_right: options.iter().filter(|option| option.right).count() == 1,
            options: rows.map(told).collect(),
        }
    }

    /// One step of a what-if that was answered.
    pub(super) fn what_if_step(&self, task: &WhatIf, step: &WhatIfStep, pick: usize) -> Past {
        let name = |index: usize| task.categories.get(index).map_or("", String::as_str);
        let said = if pick == step.answer {
            t!(self.lang, "row-right", chosen = name(pick))
        } else {
            t!(self.lang, "row-wrong", chosen = name(pick), right = name(step.answer))
        };
        Past {
            text: self.html(&step.text),
            chosen: Some(Html::plain(&said).as_str().to_owned()),
            feedback: Some(self.html(&step.feedback)),
        }
    }

    /// The own pattern, for the learner alone: how much was caught, and how much was rejected for nothing.
    fn oversight(&self, task: &Oversight, accepted: &[bool]) -> Vec<Part> {
        let lang = self.lang;
        let verdict = |accepted: bool| {
            if accepted { t!(lang, "exercise-approve") } else { t!(lang, "exercise-reject") }
        };
        let pairs = || task.rows.iter().zip(accepted);
        let wrong = pairs().filter(|(row, _)| !row.sound).count();
        let caught = pairs().filter(|(row, accepted)| !row.sound && !**accepted).count();
        let rejected = pairs().filter(|(row, accepted)| row.sound && !**accepted).count();
        let mut mirror = vec![t!(lang, "mirror-caught", n = caught, of = wrong)];
        if accepted.iter().all(|accepted| *accepted) {
            mirror.push(t!(lang, "mirror-all-accepted"));
        } else {
            mirror.push(t!(lang, "mirror-rejected", n = rejected));
        }
        let rows = pairs()
            .map(|(row, accepted)| ToldRow {
                text: self.html(&row.text),
                chosen: verdict(*accepted),
                right: verdict(row.sound),
                is_right: row.sound == *accepted,
                feedback: self.html(&row.feedback),
            })
            .collect();
        vec![Part::Mirror(mirror), Part::Rows(rows)]
    }
}

fn chosen_for(rows: &[(usize, usize)], row: usize) -> Option<usize> {
    rows.iter().find(|(of, _)| *of == row).map(|(_, chosen)| *chosen)
}

const fn verdict(outcome: Outcome) -> Verdict {
    match outcome {
        Outcome::Right => Verdict::Right,
        Outcome::Partly => Verdict::Partly,
        Outcome::Wrong => Verdict::Wrong,
        Outcome::Open => Verdict::Done,
    }
}

/// How much was right, where that says more than the verdict.
fn credit(lang: Lang, kind: Kind, grade: Grade) -> Option<String> {
    let (got, of) = (grade.credit.got, grade.credit.of);
    match (kind, grade.outcome) {
        (_, Outcome::Right | Outcome::Open) | (Kind::Choice | Kind::Estimate, _) => None,
        (Kind::Branch, _) => Some(t!(lang, "credit-end")),
        (Kind::Order, _) => Some(t!(lang, "credit-pairs", got = got, of = of)),
        (Kind::WhatIf, _) => Some(t!(lang, "credit-steps", got = got, of = of)),
        _ => Some(t!(lang, "credit-rows", got = got, of = of)),
    }
}
