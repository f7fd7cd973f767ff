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
    let Found { org, employer, .. } = of(&mut conn, &token).await?;
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
    let Found { org, invited, .. } = of(&mut tx, &token).await?;
    store::insert_membership(&mut tx, org, member.person.id, Role::Staff, app.now()).await?;
    // Who joins is no longer invited, by whichever link.
    let own = member.person.is_confirmed.then(|| member.person.email.clone());
    for email in invited.into_iter().chain(own) {
        store::delete_invitation(&mut tx, org, &email).await?;
    }
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::my_learning(member.visit.lang), Some(Flash::Joined)))
}

/// What a link leads to.
struct Found {
    org: OrgId,
    employer: String,
    /// The address that the letter with this link went to.
    invited: Option<String>,
}

/// The link of a poster, or the one of a letter.
async fn of(db: &mut impl Linked, token: &str) -> Result<Found, Refused> {
    let token: Token = token.parse().map_err(|_| Refused::NotFound)?;
    if let Some((org, employer)) = store::of_join_token(db, &token.to_string()).await? {
        return Ok(Found { org, employer, invited: None });
    }
    let (org, employer, email) = store::of_invitation(db, token.hash()).await?.ok_or(Refused::NotFound)?;
    Ok(Found { org, employer, invited: Some(email) })
}
