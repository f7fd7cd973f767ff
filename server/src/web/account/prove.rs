//! Proving who one is, again.

use super::{log, sign_up::Asked};
use crate::{
    accounts::{Event, Refusal, password::Password, store},
    web::{
        form::{Form, sentence},
        limits::Doing,
        respond::{Answer, Sheet, see_other},
        state::App,
        visit::{Member, safe_next},
    },
};
use app::{document::Area, pages::account::prove::Prove, paths};
use axum::extract::{Query, State};

/// `GET /bewijs-dat-jij-het-bent`
pub async fn form(State(app): State<App>, member: Member, Query(asked): Query<Asked>) -> Answer {
    let Member { visit, person, .. } = member;
    let next = asked.next.as_deref().and_then(safe_next).unwrap_or_else(|| paths::account(visit.lang));
    let page = Prove { next, has_password: person.has_password, email: person.email, ..Prove::default() };
    app.page(&visit, Sheet::private(Area::Account, paths::prove), page)
}

/// `POST /bewijs-dat-jij-het-bent`
pub async fn prove(State(app): State<App>, member: Member, form: Form) -> Answer {
    form.only(&["next", "email", "password"])?;
    let Member { visit, viewer, person } = member;
    let next = safe_next(form.get("next")).unwrap_or_else(|| paths::account(visit.lang));
    app.limits.count(Doing::SignInHere, (person.id, visit.network.for_counting()))?;
    let hash = store::password_hash(&mut app.db.read().await?, person.id).await?;
    let matches = app.hasher.verify(Password::typed(form.get("password")), hash).await?;
    let mut tx = app.db.begin().await?;
    if matches {
        store::mark_proved(&mut tx, viewer.session, app.now()).await?;
    }
    log(&app, &mut tx, &visit, if matches { Event::Proved } else { Event::ProofRefused }, Some(person.id)).await?;
    tx.commit().await?;
    if matches {
        app.forget_sessions();
        return Ok(see_other(&next));
    }
    let error = Some(sentence(visit.lang, "password", Refusal::WrongPassword));
    let password = form.typed("").with_error(error);
    let page = Prove { next, has_password: person.has_password, password, email: person.email };
    app.page(&visit, Sheet::private(Area::Account, paths::prove).refused(), page)
}
