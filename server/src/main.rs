//! The command line of Wijzer.

#![forbid(unsafe_code)]

use app::text::Lang;
use clap::{Args, Parser, Subcommand};
use server::{
    command::{self, CommandError},
    config::Config,
};
use std::{path::PathBuf, process::ExitCode};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Wijzer: the open learning platform for AI and digital skills at work.
///
/// Settings come from a TOML file and from the environment, which wins: WIJZER_ADDR, WIJZER_DATA, WIJZER_DATABASE_URL,
/// WIJZER_PUBLIC_URL, WIJZER_NAME, WIJZER_CONTACT, WIJZER_SMTP_URL, WIJZER_MAIL_FROM, WIJZER_TRUSTED_PROXIES, WIJZER_NODE.
/// README.md explains each.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Args)]
struct Settings {
    /// A TOML file with settings; else WIJZER_CONFIG, else wijzer.toml in the data folder.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Args)]
struct Language {
    /// The language of the messages.
    #[arg(long, env = "WIJZER_LANG", default_value = "nl", value_parser = language)]
    lang: Lang,
}

#[derive(Subcommand)]
enum Command {
    /// Open the doors: load the starter courses and listen.
    Serve {
        #[command(flatten)]
        settings: Settings,
        /// With the demo people Amina, Bram, Chantal, Daan and Esra.
        #[arg(long)]
        demo: bool,
    },
    /// Bring a course in from a folder, a folder of courses or a zip: all or nothing.
    Import {
        #[command(flatten)]
        settings: Settings,
        /// The folder or the zip.
        path: PathBuf,
        /// Say what would happen, and write nothing.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        language: Language,
    },
    /// Check course packages and say what to mend, with file, line and column.
    Check {
        /// A course, or a folder of courses with a facts.toml.
        dir: PathBuf,
        #[command(flatten)]
        language: Language,
        /// List words, reading level, exercises and outcomes per lesson.
        #[arg(long)]
        report: bool,
    },
    /// Who runs the platform.
    #[command(subcommand)]
    Admin(Admin),
    /// Make the demo people, and say how to sign in as them.
    Demo {
        #[command(flatten)]
        settings: Settings,
    },
    /// Bring the database up to date and stop.
    Migrate {
        #[command(flatten)]
        settings: Settings,
    },
}

#[derive(Subcommand)]
enum Admin {
    /// Make someone an operator. Asks for a password when the address has no account yet.
    Create {
        #[command(flatten)]
        settings: Settings,
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: Option<String>,
    },
}

fn language(tag: &str) -> Result<Lang, String> {
    tag.parse().map_err(|()| "choose nl or en".to_owned())
}

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_env("WIJZER_LOG").unwrap_or_else(|_| "info,sqlx=warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match Cli::parse().command {
        Command::Check { dir, language, report } => command::check::run(&dir, language.lang, report),
        other => match run(other) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("wijzer: {error}");
                ExitCode::FAILURE
            }
        },
    }
}

#[tokio::main]
async fn run(command: Command) -> Result<(), CommandError> {
    let read = |settings: &Settings| Config::read(settings.config.as_deref());
    match command {
        Command::Serve { settings, demo } => command::serve::run(&read(&settings)?, demo).await,
        Command::Import { settings, path, dry_run, language } => {
            command::import::run(&read(&settings)?, &path, dry_run, language.lang).await
        }
        Command::Admin(Admin::Create { settings, email, name }) => {
            command::admin::create(&read(&settings)?, &email, name.as_deref()).await
        }
        Command::Demo { settings } => command::demo::run(&read(&settings)?).await,
        Command::Migrate { settings } => command::migrate::run(&read(&settings)?).await,
        Command::Check { .. } => unreachable!("answered before"),
    }
}
