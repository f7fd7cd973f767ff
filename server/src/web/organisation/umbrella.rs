//! The bonds of an organisation with umbrellas, from either side, and what a member does with an offer.

use super::{After, PAGE, number, offer::titles, owned};
use crate::{
    accounts::Token,
    organisations::{
        OrgId, Organisation,
        umbrella::{self, OfferId, Offered, store},
    },
    storage::{Linked, Tx},
    web::{
        dates,
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::{Member, encode},
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::umbrella as page,
    paths, t,
    text::Lang,
};
use axum::extract::{Path, Query, State};

/// `GET /organisatie/{org}/koepel`
pub async fn show(
    State(app): State<App>,
    member: Member,
    Path(org): Path<String>,
    Query(from): Query<After>,
) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let above = store::umbrellas(&mut conn, org.id).await?;
    let page = page::Umbrella {
        org: org.id.0,
        name: org.name.clone(),
        above: above.into_iter().map(|one| bound(lang, one)).collect(),
        offered: offered(&app, &mut conn, lang, org.id).await?,
        own: own(&app, &mut conn, lang, &org, &from).await?,
    };
    drop(conn);
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::umbrella(lang, org.id.0)), page)
}

fn bound(lang: Lang, one: umbrella::Bound) -> page::Bound {
    page::Bound { id: one.id.0, name: one.name, since: dates::day(lang, one.since) }
}

/// What the umbrellas of an organisation offer it, with what it did with each.
pub async fn offered(app: &App, db: &mut impl Linked, lang: Lang, org: OrgId) -> Result<Vec<page::Offered>, Refused> {
    let mut offers = Vec::new();
    for offer in store::offered(db, org).await? {
        let courses = store::courses(db, offer.umbrella, offer.id).await?;
        let decided = match (offer.taken_at, offer.dismissed_at) {
            (Some(at), _) => Some(t!(lang, "offered-taken", date = dates::day(lang, at))),
            (None, Some(at)) => Some(t!(lang, "offered-dismissed", date = dates::day(lang, at))),
            (None, None) => None,
        };
        offers.push(page::Offered {
            umbrella: offer.umbrella.0,
            id: offer.id.0,
            is_taken: offer.taken_at.is_some(),
            is_open: offer.is_open(),
            by: offer.by,
            name: offer.name,
            why: offer.why,
            courses: titles(app, lang, &courses),
            decided,
        });
    }
    Ok(offers)
}

/// What an umbrella has.
async fn own(
    app: &App,
    db: &mut impl Linked,
    lang: Lang,
    org: &Organisation,
    from: &After,
) -> Result<Option<page::Own>, Refused> {
    let Some(token) = store::token(db, org.id).await? else { return Ok(None) };
    let mut members = store::members(db, org.id, (&from.after, from.id), PAGE + 1).await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let has_more = members.len() > most;
    members.truncate(most);
    let address = paths::umbrella(lang, org.id.0);
    let last = members.last().filter(|_| has_more);
    let more = last.map(|last| format!("{address}?after={}&id={}", encode(&last.name), last.id.0));
    let offer = |offer: umbrella::Offer| page::Offer {
        address: paths::offer(lang, org.id.0, offer.id.0),
        name: offer.name,
        why: offer.why,
        when: match offer.ended_at {
            Some(at) => t!(lang, "offer-ended", date = dates::day(lang, at)),
            None => t!(lang, "offer-since", date = dates::day(lang, offer.at)),
        },
        taken: offer.taken,
    };
    Ok(Some(page::Own {
        link: format!("{}{}", app.site.public_url, paths::umbrella_join(lang, &token)),
        member_count: store::count_members(db, org.id).await?,
        members: members.into_iter().map(|one| bound(lang, one)).collect(),
        more,
        offers: store::offers(db, org.id).await?.into_iter().map(offer).collect(),
    }))
}

/// `POST /organisatie/{org}/koepel`: makes an umbrella of it; one that is an umbrella gets another link.
pub async fn renew(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&[])?;
    let token = Token::random(&mut rand::rng()).to_string();
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let flash = if store::token(&mut tx, org.id).await?.is_some() { Flash::LinkRenewed } else { Flash::Saved };
    store::put_token(&mut tx, org.id, &token, app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::umbrella(member.visit.lang, org.id.0), Some(flash)))
}

/// `POST /organisatie/{org}/koepel/leden/{member}/weg`: the umbrella cuts the bond.
pub async fn part(
    State(app): State<App>,
    member: Member,
    Path((org, other)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let other = OrgId(number(&other)?);
    cut(&app, tx, &member, org.id, org.id, other).await
}

/// `POST /organisatie/{org}/koepels/{umbrella}/weg`: the member cuts the bond.
pub async fn leave(
    State(app): State<App>,
    member: Member,
    Path((org, umbrella)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let umbrella = OrgId(number(&umbrella)?);
    cut(&app, tx, &member, org.id, umbrella, org.id).await
}

async fn cut(app: &App, mut tx: Tx, member: &Member, own: OrgId, umbrella: OrgId, other: OrgId) -> Answer {
    if !store::part(&mut tx, umbrella, other).await? {
        return Err(Refused::NotFound);
    }
    tx.commit().await?;
    Ok(app.see(&paths::umbrella(member.visit.lang, own.0), Some(Flash::Saved)))
}

/// `POST /organisatie/{org}/koepels/{umbrella}/aanbod/{offer}/neem-over`: on to the form that assigns the courses, filled in.
pub async fn take(
    State(app): State<App>,
    member: Member,
    Path(path): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let (org, offer) = of(&mut tx, &member, &path).await?;
    store::take(&mut tx, org, offer.umbrella, offer.id, app.now()).await?;
    let courses = store::courses(&mut tx, offer.umbrella, offer.id).await?;
    tx.commit().await?;
    let front = app.shelf.front();
    let known = courses.iter().filter_map(|id| front.courses.iter().find(|course| course.id == *id));
    let courses: Vec<String> = known.map(|course| format!("course={}&", course.course.slug())).collect();
    let assign = paths::assign(member.visit.lang, org.0);
    Ok(app.see(&format!("{assign}?{}reason={}", courses.concat(), encode(&offer.why)), None))
}

/// `POST /organisatie/{org}/koepels/{umbrella}/aanbod/{offer}/niet`: the offer leaves the overview.
pub async fn dismiss(
    State(app): State<App>,
    member: Member,
    Path(path): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let (org, offer) = of(&mut tx, &member, &path).await?;
    store::dismiss(&mut tx, org, offer.umbrella, offer.id, app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::organisation(member.visit.lang, org.0), Some(Flash::Saved)))
}

/// The offer of this address, when it is made to an organisation that this person owns.
async fn of(
    db: &mut impl Linked,
    member: &Member,
    (org, umbrella, offer): &(String, String, String),
) -> Result<(OrgId, Offered), Refused> {
    let org = owned(db, member, org).await?.id;
    let (umbrella, id) = (OrgId(number(umbrella)?), OfferId(number(offer)?));
    let offer = store::one_offered(db, org, umbrella, id).await?.ok_or(Refused::NotFound)?;
    Ok((org, offer))
}
