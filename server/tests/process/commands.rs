//! The command line: what it says, what it writes, and how it ends.

use crate::wijzer::{Server, agent, wijzer};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

fn courses() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../courses")
}

/// Runs to its end: whether it went well, and everything it said.
fn said(command: &mut Command) -> (bool, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.success(), String::from_utf8_lossy(&[stdout, stderr].concat()).into_owned())
}

/// A copy of a starter course, to break.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn the_starter_courses_have_no_errors_and_no_warnings() {
    let dir = tempfile::tempdir().unwrap();
    let (well, text) = said(wijzer(dir.path()).arg("check").arg(courses()));
    assert!(well && text.contains("2 courses: 0 errors, 0 warnings"), "{text}");
}

#[test]
fn check_names_file_line_column_and_remedy_of_every_mistake() {
    let dir = tempfile::tempdir().unwrap();
    let course = dir.path().join("kapot");
    copy(&courses().join("veilig-met-gegevens"), &course);
    let lesson = course.join("10-wat-is-een-persoonsgegeven/10-naam-is-niet-nodig.nl.md");
    assert!(lesson.exists(), "the course was rearranged: mend this test");
    rewrite(&lesson, "::: multiple {#", "::: multipel {#");
    let (well, said) = said(wijzer(dir.path()).arg("check").arg(&course));
    assert!(!well);
    for part in ["10-naam-is-niet-nodig.nl.md:", "error[unknown-block]", "multipel"] {
        assert!(said.contains(part), "no {part} in:\n{said}");
    }
    let place = said.lines().find(|line| line.contains("unknown-block")).unwrap();
    let numbers = place.split(".nl.md:").nth(1).unwrap();
    assert!(numbers.split(':').take(2).all(|number| number.parse::<u32>().is_ok()), "{place}");
}

/// Imports, or says what importing would do.
fn import(data: &Path, path: &Path, dry: bool) -> (bool, String) {
    said(wijzer(data).arg("import").arg(path).args(dry.then_some("--dry-run")))
}

/// Writes a file with one thing changed in it.
fn rewrite(file: &Path, from: &str, to: &str) {
    let before = fs::read_to_string(file).unwrap();
    let after = before.replacen(from, to, 1);
    assert_ne!(before, after, "{} was rewritten: mend this test", file.display());
    fs::write(file, after).unwrap();
}

/// Every file below a folder, with its content.
fn contents(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn import_is_dry_first_and_all_or_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let (well, text) = import(&data, &courses(), true);
    assert!(well && text.contains("veilig-met-gegevens: new") && text.contains("nothing was written"), "{text}");
    let (well, text) = import(&data, &courses(), false);
    assert!(well && text.contains("veilig-met-gegevens: new"), "the dry run wrote something: {text}");
    let (well, text) = import(&data, &courses(), false);
    assert!(well && text.contains("veilig-met-gegevens: unchanged"), "{text}");

    // One good course and one that is broken: neither comes in.
    let both = dir.path().join("both");
    copy(&courses(), &both);
    rewrite(&both.join("ai-in-gewone-taal/course.toml"), "title = { nl = \"", "title = { nl = \"Nieuw: ");
    let broken = both.join("veilig-met-gegevens/course.toml");
    fs::write(&broken, "slug = 'veilig-met-gegevens'").unwrap();
    let (well, text) = import(&data, &both, false);
    assert!(!well && text.contains("Nothing was imported"), "{text}");
    let (well, text) = import(&data, &courses(), false);
    assert!(well && text.contains("ai-in-gewone-taal: unchanged"), "half of it came in: {text}");
    fs::remove_dir_all(both.join("veilig-met-gegevens")).unwrap();
    let (well, text) = import(&data, &both, false);
    assert!(well && text.contains("ai-in-gewone-taal: version 2"), "the good one was not changed: {text}");
}

#[test]
fn a_dry_run_only_reads() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let (well, text) = import(&data, &courses(), true);
    assert!(well && text.contains("ai-in-gewone-taal: new"), "{text}");
    assert!(!data.exists(), "there was no database, and there is none now");
    assert!(said(wijzer(&data).arg("migrate")).0);
    let before = contents(&data);
    let (well, text) = import(&data, &courses(), true);
    assert!(well && text.contains("ai-in-gewone-taal: new"), "{text}");
    assert!(before == contents(&data), "{:?}", contents(&data).keys());

    // As a program of before the last migration left it.
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let file = SqliteConnectOptions::new().filename(data.join("wijzer.db"));
        let mut db = SqliteConnection::connect_with(&file).await.unwrap();
        let newest = "delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)";
        sqlx::query(newest).execute(&mut db).await.unwrap();
        db.close().await.unwrap();
    });
    let before = contents(&data);
    let (well, text) = import(&data, &courses(), true);
    assert!(!well && text.contains("older than this program") && text.contains("wijzer migrate"), "{text}");
    assert!(before == contents(&data), "{:?}", contents(&data).keys());
}

#[test]
fn what_passes_the_check_can_be_imported() {
    let dir = tempfile::tempdir().unwrap();
    let passes = |course: &Path, data: &str| {
        let (well, text) = said(wijzer(dir.path()).arg("check").arg(course));
        assert!(well, "{text}");
        for dry in [true, false] {
            let (well, text) = import(&dir.path().join(data), course, dry);
            assert!(well && text.contains("veilig-met-gegevens: new"), "dry {dry}: {text}");
        }
    };
    // Alone, it quotes the facts of the program.
    let alone = dir.path().join("alone/veilig-met-gegevens");
    copy(&courses().join("veilig-met-gegevens"), &alone);
    passes(&alone, "data-alone");
    // One course of several, it quotes the facts beside them.
    let all = dir.path().join("all");
    copy(&courses(), &all);
    let course = all.join("veilig-met-gegevens");
    rewrite(&all.join("facts.toml"), "[F-16]", "[F-160]");
    rewrite(&course.join("40-fout-gemaakt/30-72-uur-waarom-haast.nl.md"), "{fact F-16}", "{fact F-160}");
    passes(&course, "data-all");
}

#[test]
fn a_correction_of_a_fact_outlives_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    drop(Server::start(&data));
    let corrected = dir.path().join("corrected");
    copy(&courses(), &corrected);
    rewrite(&corrected.join("facts.toml"), "nl = \"", "nl = \"Verbeterd: ");
    let (well, text) = import(&data, &corrected, false);
    assert!(well && text.contains("facts: 1 new or changed"), "{text}");
    let server = Server::start(&data);
    let page = agent().get(server.url("/feiten")).call().unwrap().into_body().read_to_string().unwrap();
    assert!(page.contains("Verbeterd: "), "{page}");
}

#[test]
fn a_wrong_setting_stops_the_start_with_its_name() {
    let dir = tempfile::tempdir().unwrap();
    for (name, value) in [
        ("WIJZER_ADDR", "everywhere"),
        ("WIJZER_DATABASE_URL", "mysql://x"),
        ("WIJZER_PUBLIC_URL", "wijzer"),
        ("WIJZER_SMTP_URL", "gopher://x"),
        ("WIJZER_TRUSTED_PROXIES", "the one in front"),
        ("WIJZER_NODE", "one"),
    ] {
        let (well, text) = said(wijzer(dir.path()).arg("serve").env(name, value));
        assert!(!well && text.contains(name), "{name}: {text}");
    }
    let file = dir.path().join("wijzer.toml");
    fs::write(&file, "adress = '127.0.0.1:3000'").unwrap();
    let (well, text) = said(wijzer(dir.path()).arg("serve"));
    assert!(!well && text.contains("wijzer.toml") && text.contains("adress"), "{text}");
}

#[test]
fn help_lists_what_it_can_do() {
    let dir = tempfile::tempdir().unwrap();
    let (well, text) = said(wijzer(dir.path()).arg("--help"));
    assert!(well);
    for word in ["serve", "import", "check", "admin", "demo", "migrate", "WIJZER_DATA"] {
        assert!(text.contains(word), "no {word} in:\n{text}");
    }
}

#[test]
fn an_operator_is_made_with_a_password_from_standard_input() {
    let dir = tempfile::tempdir().unwrap();
    let create = |email: &str, password: &str| {
        let mut command = wijzer(dir.path());
        command.args(["admin", "create", "--email", email]).stdin(Stdio::piped());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // It may have refused before it reads; then there is nobody to write to.
        drop(child.stdin.take().unwrap().write_all(password.as_bytes()));
        let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
        (status.success(), String::from_utf8_lossy(&[stdout, stderr].concat()).into_owned())
    };
    let (well, text) = create("geen adres", "een heel lang wachtwoord\n");
    assert!(!well && text.contains("--email"), "{text}");
    let (well, text) = create("daan@wijzer.example", "kort\n");
    assert!(!well && text.contains("at least 15 characters"), "{text}");
    let (well, text) = create("daan@wijzer.example", "regen op de lantaarn en fiets\n");
    assert!(well && text.contains("daan@wijzer.example runs the platform"), "{text}");
}
