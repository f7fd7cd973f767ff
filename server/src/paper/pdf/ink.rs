//! Pages into a file.

use super::{
    Unprintable,
    galley::{Galley, Role},
    letters::Letters,
    lines::{Line, Text},
    pages::{Pages, Stroke},
    sizes::{FOOT, FOOTER, Ink, Look, MARGIN, PAGE, WIDTH},
};
use app::{paper::Document, t};
use jiff::{Timestamp, tz::TimeZone};
use krilla::{
    SerializeSettings,
    color::rgb,
    configure::{
        ConfigurationBuilder,
        validate::{Accessibility, Archival},
    },
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect},
    metadata::{DateTime, Metadata},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, FillRule},
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag, TagGroup,
        TagKind, TagTree,
    },
};
use std::{num::NonZeroU16, rc::Rc};

/// How long a bookmark is at most; the text itself is not cut.
const BOOKMARK: usize = 200;

/// Writes the file.
pub fn print(
    letters: &mut Letters,
    document: &Document,
    galley: &Galley,
    pages: &Pages,
) -> Result<Vec<u8>, Unprintable> {
    let standards = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Unprintable::Invalid(format!("{error:?}")))?;
    let settings = SerializeSettings { configuration: standards, ..SerializeSettings::default() };
    let mut file = krilla::Document::new_with(settings);
    let title = short(&letters.clean(&document.title).meant);
    file.set_metadata(metadata(document, &title));
    let mut lines: Vec<Vec<Identifier>> = galley.elements.iter().map(|_| Vec::new()).collect();
    let mut marks = Vec::new();
    let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| Unprintable::Invalid("page size".to_owned()))?;
    for (number, strokes) in pages.sheets.iter().enumerate() {
        let mut page = file.start_page_with(size.clone());
        let mut surface = page.surface();
        for stroke in strokes {
            let Stroke::Line { x, y, look, line, element } = stroke else {
                fill(&mut surface, stroke);
                continue;
            };
            let tag = match element {
                Some(_) => ContentTag::Span(SpanTag::empty().with_actual_text(line.meant.as_deref())),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
            };
            let drawn = write(&mut surface, letters, tag, (*x, *y), *look, line);
            let Some(element) = *element else { continue };
            if let (Role::Heading(level, text), true) = (&galley.elements[element].role, lines[element].is_empty()) {
                marks.push((*level, short(text), XyzDestination::new(number, Point::from_xy(*x, y - look.leading))));
            }
            lines[element].push(drawn);
        }
        foot(&mut surface, letters, document, &title, number + 1, pages.sheets.len());
        surface.finish();
        page.finish();
    }
    let mut outline = Outline::new();
    for node in bookmarks(&marks) {
        outline.push_child(node);
    }
    file.set_outline(outline);
    file.set_tag_tree(tree(galley, &lines, document));
    file.finish().map_err(|error| Unprintable::Invalid(format!("{error:?}")))
}

fn metadata(document: &Document, title: &str) -> Metadata {
    let at = Timestamp::from_millisecond(document.made_at).unwrap_or_default().to_zoned_datetime(TimeZone::UTC);
    let small = |number: i8| u8::try_from(number).unwrap_or_default();
    let made = DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0);
    let metadata = Metadata::new().title(title.to_owned()).language(document.lang.tag().to_owned());
    metadata.creator("Wijzer".to_owned()).producer("Wijzer".to_owned()).creation_date(made)
}

/// On one line, and cut where nobody reads on.
fn short(text: &str) -> String {
    let line = text.replace('\n', " ");
    if line.chars().count() <= BOOKMARK {
        return line;
    }
    line.chars().take(BOOKMARK - 1).chain(['…']).collect()
}

fn paint(ink: Ink) -> Fill {
    let (red, green, blue) = ink.rgb();
    Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

fn fill(surface: &mut Surface, stroke: &Stroke) {
    let Stroke::Fill { x, y, width, height, ink } = *stroke else { return };
    let mut path = PathBuilder::new();
    if let Some(rect) = Rect::from_xywh(x, y, width, height) {
        path.push_rect(rect);
    }
    let Some(path) = path.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(Some(paint(ink)));
    surface.draw_path(&path);
    surface.end_tagged();
}

fn write(
    surface: &mut Surface,
    letters: &mut Letters,
    tag: ContentTag,
    (x, y): (f32, f32),
    look: Look,
    line: &Line,
) -> Identifier {
    let drawn = surface.start_tagged(tag);
    surface.set_fill(Some(paint(look.ink)));
    let font = letters.font(look.weight);
    surface.draw_glyphs(Point::from_xy(x, y), &line.glyphs, font, &line.text, look.size, false);
    surface.end_tagged();
    drawn
}

/// The title on the left, the number of the page on the right.
fn foot(surface: &mut Surface, letters: &mut Letters, document: &Document, title: &str, page: usize, pages: usize) {
    let mut set = |text: &str, width: f32| -> Option<Rc<Line>> {
        let lines = Text::new(letters, FOOTER.weight, text).lines(letters, width / FOOTER.size);
        lines.into_iter().next()
    };
    let Some(number) = set(&t!(document.lang, "paper-page", page = page, pages = pages), WIDTH) else { return };
    let taken = number.width * FOOTER.size;
    let Some(title) = set(title, WIDTH - taken - 24.0) else { return };
    for (line, x) in [(title, MARGIN), (number, MARGIN + WIDTH - taken)] {
        let tag = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer));
        write(surface, letters, tag, (x, FOOT), FOOTER, &line);
    }
}

/// Headings below the heading they belong to.
fn bookmarks(marks: &[(u8, String, XyzDestination)]) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    let mut rest = marks;
    while let Some(((level, text, place), below)) = rest.split_first() {
        let end = below.iter().position(|(other, ..)| other <= level).unwrap_or(below.len());
        let mut node = OutlineNode::new(text.clone(), place.clone()).with_open(*level == 1);
        for child in bookmarks(&below[..end]) {
            node.push_child(child);
        }
        nodes.push(node);
        rest = &below[end..];
    }
    nodes
}

fn tree(galley: &Galley, lines: &[Vec<Identifier>], document: &Document) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(document.lang.tag().to_owned()));
    for part in &galley.elements[0].parts {
        tree.push(group(galley, lines, *part));
    }
    tree
}

fn group(galley: &Galley, lines: &[Vec<Identifier>], element: usize) -> TagGroup {
    let node = &galley.elements[element];
    let mut group = TagGroup::new(kind(&node.role));
    node.parts.iter().for_each(|part| group.push(self::group(galley, lines, *part)));
    lines[element].iter().for_each(|line| group.push(*line));
    group
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Root => Tag::Part.into(),
        Role::Heading(level, text) => {
            Tag::Hn(NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN), Some(short(text))).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Bullets => Tag::L(ListNumbering::Disc).into(),
        Role::Facts => Tag::L(ListNumbering::None).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Caption => Tag::Caption.into(),
        Role::Head => Tag::THead.into(),
        Role::Rows => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::Column => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
    }
}
