//! Having an account.

pub mod code;
pub mod data;
pub mod email;
pub mod erase;
pub mod home;
mod letters;
pub mod links;
pub mod password;
pub mod prove;
pub mod reminders;
pub mod sign_in;
pub mod sign_up;

use crate::{
    accounts::{Event, LearnerId, PersonId, Token, links::Opened, sessions, store},
    courses::Published,
    learning::merge,
    storage::{Millis, Tx},
    web::{
        respond::Refused,
        state::App,
        visit::{Member, Visit, encode},
    },
};
use app::paths;
use axum::response::Response;
use std::sync::Arc;

/// Writes down that something happened around signing in.
async fn log(app: &App, tx: &mut Tx, visit: &Visit, event: Event, person: Option<PersonId>) -> Result<(), Refused> {
    let now = app.now();
    Ok(store::insert_security_event(tx, app.ids.next(now), event, person, &visit.network.for_log(), now).await?)
}

/// What a browser without an account learned, and the versions it learned from: read before the transaction begins.
struct Luggage {
    from: Option<LearnerId>,
    versions: Vec<Arc<Published>>,
}

impl Luggage {
    async fn of(app: &App, visit: &Visit, to: LearnerId, twin: Option<LearnerId>) -> Result<Self, Refused> {
        let from = visit.luggage().or(twin).filter(|from| *from != to);
        let versions = match from {
            Some(from) => merge::versions(&mut app.db.read().await?, &app.shelf, [to, from]).await?,
            None => Vec::new(),
        };
        Ok(Self { from, versions })
    }

    /// Nothing comes along.
    const fn none() -> Self {
        Self { from: None, versions: Vec::new() }
    }

    /// What comes along when a link to this person and address is opened: also what a pending twin learned.
    async fn behind_link(app: &App, visit: &Visit, person: PersonId, email: &str) -> Result<Self, Refused> {
        let mut conn = app.db.read().await?;
        let owner = store::confirmed(&mut conn, email).await?.unwrap_or(person);
        let learner = store::learner_of(&mut conn, owner).await?.ok_or(Refused::NotFound)?;
        drop(conn);
        let twin = visit.person().filter(|twin| twin.id != owner && !twin.is_confirmed && twin.email == email);
        let twin_learner = twin.and(visit.viewer.as_ref()).map(|viewer| viewer.learner);
        Self::of(app, visit, learner, twin_learner).await
    }
}

/// Signs this browser in: a new session, and what the browser learned before comes along.
async fn enter(
    tx: &mut Tx,
    visit: &Visit,
    learner: LearnerId,
    luggage: &Luggage,
    now: Millis,
) -> Result<Token, Refused> {
    let token = Token::random(&mut rand::rng());
    sessions::start(tx, &token, learner, true, visit.browser(&visit.device.name(visit.lang)), now).await?;
    if let Some(from) = luggage.from {
        merge::learners(tx, from, learner, &luggage.versions, now).await?;
    }
    store::mark_active(tx, learner, now).await?;
    Ok(token)
}

/// Signs this browser in behind a link; a pending twin it was signed in to has nothing left and goes.
async fn enter_opened(
    tx: &mut Tx,
    visit: &Visit,
    opened: &Opened,
    luggage: &Luggage,
    now: Millis,
) -> Result<Token, Refused> {
    let token = enter(tx, visit, opened.learner, luggage, now).await?;
    if let Some((twin, _)) = opened.twin {
        store::delete_person(tx, twin).await?;
    }
    Ok(token)
}

/// Before a deed that matters: whoever has not proved it lately is asked again.
fn must_prove(app: &App, member: &Member) -> Option<Response> {
    let is_fresh = crate::accounts::settings::is_fresh(&member.viewer, app.now());
    (!is_fresh).then(|| {
        let address = paths::prove(member.visit.lang);
        crate::web::respond::see_other(&format!("{address}?next={}", encode(&member.visit.address)))
    })
}
