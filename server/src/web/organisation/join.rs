//! Joining an employer by its link.

use crate::{
    accounts::Token,
    organisations::{OrgId, Role, store},
    storage::Linked,
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::{Member, Visit},
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::join::Join,
    paths,
};
use axum::extract::{Path, State};

/// `GET /meedoen/{token}`: says what joining means; nothing happens yet.
pub async fn show(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let (org, employer) = of(&mut conn, &token).await?;
    let belongs = match visit.person() {
        Some(person) => store::role(&mut conn, org, person.id).await?.is_some(),
        None => false,
    };
    drop(conn);
    let page = Join { token: token.clone(), employer, has_account: visit.person().is_some(), belongs };
    app.page(&visit, Sheet::private(Area::Learning, |lang| paths::join(lang, &token)), page)
}

/// `POST /meedoen/{token}`
pub async fn join(State(app): State<App>, member: Member, Path(token): Path<String>, form: Form) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let (org, _) = of(&mut tx, &token).await?;
    store::insert_membership(&mut tx, org, member.person.id, Role::Staff, app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::my_learning(member.visit.lang), Some(Flash::Joined)))
}

async fn of(db: &mut impl Linked, token: &str) -> Result<(OrgId, String), Refused> {
    let token: Token = token.parse().map_err(|_| Refused::NotFound)?;
    store::of_join_token(db, &token.to_string()).await?.ok_or(Refused::NotFound)
}
