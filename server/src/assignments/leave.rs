//! Someone goes: what they were asked stays as counts, without a person, so that what an employer said of a day in the past
//! stays true.

use super::{AssignmentId, cycle, store};
use crate::{
    accounts::PersonId,
    organisations::OrgId,
    storage::{Ids, Millis, Result, Tx},
};
use std::collections::BTreeSet;

/// How long the counts are kept.
pub const KEPT: i64 = 5 * 365 * Millis::DAY;

/// What someone who goes was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub org: OrgId,
    pub assignment: AssignmentId,
    pub asked_at: Millis,
    /// When they finished, oldest first.
    pub ends: Vec<Millis>,
    pub exempt_since: Option<Millis>,
    pub gone_at: Millis,
}

/// That somebody was asked from one moment to another, and stood like this. What was finished is told to the day, so that it
/// cannot be laid beside the moment that the learner keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    pub asked_at: Millis,
    pub finished_at: Option<Millis>,
    pub is_exempt: bool,
    pub gone_at: Millis,
}

/// Someone leaves one organisation: to be done before the membership goes.
pub async fn organisation(tx: &mut Tx, ids: &Ids, org: OrgId, person: PersonId, now: Millis) -> Result<()> {
    for left in store::of_leaver(tx, person, now).await?.into_iter().filter(|left| left.org == org) {
        write(tx, ids, &left, now).await?;
    }
    store::forget(tx, org, person).await
}

/// Someone leaves all organisations: to be done before the account is erased.
pub async fn everywhere(tx: &mut Tx, ids: &Ids, person: PersonId, now: Millis) -> Result<()> {
    for left in store::of_leaver(tx, person, now).await? {
        write(tx, ids, &left, now).await?;
    }
    Ok(())
}

async fn write(tx: &mut Tx, ids: &Ids, left: &Left, now: Millis) -> Result<()> {
    for former in stretches(left) {
        store::insert_former(tx, left.org, left.assignment, ids.next(now), &former).await?;
    }
    Ok(())
}

/// The time someone was asked, cut where something changed besides finishing for the first time: each row tells the last end,
/// so that for every moment there is one row and it is true.
fn stretches(left: &Left) -> Vec<Former> {
    let on_day = |at: Millis| cycle::midnight(cycle::day(at));
    let ends: BTreeSet<Millis> = left.ends.iter().copied().map(on_day).collect();
    let (asked_at, exempt_since) = (on_day(left.asked_at), left.exempt_since.map(on_day));
    let changes = ends.iter().skip(1).copied().chain(exempt_since);
    let cuts: BTreeSet<Millis> = changes.filter(|at| (asked_at..left.gone_at).contains(at)).chain([asked_at]).collect();
    let stops = cuts.iter().skip(1).copied().chain([left.gone_at]);
    let former = |(from, until): (Millis, Millis)| Former {
        asked_at: from,
        finished_at: ends.range(..=from).next_back().or_else(|| ends.range(from..until).next()).copied(),
        is_exempt: exempt_since.is_some_and(|since| since <= from),
        gone_at: until,
    };
    cuts.iter().copied().zip(stops).map(former).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const YEAR: i16 = 2027;

    fn on(month: i8) -> Millis {
        cycle::midnight(date(YEAR, month, 1))
    }

    fn row(asked: i8, finished: Option<i8>, is_exempt: bool, gone: i8) -> Former {
        Former { asked_at: on(asked), finished_at: finished.map(on), is_exempt, gone_at: on(gone) }
    }

    fn left(asked: i8, ends: &[i8], exempt: Option<i8>) -> Vec<Former> {
        stretches(&Left {
            org: OrgId(1),
            assignment: AssignmentId(2),
            asked_at: on(asked).plus(Millis::HOUR),
            ends: ends.iter().map(|month| on(*month).plus(9 * Millis::HOUR)).collect(),
            exempt_since: exempt.map(on),
            gone_at: on(12),
        })
    }

    #[test]
    fn who_is_gone_is_told_for_every_moment_of_before() {
        assert_eq!(left(1, &[], None), [row(1, None, false, 12)]);
        assert_eq!(left(1, &[3], None), [row(1, Some(3), false, 12)]);
        assert_eq!(left(4, &[3], None), [row(4, Some(3), false, 12)], "finished before it was asked");
        assert_eq!(left(1, &[], Some(5)), [row(1, None, false, 5), row(5, None, true, 12)]);
        assert_eq!(left(1, &[3, 8], None), [row(1, Some(3), false, 8), row(8, Some(8), false, 12)]);
        let all = left(1, &[3, 8], Some(2));
        assert_eq!(all, [row(1, None, false, 2), row(2, Some(3), true, 8), row(8, Some(8), true, 12)]);
    }

    #[test]
    fn the_hour_of_finishing_is_forgotten() {
        let former = &left(1, &[3], None)[0];
        assert_eq!(former.finished_at, Some(on(3)), "not nine in the morning");
    }
}
