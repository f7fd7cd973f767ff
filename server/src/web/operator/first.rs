//! The first operator, from the link printed at first start.

use crate::{
    accounts::{self, Email, Name, Token, password::Password, sessions::Browser, store},
    web::{
        form::{Form, sentence},
        limits::Doing,
        respond::{Answer, Refused, Sheet},
        session,
        state::App,
        visit::Visit,
    },
};
use app::{document::Area, pages::operator::first::First, paths};
use axum::extract::{Path, State};

/// `GET /beheer/eerste/{token}`
pub async fn form(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> Answer {
    is_open(&app, &token).await?;
    let page = First { action: paths::first_operator(visit.lang, &token), ..First::default() };
    app.page(&visit, Sheet::private(Area::Public, |lang| paths::first_operator(lang, &token)), page)
}

/// The link exists while it is valid and nobody runs the platform yet.
async fn is_open(app: &App, token: &str) -> Result<Token, Refused> {
    let token: Token = token.parse().map_err(|_| Refused::NotFound)?;
    let mut conn = app.db.read().await?;
    let is_valid = store::is_first_operator_link(&mut conn, token.hash(), app.now()).await?;
    if is_valid && !store::has_operator(&mut conn).await? { Ok(token) } else { Err(Refused::NotFound) }
}

/// `POST /beheer/eerste/{token}`
pub async fn make(State(app): State<App>, visit: Visit, Path(token): Path<String>, form: Form) -> Answer {
    form.only(&["name", "email", "password"])?;
    app.limits.count(Doing::SignUpFrom, visit.network.for_counting())?;
    let link = is_open(&app, &token).await?;
    let lang = visit.lang;
    let name = form.get("name").parse::<Name>();
    let email = form.get("email").parse::<Email>();
    let password = Password::new(form.get("password"), &[form.get("name"), form.get("email")]);
    let (name, email, password) = match (name, email, password) {
        (Ok(name), Ok(email), Ok(password)) => (name, email, password),
        (name, email, password) => {
            let wrong =
                |field, refusal: Option<accounts::Refusal>| refusal.map(|refusal| sentence(lang, field, refusal));
            let page = First {
                action: paths::first_operator(lang, &token),
                name: form.typed("name").with_error(wrong("name", name.err())),
                email: form.typed("email").with_error(wrong("email", email.err())),
                password: form.typed("").with_error(wrong("password", password.err())),
            };
            let sheet = Sheet::private(Area::Public, |lang| paths::first_operator(lang, &token)).refused();
            return app.page(&visit, sheet, page);
        }
    };
    let hash = app.hasher.hash(password).await?;
    let now = app.now();
    let session = Token::random(&mut rand::rng());
    let sign_up = accounts::sign_up::SignUp { name, email: email.clone(), password_hash: Some(hash), lang };
    let mut tx = app.db.begin().await?;
    if !store::take_first_operator_link(&mut tx, link.hash()).await? {
        return Err(Refused::NotFound);
    }
    let device = visit.device.name(lang);
    let browser = Browser { before: None, device: &device, is_shared: visit.is_shared };
    let person = accounts::sign_up::sign_up(&mut tx, &app.ids, None, &sign_up, &session, browser, now).await?;
    store::confirm_email(&mut tx, person, email.as_str(), now).await?;
    store::insert_operator(&mut tx, person, "first start", now).await?;
    tx.commit().await?;
    app.forget_sessions();
    let mut response = app.see(&paths::operator(lang), None);
    session::remember(&mut response, &session, app.secure_cookies);
    Ok(response)
}
