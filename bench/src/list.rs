//! A long list of staff, from the upload to the stored invitations; beside it bare SQLite that writes the same rows.

use crate::{
    Outcome,
    ratio::Ratio,
    report::{Bar, Line},
    site::{
        Site,
        http::{Http, form, multipart},
    },
};
use axum::http::StatusCode;
use rusqlite::{Connection, params};
use std::{path::Path, time::Instant};

const PEOPLE: usize = 5_000;
const RUNS: usize = 5;

/// The longest list that is taken, again and again with other people.
pub fn of_staff(site: &Site, dir: &Path) -> Outcome<Vec<Line>> {
    let http = Http::new()?;
    let cookie = http.sign_in(&site.server, "bram@korenaar.example", "fiets lamp regen kaas")?;
    let org = http.organisation(&site.server, &cookie)?;
    let add = site.server.url(&format!("/organisatie/{org}/mensen/erbij"));
    let mut bare = copy(site, dir)?;
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..RUNS {
        let person = |n| (format!("Mens Nummer {n}"), format!("mens-{run}-{n}@groot.example"));
        let people: Vec<(String, String)> = (0..PEOPLE).map(person).collect();
        let line = |mark: char| people.iter().map(move |(name, email)| format!("{name}{mark}{email}"));
        let lines = |mark: char| line(mark).collect::<Vec<_>>().join("\n") + "\n";
        let sheet = format!("Naam;E-mail\n{}", lines(';'));
        let confirmed = format!("rows={}&letters=nl", encoded(&lines('\t')));
        let start = Instant::now();
        expect(http.send(multipart(&add, &cookie, "file", &sheet))?.status(), StatusCode::OK)?;
        let looked = start.elapsed().as_secs_f64() * 1000.0;
        let yes = form(&format!("{add}/ja"), Some(&cookie), &confirmed);
        expect(http.send(yes)?.status(), StatusCode::SEE_OTHER)?;
        let stored = start.elapsed().as_secs_f64() * 1000.0;
        let reference = write(&mut bare, org, &people).map_err(|e| e.to_string())?;
        eprintln!("  {looked:.0} ms to look, {stored:.0} ms in all; {reference:.0} ms for the bare rows");
        ours.push(stored);
        theirs.push(reference);
        ratios.push((stored - looked) / reference);
    }
    Ok(vec![
        Line::new(
            "a list of 5,000 people, from upload to stored, milliseconds",
            Bar::AtMost(10_000.0),
            Ratio::of(&ours),
        ),
        Line::new("the same rows by bare rusqlite in one transaction, milliseconds", Bar::None, Ratio::of(&theirs)),
        Line::new("confirming the list ÷ bare rusqlite", Bar::None, Ratio::of(&ratios)),
        Line::new(
            "most memory of the server until then, MiB",
            Bar::None,
            Ratio::exactly(site.server.peak_memory().ok_or("the server tells no memory")?),
        ),
    ])
}

fn expect(status: StatusCode, expected: StatusCode) -> Outcome {
    if status == expected { Ok(()) } else { Err(format!("the list was answered with {status}")) }
}

/// The database as it is, for rows of the reference.
fn copy(site: &Site, dir: &Path) -> Outcome<Connection> {
    let path = dir.join("bare.db");
    let open = || {
        Connection::open(&site.database)?.execute("vacuum into ?1", params![path.to_string_lossy()])?;
        let bare = Connection::open(&path)?;
        bare.execute_batch("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;")?;
        Ok(bare)
    };
    open().map_err(|e: rusqlite::Error| e.to_string())
}

/// Milliseconds that bare SQLite needs for the rows.
fn write(bare: &mut Connection, org: i64, people: &[(String, String)]) -> rusqlite::Result<f64> {
    let start = Instant::now();
    let tx = bare.transaction()?;
    {
        let mut insert =
            tx.prepare("insert into invitation (org_id, email, name, lang, invited_at) values (?1, ?2, ?3, 'nl', ?4)")?;
        for (name, email) in people {
            insert.execute(params![org, email, name, bench::now()])?;
        }
    }
    tx.commit()?;
    Ok(start.elapsed().as_secs_f64() * 1000.0)
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
