//! What can leave, in which form, and the log of what left.

use crate::storage::Millis;
use jiff::civil::Date;
use std::str::FromStr;

/// What leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The whole record.
    Record,
    /// Per person, role and system.
    Register,
    /// What the works council must know.
    Council,
    /// The poster with house rules.
    Rules,
}

impl What {
    pub const ALL: [Self; 4] = [Self::Record, Self::Register, Self::Council, Self::Rules];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Register => "register",
            Self::Council => "council",
            Self::Rules => "rules",
        }
    }

    /// The forms it comes in.
    #[must_use]
    pub const fn formats(self) -> &'static [Format] {
        match self {
            Self::Record => &[Format::Pdf, Format::Json],
            Self::Register => &[Format::Xlsx, Format::Csv],
            Self::Council | Self::Rules => &[Format::Pdf],
        }
    }

    /// Whether people can be in it, by name or number.
    #[must_use]
    pub const fn has_people(self) -> bool {
        matches!(self, Self::Record | Self::Register)
    }
}

impl FromStr for What {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|what| what.key() == key).ok_or(())
    }
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Pdf,
    Xlsx,
    Csv,
    Json,
}

impl Format {
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Xlsx, Self::Csv, Self::Json];

    /// Also what the name of the file ends in.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

impl FromStr for Format {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|format| format.key() == key).ok_or(())
    }
}

/// That a file left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub at: Millis,
    /// The key of a [`crate::organisations::Keeper`].
    pub by_role: String,
    /// The name of who made it, while that account is there.
    pub by: Option<String>,
    pub what: What,
    pub format: Format,
    /// The day the record is of.
    pub day: Date,
    /// How many times something had been written by then.
    pub version: i64,
    pub has_names: bool,
    /// SHA-256, in hexadecimal, of the record that the file was made from.
    pub sha256: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
        assert!(What::ALL.into_iter().all(|what| what.key().parse() == Ok(what) && !what.formats().is_empty()));
        assert!(Format::ALL.into_iter().all(|format| format.key().parse() == Ok(format)));
    }
}
