//! The join link and its poster.

use super::owned;
use crate::{
    accounts::Token,
    organisations::store,
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::invite::Invite,
    paths,
};
use axum::extract::{Path, State};
use qrcode::{Color, QrCode};
use std::fmt::Write;

/// Modules of white around a code, as its standard asks.
const QUIET: usize = 4;

/// `GET /organisatie/{org}/uitnodigen`
pub async fn show(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let lang = member.visit.lang;
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let token = store::join_token(&mut conn, org.id).await?.ok_or(Refused::Broken)?;
    drop(conn);
    let link = format!("{}{}", app.site.public_url, paths::join(lang, &token));
    let (code, width) = drawn(&link).ok_or(Refused::Broken)?;
    let page = Invite { org: org.id.0, name: org.name, link, code, width };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::invite(lang, org.id.0)), page)
}

/// `POST /organisatie/{org}/uitnodigen`: another link; the old one works no longer.
pub async fn renew(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&[])?;
    let token = Token::random(&mut rand::rng()).to_string();
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    store::put_join_token(&mut tx, org.id, &token, app.now()).await?;
    tx.commit().await?;
    Ok(app.see(&paths::invite(member.visit.lang, org.id.0), Some(Flash::LinkRenewed)))
}

/// A code to scan, as the `d` of an SVG path, and how wide it is.
pub(super) fn drawn(text: &str) -> Option<(String, usize)> {
    let code = QrCode::new(text).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (index, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            write!(path, "M{} {}h1v1h-1z", QUIET + index % width, QUIET + index / width).ok()?;
        }
    }
    Some((path, width + 2 * QUIET))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_white_around_it() {
        let (path, width) = drawn("https://wijzer.example/meedoen/0123").unwrap();
        let last = width - QUIET - 1;
        for (x, y) in [(QUIET, QUIET), (last, QUIET), (QUIET, last)] {
            assert!(path.contains(&format!("M{x} {y}h")), "{x} {y}");
        }
        assert!(!path.contains("M0 ") && !path.contains("M3 "));
    }
}
