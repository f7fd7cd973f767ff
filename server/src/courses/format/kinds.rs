//! From the body of a block to the task of each kind, with everything an author can get wrong in it.

use super::{
    body::{Mark, Part, Row, Variant},
    fence::Fence,
};
use crate::courses::{
    Sector, Slug,
    exercise::{
        Audience, Branch, Choice, Choosable, Count, Estimate, Kind, Match, MatchRow, Multiple, Node, Order, Oversight,
        OversightRow, Repair, Sort, SortRow, Task, TwoStep, Way, WhatIf, WhatIfStep,
    },
    markdown::Html,
    problem::{At, Problems},
};

/// Turns prose into HTML; the lesson knows the pictures.
pub type Prose<'a> = &'a dyn Fn(&str) -> Html;

/// Reads one variant of an exercise. What is wrong is reported; the task is still returned, so that the rest of the
/// file is checked too.
pub fn task(kind: Kind, fence: &Fence<'_>, variant: &Variant, prose: Prose<'_>, problems: &mut Problems<'_>) -> Task {
    let main = variant.main();
    match kind {
        Kind::TwoStep => variant.only(&["reason"], problems),
        Kind::Estimate => variant.only(&["counts"], problems),
        Kind::Repair => variant.only(&["rubric", "example"], problems),
        // The parts of a story have the names its author gives them.
        Kind::Branch => {}
        _ => variant.only(&[], problems),
    }
    if main.prose.trim().is_empty() {
        problems.error(variant.at, "no-question", kind.keyword());
    }
    let stem = prose(&main.prose);
    match kind {
        Kind::Choice => Task::Choice(choice(main, prose, problems)),
        Kind::Multiple => {
            Task::Multiple(Multiple { stem, options: options(main, prose, &["misconception"], problems) })
        }
        Kind::FindError => Task::FindError(find_error(main, stem, prose, problems)),
        Kind::TwoStep => Task::TwoStep(two_step(variant, prose, problems)),
        Kind::Sort => Task::Sort(sort(fence, main, stem, prose, problems)),
        Kind::Order => Task::Order(order(main, stem, prose, problems)),
        Kind::Match => Task::Match(matching(main, stem, prose, problems)),
        Kind::Estimate => Task::Estimate(estimate(fence, variant, stem, prose, problems)),
        Kind::Repair => Task::Repair(repair(variant, stem, prose, problems)),
        Kind::Branch => Task::Branch(branch(variant, stem, prose, problems)),
        Kind::WhatIf => Task::WhatIf(what_if(fence, main, stem, prose, problems)),
        Kind::Oversight => Task::Oversight(oversight(main, stem, prose, problems)),
        Kind::Note => {
            if let Some(row) = main.rows.first() {
                problems.error(row.at, "rows-in-note", "");
            }
            Task::Note(stem)
        }
    }
}

/// Options with a box, each with feedback.
fn options(part: &Part, prose: Prose<'_>, allowed: &[&str], problems: &mut Problems<'_>) -> Vec<Choosable> {
    if part.rows.len() < 2 {
        problems.error(part.at, "too-few-options", part.rows.len().to_string());
    }
    if !part.rows.iter().any(|row| row.mark == Mark::Box { ticked: true }) {
        problems.error(part.at, "no-right-option", "");
    }
    part.rows
        .iter()
        .map(|row| {
            row.attributes.only(allowed, row.at, problems);
            let Mark::Box { ticked } = row.mark else {
                problems.error(row.at, "no-box", &row.text);
                return choosable(row, false, prose, problems);
            };
            choosable(row, ticked, prose, problems)
        })
        .collect()
}

fn choosable(row: &Row, right: bool, prose: Prose<'_>, problems: &mut Problems<'_>) -> Choosable {
    let misconception = row.attributes.value("misconception").and_then(|tag| slug(tag, row.at, problems));
    Choosable {
        text: Html::inline(&row.text),
        right,
        feedback: feedback(row, prose, problems),
        misconception,
        decoy: row.attributes.has("decoy"),
    }
}

/// Feedback that must be there.
fn feedback(row: &Row, prose: Prose<'_>, problems: &mut Problems<'_>) -> Html {
    if row.feedback.trim().is_empty() {
        problems.error(row.at, "missing-feedback", &row.text);
    }
    prose(&row.feedback)
}

fn choice(part: &Part, prose: Prose<'_>, problems: &mut Problems<'_>) -> Choice {
    let options = options(part, prose, &["misconception"], problems);
    if options.iter().filter(|option| option.right).count() > 1 {
        problems.error(part.at, "several-right-options", "");
    }
    Choice { stem: prose(&part.prose), options }
}

fn find_error(part: &Part, stem: Html, prose: Prose<'_>, problems: &mut Problems<'_>) -> Multiple {
    if part.rows.len() < 2 {
        problems.error(part.at, "too-few-options", part.rows.len().to_string());
    }
    let sentences: Vec<Choosable> = part
        .rows
        .iter()
        .map(|row| {
            row.attributes.only(&["decoy", "misconception"], row.at, problems);
            let ticked = row.mark == Mark::Box { ticked: true };
            if !matches!(row.mark, Mark::Box { .. }) {
                problems.error(row.at, "no-box", &row.text);
            }
            // A plain right sentence needs no feedback: nobody has to explain why it is right.
            if ticked || row.attributes.has("decoy") {
                return choosable(row, ticked, prose, problems);
            }
            let text = Html::inline(&row.text);
            Choosable { text, right: false, feedback: prose(&row.feedback), misconception: None, decoy: false }
        })
        .collect();
    let errors = sentences.iter().filter(|sentence| sentence.right).count();
    if !(1..=3).contains(&errors) {
        problems.error(part.at, "errors-to-find", errors.to_string());
    }
    if !sentences.iter().any(|sentence| sentence.decoy) {
        problems.warn(part.at, "no-decoy", "");
    }
    Multiple { stem, options: sentences }
}

fn two_step(variant: &Variant, prose: Prose<'_>, problems: &mut Problems<'_>) -> TwoStep {
    let answer = choice(variant.main(), prose, problems);
    let reason = match variant.part("reason") {
        Some(part) => choice(part, prose, problems),
        None => {
            problems.error(variant.at, "missing-part", "reason");
            Choice { stem: Html::default(), options: Vec::new() }
        }
    };
    TwoStep { answer, reason }
}

/// `a | b | c` behind the attributes.
fn categories(fence: &Fence<'_>, problems: &mut Problems<'_>) -> Vec<String> {
    let found: Vec<String> =
        fence.argument.split('|').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect();
    if found.len() < 2 {
        problems.error(fence.at, "no-categories", fence.kind);
    }
    found
}

/// Splits `text = category` and finds the category.
fn in_category<'r>(row: &'r Row, categories: &[String], problems: &mut Problems<'_>) -> (&'r str, Vec<usize>) {
    let Some((text, names)) = row.text.rsplit_once(" = ") else {
        problems.error(row.at, "no-category", &row.text);
        return (&row.text, Vec::new());
    };
    let accepted = names
        .split(" / ")
        .filter_map(|name| {
            let found = categories.iter().position(|category| category == name.trim());
            if found.is_none() {
                problems.error(row.at, "unknown-category", name.trim());
            }
            found
        })
        .collect();
    (text, accepted)
}

fn sort(fence: &Fence<'_>, part: &Part, stem: Html, prose: Prose<'_>, problems: &mut Problems<'_>) -> Sort {
    let categories = categories(fence, problems);
    let rows: Vec<SortRow> = part
        .rows
        .iter()
        .map(|row| {
            row.attributes.only(&["sector"], row.at, problems);
            let (text, accepted) = in_category(row, &categories, problems);
            let audience = match row.attributes.value("sector") {
                None => Audience::Everyone,
                Some("algemeen") => Audience::General,
                Some(key) => key.parse().map_or_else(
                    |()| {
                        problems.error(row.at, "unknown-sector", key);
                        Audience::General
                    },
                    Audience::Only,
                ),
            };
            SortRow { text: Html::inline(text), accepted, feedback: feedback(row, prose, problems), audience }
        })
        .collect();
    let sort = Sort { stem, categories, rows, feedback: prose(&part.feedback) };
    let fewest = Sector::all_and_none().map(|sector| sort.rows_for(sector).len()).min().unwrap_or(0);
    if fewest < 3 {
        problems.error(part.at, "too-few-cases", fewest.to_string());
    } else if fewest < 8 {
        problems.warn(part.at, "few-cases", fewest.to_string());
    }
    sort
}

fn order(part: &Part, stem: Html, prose: Prose<'_>, problems: &mut Problems<'_>) -> Order {
    if part.rows.len() < 3 {
        problems.error(part.at, "too-few-steps", part.rows.len().to_string());
    }
    for row in part.rows.iter().filter(|row| row.mark != Mark::Number) {
        problems.error(row.at, "not-numbered", &row.text);
    }
    if part.feedback.is_empty() {
        problems.error(part.at, "missing-feedback", "order");
    }
    let steps = part.rows.iter().map(|row| Html::inline(&row.text)).collect();
    Order { stem, steps, feedback: prose(&part.feedback) }
}

fn matching(part: &Part, stem: Html, prose: Prose<'_>, problems: &mut Problems<'_>) -> Match {
    let mut answers: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for row in &part.rows {
        let split = row.text.strip_prefix("= ").map_or_else(|| row.text.rsplit_once(" = "), |extra| Some(("", extra)));
        let Some((text, answer)) = split else {
            problems.error(row.at, "no-category", &row.text);
            continue;
        };
        let index = answers.iter().position(|known| known == answer.trim()).unwrap_or_else(|| {
            answers.push(answer.trim().to_owned());
            answers.len() - 1
        });
        // `- = answer` is a distractor that belongs to no row.
        if !text.is_empty() {
            rows.push(MatchRow { text: Html::inline(text), answer: index, feedback: feedback(row, prose, problems) });
        }
    }
    if rows.len() < 3 || answers.len() < 2 {
        problems.error(part.at, "too-few-cases", rows.len().to_string());
    }
    Match { stem, answers, rows, feedback: prose(&part.feedback) }
}

fn estimate(
    fence: &Fence<'_>,
    variant: &Variant,
    stem: Html,
    prose: Prose<'_>,
    problems: &mut Problems<'_>,
) -> Estimate {
    let mut number = |key: &str| {
        // A variant may have its own answer: `### counts {answer=28 margin=5}`.
        let own = variant.part("counts").and_then(|part| part.attributes.value(key));
        let found =
            own.or_else(|| fence.attributes.value(key)).and_then(|text| text.replace(',', ".").parse::<f64>().ok());
        found.filter(|number| number.is_finite()).unwrap_or_else(|| {
            problems.error(variant.at, "no-number", key);
            0.0
        })
    };
    let (answer, margin) = (number("answer"), number("margin"));
    let unit = fence.attributes.value("unit").unwrap_or_default().to_owned();
    let counts_part = variant.part("counts");
    let mut counts = Vec::new();
    for row in counts_part.map_or(&[][..], |part| &part.rows) {
        let split = row.text.split_once(" = ").and_then(|(number, label)| Some((number.trim().parse().ok()?, label)));
        match split {
            Some((number, label)) => counts.push(Count { number, label: label.trim().to_owned() }),
            None => problems.error(row.at, "not-a-count", &row.text),
        }
    }
    if counts.is_empty() {
        problems.error(variant.at, "missing-part", "counts");
    }
    if counts.iter().map(|count| u64::from(count.number)).sum::<u64>() > 1000 {
        problems.error(variant.at, "too-many-dots", "1000");
    }
    let said = counts_part.map_or("", |part| part.feedback.as_str());
    if said.is_empty() {
        problems.error(variant.at, "missing-feedback", "estimate");
    }
    Estimate { stem, answer, margin, unit, counts, feedback: prose(said) }
}

fn repair(variant: &Variant, stem: Html, prose: Prose<'_>, problems: &mut Problems<'_>) -> Repair {
    let rubric: Vec<Html> = variant
        .part("rubric")
        .map(|part| part.rows.iter().map(|row| Html::inline(&row.text)).collect())
        .unwrap_or_default();
    if rubric.len() < 2 {
        problems.error(variant.at, "missing-part", "rubric");
    }
    let example = variant.part("example").map(|part| prose(&part.prose)).unwrap_or_default();
    if example.is_empty() {
        problems.error(variant.at, "missing-part", "example");
    }
    Repair { stem, rubric, example }
}

fn branch(variant: &Variant, stem: Html, prose: Prose<'_>, problems: &mut Problems<'_>) -> Branch {
    let parts = &variant.parts[1..];
    if parts.is_empty() {
        problems.error(variant.at, "missing-part", "start");
    }
    let mut reached = vec![false; parts.len()];
    let nodes: Vec<Node> = parts
        .iter()
        .map(|part| {
            part.attributes.only(&["best"], part.at, problems);
            if part.prose.trim().is_empty() {
                problems.error(part.at, "empty-node", &part.name);
            }
            let ways = part
                .rows
                .iter()
                .filter_map(|row| {
                    let to = row.text.rsplit_once(" -> ").map(|(text, name)| (text, name.trim()));
                    let found = to.and_then(|(text, name)| {
                        Some(Way { text: Html::inline(text), to: parts.iter().position(|part| part.name == name)? })
                    });
                    match &found {
                        Some(way) => reached[way.to] = true,
                        None => problems.error(row.at, "unknown-node", to.map_or(row.text.as_str(), |(_, name)| name)),
                    }
                    found
                })
                .collect();
            let id =
                slug(&part.name, part.at, problems).unwrap_or_else(|| placeholder(&format!("node-{}", part.at.line)));
            Node { id, text: prose(&part.prose), ways, best: part.attributes.has("best") }
        })
        .collect();
    for (part, _) in parts.iter().zip(&reached).skip(1).filter(|(_, reached)| !**reached) {
        problems.error(part.at, "unreachable-node", &part.name);
    }
    if !parts.is_empty() && !nodes.iter().any(|node| node.ways.is_empty() && node.best) {
        problems.error(variant.at, "no-best-end", "");
    }
    Branch { stem, nodes }
}

fn what_if(fence: &Fence<'_>, part: &Part, stem: Html, prose: Prose<'_>, problems: &mut Problems<'_>) -> WhatIf {
    let categories = categories(fence, problems);
    if part.rows.len() < 2 {
        problems.error(part.at, "too-few-steps", part.rows.len().to_string());
    }
    let steps = part
        .rows
        .iter()
        .map(|row| {
            let (text, accepted) = in_category(row, &categories, problems);
            let answer = accepted.first().copied().unwrap_or(0);
            WhatIfStep { text: Html::inline(text), answer, feedback: feedback(row, prose, problems) }
        })
        .collect();
    WhatIf { stem, categories, steps }
}

fn oversight(part: &Part, stem: Html, prose: Prose<'_>, problems: &mut Problems<'_>) -> Oversight {
    let words = ["ok".to_owned(), "wrong".to_owned()];
    let rows: Vec<OversightRow> = part
        .rows
        .iter()
        .map(|row| {
            let (text, accepted) = in_category(row, &words, problems);
            let sound = accepted.first() == Some(&0);
            let feedback = if sound { prose(&row.feedback) } else { feedback(row, prose, problems) };
            OversightRow { text: Html::inline(text), sound, feedback }
        })
        .collect();
    let wrong = rows.iter().filter(|row| !row.sound).count();
    if rows.len() < 5 || wrong == 0 || wrong * 2 > rows.len() {
        problems.error(part.at, "oversight-rows", format!("{} / {wrong}", rows.len()));
    }
    if part.feedback.is_empty() {
        problems.error(part.at, "missing-feedback", "oversight");
    }
    Oversight { stem, rows, feedback: prose(&part.feedback) }
}

/// A slug, or a report of what is wrong with it.
pub fn slug(text: &str, at: At, problems: &mut Problems<'_>) -> Option<Slug> {
    text.parse().map_err(|_| problems.error(at, "bad-id", text)).ok()
}

/// Stands in where an id could not be read, so that the rest of the file is still checked.
pub fn placeholder(name: &str) -> Slug {
    name.parse().expect("a slug of our own making")
}
