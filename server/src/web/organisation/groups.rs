//! Teams and roles: the list, and making one.

use super::{owned, record};
use crate::{
    organisations::{
        NoOrgName, OrgId, Organisation,
        groups::{self, Group, GroupId, GroupName, Kind, store},
    },
    storage::Linked,
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::organisation::{Pick, groups as page},
    paths, t,
    text::Lang,
};
use axum::extract::{Path, State};

/// `GET /organisatie/{org}/groepen`
pub async fn show(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let groups = store::of_org(&mut conn, org.id).await?;
    drop(conn);
    let page = page(member.visit.lang, &org, groups, Field::default(), Kind::Team);
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::groups(lang, org.id.0)), page)
}

fn page(lang: Lang, org: &Organisation, groups: Vec<Group>, new_name: Field, chosen: Kind) -> page::Groups {
    let line = |group: Group| page::Line {
        address: paths::group(lang, org.id.0, group.id.0),
        name: group.name,
        people: group.people,
    };
    let (teams, roles): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.kind == Kind::Team);
    let kind = |kind: Kind| Pick {
        key: kind.key().to_owned(),
        label: match kind {
            Kind::Team => t!(lang, "group-kind-team"),
            Kind::Role => t!(lang, "group-kind-role"),
        },
        is_chosen: kind == chosen,
    };
    page::Groups {
        org: org.id.0,
        name: org.name.clone(),
        teams: teams.into_iter().map(line).collect(),
        roles: roles.into_iter().map(line).collect(),
        new_name,
        kinds: Kind::ALL.into_iter().map(kind).collect(),
    }
}

/// `POST /organisatie/{org}/groepen`
pub async fn make(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["name", "kind"])?;
    let lang = member.visit.lang;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let kind = form.get("kind").parse::<Kind>().map_err(|()| Refused::BadForm)?;
    crate::organisations::store::lock(&mut tx, org.id).await?;
    let groups = store::of_org(&mut tx, org.id).await?;
    let name = match name(lang, &form, &groups, None) {
        Ok(_) if groups.len() >= groups::MOST => Err(t!(lang, "group-too-many")),
        name => name,
    };
    match name {
        Ok(name) => {
            let id = GroupId(app.ids.next(app.now()));
            match kind {
                Kind::Team => store::put(&mut tx, org.id, id, kind, &name, app.now()).await?,
                Kind::Role => {
                    record::open_for(&app, &mut tx, &member, org.id).await?.name_role(&mut tx, id, &name).await?;
                }
            }
            tx.commit().await?;
            Ok(app.see(&paths::group(lang, org.id.0, id.0), Some(Flash::Saved)))
        }
        Err(error) => {
            drop(tx);
            let page = page(lang, &org, groups, form.typed("name").with_error(Some(error)), kind);
            let sheet = Sheet::private(Area::Organisation, |lang| paths::groups(lang, org.id.0)).refused();
            app.page(&member.visit, sheet, page)
        }
    }
}

/// The name in a form, or a sentence about it: two groups with one name cannot be told apart. `own` may keep its name.
pub fn name(lang: Lang, form: &Form, groups: &[Group], own: Option<GroupId>) -> Result<GroupName, String> {
    let name: GroupName = form.get("name").parse().map_err(|why| match why {
        NoOrgName::Empty => t!(lang, "group-name-empty"),
        NoOrgName::TooLong => t!(lang, "group-name-too-long"),
    })?;
    let is_taken = |group: &Group| Some(group.id) != own && group.name.to_lowercase() == name.as_str().to_lowercase();
    if groups.iter().any(is_taken) { Err(t!(lang, "group-name-taken")) } else { Ok(name) }
}

/// The group of this address, when it is not ended.
pub async fn of(db: &mut impl Linked, org: OrgId, group: &str) -> Result<Group, Refused> {
    store::one(db, org, GroupId(super::number(group)?)).await?.ok_or(Refused::NotFound)
}
