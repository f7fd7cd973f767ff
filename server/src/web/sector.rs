//! Choosing a sector.

use super::{
    form::Form,
    respond::Answer,
    session,
    state::App,
    visit::{Visit, safe_next},
};
use crate::{accounts::store, courses::Sector};
use app::{document::Flash, paths};
use axum::extract::State;

/// `POST /sector`
pub async fn choose(State(app): State<App>, visit: Visit, form: Form) -> Answer {
    form.only(&["sector", "next"])?;
    super::learn::exercise::count(&app, &visit)?;
    let sector: Option<Sector> = form.get("sector").parse().ok();
    let mut tx = app.db.begin().await?;
    let (learner, token) = app.learner(&mut tx, &visit).await?;
    store::set_sector(&mut tx, learner, sector.map(Sector::key)).await?;
    tx.commit().await?;
    app.forget_sessions();
    let next = safe_next(form.get("next")).unwrap_or_else(|| paths::home(visit.lang));
    let mut response = app.see(&next, Some(Flash::SectorSet));
    if let Some(token) = token {
        session::remember(&mut response, &token, app.secure_cookies);
    }
    Ok(response)
}
