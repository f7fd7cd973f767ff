//! Who works there, and what an owner can change about it.

use super::{After, PAGE, number, owned};
use crate::{
    accounts::PersonId,
    assignments,
    organisations::{
        OrgId, Organisation, Role,
        find::{self, Words},
        groups, store,
    },
    storage::Tx,
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
    pages::organisation::people::{Colleague, Invited, People},
    paths, t,
    text::Lang,
};
use axum::extract::{Path, Query, State};

/// `GET /organisatie/{org}/mensen`
pub async fn show(
    State(app): State<App>,
    member: Member,
    Path(org): Path<String>,
    Query(from): Query<After>,
) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let words = Words::of(&from.q);
    let mut people =
        find::find(&mut conn, org.id, |one| words.are_in(&one.name), (&from.after, from.id), most + 1).await?;
    let has_more = people.len() > most;
    people.truncate(most);
    let ids: Vec<i64> = people.iter().map(|one| one.id).collect();
    let groups = groups::store::names_of(&mut conn, org.id, &ids).await?;
    let count = store::count(&mut conn, org.id).await?;
    // On the first page: whoever pages through hundreds of people is looking for one of them.
    let is_first = from.after.is_empty() && from.q.is_empty();
    let invited = if is_first { store::invited(&mut conn, org.id, ("", ""), INVITED).await? } else { Vec::new() };
    let invited_count = if is_first { store::count_invited(&mut conn, org.id).await? } else { 0 };
    drop(conn);
    let address = paths::people(lang, org.id.0);
    let more = people.last().filter(|_| has_more).map(|last| from.next(&address, &last.name, last.id));
    let colleague = |one: crate::organisations::Colleague| Colleague {
        is_owner: one.role == Role::Owner,
        is_you: one.id == member.person.id.0,
        since: dates::day(lang, one.since),
        groups: groups.iter().filter(|(person, _)| *person == one.id).map(|(_, name)| name.clone()).collect(),
        id: one.id,
        name: one.name,
    };
    let page = People {
        org: org.id.0,
        name: org.name,
        count,
        words: from.q,
        people: people.into_iter().map(colleague).collect(),
        more,
        invited_count,
        invited: invited.into_iter().map(|one| invited_words(lang, one)).collect(),
    };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::people(lang, org.id.0)), page)
}

/// How many invitations are listed; the count says how many there are.
const INVITED: i64 = 500;

fn invited_words(lang: Lang, one: crate::organisations::Invited) -> Invited {
    let words = if one.is_written {
        t!(lang, "invited-on", email = one.email.as_str(), date = dates::day(lang, one.invited_at))
    } else {
        t!(lang, "invited-waiting", email = one.email.as_str())
    };
    Invited { words, name: one.name, email: one.email }
}

/// `POST /organisatie/{org}/mensen/{person}/rol`: staff becomes owner and the other way around.
pub async fn set_role(
    State(app): State<App>,
    member: Member,
    Path((org, person)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let (org, person, role) = colleague(&mut tx, &member, &org, &person).await?;
    let role = match role {
        Role::Owner => Role::Staff,
        Role::Staff => Role::Owner,
    };
    store::set_role(&mut tx, org.id, person, role).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::person(member.visit.lang, org.id.0, person.0), Some(Flash::Saved)))
}

/// `POST /organisatie/{org}/mensen/{person}/weg`: cuts the bond and nothing else.
pub async fn remove(
    State(app): State<App>,
    member: Member,
    Path((org, person)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let (org, person, _) = colleague(&mut tx, &member, &org, &person).await?;
    assignments::leave::organisation(&mut tx, &app.ids, org.id, person, app.now()).await?;
    store::delete_membership(&mut tx, org.id, person).await?;
    tx.commit().await?;
    app.forget_sessions();
    Ok(app.see(&paths::people(member.visit.lang, org.id.0), Some(Flash::PersonRemoved)))
}

/// Somebody else who works there. One's own part is changed by leaving, and two owners who change each other wait for each
/// other; so an organisation always keeps an owner.
async fn colleague(
    tx: &mut Tx,
    member: &Member,
    org: &str,
    person: &str,
) -> Result<(Organisation, PersonId, Role), Refused> {
    store::lock(tx, OrgId(number(org)?)).await?;
    let org = owned(tx, member, org).await?;
    let person = PersonId(number(person)?);
    if person == member.person.id {
        return Err(Refused::BadForm);
    }
    let role = store::role(tx, org.id, person).await?.ok_or(Refused::NotFound)?;
    Ok((org, person, role))
}
