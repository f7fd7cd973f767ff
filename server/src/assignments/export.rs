//! Participation as a spreadsheet: name, status, day. The same as the page, from the same rows.

use super::{Asked, Assignment, Status, overview::Pair};
use crate::{
    courses::store::CourseId,
    paper::sheet::{self, Cell, Sheet},
    storage::Millis,
};
use app::{
    t,
    text::{Lang, say},
};

/// One line per person who was asked. `day` writes a moment as a day. `None` when it cannot be written.
pub fn csv(
    lang: Lang,
    course: &str,
    assignment: &Assignment,
    people: &[Asked],
    day: fn(Millis) -> String,
) -> Option<Vec<u8>> {
    let columns = vec![
        t!(lang, "name-column"),
        t!(lang, "assign-course"),
        t!(lang, "assigned-on"),
        t!(lang, "status"),
        t!(lang, "csv-finished-on"),
        t!(lang, "exempt-title"),
    ];
    let row = |asked: &Asked| {
        let [status, on, why] = told(lang, asked.status, day);
        let name = asked.name.clone();
        [name, course.to_owned(), day(assignment.created_at), status, on, why].map(Cell::Text).to_vec()
    };
    let rows = people.iter().map(row).collect();
    sheet::csv(&Sheet { name: course.to_owned(), columns, rows })
}

/// One line per person and assignment. `title` is what a course is called.
pub fn overview(
    lang: Lang,
    pairs: &[Pair],
    title: impl Fn(CourseId) -> String,
    day: fn(Millis) -> String,
) -> Option<Vec<u8>> {
    let columns = vec![
        t!(lang, "name-column"),
        t!(lang, "assign-course"),
        t!(lang, "assigned-on"),
        t!(lang, "assign-target"),
        t!(lang, "status"),
        t!(lang, "csv-finished-on"),
        t!(lang, "exempt-title"),
    ];
    let row = |pair: &Pair| {
        let [status, on, why] = told(lang, pair.status, day);
        let target = pair.target_day.map(|day| day.to_string()).unwrap_or_default();
        let cells = [pair.name.clone(), title(pair.course), day(pair.asked_at), target, status, on, why];
        cells.map(Cell::Text).to_vec()
    };
    let rows = pairs.iter().map(row).collect();
    sheet::csv(&Sheet { name: t!(lang, "assign-course"), columns, rows })
}

/// A status in three cells: the word, the day, the reason.
fn told(lang: Lang, status: Status, day: fn(Millis) -> String) -> [String; 3] {
    match status {
        Status::Open => [t!(lang, "status-open"), String::new(), String::new()],
        Status::Finished(at) => [t!(lang, "csv-finished"), day(at), String::new()],
        Status::Exempt(why) => {
            [t!(lang, "csv-exempt"), String::new(), say(lang, &format!("exempt-{}", why.key()), &[])]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        assignments::{AssignmentId, Exemption, LearningTime},
        courses::store::CourseId,
    };

    #[test]
    fn a_name_is_never_a_formula() {
        let assignment = Assignment {
            id: AssignmentId(1),
            course: CourseId(1),
            is_for_everyone: true,
            reason: "Omdat".to_owned(),
            planned_minutes: 60,
            target_day: None,
            created_at: Millis(0),
            ended_at: None,
            path_name: None,
            learning_time: LearningTime::Work,
            cycle: None,
        };
        let asked = |name: &str, status| Asked { person: 1, name: name.to_owned(), status };
        let people = [
            asked("=1+1", Status::Open),
            asked("Amina; Öz \"A\"", Status::Finished(Millis(1))),
            asked("Daan", Status::Exempt(Exemption::Absence)),
        ];
        let bytes = csv(Lang::Nl, "AI in gewone taal", &assignment, &people, |at| format!("dag {}", at.0)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[1].starts_with("'=1+1;AI in gewone taal;dag 0;"), "{}", lines[1]);
        assert!(lines[2].starts_with("\"Amina; Öz \"\"A\"\"\";"), "{}", lines[2]);
        assert!(lines[2].contains(";dag 1;"));
    }
}
