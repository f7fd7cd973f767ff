//! What is written to people in the employer's name: what it says, to how many, when, and what became of it. Never to whom.

use super::{number, owned};
use crate::{
    assignments::{
        self, AssignmentId,
        cycle::Window,
        remind::{self, Reminded, Run, store},
    },
    courses::Published,
    jobs::{invitations, reminders},
    mail, organisations,
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
    document::{Area, Flash},
    pages::organisation::messages::{Invitations, Line, Messages, Reminder, Shown},
    paths, t,
    text::Lang,
};
use axum::extract::{Path, State};
use jiff::civil::Date;
use std::{collections::HashMap, sync::Arc};

/// How many days of letters are told.
const LOG: i64 = 100;
/// Fewer letters than this are not counted out: next to one open course, a number would tell who wants none.
const FEW: i64 = 5;

/// `GET /organisatie/{org}/berichten`
pub async fn show(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let lang = member.visit.lang;
    let today = dates::today(app.now());
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let courses = app.shelf.front().courses.clone();
    let mut page = Messages {
        org: org.id.0,
        name: org.name,
        from_hour: remind::FROM_HOUR.into(),
        reminders: Vec::new(),
        log: Vec::new(),
        invitations: None,
    };
    for reminded in store::of_org(&mut conn, org.id).await? {
        if reminded.target_day >= today {
            page.reminders.extend(reminder(&app, &mut conn, lang, &courses, &reminded, today).await?);
        }
    }
    let left = mail::store::reminders(&mut conn, org.id).await?;
    let left = left.into_iter().map(|(id, day, sent, failed)| ((id.0, day), (sent, failed))).collect();
    let runs = store::runs(&mut conn, org.id, LOG).await?;
    page.log = runs.into_iter().map(|run| line(lang, &courses, &left, run)).collect();
    let (invited, written) = organisations::store::count_written(&mut conn, org.id).await?;
    let days = organisations::store::letters_of_days(&mut conn, org.id, LOG).await?;
    drop(conn);
    if invited > 0 || !days.is_empty() {
        let day = |(day, letters): (String, i64)| Line {
            day: dates::registered(lang, &day),
            of: None,
            words: t!(lang, "messages-invited-on-day", n = letters),
        };
        page.invitations = Some(Invitations {
            invited,
            written,
            a_day: invitations::A_DAY,
            days: days.into_iter().map(day).collect(),
        });
    }
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::messages(lang, org.id.0)), page)
}

/// What will be sent for one assignment; nothing when its course is no longer there.
async fn reminder(
    app: &App,
    db: &mut impl Linked,
    lang: Lang,
    courses: &[Arc<Published>],
    reminded: &Reminded,
    today: Date,
) -> Result<Option<Reminder>, Refused> {
    let Some(course) = courses.iter().find(|course| course.id == reminded.course) else { return Ok(None) };
    let Some(assignment) = assignments::store::one(db, reminded.org, reminded.id).await? else { return Ok(None) };
    let window = Window::of(&assignment, app.now());
    let counts = assignments::store::counts(db, reminded.org, reminded.id, window).await?;
    let shown = |lang: Lang| {
        let to = mail::Reader { name: &t!(lang, "messages-a-name"), email: "", lang };
        let letter = reminders::letter(&app.site, &app.shelf, reminded, to, &t!(lang, "messages-own-link"))?;
        Some(Shown { lang, subject: letter.subject, body: letter.body })
    };
    Ok(Some(Reminder {
        id: reminded.id.0,
        course: course.course.head.title.in_lang(lang).to_owned(),
        address: paths::assignment(lang, reminded.org.0, reminded.id.0),
        target: dates::civil(lang, reminded.target_day),
        days: planned(db, lang, reminded, today).await?,
        open: counts.asked - counts.finished - counts.exempt,
        is_paused: reminded.paused_at.is_some(),
        letters: Lang::ALL.into_iter().filter_map(shown).collect(),
    }))
}

/// The days on which letters are still to come, in words.
pub async fn planned(
    db: &mut impl Linked,
    lang: Lang,
    reminded: &Reminded,
    today: Date,
) -> Result<Vec<String>, Refused> {
    let mut planned = Vec::new();
    for day in reminded.days() {
        if remind::is_over(day, today) || store::is_done(db, reminded.org, reminded.id, day).await? {
            continue;
        }
        planned.push(if day > today { dates::civil(lang, day) } else { t!(lang, "messages-today") });
    }
    Ok(planned)
}

type Left = HashMap<(i64, String), (i64, i64)>;

/// What became of the letters of a day.
fn line(lang: Lang, courses: &[Arc<Published>], left: &Left, run: Run) -> Line {
    let course = courses.iter().find(|course| course.id == run.course);
    let (sent, failed) = run.left.or_else(|| left.get(&(run.assignment.0, run.day.clone())).copied()).unwrap_or((0, 0));
    let words = match (run.is_done, run.letters) {
        (false, _) => t!(lang, "messages-being-written"),
        (true, ..FEW) => t!(lang, "messages-few"),
        (true, letters) => t!(lang, "messages-written", n = letters, sent = sent, failed = failed),
    };
    Line {
        day: dates::registered(lang, &run.day),
        of: Some(course.map_or_else(
            || t!(lang, "assigned-course-gone"),
            |course| course.course.head.title.in_lang(lang).to_owned(),
        )),
        words,
    }
}

/// `POST /organisatie/{org}/berichten/{assignment}`: stops the reminders of an assignment, or lets them go on.
pub async fn pause(
    State(app): State<App>,
    member: Member,
    Path((org, id)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&["pause"])?;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let id = AssignmentId(number(&id)?);
    assignments::store::one(&mut tx, org.id, id).await?.ok_or(Refused::NotFound)?;
    let paused_at = match form.get("pause") {
        "yes" => Some(app.now()),
        "no" => None,
        _ => return Err(Refused::BadForm),
    };
    store::set_paused(&mut tx, org.id, id, paused_at).await?;
    tx.commit().await?;
    Ok(app.see(&paths::messages(member.visit.lang, org.id.0), Some(Flash::Saved)))
}
