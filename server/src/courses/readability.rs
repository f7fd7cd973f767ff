//! How hard a Dutch text is to read, by the formula of Flesch and Douma:
//! `206.84 − 0.77 × (syllables per 100 words) − 0.93 × (words per sentence)`; higher is easier.
//! Source: W.H. Douma, *De leesbaarheid van landbouwbladen* (1960); counting rules and vectors in the writing guide, §6.
//! Formulas are aids: a text that passes and fails its readers is not ready.

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub words: usize,
    pub syllables: usize,
    pub sentences: usize,
}

impl Counts {
    /// Counts a text; a line end also ends a sentence.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut counts = Self::default();
        for sentence in sentences(text) {
            counts.sentences += 1;
            for word in words(sentence) {
                counts.words += 1;
                counts.syllables += syllables(word);
            }
        }
        counts
    }

    /// The Flesch-Douma score; `None` for a text without words.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a lesson has hundreds of words, not 2^52")]
    pub fn flesch_douma(self) -> Option<f64> {
        let (words, sentences) = (self.words as f64, self.sentences as f64);
        (self.words > 0).then(|| 206.84 - 0.77 * (self.syllables as f64 * 100.0 / words) - 0.93 * (words / sentences))
    }
}

/// Pieces that end at `.`, `!`, `?` or a line end and hold at least one word. A stop inside a number or an
/// abbreviation (`4.800`, `bijv.` before a lower-case word) ends nothing.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| {
        let mut ends = Vec::new();
        for (index, c) in line.char_indices() {
            if matches!(c, '.' | '!' | '?') {
                let mut rest = line[index..].trim_start_matches(['.', '!', '?', '"', '”', '’', ')', '\'']).chars();
                let end = line.len() - rest.as_str().len();
                let next = rest.next();
                let after = rest.as_str().chars().next().or(next);
                if next.is_none() || (next.is_some_and(char::is_whitespace) && !after.is_some_and(char::is_lowercase)) {
                    ends.push(end);
                }
            }
        }
        ends.push(line.len());
        let mut start = 0;
        ends.into_iter()
            .map(move |end| {
                let piece = line.get(start..end).unwrap_or_default();
                start = end;
                piece.trim()
            })
            .filter(|piece| words(piece).next().is_some())
            .collect::<Vec<_>>()
    })
}

/// Words: runs of letters and digits, compounds split at the hyphen.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | '·'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Vowel groups, longest first; the trema separates, other accents do not. At least one.
#[must_use]
pub fn syllables(word: &str) -> usize {
    const GROUPS: [&str; 17] =
        ["aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "ou", "au"];
    // Known errors of the rule, and letters read one by one.
    const EXCEPTIONS: [(&str, usize); 6] =
        [("museum", 3), ("yoghurt", 2), ("ai", 2), ("avg", 3), ("ap", 2), ("mkb", 3)];
    let word: String = word
        .to_lowercase()
        .chars()
        .filter(|c| !matches!(c, '\'' | '’'))
        .map(|c| match c {
            'á' | 'à' | 'â' => 'a',
            'é' | 'è' | 'ê' => 'e',
            'í' | 'ì' | 'î' => 'i',
            'ó' | 'ò' | 'ô' => 'o',
            'ú' | 'ù' | 'û' => 'u',
            other => other,
        })
        .collect();
    if let Some((_, count)) = EXCEPTIONS.iter().find(|(known, _)| *known == word) {
        return *count;
    }
    let mut count = 0;
    let mut rest = word.as_str();
    while let Some(first) = rest.chars().next() {
        let group = GROUPS.iter().find(|group| rest.starts_with(**group));
        let length = group.map_or(first.len_utf8(), |group| group.len());
        if group.is_some() || "aeiouyäëïöü".contains(first) {
            count += 1;
        }
        rest = &rest[length..];
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_writing_guide() {
        for (text, words, syllables, sentences, score) in [
            ("De kat zit op de mat.", 6, 6, 1, 124.3),
            ("Een gratis account op je telefoon is dat meestal niet.", 10, 15, 1, 82.0),
            ("Wij maken eerst een lijst. Daarna kiezen wij één taak.", 10, 13, 2, 102.1),
            ("Dat zijn persoonsgegevens.", 3, 7, 1, 24.4),
        ] {
            let counts = Counts::of(text);
            assert_eq!(counts, Counts { words, syllables, sentences }, "{text}");
            assert!((counts.flesch_douma().unwrap() - score).abs() < 0.06, "{text}: {:?}", counts.flesch_douma());
        }
    }

    #[test]
    fn syllables_of_difficult_words() {
        for (word, count) in [
            ("mooie", 2),
            ("leeuw", 1),
            ("nieuw", 1),
            ("één", 1),
            ("reünie", 3),
            ("ideeën", 3),
            ("coördinator", 5),
            ("vrijheid", 2),
            ("beoordelen", 4),
            ("beïnvloeden", 4),
            ("AI", 2),
            ("museum", 3),
            ("zzz", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn sentences_end_where_a_reader_stops() {
        let found: Vec<&str> =
            sentences("Het kost € 4.800 per jaar. Echt waar?! Ja\n- een rij\n\n\"Stop.\" zei ze. Klaar").collect();
        assert_eq!(
            found,
            ["Het kost € 4.800 per jaar.", "Echt waar?!", "Ja", "- een rij", "\"Stop.\" zei ze.", "Klaar"]
        );
        assert_eq!(Counts::of("").flesch_douma(), None);
    }
}
