//! The command line of Wijzer.

use app::text::Lang;
use clap::{Parser, Subcommand};
use server::command;
use std::{path::PathBuf, process::ExitCode};

/// Wijzer: the open learning platform for AI and digital skills at work.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check course packages and say what to mend, with file, line and column.
    Check {
        /// A course, or a folder of courses with a facts.toml.
        dir: PathBuf,
        /// The language of the messages.
        #[arg(long, env = "WIJZER_LANG", default_value = "nl", value_parser = language)]
        lang: Lang,
        /// List words, reading level, exercises and outcomes per lesson.
        #[arg(long)]
        report: bool,
    },
}

fn language(tag: &str) -> Result<Lang, String> {
    tag.parse().map_err(|()| "choose nl or en".to_owned())
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Check { dir, lang, report } => command::check::run(&dir, lang, report),
    }
}
