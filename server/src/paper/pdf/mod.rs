//! A document as a tagged PDF, after PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): what a screen reader needs stands in
//! the file, and so does all that is needed to show it in twenty years.
//!
//! From text to paper in four steps: [`letters`] knows the fonts, [`lines`] breaks text into lines, [`galley`] makes rows and
//! the tree of tags out of blocks, [`pages`] divides the rows over pages, and [`ink`] writes the file. krilla checks the two
//! standards while it writes and gives no file that breaks a rule it can see.

mod columns;
mod galley;
mod ink;
mod letters;
mod lines;
mod pages;
mod sizes;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use app::paper::{Document, Format};
use letters::Letters;
use sizes::Sizes;

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum Unprintable {
    #[error("a document without a title")]
    Untitled,
    #[error("the fonts of the PDF cannot be read")]
    Fonts,
    #[error("not a valid PDF: {0}")]
    Invalid(String),
}

/// Draws a document. The same document always gives the same bytes.
pub fn draw(document: &Document) -> Result<Vec<u8>, Unprintable> {
    let mut letters = Letters::new().ok_or(Unprintable::Fonts)?;
    if letters.clean(&document.title).drawn.trim().is_empty() {
        return Err(Unprintable::Untitled);
    }
    let sizes = match document.format {
        Format::Report => &[Sizes::REPORT][..],
        Format::Poster => &Sizes::POSTERS,
    };
    let set = |sizes: &Sizes| {
        let galley = galley::set(&mut letters, document, sizes);
        let pages = pages::divide(&galley.items);
        (galley, pages)
    };
    let fits = |(_, pages): &(_, pages::Pages)| pages.sheets.len() == 1;
    let (galley, pages) = fitting(sizes, set, fits);
    ink::print(&mut letters, document, &galley, &pages)
}

/// The first that fits, or the last.
fn fitting<S, T>(sizes: &[S], mut set: impl FnMut(&S) -> T, fits: impl Fn(&T) -> bool) -> T {
    let (last, larger) = sizes.split_last().expect("there is a size");
    for size in larger {
        let done = set(size);
        if fits(&done) {
            return done;
        }
    }
    set(last)
}
