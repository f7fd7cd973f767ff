//! The fonts: which characters they have, and how wide words are.

use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face, UnicodeBuffer};
use std::{collections::HashMap, rc::Rc};
use unicode_normalization::UnicodeNormalization;

static REGULAR: &[u8] = include_bytes!("fonts/inter-regular.ttf");
static BOLD: &[u8] = include_bytes!("fonts/inter-bold.ttf");

/// What stands for a character that the fonts lack.
const LACKING: char = '□';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// Both weights, and the words that were measured.
pub struct Letters {
    regular: Cut,
    bold: Cut,
    pub breaks: LineSegmenterBorrowed<'static>,
}

struct Cut {
    face: Face<'static>,
    font: Font,
    words: HashMap<String, Rc<Word>>,
}

/// Text that is set as one piece, measured in ems.
#[derive(Debug)]
pub struct Word {
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    pub width: f32,
    /// The width without the space at its end.
    pub ink_width: f32,
}

/// A text as it can be drawn. Both have the same number of characters.
#[derive(Debug, PartialEq, Eq)]
pub struct Clean {
    pub drawn: String,
    /// What it says, where the fonts lack a character.
    pub meant: String,
}

impl Letters {
    pub fn new() -> Option<Self> {
        let breaks = LineSegmenter::new_for_non_complex_scripts(<_>::default());
        Some(Self { regular: Cut::new(REGULAR)?, bold: Cut::new(BOLD)?, breaks })
    }

    const fn cut(&mut self, weight: Weight) -> &mut Cut {
        match weight {
            Weight::Regular => &mut self.regular,
            Weight::Bold => &mut self.bold,
        }
    }

    pub fn font(&mut self, weight: Weight) -> Font {
        self.cut(weight).font.clone()
    }

    /// A word, measured once.
    pub fn word(&mut self, weight: Weight, text: &str) -> Rc<Word> {
        let cut = self.cut(weight);
        if let Some(known) = cut.words.get(text) {
            return known.clone();
        }
        let word = Rc::new(shape(&cut.face, text));
        cut.words.insert(text.to_owned(), word.clone());
        word
    }

    /// What can be drawn of a text: composed characters, single spaces and line ends, nothing invisible, and a box for
    /// whatever the fonts lack.
    pub fn clean(&self, text: &str) -> Clean {
        let (mut drawn, mut meant) = (String::new(), String::new());
        for line in text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
            let visible = line.nfc().filter(|c| *c == '\t' || !is_invisible(*c));
            let mut gap = (!drawn.is_empty()).then_some('\n');
            for c in visible {
                if matches!(c, ' ' | '\t' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}') {
                    gap = gap.or_else(|| (!drawn.is_empty()).then_some(' '));
                    continue;
                }
                if let Some(gap) = gap.take() {
                    drawn.push(gap);
                    meant.push(gap);
                }
                let is_there = self.regular.face.glyph_index(c).is_some();
                drawn.push(if is_there { c } else { LACKING });
                meant.push(if is_there || is_text(c) { c } else { LACKING });
            }
        }
        Clean { drawn, meant }
    }
}

impl Cut {
    fn new(data: &'static [u8]) -> Option<Self> {
        let (face, font) = (Face::from_slice(data, 0)?, Font::new(data.into(), 0)?);
        Some(Self { face, font, words: HashMap::new() })
    }
}

/// Says nothing by itself: control, direction, joining and tag characters.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Means the same everywhere: no private use, no noncharacter.
fn is_text(c: char) -> bool {
    let code = u32::from(c);
    !matches!(code, 0xe000..=0xf8ff | 0xfdd0..=0xfdef | 0xf0000..=0x0010_ffff) && code & 0xfffe != 0xfffe
}

fn shape(face: &Face<'static>, text: &str) -> Word {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    let shaped = rustybuzz::shape(face, &[], buffer);
    let em = |units: i32| f32::from(i16::try_from(units).unwrap_or_default()) / f32::from(face.as_ref().units_per_em());
    let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    let mut glyphs = Vec::with_capacity(starts.len());
    let mut end = text.len();
    for (at, (info, place)) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()).enumerate().rev() {
        if let Some(next) = starts.get(at + 1).filter(|next| **next != starts[at]) {
            end = *next;
        }
        let (x, y) = (em(place.x_advance), em(place.y_advance));
        let (left, up) = (em(place.x_offset), em(place.y_offset));
        glyphs.push(KrillaGlyph::new(GlyphId::new(info.glyph_id), x, left, up, y, starts[at]..end, None));
    }
    glyphs.reverse();
    let width = |range: &[KrillaGlyph]| range.iter().map(|glyph| glyph.x_advance).sum::<f32>();
    let ink_end = text.trim_end().len();
    let inked = glyphs.iter().take_while(|glyph| glyph.text_range.start < ink_end).count();
    Word { text: text.to_owned(), width: width(&glyphs), ink_width: width(&glyphs[..inked]), glyphs }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_drawn_gets_a_box_and_keeps_its_meaning() {
        let letters = Letters::new().unwrap();
        let clean = |text: &str| {
            let clean = letters.clean(text);
            (clean.drawn, clean.meant)
        };
        let both = |text: &str| (text.to_owned(), text.to_owned());
        assert_eq!(clean("  Dag\t \u{202e}Zo\u{308}e\0  "), both("Dag Zöe"));
        assert_eq!(clean("Een\r\n\n twee"), both("Een\ntwee"));
        assert_eq!(clean("Łukasz Şahin, Ελένη, Їжак • – “ ” € ✓"), both("Łukasz Şahin, Ελένη, Їжак • – “ ” € ✓"));
        assert_eq!(clean("王 👩\u{200d}👧"), ("□ □□".to_owned(), "王 👩👧".to_owned()));
        assert_eq!(clean("\u{e000}\u{fffe}"), both("□□"));
        assert_eq!(clean("\u{200b}\n\u{7}"), both(""));
    }
}
