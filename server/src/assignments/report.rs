//! Figures of groups, of which nothing about one person can be read.
//!
//! A figure is how many people of a group were asked to follow a course, and how many finished. A group is shown when at least
//! [`FEWEST`] people are in it and as many outside. Groups overlap, so it is not enough to look at one: whatever is shown
//! together cuts the people into parts, and each part must have that many. Numbers are rounded to five, made once a month, and
//! said again the next month unless they are five off, so that someone who comes, goes or finishes does not show as a step.
//! An organisation of fewer than ten people has none.

pub mod freeze;
pub mod store;

#[cfg(test)]
mod tests;

use crate::organisations::Size;
use serde::{Deserialize, Serialize};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// The fewest people in anything that is shown, and in what is left when it is taken away.
pub const FEWEST: i64 = 10;
/// Numbers are shown in steps of this.
const STEP: i64 = 5;

/// Whether an organisation has figures at all.
#[must_use]
pub fn has_figures(people: i64, size: Option<Size>) -> bool {
    people >= FEWEST && size != Some(Size::Under10)
}

/// A number as it is shown.
#[must_use]
pub const fn rounded(count: i64) -> i64 {
    (count + STEP / 2) / STEP * STEP
}

/// Someone who was asked to follow a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Someone {
    pub groups: BTreeSet<i64>,
    pub has_finished: bool,
}

/// How many were asked and how many finished, rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub asked: i64,
    pub finished: i64,
}

/// The figures of one course: of everyone who was asked, and of each group that may be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    pub whole: Option<Cell>,
    pub groups: BTreeMap<i64, Cell>,
}

/// The figures of a course, after those of the report before.
#[must_use]
pub fn figures(people: &[Someone], before: &Figures) -> Figures {
    let groups = shown(people, before).into_iter();
    let of_group = |group| (group, cell(people, |one| one.groups.contains(&group), before.groups.get(&group)));
    Figures {
        whole: (number(people.len()) >= FEWEST).then(|| cell(people, |_| true, before.whole.as_ref())),
        groups: groups.map(of_group).collect(),
    }
}

fn cell(people: &[Someone], is_in: impl Fn(&Someone) -> bool, before: Option<&Cell>) -> Cell {
    let asked = number(people.iter().filter(|one| is_in(one)).count());
    let finished = number(people.iter().filter(|one| is_in(one) && one.has_finished).count());
    let asked = settled(asked, before.map(|cell| cell.asked));
    Cell { asked, finished: settled(finished, before.map(|cell| cell.finished)).min(asked) }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What was said before, unless that is a whole step off by now.
fn settled(count: i64, before: Option<i64>) -> i64 {
    before.filter(|before| (before - count).abs() < STEP).unwrap_or_else(|| rounded(count))
}

/// The groups that may be shown together: those of the report before first, then the largest.
fn shown(people: &[Someone], before: &Figures) -> BTreeSet<i64> {
    let everyone = number(people.len());
    let mut sizes: BTreeMap<i64, i64> = BTreeMap::new();
    for group in people.iter().flat_map(|one| &one.groups) {
        *sizes.entry(*group).or_default() += 1;
    }
    let mut large: Vec<(i64, i64)> =
        sizes.into_iter().filter(|(_, size)| *size >= FEWEST && everyone - size >= FEWEST).collect();
    large.sort_by_key(|(group, size)| (!before.groups.contains_key(group), Reverse(*size), *group));
    let mut shown = BTreeSet::new();
    for (group, _) in large {
        shown.insert(group);
        if !parts_are_large(people, &shown) {
            shown.remove(&group);
        }
    }
    shown
}

/// Whether all parts into which these groups cut the people are large enough: each is who is in exactly the same of them.
fn parts_are_large(people: &[Someone], groups: &BTreeSet<i64>) -> bool {
    let mut parts: BTreeMap<Vec<i64>, i64> = BTreeMap::new();
    for one in people {
        *parts.entry(one.groups.intersection(groups).copied().collect()).or_default() += 1;
    }
    parts.values().all(|size| *size >= FEWEST)
}

/// The report of a month, as it stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Names of the groups there were, by number.
    pub names: BTreeMap<i64, String>,
    /// By number of the course.
    pub courses: BTreeMap<i64, Figures>,
}
