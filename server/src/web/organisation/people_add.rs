//! Inviting people with a list. Nothing is written before the owner has seen what it will do and said yes; what the list
//! holds travels in the form, so nothing has to be remembered in between.

use super::owned;
use crate::{
    accounts::Person,
    organisations::{
        Organisation,
        invite::{self, Compared},
        roster::{self, Row},
        store,
    },
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::people_add::{self as page, PeopleAdd, Preview},
    paths, t,
    text::{Lang, say},
};
use axum::{
    extract::{Multipart, Path, State},
    http::StatusCode,
};

/// Between name and address in a row that the form carries: neither holds it, nor the end of a line.
const BETWEEN: char = '\t';

/// `GET /organisatie/{org}/mensen/erbij`
pub async fn form(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let org = owned(&mut app.db.read().await?, &member, &org).await?;
    list(&app, &member, &org, String::new(), None)
}

fn list(app: &App, member: &Member, org: &Organisation, pasted: String, error: Option<String>) -> Answer {
    let sheet = Sheet::private(Area::Organisation, |lang| paths::people_add(lang, org.id.0));
    let sheet = if error.is_some() { sheet.refused() } else { sheet };
    let may_write = may_write(app, &member.person);
    let page = PeopleAdd { org: org.id.0, name: org.name.clone(), may_write, pasted, error };
    app.page(&member.visit, sheet, page)
}

/// Whoever sends mail to others is known by an address of their own. Without a mail server nothing leaves anyway.
fn may_write(app: &App, person: &Person) -> bool {
    person.is_confirmed || !app.site.sends_mail
}

/// `POST /organisatie/{org}/mensen/erbij`: reads a list and shows what it will do.
pub async fn look(State(app): State<App>, member: Member, Path(org): Path<String>, mut multipart: Multipart) -> Answer {
    let lang = member.visit.lang;
    let org = owned(&mut app.db.read().await?, &member, &org).await?;
    if !may_write(&app, &member.person) {
        return Err(Refused::NotFound);
    }
    let (mut pasted, mut file) = (String::new(), Vec::new());
    while let Some(field) = multipart.next_field().await.map_err(|error| refused(error.status()))? {
        match field.name().unwrap_or_default() {
            "list" => pasted = field.text().await.map_err(|error| refused(error.status()))?,
            "file" => file = field.bytes().await.map_err(|error| refused(error.status()))?.to_vec(),
            _ => return Err(Refused::BadForm),
        }
    }
    let bytes = if file.is_empty() { pasted.as_bytes() } else { &file };
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return list(&app, &member, &org, pasted, Some(t!(lang, "roster-nothing")));
    }
    let bytes = bytes.to_vec();
    let read = tokio::task::spawn_blocking(move || roster::read(&bytes)).await.map_err(|_| Refused::Broken)?;
    match read {
        Ok(rows) => preview(&app, &member, &org, rows, Lang::Nl).await,
        Err(why) => list(&app, &member, &org, pasted, Some(say(lang, &format!("roster-{}", why.key()), &[]))),
    }
}

fn refused(status: StatusCode) -> Refused {
    if status == StatusCode::PAYLOAD_TOO_LARGE { Refused::TooLarge } else { Refused::BadForm }
}

async fn preview(app: &App, member: &Member, org: &Organisation, rows: Vec<Row>, letters: Lang) -> Answer {
    let carried = carried(&rows);
    let compared = invite::compare(&mut app.db.read().await?, org.id, rows).await?;
    let is_right = compared.refused.is_empty();
    let page = drawn(member.visit.lang, org, carried, compared, letters);
    let sheet = Sheet::private(Area::Organisation, |lang| paths::people_add(lang, org.id.0));
    app.page(&member.visit, if is_right { sheet } else { sheet.refused() }, page)
}

fn drawn(lang: Lang, org: &Organisation, carried: String, compared: Compared, letters: Lang) -> Preview {
    let refused = |row: Row| page::Refused {
        sentence: row.problem.map(|why| say(lang, &format!("roster-{}", why.key()), &[])).unwrap_or_default(),
        name: row.name,
        email: row.email,
    };
    Preview {
        org: org.id.0,
        name: org.name.clone(),
        carried,
        letters,
        new: compared.new.into_iter().map(|row| row.name).collect(),
        changed: compared.changed.len(),
        unchanged: compared.unchanged,
        refused: compared.refused.into_iter().map(refused).collect(),
    }
}

/// The rows that are right, in one field.
fn carried(rows: &[Row]) -> String {
    let right = rows.iter().filter(|row| row.problem.is_none());
    right.map(|row| format!("{}{BETWEEN}{}", row.name, row.email)).collect::<Vec<_>>().join("\n")
}

/// `POST /organisatie/{org}/mensen/erbij/ja`: the rows that were right, and those that were mended on the page. As long as one
/// is not right, it is shown again.
pub async fn confirm(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    let is_ours =
        |name: &str| name == "rows" || name == "letters" || name.starts_with("name-") || name.starts_with("email-");
    if !form.0.0.iter().all(|(name, _)| is_ours(name)) {
        return Err(Refused::BadForm);
    }
    let lang = member.visit.lang;
    let org = owned(&mut app.db.read().await?, &member, &org).await?;
    if !may_write(&app, &member.person) {
        return Err(Refused::NotFound);
    }
    let letters: Lang = match form.get("letters") {
        "" => Lang::Nl,
        tag => tag.parse().map_err(|()| Refused::BadForm)?,
    };
    let rows = roster::judge(typed(&form));
    if rows.len() > roster::MOST_ROWS {
        return Err(Refused::TooLarge);
    }
    if rows.iter().any(|row| row.problem.is_some()) {
        return preview(&app, &member, &org, rows, letters).await;
    }
    let mut tx = app.db.begin().await?;
    store::lock(&mut tx, org.id).await?;
    let compared = invite::compare(&mut tx, org.id, rows).await?;
    invite::invite(&mut tx, org.id, &compared, letters, app.now()).await?;
    tx.commit().await?;
    // A job writes the letters, beginning within a second.
    Ok(app.see(&paths::people(lang, org.id.0), Some(Flash::Invited)))
}

/// Names and addresses: those that were carried on, then those of the page. A row that was emptied is gone.
fn typed(form: &Form) -> Vec<(String, String)> {
    let pair = |line: &str| {
        let (name, email) = line.split_once(BETWEEN).unwrap_or((line, ""));
        (name.to_owned(), email.to_owned())
    };
    let mended = (0..).map_while(|index| {
        let name = form.0.get(&format!("name-{index}"))?;
        Some((name.to_owned(), form.get(&format!("email-{index}")).to_owned()))
    });
    let is_filled = |(name, email): &(String, String)| !(name.trim().is_empty() && email.trim().is_empty());
    form.get("rows").lines().map(pair).chain(mended).filter(is_filled).collect()
}

/// `POST /organisatie/{org}/mensen/uitnodiging-weg`: takes an invitation back.
pub async fn withdraw(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["email"])?;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    store::delete_invitation(&mut tx, org.id, form.get("email")).await?;
    tx.commit().await?;
    Ok(app.see(&paths::people(member.visit.lang, org.id.0), Some(Flash::Saved)))
}
