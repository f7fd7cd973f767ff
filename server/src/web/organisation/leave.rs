//! Leaving an employer: the bond is cut, and the learner keeps everything.

use super::number;
use crate::{
    assignments,
    organisations::{OrgId, Role, store},
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::leave::Leave,
    paths,
};
use axum::extract::{Path, State};

/// `GET /organisatie/{org}/verlaten`
pub async fn form(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    page(&app, &member, OrgId(number(&org)?), false).await
}

async fn page(app: &App, member: &Member, org: OrgId, is_last_owner: bool) -> Answer {
    let employers = store::employers(&mut app.db.read().await?, member.person.id).await?;
    let employer = employers.into_iter().find(|employer| employer.id == org).ok_or(Refused::NotFound)?;
    let page = Leave { org: org.0, employer: employer.name, is_last_owner };
    let sheet = Sheet::private(Area::Learning, |lang| paths::leave(lang, org.0));
    app.page(&member.visit, if is_last_owner { sheet.refused() } else { sheet }, page)
}

/// `POST /organisatie/{org}/verlaten`
pub async fn leave(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&[])?;
    let org = OrgId(number(&org)?);
    let mut tx = app.db.begin().await?;
    store::lock(&mut tx, org).await?;
    let role = store::role(&mut tx, org, member.person.id).await?.ok_or(Refused::NotFound)?;
    if role == Role::Owner && store::owners(&mut tx, org).await? == 1 {
        drop(tx);
        return page(&app, &member, org, true).await;
    }
    assignments::leave::organisation(&mut tx, &app.ids, org, member.person.id, app.now()).await?;
    store::delete_membership(&mut tx, org, member.person.id).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::employer_view(member.visit.lang), Some(Flash::Left)))
}
