//! Joining an umbrella by its link.

use super::owned;
use crate::{
    accounts::Token,
    organisations::{self, OrgId, Role, umbrella::store},
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
    pages::organisation::{Pick, umbrella_join::UmbrellaJoin},
    paths,
};
use axum::extract::{Path, State};

/// `GET /koepel/{token}`: says what joining means; nothing happens yet.
pub async fn show(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let (umbrella, name) = of(&mut conn, &token).await?;
    let employers = match visit.person() {
        Some(person) => organisations::store::employers(&mut conn, person.id).await?,
        None => Vec::new(),
    };
    let (mut own, mut joined) = (Vec::new(), Vec::new());
    for employer in employers.into_iter().filter(|one| one.role == Role::Owner && one.id != umbrella) {
        let above = store::umbrellas(&mut conn, employer.id).await?;
        if above.iter().any(|one| one.id == umbrella) {
            joined.push(employer.name);
        } else {
            own.push(Pick { key: employer.id.0.to_string(), label: employer.name, is_chosen: false });
        }
    }
    drop(conn);
    let page =
        UmbrellaJoin { token: token.clone(), umbrella: name, has_account: visit.person().is_some(), own, joined };
    app.page(&visit, Sheet::private(Area::Organisation, |lang| paths::umbrella_join(lang, &token)), page)
}

/// `POST /koepel/{token}`: an organisation becomes a member; an umbrella is none of its own.
pub async fn join(State(app): State<App>, member: Member, Path(token): Path<String>, form: Form) -> Answer {
    form.only(&["org"])?;
    let mut tx = app.db.begin().await?;
    let (umbrella, _) = of(&mut tx, &token).await?;
    let org = owned(&mut tx, &member, form.get("org")).await?;
    if org.id == umbrella {
        return Err(Refused::BadForm);
    }
    store::insert_member(&mut tx, umbrella, org.id, app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::umbrella(member.visit.lang, org.id.0), Some(Flash::Saved)))
}

/// The umbrella that a link leads to.
async fn of(db: &mut impl Linked, token: &str) -> Result<(OrgId, String), Refused> {
    let token: Token = token.parse().map_err(|_| Refused::NotFound)?;
    store::of_token(db, &token.to_string()).await?.ok_or(Refused::NotFound)
}
