//! Running other programs, and where things lie.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A step either works or says why not in one sentence.
pub type Outcome<T = ()> = Result<T, String>;

/// The root of the checkout.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace")
}

/// Where cargo builds: `CARGO_TARGET_DIR`, else `target/`.
pub fn target_dir() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The same cargo that runs us, from the root of the checkout.
pub fn cargo() -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root());
    cargo
}

/// Runs to the end; anything but success is an error that repeats the command.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|e| format!("cannot start {command:?}: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} ended with {status}")) }
}

/// Runs to the end and gives back what it printed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let out = command.output().map_err(|e| format!("cannot start {command:?}: {e}"))?;
    if out.status.success() {
        Ok(String::from_utf8_lossy(&out.stdout).into_owned())
    } else {
        let complaint = String::from_utf8_lossy(&out.stderr);
        Err(format!("{command:?} ended with {}\n{complaint}", out.status))
    }
}

/// Runs to the end, shows what it prints as it comes, and keeps the lines that matter.
pub fn run_and_keep(command: &mut Command, matters: impl Fn(&str) -> bool) -> Outcome<Vec<String>> {
    let complain = |command: &Command, e| format!("cannot run {command:?}: {e}");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|e| complain(command, e))?;
    let mut kept = Vec::new();
    for line in BufReader::new(child.stdout.take().expect("a pipe")).lines() {
        let line = line.map_err(|e| complain(command, e))?;
        println!("{line}");
        if matters(&line) {
            kept.push(line);
        }
    }
    let status = child.wait().map_err(|e| complain(command, e))?;
    if status.success() { Ok(kept) } else { Err(format!("{command:?} ended with {status}")) }
}

/// Tells the person at the terminal what happens now.
pub fn say(what: &str) {
    eprintln!("\x1b[1m▸ {what}\x1b[0m");
}
