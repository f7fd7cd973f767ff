//! Reminding people of a course that is asked of them: on which days, and what is told.
//!
//! A reminder is for the learner. The employer knows beforehand what will be written and when, and afterwards how many letters
//! there were; never to whom, nor who wants none.

pub mod store;

use super::AssignmentId;
use crate::{accounts::PersonId, courses::store::CourseId, organisations::OrgId, storage::Millis};
use app::text::Lang;
use jiff::{ToSpan, civil::Date};

/// So many days before the target day there is a letter.
pub const DAYS_BEFORE: [i64; 2] = [14, 3];
/// Whoever was asked shorter ago than this many days is left alone.
const QUIET_DAYS: i64 = 2;
/// A server that was off on the day writes later, at most so many days: never after the target day.
const LATE_DAYS: i64 = 2;
/// Not in the middle of the night.
pub const FROM_HOUR: i8 = 9;

/// An assignment that is running and has a target day, with what a letter says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminded {
    pub org: OrgId,
    pub employer: String,
    pub id: AssignmentId,
    pub course: CourseId,
    pub reason: String,
    pub planned_minutes: u32,
    /// Learning is working time, unless it was agreed otherwise.
    pub is_work_time: bool,
    pub target_day: Date,
    pub created_at: Millis,
    pub paused_at: Option<Millis>,
}

impl Reminded {
    /// The days of its letters, in order.
    #[must_use]
    pub fn days(&self) -> Vec<Date> {
        days(self.created_at.local().date(), self.target_day)
    }
}

/// Someone who gets a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub lang: Lang,
}

/// The letters of an assignment for a day, as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub assignment: AssignmentId,
    pub course: CourseId,
    pub day: String,
    pub letters: i64,
    pub is_done: bool,
    /// How many had left and had not, when the letters were forgotten.
    pub left: Option<(i64, i64)>,
}

fn days(assigned: Date, target: Date) -> Vec<Date> {
    let before = |days: i64| target.saturating_sub(days.days());
    DAYS_BEFORE.into_iter().map(before).filter(|day| *day > assigned.saturating_add(QUIET_DAYS.days())).collect()
}

/// Whether the letters of a day are to be written now.
#[must_use]
pub fn is_due(day: Date, today: Date, hour: i8) -> bool {
    day <= today && !is_over(day, today) && hour >= FROM_HOUR
}

/// Whether it is too late for the letters of a day.
#[must_use]
pub fn is_over(day: Date, today: Date) -> bool {
    today > day.saturating_add(LATE_DAYS.days())
}

/// Target days that are near enough for a letter today.
#[must_use]
pub fn near(today: Date) -> (Date, Date) {
    (today, today.saturating_add(DAYS_BEFORE[0].days()))
}

/// Whoever came later than this is left alone by the letters of a day.
#[must_use]
pub fn asked_before(day: Date) -> Millis {
    Millis::start_of(day.saturating_sub(QUIET_DAYS.days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn there_is_a_letter_two_weeks_and_three_days_before() {
        let target = date(2027, 3, 31);
        assert_eq!(days(date(2027, 1, 4), target), [date(2027, 3, 17), date(2027, 3, 28)]);
        // Asked on the 15th: the 17th is too soon.
        assert_eq!(days(date(2027, 3, 14), target), [date(2027, 3, 17), date(2027, 3, 28)]);
        assert_eq!(days(date(2027, 3, 15), target), [date(2027, 3, 28)]);
        assert_eq!(days(date(2027, 3, 26), target), []);
        assert_eq!(days(target, target), []);
    }

    #[test]
    fn a_letter_is_written_on_its_day_or_a_little_later_and_never_at_night() {
        let day = date(2027, 3, 28);
        let due = |today, hour| is_due(day, today, hour);
        assert!(!due(date(2027, 3, 27), 12), "not before");
        assert!(!due(day, 8), "not at night");
        assert!(due(day, 9) && due(date(2027, 3, 29), 23) && due(date(2027, 3, 30), 9));
        assert!(!due(date(2027, 3, 31), 12), "too late");
    }

    #[test]
    fn no_letter_is_written_after_the_target_day() {
        let target = date(2027, 3, 31);
        for ahead in 0..40 {
            let today = target.saturating_sub(20.days()).saturating_add(i64::from(ahead).days());
            let any = days(date(2027, 1, 4), target).into_iter().any(|day| is_due(day, today, 12));
            assert!(!any || today <= target, "{today}");
            assert!(!any || (near(today).0 <= target && target <= near(today).1), "{today}: looked for");
        }
    }

    #[test]
    fn a_day_is_one_in_the_netherlands() {
        // The 26th begins at 23:00 UTC of the 25th; in summer an hour earlier.
        assert_eq!(asked_before(date(2027, 2, 28)), Millis(1_803_596_400_000));
        assert_eq!(asked_before(date(2027, 2, 28)).local().date(), date(2027, 2, 26));
        assert_eq!(asked_before(date(2027, 7, 3)).local().hour(), 0);
    }
}
