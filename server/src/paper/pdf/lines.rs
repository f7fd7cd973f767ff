//! Text into lines: where Unicode allows a break, and in the middle of a word that is wider than its column.

use super::letters::{Letters, Weight, Word};
use krilla::text::KrillaGlyph;
use std::rc::Rc;

/// A text, cut where a line may end.
pub struct Text {
    weight: Weight,
    /// Each ends in a line end of its own.
    paragraphs: Vec<Vec<Piece>>,
}

#[derive(Clone)]
struct Piece {
    word: Rc<Word>,
    /// What it says, when the fonts lack some of it. As many characters as are drawn.
    meant: Option<String>,
}

/// A line, measured in ems.
#[derive(Debug, Default)]
pub struct Line {
    pub text: String,
    /// What it says, when the fonts lack some of it.
    pub meant: Option<String>,
    pub glyphs: Vec<KrillaGlyph>,
    pub width: f32,
}

impl Text {
    pub fn new(letters: &mut Letters, weight: Weight, text: &str) -> Self {
        let clean = letters.clean(text);
        let mut paragraphs: Vec<Vec<Piece>> = Vec::new();
        // A tag with nothing in it would be dropped: what is silent is a space.
        let (drawn, meant) = if clean.drawn.is_empty() { (" ", " ") } else { (&*clean.drawn, &*clean.meant) };
        let count = drawn.split('\n').count();
        for (at, (drawn, meant)) in drawn.split('\n').zip(meant.split('\n')).enumerate() {
            // Words on both sides of a line end stay two words.
            let end = if at + 1 < count { " " } else { "" };
            let (drawn, meant) = (format!("{drawn}{end}"), format!("{meant}{end}"));
            paragraphs.push(pieces(letters, weight, &drawn, &meant));
        }
        Self { weight, paragraphs }
    }

    fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.paragraphs.iter().flatten()
    }

    /// Whether there is nothing to see.
    pub fn is_blank(&self) -> bool {
        self.pieces().all(|piece| piece.word.text.trim().is_empty())
    }

    /// How wide it is when every line is broken, in ems.
    pub fn least(&self) -> f32 {
        self.pieces().map(|piece| piece.word.ink_width).fold(0.0, f32::max)
    }

    /// How wide it is when no line is broken, in ems.
    pub fn most(&self) -> f32 {
        let width = |line: &Vec<Piece>| line.iter().map(|piece| piece.word.width).sum::<f32>();
        self.paragraphs.iter().map(width).fold(0.0, f32::max)
    }

    /// Lines of at most this many ems, but for a single letter that is wider.
    pub fn lines(&self, letters: &mut Letters, width: f32) -> Vec<Rc<Line>> {
        let mut lines = Vec::new();
        for paragraph in &self.paragraphs {
            let mut line = Line::default();
            let mut so_far = 0.0;
            for piece in paragraph.iter().flat_map(|piece| piece.narrowed(letters, self.weight, width)) {
                if !line.text.is_empty() && so_far + piece.word.ink_width > width {
                    lines.push(Rc::new(std::mem::take(&mut line)));
                    so_far = 0.0;
                }
                line.add(&piece, so_far);
                so_far += piece.word.width;
            }
            lines.push(Rc::new(line));
        }
        lines
    }
}

fn pieces(letters: &mut Letters, weight: Weight, drawn: &str, meant: &str) -> Vec<Piece> {
    let ends: Vec<usize> = letters.breaks.segment_str(drawn).skip(1).collect();
    let mut meant = meant.chars();
    let mut start = 0;
    let mut pieces = Vec::with_capacity(ends.len());
    for end in ends {
        let text = &drawn[start..end];
        let says: String = meant.by_ref().take(text.chars().count()).collect();
        pieces.push(Piece { word: letters.word(weight, text), meant: (says != text).then_some(says) });
        start = end;
    }
    pieces
}

impl Piece {
    /// Itself, or the parts it must be broken into.
    fn narrowed(&self, letters: &mut Letters, weight: Weight, width: f32) -> Vec<Self> {
        if self.word.ink_width <= width {
            return vec![self.clone()];
        }
        let text = &self.word.text;
        let mut ends = Vec::new();
        let (mut so_far, mut last) = (0.0, 0);
        for glyph in &self.word.glyphs {
            let start = glyph.text_range.start;
            // Marks stay with their letter: only where a cluster begins.
            let is_wide = so_far + glyph.x_advance > width && glyph.x_advance > 0.0;
            if is_wide && start > last && !text[start..].trim_end().is_empty() {
                ends.push(start);
                (so_far, last) = (0.0, start);
            }
            so_far += glyph.x_advance;
        }
        ends.push(text.len());
        let mut meant = self.meant.as_deref().map(str::chars);
        let mut start = 0;
        let mut parts = Vec::with_capacity(ends.len());
        for end in ends {
            let part = &text[start..end];
            let count = part.chars().count();
            let says = meant.as_mut().map(|meant| meant.by_ref().take(count).collect::<String>());
            parts.push(Self { word: letters.word(weight, part), meant: says.filter(|says| says != part) });
            start = end;
        }
        parts
    }
}

impl Line {
    fn add(&mut self, piece: &Piece, so_far: f32) {
        let at = self.text.len();
        let moved = |glyph: &KrillaGlyph| {
            let range = &glyph.text_range;
            KrillaGlyph { text_range: range.start + at..range.end + at, ..glyph.clone() }
        };
        self.glyphs.extend(piece.word.glyphs.iter().map(moved));
        if self.meant.is_some() || piece.meant.is_some() {
            let says = piece.meant.as_ref().unwrap_or(&piece.word.text);
            self.meant.get_or_insert_with(|| self.text.clone()).push_str(says);
        }
        self.text.push_str(&piece.word.text);
        self.width = so_far + piece.word.ink_width;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, width: f32) -> Vec<String> {
        let mut letters = Letters::new().unwrap();
        let lines = Text::new(&mut letters, Weight::Regular, text).lines(&mut letters, width);
        assert!(lines.iter().all(|line| line.width <= width || line.text.trim().chars().count() == 1), "{lines:?}");
        lines.iter().map(|line| line.text.clone()).collect()
    }

    #[test]
    fn lines_end_between_words_after_hyphens_and_at_line_ends() {
        assert_eq!(set("Wij gebruiken AI", 5.0), ["Wij ", "gebruiken ", "AI"]);
        assert_eq!(set("AI-geletterdheid", 6.5), ["AI-", "geletterdheid"]);
        assert_eq!(set("Een\ntwee drie", 50.0), ["Een ", "twee drie"]);
        assert_eq!(set("10\u{a0}km", 1.5).concat(), "10\u{a0}km");
        assert_eq!(set("", 5.0), [" "]);
    }

    #[test]
    fn a_word_wider_than_its_column_is_broken_and_keeps_all_its_letters() {
        let word = "aansprakelijkheidsverzekering".repeat(40);
        let lines = set(&word, 7.0);
        assert!(lines.len() > 80);
        assert_eq!(lines.concat(), word);
        assert_eq!(set("王王王", 0.1).len(), 3);
    }

    #[test]
    fn a_line_says_what_the_fonts_lack() {
        let mut letters = Letters::new().unwrap();
        let lines = Text::new(&mut letters, Weight::Bold, "Naam: 王小明 (chef)").lines(&mut letters, 4.0);
        let meant: String = lines.iter().map(|line| line.meant.as_ref().unwrap_or(&line.text).as_str()).collect();
        assert_eq!(meant, "Naam: 王小明 (chef)");
        assert!(lines.iter().any(|line| line.text.contains('□')));
    }
}
