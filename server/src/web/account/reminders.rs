//! Whether someone gets letters that remind them of a course: a switch on the account page, and a link in each letter.

use crate::{
    accounts::{PersonId, Token},
    assignments::remind::store,
    storage::{Linked, Millis, Tx},
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::{Member, Visit},
    },
};
use app::{
    document::{Area, Flash},
    pages::account::reminders::Reminders,
    paths,
};
use axum::extract::{Path, State};

/// `POST /account/herinneringen`
pub async fn set(State(app): State<App>, member: Member, form: Form) -> Answer {
    let wanted = wanted(&form)?;
    let mut tx = app.db.begin().await?;
    want(&mut tx, member.person.id, wanted, app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::account(member.visit.lang), Some(Flash::Saved)))
}

/// `GET /herinneringen/{token}`: says how it is. Nothing happens before the button, for mail programs look at links too.
pub async fn show(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let (token, person) = of(&mut conn, &token).await?;
    let is_on = store::refused_at(&mut conn, person).await?.is_none();
    drop(conn);
    let sheet = Sheet::private(Area::Learning, |lang| paths::reminders(lang, &token));
    app.page(&visit, sheet, Reminders { action: paths::reminders(visit.lang, &token), is_on })
}

/// `POST /herinneringen/{token}`
pub async fn set_by_link(State(app): State<App>, visit: Visit, Path(token): Path<String>, form: Form) -> Answer {
    let wanted = wanted(&form)?;
    let mut tx = app.db.begin().await?;
    let (token, person) = of(&mut tx, &token).await?;
    want(&mut tx, person, wanted, app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::reminders(visit.lang, &token), Some(Flash::Saved)))
}

/// The link of a letter, and whose it is.
async fn of(db: &mut impl Linked, token: &str) -> Result<(Token, PersonId), Refused> {
    let token: Token = token.parse().map_err(|_| Refused::NotFound)?;
    let person = store::of_link(db, &token.to_string()).await?.ok_or(Refused::NotFound)?;
    Ok((token, person))
}

fn wanted(form: &Form) -> Result<bool, Refused> {
    form.only(&["want"])?;
    match form.get("want") {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Refused::BadForm),
    }
}

async fn want(tx: &mut Tx, person: PersonId, wanted: bool, now: Millis) -> Result<(), Refused> {
    if wanted {
        store::take_refusal_back(tx, person).await?;
    } else {
        store::refuse(tx, person, now).await?;
    }
    Ok(())
}
