use super::*;
use crate::courses::{
    exercise::Kind,
    format,
    testing::{examples, lesson, package},
};

/// What the checks say about a package, as file, line and code.
fn found(package: &Package) -> Vec<(String, usize, &'static str)> {
    let against = Against { facts: &Register::default(), today: jiff::civil::date(2026, 11, 24) };
    let read = format::read(package).course.expect("a course");
    let place = |problem: Problem| (problem.file, problem.line, problem.code);
    course(&read, package, against).into_iter().map(place).collect()
}

/// Places of one problem in a lesson of these blocks.
fn places(blocks: &str, code: &str) -> Vec<usize> {
    let found = found(&package(&[&[("les", blocks)]]));
    found.into_iter().filter(|(_, _, of)| *of == code).map(|(_, line, _)| line).collect()
}

/// What is not the same in a lesson of these Dutch and these English blocks.
fn differences(dutch: &str, english: &str) -> Vec<(usize, &'static str)> {
    let mut package = package(&[&[("les", dutch)]]);
    package.insert("10-module-1/10-les.en.md", lesson("Lesson", english).into());
    let of_twins = |code: &str| code.starts_with("other-") || code.starts_with("not-in-");
    let found = found(&package).into_iter().filter(|(_, _, code)| of_twins(code));
    found
        .map(|(file, line, code)| {
            assert_eq!(file, "10-module-1/10-les.en.md");
            (line, code)
        })
        .collect()
}

#[test]
fn a_lesson_whose_name_ends_like_another_is_read_itself() {
    let good = "Tekst.";
    let bad = "Tekst.\n\n<b>vet</b> [klik](http://a.example)";
    let mut package = package(&[&[("andere-les", good), ("les", bad)], &[("slot", good)]]);
    let of = |package: &Package, code: &str| -> Vec<String> {
        found(package).into_iter().filter(|(_, _, of)| *of == code).map(|(file, ..)| file).collect()
    };
    assert_eq!(of(&package, "raw-html"), ["10-module-1/20-les.nl.md"; 2]);
    assert_eq!(of(&package, "broken-link"), ["10-module-1/20-les.nl.md"]);
    let module = std::str::from_utf8(package.get("10-module-1/module.toml").unwrap()).unwrap().to_owned();
    package.insert("30-1/module.toml", module.replace("\"AVG\"", "").into());
    package.insert("30-1/10-nog-een.nl.md", lesson("Nog een", good).into());
    assert_eq!(of(&package, "empty-field"), ["30-1/module.toml"]);
}

#[test]
fn an_exercise_is_not_called_what_the_page_calls_a_part() {
    let note = |id: &str| format!("::: note {{#{id}}}\nDoe iets.\n:::\n");
    let places = |blocks: &str| places(blocks, "id-of-the-page");
    for id in names::OF_THE_PAGE {
        assert_eq!(places(&note(id)), [5], "{id}");
    }
    for part in names::OF_AN_EXERCISE.into_iter().chain(["row-0", "row-11"]) {
        let id = format!("melden-{part}");
        assert_eq!(places(&format!("{}{}", note("melden"), note(&id))), [8], "{id}");
        assert_eq!(places(&note(&id)), [0; 0], "nothing else is called melden");
    }
    assert_eq!(places(&format!("{}{}", note("melden"), note("melden-row-mee"))), [0; 0]);
}

#[test]
fn a_lesson_has_one_card_for_everyone() {
    let places = |blocks: &str| places(blocks, "card-twice");
    let card = |line: &str| format!("::: card\n- {line}\n:::\n");
    assert_eq!(places(&format!("{}{}", card("Meld het."), card("Bel daarna."))), [9]);
    let in_slot = format!(":::: sector algemeen\n{}::::\n:::: sector zorg\n{}::::\n", card("Een."), card("Twee."));
    assert_eq!(places(&in_slot), [0; 0], "the branches of a slot are one place");
    assert_eq!(places(&format!("{in_slot}{}", card("Drie."))), [16]);
}

#[test]
fn a_lesson_asks_the_same_in_both_languages() {
    for block in examples("block") {
        assert_eq!(differences(&block, &block), [], "{block}");
    }
}

#[test]
fn an_exercise_that_is_missing_in_a_language_is_named() {
    let note = "::: note {#n}\nDoe iets.\n:::";
    assert_eq!(differences(note, "Text."), [(1, "not-in-english")]);
    assert_eq!(differences("Tekst.", note), [(5, "not-in-dutch")]);
    let for_care = format!(":::: sector algemeen\nTekst.\n::::\n:::: sector zorg\n{note}\n::::");
    assert_eq!(differences(&for_care, "Text."), [(1, "not-in-english")]);
    assert_eq!(differences(&for_care, &for_care), []);
}

#[test]
fn every_difference_in_an_exercise_is_reported() {
    let example = |kind: Kind| {
        let opening = format!("::: {} {{", kind.keyword());
        examples("block").into_iter().find(|block| block.starts_with(&opening)).expect("an example")
    };
    for (kind, from, to, code) in [
        (Kind::Choice, "::: choice", "::: multiple", "other-kind"),
        (Kind::Choice, "confidence}", "critical confidence}", "other-critical"),
        (Kind::Choice, "- [x]", "- [ ] Nog een\n  > Uitleg.\n- [x]", "other-rows"),
        (Kind::Multiple, "- [ ] De kassa", "- [x] De kassa", "other-key"),
        (Kind::FindError, "- [ ] Wij leveren 40 stoelen.\n", "", "other-rows"),
        (Kind::TwoStep, "[ ] De plicht", "[x] De plicht", "other-key"),
        (Kind::Sort, "btw-verlegging uit = groen", "btw-verlegging uit = rood", "other-key"),
        (Kind::Sort, "oranje / rood", "rood / oranje", ""),
        (Kind::Sort, "{sector=horeca}", "{sector=zorg}", "other-key"),
        (Kind::Order, "1. Stop", "1. Kijk\n1. Stop", "other-rows"),
        (Kind::Match, "- = plannen\n", "", "other-rows"),
        (Kind::Estimate, "answer=28", "answer=82", "other-key"),
        (Kind::Estimate, "- 1 = rot", "- 2 = rot", "other-key"),
        (Kind::Repair, "- De feiten die erin moeten staan er\n", "", "other-rows"),
        (Kind::Branch, "sturen -> bellen", "sturen -> wachten", "other-key"),
        (Kind::Branch, "- Alsnog bellen -> bellen\n", "", "other-rows"),
        (Kind::WhatIf, "inzet = hoog risico", "inzet = verboden", "other-key"),
        (Kind::Oversight, "elke week = ok", "elke week = wrong\n  > Uitleg.", "other-key"),
        (Kind::Note, "Vraag vandaag", "Ask today", ""),
    ] {
        let dutch = example(kind);
        let english = dutch.replacen(from, to, 1);
        let codes: Vec<_> = differences(&dutch, &english).into_iter().map(|(_, code)| code).collect();
        let expected: Vec<_> = Some(code).filter(|code| !code.is_empty()).into_iter().collect();
        assert_eq!(codes, expected, "{kind:?}: {from}");
        assert_ne!(dutch, english, "{from} is not in the example");
    }
    let pairs =
        |last: &str| format!("::: match {{#m}}\nWat?\n- a = x\n  > u\n- b = y\n  > u\n- c = {last}\n  > u\n:::");
    assert_eq!(differences(&pairs("x"), &pairs("y")), [(5, "other-key")]);
    let variant = "#### variant\nWat doe je?\n- [x] a\n  > u\n- [ ] b\n  > u\n";
    let block = |variants: usize| format!("::: choice {{#c}}\n{}:::", variant.repeat(variants));
    assert_eq!(differences(&block(3), &block(2)), [(5, "other-variants")]);
}
