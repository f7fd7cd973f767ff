//! The account page and its small forms.

use super::log;
use crate::{
    accounts::{Event, Name, TokenHash, store},
    assignments::remind,
    storage::Millis,
    web::{
        dates,
        form::{Form, sentence},
        home::sectors,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::account::home::{Account, Device},
    paths,
    text::Lang,
};
use axum::extract::{Path, State};
use data_encoding::HEXLOWER;

/// `GET /account`
pub async fn show(State(app): State<App>, member: Member) -> Answer {
    let name = Field::typed(member.person.name.as_str());
    page(&app, member, name, false).await
}

async fn page(app: &App, member: Member, name: Field, is_refused: bool) -> Answer {
    let Member { visit, viewer, person } = member;
    let lang = visit.lang;
    let mut conn = app.db.read().await?;
    let sessions = store::sessions(&mut conn, viewer.learner, app.now()).await?;
    let refused_reminders = remind::store::refused_at(&mut conn, person.id).await?;
    drop(conn);
    let devices = sessions
        .into_iter()
        .map(|row| Device {
            name: row.device,
            since: dates::day(lang, Millis(row.created_at)),
            last_used: dates::day_and_time(lang, Millis(row.seen_at)),
            is_this: row.token_hash == viewer.session.0,
            end: paths::end_session(lang, HEXLOWER.encode(&row.token_hash)),
        })
        .collect();
    let page = Account {
        name,
        email: person.email,
        is_confirmed: person.is_confirmed,
        has_password: person.has_password,
        lang: person.lang,
        sectors: sectors(lang, visit.sector()),
        gets_reminders: refused_reminders.is_none(),
        devices,
    };
    let sheet = Sheet::private(Area::Account, paths::account);
    app.page(&visit, if is_refused { sheet.refused() } else { sheet }, page)
}

/// `POST /account/naam`
pub async fn set_name(State(app): State<App>, member: Member, form: Form) -> Answer {
    form.only(&["name"])?;
    let lang = member.visit.lang;
    let name = match form.get("name").parse::<Name>() {
        Ok(name) => name,
        Err(refusal) => {
            let error = Some(sentence(lang, "name", refusal));
            return page(&app, member, form.typed("name").with_error(error), true).await;
        }
    };
    let mut tx = app.db.begin().await?;
    store::set_name(&mut tx, member.person.id, &name).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::account(lang), Some(Flash::Saved)))
}

/// `POST /account/taal`: for the mails, and for the site from here on.
pub async fn set_language(State(app): State<App>, member: Member, form: Form) -> Answer {
    form.only(&["lang"])?;
    let lang: Lang = form.get("lang").parse().map_err(|()| Refused::BadForm)?;
    let mut tx = app.db.begin().await?;
    store::set_lang(&mut tx, member.person.id, lang).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::account(lang), Some(Flash::Saved)))
}

/// `POST /account/apparaten`: signs out everywhere else.
pub async fn end_others(State(app): State<App>, member: Member, form: Form) -> Answer {
    form.only(&[])?;
    let Member { visit, viewer, person } = member;
    let mut tx = app.db.begin().await?;
    store::delete_other_sessions(&mut tx, viewer.learner, Some(viewer.session)).await?;
    log(&app, &mut tx, &visit, Event::OtherSessionsEnded, Some(person.id)).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::account(visit.lang), Some(Flash::SessionsEnded)))
}

/// `POST /account/apparaten/{session}`
pub async fn end_one(State(app): State<App>, member: Member, Path(session): Path<String>, form: Form) -> Answer {
    form.only(&[])?;
    let Member { visit, viewer, person } = member;
    // A session is named by the hash of its token, which signs nobody in.
    let hash = HEXLOWER.decode(session.as_bytes()).ok().and_then(|hash| hash.try_into().ok());
    let hash = TokenHash(hash.ok_or(Refused::NotFound)?);
    let mut tx = app.db.begin().await?;
    if !store::delete_own_session(&mut tx, viewer.learner, hash).await? {
        return Err(Refused::NotFound);
    }
    log(&app, &mut tx, &visit, Event::SessionEnded, Some(person.id)).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::account(visit.lang), Some(Flash::SessionEnded)))
}
