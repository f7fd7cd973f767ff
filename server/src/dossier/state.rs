//! What is missing or due, each with one thing to do, and how the record stands: up to date, action needed, or outdated. There is
//! no percentage, and nothing here says that a law was met.

use super::{
    Entry, EntryId, Kind, Record, Written,
    kind::Step,
    rules::{Proposal, missing},
};
use crate::{organisations::Size, storage::Millis};
use jiff::{ToSpan, civil::Date};

/// How the record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Current,
    ActionNeeded,
    /// Something was to be done for longer than [`PATIENCE`] days.
    Outdated,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Current, Self::ActionNeeded, Self::Outdated];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::ActionNeeded => "action",
            Self::Outdated => "outdated",
        }
    }
}

/// How many days something may wait before the record is outdated.
const PATIENCE: i64 = 90;
/// After so many months without a look, a system must be checked again.
const MONTHS_OF_A_CHECK: i64 = 12;
/// So many months after the start, or after the last time, it is time to look back.
const MONTHS_OF_AN_EVALUATION: i64 = 6;

/// Why something must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    NoSystem,
    /// "I do not know" about data, risk, part or permission.
    Unknown,
    /// Nobody is said to use the system.
    Unused,
    CheckDue,
    /// Another version of the system than the one that was assessed.
    NewVersion,
    NoRole,
    NoGoals,
    /// The rules propose courses that the role does not have.
    Proposed,
    /// A course of the role is not asked of its people.
    NotAsked,
    /// People without a role: they were just hired, or changed work.
    PeopleWithoutRole,
    NoMeasure,
    EvaluationDue,
    /// A signal after the last evaluation.
    SignalOpen,
    NoStatement,
    CouncilOpen,
    LawChanged,
}

impl Why {
    pub const ALL: [Self; 16] = [
        Self::NoSystem,
        Self::Unknown,
        Self::Unused,
        Self::CheckDue,
        Self::NewVersion,
        Self::NoRole,
        Self::NoGoals,
        Self::Proposed,
        Self::NotAsked,
        Self::PeopleWithoutRole,
        Self::NoMeasure,
        Self::EvaluationDue,
        Self::SignalOpen,
        Self::NoStatement,
        Self::CouncilOpen,
        Self::LawChanged,
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoSystem => "no-system",
            Self::Unknown => "unknown",
            Self::Unused => "unused",
            Self::CheckDue => "check-due",
            Self::NewVersion => "new-version",
            Self::NoRole => "no-role",
            Self::NoGoals => "no-goals",
            Self::Proposed => "proposed",
            Self::NotAsked => "not-asked",
            Self::PeopleWithoutRole => "people-without-role",
            Self::NoMeasure => "no-measure",
            Self::EvaluationDue => "evaluation-due",
            Self::SignalOpen => "signal-open",
            Self::NoStatement => "no-statement",
            Self::CouncilOpen => "council-open",
            Self::LawChanged => "law-changed",
        }
    }

    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Self::NoSystem | Self::Unknown | Self::Unused | Self::CheckDue | Self::NewVersion => Step::Identify,
            Self::NoRole | Self::NoGoals | Self::Proposed => Step::Goals,
            Self::NotAsked | Self::PeopleWithoutRole | Self::NoMeasure | Self::CouncilOpen => Step::Act,
            Self::EvaluationDue | Self::SignalOpen | Self::NoStatement | Self::LawChanged => Step::Evaluate,
        }
    }
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    pub why: Why,
    /// The entry it is about, and what that is called.
    pub about: Option<(EntryId, String)>,
    /// How many people or fields, or which course or card: what the sentence needs.
    pub more: String,
    /// From when on it was to be done.
    pub since: Date,
}

/// What the record does not know by itself.
#[derive(Clone, Debug)]
pub struct Around<'a> {
    pub today: Date,
    /// The day the organisation was started here.
    pub founded: Date,
    pub size: Option<Size>,
    /// How many people have no role.
    pub without_role: i64,
    /// When the law changed after it was last looked at, and the card that says so.
    pub law: Option<(Date, String)>,
    pub proposals: &'a [Proposal],
    /// Courses that are asked of everyone in a role now.
    pub asked: &'a [(EntryId, String)],
    /// Whether a course can be asked.
    pub courses: &'a [String],
}

/// Everything to do, in the order of the steps and of time. `day` is the day of a moment, in the Netherlands.
#[must_use]
pub fn todos(log: &[Written], around: &Around<'_>, day: impl Fn(Millis) -> Date) -> Vec<Todo> {
    let record = Record::of(log);
    let began = record.since().map_or(around.founded, &day);
    let mut todos = Vec::new();
    let mut add = |why, entry: Option<&Entry>, more: String, since: Date| {
        let about = entry.map(|entry| (entry.id, entry.body.text(entry.kind.title()).to_owned()));
        if since <= around.today {
            todos.push(Todo { why, about, more, since });
        }
    };
    let has = |kind| record.of_kind(kind).next().is_some();
    if !has(Kind::System) {
        add(Why::NoSystem, None, String::new(), around.founded);
    }
    for system in record.of_kind(Kind::System) {
        let unknown = ["data", "part", "risk", "allowed"].iter().filter(|key| system.body.is_unknown(key)).count();
        if unknown > 0 {
            add(Why::Unknown, Some(system), unknown.to_string(), day(system.since));
        }
        if system.body.many("roles").next().is_none() {
            add(Why::Unused, Some(system), String::new(), day(system.since));
        }
        let renewed = renewed(log, system, &day);
        let due = system.body.day("next-check").unwrap_or_else(|| later(day(system.changed_at), MONTHS_OF_A_CHECK));
        match renewed {
            Some(since) => add(Why::NewVersion, Some(system), system.body.text("version").to_owned(), since),
            None => add(Why::CheckDue, Some(system), String::new(), due),
        }
    }
    if has(Kind::System) && !has(Kind::Role) {
        add(Why::NoRole, None, String::new(), began);
    }
    for role in record.of_kind(Kind::Role) {
        if role.body.text("goals").is_empty() {
            add(Why::NoGoals, Some(role), String::new(), day(role.since));
        }
        let can_be_asked = |course: &str| around.courses.iter().any(|known| known == course);
        let proposed = missing(&record, around.proposals, role.id);
        let proposed = proposed.into_iter().filter(|(course, _)| can_be_asked(course)).collect::<Vec<_>>();
        let since = proposed.iter().filter_map(|(_, why)| record.get(why.system)).map(|system| day(system.changed_at));
        if let Some(since) = since.min() {
            add(Why::Proposed, Some(role), proposed.len().to_string(), since);
        }
        let is_asked = |course: &str| around.asked.iter().any(|(id, asked)| *id == role.id && asked == course);
        let open = role.body.many("courses").filter(|course| can_be_asked(course) && !is_asked(course)).count();
        if open > 0 {
            add(Why::NotAsked, Some(role), open.to_string(), day(role.changed_at));
        }
    }
    if has(Kind::Role) && around.without_role > 0 {
        add(Why::PeopleWithoutRole, None, around.without_role.to_string(), around.today);
    }
    if has(Kind::System) && !has(Kind::Measure) && around.asked.is_empty() {
        add(Why::NoMeasure, None, String::new(), began);
    }
    if matches!(around.size, Some(Size::Under250 | Size::More)) && !has(Kind::Council) {
        add(Why::CouncilOpen, None, String::new(), began);
    }
    evaluation(&record, began, &mut add);
    if !record.is_empty() && !has(Kind::Statement) {
        add(Why::NoStatement, None, String::new(), began);
    }
    if let Some((since, card)) = &around.law {
        add(Why::LawChanged, None, card.clone(), *since);
    }
    todos.sort_by_key(|todo| (todo.why.step(), todo.since, todo.why));
    todos
}

/// The first day on which the system had another version than when it was assessed.
fn renewed(log: &[Written], system: &Entry, day: &impl Fn(Millis) -> Date) -> Option<Date> {
    let assessed = system.body.day("assessed-on")?;
    let versions = log.iter().filter(|written| written.id == system.id);
    let told = |written: &Written| Some((day(written.at), written.body.as_ref()?.text("version").to_owned()));
    let told: Vec<(Date, String)> = versions.filter_map(told).collect();
    let then = told.iter().rev().find(|(at, _)| *at <= assessed).or(told.first())?;
    told.iter().find(|(at, version)| *at > assessed && *version != then.1).map(|(at, _)| *at)
}

fn evaluation(record: &Record, began: Date, add: &mut impl FnMut(Why, Option<&Entry>, String, Date)) {
    let last = record.of_kind(Kind::Evaluation).max_by_key(|entry| entry.body.day("on"));
    let done = last.and_then(|last| last.body.day("on"));
    if !record.is_empty() {
        let planned = last.and_then(|last| last.body.day("next"));
        let since = planned.unwrap_or_else(|| later(done.unwrap_or(began), MONTHS_OF_AN_EVALUATION));
        add(Why::EvaluationDue, None, String::new(), since);
    }
    for signal in record.of_kind(Kind::Signal) {
        let on = signal.body.day("on").unwrap_or(began);
        if done.is_none_or(|done| done < on) {
            add(Why::SignalOpen, Some(signal), String::new(), on);
        }
    }
}

fn later(day: Date, months: i64) -> Date {
    day.saturating_add(months.months())
}

/// How the record stands, by what is to be done.
#[must_use]
pub fn state(todos: &[Todo], today: Date) -> State {
    let waits_long = |todo: &Todo| todo.since.saturating_add(PATIENCE.days()) < today;
    match todos {
        [] => State::Current,
        todos if todos.iter().any(waits_long) => State::Outdated,
        _ => State::ActionNeeded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{
        Body,
        body::Value,
        testing::{body, written},
    };
    use jiff::civil::date;

    const DAY: i64 = 86_400_000;

    /// Moments count in days from 1 January 2026.
    fn day(at: Millis) -> Date {
        date(2026, 1, 1).saturating_add((at.0 / DAY).days())
    }

    fn around(today: Date) -> Around<'static> {
        let founded = date(2026, 1, 1);
        Around {
            today,
            founded,
            size: Some(Size::Under50),
            without_role: 0,
            law: None,
            proposals: &[],
            asked: &[],
            courses: &[],
        }
    }

    fn keys(log: &[Written], around: &Around<'_>) -> Vec<&'static str> {
        todos(log, around, day).into_iter().map(|todo| todo.why.key()).collect()
    }

    fn system() -> Body {
        let known =
            [("name", "Vertaler"), ("data", "none"), ("part", "deployer"), ("risk", "other"), ("allowed", "yes")];
        let mut body = body(&known);
        body.set("roles", Value::Many(vec!["20".to_owned()]));
        body.set("next-check", Value::One("2026-12-01".to_owned()));
        body
    }

    /// A record with nothing to do in its first half year.
    fn whole() -> Vec<Written> {
        vec![
            written(20, 1, Kind::Role, DAY, Some(body(&[("name", "Balie"), ("goals", "Je controleert.")]))),
            written(10, 1, Kind::System, DAY, Some(system())),
            written(40, 1, Kind::Measure, DAY, Some(body(&[("name", "Overleg"), ("type", "talk")]))),
            written(
                1,
                1,
                Kind::Statement,
                DAY,
                Some(body(&[("words", "Wij"), ("signed-by", "B"), ("on", "2026-01-02")])),
            ),
        ]
    }

    #[test]
    fn an_empty_record_asks_for_a_system_first() {
        assert_eq!(keys(&[], &around(date(2026, 1, 1))), ["no-system"]);
        let open = todos(&[], &around(date(2026, 5, 1)), day);
        assert_eq!(state(&open, date(2026, 1, 2)), State::ActionNeeded);
        assert_eq!(state(&open, date(2026, 5, 1)), State::Outdated);
    }

    #[test]
    fn a_whole_record_is_current_until_time_passes() {
        let log = whole();
        assert_eq!(keys(&log, &around(date(2026, 2, 1))), [""; 0]);
        assert_eq!(state(&[], date(2026, 2, 1)), State::Current);
        assert_eq!(keys(&log, &around(date(2026, 7, 2))), ["evaluation-due"]);
        assert_eq!(keys(&log, &around(date(2026, 12, 1))), ["check-due", "evaluation-due"]);
    }

    #[test]
    fn not_knowing_is_a_task_and_not_a_fault() {
        let log = [written(10, 1, Kind::System, DAY, Some(body(&[("name", "Vertaler"), ("risk", "unknown")])))];
        let open = todos(&log, &around(date(2026, 1, 2)), day);
        let unknown = open.iter().find(|todo| todo.why == Why::Unknown).unwrap();
        assert_eq!((unknown.more.as_str(), unknown.about.as_ref().unwrap().1.as_str()), ("4", "Vertaler"));
        let keys: Vec<_> = open.iter().map(|todo| todo.why.key()).collect();
        assert_eq!(keys, ["unknown", "unused", "no-role", "no-measure", "no-statement"]);
    }

    #[test]
    fn every_trigger_sets_something_to_do() {
        let today = date(2026, 3, 1);
        let mut log = whole();
        let mut assessed = system();
        assessed.set("assessed-on", Value::One("2026-01-10".to_owned()));
        assessed.set("version", Value::One("2".to_owned()));
        log.push(written(10, 2, Kind::System, 9 * DAY, Some(assessed.clone())));
        assert_eq!(keys(&log, &around(today)), [""; 0], "assessed in this version");
        assessed.set("version", Value::One("3".to_owned()));
        log.push(written(10, 3, Kind::System, 40 * DAY, Some(assessed.clone())));
        assert_eq!(keys(&log, &around(today)), ["new-version"]);
        assessed.set("assessed-on", Value::One("2026-02-20".to_owned()));
        log.push(written(10, 4, Kind::System, 50 * DAY, Some(assessed)));
        assert_eq!(keys(&log, &around(today)), [""; 0], "looked at again");
        let signal = body(&[("on", "2026-02-25"), ("what", "Bijna mis.")]);
        log.push(written(50, 1, Kind::Signal, 55 * DAY, Some(signal)));
        assert_eq!(keys(&log, &around(today)), ["signal-open"]);
        let evaluation = body(&[("on", "2026-02-26"), ("next", "2026-08-26")]);
        log.push(written(60, 1, Kind::Evaluation, 56 * DAY, Some(evaluation)));
        assert_eq!(keys(&log, &around(today)), [""; 0]);
        let law = Around { law: Some((date(2026, 2, 28), "F-11".to_owned())), ..around(today) };
        assert_eq!(keys(&log, &law), ["law-changed"]);
        assert_eq!(keys(&log, &Around { without_role: 3, ..around(today) }), ["people-without-role"]);
        assert_eq!(keys(&log, &Around { size: Some(Size::Under250), ..around(today) }), ["council-open"]);
    }

    #[test]
    fn a_course_of_a_role_is_proposed_taken_over_and_asked() {
        let mut log = whole();
        let proposals = [Proposal {
            role: EntryId(20),
            system: EntryId(10),
            rule: "Basis".to_owned(),
            courses: vec!["ai-in-gewone-taal".to_owned(), "komt-nog".to_owned()],
            goal: String::new(),
        }];
        let courses = ["ai-in-gewone-taal".to_owned()];
        let around = Around { proposals: &proposals, courses: &courses, ..around(date(2026, 2, 1)) };
        let open = todos(&log, &around, day);
        assert_eq!((open[0].why, open[0].more.as_str()), (Why::Proposed, "1"), "a course that is there");
        let mut role = body(&[("name", "Balie"), ("goals", "Je controleert.")]);
        role.set("courses", Value::Many(vec!["ai-in-gewone-taal".to_owned()]));
        log.push(written(20, 2, Kind::Role, 20 * DAY, Some(role)));
        assert_eq!(keys(&log, &around), ["not-asked"]);
        let asked = [(EntryId(20), "ai-in-gewone-taal".to_owned())];
        assert_eq!(keys(&log, &Around { asked: &asked, ..around }), [""; 0]);
    }
}
