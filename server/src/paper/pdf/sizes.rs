//! How large everything is, in points of 1/72 inch, on A4.

use super::letters::Weight;

pub const PAGE: (f32, f32) = (595.28, 841.89);
/// 20 mm.
pub const MARGIN: f32 = 56.69;
pub const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// Where the text of a page ends; the foot stands below.
pub const BOTTOM: f32 = PAGE.1 - MARGIN - 8.0;
/// The baseline of the foot.
pub const FOOT: f32 = PAGE.1 - 36.0;

/// The colours of the house, dark enough on white.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Text,
    Soft,
    Teal,
    Line,
    Mist,
}

impl Ink {
    pub const fn rgb(self) -> (u8, u8, u8) {
        match self {
            Self::Text => (0x14, 0x27, 0x2d),
            Self::Soft => (0x46, 0x56, 0x5b),
            Self::Teal => (0x0b, 0x4f, 0x5e),
            Self::Line => (0xc3, 0xce, 0xd1),
            Self::Mist => (0xec, 0xf4, 0xf5),
        }
    }
}

/// How a line looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub weight: Weight,
    pub size: f32,
    pub leading: f32,
    pub ink: Ink,
}

impl Look {
    const fn new(weight: Weight, size: f32, leading: f32, ink: Ink) -> Self {
        Self { weight, size, leading, ink }
    }

    const fn times(self, scale: f32) -> Self {
        Self { size: self.size * scale, leading: self.leading * scale, ..self }
    }

    /// From the top of a line to where the letters stand: capitals in the middle.
    pub fn baseline(self) -> f32 {
        self.leading / 2.0 + self.size * 0.364
    }
}

pub const FOOTER: Look = Look::new(Weight::Regular, 8.0, 11.0, Ink::Soft);

/// The looks of a document.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub title: Look,
    pub provenance: Look,
    pub headings: [Look; 3],
    pub body: Look,
    pub term: Look,
    pub cell: Look,
    pub column: Look,
    /// How wide a line of running text is at most.
    pub measure: f32,
    /// Space between blocks.
    pub gap: f32,
}

impl Sizes {
    pub const REPORT: Self = Self {
        title: Look::new(Weight::Bold, 23.0, 28.0, Ink::Teal),
        provenance: Look::new(Weight::Regular, 9.0, 13.0, Ink::Soft),
        headings: [
            Look::new(Weight::Bold, 15.0, 20.0, Ink::Teal),
            Look::new(Weight::Bold, 12.0, 16.0, Ink::Text),
            Look::new(Weight::Bold, 10.0, 15.0, Ink::Text),
        ],
        body: Look::new(Weight::Regular, 10.0, 15.0, Ink::Text),
        term: Look::new(Weight::Bold, 10.0, 15.0, Ink::Text),
        cell: Look::new(Weight::Regular, 8.75, 12.5, Ink::Text),
        column: Look::new(Weight::Bold, 8.75, 12.5, Ink::Text),
        measure: 430.0,
        gap: 8.0,
    };

    /// The largest first.
    pub const POSTERS: [Self; 8] = [
        Self::poster(1.0),
        Self::poster(0.9),
        Self::poster(0.8),
        Self::poster(0.7),
        Self::poster(0.6),
        Self::poster(0.5),
        Self::poster(0.42),
        Self::poster(0.35),
    ];

    const fn poster(scale: f32) -> Self {
        let text = Look::new(Weight::Regular, 21.0, 30.0, Ink::Text).times(scale);
        let bold = Look::new(Weight::Bold, 21.0, 30.0, Ink::Text).times(scale);
        Self {
            title: Look::new(Weight::Bold, 56.0, 62.0, Ink::Teal).times(scale),
            provenance: Look::new(Weight::Regular, 12.0, 17.0, Ink::Soft).times(scale),
            headings: [
                Look::new(Weight::Bold, 32.0, 40.0, Ink::Teal).times(scale),
                Look::new(Weight::Bold, 25.0, 33.0, Ink::Text).times(scale),
                bold,
            ],
            body: text,
            term: bold,
            cell: text.times(0.8),
            column: bold.times(0.8),
            measure: WIDTH,
            gap: 16.0 * scale,
        }
    }
}
