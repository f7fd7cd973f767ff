//! Rows over pages.

use super::{
    galley::{Cell, Ground, Item, Row},
    lines::Line,
    sizes::{BOTTOM, Ink, Look, MARGIN, WIDTH},
};
use std::rc::Rc;

/// What is drawn, page by page.
pub struct Pages {
    pub sheets: Vec<Vec<Stroke>>,
}

/// One thing that is drawn.
pub enum Stroke {
    /// A line of text, from where its letters stand, and the element it belongs to.
    Line {
        x: f32,
        y: f32,
        look: Look,
        line: Rc<Line>,
        element: Option<usize>,
    },
    Fill {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        ink: Ink,
    },
}

/// How many rows may hang together; more is no reason to leave a page empty.
const CHAIN: usize = 5;

/// Half a page. A row that is taller is divided wherever it stands.
const LARGE: f32 = (BOTTOM - MARGIN) / 2.0;

/// Divides rows over pages: a heading stays with what it heads, a row that fits on a page is not broken, a paragraph leaves no
/// single line behind, and a table says again what its columns are.
pub fn divide(items: &[Item]) -> Pages {
    let mut press = Press { sheets: vec![Vec::new()], y: MARGIN, is_top: true };
    for (at, item) in items.iter().enumerate() {
        match item {
            Item::NewPage if press.is_top => {}
            Item::NewPage => press.turn(None),
            Item::Row(row) => {
                if !press.is_top && press.y + together(&items[at..]) > BOTTOM {
                    press.turn(row.again.as_deref());
                }
                press.place(row);
            }
        }
    }
    // A break at the very end is no page.
    if press.sheets.len() > 1 && press.sheets.last().is_some_and(Vec::is_empty) {
        press.sheets.pop();
    }
    Pages { sheets: press.sheets }
}

/// How much must fit below each other from the first row on.
fn together(items: &[Item]) -> f32 {
    let mut height = 0.0;
    for item in items.iter().take(CHAIN) {
        let Item::Row(row) = item else { break };
        height += row.before;
        if !row.keeps {
            return height + row.least();
        }
        height += row.height();
    }
    height
}

impl Row {
    fn leading(&self) -> f32 {
        self.cells.iter().map(|cell| cell.look.leading).fold(0.0, f32::max)
    }

    fn count(&self) -> usize {
        self.cells.iter().map(|cell| cell.lines.len()).max().unwrap_or_default()
    }

    fn tall(&self, lines: usize) -> f32 {
        let foot = if self.ground == Ground::Bar { 9.0 } else { 0.0 };
        2.0 * self.inset + self.leading() * f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) + foot
    }

    pub fn height(&self) -> f32 {
        self.tall(self.count())
    }

    /// What of it must stand on the page where it begins.
    fn least(&self) -> f32 {
        let (whole, all, few) = (self.height(), self.count(), 2);
        // Three lines can only be divided into two and one.
        if (self.splits && all > few + 1) || whole > LARGE { self.tall(few.min(all)) } else { whole }
    }

    /// How many of so many lines to place in this height; not all but one.
    fn fitting(&self, lines: usize, height: f32) -> usize {
        let fits = (1..=lines).take_while(|count| self.tall(*count) <= height).count();
        if fits + 1 == lines && fits > 2 { fits - 1 } else { fits.max(1).min(lines) }
    }

    /// Some of its lines.
    fn part(&self, from: usize, to: usize) -> Self {
        let lines = |cell: &Cell| cell.lines[from.min(cell.lines.len())..to.min(cell.lines.len())].to_vec();
        let cells = self.cells.iter().map(|cell| Cell { lines: lines(cell), ..cell.clone() }).collect();
        Self { cells, ..self.clone() }
    }
}

struct Press {
    sheets: Vec<Vec<Stroke>>,
    y: f32,
    /// Whether nothing stands on this page but what is repeated.
    is_top: bool,
}

impl Press {
    fn turn(&mut self, again: Option<&Row>) {
        self.sheets.push(Vec::new());
        self.y = MARGIN;
        if let Some(row) = again {
            self.draw(row);
        }
        self.is_top = true;
    }

    fn place(&mut self, row: &Row) {
        if !self.is_top {
            self.y += row.before;
        }
        let all = row.count();
        let mut done = 0;
        while done < all {
            let lines = row.fitting(all - done, BOTTOM - self.y);
            self.draw(&row.part(done, done + lines));
            done += lines;
            if done < all {
                self.turn(row.again.as_deref());
            }
        }
    }

    fn draw(&mut self, row: &Row) {
        let (top, height) = (self.y, row.height());
        self.ground(row.ground, top, height);
        let sheet = self.sheets.last_mut().expect("there is a page");
        for cell in &row.cells {
            let mut y = top + row.inset + cell.look.baseline();
            for line in &cell.lines {
                sheet.push(Stroke::Line { x: cell.x, y, look: cell.look, line: line.clone(), element: cell.element });
                y += cell.look.leading;
            }
        }
        self.y += height;
        self.is_top = false;
    }

    fn ground(&mut self, ground: Ground, top: f32, height: f32) {
        let sheet = self.sheets.last_mut().expect("there is a page");
        let mut fill = |y, width, height, ink| sheet.push(Stroke::Fill { x: MARGIN, y, width, height, ink });
        let bottom = top + height;
        match ground {
            Ground::Plain => {}
            Ground::Bar => fill(bottom - 2.0, WIDTH, 2.0, Ink::Teal),
            Ground::Boxed => {
                fill(top, WIDTH, height, Ink::Mist);
                fill(top, 3.5, height, Ink::Teal);
            }
            Ground::Band => {
                fill(top, WIDTH, height, Ink::Mist);
                fill(bottom - 1.0, WIDTH, 1.0, Ink::Teal);
            }
            Ground::Ruled => fill(bottom - 0.6, WIDTH, 0.6, Ink::Line),
        }
    }
}
