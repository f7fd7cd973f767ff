//! Everything that must be true before a change lands, in the order that finds a mistake soonest.

use crate::{
    budget, machine,
    shell::{Outcome, cargo, run, run_and_keep, say, target_dir},
    site::{self, WASM_TARGET},
};
use std::process::Command;

pub fn run_all() -> Outcome {
    machine::ready()?;
    say("checking the form of the code");
    run(cargo().args(["fmt", "--all", "--check"]))?;
    budget::check(&site::build()?)?;
    clippy()?;
    let rust = rust()?;
    say("checking the starter courses");
    let wijzer = target_dir().join("debug/wijzer");
    run(cargo().args(["build", "--quiet", "--package", "server"]))?;
    run(Command::new(&wijzer).current_dir(crate::shell::root()).args(["check", "courses"]))?;
    let journeys = journeys(&wijzer)?;
    println!("\n{}\n{}", rust.join("\n"), journeys.join("\n"));
    Ok(())
}

/// Warnings are errors, on the server and in the browser.
fn clippy() -> Outcome {
    say("asking clippy");
    run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    run(cargo()
        .args(["clippy", "--quiet", "--package", "app", "--lib", "--no-default-features", "--features", "hydrate"])
        .args(["--target", WASM_TARGET, "--", "--deny", "warnings"]))
}

/// Rules, stores, verbs and the HTTP doors, on SQLite and on a PostgreSQL of our own.
fn rust() -> Outcome<Vec<String>> {
    let cluster = machine::Cluster::start()?;
    say("testing rules, stores and doors on both databases");
    run_and_keep(
        cargo()
            .args(["test", "--quiet", "--workspace", "--", "--include-ignored"])
            .env("WIJZER_TEST_POSTGRES", &cluster.url),
        |line| line.starts_with("test result:"),
    )
}

/// People at work in a real browser.
fn journeys(wijzer: &std::path::Path) -> Outcome<Vec<String>> {
    let end2end = machine::npm_packages()?;
    say("walking through the site in a browser");
    let chromium = machine::chromium().ok_or("there is no chromium")?;
    run_and_keep(
        Command::new("npx")
            .args(["--no-install", "playwright", "test"])
            .current_dir(end2end)
            .env("WIJZER_BIN", wijzer)
            .env("CHROMIUM", chromium),
        |line| {
            ["passed", "failed", "flaky", "skipped"].iter().any(|word| line.trim_start().contains(&format!(" {word}")))
        },
    )
}
