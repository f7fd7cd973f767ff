//! One lesson file: a TOML head between `+++` lines, then text and blocks.

use super::{
    body,
    fence::{self, Attributes, Fence, Line, Piece},
    kinds::{self, placeholder, slug},
};
use crate::courses::{
    Block, LessonText, Sector,
    exercise::{Exercise, Kind},
    markdown::Html,
    problem::{At, Problems},
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Address and text alternative of a picture of the package, by its path there.
pub type Medium<'a> = &'a dyn Fn(&str) -> Option<(String, String)>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    title: String,
    minutes: u32,
    #[serde(default)]
    outcomes: Vec<String>,
}

/// Reads a lesson. `None` only when it has no readable head; everything else is reported and read on.
pub fn read(path: &str, source: &str, medium: Medium<'_>, problems: &mut Problems<'_>) -> Option<LessonText> {
    let (head_text, body_start) = split_head(source, problems)?;
    let head: Head = match toml::from_str(head_text) {
        Ok(head) => head,
        Err(error) => {
            let offset = error.span().map_or(0, |span| span.start);
            problems.error(At::byte(head_text, offset, 2), "bad-head", error.message());
            return None;
        }
    };
    let lines: Vec<Line<'_>> =
        source.lines().enumerate().map(|(index, text)| Line { number: index + 1, text }).skip(body_start).collect();
    let blocks = Reader { medium }.blocks(&lines, problems);
    report_doubles(&blocks, problems);
    let hash = Sha256::digest(source).into();
    let Head { title, minutes, outcomes } = head;
    Some(LessonText { path: path.to_owned(), title, minutes, outcomes, blocks, hash })
}

/// The text between the `+++` lines, and how many lines that takes.
fn split_head<'a>(source: &'a str, problems: &mut Problems<'_>) -> Option<(&'a str, usize)> {
    let head = source.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++").map(|(head, _)| head));
    if head.is_none() {
        problems.error(At::line(1), "no-head", "");
    }
    head.map(|head| (head, head.lines().count() + 2))
}

struct Reader<'a> {
    medium: Medium<'a>,
}

impl Reader<'_> {
    fn blocks(&self, lines: &[Line<'_>], problems: &mut Problems<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        for piece in fence::pieces(lines, problems) {
            match piece {
                Piece::Text(lines) => {
                    let text = join(&lines);
                    if !text.trim().is_empty() {
                        blocks.push(Block::Text(self.prose(&text)));
                    }
                }
                Piece::Block(fence) if fence.kind == "sector" => self.sector(&fence, &mut blocks, problems),
                Piece::Block(fence) => blocks.extend(self.block(&fence, problems)),
            }
        }
        blocks
    }

    fn prose(&self, markdown: &str) -> Html {
        Html::block(markdown.trim(), self.medium)
    }

    fn block(&self, fence: &Fence<'_>, problems: &mut Problems<'_>) -> Option<Block> {
        match fence.kind {
            "situation" => {
                fence.attributes.only(&[], fence.at, problems);
                Some(Block::Situation(self.prose(&join(&fence.body))))
            }
            "card" => {
                fence.attributes.only(&[], fence.at, problems);
                let lines: Vec<Html> = fence
                    .body
                    .iter()
                    .map(|line| line.text.trim().trim_start_matches("- "))
                    .filter(|text| !text.is_empty())
                    .map(Html::inline)
                    .collect();
                if lines.is_empty() {
                    problems.error(fence.at, "empty-card", "");
                }
                Some(Block::Card(lines))
            }
            word => match Kind::from_keyword(word) {
                Some(kind) => Some(Block::Exercise(self.exercise(kind, fence, problems))),
                None => {
                    problems.error(fence.at, "unknown-block", word);
                    None
                }
            },
        }
    }

    fn exercise(&self, kind: Kind, fence: &Fence<'_>, problems: &mut Problems<'_>) -> Exercise {
        allowed(kind, &fence.attributes, fence.at, problems);
        let id = match &fence.attributes.id {
            Some(id) => slug(id, fence.at, problems),
            None => {
                problems.error(fence.at, "missing-id", fence.kind);
                None
            }
        };
        let prose = |markdown: &str| self.prose(markdown);
        let variants = body::read(&fence.body, fence.at, problems);
        let variants: Vec<_> =
            variants.iter().map(|variant| kinds::task(kind, fence, variant, &prose, problems)).collect();
        let critical = fence.attributes.has("critical");
        if critical && variants.len() < 3 {
            problems.error(fence.at, "too-few-variants", variants.len().to_string());
        }
        Exercise {
            id: id.unwrap_or_else(|| placeholder(&format!("exercise-{}", fence.at.line))),
            critical,
            confidence: fence.attributes.has("confidence"),
            variants,
            line: fence.at.line,
        }
    }

    /// A `sector` block joins the slot before it, or opens one when it is the general text.
    fn sector(&self, fence: &Fence<'_>, blocks: &mut Vec<Block>, problems: &mut Problems<'_>) {
        let inside = self.blocks(&fence.body, problems);
        if inside.iter().any(|block| matches!(block, Block::Sector { .. })) {
            problems.error(fence.at, "sector-in-sector", fence.argument);
        }
        if fence.argument == "algemeen" {
            blocks.push(Block::Sector { general: inside, by_sector: BTreeMap::new() });
            return;
        }
        match (fence.argument.parse::<Sector>(), blocks.last_mut()) {
            (Err(()), _) => problems.error(fence.at, "unknown-sector", fence.argument),
            (Ok(sector), Some(Block::Sector { by_sector, .. })) => {
                if by_sector.insert(sector, inside).is_some() {
                    problems.error(fence.at, "sector-twice", fence.argument);
                }
            }
            (Ok(_), _) => problems.error(fence.at, "sector-without-general", fence.argument),
        }
    }
}

/// Reports attributes that this kind does not know.
fn allowed(kind: Kind, attributes: &Attributes, at: At, problems: &mut Problems<'_>) {
    let known: &[&str] = match kind {
        Kind::Choice | Kind::Multiple | Kind::TwoStep | Kind::FindError => &["critical", "confidence"],
        Kind::Estimate => &["critical", "answer", "margin", "unit"],
        Kind::Repair | Kind::Note => &[],
        _ => &["critical"],
    };
    attributes.only(known, at, problems);
}

/// An id names one exercise; the branches of a sector slot are the same place and may share it.
fn report_doubles(blocks: &[Block], problems: &mut Problems<'_>) {
    let mut seen: Vec<&str> = Vec::new();
    for block in blocks {
        let branches: Vec<&[Block]> = match block {
            Block::Sector { general, by_sector } => {
                std::iter::once(general.as_slice()).chain(by_sector.values().map(Vec::as_slice)).collect()
            }
            block => vec![std::slice::from_ref(block)],
        };
        let general: Vec<&Exercise> = branches[0].iter().flat_map(Block::exercises).collect();
        let mut here: Vec<&str> = Vec::new();
        for branch in branches {
            let mut in_branch: Vec<&str> = Vec::new();
            for exercise in branch.iter().flat_map(Block::exercises) {
                let id = exercise.id.as_str();
                let at = At::line(exercise.line);
                if seen.contains(&id) || in_branch.contains(&id) {
                    problems.error(at, "duplicate-id", id);
                }
                if exercise.critical && !general.iter().any(|twin| twin.id == exercise.id && twin.critical) {
                    problems.error(at, "critical-for-some", id);
                }
                in_branch.push(id);
            }
            here.extend(in_branch);
        }
        seen.extend(here);
    }
}

fn join(lines: &[Line<'_>]) -> String {
    lines.iter().map(|line| line.text).collect::<Vec<_>>().join("\n")
}
