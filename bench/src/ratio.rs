//! Two programs that take turns, and what their ratio is.

use crate::{Outcome, Patience};
use rand::{SeedableRng, rngs::StdRng, seq::IndexedRandom};
use std::{process::Command, time::Duration};

/// A median with its 95 % interval.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    pub median: f64,
    pub low: f64,
    pub high: f64,
}

/// How often a sample is drawn again; the seed is fixed, so the same numbers give the same interval.
const RESAMPLES: usize = 10_000;

impl Ratio {
    /// Something that was counted.
    pub const fn exactly(value: f64) -> Self {
        Self { median: value, low: value, high: value }
    }

    /// The median of these, with a bootstrap interval.
    pub fn of(values: &[f64]) -> Self {
        let mut random = StdRng::seed_from_u64(1);
        let mut draw = || {
            let drawn: Vec<f64> = (0..values.len()).map(|_| *values.choose(&mut random).expect("not empty")).collect();
            median(&drawn)
        };
        let mut medians: Vec<f64> = (0..RESAMPLES).map(|_| draw()).collect();
        medians.sort_by(f64::total_cmp);
        Self { median: median(values), low: medians[RESAMPLES / 40], high: medians[RESAMPLES - RESAMPLES / 40] }
    }
}

pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 { sorted[middle] } else { f64::midpoint(sorted[middle - 1], sorted[middle]) }
}

/// An address, and the cookie to ask it with.
pub type Asked<'a> = (&'a str, Option<&'a str>);

/// Requests per second of A ÷ of B, taking turns as ABBA. Both are warmed up first.
pub fn take_turns(a: Asked<'_>, b: Asked<'_>, patience: Patience) -> Outcome<Ratio> {
    let warm = Duration::from_secs(1);
    rate(a, warm)?;
    rate(b, warm)?;
    let mut ratios = Vec::new();
    for pair in 0..patience.pairs {
        let (of_a, of_b) = if pair % 2 == 0 {
            let of_a = rate(a, patience.turn)?;
            (of_a, rate(b, patience.turn)?)
        } else {
            let of_b = rate(b, patience.turn)?;
            (rate(a, patience.turn)?, of_b)
        };
        eprintln!("  {of_a:9.0} and {of_b:9.0} requests/s");
        ratios.push(of_a / of_b);
    }
    Ok(Ratio::of(&ratios))
}

/// Requests per second that one generator with 32 connections gets answered, all with success.
fn rate((url, cookie): Asked<'_>, turn: Duration) -> Outcome<f64> {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", "-c32", &format!("-d{}s", turn.as_secs())]);
    if let Some(cookie) = cookie {
        wrk.args(["-H", &format!("cookie: {cookie}")]);
    }
    let out = wrk.arg(url).output().map_err(|e| format!("wrk cannot run: {e}"))?;
    let text = String::from_utf8_lossy(&out.stdout);
    if text.contains("Non-2xx") || text.contains("Socket errors") {
        return Err(format!("{url} did not answer everything:\n{text}"));
    }
    let line = text.lines().find_map(|line| line.trim().strip_prefix("Requests/sec:"));
    line.and_then(|rate| rate.trim().parse().ok()).ok_or_else(|| format!("wrk said nothing about {url}:\n{text}"))
}
