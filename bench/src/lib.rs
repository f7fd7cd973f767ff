//! What the reference programs share: where the page comes from, and how it is written.
//!
//! A reference shows a limit, so it does as little as anyone could: it looks up who asks, reads the rows that the lesson page
//! needs, and writes the page into one `String`. It knows one page. The harness made its pieces from Wijzer's own page, and
//! compares the visible text of both before it measures anything.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::{fmt::Write, net::SocketAddr};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Who asks: binds the SHA-256 of the token.
pub const VIEWER: &str = "select s.learner_id, l.sector, p.name, o.since from session s
    join learner l on l.id = s.learner_id left join person p on p.id = l.person_id
    left join operator o on o.person_id = p.id where s.token_hash = ?1 and s.expires_at > ?2";
/// Binds learner and course, as do the next three; those of a lesson bind its name too.
pub const ENROLMENT: &str = "select e.version_id, f.at, p.lesson, p.anchor from enrolment e
    left join course_finished f on f.learner_id = e.learner_id and f.course_id = e.course_id
    left join place p on p.learner_id = e.learner_id and p.course_id = e.course_id
    where e.learner_id = ?1 and e.course_id = ?2";
pub const BEHIND: &str = "select lesson, '' from lesson_done where learner_id = ?1 and course_id = ?2
    union all select lesson, exercise from mastery where learner_id = ?1 and course_id = ?2";
pub const ANSWERS: &str = "select exercise, given from answer
    where learner_id = ?1 and course_id = ?2 and lesson = ?3 order by exercise, attempt, step";
pub const NOTES: &str = "select exercise, text from note where learner_id = ?1 and course_id = ?2 and lesson = ?3";
/// The course of an address.
pub const COURSE: &str = "select id from course where slug = ?1";

/// Where the learner's own things stand in the page.
pub const NAME: char = '\u{E010}';
pub const PERCENT: char = '\u{E011}';
pub const NOTE: char = '\u{E012}';

/// How a reference program is started: address, database, page, path, and what 100 percent is.
pub struct Settings {
    pub address: SocketAddr,
    pub database: String,
    pub page: String,
    pub course: String,
    pub lesson: String,
    pub steps: usize,
}

impl Settings {
    /// From the command line, which only the harness writes.
    pub fn from_args() -> Self {
        let args: Vec<String> = std::env::args().skip(1).collect();
        let [address, database, page, course, lesson, steps] = args.try_into().expect("six arguments");
        Self {
            address: address.parse().expect("an address"),
            database,
            page: std::fs::read_to_string(page).expect("the page"),
            course,
            lesson,
            steps: steps.parse().expect("a number"),
        }
    }
}

/// The key of a session in the database.
pub fn token_hash(headers: &axum::http::HeaderMap) -> Option<[u8; 32]> {
    let cookies = headers.get("cookie")?.to_str().ok()?;
    let (_, token) =
        cookies.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(n, _)| n.ends_with("sid"))?;
    Some(Sha256::digest(HEXLOWER.decode(token.as_bytes()).ok()?).into())
}

/// What the rows say of the learner.
pub struct Mine {
    pub name: String,
    pub steps: usize,
    pub note: String,
}

/// The page for one learner, in one `String`.
pub fn write_page(settings: &Settings, mine: &Mine) -> String {
    let mut page = String::with_capacity(settings.page.len() + 256);
    let mut rest = settings.page.as_str();
    while let Some((before, mark)) = rest.split_once([NAME, PERCENT, NOTE]).map(|(before, after)| {
        let mark = rest[before.len()..].chars().next().expect("it was found");
        rest = after;
        (before, mark)
    }) {
        page.push_str(before);
        match mark {
            NAME => write!(page, "{}", mine.name),
            PERCENT => write!(page, "{}", mine.steps * 100 / settings.steps),
            _ => write!(page, "{}", mine.note),
        }
        .expect("writing to a string");
    }
    page.push_str(rest);
    page
}

/// Milliseconds since 1970.
pub fn now() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}
