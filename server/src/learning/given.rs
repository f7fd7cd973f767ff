//! What a learner answered, in the author's numbering, and how it is read from a form.
//!
//! | field | in |
//! |---|---|
//! | `pick` | the shown position of each ticked option; in what-if the category |
//! | `reason` | the shown position of the reason, in two-step |
//! | `row-0`, `row-1`, … | the category, answer or verdict chosen for each shown row; in order its place, from 1 |
//! | `number` | the estimate |
//! | `text`, `rubric` | repair |
//! | `way`, `path` | the way taken, and those taken before, in a story |

use super::shuffle::{self, Shuffle};
use crate::courses::{
    Sector,
    exercise::{Exercise, Task},
};
use serde::{Deserialize, Serialize};

/// Longest text a learner may write in one go, in characters.
pub const LONGEST_TEXT: usize = 4000;

/// An answer as it is kept. Numbers are rows in the author's order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Given {
    Choice {
        option: usize,
    },
    Multiple {
        options: Vec<usize>,
    },
    TwoStep {
        answer: usize,
        reason: usize,
    },
    /// Row and chosen category.
    Sort {
        rows: Vec<(usize, usize)>,
    },
    /// Rows in the order the learner put them.
    Order {
        rows: Vec<usize>,
    },
    /// Row and chosen answer.
    Match {
        rows: Vec<(usize, usize)>,
    },
    Estimate {
        number: f64,
    },
    Repair {
        text: String,
        rubric: Option<Vec<usize>>,
    },
    /// Ways taken so far.
    Branch {
        path: Vec<usize>,
    },
    /// Categories chosen so far.
    WhatIf {
        picks: Vec<usize>,
    },
    /// Whether each recommendation was accepted.
    Oversight {
        accepted: Vec<bool>,
    },
}

impl Given {
    /// The step of a task that goes in steps, from 1.
    #[must_use]
    pub fn step(&self) -> u32 {
        let steps = match self {
            Self::Branch { path } => path.len(),
            Self::WhatIf { picks } => picks.len(),
            Self::Repair { rubric: Some(_), .. } => 2,
            _ => 1,
        };
        u32::try_from(steps).unwrap_or(u32::MAX)
    }
}

/// What is missing from a form, so that the person can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incomplete {
    /// Nothing was chosen, or not for every row.
    Choose,
    /// Every place must be used once.
    PlaceEach,
    /// The number is missing or is none.
    Number,
    /// The text is missing.
    Write,
    TooLong,
    /// The form does not belong to this exercise as it is now.
    Stale,
}

/// The fields of a form, in the order they came.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.get(name).and_then(|value| value.parse().ok())
    }
}

/// What one attempt shows: the task, and its rows in the order of this attempt.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    pub task: &'a Task,
    pub rows: Shuffle,
    /// The reasons of a two-step.
    pub reasons: Shuffle,
}

impl<'a> Shown<'a> {
    /// What someone of this sector sees in this attempt.
    #[must_use]
    pub fn of(exercise: &'a Exercise, attempt: u32, sector: Option<Sector>) -> Self {
        let task = exercise.variant(attempt);
        let (rows, reasons) = match task {
            Task::Choice(task) => (task.options.len(), 0),
            Task::Multiple(task) | Task::FindError(task) => (task.options.len(), 0),
            Task::TwoStep(task) => (task.answer.options.len(), task.reason.options.len()),
            Task::Sort(task) => (task.rows.len(), 0),
            Task::Order(task) => (task.steps.len(), 0),
            Task::Match(task) => (task.rows.len(), 0),
            Task::Oversight(task) => (task.rows.len(), 0),
            Task::Repair(task) => (task.rubric.len(), 0),
            Task::Estimate(_) | Task::Branch(_) | Task::WhatIf(_) | Task::Note(_) => (0, 0),
        };
        let rows = match task {
            Task::Sort(task) => task.rows_for(sector),
            _ => (0..rows).collect(),
        };
        let id = exercise.id.as_str();
        Self {
            task,
            rows: shuffle::main_rows(id, attempt, task, rows),
            reasons: Shuffle::new(id, attempt, "reason", (0..reasons).collect()),
        }
    }

    /// Reads an answer. `before` is what was given in the step before, where there is one.
    ///
    /// # Errors
    /// What is missing.
    pub fn read(&self, fields: &Fields, before: Option<&Given>) -> Result<Given, Incomplete> {
        match self.task {
            Task::Choice(_) => Ok(Given::Choice { option: picked(fields, "pick", &self.rows)? }),
            Task::Multiple(_) | Task::FindError(_) => {
                let mut options = Vec::new();
                for value in fields.all("pick") {
                    let position = value.parse().map_err(|_| Incomplete::Stale)?;
                    options.push(self.rows.row(position).ok_or(Incomplete::Stale)?);
                }
                options.sort_unstable();
                options.dedup();
                if options.is_empty() { Err(Incomplete::Choose) } else { Ok(Given::Multiple { options }) }
            }
            Task::TwoStep(_) => Ok(Given::TwoStep {
                answer: picked(fields, "pick", &self.rows)?,
                reason: picked(fields, "reason", &self.reasons)?,
            }),
            Task::Sort(task) => Ok(Given::Sort { rows: self.per_row(fields, task.categories.len())? }),
            Task::Match(task) => Ok(Given::Match { rows: self.per_row(fields, task.answers.len())? }),
            Task::Order(_) => self.order(fields),
            Task::Estimate(_) => {
                let typed = fields.get("number").unwrap_or_default().trim().replace(',', ".");
                let typed = typed.trim_end_matches('%').trim_end();
                let number = typed.parse::<f64>().ok().filter(|number| number.is_finite() && number.abs() < 1e9);
                number.map(|number| Given::Estimate { number }).ok_or(Incomplete::Number)
            }
            Task::Repair(task) => repair(task.rubric.len(), fields, before),
            Task::Branch(task) => {
                let mut path = match before {
                    Some(Given::Branch { path }) => path.clone(),
                    _ => Vec::new(),
                };
                path.push(fields.position("way").ok_or(Incomplete::Choose)?);
                task.walk(&path).map(|_| Given::Branch { path }).ok_or(Incomplete::Stale)
            }
            Task::WhatIf(task) => {
                let mut picks = match before {
                    Some(Given::WhatIf { picks }) => picks.clone(),
                    _ => Vec::new(),
                };
                let pick = fields.position("pick").ok_or(Incomplete::Choose)?;
                picks.push(pick);
                let fits = pick < task.categories.len() && picks.len() <= task.steps.len();
                if fits { Ok(Given::WhatIf { picks }) } else { Err(Incomplete::Stale) }
            }
            Task::Oversight(_) => {
                let accepted = self.per_row(fields, 2)?.into_iter().map(|(_, verdict)| verdict == 0).collect();
                Ok(Given::Oversight { accepted })
            }
            Task::Note(_) => Err(Incomplete::Stale),
        }
    }

    /// One choice of `choices` for every shown row, sorted by row.
    fn per_row(&self, fields: &Fields, choices: usize) -> Result<Vec<(usize, usize)>, Incomplete> {
        let mut rows = Vec::new();
        for (position, row) in self.rows.rows().enumerate() {
            let typed = fields.get(&format!("row-{position}")).filter(|typed| !typed.is_empty());
            let choice = typed.ok_or(Incomplete::Choose)?.parse().map_err(|_| Incomplete::Stale)?;
            if choice >= choices {
                return Err(Incomplete::Stale);
            }
            rows.push((row, choice));
        }
        rows.sort_unstable();
        Ok(rows)
    }

    fn order(&self, fields: &Fields) -> Result<Given, Incomplete> {
        let mut places = vec![None; self.rows.len()];
        for (position, row) in self.rows.rows().enumerate() {
            let place: Option<usize> = fields.position(&format!("row-{position}"));
            let place = place.and_then(|place| place.checked_sub(1)).ok_or(Incomplete::PlaceEach)?;
            match places.get_mut(place) {
                Some(free @ None) => *free = Some(row),
                _ => return Err(Incomplete::PlaceEach),
            }
        }
        Ok(Given::Order { rows: places.into_iter().flatten().collect() })
    }
}

fn picked(fields: &Fields, name: &str, rows: &Shuffle) -> Result<usize, Incomplete> {
    let position = fields.get(name).ok_or(Incomplete::Choose)?.parse().map_err(|_| Incomplete::Stale)?;
    rows.row(position).ok_or(Incomplete::Stale)
}

/// First the text; then, with the rubric in sight, what one finds in it.
fn repair(rubric: usize, fields: &Fields, before: Option<&Given>) -> Result<Given, Incomplete> {
    if let Some(Given::Repair { text, .. }) = before {
        let mut ticked: Vec<usize> = fields.all("rubric").filter_map(|value| value.parse().ok()).collect();
        ticked.retain(|row| *row < rubric);
        ticked.sort_unstable();
        ticked.dedup();
        return Ok(Given::Repair { text: text.clone(), rubric: Some(ticked) });
    }
    let text = fields.get("text").unwrap_or_default().trim().replace("\r\n", "\n");
    match text.chars().count() {
        0 => Err(Incomplete::Write),
        1..=LONGEST_TEXT => Ok(Given::Repair { text, rubric: None }),
        _ => Err(Incomplete::TooLong),
    }
}
