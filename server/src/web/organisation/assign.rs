//! Asking people to follow a course.

use super::owned;
use crate::{
    assignments::{self, AssignmentId, Audience, Draft},
    organisations::{self, Organisation},
    storage::Linked,
    web::{
        dates,
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::organisation::{Pick, assign::Assign},
    paths, t,
    text::Lang,
};
use axum::extract::{Path, State};
use jiff::civil::Date;

/// How many people can be ticked one by one; more than that is what "everyone" is for.
const MOST_PICKS: i64 = 250;
/// The longest time that anyone plans for a course, in minutes.
const LONGEST: u32 = 2_400;
const LONGEST_REASON: usize = 300;

/// `GET /organisatie/{org}/toewijzen`
pub async fn form(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let page = page(&app, &mut conn, &member, &org, &Form::default()).await?;
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::assign(lang, org.id.0)), page)
}

/// The form with what was typed, or with what is usual.
async fn page(
    app: &App,
    db: &mut impl Linked,
    member: &Member,
    org: &Organisation,
    form: &Form,
) -> Result<Assign, Refused> {
    let lang = member.visit.lang;
    let mut people = organisations::store::colleagues(db, org.id, ("", 0), MOST_PICKS + 1).await?;
    let most = usize::try_from(MOST_PICKS).unwrap_or(usize::MAX);
    let has_more = people.len() > most;
    people.truncate(most);
    let ticked: Vec<&str> = form.0.all("person").collect();
    let courses = app.shelf.front().courses.clone();
    let is_new = form.0.0.is_empty();
    let first_minutes = courses.first().map(|course| course.course.minutes().to_string()).unwrap_or_default();
    let course = |course: &std::sync::Arc<crate::courses::Published>| Pick {
        key: course.course.slug().to_string(),
        label: t!(
            lang,
            "assign-course-of",
            course = course.course.head.title.in_lang(lang),
            n = course.course.minutes()
        ),
        is_chosen: form.get("course") == course.course.slug().as_str(),
    };
    Ok(Assign {
        org: org.id.0,
        name: org.name.clone(),
        courses: courses.iter().map(course).collect(),
        course_error: None,
        is_for_everyone: form.get("who") != "people",
        people: people
            .into_iter()
            .map(|one| {
                let key = one.id.to_string();
                Pick { is_chosen: ticked.contains(&key.as_str()), key, label: one.name }
            })
            .collect(),
        has_more,
        people_error: None,
        reason: if is_new { Field::typed(t!(lang, "assign-reason-usual")) } else { form.typed("reason") },
        minutes: if is_new { Field::typed(first_minutes) } else { form.typed("minutes") },
        target_day: form.typed("target"),
    })
}

/// `POST /organisatie/{org}/toewijzen`
pub async fn assign(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["course", "who", "person", "reason", "minutes", "target"])?;
    let lang = member.visit.lang;
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    match draft(lang, &app, &form, dates::today(now)) {
        Ok(draft) => {
            let id = AssignmentId(app.ids.next(now));
            assignments::store::insert(&mut tx, org.id, id, &draft, now).await?;
            tx.commit().await?;
            Ok(app.see(&paths::assignment(lang, org.id.0, id.0), Some(Flash::Assigned)))
        }
        Err(wrong) => {
            let mut page = page(&app, &mut tx, &member, &org, &form).await?;
            drop(tx);
            page.course_error = wrong.course;
            page.people_error = wrong.people;
            page.reason.error = wrong.reason;
            page.minutes.error = wrong.minutes;
            page.target_day.error = wrong.target;
            let sheet = Sheet::private(Area::Organisation, |lang| paths::assign(lang, org.id.0)).refused();
            app.page(&member.visit, sheet, page)
        }
    }
}

/// A sentence for each field that is wrong.
#[derive(Default)]
struct Wrong {
    course: Option<String>,
    people: Option<String>,
    reason: Option<String>,
    minutes: Option<String>,
    target: Option<String>,
}

fn draft(lang: Lang, app: &App, form: &Form, today: Date) -> Result<Draft, Wrong> {
    let front = app.shelf.front();
    let course = front.course(form.get("course")).map(|course| course.id);
    let people: Vec<i64> = form.0.all("person").filter_map(|id| id.parse().ok()).collect();
    let audience = if form.get("who") == "people" { Audience::People(people) } else { Audience::Everyone };
    let has_nobody = matches!(&audience, Audience::People(people) if people.is_empty());
    let reason = form.get("reason").trim();
    let minutes = form.get("minutes").trim().parse::<u32>().ok().filter(|minutes| (1..=LONGEST).contains(minutes));
    let target = match form.get("target").trim() {
        "" => Ok(None),
        day => day.parse::<Date>().ok().filter(|day| *day >= today).map(Some).ok_or(()),
    };
    let wrong = Wrong {
        course: course.is_none().then(|| t!(lang, "assign-no-course")),
        people: has_nobody.then(|| t!(lang, "assign-nobody")),
        reason: (reason.is_empty() || reason.chars().count() > LONGEST_REASON).then(|| t!(lang, "assign-no-reason")),
        minutes: minutes.is_none().then(|| t!(lang, "assign-no-minutes")),
        target: target.is_err().then(|| t!(lang, "assign-no-day")),
    };
    match (course, minutes, target) {
        (Some(course), Some(planned_minutes), Ok(target_day)) if wrong.people.is_none() && wrong.reason.is_none() => {
            Ok(Draft { course, audience, reason: reason.to_owned(), planned_minutes, target_day })
        }
        _ => Err(wrong),
    }
}
