//! The outbox.

use crate::{
    mail::store::{self, Posted},
    storage::Millis,
    web::{
        dates,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::{Member, Operator},
    },
};
use app::{
    document::Area,
    pages::operator::outbox::{Letter, Outbox, Piece, Row, State as Delivery},
    paths,
    text::Lang,
};
use axum::extract::{Path, Query, State};
use serde::Deserialize;

const PAGE: u8 = 50;

/// `?before=id`: older letters.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    before: Option<i64>,
}

/// `GET /beheer/postbak`
pub async fn list(
    State(app): State<App>,
    Operator(Member { visit, .. }): Operator,
    Query(asked): Query<Asked>,
) -> Answer {
    let lang = visit.lang;
    let before = asked.before.unwrap_or(i64::MAX);
    let posted = store::page(&mut app.db.read().await?, before, i64::from(PAGE) + 1).await?;
    let has_older = posted.len() > usize::from(PAGE);
    let letters: Vec<Row> = posted.iter().take(usize::from(PAGE)).map(|posted| row(lang, posted)).collect();
    let older = letters.last().filter(|_| has_older).map(|last| format!("{}?before={}", paths::outbox(lang), last.id));
    let page = Outbox { letters, older, sends_mail: app.site.sends_mail };
    app.page(&visit, Sheet::private(Area::Operator, paths::outbox), page)
}

/// `GET /beheer/postbak/{id}`
pub async fn one(State(app): State<App>, Operator(Member { visit, .. }): Operator, Path(id): Path<String>) -> Answer {
    let id: i64 = id.parse().map_err(|_| Refused::NotFound)?;
    let posted = store::one(&mut app.db.read().await?, id).await?.ok_or(Refused::NotFound)?;
    let page = Letter { row: row(visit.lang, &posted), body: pieces(&posted.body, &app.site.public_url) };
    app.page(&visit, Sheet::private(Area::Operator, |lang| paths::letter(lang, id)), page)
}

fn row(lang: Lang, posted: &Posted) -> Row {
    let state = match (&posted.sent_at, &posted.last_error) {
        (Some(at), _) => Delivery::Sent(dates::day_and_time(lang, Millis(*at))),
        (None, Some(why)) => Delivery::Failing(why.clone()),
        (None, None) => Delivery::Waiting,
    };
    Row {
        id: posted.id,
        recipient: posted.recipient.clone(),
        subject: posted.subject.clone(),
        written: dates::day_and_time(lang, Millis(posted.created_at)),
        state,
    }
}

/// The text with our own addresses as links.
fn pieces(body: &str, public_url: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = body;
    while let Some(at) = rest.find(public_url) {
        let (before, from) = rest.split_at(at);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        pieces.push(Piece::Text(before.to_owned()));
        pieces.push(Piece::Link(from[..end].to_owned()));
        rest = &from[end..];
    }
    pieces.push(Piece::Text(rest.to_owned()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_addresses_become_links() {
        let pieces = pieces("Dag\n\nhttp://w.nl/a/b\n\nGroet http://kwaad.nl", "http://w.nl");
        assert_eq!(
            pieces,
            [
                Piece::Text("Dag\n\n".into()),
                Piece::Link("http://w.nl/a/b".into()),
                Piece::Text("\n\nGroet http://kwaad.nl".into())
            ]
        );
    }
}
