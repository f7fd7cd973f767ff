//! What is wrong with a package, said like a good compiler: where, what, and what would be right.

use app::text::Lang;
use std::fmt;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The package cannot be imported.
    Error,
    /// Should be mended before learners see it.
    Warning,
    /// Worth a look.
    Notice,
}

/// One thing to mend. `courses/FORMAT.md` explains every code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path inside the package.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    pub severity: Severity,
    /// A name that can be looked up, as in `missing-feedback`.
    pub code: &'static str,
    /// What the message speaks of: an id, a word, a number.
    pub about: String,
}

impl Problem {
    /// The sentence that says what is wrong and what would be right.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        app::text::say(lang, &format!("problem-{}", self.code), &[("about", self.about.as_str().into())])
    }

    /// `file:line:column: error[code]: message`, as editors and terminals understand it.
    #[must_use]
    pub fn line_for_terminal(&self, lang: Lang) -> String {
        let Self { file, line, column, severity, code, .. } = self;
        format!("{file}:{line}:{column}: {severity}[{code}]: {}", self.message(lang))
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        })
    }
}

/// Problems of one file while it is read.
#[derive(Debug)]
pub struct Problems<'a> {
    file: &'a str,
    found: &'a mut Vec<Problem>,
}

impl<'a> Problems<'a> {
    pub const fn of(file: &'a str, found: &'a mut Vec<Problem>) -> Self {
        Self { file, found }
    }

    pub fn error(&mut self, at: At, code: &'static str, about: impl Into<String>) {
        self.add(Severity::Error, at, code, about.into());
    }

    pub fn warn(&mut self, at: At, code: &'static str, about: impl Into<String>) {
        self.add(Severity::Warning, at, code, about.into());
    }

    pub fn notice(&mut self, at: At, code: &'static str, about: impl Into<String>) {
        self.add(Severity::Notice, at, code, about.into());
    }

    fn add(&mut self, severity: Severity, at: At, code: &'static str, about: String) {
        let problem = Problem { file: self.file.to_owned(), line: at.line, column: at.column, severity, code, about };
        if !self.found.contains(&problem) {
            self.found.push(problem);
        }
    }
}

/// A place in a file, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    pub line: usize,
    pub column: usize,
}

impl At {
    /// The start of a line.
    #[must_use]
    pub const fn line(line: usize) -> Self {
        Self { line, column: 1 }
    }

    /// The place of a byte of a text whose first line is `first_line`.
    #[must_use]
    pub fn byte(text: &str, offset: usize, first_line: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = first_line + before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self { line, column }
    }
}
