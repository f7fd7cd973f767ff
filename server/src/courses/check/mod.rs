//! Is it a good lesson? Checks beyond the grammar: the lesson pattern, the questions, the language, the languages side by
//! side, facts and ids.
//!
//! The bars are those of the writing guide. What would mislead or harm a learner is an error; what a good editor would
//! send back is a warning; the rest is a notice.

mod language;
mod lesson;
pub mod names;
mod questions;
mod references;
mod twins;

use super::{
    Course, LessonText,
    package::Package,
    problem::{At, Problem, Problems},
};
use crate::facts::Register;
use app::text::Lang;
use jiff::civil::Date;

/// What the checks may look at besides the course.
#[derive(Clone, Copy, Debug)]
pub struct Against<'a> {
    pub facts: &'a Register,
    pub today: Date,
}

/// Checks a course that could be read. `package` gives the lines that problems point at.
#[must_use]
pub fn course(course: &Course, package: &Package, against: Against<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    references::course(course, &mut Problems::of("course.toml", &mut found));
    for module in &course.modules {
        references::module(module, &mut Problems::of(&module.path, &mut found));
        for lesson in &module.lessons {
            for (lang, text) in lesson.texts() {
                let source = source_of(package, text);
                let mut problems = Problems::of(&text.path, &mut found);
                references::lesson(course, module, text, source, against, &mut problems);
                lesson::pattern(text, &mut problems);
                questions::check(text, &mut problems);
                names::check(text, source, &mut problems);
                if lang == Lang::Nl {
                    language::check(text, source, &mut problems);
                } else {
                    twins::check(lesson.in_lang(Lang::Nl).1, text, &mut problems);
                }
            }
        }
    }
    found.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    found
}

fn source_of<'p>(package: &'p Package, text: &LessonText) -> &'p str {
    package.get(&text.path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The line where these words stand; they may be wrapped, so the first few decide. Line 1 when they do not.
fn place_of(source: &str, words: &str) -> At {
    let start: Vec<&str> = words.split_whitespace().take(4).collect();
    (1..=start.len())
        .rev()
        .map(|length| start[..length].join(" "))
        .find_map(|needle| source.find(&needle))
        .map_or(At::line(1), |offset| At::byte(source, offset, 1))
}

#[cfg(test)]
mod tests;
