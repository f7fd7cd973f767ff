//! **Assignments.** Which course an organisation asks of whom, why and by when, and whether it was finished.
//!
//! That is all an employer knows of anyone: *open*, *finished* on a day, or *exempt* for a reason. Whether someone started,
//! how far they are, what they answered and what they learned of their own accord cannot be asked here: a status is computed
//! from the assignment, the exemption and the end of exactly that course.

pub mod export;
pub mod remind;
pub mod store;

use crate::{courses::store::CourseId, organisations::OrgId, storage::Millis};
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
    /// These people.
    People(Vec<i64>),
}

impl Audience {
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::People(_) => "people",
        }
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
}

/// What is asked of people, before it has an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub course: CourseId,
    pub audience: Audience,
    pub reason: String,
    pub planned_minutes: u32,
    pub target_day: Option<Date>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}
