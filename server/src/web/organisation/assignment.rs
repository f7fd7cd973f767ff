//! One assignment: who was asked, and whether they finished.

use super::{PAGE, audience, exempt, look, messages, number, owned, planned, status, title};
use crate::{
    assignments::{
        self, Asked, Assignment, AssignmentId, Counts, Exemption, Status,
        cycle::{self, Cycle, Window},
        remind, store,
    },
    organisations::{self, Organisation},
    storage::{Linked, Millis},
    web::{
        dates,
        form::Form,
        respond::{Answer, Refused, Sheet, download},
        state::App,
        visit::{Member, encode},
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::{Pick, assignment as page},
    paths, t,
    text::Lang,
};
use axum::extract::{Path, Query, State};
use jiff::{ToSpan, civil::Date};
use serde::Deserialize;

/// `?ronde=…`: an earlier round, the first is 1; and from where on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    ronde: Option<u32>,
    after: String,
    id: i64,
}

/// `GET /organisatie/{org}/toewijzingen/{assignment}`. That somebody looked is kept for those who were looked at.
pub async fn show(
    State(app): State<App>,
    member: Member,
    Path((org, id)): Path<(String, String)>,
    Query(question): Query<Question>,
) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let (org, assignment) = of(&mut conn, &member, &org, &id).await?;
    let rounds = past_rounds(&assignment, app.now());
    let past = match question.ronde {
        Some(round) => Some(rounds.iter().copied().find(|(number, _)| *number == round).ok_or(Refused::NotFound)?),
        None => None,
    };
    look(&app, &member, org.id, false).await?;
    let window = Window::of(&assignment, past.map_or(app.now(), |(_, over)| cycle::midnight(over).minus(1)));
    let counts = store::counts(&mut conn, org.id, assignment.id, window).await?;
    let gone =
        if past.is_some() { store::gone(&mut conn, org.id, assignment.id, window).await? } else { Counts::default() };
    let mut people =
        store::asked(&mut conn, org.id, assignment.id, window, (&question.after, question.id), PAGE + 1).await?;
    let groups = store::group_names(&mut conn, org.id).await?;
    let reminders = reminders(&mut conn, lang, &org, &assignment, dates::today(app.now())).await?;
    drop(conn);
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = people.len() > most;
    people.truncate(most);
    let address = paths::assignment(lang, org.id.0, assignment.id.0);
    let of_round = question.ronde.map(|round| format!("ronde={round}&")).unwrap_or_default();
    let more = people
        .last()
        .filter(|_| more)
        .map(|last| format!("{address}?{of_round}after={}&id={}", encode(&last.name), last.person));
    let last_day = |over: Date| dates::civil(lang, over.saturating_sub(1.day()));
    let drawn = page::Assignment {
        org: org.id.0,
        id: assignment.id.0,
        name: org.name,
        course: title(lang, &app.shelf.front().courses, &assignment),
        audience: audience(lang, &assignment, &groups),
        reason: assignment.reason.clone(),
        path: assignment.path_name.clone(),
        planned: planned(lang, &assignment),
        repeats: assignment.cycle.map(|cycle| repeats(lang, cycle)),
        target: assignment.target_day.map(|day| dates::civil(lang, day)),
        assigned_on: dates::day(lang, assignment.created_at),
        ended_on: assignment.ended_at.map(|at| dates::day(lang, at)),
        asked: counts.asked + gone.asked,
        finished: counts.finished + gone.finished,
        exempt: counts.exempt + gone.exempt,
        gone: gone.asked,
        past: past.map(|(number, over)| t!(lang, "round-was", n = number, date = last_day(over))),
        rounds: rounds
            .into_iter()
            .map(|(number, over)| {
                let label = t!(lang, "round-until", n = number, date = last_day(over));
                (label, format!("{address}?ronde={number}"))
            })
            .collect(),
        people: people.into_iter().map(|asked| person(lang, asked)).collect(),
        more,
        reminders,
    };
    let here = |lang| paths::assignment(lang, org.id.0, assignment.id.0);
    app.page(&member.visit, Sheet::private(Area::Organisation, here), drawn)
}

/// The rounds that are over, newest first, with the day on which the next one began. By completion everyone has rounds of
/// their own; then these are the same number of months, to look back at.
fn past_rounds(assignment: &Assignment, now: Millis) -> Vec<(u32, Date)> {
    let (Some(it), created) = (assignment.cycle, cycle::day(assignment.created_at)) else { return Vec::new() };
    let until = assignment.ended_at.map_or(now, |ended| ended.min(now));
    let over = it.by_calendar(created, cycle::day(until));
    (1..=over).rev().map(|round| (round, it.begins(created, round))).collect()
}

/// How it comes back, in words.
fn repeats(lang: Lang, cycle: Cycle) -> String {
    let n = cycle.every_months;
    match (cycle.from, cycle.grace_days) {
        (cycle::From::Calendar, 0) => t!(lang, "repeats-calendar", n = n),
        (cycle::From::Calendar, days) => {
            format!("{} {}", t!(lang, "repeats-calendar", n = n), t!(lang, "repeats-grace", n = days))
        }
        (cycle::From::Completion, _) => t!(lang, "repeats-completion", n = n),
    }
}

/// The assignment of this address, for an owner of its organisation.
async fn of(db: &mut impl Linked, member: &Member, org: &str, id: &str) -> Result<(Organisation, Assignment), Refused> {
    let org = owned(db, member, org).await?;
    let assignment = store::one(db, org.id, AssignmentId(number(id)?)).await?.ok_or(Refused::NotFound)?;
    Ok((org, assignment))
}

/// When people are reminded of it, in short.
async fn reminders(
    db: &mut impl Linked,
    lang: Lang,
    org: &Organisation,
    assignment: &Assignment,
    today: Date,
) -> Result<Option<String>, Refused> {
    let of_org = remind::store::of_org(db, org.id).await?;
    let Some(reminded) = of_org.into_iter().find(|one| one.id == assignment.id) else { return Ok(None) };
    let days = messages::planned(db, lang, &reminded, today).await?;
    Ok(Some(match (reminded.paused_at, days.is_empty()) {
        (Some(_), _) => t!(lang, "messages-paused"),
        (None, true) => t!(lang, "messages-no-more"),
        (None, false) => t!(lang, "messages-on", days = days.join(&t!(lang, "messages-and"))),
    }))
}

fn person(lang: Lang, asked: Asked) -> page::Person {
    let why = match asked.status {
        Status::Exempt(why) => Some(why),
        _ => None,
    };
    let none = Pick { key: String::new(), label: t!(lang, "exempt-none"), is_chosen: why.is_none() };
    let reasons = Exemption::ALL.into_iter().map(|reason| Pick {
        key: reason.key().to_owned(),
        label: exempt(lang, reason),
        is_chosen: why == Some(reason),
    });
    page::Person {
        id: asked.person,
        name: asked.name,
        status: status(lang, asked.status),
        is_finished: matches!(asked.status, Status::Finished(_)),
        reasons: std::iter::once(none).chain(reasons).collect(),
    }
}

/// `GET /organisatie/{org}/toewijzingen/{assignment}/deelname.csv`: what the page shows, of everyone.
pub async fn csv(State(app): State<App>, member: Member, Path((org, id)): Path<(String, String)>) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let (org, assignment) = of(&mut conn, &member, &org, &id).await?;
    look(&app, &member, org.id, true).await?;
    let window = Window::of(&assignment, app.now());
    let mut people = Vec::new();
    loop {
        let last = people.last().map_or((String::new(), 0), |last: &Asked| (last.name.clone(), last.person));
        let next = store::asked(&mut conn, org.id, assignment.id, window, (&last.0, last.1), 500).await?;
        if next.is_empty() {
            break;
        }
        people.extend(next);
    }
    drop(conn);
    let course = title(lang, &app.shelf.front().courses, &assignment);
    let bytes = assignments::export::csv(lang, &course, &assignment, &people, dates::iso_day).ok_or(Refused::Broken)?;
    Ok(download("text/csv; charset=utf-8", "deelname.csv", bytes))
}

/// `POST /organisatie/{org}/toewijzingen/{assignment}/stop`
pub async fn end(
    State(app): State<App>,
    member: Member,
    Path((org, id)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let (org, assignment) = of(&mut tx, &member, &org, &id).await?;
    store::end(&mut tx, org.id, assignment.id, app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::assignment(member.visit.lang, org.id.0, assignment.id.0), Some(Flash::Saved)))
}

/// `POST /organisatie/{org}/toewijzingen/{assignment}/vrijstelling/{person}`: an empty reason takes it back.
pub async fn let_off(
    State(app): State<App>,
    member: Member,
    Path((org, id, person)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    form.only(&["why"])?;
    let mut tx = app.db.begin().await?;
    let (org, assignment) = of(&mut tx, &member, &org, &id).await?;
    let person = number(&person)?;
    organisations::store::role(&mut tx, org.id, crate::accounts::PersonId(person)).await?.ok_or(Refused::NotFound)?;
    match form.get("why") {
        "" => store::delete_exemption(&mut tx, org.id, assignment.id, person, app.now()).await?,
        why => {
            let why = why.parse().map_err(|()| Refused::BadForm)?;
            store::put_exemption(&mut tx, org.id, assignment.id, person, why, app.now()).await?;
        }
    }
    tx.commit().await?;
    Ok(app.see(&paths::assignment(member.visit.lang, org.id.0, assignment.id.0), Some(Flash::Saved)))
}
