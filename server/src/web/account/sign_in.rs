//! Signing in with a password, and signing out.

use super::{Luggage, enter, log, sign_up::Asked};
use crate::{
    accounts::{self, Email, Event, password::Password, store},
    web::{
        form::{Form, sentence},
        limits::Doing,
        respond::{Answer, Sheet, see_other},
        session,
        state::App,
        visit::{Visit, safe_next},
    },
};
use app::{
    document::{Area, Flash},
    pages::account::sign_in::SignIn,
    paths, t,
};
use axum::extract::{Query, State};

/// `GET /inloggen`
pub async fn form(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let next = asked.next.as_deref().and_then(safe_next);
    if visit.person().is_some() {
        return Ok(see_other(&next.unwrap_or_else(|| paths::my_learning(visit.lang))));
    }
    let page = SignIn { next: next.unwrap_or_default(), ..SignIn::default() };
    app.page(&visit, Sheet::private(Area::Account, paths::sign_in), page)
}

/// `POST /inloggen`. What is wrong, address or password, is not said.
pub async fn sign_in(State(app): State<App>, visit: Visit, form: Form) -> Answer {
    form.only(&["next", "email", "password"])?;
    let lang = visit.lang;
    let next = safe_next(form.get("next")).unwrap_or_else(|| paths::my_learning(lang));
    let again = |email_error: Option<String>, password_error: Option<String>| SignIn {
        email: form.typed("email").with_error(email_error),
        password: form.typed("").with_error(password_error),
        next: next.clone(),
    };
    let sheet = || Sheet::private(Area::Account, paths::sign_in).refused();
    let email = match form.get("email").parse::<Email>() {
        Ok(email) => email,
        Err(refusal) => return app.page(&visit, sheet(), again(Some(sentence(lang, "email", refusal)), None)),
    };
    let network = visit.network.for_counting();
    app.limits.count(Doing::SignInFrom, network)?;
    app.limits.count(Doing::SignInHere, (&email, network))?;
    app.limits.count(Doing::SignInAnywhere, &email)?;
    let found = accounts::sign_in::check(&app.db, &app.hasher, &email, Password::typed(form.get("password"))).await?;
    let Some(credentials) = found else {
        let mut tx = app.db.begin().await?;
        log(&app, &mut tx, &visit, Event::SignInRefused, None).await?;
        tx.commit().await?;
        return app.page(&visit, sheet(), again(None, Some(t!(lang, "refused-sign-in"))));
    };
    let luggage = Luggage::of(&app, &visit, credentials.learner, None).await?;
    let mut tx = app.db.begin().await?;
    let token = enter(&mut tx, &visit, credentials.learner, &luggage, app.now()).await?;
    log(&app, &mut tx, &visit, Event::SignedIn, Some(credentials.person)).await?;
    tx.commit().await?;
    app.forget_sessions();
    let mut response = app.see(&next, Some(Flash::SignedIn));
    session::remember(&mut response, &token, app.secure_cookies);
    Ok(response)
}

/// `POST /uitloggen`. On a shared tablet also for who learned without an account, and nothing is left in the browser.
pub async fn sign_out(State(app): State<App>, visit: Visit, form: Form) -> Answer {
    form.only(&[])?;
    let is_shared = visit.idle_limit().is_some();
    let Some(viewer) = visit.viewer.as_ref().filter(|viewer| viewer.person.is_some() || is_shared) else {
        return Ok(see_other(&paths::sign_in(visit.lang)));
    };
    let mut tx = app.db.begin().await?;
    store::delete_session(&mut tx, viewer.session).await?;
    if let Some(person) = visit.person() {
        log(&app, &mut tx, &visit, Event::SignedOut, Some(person.id)).await?;
    }
    tx.commit().await?;
    app.forget_sessions();
    let next = if is_shared { paths::code(visit.lang) } else { paths::home(visit.lang) };
    let mut response = app.see(&next, Some(Flash::SignedOut));
    if is_shared {
        session::leave_nothing(&mut response);
    }
    session::forget(&mut response, app.secure_cookies);
    Ok(response)
}
