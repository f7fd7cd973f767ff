//! The house rules of an organisation, and its texts whose lesson is gone.

use super::{number, owned};
use crate::{
    courses::{Course, Published, store::CourseId},
    organisations::{
        Organisation,
        house::{Addition, Rules, Said, TooLong, Words, store},
    },
    storage::Linked,
    web::{
        form::Form,
        house::drawn,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::organisation::{Pick, house as page},
    paths, t,
    text::Lang,
};
use axum::extract::{Path, State};
use std::sync::Arc;

/// `GET /organisatie/{org}/huisregels`
pub async fn show(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let page = page(&app, &mut conn, member.visit.lang, &org).await?;
    drop(conn);
    app.page(&member.visit, sheet(&org), page)
}

fn sheet(org: &Organisation) -> Sheet {
    Sheet::private(Area::Organisation, |lang| paths::house(lang, org.id.0))
}

/// What is kept.
async fn page(app: &App, db: &mut impl Linked, lang: Lang, org: &Organisation) -> Result<page::Rules, Refused> {
    let rules = store::rules(db, org.id).await?;
    let additions = store::additions(db, org.id).await?;
    let courses = app.shelf.front().courses.clone();
    let course = |course: &Arc<Published>| page::Course {
        title: course.course.head.title.in_lang(lang).to_owned(),
        address: paths::house_course(lang, org.id.0, course.course.slug()),
        texts: additions.iter().filter(|one| one.course == course.id).count(),
    };
    let field = |words: &Words| Field::typed(words.as_str());
    Ok(page::Rules {
        org: org.id.0,
        name: org.name.clone(),
        tools: field(&rules.tools),
        never: field(&rules.never),
        ask: field(&rules.ask),
        courses: courses.iter().map(course).collect(),
        loose: additions.iter().filter_map(|one| loose(lang, &courses, &additions, one)).collect(),
        loose_error: None,
        preview: (!rules.is_empty()).then(|| drawn(&said(org, rules, Words::default(), Words::default()))),
    })
}

/// What an organisation says, as its people would read it.
pub fn said(org: &Organisation, rules: Rules, of_course: Words, of_lesson: Words) -> Said {
    Said { employer: org.name.clone(), rules, of_course, of_lesson }
}

/// A text whose lesson is not in the course that is published now, with where else it could hang.
fn loose(lang: Lang, courses: &[Arc<Published>], all: &[Addition], one: &Addition) -> Option<page::Loose> {
    let course = courses.iter().find(|course| course.id == one.course);
    if course.is_some_and(|course| is_place(&course.course, &one.lesson)) {
        return None;
    }
    let is_free = |lesson: &str| !all.iter().any(|other| other.course == one.course && other.lesson == lesson);
    Some(page::Loose {
        course: one.course.0,
        title: course.map_or_else(
            || t!(lang, "assigned-course-gone"),
            |course| course.course.head.title.in_lang(lang).to_owned(),
        ),
        lesson: one.lesson.clone(),
        words: one.words.as_str().to_owned(),
        places: course
            .map(|course| places(lang, &course.course))
            .unwrap_or_default()
            .into_iter()
            .filter(|(lesson, _)| is_free(lesson))
            .map(|(key, label)| Pick { key, label, is_chosen: false })
            .collect(),
    })
}

/// Where a text can stand in a course: the whole of it, and every lesson. By name and title.
pub fn places(lang: Lang, course: &Course) -> Vec<(String, String)> {
    let whole = (String::new(), t!(lang, "house-whole-course"));
    let lessons = course.lessons().map(|lesson| (lesson.slug.to_string(), lesson.in_lang(lang).1.title.clone()));
    std::iter::once(whole).chain(lessons).collect()
}

/// Whether a text can stand there.
pub fn is_place(course: &Course, lesson: &str) -> bool {
    lesson.is_empty() || course.lesson(lesson).is_some()
}

/// The sentence at a text that is too long.
pub fn too_long(lang: Lang) -> String {
    t!(lang, "house-too-long")
}

/// `POST /organisatie/{org}/huisregels`
pub async fn keep(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["tools", "never", "ask"])?;
    let lang = member.visit.lang;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let typed = |name| form.get(name).parse::<Words>();
    if let (Ok(tools), Ok(never), Ok(ask)) = (typed("tools"), typed("never"), typed("ask")) {
        store::put_rules(&mut tx, org.id, &Rules { tools, never, ask }, app.now()).await?;
        tx.commit().await?;
        return Ok(app.see(&paths::house(lang, org.id.0), Some(Flash::Saved)));
    }
    let mut page = page(&app, &mut tx, lang, &org).await?;
    drop(tx);
    let again = |name| form.typed(name).with_error(typed(name).err().map(|TooLong| too_long(lang)));
    (page.tools, page.never, page.ask) = (again("tools"), again("never"), again("ask"));
    app.page(&member.visit, sheet(&org).refused(), page)
}

/// `POST /organisatie/{org}/losse-huisregel`: a text without a lesson is hung on another, or taken away.
pub async fn settle(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["course", "lesson", "to", "do"])?;
    let lang = member.visit.lang;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let (course, lesson, to) = (CourseId(number(form.get("course"))?), form.get("lesson"), form.get("to"));
    let is_settled = match form.get("do") {
        "remove" => {
            store::delete(&mut tx, org.id, course, lesson).await?;
            true
        }
        "move" => {
            let front = app.shelf.front();
            let published = front.courses.iter().find(|published| published.id == course).ok_or(Refused::NotFound)?;
            is_place(&published.course, to) && store::place_at(&mut tx, org.id, course, lesson, to, app.now()).await?
        }
        _ => return Err(Refused::BadForm),
    };
    if is_settled {
        tx.commit().await?;
        return Ok(app.see(&paths::house(lang, org.id.0), Some(Flash::Saved)));
    }
    let mut page = page(&app, &mut tx, lang, &org).await?;
    drop(tx);
    page.loose_error = Some(t!(lang, "house-place-taken"));
    app.page(&member.visit, sheet(&org).refused(), page)
}
