//! Making the report of a month: the first time someone looks, and then not again.

use super::{Figures, Report, Someone, figures, has_figures, store};
use crate::{
    assignments::{self, cycle},
    organisations::{self, Organisation, groups},
    storage::{Millis, Result, Tx},
};
use std::collections::{BTreeMap, BTreeSet};

/// The report of this month and when it was made; `None` for an organisation that is too small, whose earlier reports go too.
pub async fn of_month(tx: &mut Tx, org: &Organisation, month: &str, now: Millis) -> Result<Option<(Report, Millis)>> {
    organisations::store::lock(tx, org.id).await?;
    let people = organisations::store::count(tx, org.id).await?;
    if !has_figures(people, org.size) {
        store::delete(tx, org.id).await?;
        return Ok(None);
    }
    if let Some(frozen) = store::one(tx, org.id, month).await? {
        return Ok(Some(frozen));
    }
    let before = store::before(tx, org.id, month).await?.unwrap_or_default();
    let report = made(tx, org, &before, now).await?;
    store::insert(tx, org.id, month, &report, now).await?;
    Ok(Some((report, now)))
}

async fn made(tx: &mut Tx, org: &Organisation, before: &Report, now: Millis) -> Result<Report> {
    let mut groups_of: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for (group, person) in store::members(tx, org.id).await? {
        groups_of.entry(person).or_default().insert(group);
    }
    let mut asked: BTreeMap<i64, Vec<Someone>> = BTreeMap::new();
    let counts_from = cycle::thresholds(&assignments::store::recurring(tx, org.id).await?, now);
    for (course, person, finished_at) in store::asked(tx, org.id, &counts_from).await? {
        let groups = groups_of.get(&person).cloned().unwrap_or_default();
        asked.entry(course).or_default().push(Someone { groups, has_finished: finished_at.is_some() });
    }
    let nothing = Figures::default();
    let of_course = |(course, people): (i64, Vec<Someone>)| {
        (course, figures(&people, before.courses.get(&course).unwrap_or(&nothing)))
    };
    let groups = groups::store::of_org(tx, org.id).await?;
    Ok(Report {
        names: groups.into_iter().map(|group| (group.id.0, group.name)).collect(),
        courses: asked.into_iter().map(of_course).collect(),
    })
}
