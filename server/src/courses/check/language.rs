//! B1 Dutch: short sentences, short words, no dates or figures typed into the prose.

use super::place_of;
use crate::courses::{
    Block, LessonText,
    markdown::Html,
    problem::{At, Problems},
    readability::{Counts, sentences, words},
};

/// The longest sentence a reader at B1 should meet, in words.
const LONGEST_SENTENCE: usize = 20;
/// Bars of the writing guide for the Flesch-Douma score of a lesson.
const TARGET: f64 = 65.0;
const HARD: f64 = 60.0;
const TOO_HARD: f64 = 50.0;

pub fn check(text: &LessonText, source: &str, problems: &mut Problems<'_>) {
    let all: Vec<String> = text.blocks.iter().flat_map(Block::texts).map(Html::words).collect();
    for words_of_html in &all {
        for sentence in sentences(words_of_html) {
            let length = words(sentence).count();
            if length > LONGEST_SENTENCE {
                problems.warn(place_of(source, sentence), "long-sentence", format!("{length}: {sentence}"));
            }
        }
    }
    let counts = Counts::of(&all.join("\n"));
    if let Some(score) = counts.flesch_douma() {
        let about = format!("{score:.0}");
        if score < TOO_HARD {
            problems.error(At::line(1), "too-hard", about);
        } else if score < HARD {
            problems.warn(At::line(1), "hard", about);
        } else if score < TARGET {
            problems.notice(At::line(1), "below-target", about);
        }
    }
    for html in text.blocks.iter().filter_map(|block| match block {
        Block::Text(html) => Some(html),
        _ => None,
    }) {
        for word in html.words().split_whitespace() {
            if let Some(year) = typed_year(word) {
                problems.warn(place_of(source, word), "typed-date", year);
            }
        }
    }
}

/// A year between 1990 and 2099 that is a word of its own.
fn typed_year(word: &str) -> Option<&str> {
    let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
    let is_year = digits.len() == 4 && digits.parse::<u32>().is_ok_and(|year| (1990..2100).contains(&year));
    is_year.then_some(digits)
}
