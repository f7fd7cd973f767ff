//! Letters with a link in them.

use crate::{
    accounts::{
        Person, Token,
        links::{self, Purpose},
    },
    mail::{self, About, Reader},
    storage::Tx,
    web::{respond::Refused, state::App},
};
use app::{paths, text::Lang};

/// What a letter with a link is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    SignIn,
    Welcome,
    AlreadyKnown,
    NewPassword,
    NewEmail,
}

/// Writes a letter after the answer, which does not wait for it: how long it takes would tell whether there is one.
pub fn behind_the_answer(writing: impl Future<Output = Result<(), Refused>> + Send + 'static) {
    tokio::spawn(async move {
        if let Err(refused) = writing.await {
            tracing::error!(?refused, "a letter with a link could not be written");
        }
    });
}

/// Makes a link for a person and posts the letter to `to`, in the language of its reader.
pub async fn send(app: &App, tx: &mut Tx, person: &Person, to: &str, kind: Kind) -> Result<(), Refused> {
    let now = app.now();
    let token = Token::random(&mut rand::rng());
    let purpose = match kind {
        Kind::SignIn | Kind::Welcome | Kind::AlreadyKnown => Purpose::SignIn,
        Kind::NewPassword => Purpose::Password,
        Kind::NewEmail => Purpose::NewEmail,
    };
    links::issue(tx, &token, person.id, purpose, to, now).await?;
    let address: fn(Lang, &Token) -> String = match purpose {
        Purpose::SignIn => |lang, token| paths::sign_in_link(lang, token),
        Purpose::Password => |lang, token| paths::new_password(lang, token),
        Purpose::NewEmail => |lang, token| paths::confirm_email(lang, token),
    };
    let link = format!("{}{}", app.site.public_url, address(person.lang, &token));
    let about = match kind {
        Kind::SignIn => About::SignIn { link: &link },
        Kind::Welcome => About::Welcome { link: &link },
        Kind::AlreadyKnown => About::AlreadyKnown { link: &link },
        Kind::NewPassword => About::NewPassword { link: &link },
        Kind::NewEmail => About::NewEmail { link: &link },
    };
    post(app, tx, person, to, about).await
}

/// Posts a letter, when there is somewhere to send it.
pub async fn post(app: &App, tx: &mut Tx, person: &Person, to: &str, about: About<'_>) -> Result<(), Refused> {
    if to.is_empty() {
        return Ok(());
    }
    let now = app.now();
    let reader = Reader { name: &person.name, email: to, lang: person.lang };
    let letter = mail::letter(&app.site, reader, about);
    let id = app.ids.next(now);
    mail::store::post(tx, id, person.id, &letter, now).await?;
    if !app.site.sends_mail {
        let address = format!("{}{}", app.site.public_url, paths::letter(person.lang, id));
        // To whom stands in the letter, and nowhere in the log.
        tracing::info!("no mail server is set: a letter waits at {address}");
    }
    Ok(())
}
