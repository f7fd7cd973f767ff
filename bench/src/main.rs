//! `cargo xtask bench`: Wijzer beside the reference programs, on the same rows, in the same minutes.
//!
//! Timings differ between machines and minutes, so every figure is a ratio between two programs that take turns (ABBA), with
//! a 95 % bootstrap interval. Servers run on the first core, the load comes from the second. Arguments: the folder of the
//! release binaries, and the file for the report.

#![forbid(unsafe_code)]

mod growth;
mod latency;
mod list;
mod programs;
mod ratio;
mod report;
mod site;

use programs::Program;
use ratio::{Ratio, take_turns};
use report::{Bar, Line};
use site::Site;
use std::{path::PathBuf, process::ExitCode, time::Duration};

/// How long things are measured.
#[derive(Clone, Copy)]
pub struct Patience {
    /// Pairs of turns, and the length of one.
    pub pairs: usize,
    pub turn: Duration,
    /// One run at a fixed rate.
    pub fixed: Duration,
}

type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let (Some(binaries), Some(file)) = (args.next(), args.next()) else {
        eprintln!("bench <folder of the binaries> <report> [--quick]");
        return ExitCode::from(2);
    };
    let patience = if args.next().is_some_and(|arg| arg == "--quick") {
        Patience { pairs: 5, turn: Duration::from_secs(5), fixed: Duration::from_secs(10) }
    } else {
        Patience { pairs: 5, turn: Duration::from_secs(20), fixed: Duration::from_secs(30) }
    };
    match run(&PathBuf::from(binaries), patience) {
        Ok(lines) => {
            let text = report::text(&lines, patience);
            println!("{text}");
            match std::fs::write(&file, text) {
                Ok(()) => ExitCode::SUCCESS,
                Err(e) => complain(&format!("cannot write {file}: {e}")),
            }
        }
        Err(why) => complain(&why),
    }
}

fn complain(why: &str) -> ExitCode {
    eprintln!("bench: {why}");
    ExitCode::FAILURE
}

fn run(binaries: &std::path::Path, patience: Patience) -> Outcome<Vec<Line>> {
    let dir = tempfile::tempdir().map_err(|e| e.to_string())?;
    let site = Site::furnish(binaries, dir.path())?;
    let mut lines = Vec::new();
    let r0 = Program::r0(binaries, &site)?;
    let r1 = Program::reference(binaries, "r1", &site)?;
    let r2 = Program::reference(binaries, "r2", &site)?;
    site.same_text(&r1, &r2)?;

    let lesson = site.server.url(&site::lesson_path());
    let catalogue = site.server.url("/cursussen");
    let cookie = Some(site.cookie.as_str());
    let (r1_lesson, r2_lesson) = (r1.url(&site::lesson_path()), r2.url(&site::lesson_path()));

    let same = take_turns((&r1_lesson, cookie), (&r1_lesson, cookie), patience)?;
    if !(0.95..=1.05).contains(&same.median) {
        return Err(format!("the machine is not quiet: a program against itself gives {same}; nothing was measured"));
    }
    lines.push(Line::new("R1 ÷ R1, how quiet the machine is", Bar::None, same));
    let turns = |a: (&str, Option<&str>), b: (&str, Option<&str>)| take_turns(a, b, patience);
    lines.push(Line::new(
        "lesson page, signed in: requests/s ÷ R1 (bare axum + rusqlite, same rows, same text)",
        Bar::AtLeast(0.45),
        turns((&lesson, cookie), (&r1_lesson, cookie))?,
    ));
    lines.push(Line::new(
        "the same with an exercise asked anew, which is drawn for every request, ÷ R1",
        Bar::AtLeast(0.20),
        turns((&format!("{lesson}?again={}", site::EXERCISE), cookie), (&r1_lesson, cookie))?,
    ));
    lines.push(Line::new(
        "lesson page, signed in ÷ R2 (bare axum + sqlx)",
        Bar::None,
        turns((&lesson, cookie), (&r2_lesson, cookie))?,
    ));
    lines.push(Line::new(
        "R2 ÷ R1, what our driver costs",
        Bar::None,
        turns((&r2_lesson, cookie), (&r1_lesson, cookie))?,
    ));
    lines.push(Line::new(
        "catalogue, not signed in: requests/s ÷ R0 (static bytes)",
        Bar::AtLeast(0.50),
        turns((&catalogue, None), (&r0.url("/cursussen"), None))?,
    ));
    drop((r0, r1, r2));

    lines.extend(latency::under_writes(&site, patience)?);
    lines.extend(list::of_staff(&site, dir.path())?);
    lines.extend(growth::of_employers(binaries, dir.path(), patience)?);
    lines.push(Line::new("start to first lesson page, milliseconds", Bar::AtMost(400.0), site.restart(binaries)?));
    Ok(lines)
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2} ({:.2}–{:.2})", self.median, self.low, self.high)
    }
}
