//! The way in for employers, and starting an organisation.

use crate::{
    accounts::Token,
    courses::Sector,
    organisations::{self, NoOrgName, OrgId, OrgName, Size, WayIn, start::Start, store},
    web::{
        form::Form,
        once::Deed,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::{Member, Visit, safe_next},
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::organisation::{
        Pick,
        index::{Index, Own},
        start as page,
    },
    paths, t,
    text::{Lang, say},
};
use axum::extract::{Query, State};
use serde::Deserialize;

/// `GET /organisatie`
pub async fn index(State(app): State<App>, visit: Visit) -> Answer {
    let lang = visit.lang;
    let own = match visit.person() {
        Some(person) => store::ways_in(&mut app.db.read().await?, person.id).await?,
        None => Vec::new(),
    };
    let doors =
        own.into_iter().map(|own| Own { address: door(lang, &own), is_contact: own.is_contact, name: own.name });
    let page = Index { has_account: visit.person().is_some(), own: doors.collect() };
    app.page(&visit, Sheet::public(Area::Organisation, paths::organisations), page)
}

/// `?next=/…`: where to go afterwards.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    next: Option<String>,
}

/// `GET /mijn-organisatie`: on to the one organisation that someone looks after, else to the choice.
pub async fn mine(State(app): State<App>, member: Member) -> Answer {
    let lang = member.visit.lang;
    let own = store::ways_in(&mut app.db.read().await?, member.person.id).await?;
    let one = if let [one] = &own[..] { door(lang, one) } else { None };
    Ok(app.see(&one.unwrap_or_else(|| paths::organisations(lang)), None))
}

/// Where someone gets to work in an organisation.
fn door(lang: Lang, own: &WayIn) -> Option<String> {
    if own.is_owner {
        Some(paths::organisation(lang, own.id.0))
    } else if own.is_manager {
        Some(paths::my_team(lang, own.id.0))
    } else {
        own.is_contact.then(|| paths::record(lang, own.id.0))
    }
}

/// `GET /organisatie/nieuw`
pub async fn form(State(app): State<App>, member: Member, Query(asked): Query<Asked>) -> Answer {
    let mut page = page(member.visit.lang, Field::default(), member.visit.sector(), Size::Under10);
    page.next = asked.next.as_deref().and_then(safe_next).unwrap_or_default();
    app.page(&member.visit, Sheet::private(Area::Organisation, paths::organisation_start), page)
}

fn page(lang: Lang, name: Field, sector: Option<Sector>, size: Size) -> page::Start {
    let none = Pick { key: String::new(), label: t!(lang, "org-sector-other"), is_chosen: sector.is_none() };
    let sectors = Sector::ALL.into_iter().map(|known| Pick {
        key: known.key().to_owned(),
        label: say(lang, &format!("sector-{}", known.key()), &[]),
        is_chosen: sector == Some(known),
    });
    let sizes = Size::ALL.into_iter().map(|known| Pick {
        key: known.key().to_owned(),
        label: t!(lang, "org-size-people", size = known.key()),
        is_chosen: size == known,
    });
    page::Start { name, next: String::new(), sectors: sectors.chain([none]).collect(), sizes: sizes.collect() }
}

/// `POST /organisatie/nieuw`
pub async fn start(State(app): State<App>, member: Member, form: Form) -> Answer {
    form.only(&["name", "sector", "size", "next"])?;
    let deed = Deed::of(&member, &form);
    if let Some(address) = app.once.led(deed) {
        return Ok(app.see(&address, Some(Flash::OrganisationStarted)));
    }
    let Member { visit, person, .. } = member;
    let lang = visit.lang;
    let next = safe_next(form.get("next"));
    let sector = form.get("sector").parse::<Sector>().ok();
    let size = form.get("size").parse::<Size>().map_err(|()| Refused::BadForm)?;
    let name = match form.get("name").parse::<OrgName>() {
        Ok(name) => name,
        Err(why) => {
            let error = match why {
                NoOrgName::Empty => t!(lang, "org-name-empty"),
                NoOrgName::TooLong => t!(lang, "org-name-too-long"),
            };
            let mut page = page(lang, form.typed("name").with_error(Some(error)), sector, size);
            page.next = next.unwrap_or_default();
            let sheet = Sheet::private(Area::Organisation, paths::organisation_start).refused();
            return app.page(&visit, sheet, page);
        }
    };
    let now = app.now();
    let org = OrgId(app.ids.next(now));
    let token = Token::random(&mut rand::rng()).to_string();
    let mut tx = app.db.begin().await?;
    organisations::start::start(&mut tx, org, person.id, &Start { name, sector, size }, &token, now).await?;
    tx.commit().await?;
    app.forget_sessions();
    let next = next.unwrap_or_else(|| paths::organisation(lang, org.0));
    app.once.leads(deed, &next);
    Ok(app.see(&next, Some(Flash::OrganisationStarted)))
}
