//! Paths of an organisation: courses in an order, under a name of its own.

use super::{course_title, number, owned};
use crate::{
    assignments::paths::{LONGEST, Path as LearningPath, PathId, PathName, store},
    courses::store::CourseId,
    organisations::{NoOrgName, Organisation},
    storage::{Linked, Tx},
    web::{
        form::Form,
        once::Deed,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::organisation::{
        Pick,
        learning_paths::{COURSES, Line, OnePath, PathForm, Paths},
    },
    paths, t,
    text::Lang,
};
use axum::extract::{Path, State};

const _: () = assert!(COURSES.len() == LONGEST, "a field for each course of the longest path");

/// `GET /organisatie/{org}/leerpaden`
pub async fn list(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let known = store::of_org(&mut conn, org.id).await?;
    drop(conn);
    let form = fields(&app, member.visit.lang, "", &[], Wrong::default());
    let page = listing(&app, member.visit.lang, &org, known, form);
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::learning_paths(lang, org.id.0)), page)
}

fn listing(app: &App, lang: Lang, org: &Organisation, known: Vec<LearningPath>, form: PathForm) -> Paths {
    let courses = app.shelf.front().courses.clone();
    let line = |path: LearningPath| Line {
        address: paths::learning_path(lang, org.id.0, path.id.0),
        courses: path.courses.iter().map(|id| course_title(lang, &courses, *id)).collect(),
        name: path.name,
    };
    Paths { org: org.id.0, name: org.name.clone(), paths: known.into_iter().map(line).collect(), form }
}

/// The fields with what was chosen, in order: slugs of courses, or nothing.
fn fields(app: &App, lang: Lang, name: &str, chosen: &[String], wrong: Wrong) -> PathForm {
    let courses = app.shelf.front().courses.clone();
    let picks = |at: usize| {
        let chosen = chosen.get(at).map(String::as_str).unwrap_or_default();
        let none = Pick { key: String::new(), label: t!(lang, "path-no-course"), is_chosen: chosen.is_empty() };
        let course = |course: &std::sync::Arc<crate::courses::Published>| Pick {
            key: course.course.slug().to_string(),
            label: course.course.head.title.in_lang(lang).to_owned(),
            is_chosen: course.course.slug().as_str() == chosen,
        };
        std::iter::once(none).chain(courses.iter().map(course)).collect()
    };
    PathForm {
        name: Field::typed(name).with_error(wrong.name),
        courses: (0..LONGEST).map(picks).collect(),
        courses_error: wrong.courses,
    }
}

#[derive(Default)]
struct Wrong {
    name: Option<String>,
    courses: Option<String>,
}

/// A path as it was filled in.
struct Filled {
    name: PathName,
    courses: Vec<CourseId>,
}

/// What was filled in, or the form again with a sentence at what is wrong.
fn read(app: &App, lang: Lang, form: &Form) -> Result<Filled, Box<PathForm>> {
    let chosen: Vec<String> = COURSES.iter().map(|name| form.get(name).to_owned()).collect();
    let front = app.shelf.front();
    let courses: Vec<_> = chosen.iter().filter_map(|slug| Some(front.course(slug)?.id)).collect();
    let is_twice = (1..courses.len()).any(|at| courses[..at].contains(&courses[at]));
    let name = form.get("name").parse::<PathName>();
    let wrong = Wrong {
        name: name.as_ref().err().map(|why| match why {
            NoOrgName::Empty => t!(lang, "path-name-empty"),
            NoOrgName::TooLong => t!(lang, "org-name-too-long"),
        }),
        courses: match (courses.is_empty(), is_twice) {
            (true, _) => Some(t!(lang, "assign-no-course")),
            (_, true) => Some(t!(lang, "path-course-twice")),
            _ => None,
        },
    };
    match name {
        Ok(name) if wrong.courses.is_none() => Ok(Filled { name, courses }),
        _ => Err(Box::new(fields(app, lang, &form.typed("name").value, &chosen, wrong))),
    }
}

fn only(form: &Form) -> Result<(), Refused> {
    form.only(&[&["name"], &COURSES[..]].concat())
}

/// `POST /organisatie/{org}/leerpaden`
pub async fn make(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    only(&form)?;
    let lang = member.visit.lang;
    let deed = Deed::of(&member, &form);
    if let Some(address) = app.once.led(deed) {
        return Ok(app.see(&address, Some(Flash::Saved)));
    }
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    match read(&app, lang, &form) {
        Ok(Filled { name, courses }) => {
            let id = PathId(app.ids.next(now));
            store::insert(&mut tx, org.id, id, &name, now).await?;
            store::put_courses(&mut tx, org.id, id, &courses).await?;
            tx.commit().await?;
            let address = paths::learning_paths(lang, org.id.0);
            app.once.leads(deed, &address);
            Ok(app.see(&address, Some(Flash::Saved)))
        }
        Err(form) => {
            let page = listing(&app, lang, &org, store::of_org(&mut tx, org.id).await?, *form);
            drop(tx);
            let here = |lang| paths::learning_paths(lang, org.id.0);
            app.page(&member.visit, Sheet::private(Area::Organisation, here).refused(), page)
        }
    }
}

/// The path of this address, for an owner of its organisation.
async fn of(
    db: &mut impl Linked,
    member: &Member,
    org: &str,
    id: &str,
) -> Result<(Organisation, LearningPath), Refused> {
    let org = owned(db, member, org).await?;
    let id = PathId(number(id)?);
    let known = store::of_org(db, org.id).await?.into_iter().find(|path| path.id == id);
    Ok((org, known.ok_or(Refused::NotFound)?))
}

/// `GET /organisatie/{org}/leerpaden/{path}`
pub async fn form(State(app): State<App>, member: Member, Path((org, id)): Path<(String, String)>) -> Answer {
    let lang = member.visit.lang;
    let (org, known) = of(&mut app.db.read().await?, &member, &org, &id).await?;
    let front = app.shelf.front();
    let slug = |id: &CourseId| front.courses.iter().find(|course| course.id == *id);
    let chosen: Vec<String> =
        known.courses.iter().filter_map(slug).map(|course| course.course.slug().to_string()).collect();
    let form = fields(&app, lang, &known.name, &chosen, Wrong::default());
    one(&app, &member, &org, known.id, form, false)
}

fn one(app: &App, member: &Member, org: &Organisation, id: PathId, form: PathForm, is_refused: bool) -> Answer {
    let page = OnePath { org: org.id.0, name: org.name.clone(), id: id.0, form };
    let sheet = Sheet::private(Area::Organisation, |lang| paths::learning_path(lang, org.id.0, id.0));
    app.page(&member.visit, if is_refused { sheet.refused() } else { sheet }, page)
}

/// `POST /organisatie/{org}/leerpaden/{path}`
pub async fn change(
    State(app): State<App>,
    member: Member,
    Path((org, id)): Path<(String, String)>,
    form: Form,
) -> Answer {
    only(&form)?;
    let lang = member.visit.lang;
    let mut tx = app.db.begin().await?;
    let (org, known) = of(&mut tx, &member, &org, &id).await?;
    match read(&app, lang, &form) {
        Ok(Filled { name, courses }) => {
            store::rename(&mut tx, org.id, known.id, &name).await?;
            store::put_courses(&mut tx, org.id, known.id, &courses).await?;
            saved(&app, &member, &org, tx).await
        }
        Err(form) => {
            drop(tx);
            one(&app, &member, &org, known.id, *form, true)
        }
    }
}

/// `POST /organisatie/{org}/leerpaden/{path}/weg`
pub async fn remove(
    State(app): State<App>,
    member: Member,
    Path((org, id)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let (org, known) = of(&mut tx, &member, &org, &id).await?;
    store::delete(&mut tx, org.id, known.id).await?;
    saved(&app, &member, &org, tx).await
}

async fn saved(app: &App, member: &Member, org: &Organisation, tx: Tx) -> Answer {
    tx.commit().await?;
    Ok(app.see(&paths::learning_paths(member.visit.lang, org.id.0), Some(Flash::Saved)))
}
