//! Links in mails: asking for one, and signing in with one.

use super::{Luggage, enter_opened, letters, log};
use crate::{
    accounts::{
        Email, Event, Token,
        links::{self, Purpose},
        store,
    },
    web::{
        form::{Form, sentence},
        limits::Doing,
        respond::{Answer, Refused, Sheet},
        session,
        state::App,
        visit::{Member, Visit},
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::account::links::{AskForLink, DeadLink, For, MailSent, OpenLink},
    paths,
    text::Lang,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};

/// `GET /inloggen/per-mail`
pub async fn by_mail_form(State(app): State<App>, visit: Visit) -> Answer {
    ask(&app, &visit, For::SigningIn)
}

/// `GET /wachtwoord-vergeten`
pub async fn forgot_form(State(app): State<App>, visit: Visit) -> Answer {
    ask(&app, &visit, For::NewPassword)
}

fn here(what: For) -> fn(Lang) -> String {
    match what {
        For::SigningIn => paths::sign_in_by_mail,
        For::NewPassword => paths::forgot_password,
    }
}

fn ask(app: &App, visit: &Visit, what: For) -> Answer {
    let page = AskForLink { what, email: Field::default() };
    app.page(visit, Sheet::private(Area::Account, here(what)), page)
}

/// `POST /inloggen/per-mail`
pub async fn by_mail(State(app): State<App>, visit: Visit, form: Form) -> Answer {
    send(app, visit, form, For::SigningIn)
}

/// `POST /wachtwoord-vergeten`
pub async fn forgot(State(app): State<App>, visit: Visit, form: Form) -> Answer {
    send(app, visit, form, For::NewPassword)
}

/// The answer is the same for every address, and does not wait for what is done: neither tells whether it is known.
fn send(app: App, visit: Visit, form: Form, what: For) -> Answer {
    form.only(&["email"])?;
    let email = match form.get("email").parse::<Email>() {
        Ok(email) => email,
        Err(refusal) => {
            let error = Some(sentence(visit.lang, "email", refusal));
            let page = AskForLink { what, email: form.typed("email").with_error(error) };
            return app.page(&visit, Sheet::private(Area::Account, here(what)).refused(), page);
        }
    };
    app.limits.count(Doing::MailFrom, visit.network.for_counting())?;
    let kind = match what {
        For::SigningIn => letters::Kind::SignIn,
        For::NewPassword => letters::Kind::NewPassword,
    };
    if app.limits.count(Doing::MailTo, &email).is_ok() {
        letters::behind_the_answer(write(app.clone(), email.clone(), kind));
    }
    let page = MailSent { email: email.as_str().to_owned(), site: app.site.clone() };
    app.page(&visit, Sheet::private(Area::Account, here(what)), page)
}

async fn write(app: App, email: Email, kind: letters::Kind) -> Result<(), Refused> {
    let mut tx = app.db.begin().await?;
    if let Some(reader) = store::reader(&mut tx, &email).await?
        && let Some(person) = store::person(&mut tx, reader).await?
    {
        letters::send(&app, &mut tx, &person, email.as_str(), kind).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// A link that does not work: 410, with the way to a new one.
pub fn dead(app: &App, visit: &Visit) -> Answer {
    app.page(visit, Sheet::private(Area::Account, paths::sign_in).with_status(StatusCode::GONE), DeadLink)
}

/// `GET /inloggen/link/{token}`: nothing happens before the button, for mail programs look at links too.
pub async fn open_form(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> Answer {
    let Ok(parsed) = token.parse::<Token>() else { return dead(&app, &visit) };
    let found = links::peek(&mut app.db.read().await?, parsed.hash(), Purpose::SignIn, app.now()).await?;
    let Some((_, email)) = found else { return dead(&app, &visit) };
    let page = OpenLink { action: paths::sign_in_link(visit.lang, &token), email };
    app.page(&visit, Sheet::private(Area::Account, |lang| paths::sign_in_link(lang, &token)), page)
}

/// `POST /inloggen/link/{token}`
pub async fn open(State(app): State<App>, visit: Visit, Path(token): Path<String>, form: Form) -> Answer {
    form.only(&[])?;
    let Ok(token) = token.parse::<Token>() else { return dead(&app, &visit) };
    let now = app.now();
    let found = links::peek(&mut app.db.read().await?, token.hash(), Purpose::SignIn, now).await?;
    let Some((person, email)) = found else { return dead(&app, &visit) };
    let luggage = Luggage::behind_link(&app, &visit, person, &email).await?;
    let mut tx = app.db.begin().await?;
    let was_confirmed = store::confirmed(&mut tx, &email).await?.is_some();
    let Some(opened) = links::open(&mut tx, token.hash(), Purpose::SignIn, visit.viewer.as_ref(), now).await? else {
        drop(tx);
        return dead(&app, &visit);
    };
    let session = enter_opened(&mut tx, &visit, &opened, &luggage, now).await?;
    log(&app, &mut tx, &visit, Event::SignedInByMail, Some(opened.person)).await?;
    tx.commit().await?;
    app.forget_sessions();
    let flash = if was_confirmed { Flash::SignedIn } else { Flash::Confirmed };
    let mut response = app.see(&paths::my_learning(visit.lang), Some(flash));
    session::remember(&mut response, &session, app.secure_cookies);
    Ok(response)
}

/// `POST /account/bevestigen`: a link to one's own address, to confirm it or to prove who one is.
pub async fn send_to_me(State(app): State<App>, member: Member, form: Form) -> Answer {
    form.only(&[])?;
    let Member { visit, person, .. } = member;
    if !person.has_address() {
        return Err(Refused::NotFound);
    }
    app.limits.count(Doing::MailTo, person.email.parse::<Email>().map_err(|_| Refused::Broken)?)?;
    let kind = if person.is_confirmed { letters::Kind::SignIn } else { letters::Kind::Welcome };
    let mut tx = app.db.begin().await?;
    letters::send(&app, &mut tx, &person, &person.email, kind).await?;
    tx.commit().await?;
    Ok(app.see(&paths::account(visit.lang), Some(Flash::MailSent)))
}
