//! `wijzer check DIR`: every problem of every course, at once.

use super::starter;
use crate::{
    courses::{
        Course, check, format,
        package::Package,
        problem::Problem,
        readability::{Counts, sentences, words},
    },
    facts::Register,
};
use app::text::Lang;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Prints what is wrong; fails when there is an error.
#[must_use]
pub fn run(dir: &Path, lang: Lang, report: bool) -> ExitCode {
    match check_all(dir, lang, report) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn check_all(dir: &Path, lang: Lang, report: bool) -> Result<bool, String> {
    let courses = course_dirs(dir)?;
    // Without a register of its own, a course is checked against the one that came with this program.
    let facts = register_near(dir)?.map_or_else(starter::register, Ok).map_err(|e| e.to_string())?;
    let today = jiff::ZonedDateTime::now().date();
    let mut counts = [0; 3];
    for path in &courses {
        let (course, problems) = read(path, &facts, today)?;
        for problem in &problems {
            println!("{}/{}", path.display(), problem.line_for_terminal(lang));
            counts[problem.severity as usize] += 1;
        }
        if let (true, Some(course)) = (report, course) {
            print_report(&course);
        }
    }
    let [errors, warnings, notices] = counts;
    println!("{} courses: {errors} errors, {warnings} warnings, {notices} notices", courses.len());
    Ok(errors == 0)
}

/// Reads and checks one course folder.
///
/// # Errors
/// When the folder cannot be read.
pub fn read(path: &Path, facts: &Register, today: jiff::civil::Date) -> Result<(Option<Course>, Vec<Problem>), String> {
    let package = Package::from_dir(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut reading = format::read(&package);
    if let Some(course) = &reading.course {
        reading.problems.extend(check::course(course, &package, check::Against { facts, today }));
    }
    reading.problems.sort_by(|a, b| (&a.file, a.line, a.severity as u8).cmp(&(&b.file, b.line, b.severity as u8)));
    Ok((reading.course, reading.problems))
}

/// The folder itself when it is a course, else the courses in it.
///
/// # Errors
/// A sentence, when there is none.
pub fn course_dirs(dir: &Path) -> Result<Vec<PathBuf>, String> {
    let dir = fs::canonicalize(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    if dir.join("course.toml").exists() {
        return Ok(vec![dir]);
    }
    let entries = fs::read_dir(&dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    let mut found: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.join("course.toml").exists()).collect();
    found.sort();
    if found.is_empty() {
        return Err(format!("{}: no course.toml here, nor in a folder below", dir.display()));
    }
    Ok(found)
}

/// `facts.toml` in the folder or in the one above.
///
/// # Errors
/// When it is there and cannot be read.
pub fn register_near(dir: &Path) -> Result<Option<Register>, String> {
    let places = [dir.join("facts.toml"), dir.join("../facts.toml")];
    let Some(path) = places.iter().find(|path| path.exists()) else { return Ok(None) };
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Register::from_toml(&text).map(Some).map_err(|e| format!("{}: {e}", path.display()))
}

fn print_report(course: &Course) {
    println!("\n{} {}", course.head.code, course.head.title.nl);
    println!("{:40} {:>4} {:>5} {:>6} {:>5} {:>5} {:>4}", "lesson", "min", "words", "Douma", "w/s", "exer", "crit");
    for lesson in course.lessons() {
        let (_, text) = lesson.in_lang(Lang::Nl);
        let all: Vec<String> = text
            .blocks
            .iter()
            .flat_map(crate::courses::Block::texts)
            .map(super::super::courses::markdown::Html::words)
            .collect();
        let all = all.join("\n");
        let counts = Counts::of(&all);
        let longest = sentences(&all).map(|sentence| words(sentence).count()).max().unwrap_or(0);
        println!(
            "{:40} {:>4} {:>5} {:>6.0} {:>5} {:>5} {:>4}",
            lesson.slug.as_str(),
            text.minutes,
            counts.words,
            counts.flesch_douma().unwrap_or_default(),
            longest,
            text.exercises().count(),
            lesson.critical().count(),
        );
    }
}
