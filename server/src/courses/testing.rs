//! Small packages for tests.

use super::{Course, exercise::Exercise, exercise::Kind, format, package::Package};

const COURSE: &str = r#"slug = "proef"
code = "C99"
title = { nl = "Proef", en = "Trial" }
summary = { nl = "Een proef." }
goal = { nl = "Je leest een proef." }
audience = { nl = "iedereen" }
levels = ["basic"]
authors = ["Redactie"]
licence = "CC-BY-4.0"
assignment = { nl = "Doe iets." }
"#;

const MODULE: &str = r#"title = { nl = "Module" }
goal = { nl = "Je leest." }
competences = ["4.2"]
level = "basic"
norms = ["AVG"]
values = { who_can_be_harmed = "a", who_decides = "b", can_one_object = "c" }
"#;

/// A lesson file around these blocks.
pub fn lesson(title: &str, blocks: &str) -> String {
    format!("+++\ntitle = \"{title}\"\nminutes = 5\n+++\n{blocks}\n")
}

/// A course with one module per list of lessons; a lesson is its name and its blocks.
pub fn package(modules: &[&[(&str, &str)]]) -> Package {
    let mut package = Package::default();
    package.insert("course.toml", COURSE.into());
    for (m, lessons) in modules.iter().enumerate() {
        let dir = format!("{}0-module-{}", m + 1, m + 1);
        package.insert(format!("{dir}/module.toml"), MODULE.into());
        for (l, (name, blocks)) in lessons.iter().enumerate() {
            package.insert(format!("{dir}/{}0-{name}.nl.md", l + 1), lesson(name, blocks).into());
        }
    }
    package
}

pub fn course(modules: &[&[(&str, &str)]]) -> Course {
    format::read(&package(modules)).course.expect("a course")
}

/// The fenced examples of the specification, by the word after the fence.
pub fn examples(word: &str) -> Vec<String> {
    let spec = include_str!("../../../courses/FORMAT.md");
    let opening = format!("```{word}\n");
    spec.split(&opening).skip(1).filter_map(|rest| rest.split("```\n").next().map(str::to_owned)).collect()
}

/// The exercise of a kind as the specification shows it.
pub fn example(kind: Kind) -> Exercise {
    let opening = format!("::: {} {{", kind.keyword());
    let block = examples("block").into_iter().find(|block| block.starts_with(&opening)).expect("an example");
    course(&[&[("les", &block)]]).lessons().flat_map(super::Lesson::exercises).next().expect("an exercise").clone()
}
