//! **Organisations.** Employers, and who works there. What an employer can see of a person starts here: that they belong,
//! and nothing they learned.

pub mod store;

/// The id of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct OrgId(pub i64);

/// What someone is in an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Owner,
    Staff,
}

impl Role {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Staff => "staff",
        }
    }
}

/// An employer as its people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employer {
    pub name: String,
    pub since: crate::storage::Millis,
    /// Names of those who manage it.
    pub owners: Vec<String>,
}
