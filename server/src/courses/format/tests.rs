use super::*;
use crate::courses::{Block, exercise::Kind};

const COURSE: &str = r#"
code = "C99"
title = { nl = "Proef" }
summary = { nl = "Een proef." }
goal = { nl = "Je leest een proef." }
audience = { nl = "iedereen" }
levels = ["basic"]
authors = ["Redactie"]
licence = "CC-BY-4.0"
assignment = { nl = "Doe iets." }
"#;

const MODULE: &str = r#"
title = { nl = "Module" }
goal = { nl = "Je leest." }
competences = ["4.2"]
level = "basic"
norms = ["AVG"]
values = { who_can_be_harmed = "a", who_decides = "b", can_one_object = "c" }
"#;

fn reading(lesson: &str) -> Reading {
    let mut package = Package::default();
    package.insert("course.toml", COURSE.into());
    package.insert("10-m/module.toml", MODULE.into());
    package.insert("10-m/10-les.nl.md", lesson.into());
    read("proef".parse().unwrap(), &package, &|path| format!("/m/{path}"))
}

fn lesson_with(block: &str) -> String {
    format!("+++\ntitle = \"Les\"\nminutes = 5\n+++\n{block}\n")
}

fn codes(lesson: &str) -> Vec<(usize, &'static str)> {
    reading(lesson).problems.iter().map(|problem| (problem.line, problem.code)).collect()
}

/// The fenced examples of the specification, by the word after the fence.
fn examples(word: &str) -> Vec<String> {
    let spec = include_str!("../../../../courses/FORMAT.md");
    let opening = format!("```{word}\n");
    spec.split(&opening).skip(1).map(|rest| rest.split("```\n").next().unwrap().to_owned()).collect()
}

#[test]
fn every_example_of_the_specification_is_right() {
    let mut kinds = Vec::new();
    let lessons = examples("lesson").into_iter().chain(examples("block").into_iter().map(|block| lesson_with(&block)));
    for lesson in lessons {
        let reading = reading(&lesson);
        let errors: Vec<_> = reading
            .problems
            .iter()
            .filter(|problem| problem.severity == crate::courses::problem::Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:#?}\n{lesson}");
        kinds.extend(reading.course.unwrap().lessons().flat_map(Lesson::exercises).map(|exercise| exercise.kind()));
    }
    for kind in Kind::ALL {
        assert!(kinds.contains(&kind), "no example of {kind:?}");
    }
}

#[test]
fn the_specification_explains_every_problem() {
    let spec = include_str!("../../../../courses/FORMAT.md");
    for id in app::text::ids(Lang::Nl) {
        if let Some(code) = id.strip_prefix("problem-") {
            assert!(spec.contains(&format!("`{code}`")), "{code} is not explained in FORMAT.md");
        }
    }
}

#[test]
fn a_lesson_has_its_blocks_in_order() {
    let reading = reading(&examples("lesson")[0]);
    let course = reading.course.unwrap();
    let (_, text) = course.lesson("les").unwrap().in_lang(Lang::En);
    assert_eq!((text.title.as_str(), text.minutes), ("Goedgekeurd of privé-account?", 6));
    assert!(matches!(&text.blocks[..], [Block::Situation(_), Block::Text(_), Block::Card(lines)] if lines.len() == 3));
}

#[test]
fn all_mistakes_are_reported_at_once_at_their_place() {
    let lesson = lesson_with(
        "::: choice {critical wild}\nVraag?\n- [ ] a\n- [ ] b\n  > uitleg\n:::\n::: quiz\n:::\n::: order {#Fout}\n1. a\n- b\n:::\n:::",
    );
    let mut found = codes(&lesson);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            (5, "missing-id"),
            (5, "no-right-option"),
            (5, "too-few-variants"),
            (5, "unknown-attribute"),
            (7, "missing-feedback"),
            (11, "unknown-block"),
            (13, "bad-id"),
            (13, "missing-feedback"),
            (13, "no-question"),
            (13, "too-few-steps"),
            (15, "not-numbered"),
            (17, "stray-close"),
        ]
    );
}

#[test]
fn a_bad_head_is_shown_where_it_is_bad() {
    assert_eq!(codes("+++\ntitle = \"Les\"\nminutes = zes\n+++\n"), [(3, "bad-head")]);
    assert_eq!(codes("+++\ntitle = \"a\"\nminutes = 5\nkleur = 1\n+++\n"), [(4, "bad-head")]);
    assert_eq!(codes("Geen kop.\n"), [(1, "no-head")]);
}

#[test]
fn a_branch_has_no_dead_ends_and_no_lost_parts() {
    let lesson = lesson_with(
        "::: branch {#a}\nVerhaal.\n### start\nBegin.\n- door -> eind\n- weg -> nergens\n### eind\n### los {best}\nTekst.\n:::",
    );
    let found: Vec<_> = codes(&lesson).into_iter().map(|(_, code)| code).collect();
    for code in ["unknown-node", "unreachable-node", "empty-node"] {
        assert!(found.contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn an_exercise_of_a_sector_slot_may_be_critical_only_for_everyone() {
    let note = "::: note {#n}\nDoe iets.\n:::\n";
    let same = format!(":::: sector algemeen\n{note}::::\n:::: sector zorg\n{note}::::\n");
    assert_eq!(codes(&lesson_with(&same)), []);
    assert_eq!(codes(&lesson_with(&format!("{same}{note}"))).first().map(|found| found.1), Some("duplicate-id"));
    assert_eq!(codes(&lesson_with(":::: sector zorg\n::::\n"))[0].1, "sector-without-general");
}

#[test]
fn pictures_need_a_text_alternative() {
    let mut package = Package::default();
    package.insert("course.toml", COURSE.into());
    package.insert("10-m/module.toml", MODULE.into());
    package.insert("10-m/10-les.nl.md", lesson_with("![](../media/a.svg)").into());
    package.insert("media/a.svg", "<svg/>".into());
    let codes = |package: &Package| -> Vec<&'static str> {
        read("proef".parse().unwrap(), package, &|path| path.to_owned()).problems.iter().map(|p| p.code).collect()
    };
    assert_eq!(codes(&package), ["no-alt"]);
    package.insert("media/media.toml", "\"a.svg\" = { alt = { nl = \"Een appel\" } }".into());
    assert_eq!(codes(&package), [""; 0]);
}
