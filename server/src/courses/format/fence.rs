//! The outer grammar of a lesson: text, and blocks between `:::` fences.

use crate::courses::problem::{At, Problems};
use std::collections::BTreeMap;

/// A line and its number in the file, from 1.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub number: usize,
    pub text: &'a str,
}

/// Text between fences, or a block.
#[derive(Debug)]
pub enum Piece<'a> {
    Text(Vec<Line<'a>>),
    Block(Fence<'a>),
}

/// `::: kind {#id flag key=value} argument`, its lines, `:::`.
#[derive(Debug)]
pub struct Fence<'a> {
    pub kind: &'a str,
    pub attributes: Attributes,
    pub argument: &'a str,
    pub at: At,
    pub body: Vec<Line<'a>>,
}

/// What stands between braces: `{#id critical unit="%" sector=zorg}`.
#[derive(Debug, Default)]
pub struct Attributes {
    pub id: Option<String>,
    pub flags: Vec<String>,
    pub values: BTreeMap<String, String>,
}

impl Attributes {
    /// Reads the inside of the braces.
    #[must_use]
    pub fn parse(inside: &str) -> Self {
        let mut attributes = Self::default();
        for word in words(inside) {
            if let Some(id) = word.strip_prefix('#') {
                attributes.id = Some(id.to_owned());
            } else if let Some((key, value)) = word.split_once('=') {
                attributes.values.insert(key.to_owned(), value.trim_matches('"').to_owned());
            } else {
                attributes.flags.push(word.to_owned());
            }
        }
        attributes
    }

    /// Takes over what a further line adds.
    pub fn merge(&mut self, more: Self) {
        self.id = more.id.or_else(|| self.id.take());
        self.flags.extend(more.flags);
        self.values.extend(more.values);
    }

    #[must_use]
    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|found| found == flag)
    }

    #[must_use]
    pub fn value(&self, key: &str) -> Option<&str> {
        self.values.get(key).map(String::as_str)
    }

    /// Reports every flag and key that is not among these.
    pub fn only(&self, allowed: &[&str], at: At, problems: &mut Problems<'_>) {
        for name in self.flags.iter().chain(self.values.keys()) {
            if !allowed.contains(&name.as_str()) {
                problems.error(at, "unknown-attribute", name);
            }
        }
    }
}

/// Splits at spaces that do not stand between double quotes.
fn words(text: &str) -> Vec<&str> {
    let mut quoted = false;
    text.split(move |c: char| {
        quoted ^= c == '"';
        c.is_whitespace() && !quoted
    })
    .filter(|word| !word.is_empty())
    .collect()
}

/// Takes `{…}` off the end of a text, unless it quotes a fact.
#[must_use]
pub fn trailing_attributes(text: &str) -> (&str, Attributes) {
    let trimmed = text.trim_end();
    let inside = trimmed.strip_suffix('}').and_then(|rest| rest.rsplit_once('{'));
    match inside {
        Some((before, inside)) if !inside.starts_with("fact ") => (before.trim_end(), Attributes::parse(inside)),
        _ => (trimmed, Attributes::default()),
    }
}

/// Cuts lines into text and blocks. Fences inside fenced code are text.
pub fn pieces<'a>(lines: &[Line<'a>], problems: &mut Problems<'_>) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut text = Vec::new();
    let mut rest = lines.iter().copied().enumerate();
    let mut in_code = false;
    while let Some((index, line)) = rest.next() {
        in_code ^= is_code_fence(line.text);
        let opening = (!in_code).then(|| opening(line)).flatten();
        match opening {
            Some((kind, attributes, argument)) => {
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                let at = At::line(line.number);
                let length = body_length(&lines[index + 1..]).unwrap_or_else(|| {
                    problems.error(at, "unclosed-block", kind);
                    lines.len() - index - 1
                });
                let body = lines[index + 1..index + 1 + length].to_vec();
                pieces.push(Piece::Block(Fence { kind, attributes, argument, at, body }));
                // The body, and the closing fence behind it.
                rest.nth(length);
            }
            None if !in_code && is_closing(line.text) => problems.error(At::line(line.number), "stray-close", ""),
            None => text.push(line),
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    pieces
}

/// Lines before the fence that closes this block; blocks inside it are counted.
fn body_length(lines: &[Line<'_>]) -> Option<usize> {
    let mut depth = 0;
    let mut in_code = false;
    for (index, line) in lines.iter().enumerate() {
        in_code ^= is_code_fence(line.text);
        if in_code {
            continue;
        }
        if is_closing(line.text) {
            if depth == 0 {
                return Some(index);
            }
            depth -= 1;
        } else if opening(*line).is_some() {
            depth += 1;
        }
    }
    None
}

fn is_code_fence(text: &str) -> bool {
    text.starts_with("```")
}

fn is_closing(text: &str) -> bool {
    let text = text.trim_end();
    text.len() >= 3 && text.bytes().all(|byte| byte == b':')
}

fn opening(line: Line<'_>) -> Option<(&str, Attributes, &str)> {
    let rest = line.text.strip_prefix(":::")?.trim_start_matches(':').trim();
    if rest.is_empty() {
        return None;
    }
    let (kind, rest) = rest.split_once([' ', '{']).map_or((rest, ""), |(kind, _)| (kind, rest[kind.len()..].trim()));
    let inside = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
    let (attributes, argument) =
        inside.map_or((Attributes::default(), rest), |(inside, argument)| (Attributes::parse(inside), argument.trim()));
    Some((kind, attributes, argument))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line<'_>> {
        text.lines().enumerate().map(|(i, text)| Line { number: i + 1, text }).collect()
    }

    #[test]
    fn text_and_blocks_alternate() {
        let text = "a\n::: choice {#b critical pick=2} x | y\n- c\n:::\nd\n";
        let lines = lines(text);
        let mut found = Vec::new();
        let pieces = pieces(&lines, &mut Problems::of("f", &mut found));
        assert!(found.is_empty());
        let [Piece::Text(a), Piece::Block(fence), Piece::Text(d)] = &pieces[..] else { panic!("{pieces:?}") };
        assert_eq!((a[0].text, d[0].text), ("a", "d"));
        assert_eq!((fence.kind, fence.argument, fence.at.line), ("choice", "x | y", 2));
        assert_eq!(fence.attributes.id.as_deref(), Some("b"));
        assert!(fence.attributes.has("critical"));
        assert_eq!(fence.attributes.value("pick"), Some("2"));
        assert_eq!(fence.body.iter().map(|line| line.text).collect::<Vec<_>>(), ["- c"]);
    }

    #[test]
    fn blocks_nest_and_code_hides_fences() {
        let text = ":::: sector zorg\n::: card\n- a\n:::\n::::\n```\n::: choice\n```\n";
        let lines = lines(text);
        let mut found = Vec::new();
        let pieces = pieces(&lines, &mut Problems::of("f", &mut found));
        assert!(found.is_empty(), "{found:?}");
        let [Piece::Block(sector), Piece::Text(code)] = &pieces[..] else { panic!("{pieces:?}") };
        assert_eq!((sector.body.len(), code.len()), (3, 3));
    }

    #[test]
    fn a_forgotten_fence_is_reported_where_it_opened() {
        let lines = lines("a\n::: card\n- b\n\n");
        let mut found = Vec::new();
        pieces(&lines, &mut Problems::of("f", &mut found));
        assert_eq!((found[0].line, found[0].code), (2, "unclosed-block"));
    }

    #[test]
    fn quoted_values_keep_their_spaces_and_facts_are_no_attributes() {
        let attributes = Attributes::parse(r#"unit="% per jaar" margin=5"#);
        assert_eq!(attributes.value("unit"), Some("% per jaar"));
        assert_eq!(trailing_attributes("Zin {fact F-11}").0, "Zin {fact F-11}");
        let (text, attributes) = trailing_attributes("Optie {misconception=snel}");
        assert_eq!((text, attributes.value("misconception")), ("Optie", Some("snel")));
    }
}
