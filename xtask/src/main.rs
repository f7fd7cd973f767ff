//! The tool chain of Wijzer, in the language of Wijzer.
//!
//! * `cargo xtask serve [--demo] [--release]` builds everything and runs it;
//! * `cargo xtask build` makes the one binary for production;
//! * `cargo xtask test` is everything that must be true before a change lands;
//! * `cargo xtask bench` measures against the reference programs in `bench/`.

#![forbid(unsafe_code)]

mod bench;
mod budget;
mod machine;
mod shell;
mod site;
mod test;

use shell::{Outcome, cargo, run, say};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  serve [--demo] [--release] [-- …]   build everything and run it on 127.0.0.1:3000
  build                               the production binary: target/release/wijzer
  test                                everything that must be true before a change lands
  bench [--quick]                     measure against the reference programs, into docs/bench.md
  site                                only the browser part, into target/site
";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let outcome = match command.as_str() {
        "serve" => serve(&rest),
        "build" => build(),
        "test" => test::run_all(),
        "bench" => bench::run_all(&rest),
        "site" => site::build().map(|assets| site::report(&assets)),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}

fn serve(args: &[String]) -> Outcome {
    site::build()?;
    let release = args.iter().any(|arg| arg == "--release");
    let demo = args.iter().any(|arg| arg == "--demo");
    let extra = args.iter().filter(|arg| !["--release", "--demo", "--"].contains(&arg.as_str()));
    say("building the server");
    let profile: &[&str] = if release { &["--release"] } else { &[] };
    run(cargo().args(["build", "--quiet", "--package", "server"]).args(profile))?;
    let binary = shell::target_dir().join(if release { "release" } else { "debug" }).join("wijzer");
    let mut wijzer = std::process::Command::new(binary);
    wijzer.arg("serve").args(demo.then_some("--demo")).args(extra);
    run(&mut wijzer)
}

fn build() -> Outcome {
    site::build()?;
    say("building the server");
    run(cargo().args(["build", "--release", "--package", "server"]))
}
