//! Offers of an umbrella: making one, seeing which members took it up, ending it.

use super::{After, PAGE, number, owned};
use crate::{
    courses::store::CourseId,
    organisations::{
        NoOrgName, Organisation,
        umbrella::{Draft, NotAWhy, Offer, OfferId, OfferName, Why, store},
    },
    storage::Linked,
    web::{
        dates,
        form::Form,
        once::Deed,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::{Member, encode},
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::{Pick, offer as page},
    paths, t,
    text::Lang,
};
use axum::extract::{Path, Query, State};

/// The organisation of this address, for its owner, when it is an umbrella.
async fn umbrella(db: &mut impl Linked, member: &Member, org: &str) -> Result<Organisation, Refused> {
    let org = owned(db, member, org).await?;
    store::token(db, org.id).await?.ok_or(Refused::NotFound)?;
    Ok(org)
}

/// `GET /organisatie/{org}/koepel/aanbod`
pub async fn form(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let org = umbrella(&mut app.db.read().await?, &member, &org).await?;
    app.page(&member.visit, sheet(&org), page(&app, member.visit.lang, &org, &Form::default()))
}

fn sheet(org: &Organisation) -> Sheet {
    Sheet::private(Area::Organisation, |lang| paths::offer_add(lang, org.id.0))
}

/// The form with what was typed.
fn page(app: &App, lang: Lang, org: &Organisation, form: &Form) -> page::OfferAdd {
    let front = app.shelf.front();
    let ticked: Vec<&str> = form.0.all("course").collect();
    let course = |course: &std::sync::Arc<crate::courses::Published>| Pick {
        key: course.course.slug().to_string(),
        label: course.course.head.title.in_lang(lang).to_owned(),
        is_chosen: ticked.contains(&course.course.slug().as_str()),
    };
    page::OfferAdd {
        org: org.id.0,
        org_name: org.name.clone(),
        name: form.typed("name"),
        why: form.typed("why"),
        courses: front.courses.iter().map(course).collect(),
        courses_error: None,
    }
}

/// `POST /organisatie/{org}/koepel/aanbod`
pub async fn add(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["name", "why", "course"])?;
    let lang = member.visit.lang;
    let deed = Deed::of(&member, &form);
    if let Some(address) = app.once.led(deed) {
        return Ok(app.see(&address, Some(Flash::Saved)));
    }
    let mut tx = app.db.begin().await?;
    let org = umbrella(&mut tx, &member, &org).await?;
    let front = app.shelf.front();
    let ticked: Vec<&str> = form.0.all("course").collect();
    // In the order of the list, however they were ticked.
    let ticked = front.courses.iter().filter(|course| ticked.contains(&course.course.slug().as_str()));
    let courses: Vec<CourseId> = ticked.map(|course| course.id).collect();
    match (form.get("name").parse::<OfferName>(), form.get("why").parse::<Why>()) {
        (Ok(name), Ok(why)) if !courses.is_empty() => {
            let now = app.now();
            let id = OfferId(app.ids.next(now));
            store::insert_offer(&mut tx, org.id, id, &Draft { name, why, courses }, now).await?;
            tx.commit().await?;
            let address = paths::offer(lang, org.id.0, id.0);
            app.once.leads(deed, &address);
            Ok(app.see(&address, Some(Flash::Saved)))
        }
        (name, why) => {
            drop(tx);
            let mut page = page(&app, lang, &org, &form);
            page.name.error = name.err().map(|error| match error {
                NoOrgName::Empty => t!(lang, "offer-no-name"),
                NoOrgName::TooLong => t!(lang, "offer-long-name"),
            });
            page.why.error = why.err().map(|NotAWhy| t!(lang, "offer-no-why"));
            page.courses_error = courses.is_empty().then(|| t!(lang, "offer-no-courses"));
            app.page(&member.visit, sheet(&org).refused(), page)
        }
    }
}

/// What courses are called, in their order; one that was taken off the shelf is called that.
pub fn titles(app: &App, lang: Lang, courses: &[CourseId]) -> Vec<String> {
    let front = app.shelf.front();
    let title = |id: &CourseId| {
        let course = front.courses.iter().find(|course| course.id == *id);
        course.map_or_else(
            || t!(lang, "assigned-course-gone"),
            |course| course.course.head.title.in_lang(lang).to_owned(),
        )
    };
    courses.iter().map(title).collect()
}

/// `GET /organisatie/{org}/koepel/aanbod/{offer}`
pub async fn show(
    State(app): State<App>,
    member: Member,
    Path((org, id)): Path<(String, String)>,
    Query(from): Query<After>,
) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let (org, offer) = of(&mut conn, &member, &org, &id).await?;
    let courses = store::courses(&mut conn, org.id, offer.id).await?;
    let mut takers = store::taken(&mut conn, org.id, offer.id, (&from.after, from.id), PAGE + 1).await?;
    drop(conn);
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let has_more = takers.len() > most;
    takers.truncate(most);
    let address = paths::offer(lang, org.id.0, offer.id.0);
    let last = takers.last().filter(|_| has_more);
    let more = last.map(|last| format!("{address}?after={}&id={}", encode(&last.name), last.id.0));
    let page = page::Offer {
        org: org.id.0,
        id: offer.id.0,
        org_name: org.name,
        name: offer.name,
        why: offer.why,
        courses: titles(&app, lang, &courses),
        offered_on: dates::day(lang, offer.at),
        ended_on: offer.ended_at.map(|at| dates::day(lang, at)),
        taken: offer.taken,
        takers: takers.into_iter().map(|taker| (taker.name, dates::day(lang, taker.since))).collect(),
        more,
    };
    let here = |lang| paths::offer(lang, org.id.0, offer.id.0);
    app.page(&member.visit, Sheet::private(Area::Organisation, here), page)
}

/// The offer of this address, for an owner of the umbrella.
async fn of(db: &mut impl Linked, member: &Member, org: &str, id: &str) -> Result<(Organisation, Offer), Refused> {
    let org = umbrella(db, member, org).await?;
    let offer = store::one_offer(db, org.id, OfferId(number(id)?)).await?.ok_or(Refused::NotFound)?;
    Ok((org, offer))
}

/// `POST /organisatie/{org}/koepel/aanbod/{offer}/stop`
pub async fn end(
    State(app): State<App>,
    member: Member,
    Path((org, id)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let (org, offer) = of(&mut tx, &member, &org, &id).await?;
    store::end_offer(&mut tx, org.id, offer.id, app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::offer(member.visit.lang, org.id.0, offer.id.0), Some(Flash::Saved)))
}
