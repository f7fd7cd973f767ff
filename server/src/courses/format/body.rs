//! The inner grammar of an exercise: prose, rows with feedback, named parts, variants.
//!
//! ```text
//! prose …
//! - [x] a row
//!   > feedback on that row
//! > feedback on the whole
//! ### part
//! …
//! #### variant
//! …
//! ```

use super::fence::{Attributes, Line, trailing_attributes};
use crate::courses::problem::{At, Problems};

/// One variant: the part before the first `###`, then the named ones.
#[derive(Debug)]
pub struct Variant {
    pub at: At,
    pub parts: Vec<Part>,
}

/// A stretch of an exercise under one `### name`; the first has no name.
#[derive(Debug)]
pub struct Part {
    pub name: String,
    pub attributes: Attributes,
    pub at: At,
    pub prose: String,
    pub rows: Vec<Row>,
    /// `> …` after the rows.
    pub feedback: String,
}

/// `- text`, `- [x] text` or `1. text`.
#[derive(Debug)]
pub struct Row {
    pub at: At,
    pub mark: Mark,
    pub text: String,
    pub attributes: Attributes,
    pub feedback: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Bullet,
    Box { ticked: bool },
    Number,
}

impl Part {
    fn new(name: &str, attributes: Attributes, at: At) -> Self {
        Self { name: name.to_owned(), attributes, at, prose: String::new(), rows: Vec::new(), feedback: String::new() }
    }
}

impl Variant {
    /// The part before the first name.
    #[must_use]
    pub fn main(&self) -> &Part {
        &self.parts[0]
    }

    #[must_use]
    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts[1..].iter().find(|part| part.name == name)
    }

    /// Reports every named part that is not among these.
    pub fn only(&self, allowed: &[&str], problems: &mut Problems<'_>) {
        for part in &self.parts[1..] {
            if !allowed.contains(&part.name.as_str()) {
                problems.error(part.at, "unknown-part", &part.name);
            }
        }
    }
}

/// Reads the body of an exercise. There is always at least one variant with one part.
pub fn read(lines: &[Line<'_>], opening: At, problems: &mut Problems<'_>) -> Vec<Variant> {
    let mut variants = vec![Variant { at: opening, parts: vec![Part::new("", Attributes::default(), opening)] }];
    for line in lines {
        let at = At::line(line.number);
        if let Some(heading) = line.text.strip_prefix("#### ") {
            if heading.trim() != "variant" {
                problems.error(at, "unknown-part", heading.trim());
            }
            let empty = variants.len() == 1 && variants[0].parts.len() == 1 && is_empty(variants[0].main());
            if empty {
                variants.clear();
            }
            variants.push(Variant { at, parts: vec![Part::new("", Attributes::default(), at)] });
        } else if let Some(heading) = line.text.strip_prefix("### ") {
            let (name, attributes) = trailing_attributes(heading);
            last(&mut variants).parts.push(Part::new(name.trim(), attributes, at));
        } else {
            let part = last(&mut variants).parts.last_mut().expect("a variant has a part");
            take(part, line, at, problems);
        }
    }
    variants
}

fn last(variants: &mut [Variant]) -> &mut Variant {
    variants.last_mut().expect("there is a variant")
}

fn is_empty(part: &Part) -> bool {
    part.prose.trim().is_empty() && part.rows.is_empty()
}

/// Files one line under the part it belongs to.
fn take(part: &mut Part, line: &Line<'_>, at: At, problems: &mut Problems<'_>) {
    let indented = line.text.starts_with("  ");
    let text = line.text.trim();
    if let Some((mark, text)) = row_start(line.text) {
        let (text, attributes) = trailing_attributes(text.trim());
        part.rows.push(Row { at, mark, text: text.to_owned(), attributes, feedback: String::new() });
    } else if let Some(row) = part.rows.last_mut() {
        if let Some(said) = text.strip_prefix('>') {
            append(if indented { &mut row.feedback } else { &mut part.feedback }, said.trim());
        } else if indented && !text.is_empty() {
            let (text, attributes) = trailing_attributes(text);
            append(&mut row.text, text);
            row.attributes.merge(attributes);
        } else if !text.is_empty() {
            problems.error(at, "text-after-rows", text);
        }
    } else {
        append(&mut part.prose, line.text);
    }
}

fn append(to: &mut String, line: &str) {
    if !to.is_empty() {
        to.push('\n');
    }
    to.push_str(line);
}

fn row_start(text: &str) -> Option<(Mark, &str)> {
    if let Some(rest) = text.strip_prefix("- ") {
        return Some(match rest.get(..4) {
            Some("[ ] ") => (Mark::Box { ticked: false }, &rest[4..]),
            Some("[x] " | "[X] ") => (Mark::Box { ticked: true }, &rest[4..]),
            _ => (Mark::Bullet, rest),
        });
    }
    let (number, rest) = text.split_once(". ")?;
    let digits = !number.is_empty() && number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    digits.then_some((Mark::Number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variants(text: &str) -> (Vec<Variant>, Vec<&'static str>) {
        let lines: Vec<Line<'_>> = text.lines().enumerate().map(|(i, text)| Line { number: i + 1, text }).collect();
        let mut found = Vec::new();
        let variants = read(&lines, At::line(1), &mut Problems::of("f", &mut found));
        (variants, found.iter().map(|problem| problem.code).collect())
    }

    #[test]
    fn rows_have_marks_feedback_and_attributes() {
        let (variants, found) = variants(
            "Wat doe je?\n\n- [ ] Snel {misconception=haast}\n  en nog een regel\n  > Waarom niet.\n  > Nog een zin.\n- [x] Rustig\n\n> Tot slot.\n",
        );
        assert!(found.is_empty());
        let part = variants[0].main();
        assert_eq!(part.prose.trim(), "Wat doe je?");
        assert_eq!(part.rows[0].mark, Mark::Box { ticked: false });
        assert_eq!(part.rows[0].text, "Snel\nen nog een regel");
        assert_eq!(part.rows[0].attributes.value("misconception"), Some("haast"));
        assert_eq!(part.rows[0].feedback, "Waarom niet.\nNog een zin.");
        assert_eq!(part.rows[1].text, "Rustig");
        assert_eq!(part.feedback, "Tot slot.");
    }

    #[test]
    fn variants_and_parts_are_told_apart() {
        let (variants, found) = variants("#### variant\nA\n### reason\n- [x] b\n#### variant\nC\n");
        assert!(found.is_empty());
        assert_eq!(variants.len(), 2);
        assert_eq!(variants[0].part("reason").map(|part| part.rows.len()), Some(1));
        assert_eq!(variants[1].main().prose, "C");
    }

    #[test]
    fn text_after_the_rows_is_reported() {
        let (_, found) = variants("- a\nen dit dan?\n");
        assert_eq!(found, ["text-after-rows"]);
    }
}
