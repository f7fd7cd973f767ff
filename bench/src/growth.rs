//! What an employer's pages cost when there are many employers: the same pages of one organisation of 20 people that is alone,
//! and of one of 200 people among a hundred such.

use crate::{
    Outcome, Patience,
    programs::Program,
    ratio::take_turns,
    report::{Bar, Line},
    site::http::Http,
};
use rusqlite::{Connection, Transaction, params};
use std::{path::Path, time::Duration};

/// Organisations, and people in each.
const ALONE: (i64, i64) = (1, 20);
const AMONG: (i64, i64) = (100, 200);
/// Far above whatever the server itself has given out by then.
const FIRST_ID: i64 = 1 << 61;

const PAGES: [(&str, &str); 4] = [
    ("home of an organisation of 200 among 100 ÷ of 20 alone, time", ""),
    ("people of the same, time", "/mensen"),
    ("overview of participation of the same, time", "/overzicht"),
    ("one assignment of the same, time", "/toewijzingen/{assignment}"),
];

/// The four pages that an employer opens most.
pub fn of_employers(binaries: &Path, dir: &Path, patience: Patience) -> Outcome<Vec<Line>> {
    let alone = Employer::furnish(binaries, &dir.join("alone"), ALONE)?;
    let among = Employer::furnish(binaries, &dir.join("among"), AMONG)?;
    let mut lines = Vec::new();
    for (what, page) in PAGES {
        let (small, large) = (alone.url(page), among.url(page));
        let asked = |url: &str, employer: &Employer| Http::new()?.get(url, Some(&employer.cookie)).map(drop);
        asked(&small, &alone)?;
        asked(&large, &among)?;
        // Requests per second of the small one ÷ of the large one is time of the large one ÷ of the small one.
        let ratio = take_turns((&small, Some(&alone.cookie)), (&large, Some(&among.cookie)), patience)?;
        lines.push(Line::new(what, Bar::AtMost(1.5), ratio));
    }
    Ok(lines)
}

/// A server in which Bram runs the organisation that is looked at.
struct Employer {
    server: Program,
    cookie: String,
    org: i64,
    assignment: i64,
}

impl Employer {
    fn furnish(binaries: &Path, data: &Path, (organisations, people): (i64, i64)) -> Outcome<Self> {
        let server = Program::wijzer(binaries, data, true)?;
        let http = Http::new()?;
        let cookie = http.sign_in(&server, "bram@korenaar.example", "fiets lamp regen kaas")?;
        let org = http.organisation(&server, &cookie)?;
        let fill = || {
            let mut db = Connection::open(data.join("wijzer.db"))?;
            db.busy_timeout(Duration::from_secs(10))?;
            let tx = db.transaction()?;
            let assignment = furnish(&tx, org, organisations, people)?;
            tx.commit()?;
            db.execute_batch("analyze")?;
            Ok(assignment)
        };
        let assignment = fill().map_err(|e: rusqlite::Error| e.to_string())?;
        Ok(Self { server, cookie, org, assignment })
    }

    fn url(&self, page: &str) -> String {
        let page = page.replace("{assignment}", &self.assignment.to_string());
        self.server.url(&format!("/organisatie/{}{page}", self.org))
    }
}

/// Fills Bram's organisation and makes the others like it; gives what is asked in each of them.
fn furnish(tx: &Transaction<'_>, org: i64, organisations: i64, people: i64) -> rusqlite::Result<i64> {
    let assignment = tx.query_row(
        "select id from assignment where org_id = ?1 and audience = 'everyone' order by id limit 1",
        params![org],
        |row| row.get(0),
    )?;
    let there: i64 =
        tx.query_row("select count(*) from membership where org_id = ?1", params![org], |row| row.get(0))?;
    let mut ids = FIRST_ID..;
    let mut next = || ids.next().expect("more ids than people");
    for _ in there..people {
        employ(tx, org, next())?;
    }
    for _ in 1..organisations {
        let other = next();
        tx.execute(
            "insert into organisation (id, name, sector, size_class, created_at)
             select ?1, 'Bedrijf ' || ?1, sector, size_class, created_at from organisation where id = ?2",
            params![other, org],
        )?;
        tx.execute(
            "insert into assignment (org_id, id, course_id, audience, reason, planned_minutes, target_day, created_at)
             select ?1, id, course_id, audience, reason, planned_minutes, target_day, created_at
               from assignment where org_id = ?2 and audience = 'everyone'",
            params![other, org],
        )?;
        for _ in 0..people {
            employ(tx, other, next())?;
        }
    }
    Ok(assignment)
}

/// Somebody who works there; every second one finished all that is asked.
fn employ(tx: &Transaction<'_>, org: i64, id: i64) -> rusqlite::Result<()> {
    let now = bench::now();
    tx.prepare_cached(
        "insert into person (id, name, email, email_confirmed_at, lang, created_at)
         values (?1, 'Mens ' || ?1, 'mens-' || ?1 || '@groot.example', ?2, 'nl', ?2)",
    )?
    .execute(params![id, now])?;
    tx.prepare_cached("insert into learner (id, person_id, created_at, active_at) values (?1, ?1, ?2, ?2)")?
        .execute(params![id, now])?;
    tx.prepare_cached("insert into membership (org_id, person_id, role, since) values (?1, ?2, 'staff', ?3)")?
        .execute(params![org, id, now])?;
    if id % 2 == 0 {
        tx.prepare_cached(
            "insert into course_finished (learner_id, course_id, version_id, at)
             select ?1, a.course_id, max(v.id), ?2 from assignment a join course_version v on v.course_id = a.course_id
              where a.org_id = ?3 group by a.course_id",
        )?
        .execute(params![id, now, org])?;
    }
    Ok(())
}
