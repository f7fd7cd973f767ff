//! Another address.

use super::{letters, links::dead, log, must_prove};
use crate::{
    accounts::{
        Email, Event, Person, Refusal, Token,
        links::{self, Purpose},
        password::Password,
        settings, store,
    },
    mail::About,
    web::{
        form::{Form, sentence},
        limits::Doing,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::{Area, Flash},
    pages::account::{
        email::ChangeEmail,
        links::{MailSent, NewPassword, OpenLink},
    },
    paths, t,
};
use axum::extract::{Path, State};

/// `GET /account/e-mail`
pub async fn form(State(app): State<App>, member: Member) -> Answer {
    if let Some(first) = must_prove(&app, &member) {
        return Ok(first);
    }
    let Member { visit, person, .. } = member;
    let page = ChangeEmail { now: person.email, ..ChangeEmail::default() };
    app.page(&visit, Sheet::private(Area::Account, paths::account_email), page)
}

/// `POST /account/e-mail`: the new address gets a mail. Says nothing about whether somebody else has it.
pub async fn change(State(app): State<App>, member: Member, form: Form) -> Answer {
    form.only(&["email"])?;
    if let Some(first) = must_prove(&app, &member) {
        return Ok(first);
    }
    let Member { visit, viewer, person } = member;
    let lang = visit.lang;
    let email = form.get("email").parse::<Email>().map_err(|refusal: Refusal| sentence(lang, "email", refusal));
    let email = email.and_then(|email| {
        if settings::is_other_address(&viewer, &email) { Ok(email) } else { Err(t!(lang, "refused-same-email")) }
    });
    let email = match email {
        Ok(email) => email,
        Err(error) => {
            let page = ChangeEmail { now: person.email, email: form.typed("email").with_error(Some(error)) };
            return app.page(&visit, Sheet::private(Area::Account, paths::account_email).refused(), page);
        }
    };
    app.limits.count(Doing::MailTo, &email)?;
    let mut tx = app.db.begin().await?;
    log(&app, &mut tx, &visit, Event::EmailChangeAsked, Some(person.id)).await?;
    tx.commit().await?;
    letters::behind_the_answer(write(app.clone(), person, email.clone()));
    let page = MailSent { email: email.as_str().to_owned(), site: app.site.clone() };
    app.page(&visit, Sheet::private(Area::Account, paths::account_email), page)
}

async fn write(app: App, person: Person, email: Email) -> Result<(), Refused> {
    let mut tx = app.db.begin().await?;
    if store::confirmed(&mut tx, email.as_str()).await?.is_none() {
        letters::send(&app, &mut tx, &person, email.as_str(), letters::Kind::NewEmail).await?;
    }
    Ok(tx.commit().await?)
}

/// `GET /account/e-mail/{token}`
pub async fn confirm_form(State(app): State<App>, member: Member, Path(token): Path<String>) -> Answer {
    let Member { visit, person, .. } = member;
    let Ok(parsed) = token.parse::<Token>() else { return dead(&app, &visit) };
    let found = links::peek(&mut app.db.read().await?, parsed.hash(), Purpose::NewEmail, app.now()).await?;
    // Only whoever asked for it: a mistyped address must not hand the account to a stranger.
    let Some((_, email)) = found.filter(|(of, _)| *of == person.id) else { return dead(&app, &visit) };
    let action = paths::confirm_email(visit.lang, &token);
    let sheet = Sheet::private(Area::Account, |lang| paths::confirm_email(lang, &token));
    if person.has_address() {
        return app.page(&visit, sheet, OpenLink { action, email });
    }
    app.page(&visit, sheet, NewPassword { action, email, ends_code: true, ..NewPassword::default() })
}

/// `POST /account/e-mail/{token}`. Whoever had a code on paper chooses a password of the usual length on the way, and the code
/// dies with it.
pub async fn confirm(State(app): State<App>, member: Member, Path(token): Path<String>, form: Form) -> Answer {
    form.only(&["email", "password"])?;
    let Member { visit, viewer, person } = member;
    let Ok(token) = token.parse::<Token>() else { return dead(&app, &visit) };
    let now = app.now();
    let hash = if person.has_address() {
        None
    } else {
        let found = links::peek(&mut app.db.read().await?, token.hash(), Purpose::NewEmail, now).await?;
        let Some((_, email)) = found.filter(|(of, _)| *of == person.id) else { return dead(&app, &visit) };
        match Password::new(form.get("password"), &[&person.name, &email]) {
            Ok(password) => Some(app.hasher.hash(password).await?),
            Err(refusal) => {
                let error = Some(sentence(visit.lang, "password", refusal));
                let action = paths::confirm_email(visit.lang, &token);
                let page = NewPassword { action, email, password: form.typed("").with_error(error), ends_code: true };
                let sheet = Sheet::private(Area::Account, |lang| paths::confirm_email(lang, &token)).refused();
                return app.page(&visit, sheet, page);
            }
        }
    };
    let mut tx = app.db.begin().await?;
    let mine = links::peek(&mut tx, token.hash(), Purpose::NewEmail, now).await?.filter(|(of, _)| *of == person.id);
    let opened = match mine {
        Some(_) => links::open(&mut tx, token.hash(), Purpose::NewEmail, Some(&viewer), now).await?,
        None => None,
    };
    if opened.is_none() {
        drop(tx);
        return dead(&app, &visit);
    }
    if let Some(hash) = hash {
        settings::change_password(&mut tx, person.id, viewer.learner, &hash, Some(viewer.session)).await?;
    }
    letters::post(&app, &mut tx, &person, &person.email, About::EmailChanged).await?;
    log(&app, &mut tx, &visit, Event::EmailChanged, Some(person.id)).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::account(visit.lang), Some(Flash::EmailChanged)))
}
