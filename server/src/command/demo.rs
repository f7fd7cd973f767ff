//! The demo people: the same who appear in tests and screenshots. All of them are fictional.

mod learned;
mod record;
mod work;

use super::{CommandError, database, starter};
use crate::{
    accounts::{
        Email, LearnerId, Name, PersonId,
        password::{Hasher, Password},
        store,
    },
    config::Config,
    courses::{Sector, shelf::Shelf},
    organisations::Size,
    storage::{Db, Ids, Millis},
};
use app::text::Lang;
use learned::learn;
use work::Work;

/// One password for all; they live on this machine only.
const PASSWORD: &str = "fiets lamp regen kaas";

struct Somebody {
    name: &'static str,
    email: &'static str,
    what: &'static str,
    sector: Option<Sector>,
    /// How many lessons of the first and of the second course are done.
    done: [usize; 2],
}

const PEOPLE: [Somebody; 5] = [
    Somebody {
        name: "Amina",
        email: "amina@korenaar.example",
        what: "learns, half-way through a course; works at the bakery De Korenaar",
        sector: Some(Sector::Horeca),
        done: [12, 5],
    },
    Somebody {
        name: "Bram",
        email: "bram@korenaar.example",
        what: "owns the bakery De Korenaar",
        sector: Some(Sector::Horeca),
        done: [2, 0],
    },
    Somebody {
        name: "Chantal",
        email: "chantal@college.example",
        what: "teaches for the coalition; runs the umbrella De Vroege Oven",
        sector: None,
        done: [0, 0],
    },
    Somebody { name: "Daan", email: "daan@wijzer.example", what: "runs the platform", sector: None, done: [0, 0] },
    Somebody {
        name: "Esra",
        email: "esra@zorgvuur.example",
        what: "runs a care home elsewhere",
        sector: Some(Sector::Zorg),
        done: [0, 3],
    },
];

/// How to sign in as one of them.
#[must_use]
pub fn how_to_sign_in() -> String {
    let width = PEOPLE.iter().map(|somebody| somebody.email.len()).max().unwrap_or(0);
    let lines = PEOPLE.iter().map(|somebody| format!("  {:width$}  {}", somebody.email, somebody.what));
    format!("Demo people, all with the password \"{PASSWORD}\":\n{}", lines.collect::<Vec<_>>().join("\n"))
}

/// `wijzer demo`: makes them and stops.
///
/// # Errors
/// When the database fails.
pub async fn run(config: &Config) -> Result<(), CommandError> {
    let db = database(config).await?;
    let (ids, shelf, now) = (Ids::of_node(config.node), Shelf::empty(), Millis::now());
    starter::load(&db, &ids, now).await?;
    shelf.refresh(&db).await?;
    create(&db, &ids, &shelf, now).await?;
    db.close().await;
    println!("{}", how_to_sign_in());
    Ok(())
}

/// Makes them, when they are not there yet.
///
/// # Errors
/// When the database fails.
pub async fn create(db: &Db, ids: &Ids, shelf: &Shelf, now: Millis) -> Result<(), CommandError> {
    if store::confirmed(&mut db.read().await?, PEOPLE[0].email).await?.is_some() {
        return Ok(());
    }
    let refused = |refusal| CommandError::Other(format!("the demo password is {refusal:?}"));
    let password = Password::new(PASSWORD, &[]).map_err(refused)?;
    let hash = Hasher::new().hash(password).await.map_err(|e| CommandError::Other(e.to_string()))?;
    let courses = shelf.front().courses.clone();
    let mut tx = db.begin().await?;
    let mut people = Vec::new();
    for somebody in &PEOPLE {
        let person = PersonId(ids.next(now));
        let learner = LearnerId(ids.next(now));
        let name: Name = somebody.name.parse().map_err(|_| CommandError::Other("a demo name".into()))?;
        let email: Email = somebody.email.parse().map_err(|_| CommandError::Other("a demo address".into()))?;
        store::insert_person(&mut tx, person, &name, &email, Some(&hash), Lang::Nl, now.minus(30 * Millis::DAY))
            .await?;
        store::confirm_email(&mut tx, person, email.as_str(), now).await?;
        store::insert_learner(&mut tx, learner, Some(person), now).await?;
        store::set_sector(&mut tx, learner, somebody.sector.map(Sector::key)).await?;
        for (course, lessons) in courses.iter().zip(somebody.done) {
            learn(&mut tx, learner, course, lessons, somebody.sector, now).await?;
        }
        people.push(person);
    }
    let [amina, bram, chantal, daan, esra] = people[..] else { unreachable!("five people were made") };
    store::insert_operator(&mut tx, daan, "demo", now).await?;
    let mut work = Work { tx: &mut tx, ids, courses: &courses, now };
    let bakery = work.bakery(bram, amina).await?;
    work.found("Woonzorg Zorgvuur", Sector::Zorg, Size::Under250, esra).await?;
    work.umbrella(chantal, bakery).await?;
    tx.commit().await?;
    Ok(())
}
