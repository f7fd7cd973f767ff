//! Finding lessons: words are reduced to their stems (Snowball, Dutch or English) before they are stored and before they
//! are looked up, so "klanten" finds "klant", on either engine alike.

use super::{Block, LessonText, Published, exercise::Task, markdown::Html, store};
use crate::storage::{Link, Linked, Result};
use app::text::Lang;
use rust_stemmers::{Algorithm, Stemmer};
use std::sync::{Arc, LazyLock};
use unicode_normalization::UnicodeNormalization;

/// More than this nobody reads.
const MOST: i64 = 50;
/// Longest query that is looked at, in words.
const MOST_WORDS: usize = 8;
/// Characters around a hit.
const SNIPPET: usize = 160;

/// A found lesson and the piece of it that matches.
#[derive(Clone, Debug)]
pub struct Hit {
    pub course: Arc<Published>,
    pub lesson: String,
    pub snippet: Snippet,
}

/// A piece of text, cut into what matched and what did not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet(pub Vec<(String, bool)>);

/// Looks lessons up in the current versions. An empty query finds nothing.
///
/// # Errors
/// When the database fails.
pub async fn lessons(db: &mut impl Linked, current: &[Arc<Published>], query: &str, lang: Lang) -> Result<Vec<Hit>> {
    let stems: Vec<String> = words(query).map(|word| stem(word, lang)).take(MOST_WORDS).collect();
    if stems.is_empty() {
        return Ok(Vec::new());
    }
    let sqlite = matches!(db.link(), Link::Sqlite(_));
    let found = store::search(db, &expression(sqlite, &stems), lang, MOST).await?;
    let hits = found.into_iter().filter_map(|(id, lesson)| {
        let course = current.iter().find(|course| course.id == id)?;
        let (_, text) = course.course.lesson(&lesson)?.in_lang(lang);
        Some(Hit { course: course.clone(), snippet: snippet(&readable(text), &stems, lang), lesson })
    });
    Ok(hits.collect())
}

/// All stems, the last one also as the start of a word, in the query language of the engine. Stems are letters and
/// digits only, so nothing in them can be taken for an operator.
fn expression(sqlite: bool, stems: &[String]) -> String {
    let last = stems.len() - 1;
    let terms = stems.iter().enumerate().map(|(index, stem)| match (sqlite, index == last) {
        (true, true) => format!("\"{stem}\"*"),
        (true, false) => format!("\"{stem}\""),
        (false, true) => format!("{stem}:*"),
        (false, false) => stem.clone(),
    });
    terms.collect::<Vec<_>>().join(if sqlite { " AND " } else { " & " })
}

/// The stems of a text, as they are stored.
#[must_use]
pub fn stemmed(text: &str, lang: Lang) -> String {
    words(text).map(|word| stem(word, lang)).collect::<Vec<_>>().join(" ")
}

/// What of a lesson can be found: its texts, and of an exercise the question only. Options and feedback give answers away.
#[must_use]
pub fn readable(text: &LessonText) -> String {
    text.blocks.iter().flat_map(found_in).map(Html::words).collect::<Vec<_>>().join("\n")
}

fn found_in(block: &Block) -> Vec<&Html> {
    match block {
        Block::Text(html) | Block::Situation(html) => vec![html],
        Block::Card(lines) => lines.iter().collect(),
        Block::Exercise(exercise) => exercise.variants.iter().map(Task::stem).collect(),
        Block::Sector { general, by_sector } => {
            general.iter().chain(by_sector.values().flatten()).flat_map(found_in).collect()
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn stem(word: &str, lang: Lang) -> String {
    static DUTCH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Dutch));
    static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));
    let plain: String = word.to_lowercase().nfd().filter(|c| c.is_alphanumeric()).collect();
    match lang {
        Lang::Nl => DUTCH.stem(&plain).into_owned(),
        Lang::En => ENGLISH.stem(&plain).into_owned(),
    }
}

/// The stretch of text around the first match, with every match in it marked.
fn snippet(text: &str, stems: &[String], lang: Lang) -> Snippet {
    let matches = |word: &str| {
        let own = stem(word, lang);
        stems
            .iter()
            .enumerate()
            .any(|(i, stem)| own == *stem || (i + 1 == stems.len() && own.starts_with(stem.as_str())))
    };
    let first = words(text).find(|word| matches(word));
    let at = first.map_or(0, |word| word.as_ptr() as usize - text.as_ptr() as usize);
    // Start at a word a little before the match.
    let before = text[..at].char_indices().rev().nth(SNIPPET / 3).map_or(0, |(index, _)| index);
    let start =
        if before == 0 { 0 } else { text[before..at].find(char::is_whitespace).map_or(at, |skip| before + skip) };
    let end = text[at..].char_indices().nth(SNIPPET * 2 / 3).map_or(text.len(), |(index, _)| at + index);
    let mut parts: Vec<(String, bool)> = Vec::new();
    let mut push = |piece: &str, hit: bool| match parts.last_mut() {
        Some((last, was_hit)) if *was_hit == hit => last.push_str(piece),
        _ => parts.push((piece.to_owned(), hit)),
    };
    if start > 0 {
        push("… ", false);
    }
    let window = text[start..end].trim();
    let mut rest = window;
    while let Some(begin) = rest.find(char::is_alphanumeric) {
        push(&rest[..begin], false);
        let length = rest[begin..].find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len() - begin);
        let word = &rest[begin..begin + length];
        push(word, matches(word));
        rest = &rest[begin + length..];
    }
    push(rest, false);
    if end < text.len() {
        push(" …", false);
    }
    parts.retain(|(piece, _)| !piece.is_empty());
    for (piece, _) in &mut parts {
        *piece = piece.replace('\n', " ");
    }
    Snippet(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::courses::testing;

    #[test]
    fn nothing_that_gives_an_answer_away_can_be_found() {
        let choice = "::: choice {#c}\nWelke vraag?\n- [ ] Verkeerde optie\n  > Verkeerde uitleg.\n- [x] Beste optie\n  > Beste uitleg.\n:::\n";
        let in_slot = format!(":::: sector algemeen\nAlgemeen.\n{choice}::::\n:::: sector zorg\nZorg.\n{choice}::::\n");
        for blocks in [choice, &in_slot] {
            let course = testing::course(&[&[("les", blocks)]]);
            let found = readable(course.lesson("les").unwrap().in_lang(Lang::Nl).1);
            assert!(found.contains("Welke vraag?"), "{found}");
            assert!(!found.contains("optie") && !found.contains("uitleg"), "{found}");
        }
        let course = testing::course(&[&[("les", &in_slot)]]);
        let found = readable(course.lesson("les").unwrap().in_lang(Lang::Nl).1);
        assert!(found.contains("Algemeen.") && found.contains("Zorg."), "{found}");
    }

    #[test]
    fn words_meet_in_their_stem() {
        for (one, other) in
            [("antwoorden", "antwoord"), ("Klanten", "klant"), ("fouten", "fout"), ("patiënten", "patient")]
        {
            assert_eq!(stem(one, Lang::Nl), stem(other, Lang::Nl), "{one} {other}");
        }
        assert_eq!(stem("mistakes", Lang::En), stem("mistake", Lang::En));
    }

    #[test]
    fn a_query_cannot_be_an_operator() {
        let hostile = "naam\" OR 1 NEAR(a) -b* & | ! : ' --";
        let stems: Vec<String> = words(hostile).map(|word| stem(word, Lang::Nl)).collect();
        assert!(stems.iter().all(|stem| stem.chars().all(char::is_alphanumeric)));
        assert_eq!(expression(true, &["a".into(), "b".into()]), "\"a\" AND \"b\"*");
        assert_eq!(expression(false, &["a".into(), "b".into()]), "a & b:*");
    }

    #[test]
    fn a_snippet_shows_the_match_in_its_sentence() {
        let text = format!(
            "{} Een gratis account op je telefoon is dat meestal niet. {}",
            "Woord ".repeat(60),
            "Nog ".repeat(60)
        );
        let Snippet(parts) = snippet(&text, &[stem("telefoons", Lang::Nl)], Lang::Nl);
        assert!(parts.contains(&("telefoon".to_owned(), true)), "{parts:?}");
        let whole: String = parts.iter().map(|(piece, _)| piece.as_str()).collect();
        assert!(whole.starts_with('…') && whole.ends_with('…') && whole.chars().count() < SNIPPET + 20, "{whole}");
    }
}
