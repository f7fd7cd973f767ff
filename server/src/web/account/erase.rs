//! Erasing the account.

use super::{log, must_prove};
use crate::{
    accounts::{self, Event},
    assignments,
    learning::store,
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        session,
        state::App,
        visit::Member,
    },
};
use app::{
    document::{Area, Flash},
    pages::account::erase::Erase,
    paths, t,
};
use axum::extract::State;

/// `GET /account/wissen`
pub async fn form(State(app): State<App>, member: Member) -> Answer {
    if let Some(first) = must_prove(&app, &member) {
        return Ok(first);
    }
    let page = page(&app, &member, None).await?;
    app.page(&member.visit, Sheet::private(Area::Account, paths::erase), page)
}

async fn page(app: &App, member: &Member, error: Option<String>) -> Result<Erase, Refused> {
    let mut conn = app.db.read().await?;
    let enrolments = store::enrolments(&mut conn, member.viewer.learner).await?;
    let finished = enrolments.iter().filter(|enrolment| enrolment.finished_at.is_some()).count();
    let notes = store::notes(&mut conn, member.viewer.learner).await?.len();
    Ok(Erase { finished, notes, error })
}

/// `POST /account/wissen`
pub async fn erase(State(app): State<App>, member: Member, form: Form) -> Answer {
    form.only(&["sure"])?;
    if let Some(first) = must_prove(&app, &member) {
        return Ok(first);
    }
    if form.get("sure") != "1" {
        let page = page(&app, &member, Some(t!(member.visit.lang, "erase-not-sure"))).await?;
        return app.page(&member.visit, Sheet::private(Area::Account, paths::erase).refused(), page);
    }
    let mut tx = app.db.begin().await?;
    assignments::leave::everywhere(&mut tx, &app.ids, member.person.id, app.now()).await?;
    accounts::erase(&mut tx, &app.ids, member.person.id, app.now()).await?;
    log(&app, &mut tx, &member.visit, Event::Erased, None).await?;
    tx.commit().await?;
    app.forget_sessions();
    let mut response = app.see(&paths::home(member.visit.lang), Some(Flash::Erased));
    session::forget(&mut response, app.secure_cookies);
    Ok(response)
}
