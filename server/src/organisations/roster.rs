//! A list of staff, as people have it: pasted from a spreadsheet, a CSV with commas or semicolons, an XLSX; columns in any
//! order, with Dutch or English headings or none.
//!
//! Reading is bounded: a list has at most [`MOST_ROWS`] rows, a row at most [`MOST_COLUMNS`] cells, a workbook unpacks to at
//! most [`MOST_UNPACKED`] bytes. What is larger is refused with a sentence and not read.

mod sheet;

use crate::accounts::{Email, Name};
use std::collections::HashSet;

/// The longest list: an employer of 250 many times over.
pub const MOST_ROWS: usize = 5_000;
/// More columns than anyone's list of staff has.
pub const MOST_COLUMNS: usize = 50;
/// Of a workbook that is packed.
pub const MOST_UNPACKED: u64 = 20 * 1024 * 1024;

/// One person on a list: in one spelling when it is right, else as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    pub email: String,
    pub problem: Option<Problem>,
}

/// What is wrong with a row; the interface has a sentence for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    NoName,
    BadName,
    NoEmail,
    BadEmail,
    /// The same address stands higher up.
    Twice,
}

impl Problem {
    pub const ALL: [Self; 5] = [Self::NoName, Self::BadName, Self::NoEmail, Self::BadEmail, Self::Twice];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::BadName => "bad-name",
            Self::NoEmail => "no-email",
            Self::BadEmail => "bad-email",
            Self::Twice => "twice",
        }
    }
}

/// Why a list cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Empty,
    TooManyRows,
    TooWide,
    /// No workbook and no text, or a workbook that unpacks to more than it should.
    NotASheet,
    /// No column that holds addresses.
    NoAddresses,
}

impl Unreadable {
    pub const ALL: [Self; 5] = [Self::Empty, Self::TooManyRows, Self::TooWide, Self::NotASheet, Self::NoAddresses];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooManyRows => "too-many",
            Self::TooWide => "too-wide",
            Self::NotASheet => "not-a-sheet",
            Self::NoAddresses => "no-addresses",
        }
    }
}

/// Reads what was uploaded or pasted.
///
/// # Errors
/// When it is no list of people; nothing of it is used then.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    let table = sheet::table(bytes)?;
    let columns = Columns::of(&table).ok_or(Unreadable::NoAddresses)?;
    let people = table.iter().skip(usize::from(columns.has_heading));
    let rows: Vec<(String, String)> = people.map(|cells| (columns.name(cells), columns.email(cells))).collect();
    if rows.is_empty() { Err(Unreadable::Empty) } else { Ok(judge(rows)) }
}

/// Says of each name and address whether it will do.
#[must_use]
pub fn judge(rows: Vec<(String, String)>) -> Vec<Row> {
    let mut seen = HashSet::new();
    let judged = rows.into_iter().map(|(name, email)| {
        let problem = match (name.parse::<Name>(), email.parse::<Email>()) {
            _ if name.trim().is_empty() => Problem::NoName,
            _ if email.trim().is_empty() => Problem::NoEmail,
            (Err(_), _) => Problem::BadName,
            (_, Err(_)) => Problem::BadEmail,
            (Ok(good_name), Ok(good_email)) => {
                if seen.insert(good_email.clone()) {
                    let (name, email) = (good_name.as_str().to_owned(), good_email.as_str().to_owned());
                    return Row { name, email, problem: None };
                }
                Problem::Twice
            }
        };
        Row { name, email, problem: Some(problem) }
    });
    judged.collect()
}

/// Which column holds what.
struct Columns {
    has_heading: bool,
    /// Of a name in parts, in the order they are said: first name, prefix, surname.
    name: Vec<usize>,
    email: usize,
}

const FULL_NAMES: [&str; 8] =
    ["naam", "name", "volledige naam", "full name", "medewerker", "employee", "naam medewerker", "employee name"];
const FIRST_NAMES: [&str; 5] = ["voornaam", "first name", "firstname", "roepnaam", "given name"];
const PREFIXES: [&str; 4] = ["tussenvoegsel", "tussenvoegsels", "voorvoegsel", "prefix"];
const SURNAMES: [&str; 5] = ["achternaam", "last name", "lastname", "surname", "family name"];
const EMAILS: [&str; 9] = [
    "email",
    "mail",
    "emailadres",
    "mailadres",
    "email address",
    "emailaddress",
    "e mail",
    "e mailadres",
    "e mail address",
];

impl Columns {
    fn of(table: &[Vec<String>]) -> Option<Self> {
        let first = table.first()?;
        let headings: Vec<String> = first.iter().map(|cell| plain(cell)).collect();
        let find = |known: &[&str]| headings.iter().position(|heading| known.contains(&heading.as_str()));
        if let Some(email) = find(&EMAILS) {
            let parts: Vec<usize> =
                [find(&FIRST_NAMES), find(&PREFIXES), find(&SURNAMES)].into_iter().flatten().collect();
            let name = find(&FULL_NAMES).map_or(parts, |full| vec![full]);
            return Some(Self { has_heading: true, name, email });
        }
        // Without headings: the column with the most addresses, and the other columns with words before and after it.
        let width = table.iter().map(Vec::len).max()?;
        let addresses = |column: usize| table.iter().filter(|cells| cell(cells, column).contains('@')).count();
        let email = (0..width).max_by_key(|column| (addresses(*column), usize::MAX - column))?;
        let is_word = |column: &usize| table.iter().any(|cells| cell(cells, *column).chars().any(char::is_alphabetic));
        let name = (0..width).filter(|column| *column != email).filter(is_word).take(3).collect();
        (addresses(email) > 0).then_some(Self { has_heading: false, name, email })
    }

    fn name(&self, cells: &[String]) -> String {
        let parts = self.name.iter().map(|column| cell(cells, *column).trim()).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    }

    fn email(&self, cells: &[String]) -> String {
        cell(cells, self.email).trim().trim_start_matches("mailto:").to_owned()
    }
}

fn cell(cells: &[String], column: usize) -> &str {
    cells.get(column).map_or("", String::as_str)
}

/// A heading without capitals, hyphens and stars.
fn plain(heading: &str) -> String {
    let spaced: String = heading.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let words = words.join(" ");
    words.strip_prefix("e mail").filter(|rest| rest.is_empty()).map_or(words.clone(), |_| "email".to_owned())
}

#[cfg(test)]
mod tests;
