//! What the demo people learned.

use super::super::CommandError;
use crate::{
    accounts::LearnerId,
    courses::{
        Lesson, Published, Sector,
        exercise::{Exercise, Kind, Task},
    },
    learning::{
        answer::{self, Form, Of},
        complete,
        given::{Fields, Shown},
        grading::grade,
        notes::{self, Draft},
    },
    storage::{Millis, Tx},
};
use app::text::Lang;

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
pub async fn learn(
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
