//! Exercises and their answer keys.
//!
//! These types never derive `Serialize`: a key cannot reach the browser by accident. What a learner sees before
//! answering is drawn from `app::components::exercise`, which has no field for it.
//!
//! Rows are numbered in the order the author wrote them. That order may give the answer away (in [`Order`] it *is* the
//! answer), so a form never shows these numbers: see `learning::shuffle`.

use super::{Sector, Slug, markdown::Html};

/// One exercise: its stable id, the rules that hold for it, and its variants.
#[derive(Clone, Debug)]
pub struct Exercise {
    pub id: Slug,
    /// Must be right before the module is passed; has at least three variants.
    pub critical: bool,
    /// Asks how certain the learner is.
    pub confidence: bool,
    /// Never empty. Each further attempt takes the next one.
    pub variants: Vec<Task>,
    /// Line of the opening fence, for messages.
    pub line: usize,
}

impl Exercise {
    /// The variant of an attempt; attempts count from 1.
    #[must_use]
    pub fn variant(&self, attempt: u32) -> &Task {
        &self.variants[(attempt.max(1) as usize - 1) % self.variants.len()]
    }

    #[must_use]
    pub fn kind(&self) -> Kind {
        self.variants[0].kind()
    }

    /// Every text of every variant, for quoted facts, reading level and search.
    pub fn texts(&self) -> impl Iterator<Item = &Html> {
        self.variants.iter().flat_map(Task::texts)
    }
}

/// The thirteen kinds of the writing guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Choice,
    Multiple,
    TwoStep,
    Sort,
    FindError,
    Order,
    Match,
    Estimate,
    Repair,
    Branch,
    WhatIf,
    Oversight,
    Note,
}

impl Kind {
    pub const ALL: [Self; 13] = [
        Self::Choice,
        Self::Multiple,
        Self::TwoStep,
        Self::Sort,
        Self::FindError,
        Self::Order,
        Self::Match,
        Self::Estimate,
        Self::Repair,
        Self::Branch,
        Self::WhatIf,
        Self::Oversight,
        Self::Note,
    ];

    /// The word after `:::` in a package.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Multiple => "multiple",
            Self::TwoStep => "two-step",
            Self::Sort => "sort",
            Self::FindError => "find-error",
            Self::Order => "order",
            Self::Match => "match",
            Self::Estimate => "estimate",
            Self::Repair => "repair",
            Self::Branch => "branch",
            Self::WhatIf => "what-if",
            Self::Oversight => "oversight",
            Self::Note => "note",
        }
    }

    #[must_use]
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.keyword() == word)
    }

    /// Whether an answer is right or wrong; the others are checked by the learner, or are nobody's business.
    #[must_use]
    pub const fn is_graded(self) -> bool {
        !matches!(self, Self::Repair | Self::Note)
    }
}

/// What one variant asks.
#[derive(Clone, Debug)]
pub enum Task {
    Choice(Choice),
    Multiple(Multiple),
    TwoStep(TwoStep),
    Sort(Sort),
    FindError(Multiple),
    Order(Order),
    Match(Match),
    Estimate(Estimate),
    Repair(Repair),
    Branch(Branch),
    WhatIf(WhatIf),
    Oversight(Oversight),
    Note(Html),
}

/// An option one can tick, and what to say to someone who ticked it.
#[derive(Clone, Debug)]
pub struct Choosable {
    pub text: Html,
    pub right: bool,
    pub feedback: Html,
    /// The misconception behind a wrong option, a tag of the writing guide.
    pub misconception: Option<Slug>,
    /// In find-error: odd but right, put there to be doubted.
    pub decoy: bool,
}

/// Situational judgement: several plausible actions, one best.
#[derive(Clone, Debug)]
pub struct Choice {
    pub stem: Html,
    pub options: Vec<Choosable>,
}

/// Several options are right, or several sentences are wrong.
#[derive(Clone, Debug)]
pub struct Multiple {
    pub stem: Html,
    pub options: Vec<Choosable>,
}

/// An answer and the reason behind it; both must fit.
#[derive(Clone, Debug)]
pub struct TwoStep {
    pub answer: Choice,
    pub reason: Choice,
}

/// A rule applied to new cases: traffic light and its relatives.
#[derive(Clone, Debug)]
pub struct Sort {
    pub stem: Html,
    pub categories: Vec<String>,
    pub rows: Vec<SortRow>,
    pub feedback: Html,
}

#[derive(Clone, Debug)]
pub struct SortRow {
    pub text: Html,
    /// Indexes of `categories` that count as right; borderline cases may have two.
    pub accepted: Vec<usize>,
    pub feedback: Html,
    /// Shown to everybody, to one sector, or to whoever has no sector of the list.
    pub audience: Audience,
}

/// For whom a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    /// Those whose sector has no rows of its own, and those who chose none.
    General,
    Only(Sector),
}

impl Sort {
    /// Indexes of the rows that someone of this sector gets.
    #[must_use]
    pub fn rows_for(&self, sector: Option<Sector>) -> Vec<usize> {
        let own = sector.filter(|sector| self.rows.iter().any(|row| row.audience == Audience::Only(*sector)));
        let fits = |row: &SortRow| match row.audience {
            Audience::Everyone => true,
            Audience::General => own.is_none(),
            Audience::Only(of) => own == Some(of),
        };
        self.rows.iter().enumerate().filter(|(_, row)| fits(row)).map(|(i, _)| i).collect()
    }
}

/// Steps in their right order.
#[derive(Clone, Debug)]
pub struct Order {
    pub stem: Html,
    pub steps: Vec<Html>,
    pub feedback: Html,
}

/// Things on the left, each belonging to one on the right.
#[derive(Clone, Debug)]
pub struct Match {
    pub stem: Html,
    /// All answers on offer, distractors included, sorted as written.
    pub answers: Vec<String>,
    pub rows: Vec<MatchRow>,
    pub feedback: Html,
}

#[derive(Clone, Debug)]
pub struct MatchRow {
    pub text: Html,
    /// Index of `answers`.
    pub answer: usize,
    pub feedback: Html,
}

/// A number guessed first and then seen: base rates as dots, with the table beside it.
#[derive(Clone, Debug)]
pub struct Estimate {
    pub stem: Html,
    pub answer: f64,
    /// How far off still counts as right, in the unit of the answer.
    pub margin: f64,
    pub unit: String,
    pub counts: Vec<Count>,
    pub feedback: Html,
}

/// A group of dots: how many, and what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub number: u32,
    pub label: String,
}

/// A weak text to improve; the learner checks the own text with the rubric and a model answer.
#[derive(Clone, Debug)]
pub struct Repair {
    pub stem: Html,
    pub rubric: Vec<Html>,
    pub example: Html,
}

/// A story that goes where the learner takes it.
#[derive(Clone, Debug)]
pub struct Branch {
    pub stem: Html,
    /// The first node is the start; every node can be reached.
    pub nodes: Vec<Node>,
}

#[derive(Clone, Debug)]
pub struct Node {
    pub id: Slug,
    pub text: Html,
    /// Empty at an end of the story.
    pub ways: Vec<Way>,
    /// The end one would wish for.
    pub best: bool,
}

#[derive(Clone, Debug)]
pub struct Way {
    pub text: Html,
    /// Index of `nodes`.
    pub to: usize,
}

impl Branch {
    /// Walks the choices made so far. `None` when a choice does not exist or goes on after an end.
    #[must_use]
    pub fn walk(&self, path: &[usize]) -> Option<Vec<&Node>> {
        let mut seen = vec![self.nodes.first()?];
        for &choice in path {
            let way = seen.last()?.ways.get(choice)?;
            seen.push(&self.nodes[way.to]);
        }
        Some(seen)
    }
}

/// The same question again after one thing changed.
#[derive(Clone, Debug)]
pub struct WhatIf {
    pub stem: Html,
    pub categories: Vec<String>,
    pub steps: Vec<WhatIfStep>,
}

#[derive(Clone, Debug)]
pub struct WhatIfStep {
    pub text: Html,
    /// Index of `categories`.
    pub answer: usize,
    pub feedback: Html,
}

/// Recommendations of a system, some of them wrong: the learner accepts or rejects each.
#[derive(Clone, Debug)]
pub struct Oversight {
    pub stem: Html,
    pub rows: Vec<OversightRow>,
    pub feedback: Html,
}

#[derive(Clone, Debug)]
pub struct OversightRow {
    pub text: Html,
    pub sound: bool,
    pub feedback: Html,
}

impl Task {
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Choice(_) => Kind::Choice,
            Self::Multiple(_) => Kind::Multiple,
            Self::TwoStep(_) => Kind::TwoStep,
            Self::Sort(_) => Kind::Sort,
            Self::FindError(_) => Kind::FindError,
            Self::Order(_) => Kind::Order,
            Self::Match(_) => Kind::Match,
            Self::Estimate(_) => Kind::Estimate,
            Self::Repair(_) => Kind::Repair,
            Self::Branch(_) => Kind::Branch,
            Self::WhatIf(_) => Kind::WhatIf,
            Self::Oversight(_) => Kind::Oversight,
            Self::Note(_) => Kind::Note,
        }
    }

    /// What is asked.
    #[must_use]
    pub const fn stem(&self) -> &Html {
        match self {
            Self::Choice(task) => &task.stem,
            Self::Multiple(task) | Self::FindError(task) => &task.stem,
            Self::TwoStep(task) => &task.answer.stem,
            Self::Sort(task) => &task.stem,
            Self::Order(task) => &task.stem,
            Self::Match(task) => &task.stem,
            Self::Estimate(task) => &task.stem,
            Self::Repair(task) => &task.stem,
            Self::Branch(task) => &task.stem,
            Self::WhatIf(task) => &task.stem,
            Self::Oversight(task) => &task.stem,
            Self::Note(prompt) => prompt,
        }
    }

    /// Every text of the task, shown before or after the answer.
    #[must_use]
    pub fn texts(&self) -> Vec<&Html> {
        fn options(options: &[Choosable]) -> impl Iterator<Item = &Html> {
            options.iter().flat_map(|option| [&option.text, &option.feedback])
        }
        fn choice(choice: &Choice) -> impl Iterator<Item = &Html> {
            std::iter::once(&choice.stem).chain(options(&choice.options))
        }
        match self {
            Self::Choice(task) => choice(task).collect(),
            Self::Multiple(task) | Self::FindError(task) => {
                std::iter::once(&task.stem).chain(options(&task.options)).collect()
            }
            Self::TwoStep(task) => choice(&task.answer).chain(choice(&task.reason)).collect(),
            Self::Sort(task) => [&task.stem, &task.feedback]
                .into_iter()
                .chain(task.rows.iter().flat_map(|row| [&row.text, &row.feedback]))
                .collect(),
            Self::Order(task) => [&task.stem, &task.feedback].into_iter().chain(&task.steps).collect(),
            Self::Match(task) => [&task.stem, &task.feedback]
                .into_iter()
                .chain(task.rows.iter().flat_map(|row| [&row.text, &row.feedback]))
                .collect(),
            Self::Estimate(task) => vec![&task.stem, &task.feedback],
            Self::Repair(task) => [&task.stem, &task.example].into_iter().chain(&task.rubric).collect(),
            Self::Branch(task) => std::iter::once(&task.stem)
                .chain(
                    task.nodes
                        .iter()
                        .flat_map(|node| std::iter::once(&node.text).chain(node.ways.iter().map(|way| &way.text))),
                )
                .collect(),
            Self::WhatIf(task) => std::iter::once(&task.stem)
                .chain(task.steps.iter().flat_map(|step| [&step.text, &step.feedback]))
                .collect(),
            Self::Oversight(task) => [&task.stem, &task.feedback]
                .into_iter()
                .chain(task.rows.iter().flat_map(|row| [&row.text, &row.feedback]))
                .collect(),
            Self::Note(prompt) => vec![prompt],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_keyword() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_keyword(kind.keyword()), Some(kind));
        }
        assert_eq!(Kind::from_keyword("quiz"), None);
    }

    #[test]
    fn rows_of_a_sector_replace_the_general_ones() {
        let row = |audience| SortRow { text: Html::default(), accepted: vec![0], feedback: Html::default(), audience };
        let sort = Sort {
            stem: Html::default(),
            categories: vec!["a".into()],
            rows: vec![row(Audience::Everyone), row(Audience::General), row(Audience::Only(Sector::Zorg))],
            feedback: Html::default(),
        };
        assert_eq!(sort.rows_for(None), [0, 1]);
        assert_eq!(sort.rows_for(Some(Sector::Bouw)), [0, 1]);
        assert_eq!(sort.rows_for(Some(Sector::Zorg)), [0, 2]);
    }
}
