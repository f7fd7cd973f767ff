//! Reading at a fixed rate, alone and while learners' answers are stored.
//!
//! Requests leave on time whether or not earlier ones came back, and time counts from the moment they should have left, so a
//! server that stalls cannot hide it.

use crate::{
    Outcome, Patience,
    ratio::Ratio,
    report::{Bar, Line},
    site::{self, Site, http},
};
use axum::http::StatusCode;
use hdrhistogram::Histogram;
use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

const READS_PER_SECOND: u32 = 200;
const WRITES_PER_SECOND: u32 = 500;
/// Enough that none of them answers faster than the brakes allow.
const LEARNERS: usize = 250;
const RUNS: usize = 5;

/// p99 of reading under writes ÷ alone, and how many answers were refused.
pub fn under_writes(site: &Site, patience: Patience) -> Outcome<Vec<Line>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|e| e.to_string())?;
    runtime.block_on(async {
        let learners = Arc::new(Learners::enrol(site).await?);
        let (mut ratios, mut alone, mut beside, mut kept, mut refused) = (Vec::new(), Vec::new(), Vec::new(), 0, 0);
        read(site, patience.fixed / 3).await?;
        for _ in 0..RUNS {
            let idle = read(site, patience.fixed).await?;
            let (busy, written) = tokio::join!(read(site, patience.fixed), learners.write(patience.fixed));
            let (busy, written) = (busy?, written?);
            kept += written.kept;
            refused += written.refused;
            eprintln!(
                "  p99 {idle:.2} ms alone, {busy:.2} ms beside {} writes; {} refused",
                written.kept, written.refused
            );
            ratios.push(busy / idle);
            alone.push(idle);
            beside.push(busy);
        }
        #[expect(clippy::cast_precision_loss, reason = "thousands")]
        let rate = kept as f64 / (patience.fixed.as_secs_f64() * 5.0);
        #[expect(clippy::cast_precision_loss, reason = "thousands")]
        let refused = refused as f64;
        Ok(vec![
            Line::new("p99 of the lesson page under durable answers ÷ alone", Bar::AtMost(2.0), Ratio::of(&ratios)),
            Line::new("p99 alone, milliseconds", Bar::None, Ratio::of(&alone)),
            Line::new("p99 under answers, milliseconds", Bar::None, Ratio::of(&beside)),
            Line::new("answers stored per second meanwhile", Bar::AtLeast(490.0), Ratio::exactly(rate)),
            Line::new("answers refused as busy", Bar::AtMost(0.0), Ratio::exactly(refused)),
        ])
    })
}

/// Calls `send` so many times per second; a call that is late starts at once.
async fn at_a_rate(rate: u32, time: Duration, mut send: impl FnMut(Instant)) {
    let (start, step) = (Instant::now(), Duration::from_secs(1) / rate);
    for number in 0.. {
        let due = start + step * number;
        if due > start + time {
            break;
        }
        tokio::time::sleep_until(due.into()).await;
        // The timer rounds up to a millisecond: that is ours, not the server's.
        send(Instant::now().min(due + Duration::from_millis(2)));
    }
}

/// The p99 of the lesson page in milliseconds, signed in.
async fn read(site: &Site, time: Duration) -> Outcome<f64> {
    let sender = http::sender();
    let times = Arc::new(Mutex::new(Histogram::<u64>::new(3).map_err(|e| e.to_string())?));
    let failed = Arc::new(AtomicU64::new(0));
    let url = site.server.url(&site::lesson_path());
    at_a_rate(READS_PER_SECOND, time, |due| {
        let (sender, times, failed) = (sender.clone(), times.clone(), failed.clone());
        let request = http::get(&url, Some(&site.cookie));
        tokio::spawn(async move {
            let is_good = http::send(&sender, request).await.is_ok_and(|answer| answer.status() == StatusCode::OK);
            let micros = u64::try_from(due.elapsed().as_micros()).unwrap_or(u64::MAX);
            times.lock().expect("nobody panics").saturating_record(micros);
            failed.fetch_add(u64::from(!is_good), Ordering::Relaxed);
        });
    })
    .await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    match failed.load(Ordering::Relaxed) {
        #[expect(clippy::cast_precision_loss, reason = "microseconds")]
        0 => Ok(times.lock().expect("nobody panics").value_at_quantile(0.99) as f64 / 1000.0),
        some => Err(format!("{some} lesson pages were not answered")),
    }
}

/// Learners without an account who answer the exercise of the lesson again and again.
struct Learners {
    url: String,
    all: Vec<Learner>,
}

struct Learner {
    cookie: String,
    /// The last attempt that was sent.
    attempt: AtomicU64,
}

struct Written {
    kept: u64,
    refused: u64,
}

impl Learners {
    /// The first answer of each makes them known.
    async fn enrol(site: &Site) -> Outcome<Self> {
        let (sender, url) = (http::sender(), site.server.url(&site::exercise_path()));
        let mut all = Vec::new();
        for _ in 0..LEARNERS {
            let answer = http::send(&sender, http::form(&url, None, "attempt=1&step=1&pick=1")).await?;
            let cookie = http::session(&answer).ok_or_else(|| format!("an answer gets {}", answer.status()))?;
            all.push(Learner { cookie, attempt: AtomicU64::new(1) });
        }
        Ok(Self { url, all })
    }

    async fn write(self: &Arc<Self>, time: Duration) -> Outcome<Written> {
        let sender = http::sender();
        let (kept, refused) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
        let mut turn = self.all.iter().cycle();
        at_a_rate(WRITES_PER_SECOND, time, |_| {
            let learner = turn.next().expect("a cycle");
            let attempt = learner.attempt.fetch_add(1, Ordering::Relaxed) + 1;
            let fields = format!("attempt={attempt}&step=1&pick={}", attempt % 4);
            let request = http::form(&self.url, Some(&learner.cookie), &fields);
            let (sender, kept, refused) = (sender.clone(), kept.clone(), refused.clone());
            tokio::spawn(async move {
                let answer = http::send(&sender, request).await;
                let is_kept = answer.is_ok_and(|answer| answer.status() == StatusCode::SEE_OTHER);
                (if is_kept { kept } else { refused }).fetch_add(1, Ordering::Relaxed);
            });
        })
        .await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        Ok(Written { kept: kept.load(Ordering::Relaxed), refused: refused.load(Ordering::Relaxed) })
    }
}
