//! Is it a good lesson? Checks beyond the grammar: the lesson pattern, the questions, the language, facts and ids.
//!
//! The bars are those of the writing guide. What would mislead or harm a learner is an error; what a good editor would
//! send back is a warning; the rest is a notice.

mod language;
mod lesson;
mod questions;
mod references;

use super::{
    Course, Lesson,
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
        let path = path_ending(package, &format!("-{}/module.toml", module.slug));
        references::module(module, &mut Problems::of(&path, &mut found));
        for lesson in &module.lessons {
            for (lang, text) in lesson.texts() {
                let path = lesson_path(package, lesson, lang);
                let source = package.get(&path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
                let mut problems = Problems::of(&path, &mut found);
                references::lesson(course, module, text, source, against, &mut problems);
                lesson::pattern(text, &mut problems);
                questions::check(text, &mut problems);
                if lang == Lang::Nl {
                    language::check(text, source, &mut problems);
                }
            }
        }
    }
    found.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    found
}

/// The file of a lesson in a language.
#[must_use]
pub fn lesson_path(package: &Package, lesson: &Lesson, lang: Lang) -> String {
    path_ending(package, &format!("-{}.{lang}.md", lesson.slug))
}

fn path_ending(package: &Package, end: &str) -> String {
    let mut paths = package.files().map(|(path, _)| path);
    paths.find(|path| path.ends_with(end)).unwrap_or_default().to_owned()
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
