//! Documents that leave the building: what stands in them, not how they look.
//!
//! One value is drawn twice, as a page ([`crate::components::paper`]) and as a PDF (the room `paper` of the server), so the two
//! cannot say different things.

use crate::text::Lang;
use serde::Serialize;

/// A document with a title, where it comes from, and its blocks in reading order.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    pub lang: Lang,
    pub format: Format,
    pub title: String,
    /// Lines under the title: date, version, the hash of what it was made from.
    pub provenance: Vec<String>,
    /// When it was made, in milliseconds since 1970 in UTC.
    pub made_at: i64,
    pub blocks: Vec<Block>,
}

/// How a document is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Format {
    /// As many pages as it takes.
    #[default]
    Report,
    /// One page for on the wall, in the largest type that fits.
    Poster,
}

/// A piece of a document. A line end in a text is a line end on paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Block {
    /// A heading below the title, of level 1, 2 or 3.
    Heading(u8, String),
    Paragraph(String),
    /// A sentence in a box.
    Note(String),
    Bullets(Vec<String>),
    /// Terms, each with what it is.
    Facts(Vec<(String, String)>),
    Table(Table),
    PageBreak,
}

/// Rows under a row of headings. Each row has as many texts as there are columns.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Document {
    /// The blocks that say something, each with the level of the heading above it. A level is at most one below the one
    /// before, because a screen reader takes a step that is left out for a lost chapter.
    pub fn said(&self) -> impl Iterator<Item = (u8, &Block)> {
        let mut level = 0;
        self.blocks.iter().filter(|block| block.says_something()).map(move |block| {
            if let Block::Heading(wanted, _) = block {
                level = (*wanted).clamp(1, 3).min(level + 1);
            }
            (level, block)
        })
    }
}

impl Block {
    fn says_something(&self) -> bool {
        match self {
            Self::Heading(_, text) | Self::Paragraph(text) | Self::Note(text) => !text.trim().is_empty(),
            Self::Bullets(items) => !items.is_empty(),
            Self::Facts(facts) => !facts.is_empty(),
            Self::Table(table) => !table.columns.is_empty(),
            Self::PageBreak => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_go_down_one_step_at_a_time_and_silence_is_left_out() {
        let heading = |level| Block::Heading(level, format!("Kop {level}"));
        let blocks = vec![
            heading(3),
            Block::Paragraph(" \n".to_owned()),
            heading(9),
            heading(1),
            heading(3),
            Block::Bullets(Vec::new()),
            Block::Note("Vast.".to_owned()),
        ];
        let (lang, title) = (Lang::Nl, "Titel".to_owned());
        let document = Document { lang, format: Format::Report, title, provenance: Vec::new(), made_at: 0, blocks };
        assert_eq!(document.said().map(|(level, _)| level).collect::<Vec<_>>(), [1, 2, 1, 2, 2]);
    }
}
