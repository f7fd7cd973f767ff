//! The organisation at a glance.

use super::{audience, record, title, umbrella};
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

/// How many things to do stand on the first page.
const SHOWN: usize = 4;

/// `GET /organisatie/{org}`
pub async fn show(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let desk = record::open(&app, &mut conn, &member, &org).await?;
    let org = desk.owned()?.clone();
    let (health, mut todos) = desk.standing(&mut conn).await?;
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
    let more_todos = todos.len().saturating_sub(SHOWN);
    todos.truncate(SHOWN);
    let steps = desk.steps(running.len());
    let page =
        Home { org: org.id.0, name: org.name, people, health, todos, more_todos, steps, offered, running, ended };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::organisation(lang, org.id.0)), page)
}
