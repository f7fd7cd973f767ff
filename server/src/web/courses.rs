//! Courses: the catalogue, one course, its cards, its end.

use super::{
    dates,
    learn::{self, Desk},
    respond::{Answer, Refused, Sheet},
    state::App,
    visit::Visit,
};
use crate::{
    courses::{Block, Course, Level, Published, frameworks},
    learning::store,
};
use app::{
    document::Area,
    pages::courses::{
        cards::{Card, Cards},
        catalogue::{Catalogue, Entry},
        course::{self, Standing},
        finished::Finished,
    },
    paths, t,
    text::{Lang, say},
};
use axum::extract::{Path, State};
use std::collections::HashMap;

/// `GET /cursussen`
pub async fn catalogue(State(app): State<App>, visit: Visit) -> Answer {
    let page = Catalogue { courses: entries(&app, &visit).await? };
    app.page(&visit, Sheet::public(Area::Courses, paths::courses), page)
}

/// Every course as a card, with how far this visitor is.
pub async fn entries(app: &App, visit: &Visit) -> Result<Vec<Entry>, Refused> {
    let front = app.shelf.front();
    let mut standing = HashMap::new();
    if let Some(viewer) = &visit.viewer {
        let mut conn = app.db.read().await?;
        for enrolment in store::enrolments(&mut conn, viewer.learner).await? {
            let Some(version) = app.shelf.version(&mut conn, enrolment.version).await? else { continue };
            let behind = store::behind(&mut conn, viewer.learner, enrolment.course).await?;
            let percent = behind.steps(&version.course).percent();
            standing.insert(enrolment.course, (percent, enrolment.finished_at.is_some()));
        }
    }
    let entry = |published: &std::sync::Arc<Published>| {
        let (percent, is_finished) =
            standing.get(&published.id).map_or((None, false), |(percent, finished)| (Some(*percent), *finished));
        entry(visit.lang, published, percent, is_finished)
    };
    Ok(front.courses.iter().map(entry).collect())
}

fn entry(lang: Lang, published: &Published, percent: Option<usize>, is_finished: bool) -> Entry {
    let course = &published.course;
    Entry {
        title: course.head.title.in_lang(lang).to_owned(),
        summary: course.head.summary.in_lang(lang).to_owned(),
        address: paths::course(lang, course.slug()),
        audience: course.head.audience.in_lang(lang).to_owned(),
        level: levels(lang, &course.head.levels),
        minutes: course.minutes(),
        lessons: course.lessons().count(),
        percent,
        is_finished,
    }
}

fn level(lang: Lang, level: Level) -> String {
    say(lang, &format!("level-{}", level.key()), &[])
}

fn levels(lang: Lang, levels: &[Level]) -> String {
    match levels {
        [] => String::new(),
        [one] => level(lang, *one),
        [first, .., last] => t!(lang, "level-from-to", from = level(lang, *first), to = level(lang, *last)),
    }
}

/// `GET /cursussen/{course}`
pub async fn course(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = Desk::open(&app, &mut conn, &visit, &slug).await?;
    drop(conn);
    let (lang, published, course) = (visit.lang, &desk.course, &desk.course.course);
    let page = course::Course {
        slug: slug.clone(),
        title: course.head.title.in_lang(lang).to_owned(),
        summary: course.head.summary.in_lang(lang).to_owned(),
        goal: course.head.goal.in_lang(lang).to_owned(),
        audience: course.head.audience.in_lang(lang).to_owned(),
        level: levels(lang, &course.head.levels),
        minutes: course.minutes(),
        lessons: course.lessons().count(),
        modules: desk.outline(lang, None),
        competences: competences(lang, course),
        norms: norms(course),
        authors: course.head.authors.join(", "),
        licence: course.head.licence.clone(),
        version: published.number,
        published: dates::day(lang, published.published_at),
        assignment: course.head.assignment.in_lang(lang).to_owned(),
        standing: standing(lang, &desk),
        newer: (published.number != desk.newest).then_some(desk.newest),
        only_dutch: course.lessons().any(|lesson| lesson.in_lang(lang).0 != lang),
    };
    app.page(&visit, Sheet::public(Area::Courses, |lang| paths::course(lang, &slug)), page)
}

fn standing(lang: Lang, desk: &Desk) -> Standing {
    let course = &desk.course.course;
    let first =
        course.lessons().next().map(|lesson| paths::lesson(lang, course.slug(), &lesson.slug)).unwrap_or_default();
    let Some(enrolment) = &desk.enrolment else { return Standing::New { first } };
    if enrolment.finished_at.is_some() {
        return Standing::Finished { address: paths::finished(lang, course.slug()), again: first };
    }
    match learn::standing(lang, course, &desk.behind, Some(enrolment)) {
        Some((go_on, lesson)) => Standing::Started { progress: desk.progress(lang), go_on, lesson },
        None => Standing::Started { progress: desk.progress(lang), go_on: first, lesson: String::new() },
    }
}

/// The competences of all modules, each at the highest level it is practised at.
fn competences(lang: Lang, course: &Course) -> Vec<course::Competence> {
    let mut levels: std::collections::BTreeMap<&str, Level> = std::collections::BTreeMap::new();
    for module in &course.modules {
        for id in &module.head.competences {
            let known = levels.entry(id).or_insert(module.head.level);
            *known = (*known).max(module.head.level);
        }
    }
    levels
        .into_iter()
        .filter_map(|(id, own)| {
            let name = frameworks::competence(id)?.label.in_lang(lang).to_owned();
            Some(course::Competence { id: id.to_owned(), name, level: level(lang, own) })
        })
        .collect()
}

fn norms(course: &Course) -> Vec<String> {
    let mut norms: Vec<String> = course.modules.iter().flat_map(|module| module.head.norms.clone()).collect();
    norms.sort();
    norms.dedup();
    norms
}

/// `GET /cursussen/{course}/kaartjes`
pub async fn cards(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = Desk::open(&app, &mut conn, &visit, &slug).await?;
    drop(conn);
    let (lang, course) = (visit.lang, &desk.course.course);
    let (front, sector) = (app.shelf.front(), visit.sector());
    let mut cards = Vec::new();
    for lesson in course.lessons() {
        let (_, text) = lesson.in_lang(lang);
        let lesson = lesson.slug.as_str();
        let sheet = learn::Sheet { lang, facts: &front.facts, course: &desk.course, lesson, sector };
        for block in text.shown(sector) {
            if let Block::Card(lines) = block {
                let lines = lines.iter().map(|line| sheet.html(line)).collect();
                cards.push(Card { lesson: text.title.clone(), lines });
            }
        }
    }
    let page = Cards { slug: slug.clone(), course: course.head.title.in_lang(lang).to_owned(), cards };
    app.page(&visit, Sheet::public(Area::Courses, |lang| paths::cards(lang, &slug)), page)
}

/// `GET /cursussen/{course}/afgerond`: exists for whoever finished it.
pub async fn finished(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = Desk::open(&app, &mut conn, &visit, &slug).await?;
    drop(conn);
    let finished_at = desk.enrolment.as_ref().and_then(|enrolment| enrolment.finished_at).ok_or(Refused::NotFound)?;
    let (lang, course) = (visit.lang, &desk.course.course);
    let others = entries(&app, &visit).await?;
    let page = Finished {
        slug: slug.clone(),
        title: course.head.title.in_lang(lang).to_owned(),
        goal: course.head.goal.in_lang(lang).to_owned(),
        on: dates::day(lang, finished_at),
        version: desk.course.number,
        minutes: course.minutes(),
        modules: course.modules.iter().map(|module| module.head.title.in_lang(lang).to_owned()).collect(),
        assignment: course.head.assignment.in_lang(lang).to_owned(),
        again: paths::again(lang, &slug),
        has_account: visit.person().is_some(),
        others: others.into_iter().filter(|entry| !entry.is_finished).collect(),
    };
    app.page(&visit, Sheet::private(Area::Learning, |lang| paths::finished(lang, &slug)), page)
}
