//! One group: its people, its managers, its name and its end.

use super::{
    After, PAGE,
    groups::{self, of},
    number, owned, record,
};
use crate::{
    accounts::PersonId,
    organisations::{
        self, Organisation,
        find::{self, Words},
        groups::{Group, Kind, store},
    },
    storage::Linked,
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::{Member, encode},
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::organisation::group as page,
    paths, t,
};
use axum::extract::{Path, Query, State};

/// `GET /organisatie/{org}/groepen/{group}`
pub async fn show(
    State(app): State<App>,
    member: Member,
    Path((org, group)): Path<(String, String)>,
    Query(from): Query<After>,
) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let group = of(&mut conn, org.id, &group).await?;
    let (id, name) = (group.id.0, Field::typed(group.name.clone()));
    let page = page(&mut conn, &member, &org, group, &from, name).await?;
    drop(conn);
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::group(lang, org.id.0, id)), page)
}

async fn page(
    db: &mut impl Linked,
    member: &Member,
    org: &Organisation,
    group: Group,
    from: &After,
    new_name: Field,
) -> Result<page::Group, Refused> {
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let mut people = store::members(db, org.id, group.id, (&from.after, from.id), PAGE + 1).await?;
    let has_more = people.len() > most;
    people.truncate(most);
    let address = paths::group(member.visit.lang, org.id.0, group.id.0);
    let more = people.last().filter(|_| has_more);
    let more = more.map(|(id, name)| format!("{address}?after={}&id={id}", encode(name)));
    Ok(page::Group {
        org: org.id.0,
        id: group.id.0,
        organisation: org.name.clone(),
        managers: store::managers(db, org.id, group.id).await?,
        name: group.name,
        is_team: group.kind == Kind::Team,
        count: group.people,
        people,
        more,
        new_name,
    })
}

/// `POST /organisatie/{org}/groepen/{group}/naam`
pub async fn rename(
    State(app): State<App>,
    member: Member,
    Path((org, group)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&["name"])?;
    let lang = member.visit.lang;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let group = of(&mut tx, org.id, &group).await?;
    organisations::store::lock(&mut tx, org.id).await?;
    let all = store::of_org(&mut tx, org.id).await?;
    match groups::name(lang, &form, &all, Some(group.id)) {
        Ok(name) => {
            match group.kind {
                Kind::Team => store::rename(&mut tx, org.id, group.id, &name).await?,
                Kind::Role => {
                    let desk = record::open_for(&app, &mut tx, &member, org.id).await?;
                    desk.name_role(&mut tx, group.id, &name).await?;
                }
            }
            tx.commit().await?;
            Ok(app.see(&paths::group(lang, org.id.0, group.id.0), Some(Flash::Saved)))
        }
        Err(error) => {
            let name = form.typed("name").with_error(Some(error));
            let id = group.id.0;
            let page = page(&mut tx, &member, &org, group, &After::default(), name).await?;
            drop(tx);
            let sheet = Sheet::private(Area::Organisation, |lang| paths::group(lang, org.id.0, id)).refused();
            app.page(&member.visit, sheet, page)
        }
    }
}

/// `GET /organisatie/{org}/groepen/{group}/erbij`
pub async fn add_form(
    State(app): State<App>,
    member: Member,
    Path((org, group)): Path<(String, String)>,
    Query(from): Query<After>,
) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let group = of(&mut conn, org.id, &group).await?;
    let page = candidates(&mut conn, &member, &org, &group, from).await?;
    drop(conn);
    let here = |lang| paths::group_add(lang, org.id.0, group.id.0);
    app.page(&member.visit, Sheet::private(Area::Organisation, here), page)
}

/// Whoever is not in the group yet, by name, a page at a time.
async fn candidates(
    db: &mut impl Linked,
    member: &Member,
    org: &Organisation,
    group: &Group,
    from: After,
) -> Result<page::AddPeople, Refused> {
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let inside = store::member_ids(db, org.id, group.id).await?;
    let words = Words::of(&from.q);
    let is_wanted = |one: &organisations::Colleague| !inside.contains(&one.id) && words.are_in(&one.name);
    let mut people = find::find(db, org.id, is_wanted, (&from.after, from.id), most + 1).await?;
    let has_more = people.len() > most;
    people.truncate(most);
    let address = paths::group_add(member.visit.lang, org.id.0, group.id.0);
    Ok(page::AddPeople {
        org: org.id.0,
        id: group.id.0,
        organisation: org.name.clone(),
        group: group.name.clone(),
        more: people.last().filter(|_| has_more).map(|last| from.next(&address, &last.name, last.id)),
        people: people.into_iter().map(|one| (one.id, one.name)).collect(),
        words: from.q,
        error: None,
    })
}

/// `POST /organisatie/{org}/groepen/{group}/erbij`: whoever was ticked.
pub async fn add(
    State(app): State<App>,
    member: Member,
    Path((org, group)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&["person"])?;
    let lang = member.visit.lang;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let group = of(&mut tx, org.id, &group).await?;
    let ticked: Vec<i64> = form.0.all("person").filter_map(|id| id.parse().ok()).collect();
    if ticked.is_empty() {
        let mut page = candidates(&mut tx, &member, &org, &group, After::default()).await?;
        drop(tx);
        page.error = Some(t!(lang, "group-add-nobody"));
        let sheet = Sheet::private(Area::Organisation, |lang| paths::group_add(lang, org.id.0, group.id.0));
        return app.page(&member.visit, sheet.refused(), page);
    }
    for person in ticked {
        store::add(&mut tx, org.id, group.id, PersonId(person), app.now()).await?;
    }
    tx.commit().await?;
    Ok(app.see(&paths::group(lang, org.id.0, group.id.0), Some(Flash::Saved)))
}

/// `POST /organisatie/{org}/groepen/{group}/mensen/{person}/weg`
pub async fn remove(
    State(app): State<App>,
    member: Member,
    Path((org, group, person)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let group = of(&mut tx, org.id, &group).await?;
    store::remove(&mut tx, org.id, group.id, PersonId(number(&person)?), app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::group(member.visit.lang, org.id.0, group.id.0), Some(Flash::Saved)))
}

/// `POST /organisatie/{org}/groepen/{group}/leiding/{person}/weg`
pub async fn remove_manager(
    State(app): State<App>,
    member: Member,
    Path((org, group, person)): Path<(String, String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let group = of(&mut tx, org.id, &group).await?;
    store::remove_manager(&mut tx, org.id, group.id, PersonId(number(&person)?)).await?;
    tx.commit().await?;
    Ok(app.see(&paths::group(member.visit.lang, org.id.0, group.id.0), Some(Flash::Saved)))
}

/// `GET /organisatie/{org}/groepen/{group}/stop`: asks first.
pub async fn end_form(State(app): State<App>, member: Member, Path((org, group)): Path<(String, String)>) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let group = of(&mut conn, org.id, &group).await?;
    drop(conn);
    let here = |lang| paths::group_end(lang, org.id.0, group.id.0);
    let page = page::EndGroup { org: org.id.0, id: group.id.0, group: group.name, people: group.people };
    app.page(&member.visit, Sheet::private(Area::Organisation, here), page)
}

/// `POST /organisatie/{org}/groepen/{group}/stop`
pub async fn end(
    State(app): State<App>,
    member: Member,
    Path((org, group)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let group = of(&mut tx, org.id, &group).await?;
    match group.kind {
        Kind::Team => store::end(&mut tx, org.id, group.id, app.now()).await?,
        Kind::Role => record::open_for(&app, &mut tx, &member, org.id).await?.end_role(&mut tx, group.id).await?,
    }
    tx.commit().await?;
    Ok(app.see(&paths::groups(member.visit.lang, org.id.0), Some(Flash::Saved)))
}
