//! Measuring: everything built as for production, one core for the servers and one for the load.

use crate::{
    machine,
    shell::{Outcome, cargo, root, run, say, target_dir},
    site,
};
use std::process::Command;

pub fn run_all(args: &[String]) -> Outcome {
    machine::ready_to_measure()?;
    site::build()?;
    say("building the server and the references as for production");
    run(cargo().args(["build", "--release", "--quiet", "--package", "server", "--package", "bench"]))?;
    say("measuring: leave the machine alone");
    let binaries = target_dir().join("release");
    run(Command::new("taskset")
        .args(["-c", "1"])
        .arg(binaries.join("bench"))
        .arg(&binaries)
        .arg(root().join("docs/bench.md"))
        .args(args))
}
