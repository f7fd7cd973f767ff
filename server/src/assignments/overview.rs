//! Who was asked what, and finished when: everyone and everything of an organisation that is asked now, to filter, to sort and
//! to take along.

pub mod store;

use super::{AssignmentId, Status};
use crate::{courses::store::CourseId, organisations::groups::GroupId, storage::Millis};
use jiff::civil::Date;
use std::str::FromStr;

/// One person and one thing that is asked of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub person: i64,
    pub name: String,
    pub assignment: AssignmentId,
    pub course: CourseId,
    pub asked_at: Millis,
    pub target_day: Option<Date>,
    pub status: Status,
    /// Where it stands in the order.
    pub place: Place,
}

/// A place in an order, from where a next page goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub key: String,
    pub name: String,
    pub person: i64,
    pub assignment: i64,
}

/// Which pairs are wanted; nothing filled in is all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub course: Option<CourseId>,
    pub group: Option<GroupId>,
    pub standing: Option<Standing>,
    /// What the name has in it, in capitals or not.
    pub name: String,
}

/// A status without its day or reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    Finished,
    Exempt,
}

impl Standing {
    pub const ALL: [Self; 3] = [Self::Open, Self::Finished, Self::Exempt];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Finished => "finished",
            Self::Exempt => "exempt",
        }
    }
}

impl FromStr for Standing {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|standing| standing.key() == key).ok_or(())
    }
}

/// What the pairs are sorted by; within that by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Name,
    Course,
    /// Who did not finish comes last.
    Finished,
    /// What has no target day comes last.
    Target,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Name, Self::Course, Self::Finished, Self::Target];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Course => "course",
            Self::Finished => "finished",
            Self::Target => "target",
        }
    }
}

impl FromStr for Sort {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|sort| sort.key() == key).ok_or(())
    }
}

#[cfg(test)]
mod tests;
