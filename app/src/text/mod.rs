//! The words of the interface: Dutch first, English second.
//!
//! Texts stand in Fluent files, `nl/*.ftl` and `en/*.ftl`, and are used as `t!(lang, "key", name = value)`. Only the
//! server has them; an island gets its words as props. A key without a twin in the other language fails the tests.

#[cfg(feature = "ssr")]
mod fluent;

#[cfg(feature = "ssr")]
pub use fluent::{Value, ids, say};

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language of the interface and of lessons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Nl,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The BCP 47 tag, as in `<html lang>`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(tag: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or(())
    }
}

/// `t!(lang, "course-minutes", minutes = 6)`: a text of the interface.
///
/// A number picks the plural form; anything else is shown as it is.
#[cfg(feature = "ssr")]
#[macro_export]
macro_rules! t {
    ($lang:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::text::say($lang, $id, &[$((stringify!($name), $crate::text::Value::from($value))),*])
    };
}

/// A day of the calendar: "24 november 2026".
#[cfg(feature = "ssr")]
#[must_use]
pub fn date(lang: Lang, year: i16, month: i8, day: i8) -> String {
    t!(lang, "date", day = day.to_string(), month = self::month(lang, month), year = year.to_string())
}

/// The name of a month.
#[cfg(feature = "ssr")]
#[must_use]
pub fn month(lang: Lang, month: i8) -> String {
    say(lang, &format!("month-{month}"), &[])
}
