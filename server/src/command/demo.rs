//! The demo people: the same who appear in tests and screenshots. All of them are fictional.

use super::{CommandError, database, starter};
use crate::{
    accounts::{
        Email, LearnerId, Name, PersonId, Token,
        password::{Hasher, Password},
        store,
    },
    assignments::{self, AssignmentId, Audience, LearningTime},
    config::Config,
    courses::{
        Lesson, Published, Sector,
        exercise::{Exercise, Kind, Task},
        shelf::Shelf,
    },
    learning::{
        answer::{self, Form, Of},
        complete,
        given::{Fields, Shown},
        grading::grade,
        notes::{self, Draft},
    },
    organisations::{self, OrgId, Role, Size},
    storage::{Db, Ids, Millis, Tx},
    web::dates,
};
use app::text::Lang;

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
        what: "teaches for the coalition",
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
    let [amina, bram, _, daan, esra] = people[..] else { unreachable!("five people were made") };
    store::insert_operator(&mut tx, daan, "demo", now).await?;
    let (korenaar, zorgvuur) = (OrgId(ids.next(now)), OrgId(ids.next(now)));
    for (org, name, sector, size) in [
        (korenaar, "Bakkerij De Korenaar", Sector::Horeca, Size::Under50),
        (zorgvuur, "Woonzorg Zorgvuur", Sector::Zorg, Size::Under250),
    ] {
        let name = name.parse().expect("a constant name");
        organisations::store::insert(&mut tx, org, &name, Some(sector), size, now).await?;
        let token = Token::random(&mut rand::rng()).to_string();
        organisations::store::put_join_token(&mut tx, org, &token, now).await?;
    }
    for (org, person, role) in
        [(korenaar, bram, Role::Owner), (korenaar, amina, Role::Staff), (zorgvuur, esra, Role::Owner)]
    {
        organisations::store::insert_membership(&mut tx, org, person, role, now.minus(20 * Millis::DAY)).await?;
    }
    for (course, days_ago) in courses.iter().zip([18, 7]) {
        let draft = assignments::Draft {
            course: course.id,
            audience: Audience::Everyone,
            reason: "We bestellen en plannen met AI, en willen dat iedereen dat goed en veilig kan.".to_owned(),
            planned_minutes: course.course.minutes(),
            target_day: dates::today(now.plus(60 * Millis::DAY)).into(),
            path_name: None,
            learning_time: LearningTime::Work,
            cycle: None,
        };
        let id = AssignmentId(ids.next(now));
        assignments::store::insert(&mut tx, korenaar, id, &draft, now.minus(days_ago * Millis::DAY)).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What someone in a bakery writes down, by lesson.
const NOTES: [(&str, &str); 6] = [
    ("een-rekenregel-of-ai", "De weegschaal: vaste regel. De bestel-app weet ik niet. Dat vraag ik aan Bram."),
    (
        "slechte-voorbeelden",
        "De bestellijst gokt te laag als er markt is. Vorig jaar was er geen markt. Melden bij Bram.",
    ),
    ("voorspellen-en-plannen", "De app zegt 40 roggebroden. Maar zaterdag is er een braderie. Ik maak er 60."),
    ("de-mens-beslist", "Allergenenlijst nagekeken. Bij het speculaas ontbrak amandel. Doorgegeven."),
    ("goedgekeurd-of-prive-account", "Alleen de schrijfhulp op de laptop in het kantoor. Niet op mijn telefoon."),
    ("weglaten-veranderen-samenvatten", "Hoe zeg ik vriendelijk dat een taart niet op tijd klaar is?"),
];

/// Goes through the first lessons of a course the way a learner does: mostly right, the first time sometimes wrong.
async fn learn(
    tx: &mut Tx,
    learner: LearnerId,
    course: &Published,
    lessons: usize,
    sector: Option<Sector>,
    now: Millis,
) -> Result<(), CommandError> {
    let all: Vec<&Lesson> = course.course.lessons().collect();
    for (index, lesson) in all.iter().take(lessons).enumerate() {
        // One lesson every other day, the last one yesterday.
        let days = i64::try_from((lessons - index) * 2).unwrap_or(1) - 1;
        let at = now.minus(days * Millis::DAY);
        let (_, text) = lesson.in_lang(Lang::Nl);
        let shown = text.blocks.iter().flat_map(|block| block.for_sector(sector));
        for exercise in shown.flat_map(crate::courses::Block::exercises) {
            if exercise.kind() == Kind::Note {
                if let Some((_, text)) = NOTES.iter().find(|(of, _)| *of == lesson.slug.as_str()) {
                    let draft = Draft { text, is_done: index % 2 == 0, seen: Millis(0) };
                    notes::write(tx, learner, course, lesson, exercise.id.as_str(), draft, at).await?;
                }
            } else {
                let of = Of { learner, course, lesson, exercise, sector };
                practise(tx, of, index % 3 == 0, at).await?;
            }
        }
        complete::lesson(tx, learner, course, lesson, all.get(index + 1).copied(), at).await?;
    }
    Ok(())
}

/// Answers an exercise, the first time wrong when `stumbles`, until it is right.
async fn practise(tx: &mut Tx, of: Of<'_>, stumbles: bool, at: Millis) -> Result<(), CommandError> {
    for attempt in 1..=3 {
        let wants_right = !(stumbles && attempt == 1);
        let shown = Shown::of(of.exercise, attempt, of.sector);
        let Some(fields) = fill_in(of.exercise, &shown, wants_right) else { return Ok(()) };
        let form = Form { attempt, step: 1, fields: &fields };
        match answer::give(tx, of, form, at).await {
            Ok(answered) if answered.grade.masters() || !of.exercise.critical => return Ok(()),
            Ok(_) => {}
            Err(answer::AnswerError::Storage(error)) => return Err(error.into()),
            Err(answer::AnswerError::Incomplete(why)) => {
                return Err(CommandError::Other(format!("a demo answer: {why:?}")));
            }
        }
    }
    Ok(())
}

/// A filled-in form: the right answer, or a wrong one. `None` for tasks in steps, which the demo people leave alone.
fn fill_in(exercise: &Exercise, shown: &Shown<'_>, wants_right: bool) -> Option<Fields> {
    let positions = 0..shown.rows.len();
    let row_at = |position: usize| shown.rows.row(position).unwrap_or(0);
    let field = |name: String, value: usize| (name, value.to_string());
    let mut fields: Vec<(String, String)> = match shown.task {
        Task::Choice(task) => {
            let pick = positions.clone().find(|position| task.options[row_at(*position)].right == wants_right)?;
            vec![field("pick".into(), pick)]
        }
        Task::Multiple(task) | Task::FindError(task) => positions
            .clone()
            .filter(|position| task.options[row_at(*position)].right == wants_right)
            .map(|position| field("pick".into(), position))
            .collect(),
        Task::Sort(task) => positions
            .clone()
            .map(|position| {
                let accepted = task.rows[row_at(position)].accepted.first().copied().unwrap_or(0);
                field(format!("row-{position}"), if wants_right { accepted } else { 0 })
            })
            .collect(),
        Task::Match(task) => positions
            .clone()
            .map(|position| field(format!("row-{position}"), task.rows[row_at(position)].answer))
            .collect(),
        Task::Order(_) => {
            positions.clone().map(|position| field(format!("row-{position}"), row_at(position) + 1)).collect()
        }
        _ => return None,
    };
    if exercise.confidence {
        fields.push(("sure".into(), if wants_right { "high".into() } else { "middle".into() }));
    }
    let fields = Fields(fields);
    let given = shown.read(&fields, None).ok()?;
    debug_assert!(!wants_right || grade(shown.task, &given).masters() || shown.task.kind() == Kind::Multiple);
    Some(fields)
}
