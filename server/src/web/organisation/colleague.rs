//! One colleague: role, groups and being a contact person. Nothing about learning is looked up here.

use super::{number, owned};
use crate::{
    accounts::PersonId,
    organisations::{
        OrgId, Role, contacts,
        groups::{self, Group, GroupId, Kind},
        store,
    },
    web::{
        dates,
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::{Pick, colleague::Colleague},
    paths,
};
use axum::extract::{Path, State};

/// `GET /organisatie/{org}/mensen/{person}`
pub async fn show(State(app): State<App>, member: Member, Path((org, person)): Path<(String, String)>) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let id = PersonId(number(&person)?);
    let one = store::colleague(&mut conn, org.id, id).await?.ok_or(Refused::NotFound)?;
    let all = groups::store::of_org(&mut conn, org.id).await?;
    let inside = groups::store::ids_of(&mut conn, org.id, id).await?;
    let led = groups::store::led_by(&mut conn, org.id, id).await?;
    let is_contact = contacts::store::since(&mut conn, org.id, id).await?.is_some();
    drop(conn);
    let pick =
        |group: &Group, is_chosen: bool| Pick { key: group.id.0.to_string(), label: group.name.clone(), is_chosen };
    let page = Colleague {
        org: org.id.0,
        id: one.id,
        organisation: org.name,
        name: one.name,
        since: dates::day(lang, one.since),
        is_owner: one.role == Role::Owner,
        is_you: id == member.person.id,
        is_contact,
        groups: all.iter().map(|group| pick(group, inside.contains(&group.id))).collect(),
        teams: all
            .iter()
            .filter(|group| group.kind == Kind::Team)
            .map(|group| pick(group, led.iter().any(|led| led.id == group.id)))
            .collect(),
    };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::person(lang, org.id.0, id.0)), page)
}

/// `POST /organisatie/{org}/mensen/{person}/groepen`: exactly what was ticked.
pub async fn set_groups(
    State(app): State<App>,
    member: Member,
    Path((org, person)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&["group", "leads"])?;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let person = belonging(&mut tx, org.id, &person).await?;
    let ticked = |name: &str| form.0.all(name).filter_map(|id| id.parse().ok().map(GroupId)).collect::<Vec<GroupId>>();
    groups::arrange::arrange(&mut tx, org.id, person, &ticked("group"), &ticked("leads"), app.now()).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::person(member.visit.lang, org.id.0, person.0), Some(Flash::Saved)))
}

/// `POST /organisatie/{org}/mensen/{person}/contact`
pub async fn set_contact(
    State(app): State<App>,
    member: Member,
    Path((org, person)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&["contact"])?;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let person = belonging(&mut tx, org.id, &person).await?;
    match form.get("contact") {
        "yes" => contacts::store::appoint(&mut tx, org.id, person, app.now()).await?,
        "no" => contacts::store::dismiss(&mut tx, org.id, person).await?,
        _ => return Err(Refused::BadForm),
    }
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::person(member.visit.lang, org.id.0, person.0), Some(Flash::Saved)))
}

/// Someone who works there.
async fn belonging(tx: &mut crate::storage::Tx, org: OrgId, person: &str) -> Result<PersonId, Refused> {
    let person = PersonId(number(person)?);
    store::role(tx, org, person).await?.ok_or(Refused::NotFound)?;
    Ok(person)
}
