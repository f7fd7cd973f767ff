//! The organisation at a glance.

use super::{audience, owned, title, umbrella};
use crate::{
    assignments::{cycle, store},
    organisations,
    web::{
        dates,
        respond::{Answer, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::Area,
    pages::organisation::home::{Home, Line},
    paths, t,
};
use axum::extract::{Path, State};

/// `GET /organisatie/{org}`
pub async fn show(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let courses = app.shelf.front().courses.clone();
    let (mut running, mut ended) = (Vec::new(), Vec::new());
    let thresholds = cycle::thresholds(&store::recurring(&mut conn, org.id).await?, app.now());
    let counts = store::all_counts(&mut conn, org.id, &thresholds, app.now()).await?;
    let groups = store::group_names(&mut conn, org.id).await?;
    for assignment in store::of_org(&mut conn, org.id).await? {
        let counts = counts.get(&assignment.id).copied().unwrap_or_default();
        let line = Line {
            course: title(lang, &courses, &assignment),
            address: paths::assignment(lang, org.id.0, assignment.id.0),
            audience: audience(lang, &assignment, &groups),
            target: assignment.target_day.map(|day| t!(lang, "target-by", date = dates::civil(lang, day))),
            asked: counts.asked,
            finished: counts.finished,
        };
        if assignment.ended_at.is_none() { running.push(line) } else { ended.push(line) }
    }
    let people = organisations::store::count(&mut conn, org.id).await?;
    let mut offered = umbrella::offered(&app, &mut conn, lang, org.id).await?;
    offered.retain(|offer| offer.is_open);
    let page = Home { org: org.id.0, name: org.name, people, offered, running, ended };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::organisation(lang, org.id.0)), page)
}
