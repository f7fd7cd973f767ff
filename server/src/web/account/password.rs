//! Another password: from a link, or from the account.

use super::{Luggage, code::beside_code, enter_opened, letters, links::dead, log, must_prove};
use crate::{
    accounts::{
        Event, Person, Token,
        links::{self, Purpose},
        password::Password,
        settings, store,
    },
    mail::About,
    web::{
        form::{Form, sentence},
        respond::{Answer, Sheet},
        session,
        state::App,
        visit::{Member, Visit},
    },
};
use app::{
    document::{Area, Flash},
    pages::account::links::NewPassword,
    paths,
};
use axum::extract::{Path, State};

/// `GET /wachtwoord/{token}`
pub async fn reset_form(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> Answer {
    let Ok(parsed) = token.parse::<Token>() else { return dead(&app, &visit) };
    let found = links::peek(&mut app.db.read().await?, parsed.hash(), Purpose::Password, app.now()).await?;
    let Some((_, email)) = found else { return dead(&app, &visit) };
    let page = NewPassword { action: paths::new_password(visit.lang, &token), email, ..NewPassword::default() };
    app.page(&visit, Sheet::private(Area::Account, |lang| paths::new_password(lang, &token)), page)
}

/// `POST /wachtwoord/{token}`
pub async fn reset(State(app): State<App>, visit: Visit, Path(token): Path<String>, form: Form) -> Answer {
    form.only(&["email", "password"])?;
    let Ok(parsed) = token.parse::<Token>() else { return dead(&app, &visit) };
    let now = app.now();
    let found = links::peek(&mut app.db.read().await?, parsed.hash(), Purpose::Password, now).await?;
    let Some((person, email)) = found else { return dead(&app, &visit) };
    let password = match Password::new(form.get("password"), &[&email]) {
        Ok(password) => password,
        Err(refusal) => {
            let error = Some(sentence(visit.lang, "password", refusal));
            let action = paths::new_password(visit.lang, &token);
            let page = NewPassword { action, email, password: form.typed("").with_error(error), ends_code: false };
            let sheet = Sheet::private(Area::Account, |lang| paths::new_password(lang, &token)).refused();
            return app.page(&visit, sheet, page);
        }
    };
    let hash = app.hasher.hash(password).await?;
    let luggage = Luggage::behind_link(&app, &visit, person, &email).await?;
    let mut tx = app.db.begin().await?;
    let Some(opened) = links::open(&mut tx, parsed.hash(), Purpose::Password, visit.viewer.as_ref(), now).await? else {
        drop(tx);
        return dead(&app, &visit);
    };
    settings::change_password(&mut tx, opened.person, opened.learner, &hash, None).await?;
    let session = enter_opened(&mut tx, &visit, &opened, &luggage, now).await?;
    if let Some(person) = store::person(&mut tx, opened.person).await? {
        tell(&app, &mut tx, &person).await?;
    }
    log(&app, &mut tx, &visit, Event::PasswordReset, Some(opened.person)).await?;
    tx.commit().await?;
    app.forget_sessions();
    let mut response = app.see(&paths::my_learning(visit.lang), Some(Flash::PasswordChanged));
    session::remember(&mut response, &session, app.secure_cookies);
    Ok(response)
}

/// `GET /account/wachtwoord`
pub async fn change_form(State(app): State<App>, member: Member) -> Answer {
    if let Some(first) = must_prove(&app, &member) {
        return Ok(first);
    }
    let Member { visit, person, .. } = member;
    let page =
        NewPassword { action: paths::account_password(visit.lang), email: person.email, ..NewPassword::default() };
    app.page(&visit, Sheet::private(Area::Account, paths::account_password), page)
}

/// `POST /account/wachtwoord`
pub async fn change(State(app): State<App>, member: Member, form: Form) -> Answer {
    form.only(&["email", "password"])?;
    if let Some(first) = must_prove(&app, &member) {
        return Ok(first);
    }
    let Member { visit, viewer, person } = member;
    let password = if person.has_address() {
        Password::new(form.get("password"), &[&person.name, &person.email])
            .map_err(|refusal| sentence(visit.lang, "password", refusal))
    } else {
        beside_code(visit.lang, form.get("password"), &[&person.name])
    };
    let password = match password {
        Ok(password) => password,
        Err(error) => {
            let action = paths::account_password(visit.lang);
            let password = form.typed("").with_error(Some(error));
            let page = NewPassword { action, email: person.email, password, ends_code: false };
            return app.page(&visit, Sheet::private(Area::Account, paths::account_password).refused(), page);
        }
    };
    let hash = app.hasher.hash(password).await?;
    let mut tx = app.db.begin().await?;
    settings::change_password(&mut tx, person.id, viewer.learner, &hash, Some(viewer.session)).await?;
    tell(&app, &mut tx, &person).await?;
    log(&app, &mut tx, &visit, Event::PasswordChanged, Some(person.id)).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::account(visit.lang), Some(Flash::PasswordChanged)))
}

/// The owner hears of it, whoever did it.
async fn tell(app: &App, tx: &mut crate::storage::Tx, person: &Person) -> Result<(), crate::web::respond::Refused> {
    letters::post(app, tx, person, &person.email, About::PasswordChanged).await
}
