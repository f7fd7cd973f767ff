//! Making an account.

use super::{letters, log};
use crate::{
    accounts::{self, Email, Event, Name, Token, password::Password, store},
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
    pages::account::sign_up::SignUp,
    paths,
};
use axum::extract::{Query, State};
use serde::Deserialize;

/// `?next=/…`: where to go afterwards.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    pub next: Option<String>,
}

/// `GET /account-maken`
pub async fn form(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Answer {
    if visit.person().is_some() {
        return Ok(see_other(&paths::my_learning(visit.lang)));
    }
    let next = asked.next.as_deref().and_then(safe_next).unwrap_or_default();
    let page = SignUp { next, keeps_progress: visit.luggage().is_some(), ..SignUp::default() };
    app.page(&visit, Sheet::private(Area::Account, paths::sign_up), page)
}

/// `POST /account-maken`. The answer is the same whether the address was known or not.
pub async fn sign_up(State(app): State<App>, visit: Visit, form: Form) -> Answer {
    form.only(&["next", "name", "email", "by", "password"])?;
    let lang = visit.lang;
    let next = safe_next(form.get("next")).unwrap_or_else(|| paths::my_learning(lang));
    if visit.person().is_some() {
        return Ok(see_other(&next));
    }
    let by_mail = form.get("by") == "mail";
    let name = form.get("name").parse::<Name>();
    let email = form.get("email").parse::<Email>();
    let password =
        (!by_mail).then(|| Password::new(form.get("password"), &[form.get("name"), form.get("email")])).transpose();
    let (name, email, password) = match (name, email, password) {
        (Ok(name), Ok(email), Ok(password)) => (name, email, password),
        (name, email, password) => {
            let wrong =
                |field, refusal: Option<accounts::Refusal>| refusal.map(|refusal| sentence(lang, field, refusal));
            let page = SignUp {
                name: form.typed("name").with_error(wrong("name", name.err())),
                email: form.typed("email").with_error(wrong("email", email.err())),
                password: form.typed("").with_error(wrong("password", password.err())),
                by_mail,
                next,
                keeps_progress: visit.luggage().is_some(),
            };
            return app.page(&visit, Sheet::private(Area::Account, paths::sign_up).refused(), page);
        }
    };
    app.limits.count(Doing::SignUpFrom, visit.network.for_counting())?;
    let password_hash = match password {
        Some(password) => Some(app.hasher.hash(password).await?),
        None => None,
    };
    let now = app.now();
    let token = Token::random(&mut rand::rng());
    let form = accounts::sign_up::SignUp { name, email: email.clone(), password_hash, lang };
    let mut tx = app.db.begin().await?;
    let known = store::confirmed(&mut tx, email.as_str()).await?;
    let device = visit.device.name(lang);
    let person =
        accounts::sign_up::sign_up(&mut tx, &app.ids, visit.luggage(), &form, &token, visit.browser(&device), now)
            .await?;
    // Whoever reads the mail of that address learns whether it was known; nobody else does.
    let (to, kind) = match known {
        Some(known) => (known, letters::Kind::AlreadyKnown),
        None => (person, letters::Kind::Welcome),
    };
    if app.limits.count(Doing::MailTo, &email).is_ok()
        && let Some(reader) = store::person(&mut tx, to).await?
    {
        letters::send(&app, &mut tx, &reader, email.as_str(), kind).await?;
    }
    log(&app, &mut tx, &visit, Event::SignedUp, Some(person)).await?;
    tx.commit().await?;
    app.forget_sessions();
    let mut response = app.see(&next, Some(Flash::SignedUp));
    session::remember(&mut response, &token, app.secure_cookies);
    Ok(response)
}
