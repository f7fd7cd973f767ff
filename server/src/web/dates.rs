//! Moments as people say them, in the time of the Netherlands.

use crate::storage::Millis;
use app::{
    t,
    text::{self, Lang},
};

/// "24 november 2026".
#[must_use]
pub fn day(lang: Lang, at: Millis) -> String {
    let date = at.local().date();
    text::date(lang, date.year(), date.month(), date.day())
}

/// "24 november 2026, 14:05 uur".
#[must_use]
pub fn day_and_time(lang: Lang, at: Millis) -> String {
    t!(lang, "date-time", date = day(lang, at), time = time(at))
}

/// "14:05".
#[must_use]
pub fn time(at: Millis) -> String {
    let time = at.local().time();
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Today in the Netherlands.
#[must_use]
pub fn today(now: Millis) -> jiff::civil::Date {
    now.local().date()
}

/// A day that has no time: "24 november 2026".
#[must_use]
pub fn civil(lang: Lang, day: jiff::civil::Date) -> String {
    text::date(lang, day.year(), day.month(), day.day())
}

/// "2026-11-24", for spreadsheets.
#[must_use]
pub fn iso_day(at: Millis) -> String {
    at.local().date().to_string()
}

/// A date of the fact register, which may be only a month or a year: `2026-07-27`, `2026-07`, `2026`.
#[must_use]
pub fn registered(lang: Lang, date: &str) -> String {
    let mut parts = date.split('-').map(|part| part.parse::<i16>().ok());
    let (year, month, day) = (parts.next().flatten(), parts.next().flatten(), parts.next().flatten());
    match (year, month.and_then(|m| i8::try_from(m).ok()), day.and_then(|d| i8::try_from(d).ok())) {
        (Some(year), Some(month), Some(day)) => text::date(lang, year, month, day),
        (Some(year), Some(month), None) => format!("{} {year}", text::month(lang, month)),
        _ => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_said_in_dutch_time() {
        // 2026-11-23 23:30 UTC is half past midnight in Amsterdam.
        let at = Millis(1_795_476_600_000);
        assert_eq!(day(Lang::Nl, at), "24 november 2026");
        assert_eq!(day_and_time(Lang::En, at), "24 November 2026, 00:30");
        // In summer the clock is two hours ahead.
        assert_eq!(time(Millis(1_783_000_000_000)), "15:46");
    }

    #[test]
    fn a_date_says_no_more_than_its_source() {
        assert_eq!(registered(Lang::Nl, "2026-07-27"), "27 juli 2026");
        assert_eq!(registered(Lang::En, "2024-12"), "December 2024");
        assert_eq!(registered(Lang::Nl, "2019"), "2019");
    }
}
