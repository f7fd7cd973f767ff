//! **Assignments.** Which course an organisation asks of whom, why and by when, and whether it was finished.
//!
//! That is all an employer knows of anyone: *open*, *finished* on a day, or *exempt* for a reason. Whether someone started,
//! how far they are, what they answered and what they learned of their own accord cannot be asked here: a status is computed
//! from the assignment, the exemption and the end of exactly that course. What counts is the round that runs, of an assignment
//! that comes back; what was finished after an assignment ended is nobody's business any more.

pub mod cycle;
pub mod export;
pub mod report;
pub mod leave;
pub mod overview;
pub mod paths;
pub mod remind;
pub mod store;
pub mod team;

use crate::{
    courses::store::CourseId,
    organisations::{OrgId, groups::GroupId},
    storage::Millis,
};
use cycle::Cycle;
use jiff::civil::Date;
use std::str::FromStr;

/// The id of an assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct AssignmentId(pub i64);

/// Who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whoever works there, now and later.
    Everyone,
    /// Whoever is in one of these groups, now and later.
    Groups(Vec<GroupId>),
    /// These people.
    People(Vec<i64>),
}

impl Audience {
    /// How it is stored: groups are rows beside those of people.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Groups(_) | Self::People(_) => "people",
        }
    }
}

/// When people learn for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LearningTime {
    /// In working time, as is usual.
    Work,
    /// As was agreed otherwise.
    Own,
}

impl LearningTime {
    pub const ALL: [Self; 2] = [Self::Work, Self::Own];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Own => "own",
        }
    }
}

impl FromStr for LearningTime {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|time| time.key() == key).ok_or(())
    }
}

/// A course that an organisation asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    pub id: AssignmentId,
    pub course: CourseId,
    pub is_for_everyone: bool,
    pub reason: String,
    pub planned_minutes: u32,
    pub target_day: Option<Date>,
    pub created_at: Millis,
    pub ended_at: Option<Millis>,
    /// The path it came with, as it was called then.
    pub path_name: Option<String>,
    pub learning_time: LearningTime,
    /// How it comes back; `None` for once.
    pub cycle: Option<Cycle>,
}

/// What is asked of people, before it has an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub course: CourseId,
    pub audience: Audience,
    pub reason: String,
    pub planned_minutes: u32,
    pub target_day: Option<Date>,
    pub path_name: Option<String>,
    pub learning_time: LearningTime,
    pub cycle: Option<Cycle>,
}

/// Where someone stands with an assignment. There is no "started" and no "late".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Open,
    Finished(Millis),
    Exempt(Exemption),
}

impl Status {
    /// Finishing counts more than being let off.
    #[must_use]
    pub fn of(finished_at: Option<Millis>, exemption: Option<Exemption>) -> Self {
        match (finished_at, exemption) {
            (Some(at), _) => Self::Finished(at),
            (None, Some(why)) => Self::Exempt(why),
            (None, None) => Self::Open,
        }
    }
}

/// Why someone need not follow it: a category and never a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exemption {
    /// Knows it already, by training or work.
    Experience,
    /// Long away.
    Absence,
    /// Does other work now.
    OtherWork,
}

impl Exemption {
    pub const ALL: [Self; 3] = [Self::Experience, Self::Absence, Self::OtherWork];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Experience => "experience",
            Self::Absence => "absence",
            Self::OtherWork => "other-work",
        }
    }
}

impl FromStr for Exemption {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|why| why.key() == key).ok_or(())
    }
}

/// Someone who was asked, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub person: i64,
    pub name: String,
    pub status: Status,
}

/// How many were asked, and where they stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub asked: i64,
    pub finished: i64,
    pub exempt: i64,
}

/// What one employer asks of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mine {
    pub org: OrgId,
    pub employer: String,
    pub assignment: Assignment,
    pub status: Status,
    /// When an assignment that comes back comes back, as far as that is certain.
    pub next: Option<Date>,
}

/// An assignment as it stood at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    /// Who was asked then and is still there now, with the status of then, by name.
    pub people: Vec<Asked>,
    /// Who was there then and is gone now: counts, without a person.
    pub gone: Counts,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finishing_counts_more_than_being_let_off() {
        let at = Millis(1);
        assert_eq!(Status::of(Some(at), Some(Exemption::Absence)), Status::Finished(at));
        assert_eq!(Status::of(None, Some(Exemption::Absence)), Status::Exempt(Exemption::Absence));
        assert_eq!(Status::of(None, None), Status::Open);
    }

    #[test]
    fn keys_are_read_as_they_are_written() {
        assert!(Exemption::ALL.into_iter().all(|why| why.key().parse() == Ok(why)));
        assert!(LearningTime::ALL.into_iter().all(|time| time.key().parse() == Ok(time)));
        assert!(cycle::From::ALL.into_iter().all(|from| from.key().parse() == Ok(from)));
    }
}
