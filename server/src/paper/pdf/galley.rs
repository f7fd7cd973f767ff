//! Blocks into rows, and the tree of tags that says what each row is.
//!
//! Everything on paper is a row with one cell or more: a heading, a paragraph, a bullet with its text, a row of a table.

use super::{
    columns::{Wish, share},
    letters::Letters,
    lines::{Line, Text},
    sizes::{Look, MARGIN, Sizes, WIDTH},
};
use app::paper::{Block, Document, Format, Table};
use std::rc::Rc;

/// A document before it is divided into pages.
pub struct Galley {
    pub items: Vec<Item>,
    /// The first one is the root.
    pub elements: Vec<Element>,
}

pub enum Item {
    Row(Row),
    NewPage,
}

/// A node of the tree that a screen reader walks.
pub struct Element {
    pub role: Role,
    /// Elements in it. What has none holds the lines of its cells.
    pub parts: Vec<usize>,
}

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Root,
    Heading(u8, String),
    Paragraph,
    Bullets,
    Facts,
    Item,
    Label,
    Body,
    Table,
    Caption,
    Head,
    Rows,
    Row,
    Column,
    Cell,
}

/// Cells beside each other.
#[derive(Clone)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// Space above, but not at the top of a page.
    pub before: f32,
    /// Space inside, above and below the lines.
    pub inset: f32,
    pub ground: Ground,
    /// May be divided over two pages although it would fit on one.
    pub splits: bool,
    /// Stays with the row after it.
    pub keeps: bool,
    /// Is repeated when the row begins a page, unless it is very tall.
    pub again: Option<Rc<Row>>,
}

/// What is drawn behind or below a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    Plain,
    /// A thick line below: the title.
    Bar,
    /// A box: a note.
    Boxed,
    /// A band with a line below: the headings of columns.
    Band,
    /// A thin line below.
    Ruled,
}

/// Lines below each other.
#[derive(Clone)]
pub struct Cell {
    pub x: f32,
    pub look: Look,
    pub lines: Vec<Rc<Line>>,
    /// Which element they belong to. None: decoration, which is not read aloud.
    pub element: Option<usize>,
}

const BULLET: f32 = 1.4;
const NOTE: f32 = 14.0;
const CELL: f32 = 5.0;

/// Sets a document.
pub fn set(letters: &mut Letters, document: &Document, sizes: &Sizes) -> Galley {
    let root = Element { role: Role::Root, parts: Vec::new() };
    let mut setting = Setting { letters, sizes, galley: Galley { items: Vec::new(), elements: vec![root] } };
    setting.head(document);
    for (level, block) in document.said() {
        // A poster is one page whatever is asked.
        if document.format == Format::Report || *block != Block::PageBreak {
            setting.block(level, block);
        }
    }
    setting.galley
}

struct Setting<'a> {
    letters: &'a mut Letters,
    sizes: &'a Sizes,
    galley: Galley,
}

impl Setting<'_> {
    fn add(&mut self, parent: usize, role: Role) -> usize {
        let id = self.galley.elements.len();
        self.galley.elements.push(Element { role, parts: Vec::new() });
        self.galley.elements[parent].parts.push(id);
        id
    }

    fn text(&mut self, look: Look, text: &str) -> Text {
        Text::new(self.letters, look.weight, text)
    }

    fn cell(&mut self, element: usize, look: Look, text: &Text, x: f32, width: f32) -> Cell {
        let lines = text.lines(self.letters, width.max(1.0) / look.size);
        Cell { x: MARGIN + x, look, lines, element: Some(element) }
    }

    fn push(&mut self, row: Row) {
        self.galley.items.push(Item::Row(row));
    }

    /// The title, and where the document comes from.
    fn head(&mut self, document: &Document) {
        self.heading(1, self.sizes.title, &document.title, 0.0);
        let lines = document.provenance.iter().filter(|line| !line.trim().is_empty());
        for (at, line) in lines.enumerate() {
            let before = if at == 0 { self.sizes.gap / 2.0 } else { 0.0 };
            self.running(line, self.sizes.provenance, WIDTH, |row| Row { before, splits: true, keeps: true, ..row });
        }
        if let Some(Item::Row(last)) = self.galley.items.last_mut() {
            last.ground = Ground::Bar;
        }
    }

    fn block(&mut self, level: u8, block: &Block) {
        let Sizes { body, gap, headings, measure, .. } = *self.sizes;
        match block {
            Block::Heading(_, text) => {
                let at = usize::from(level.clamp(1, 3)) - 1;
                self.heading(level + 1, headings[at], text, gap * [3.0, 2.4, 1.9][at]);
            }
            Block::Paragraph(text) => self.running(text, body, measure, |row| Row { before: gap, splits: true, ..row }),
            Block::Note(text) => {
                let (x, inset) = (NOTE, gap * 1.1);
                let shaped = |mut row: Row| {
                    row.cells.iter_mut().for_each(|cell| cell.x += x);
                    Row { before: gap * 1.5, inset, ground: Ground::Boxed, ..row }
                };
                self.running(text, body, WIDTH - 2.0 * x, shaped);
            }
            Block::Bullets(items) => self.bullets(items),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::PageBreak => self.galley.items.push(Item::NewPage),
        }
    }

    fn heading(&mut self, level: u8, look: Look, text: &str, before: f32) {
        let set = self.text(look, text);
        if set.is_blank() {
            return;
        }
        let element = self.add(0, Role::Heading(level, self.letters.clean(text).meant.replace('\n', " ")));
        let cell = self.cell(element, look, &set, 0.0, WIDTH);
        self.push(Row { before, keeps: true, ..Row::of(vec![cell]) });
    }

    /// A row of one cell that is a paragraph.
    fn running(&mut self, text: &str, look: Look, width: f32, shaped: impl FnOnce(Row) -> Row) {
        let set = self.text(look, text);
        if set.is_blank() {
            return;
        }
        let element = self.add(0, Role::Paragraph);
        let cell = self.cell(element, look, &set, 0.0, width);
        self.push(shaped(Row::of(vec![cell])));
    }

    fn bullets(&mut self, items: &[String]) {
        let Sizes { body, gap, measure, .. } = *self.sizes;
        let list = self.add(0, Role::Bullets);
        let indent = BULLET * body.size;
        let bullet = self.text(body, "•");
        for (at, item) in items.iter().enumerate() {
            let (label, element) = self.item(list);
            let set = self.text(body, item);
            let cells = vec![
                self.cell(label, body, &bullet, indent * 0.2, indent),
                self.cell(element, body, &set, indent, measure - indent),
            ];
            let before = if at == 0 { gap * 0.75 } else { gap * 0.4 };
            self.push(Row { before, splits: true, ..Row::of(cells) });
        }
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let Sizes { body, term: bold, gap, .. } = *self.sizes;
        let list = self.add(0, Role::Facts);
        let left = WIDTH * 0.32;
        for (at, (term, text)) in facts.iter().enumerate() {
            let (label, element) = self.item(list);
            let (term, text) = (self.text(bold, term), self.text(body, text));
            let cells = vec![
                self.cell(label, bold, &term, 0.0, left - 2.0 * CELL),
                self.cell(element, body, &text, left, WIDTH - left),
            ];
            let before = if at == 0 { gap } else { 0.0 };
            self.push(Row { before, inset: gap * 0.5, ground: Ground::Ruled, splits: true, ..Row::of(cells) });
        }
    }

    /// An item of a list: its label and its body.
    fn item(&mut self, list: usize) -> (usize, usize) {
        let item = self.add(list, Role::Item);
        (self.add(item, Role::Label), self.add(item, Role::Body))
    }

    fn table(&mut self, Table { caption, columns, rows }: &Table) {
        let Sizes { cell, column, term, gap, .. } = *self.sizes;
        let table = self.add(0, Role::Table);
        let mut before = gap * 1.5;
        let name = self.text(term, caption);
        if !name.is_blank() {
            let element = self.add(table, Role::Caption);
            let cells = vec![self.cell(element, term, &name, 0.0, WIDTH)];
            self.push(Row { before, keeps: true, ..Row::of(cells) });
            before = gap * 0.5;
        }
        let heads: Vec<Text> = columns.iter().map(|text| self.text(column, text)).collect();
        let silent = String::new();
        let padded = |row: &Vec<String>, at: usize| row.get(at).unwrap_or(&silent).clone();
        let rows: Vec<Vec<Text>> =
            rows.iter().map(|row| (0..columns.len()).map(|at| self.text(cell, &padded(row, at))).collect()).collect();
        let widths = widths(&heads, &rows, column, cell);
        let head = self.add(table, Role::Head);
        let head = self.add(head, Role::Row);
        let head =
            Row { ground: Ground::Band, keeps: true, ..self.tabular(head, Role::Column, column, &heads, &widths) };
        self.push(Row { before, ..head.clone() });
        let again = (head.height() < WIDTH / 2.0).then(|| Rc::new(head.silent()));
        if rows.is_empty() {
            return;
        }
        let body = self.add(table, Role::Rows);
        for texts in rows {
            let element = self.add(body, Role::Row);
            let row = self.tabular(element, Role::Cell, cell, &texts, &widths);
            self.push(Row { ground: Ground::Ruled, again: again.clone(), ..row });
        }
    }

    fn tabular(&mut self, parent: usize, role: Role, look: Look, texts: &[Text], widths: &[f32]) -> Row {
        let mut x = 0.0;
        let mut cells = Vec::with_capacity(texts.len());
        for (text, width) in texts.iter().zip(widths) {
            let element = self.add(parent, role.clone());
            cells.push(self.cell(element, look, text, x + CELL, width - 2.0 * CELL));
            x += width;
        }
        Row { inset: look.size * 0.5, ..Row::of(cells) }
    }
}

fn widths(heads: &[Text], rows: &[Vec<Text>], column: Look, cell: Look) -> Vec<f32> {
    let wish = |text: &Text, look: Look| Wish {
        least: text.least() * look.size + 2.0 * CELL + 0.1,
        most: text.most() * look.size + 2.0 * CELL + 0.1,
    };
    let mut wishes: Vec<Wish> = heads.iter().map(|text| wish(text, column)).collect();
    for row in rows {
        for (so_far, text) in wishes.iter_mut().zip(row) {
            *so_far = so_far.or(wish(text, cell));
        }
    }
    share(&wishes, WIDTH)
}

impl Row {
    fn of(cells: Vec<Cell>) -> Self {
        Self { cells, before: 0.0, inset: 0.0, ground: Ground::Plain, splits: false, keeps: false, again: None }
    }

    /// The same, as decoration.
    fn silent(self) -> Self {
        let cells = self.cells.into_iter().map(|cell| Cell { element: None, ..cell }).collect();
        Self { cells, before: 0.0, ..self }
    }
}
