//! Wijzer with its demo people, one of whom is half-way through a lesson, and the page for the references.

use crate::{
    Outcome,
    programs::Program,
    ratio::{Ratio, median},
};
use bench::{NAME, NOTE, PERCENT};
use http::Http;
use std::path::{Path, PathBuf};

pub mod http;

pub const COURSE: &str = "veilig-met-gegevens";
pub const LESSON: &str = "naam-is-niet-nodig";
/// An exercise of the lesson, for the answers.
pub const EXERCISE: &str = "naam-weggelaten";
const WHO: &str = "Amina";
const STARTS: usize = 9;

pub fn lesson_path() -> String {
    format!("/leren/{COURSE}/{LESSON}")
}

pub fn exercise_path() -> String {
    format!("/leren/{COURSE}/{LESSON}/oefening/{EXERCISE}")
}

/// The site under measurement and what was made from it.
pub struct Site {
    pub server: Program,
    data: PathBuf,
    pub database: PathBuf,
    /// The cookie of someone who is signed in.
    pub cookie: String,
    /// Files with the page of the references and of R0.
    pub page: PathBuf,
    pub catalogue: PathBuf,
    /// How many steps the course has: what 100 percent is.
    pub steps: usize,
}

impl Site {
    pub fn furnish(binaries: &Path, dir: &Path) -> Outcome<Self> {
        let data = dir.join("data");
        let server = Program::wijzer(binaries, &data, true)?;
        let http = Http::new()?;
        let cookie = http.sign_in(&server, "amina@korenaar.example", "fiets lamp regen kaas")?;
        let lesson = http.get(&server.url(&lesson_path()), Some(&cookie))?;
        let (page, steps) = template(&lesson)?;
        let file = |name: &str, text: &str| {
            let path = dir.join(name);
            std::fs::write(&path, text).map(|()| path).map_err(|e| e.to_string())
        };
        let catalogue = file("catalogue.html", &http.get(&server.url("/cursussen"), None)?)?;
        let page = file("lesson.html", &page)?;
        Ok(Self { server, database: data.join("wijzer.db"), data, cookie, page, catalogue, steps })
    }

    /// The references show the same words as we do, or the comparison is void.
    pub fn same_text(&self, r1: &Program, r2: &Program) -> Outcome {
        let http = Http::new()?;
        let words =
            |program: &Program| Ok::<_, String>(words(&http.get(&program.url(&lesson_path()), Some(&self.cookie))?));
        let ours = words(&self.server)?;
        for (name, reference) in [("R1", r1), ("R2", r2)] {
            let theirs = words(reference)?;
            if ours != theirs {
                return Err(format!("{name} shows another text than Wijzer:\n{theirs}\n\nWijzer:\n{ours}"));
            }
        }
        Ok(())
    }

    /// Starts on the data that is there, again and again: milliseconds from the start of the process to the first lesson page.
    pub fn restart(self, binaries: &Path) -> Outcome<Ratio> {
        let Self { server, data, .. } = self;
        drop(server);
        let mut times = Vec::new();
        for _ in 0..STARTS {
            times.push(Program::wijzer(binaries, &data, false)?.started_in.as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        Ok(Ratio { median: median(&times), low: times[0], high: times[STARTS - 1] })
    }
}

/// The page with marks where the learner's own things stand, and how many steps the course has.
fn template(page: &str) -> Outcome<(String, usize)> {
    let words = page.split_once("data-progress=\"words\">").and_then(|(_, rest)| rest.split_once('<'));
    let (words, _) = words.ok_or("the page tells no progress")?;
    let numbers: Vec<usize> = words.split(' ').filter_map(|word| word.parse().ok()).collect();
    let [taken, of] = numbers[..] else { return Err(format!("no steps in {words:?}")) };
    let percent = format!("{} %", taken * 100 / of);
    let note = page.split_once("<textarea").and_then(|(_, rest)| rest.split_once('>'));
    let note = note.and_then(|(_, rest)| rest.split_once("</textarea>")).map(|(note, _)| note).unwrap_or_default();
    let mut marked = page.replacen(WHO, &NAME.to_string(), 1).replace(&percent, &format!("{PERCENT} %"));
    if !note.is_empty() {
        marked = marked.replacen(note, &NOTE.to_string(), 1);
    }
    Ok((marked, of))
}

/// The visible words of a page.
fn words(page: &str) -> String {
    let mut words = String::new();
    let mut rest = page.split_once("<body").map_or(page, |(_, body)| body);
    while let Some((before, after)) = rest.split_once('<') {
        words.push_str(before);
        words.push(' ');
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
