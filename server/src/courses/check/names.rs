//! Ids on the page of a lesson: each stands there once, or links and screen readers end up in the wrong place.

use super::place_of;
use crate::courses::{
    Block, LessonText, Sector,
    problem::{At, Problems},
};

/// Ids that the page gives to its own parts.
pub const OF_THE_PAGE: [&str; 6] = ["inhoud", "sector-keuze", "kaartje", "kaartje-titel", "bronnen", "klaar"];
/// What the page puts behind the id of an exercise for the parts of it; rows get `row-0`, `row-1` and so on.
pub const OF_AN_EXERCISE: [&str; 9] =
    ["soort", "vraag", "fout", "uitslag", "getal", "tekst", "prive", "pick", "reason"];

pub fn check(text: &LessonText, source: &str, problems: &mut Problems<'_>) {
    for exercise in text.exercises() {
        let id = exercise.id.as_str();
        let is_part = text.exercises().any(|other| is_part_of(other.id.as_str(), id));
        if is_part || OF_THE_PAGE.contains(&id) {
            problems.error(At::line(exercise.line), "id-of-the-page", id);
        }
    }
    for sector in Sector::all_and_none() {
        let cards = text.shown(sector).filter_map(|block| match block {
            Block::Card(lines) => Some(lines),
            _ => None,
        });
        for lines in cards.skip(1) {
            let at = lines.first().map_or(At::line(1), |line| place_of(source, &line.words()));
            problems.error(at, "card-twice", "");
        }
    }
}

/// Whether the page would give this id to a part of that exercise.
#[must_use]
pub fn is_part_of(exercise: &str, id: &str) -> bool {
    let part = id.strip_prefix(exercise).and_then(|rest| rest.strip_prefix('-'));
    part.is_some_and(|part| {
        let row = part.strip_prefix("row-").is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
        row || OF_AN_EXERCISE.contains(&part)
    })
}
