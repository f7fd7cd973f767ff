//! **Organisations.** Employers, and who works there. What an employer can see of a person starts here: that they belong,
//! and nothing they learned.
//!
//! A person belongs to any number of organisations, joins by a link, or without an address [by a code](codes), and leaves by a button. Leaving cuts the bond and nothing
//! else: what was learned hangs on the learner, who keeps it.

pub mod contacts;
pub mod find;
pub mod codes;
pub mod groups;
pub mod house;
pub mod invite;
pub mod roster;
pub mod start;
pub mod store;
pub mod umbrella;

use crate::{courses::Sector, storage::Millis};
use app::text::Lang;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;

/// The id of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct OrgId(pub i64);

/// What someone is in an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Runs the organisation here: people, assignments, exports.
    Owner,
    Staff,
}

impl Role {
    pub const ALL: [Self; 2] = [Self::Owner, Self::Staff];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Staff => "staff",
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.key() == key).ok_or(())
    }
}

/// How many people work there, roughly: all that is asked at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Under10,
    Under50,
    Under250,
    More,
}

impl Size {
    pub const ALL: [Self; 4] = [Self::Under10, Self::Under50, Self::Under250, Self::More];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Under10 => "1-9",
            Self::Under50 => "10-49",
            Self::Under250 => "50-249",
            Self::More => "250+",
        }
    }
}

impl FromStr for Size {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|size| size.key() == key).ok_or(())
    }
}

/// What an organisation is called: 1 to 100 characters on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrgName(String);

/// Why something is no name of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoOrgName {
    Empty,
    TooLong,
}

impl OrgName {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OrgName {
    type Err = NoOrgName;

    fn from_str(text: &str) -> Result<Self, NoOrgName> {
        let name: String = text.nfc().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        match name.chars().count() {
            0 => Err(NoOrgName::Empty),
            1..=100 => Ok(Self(name)),
            _ => Err(NoOrgName::TooLong),
        }
    }
}

/// An organisation as its owner has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    pub id: OrgId,
    pub name: String,
    pub sector: Option<Sector>,
    pub size: Option<Size>,
}

/// As what someone keeps the record of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeper {
    Owner,
    /// A contact person for AI, who sees nobody's participation.
    Contact,
}

impl Keeper {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Contact => "contact",
        }
    }
}

/// An organisation in which someone has something to look after, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayIn {
    pub id: OrgId,
    pub name: String,
    pub is_owner: bool,
    pub is_contact: bool,
    /// Leads a team.
    pub is_manager: bool,
}

/// An employer as its people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employer {
    pub id: OrgId,
    pub name: String,
    pub role: Role,
    pub since: Millis,
    /// Names of those who manage it.
    pub owners: Vec<String>,
}

/// Someone who works there, as an owner sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub id: i64,
    pub name: String,
    pub role: Role,
    pub since: Millis,
}

/// Someone who was invited and did not join yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    pub name: String,
    pub email: String,
    pub invited_at: Millis,
    pub is_written: bool,
}

/// An invitation whose letter is still to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub org: OrgId,
    pub employer: String,
    pub email: String,
    pub name: String,
    pub lang: Lang,
}

/// That somebody of an employer looked at who finished what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub org: OrgId,
    /// A day in the Netherlands: `2026-11-24`.
    pub day: String,
    pub by: String,
    pub is_export: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_is_called_what_its_people_call_it() {
        assert_eq!("  Bakkerij\tDe  Korenaar ".parse::<OrgName>().unwrap().as_str(), "Bakkerij De Korenaar");
        assert_eq!("Garage Öz & zn.".parse::<OrgName>().unwrap().as_str(), "Garage Öz & zn.");
        assert_eq!(" \n".parse::<OrgName>(), Err(NoOrgName::Empty));
        assert_eq!("x".repeat(101).parse::<OrgName>(), Err(NoOrgName::TooLong));
    }

    #[test]
    fn keys_are_read_as_they_are_written() {
        assert!(Role::ALL.into_iter().all(|role| role.key().parse() == Ok(role)));
        assert!(Size::ALL.into_iter().all(|size| size.key().parse() == Ok(size)));
        assert_eq!("boss".parse::<Role>(), Err(()));
    }
}
