//! The command line: what it says, what it writes, and how it ends.

use crate::wijzer::wijzer;
use std::{
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
    let text = fs::read_to_string(&lesson).unwrap();
    let broken = text.replacen("::: multiple {#", "::: multipel {#", 1).replacen("minutes = 6", "minutes = 600", 1);
    fs::write(&lesson, broken).unwrap();
    let (well, said) = said(wijzer(dir.path()).arg("check").arg(&course));
    assert!(!well);
    for part in ["10-naam-is-niet-nodig.nl.md:", "error[unknown-block]", "multipel"] {
        assert!(said.contains(part), "no {part} in:\n{said}");
    }
    let place = said.lines().find(|line| line.contains("unknown-block")).unwrap();
    let numbers = place.split(".nl.md:").nth(1).unwrap();
    assert!(numbers.split(':').take(2).all(|number| number.parse::<u32>().is_ok()), "{place}");
}

#[test]
fn import_is_dry_first_and_all_or_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let import = |path: &Path, dry: bool| said(wijzer(&data).arg("import").arg(path).args(dry.then_some("--dry-run")));
    let (well, text) = import(&courses(), true);
    assert!(well && text.contains("veilig-met-gegevens: new") && text.contains("nothing was written"), "{text}");
    let (well, text) = import(&courses(), false);
    assert!(well && text.contains("veilig-met-gegevens: new"), "the dry run wrote something: {text}");
    let (well, text) = import(&courses(), false);
    assert!(well && text.contains("veilig-met-gegevens: unchanged"), "{text}");

    // One good course and one that is broken: neither comes in.
    let both = dir.path().join("both");
    copy(&courses(), &both);
    let changed = both.join("ai-in-gewone-taal/course.toml");
    let text = fs::read_to_string(&changed).unwrap();
    fs::write(&changed, text.replacen("title = \"", "title = \"Nieuw: ", 1)).unwrap();
    let broken = both.join("veilig-met-gegevens/course.toml");
    fs::write(&broken, "slug = 'veilig-met-gegevens'").unwrap();
    let (well, text) = import(&both, false);
    assert!(!well && text.contains("Nothing was imported"), "{text}");
    let (well, text) = import(&courses(), false);
    assert!(well && text.contains("ai-in-gewone-taal: unchanged"), "half of it came in: {text}");
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
