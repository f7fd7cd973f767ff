use super::*;
use crate::{
    courses::{Sector, exercise::Kind, testing::example},
    learning::given::{Fields, Incomplete, Shown},
};
use proptest::prelude::*;

fn grade_of(kind: Kind, given: &Given) -> (Outcome, usize, usize) {
    let grade = grade(example(kind).variant(1), given);
    (grade.outcome, grade.credit.got, grade.credit.of)
}

#[test]
fn choice_is_right_or_wrong() {
    assert_eq!(grade_of(Kind::Choice, &Given::Choice { option: 1 }), (Outcome::Right, 1, 1));
    assert_eq!(grade_of(Kind::Choice, &Given::Choice { option: 0 }), (Outcome::Wrong, 0, 1));
    assert_eq!(grade_of(Kind::Choice, &Given::Choice { option: 9 }), (Outcome::Wrong, 0, 1));
}

#[test]
fn multiple_counts_rows_judged_right() {
    let grade = |options: &[usize]| grade_of(Kind::Multiple, &Given::Multiple { options: options.to_vec() });
    assert_eq!(grade(&[0, 1]), (Outcome::Right, 3, 3));
    assert_eq!(grade(&[0]), (Outcome::Partly, 2, 3));
    assert_eq!(grade(&[0, 1, 2]), (Outcome::Partly, 2, 3));
    assert_eq!(grade(&[2]), (Outcome::Wrong, 0, 3));
}

#[test]
fn two_step_needs_both() {
    let grade = |answer, reason| grade_of(Kind::TwoStep, &Given::TwoStep { answer, reason });
    assert_eq!(grade(1, 0), (Outcome::Right, 2, 2));
    assert_eq!(grade(1, 1), (Outcome::Partly, 1, 2));
    assert_eq!(grade(0, 1), (Outcome::Wrong, 0, 2));
}

#[test]
fn sort_accepts_either_side_of_a_border() {
    let grade = |rows: &[(usize, usize)]| grade_of(Kind::Sort, &Given::Sort { rows: rows.to_vec() });
    assert_eq!(grade(&[(0, 0), (1, 1), (2, 2), (3, 0), (4, 2)]), (Outcome::Right, 5, 5));
    assert_eq!(grade(&[(0, 0), (1, 2), (2, 2), (3, 0), (4, 2)]), (Outcome::Right, 5, 5));
    assert_eq!(grade(&[(0, 1), (1, 1), (2, 2), (3, 0), (4, 2)]), (Outcome::Partly, 4, 5));
    assert_eq!(grade(&[(0, 2), (1, 0)]), (Outcome::Wrong, 0, 2));
}

#[test]
fn one_of_many_rows_may_be_off() {
    let grade = |got, of| {
        let credit = Credit { got, of };
        Grade { outcome: credit.outcome(), credit, rows: credit, is_final: true }.masters()
    };
    assert!(grade(12, 12) && grade(11, 12) && grade(7, 8));
    assert!(!grade(10, 12) && !grade(6, 7) && !grade(0, 1));
}

#[test]
fn one_of_many_steps_may_stand_elsewhere() {
    let masters =
        |rows: &[usize]| grade(example(Kind::Order).variant(1), &Given::Order { rows: rows.to_vec() }).masters();
    assert!(!masters(&[1, 0, 2, 3, 4]), "five steps are ten pairs, and still five rows");
    assert!(masters(&[0, 1, 2, 3, 4]));
    assert!(masters(&[0, 1, 2, 3, 5, 4, 6, 7]) && masters(&[1, 2, 3, 4, 5, 6, 7, 0]), "one step was moved");
    assert!(!masters(&[1, 0, 2, 3, 4, 5, 7, 6]), "two steps were moved");
    assert!(!masters(&[7, 6, 5, 4, 3, 2, 1, 0]));
}

#[test]
fn order_counts_pairs() {
    let grade = |rows: &[usize]| grade_of(Kind::Order, &Given::Order { rows: rows.to_vec() });
    assert_eq!(grade(&[0, 1, 2]), (Outcome::Right, 3, 3));
    assert_eq!(grade(&[0, 2, 1]), (Outcome::Partly, 2, 3));
    assert_eq!(grade(&[2, 1, 0]), (Outcome::Wrong, 0, 3));
}

#[test]
fn estimate_has_a_margin() {
    let grade = |number| grade_of(Kind::Estimate, &Given::Estimate { number }).0;
    assert_eq!((grade(28.0), grade(35.0), grade(21.0)), (Outcome::Right, Outcome::Right, Outcome::Right));
    assert_eq!((grade(42.0), grade(95.0)), (Outcome::Partly, Outcome::Wrong));
}

#[test]
fn a_story_is_over_at_its_end() {
    let exercise = example(Kind::Branch);
    let grade = |path: &[usize]| grade(exercise.variant(1), &Given::Branch { path: path.to_vec() });
    assert!(!grade(&[0]).is_final);
    assert_eq!((grade(&[0, 0]).outcome, grade(&[1]).outcome), (Outcome::Right, Outcome::Right));
    assert_eq!(grade(&[5]).outcome, Outcome::Wrong);
}

#[test]
fn what_if_is_graded_when_all_was_asked() {
    let exercise = example(Kind::WhatIf);
    let grade = |picks: &[usize]| grade(exercise.variant(1), &Given::WhatIf { picks: picks.to_vec() });
    assert_eq!((grade(&[0, 1]).outcome, grade(&[0, 1]).is_final), (Outcome::Open, false));
    assert_eq!(grade(&[0, 1, 2]).outcome, Outcome::Right);
    assert_eq!(grade(&[0, 0, 2]).outcome, Outcome::Partly);
}

#[test]
fn accepting_everything_is_no_oversight() {
    let grade = |accepted: [bool; 5]| grade_of(Kind::Oversight, &Given::Oversight { accepted: accepted.to_vec() });
    assert_eq!(grade([true, true, false, true, false]), (Outcome::Right, 5, 5));
    assert_eq!(grade([true, true, false, true, true]), (Outcome::Partly, 4, 5));
    assert_eq!(grade([true; 5]), (Outcome::Wrong, 3, 5));
}

/// Fills a form the way a browser would, choosing by `choose(shown position)`.
fn form(shown: &Shown<'_>, choose: impl Fn(usize) -> usize) -> Fields {
    let text = |name: String, value: usize| (name, value.to_string());
    Fields(match shown.task.kind() {
        Kind::Choice | Kind::WhatIf | Kind::Multiple | Kind::FindError => vec![text("pick".into(), choose(0))],
        Kind::TwoStep => vec![text("pick".into(), choose(0)), text("reason".into(), choose(1))],
        Kind::Estimate => vec![("number".into(), " 28,0 % ".into())],
        Kind::Repair => vec![("text".into(), " Mijn tekst ".into())],
        Kind::Branch => vec![text("way".into(), choose(0))],
        Kind::Note => Vec::new(),
        _ => (0..shown.rows.len()).map(|position| text(format!("row-{position}"), choose(position))).collect(),
    })
}

#[test]
fn a_form_speaks_of_shown_positions() {
    let exercise = example(Kind::Choice);
    for attempt in 1..6 {
        let shown = Shown::of(&exercise, attempt, None);
        let right = shown.rows.rows().position(|row| row == 1).unwrap();
        let given = shown.read(&form(&shown, |_| right), None).unwrap();
        assert_eq!(grade(shown.task, &given).outcome, Outcome::Right, "attempt {attempt}");
    }
}

#[test]
fn an_ordered_list_is_read_by_its_places() {
    let exercise = example(Kind::Order);
    let shown = Shown::of(&exercise, 1, None);
    let rows: Vec<usize> = shown.rows.rows().collect();
    let given = shown.read(&form(&shown, |position| rows[position] + 1), None).unwrap();
    assert_eq!(given, Given::Order { rows: vec![0, 1, 2] });
    assert_eq!(shown.read(&form(&shown, |_| 1), None), Err(Incomplete::PlaceEach));
    assert_eq!(shown.read(&form(&shown, |position| position), None), Err(Incomplete::PlaceEach));
}

#[test]
fn what_is_missing_has_a_name() {
    for (kind, missing) in [
        (Kind::Choice, Incomplete::Choose),
        (Kind::Multiple, Incomplete::Choose),
        (Kind::TwoStep, Incomplete::Choose),
        (Kind::Sort, Incomplete::Choose),
        (Kind::FindError, Incomplete::Choose),
        (Kind::Order, Incomplete::PlaceEach),
        (Kind::Match, Incomplete::Choose),
        (Kind::Estimate, Incomplete::Number),
        (Kind::Repair, Incomplete::Write),
        (Kind::Branch, Incomplete::Choose),
        (Kind::WhatIf, Incomplete::Choose),
        (Kind::Oversight, Incomplete::Choose),
    ] {
        let exercise = example(kind);
        let shown = Shown::of(&exercise, 1, None);
        assert_eq!(shown.read(&Fields::default(), None), Err(missing), "{kind:?}");
        assert!(
            shown.read(&form(&shown, |position| if kind == Kind::Order { position + 1 } else { 0 }), None).is_ok(),
            "{kind:?}"
        );
    }
}

#[test]
fn a_story_and_a_what_if_go_on_from_the_step_before() {
    let exercise = example(Kind::Branch);
    let shown = Shown::of(&exercise, 1, None);
    let first = shown.read(&form(&shown, |_| 0), None).unwrap();
    let second = shown.read(&form(&shown, |_| 0), Some(&first)).unwrap();
    assert_eq!((first.step(), second.step()), (1, 2));
    assert_eq!(shown.read(&form(&shown, |_| 0), Some(&second)), Err(Incomplete::Stale), "the story is over");
    let text = Given::Repair { text: "a".into(), rubric: None };
    let exercise = example(Kind::Repair);
    let shown = Shown::of(&exercise, 1, None);
    let ticks = Fields(vec![("rubric".into(), "1".into()), ("rubric".into(), "99".into())]);
    assert_eq!(shown.read(&ticks, Some(&text)), Ok(Given::Repair { text: "a".into(), rubric: Some(vec![1]) }));
}

proptest! {
    /// No form makes a panic, and whatever can be read can be graded with a sensible credit.
    #[test]
    fn any_form_is_read_or_refused(
        kind in 0..12_usize,
        attempt in 1..9_u32,
        fields in proptest::collection::vec(("(pick|reason|row-[0-9]|number|text|rubric|way)", "-?[0-9]{0,3}|.{0,5}"), 0..12),
    ) {
        let exercise = example(Kind::ALL[kind]);
        let shown = Shown::of(&exercise, attempt, Some(Sector::Horeca));
        if let Ok(given) = shown.read(&Fields(fields), None) {
            let grade = grade(shown.task, &given);
            prop_assert!(grade.credit.got <= grade.credit.of);
            prop_assert!(grade.outcome != Outcome::Right || grade.credit.got == grade.credit.of);
            let kept = serde_json::to_string(&given).unwrap();
            prop_assert_eq!(serde_json::from_str::<Given>(&kept).unwrap(), given);
        }
    }
}
