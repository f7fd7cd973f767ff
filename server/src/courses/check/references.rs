//! Ids that must exist: facts, competences, outcomes, links; and what stands in the heads.

use super::{Against, place_of};
use crate::{
    courses::{
        Course, LessonText, Module,
        frameworks::{competence, outcome},
        problem::{At, Problems},
    },
    facts::Status,
};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

pub fn course(course: &Course, problems: &mut Problems<'_>) {
    let head = &course.head;
    for (name, empty) in [
        ("title", head.title.nl.trim().is_empty()),
        ("summary", head.summary.nl.trim().is_empty()),
        ("goal", head.goal.nl.trim().is_empty()),
        ("authors", head.authors.is_empty()),
        ("levels", head.levels.is_empty()),
    ] {
        if empty {
            problems.error(At::line(1), "empty-field", name);
        }
    }
}

pub fn module(module: &Module, problems: &mut Problems<'_>) {
    let head = &module.head;
    let top = At::line(1);
    for id in head.competences.iter().filter(|id| competence(id).is_none()) {
        problems.error(top, "unknown-competence", id);
    }
    for id in head.outcomes.iter().filter(|id| outcome(id).is_none()) {
        problems.error(top, "unknown-outcome", id);
    }
    if !(1..=4).contains(&head.competences.len()) {
        problems.warn(top, "competences", head.competences.len().to_string());
    }
    if head.norms.is_empty() {
        problems.error(top, "empty-field", "norms");
    }
    for (name, answer) in [
        ("who_can_be_harmed", &head.values.who_can_be_harmed),
        ("who_decides", &head.values.who_decides),
        ("can_one_object", &head.values.can_one_object),
    ] {
        if answer.trim().is_empty() {
            problems.error(top, "empty-field", format!("values.{name}"));
        }
    }
}

pub fn lesson(
    course: &Course,
    module: &Module,
    text: &LessonText,
    source: &str,
    against: Against<'_>,
    problems: &mut Problems<'_>,
) {
    for id in &text.outcomes {
        if outcome(id).is_none() {
            problems.error(place_of(source, id), "unknown-outcome", id);
        } else if !module.head.outcomes.contains(id) {
            problems.error(place_of(source, id), "outcome-not-in-module", id);
        }
    }
    if text.outcomes.len() > 3 {
        problems.error(At::line(1), "too-many-outcomes", text.outcomes.len().to_string());
    }
    for id in text.facts() {
        let at = place_of(source, &format!("{{fact {id}}}"));
        match against.facts.get(&id) {
            None => problems.error(at, "unknown-fact", id),
            Some(fact) if fact.status == Status::U => problems.error(at, "unverified-fact", id),
            Some(fact) if fact.is_overdue(against.today) => problems.warn(at, "overdue-fact", id),
            Some(_) => {}
        }
    }
    markup(course, source, problems);
}

/// Raw HTML, headings of the wrong level, links that lead nowhere, pictures the package does not hold.
fn markup(course: &Course, source: &str, problems: &mut Problems<'_>) {
    // The head is not Markdown.
    let body = source.strip_prefix("+++\n").and_then(|rest| rest.find("\n+++\n").map(|end| end + 9)).unwrap_or(0);
    for (event, range) in Parser::new_ext(&source[body..], Options::ENABLE_TABLES).into_offset_iter() {
        let at = At::byte(source, body + range.start, 1);
        match event {
            Event::Html(html) | Event::InlineHtml(html) => problems.error(at, "raw-html", html.trim()),
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => problems.error(at, "heading-level", "#"),
            Event::Start(Tag::Link { dest_url, .. }) if !is_good_link(&dest_url) => {
                problems.error(at, "broken-link", dest_url.as_ref());
            }
            Event::Start(Tag::Image { dest_url, .. })
                if !course.media.contains_key(dest_url.trim_start_matches("../")) =>
            {
                problems.error(at, "missing-media", dest_url.as_ref());
            }
            _ => {}
        }
    }
}

fn is_good_link(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("mailto:") || (url.starts_with('/') && !url.starts_with("//"))
}
