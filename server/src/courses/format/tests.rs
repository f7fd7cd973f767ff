use super::*;
use crate::courses::{
    Block,
    exercise::Kind,
    problem::Severity,
    testing::{examples, lesson, package},
};

fn reading_of(source: &str) -> Reading {
    let mut package = package(&[&[]]);
    package.insert("10-module-1/10-les.nl.md", source.into());
    read(&package)
}

fn codes_of(source: &str) -> Vec<(usize, &'static str)> {
    reading_of(source).problems.iter().map(|problem| (problem.line, problem.code)).collect()
}

fn codes(blocks: &str) -> Vec<(usize, &'static str)> {
    codes_of(&lesson("Les", blocks))
}

#[test]
fn every_example_of_the_specification_is_right() {
    let mut kinds = Vec::new();
    let blocks = examples("block").into_iter().map(|block| lesson("Les", &block));
    for lesson in examples("lesson").into_iter().chain(blocks) {
        let reading = reading_of(&lesson);
        let errors: Vec<_> = reading.problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{lesson}");
        kinds.extend(
            reading.course.unwrap().lessons().flat_map(Lesson::exercises).map(super::super::exercise::Exercise::kind),
        );
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
    let reading = reading_of(&examples("lesson")[0]);
    let course = reading.course.unwrap();
    let (_, text) = course.lesson("les").unwrap().in_lang(Lang::En);
    assert_eq!((text.title.as_str(), text.minutes), ("Goedgekeurd of privé-account?", 6));
    assert!(matches!(&text.blocks[..], [Block::Situation(_), Block::Text(_), Block::Card(lines)] if lines.len() == 3));
}

#[test]
fn all_mistakes_are_reported_at_once_at_their_place() {
    let lesson = "::: choice {critical wild}\nVraag?\n- [ ] a\n- [ ] b\n  > uitleg\n:::\n::: quiz\n:::\n::: order {#Fout}\n1. a\n- b\n:::\n:::";
    let mut found = codes(lesson);
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
    assert_eq!(codes_of("+++\ntitle = \"Les\"\nminutes = zes\n+++\n"), [(3, "bad-head")]);
    assert_eq!(codes_of("+++\ntitle = \"a\"\nminutes = 5\nkleur = 1\n+++\n"), [(4, "bad-head")]);
    assert_eq!(codes_of("Geen kop.\n"), [(1, "no-head")]);
}

#[test]
fn a_branch_has_no_dead_ends_and_no_lost_parts() {
    let lesson = "::: branch {#a}\nVerhaal.\n### start\nBegin.\n- door -> eind\n- weg -> nergens\n### eind\n### los {best}\nTekst.\n:::";
    let found: Vec<_> = codes(lesson).into_iter().map(|(_, code)| code).collect();
    for code in ["unknown-node", "unreachable-node", "empty-node"] {
        assert!(found.contains(&code), "{code}: {found:?}");
    }
}

#[test]
fn more_dots_than_can_be_counted_are_too_many() {
    let most = u32::MAX;
    let lesson = format!(
        "::: estimate {{#a answer=1 margin=1}}\nHoeveel?\n### counts\n- {most} = a\n- {most} = b\n> Zoveel.\n:::"
    );
    assert_eq!(codes(&lesson), [(5, "too-many-dots")]);
}

#[test]
fn an_exercise_of_a_sector_slot_may_be_critical_only_for_everyone() {
    let note = "::: note {#n}\nDoe iets.\n:::\n";
    let same = format!(":::: sector algemeen\n{note}::::\n:::: sector zorg\n{note}::::\n");
    assert_eq!(codes(&same), []);
    assert_eq!(codes(&format!("{same}{note}")).first().map(|found| found.1), Some("duplicate-id"));
    assert_eq!(codes(":::: sector zorg\n::::\n")[0].1, "sector-without-general");
}

#[test]
fn pictures_need_a_text_alternative() {
    let mut package = package(&[&[("les", "![](../media/a.svg)")]]);
    package.insert("media/a.svg", "<svg/>".into());
    let codes = |package: &Package| -> Vec<&'static str> { read(package).problems.iter().map(|p| p.code).collect() };
    assert_eq!(codes(&package), ["no-alt"]);
    package.insert("media/media.toml", "\"a.svg\" = { alt = { nl = \"Een appel\" } }".into());
    assert_eq!(codes(&package), [""; 0]);
}
