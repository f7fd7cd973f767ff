//! Assignments that come back: which round is running, from when on finishing counts for it, and when the next one begins.
//!
//! By the *calendar* the rounds begin so many months after one another, counted from the day of the assignment, for everyone at
//! once. By *completion* someone's next round begins so many months after they last finished. In the first round by the
//! calendar everything counts that was ever finished, as it does for an assignment that does not come back. Days are days in
//! the Netherlands, and a month that is too short for a day ends on its own last day.

use super::Assignment;
use crate::storage::{Millis, Numbers};
use jiff::{Span, ToSpan, civil::Date, tz::TimeZone};
use std::{str::FromStr, sync::LazyLock};

static NETHERLANDS: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC));

/// What the months are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The day of the assignment.
    Calendar,
    /// The day someone finished.
    Completion,
}

impl From {
    pub const ALL: [Self; 2] = [Self::Calendar, Self::Completion];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::Completion => "completion",
        }
    }
}

impl FromStr for From {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|from| from.key() == key).ok_or(())
    }
}

/// How an assignment comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// At least one.
    pub every_months: u32,
    pub from: From,
    /// By the calendar, finishing so many days before a round begins counts for that round.
    pub grace_days: u32,
}

/// The round that is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// The first is 0.
    pub number: u32,
    pub began: Date,
    /// From this day on finishing counts; `None` when whatever was finished does.
    pub counts_from: Option<Date>,
    /// When the next one begins; `None` when that follows from finishing first.
    pub next: Option<Date>,
}

impl Cycle {
    /// The round that runs today, for someone who finished on these days, oldest first.
    #[must_use]
    pub fn running(&self, created: Date, today: Date, finished: &[Date]) -> Round {
        let counts_from = self.counts_from(created, today);
        match self.from {
            From::Calendar => {
                let number = self.by_calendar(created, today);
                let (began, next) = (self.begins(created, number), Some(self.begins(created, number + 1)));
                Round { number, began, counts_from, next }
            }
            From::Completion => {
                let mut round = Round { number: 0, began: created, counts_from, next: None };
                for day in finished.iter().filter(|day| **day <= today) {
                    if let Some(over) = round.next.filter(|over| over <= day) {
                        (round.number, round.began) = (round.number + 1, over);
                    }
                    round.next = Some(self.after(*day));
                }
                if let Some(over) = round.next.filter(|over| *over <= today) {
                    round = Round { number: round.number + 1, began: over, counts_from, next: None };
                }
                round
            }
        }
    }

    /// From which day on finishing counts for the round of that day. The same for everyone.
    #[must_use]
    pub fn counts_from(&self, created: Date, today: Date) -> Option<Date> {
        match self.from {
            From::Calendar => {
                let number = self.by_calendar(created, today);
                (number > 0).then(|| self.begins(created, number).saturating_sub(i64::from(self.grace_days).days()))
            }
            From::Completion => {
                // The first day that is less than so many months ago; months differ, so look around it.
                let mut day = today.saturating_sub(self.months(1));
                while self.after(day) <= today {
                    day = day.saturating_add(1.day());
                }
                while self.after(day.saturating_sub(1.day())) > today {
                    day = day.saturating_sub(1.day());
                }
                Some(day)
            }
        }
    }

    /// The day on which a round begins by the calendar.
    #[must_use]
    pub fn begins(&self, created: Date, round: u32) -> Date {
        created.saturating_add(self.months(round))
    }

    /// The number of the round that runs by the calendar.
    #[must_use]
    pub fn by_calendar(&self, created: Date, today: Date) -> u32 {
        let month = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
        let passed = u32::try_from(month(today) - month(created)).unwrap_or_default();
        let number = passed / self.every_months.max(1);
        if self.begins(created, number) > today { number.saturating_sub(1) } else { number }
    }

    fn after(&self, day: Date) -> Date {
        day.saturating_add(self.months(1))
    }

    fn months(&self, times: u32) -> Span {
        i64::from(self.every_months.max(1)).saturating_mul(i64::from(times)).clamp(0, 12_000).months()
    }
}

/// The day of a moment.
#[must_use]
pub fn day(at: Millis) -> Date {
    jiff::Timestamp::from_millisecond(at.0).unwrap_or_default().to_zoned_datetime(NETHERLANDS.clone()).date()
}

/// The moment at which a day begins.
#[must_use]
pub fn midnight(day: Date) -> Millis {
    let zoned = day.to_zoned_datetime(NETHERLANDS.clone());
    Millis(zoned.map_or(0, |midnight| midnight.timestamp().as_millisecond()))
}

/// Which ends of a course count for an assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: Millis,
    pub until: Millis,
}

impl Window {
    /// What counted at a moment: nothing of before the round that ran, and nothing of after the assignment ended.
    #[must_use]
    pub fn of(assignment: &Assignment, at: Millis) -> Self {
        let until = assignment.ended_at.map_or(at, |ended| ended.min(at));
        let counts_from = assignment.cycle.and_then(|cycle| cycle.counts_from(day(assignment.created_at), day(until)));
        Self { from: counts_from.map_or(Millis(0), midnight), until }
    }

    /// The end that counts, of all ends of someone, oldest first: the first in the window, and by completion the last, from
    /// which the months are counted.
    #[must_use]
    pub fn end(self, cycle: Option<Cycle>, ends: &[Millis]) -> Option<Millis> {
        let mut in_it = ends.iter().copied().filter(|at| (self.from..=self.until).contains(at));
        if cycle.is_some_and(|cycle| cycle.from == From::Completion) { in_it.next_back() } else { in_it.next() }
    }
}

/// From when on finishing counts, for each of these assignments that comes back.
#[must_use]
pub fn thresholds(assignments: &[Assignment], now: Millis) -> Numbers {
    assignments.iter().map(|assignment| (assignment.id.0, Window::of(assignment, now).from.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const YEARLY: Cycle = Cycle { every_months: 12, from: From::Calendar, grace_days: 30 };
    const AFTER_A_YEAR: Cycle = Cycle { every_months: 12, from: From::Completion, grace_days: 0 };

    #[test]
    fn by_the_calendar_everyone_has_the_same_rounds() {
        let created = date(2026, 11, 24);
        let first = YEARLY.running(created, date(2027, 11, 23), &[]);
        assert_eq!((first.number, first.counts_from, first.next), (0, None, Some(date(2027, 11, 24))));
        let second = YEARLY.running(created, date(2027, 11, 24), &[date(2026, 12, 1)]);
        assert_eq!((second.number, second.began), (1, date(2027, 11, 24)));
        assert_eq!(second.counts_from, Some(date(2027, 10, 25)), "thirty days before it began");
        assert_eq!(second.next, Some(date(2028, 11, 24)));
        assert_eq!(YEARLY.running(created, date(2026, 1, 1), &[]).number, 0, "before it began");
    }

    #[test]
    fn a_short_month_does_not_shift_the_rounds_after_it() {
        let monthly = Cycle { every_months: 1, ..YEARLY };
        let begins = |round| monthly.begins(date(2027, 1, 31), round);
        assert_eq!([begins(1), begins(2), begins(13)], [date(2027, 2, 28), date(2027, 3, 31), date(2028, 2, 29)]);
        assert_eq!(monthly.by_calendar(date(2027, 1, 31), date(2027, 2, 27)), 0);
        assert_eq!(monthly.by_calendar(date(2027, 1, 31), date(2027, 3, 30)), 1);
    }

    #[test]
    fn by_completion_the_months_begin_with_finishing() {
        let created = date(2026, 11, 24);
        let open = AFTER_A_YEAR.running(created, date(2030, 1, 1), &[]);
        assert_eq!((open.number, open.next), (0, None), "as long as it is open, nothing comes back");
        let finished = [date(2027, 3, 31)];
        let done = AFTER_A_YEAR.running(created, date(2028, 3, 30), &finished);
        assert_eq!((done.number, done.next), (0, Some(date(2028, 3, 31))));
        assert!(done.counts_from <= Some(finished[0]));
        let again = AFTER_A_YEAR.running(created, date(2028, 3, 31), &finished);
        assert_eq!((again.number, again.began, again.next), (1, date(2028, 3, 31), None));
        assert!(again.counts_from > Some(finished[0]));
        let twice = AFTER_A_YEAR.running(created, date(2028, 9, 1), &[date(2027, 3, 31), date(2028, 8, 1)]);
        assert_eq!((twice.number, twice.next), (1, Some(date(2029, 8, 1))));
    }

    #[test]
    fn a_day_begins_at_midnight_in_the_netherlands() {
        // 2026-11-23 23:00 UTC, and in summer an hour earlier.
        assert_eq!(midnight(date(2026, 11, 24)), Millis(1_795_474_800_000));
        assert_eq!(midnight(date(2026, 7, 1)), Millis(1_782_856_800_000));
        assert_eq!(day(Millis(1_795_474_800_000 - 1)), date(2026, 11, 23));
    }

    fn days() -> impl Strategy<Value = Date> {
        (0..20_000i64).prop_map(|day| date(2020, 1, 1).saturating_add(day.days()))
    }

    proptest! {
        #[test]
        fn today_is_in_the_round_that_runs(
            created in days(), later in 0..9_000i64, every_months in 1..60u32, grace_days in 0..28u32,
        ) {
            let cycle = Cycle { every_months, from: From::Calendar, grace_days };
            let today = created.saturating_add(later.days());
            let round = cycle.running(created, today, &[]);
            prop_assert!(round.began <= today && Some(today) < round.next, "{round:?}");
            let counts_from = round.counts_from.unwrap_or(created);
            prop_assert!(counts_from <= round.began);
            let tomorrow = cycle.running(created, today.saturating_add(1.day()), &[]);
            prop_assert!(tomorrow.counts_from >= round.counts_from, "what counted less does not count again");
        }

        #[test]
        fn finishing_lasts_so_many_months(
            created in days(), finished in days(), later in 0..3_000i64, every_months in 1..60u32,
        ) {
            let cycle = Cycle { every_months, from: From::Completion, grace_days: 0 };
            let today = finished.saturating_add(later.days());
            let round = cycle.running(created, today, &[finished]);
            let lasts = cycle.after(finished) > today;
            prop_assert_eq!(round.counts_from <= Some(finished), lasts, "the rule of the statements");
            prop_assert_eq!(round.next.is_some(), lasts, "the rule of the person");
            prop_assert_eq!(round.number, u32::from(!lasts));
        }
    }
}
