//! Accounts and cards for people without an address. Codes are shown once, in the answer to the deed that made them. Whether a
//! code was used stands nowhere: these pages are the same before and after.

use super::{After, invite, number, owned};
use crate::{
    accounts::{Code, PersonId},
    assignments,
    organisations::{
        OrgId, Organisation, Role,
        codes::{self, Holder, Line, MOST},
        store,
    },
    storage::{Linked, Millis},
    web::{
        dates,
        form::Form,
        limits::Doing,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::{Member, encode},
    },
};
use app::{
    components::form::Field,
    document::Area,
    pages::organisation::codes::{self as page, Card, Cards, Codes, Preview, Restart},
    paths, t,
};
use axum::extract::{Path, Query, State};

/// A list of [`MOST`] names is never longer, in characters.
const LONGEST: usize = 20_000;

fn sheet(org: OrgId) -> Sheet {
    Sheet::private(Area::Organisation, |lang| paths::codes(lang, org.0))
}

/// `GET /organisatie/{org}/mensen/codes`
pub async fn show(
    State(app): State<App>,
    member: Member,
    Path(org): Path<String>,
    Query(from): Query<After>,
) -> Answer {
    let org = owned(&mut app.db.read().await?, &member, &org).await?;
    list(&app, &member, &org, &from, Field::default(), None).await
}

/// The list of who has a code, with the form for names as it was typed.
async fn list(
    app: &App,
    member: &Member,
    org: &Organisation,
    from: &After,
    names: Field,
    chosen: Option<String>,
) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let mut holders = codes::store::holders(&mut conn, org.id, (&from.after, from.id), most + 1).await?;
    let latest = codes::store::latest(&mut conn, org.id).await?;
    drop(conn);
    let more = holders.len() > MOST;
    holders.truncate(MOST);
    let next =
        |last: &Holder| format!("{}?after={}&id={}", paths::codes(lang, org.id.0), encode(&last.name), last.person.0);
    let is_refused = names.error.is_some() || chosen.is_some();
    let page = Codes {
        org: org.id.0,
        name: org.name.clone(),
        names,
        latest: latest.0,
        more: holders.last().filter(|_| more).map(next),
        holders: holders
            .into_iter()
            .map(|holder| page::Holder {
                id: holder.person.0,
                made: t!(lang, "codes-made-on", date = dates::day(lang, holder.made_at)),
                name: holder.name,
            })
            .collect(),
        nobody_chosen: chosen,
    };
    app.page(&member.visit, if is_refused { sheet(org.id).refused() } else { sheet(org.id) }, page)
}

/// `POST /organisatie/{org}/mensen/codes`: reads the names and shows what will be made. Nothing is written yet.
pub async fn look(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["names"])?;
    let org = owned(&mut app.db.read().await?, &member, &org).await?;
    match lines(&app, &member, &org, &form).await? {
        Ok(lines) => preview(&app, &member, &org, lines, false).await,
        Err(names) => list(&app, &member, &org, &After::default(), names, None).await,
    }
}

/// The names of the form, or the field with what is wrong with it.
async fn lines(
    app: &App,
    member: &Member,
    org: &Organisation,
    form: &Form,
) -> Result<Result<Vec<Line>, Field>, Refused> {
    let lang = member.visit.lang;
    let typed: String = form.get("names").chars().take(LONGEST).collect();
    let refused = |error: String| Ok(Err(Field::typed(typed.as_str()).with_error(Some(error))));
    let names = match codes::read(&typed) {
        Ok(names) => names,
        Err(wrong) => {
            let wrong = wrong.iter().take(10).map(ToString::to_string).collect::<Vec<_>>().join(", ");
            return refused(t!(lang, "codes-bad-lines", lines = wrong));
        }
    };
    if names.is_empty() {
        return refused(t!(lang, "codes-no-names"));
    }
    if names.len() > MOST {
        return refused(t!(lang, "codes-too-many", n = MOST));
    }
    let known = codes::store::names(&mut app.db.read().await?, org.id).await?;
    Ok(Ok(codes::compare(names, &known)))
}

async fn preview(app: &App, member: &Member, org: &Organisation, lines: Vec<Line>, was_sent: bool) -> Answer {
    let latest = codes::store::latest(&mut app.db.read().await?, org.id).await?;
    let page = Preview {
        org: org.id.0,
        name: org.name.clone(),
        carried: lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>().join("\n"),
        latest: latest.0,
        was_sent,
        lines: lines
            .into_iter()
            .map(|line| page::Line {
                name: line.name.as_str().to_owned(),
                is_known: line.is_known,
                is_twice: line.is_twice,
            })
            .collect(),
    };
    app.page(&member.visit, if was_sent { sheet(org.id).refused() } else { sheet(org.id) }, page)
}

/// `POST /organisatie/{org}/mensen/codes/ja`: makes the accounts and shows the cards. The same form sent again makes nothing.
pub async fn confirm(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["names", "latest"])?;
    let org = owned(&mut app.db.read().await?, &member, &org).await?;
    let lines = match lines(&app, &member, &org, &form).await? {
        Ok(lines) => lines,
        Err(names) => return list(&app, &member, &org, &After::default(), names, None).await,
    };
    app.limits.count(Doing::NewCodes, org.id.0)?;
    let fresh = some(lines.len());
    let now = app.now();
    let mut tx = app.db.begin().await?;
    if !is_first(&mut tx, &member, &org, &form).await? {
        drop(tx);
        return preview(&app, &member, &org, lines, true).await;
    }
    let mut cards = Vec::new();
    for (line, code) in lines.iter().zip(&fresh) {
        codes::make(&mut tx, &app.ids, org.id, &line.name, member.visit.lang, code, now).await?;
        cards.push(card(line.name.as_str(), code));
    }
    tx.commit().await?;
    shown(&app, &member, &org, cards)
}

/// Codes that nobody has yet.
fn some(number: usize) -> Vec<Code> {
    let mut rng = rand::rng();
    (0..number).map(|_| Code::random(&mut rng)).collect()
}

/// Whether nothing was made since the form was drawn. Others who make codes for the same employer wait.
async fn is_first(
    tx: &mut crate::storage::Tx,
    member: &Member,
    org: &Organisation,
    form: &Form,
) -> Result<bool, Refused> {
    store::lock(tx, org.id).await?;
    owned(tx, member, &org.id.0.to_string()).await?;
    let latest = codes::store::latest(tx, org.id).await?;
    Ok(form.get("latest").parse().map(Millis) == Ok(latest))
}

fn card(name: &str, code: &Code) -> Card {
    Card { name: name.to_owned(), code: code.to_string() }
}

/// The cards, this once.
fn shown(app: &App, member: &Member, org: &Organisation, cards: Vec<Card>) -> Answer {
    let address = format!("{}{}", app.site.public_url, paths::code(member.visit.lang));
    let (drawing, width) = invite::drawn(&address).ok_or(Refused::Broken)?;
    let (_, plain) = address.split_once("://").unwrap_or(("", &address));
    let page = Cards { org: org.id.0, name: org.name.clone(), address: plain.to_owned(), drawing, width, cards };
    app.page(&member.visit, sheet(org.id), page)
}

/// `POST /organisatie/{org}/mensen/codes/nieuw`: new codes for the people that were ticked; their old ones are dead.
pub async fn renew(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["person", "latest"])?;
    let lang = member.visit.lang;
    let org = owned(&mut app.db.read().await?, &member, &org).await?;
    let chosen = form.0.all("person").map(|person| number(person).map(PersonId)).collect::<Result<Vec<_>, _>>()?;
    if chosen.is_empty() || chosen.len() > MOST {
        let error = Some(t!(lang, "codes-nobody"));
        return list(&app, &member, &org, &After::default(), Field::default(), error).await;
    }
    app.limits.count(Doing::NewCodes, org.id.0)?;
    let fresh = some(chosen.len());
    let now = app.now();
    let mut tx = app.db.begin().await?;
    if !is_first(&mut tx, &member, &org, &form).await? {
        drop(tx);
        let error = Some(t!(lang, "codes-sent-before"));
        return list(&app, &member, &org, &After::default(), Field::default(), error).await;
    }
    let mut cards = Vec::new();
    for (person, code) in chosen.into_iter().zip(&fresh) {
        let name = codes::renew(&mut tx, org.id, person, code, now).await?.ok_or(Refused::NotFound)?;
        cards.push(card(&name, code));
    }
    tx.commit().await?;
    shown(&app, &member, &org, cards)
}

/// `GET /organisatie/{org}/mensen/{person}/opnieuw`: says what beginning again means.
pub async fn restart_form(
    State(app): State<App>,
    member: Member,
    Path((org, person)): Path<(String, String)>,
) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let holder = staff(&mut conn, org.id, &person).await?;
    drop(conn);
    let id = holder.person.0;
    let page = Restart { org: org.id.0, person: id, name: holder.name };
    let sheet = Sheet::private(Area::Organisation, |lang| paths::code_restart(lang, org.id.0, id));
    app.page(&member.visit, sheet, page)
}

/// `POST /organisatie/{org}/mensen/{person}/opnieuw`. Sent again it finds nobody: the old account is gone from here.
pub async fn restart(
    State(app): State<App>,
    member: Member,
    Path((org, person)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&[])?;
    let code = Code::random(&mut rand::rng());
    let mut tx = app.db.begin().await?;
    store::lock(&mut tx, OrgId(number(&org)?)).await?;
    let org = owned(&mut tx, &member, &org).await?;
    app.limits.count(Doing::NewCodes, org.id.0)?;
    let old = staff(&mut tx, org.id, &person).await?;
    assignments::leave::organisation(&mut tx, &app.ids, org.id, old.person, app.now()).await?;
    let new = codes::restart(&mut tx, &app.ids, org.id, &old, member.visit.lang, &code, app.now()).await?;
    new.ok_or(Refused::Broken)?;
    tx.commit().await?;
    shown(&app, &member, &org, vec![card(&old.name, &code)])
}

/// Someone with a code of this employer who runs nothing here: an owner who begins again would leave the organisation alone.
async fn staff(db: &mut impl Linked, org: OrgId, person: &str) -> Result<Holder, Refused> {
    let person = PersonId(number(person)?);
    let holder = codes::store::holder(db, org, person).await?.ok_or(Refused::NotFound)?;
    let role = store::role(db, org, person).await?;
    if role == Some(Role::Owner) { Err(Refused::NotFound) } else { Ok(holder) }
}
