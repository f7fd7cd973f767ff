//! What was measured, as a page that stands in the documents.

use crate::{Patience, ratio::Ratio};
use std::fmt::Write;

/// What a figure has to reach.
#[derive(Clone, Copy)]
pub enum Bar {
    None,
    /// The low end of the interval clears it.
    AtLeast(f64),
    /// The high end of the interval stays under it.
    AtMost(f64),
}

/// One figure.
pub struct Line {
    what: &'static str,
    bar: Bar,
    ratio: Ratio,
}

impl Line {
    pub fn new(what: &'static str, bar: Bar, ratio: Ratio) -> Self {
        eprintln!("{what}: {ratio}");
        Self { what, bar, ratio }
    }

    fn verdict(&self) -> String {
        let (bar, is_met) = match self.bar {
            Bar::None => return "–".to_owned(),
            Bar::AtLeast(bar) => (format!("≥ {bar}"), self.ratio.low >= bar),
            Bar::AtMost(bar) => (format!("≤ {bar}"), self.ratio.high <= bar),
        };
        format!("{bar}: {}", if is_met { "met" } else { "**not met**" })
    }
}

/// The page.
pub fn text(lines: &[Line], patience: Patience) -> String {
    let now = jiff::Timestamp::now().to_string();
    let (today, _) = now.split_once('T').unwrap_or((&now, ""));
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cpu = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown");
    let mut text = format!(
        "# Measured\n\nWritten by `cargo xtask bench` on {today}, on {}. Do not edit.\n\n\
         Servers run on one core, the load comes from another. Ratios are between programs that took turns (ABBA, {} pairs of \
         {} s, no compression, the same visible text); fixed-rate runs are 200 lesson pages a second for {} s, five times, \
         beside 500 answers a second of 250 learners, each stored with `synchronous=FULL` before it is acknowledged. In \
         brackets: 95 % bootstrap interval; for the start, the fastest and the slowest of nine.\n\n\
         | figure | median (interval) | bar |\n|---|---|---|\n",
        cpu.trim_start_matches([':', ' ', '\t']),
        patience.pairs,
        patience.turn.as_secs(),
        patience.fixed.as_secs(),
    );
    for line in lines {
        writeln!(text, "| {} | {} | {} |", line.what, line.ratio, line.verdict()).expect("writing to a string");
    }
    text
}
