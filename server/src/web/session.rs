//! Cookies and the sessions behind them.

use super::{state::App, visit::Visit};
use crate::{
    accounts::{
        LearnerId, Token, TokenHash, Viewer,
        sessions::{self, Known},
        store,
    },
    organisations,
    storage::{Result, Tx},
};
use app::document::Flash;
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use std::{fmt::Write, time::Duration};

/// How long a looked-up session is believed. Whatever changes a session here forgets it at once; another node sees the
/// change within this time.
const BELIEVED: Duration = Duration::from_secs(1);

/// Who sent a request.
#[derive(Debug, Default)]
pub struct Sender {
    pub viewer: Option<Viewer>,
    /// Has something to look after in an organisation.
    pub has_organisation: bool,
    /// The token, when it is of a browser without an account that was just kept alive: its session has no last day, so its
    /// cookie must not have one either.
    pub renewed: Option<Token>,
}

/// Sessions that were looked up a moment ago.
#[derive(Debug)]
pub struct KnownSessions(moka::sync::Cache<TokenHash, (Viewer, bool)>);

impl KnownSessions {
    pub fn new() -> Self {
        Self(moka::sync::Cache::builder().max_capacity(10_000).time_to_live(BELIEVED).build())
    }

    /// Forgets everything: after a deed that changes who someone is.
    pub fn forget_all(&self) {
        self.0.invalidate_all();
    }
}

/// As long as browsers keep a cookie, in seconds.
const AS_LONG_AS_COOKIES_LAST: i64 = 400 * 24 * 60 * 60;

const fn name(base: Cookie, secure: bool) -> &'static str {
    match (base, secure) {
        (Cookie::Session, true) => "__Host-sid",
        (Cookie::Session, false) => "sid",
        (Cookie::Flash, true) => "__Host-flash",
        (Cookie::Flash, false) => "flash",
        (Cookie::Shared, true) => "__Host-shared",
        (Cookie::Shared, false) => "shared",
    }
}

#[derive(Clone, Copy)]
enum Cookie {
    Session,
    Flash,
    /// On a tablet that many use.
    Shared,
}

fn read(headers: &HeaderMap, cookie: Cookie, secure: bool) -> Option<&str> {
    let name = name(cookie, secure);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

fn set(response: &mut Response, cookie: Cookie, value: &str, seconds: i64, secure: bool) {
    let mut line = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}", name(cookie, secure));
    if secure {
        line.write_str("; Secure").expect("writing to a string");
    }
    if let Ok(line) = HeaderValue::from_str(&line) {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
}

/// Whether the browser sent a session cookie, valid or not.
pub fn has_cookie(headers: &HeaderMap, secure: bool) -> bool {
    read(headers, Cookie::Session, secure).is_some()
}

/// The message that waits to be shown.
pub fn flash(headers: &HeaderMap, secure: bool) -> Option<Flash> {
    read(headers, Cookie::Flash, secure).and_then(Flash::from_key)
}

pub fn remember_flash(response: &mut Response, flash: Flash, secure: bool) {
    set(response, Cookie::Flash, flash.key(), 60, secure);
}

pub fn forget_flash(response: &mut Response, secure: bool) {
    set(response, Cookie::Flash, "", 0, secure);
}

/// Whether many people use this browser, as somebody said when signing in on it.
pub fn is_shared(headers: &HeaderMap, secure: bool) -> bool {
    read(headers, Cookie::Shared, secure) == Some("1")
}

/// Remembers whether many people use this browser.
pub fn remember_shared(response: &mut Response, is_shared: bool, secure: bool) {
    let (value, seconds) = if is_shared { ("1", AS_LONG_AS_COOKIES_LAST) } else { ("", 0) };
    set(response, Cookie::Shared, value, seconds, secure);
}

/// Leaves nothing of whoever used a shared tablet: pages, pictures and what scripts stored. The cookies stay, for the tablet is
/// to open as a shared one again.
pub fn leave_nothing(response: &mut Response) {
    let all = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert("clear-site-data", all);
}

/// Gives the browser its session.
pub fn remember(response: &mut Response, token: &Token, secure: bool) {
    // The server decides when a session is over.
    set(response, Cookie::Session, &token.to_string(), AS_LONG_AS_COOKIES_LAST, secure);
}

/// Gives the browser its session again, for cookies end too; unless this very answer gave it another or took it away.
pub fn remember_longer(response: &mut Response, token: &Token, secure: bool) {
    let start = format!("{}=", name(Cookie::Session, secure));
    let lines = response.headers().get_all(header::SET_COOKIE);
    if !lines.iter().any(|line| line.as_bytes().starts_with(start.as_bytes())) {
        remember(response, token, secure);
    }
}

pub fn forget(response: &mut Response, secure: bool) {
    set(response, Cookie::Session, "", 0, secure);
}

impl App {
    /// Who sent these headers. A request that is no use of the site keeps nothing alive.
    ///
    /// # Errors
    /// When the database fails: then nobody is let in as somebody.
    pub async fn sender(&self, headers: &HeaderMap, is_use: bool) -> Result<Sender> {
        let token = read(headers, Cookie::Session, self.secure_cookies).and_then(|text| text.parse::<Token>().ok());
        let Some(token) = token else { return Ok(Sender::default()) };
        let hash = token.hash();
        if let Some((viewer, has_organisation)) = self.sessions.0.get(&hash) {
            return Ok(Sender { viewer: Some(viewer), has_organisation, renewed: None });
        }
        let now = self.now();
        let mut conn = self.db.read().await?;
        let known = sessions::find(&mut conn, hash, now).await?;
        let Some(Known { viewer, renew_until }) = known else { return Ok(Sender::default()) };
        let has_organisation = match &viewer.person {
            Some(person) if viewer.has_employer => {
                !organisations::store::ways_in(&mut conn, person.id).await?.is_empty()
            }
            _ => false,
        };
        drop(conn);
        let renew_until = renew_until.filter(|_| is_use);
        if let Some(until) = renew_until {
            let mut tx = self.db.begin().await?;
            sessions::keep_alive(&mut tx, hash, until, now).await?;
            tx.commit().await?;
        }
        self.sessions.0.insert(hash, (viewer.clone(), has_organisation));
        let renewed = (renew_until.is_some() && viewer.person.is_none()).then_some(token);
        Ok(Sender { viewer: Some(viewer), has_organisation, renewed })
    }

    /// Forgets what is known of sessions, after something about them changed.
    pub fn forget_sessions(&self) {
        self.sessions.forget_all();
    }

    /// The learner behind this visit; a browser we do not know yet becomes one. The token, when there is one, must go into
    /// the answer.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn learner(&self, tx: &mut Tx, visit: &Visit) -> Result<(LearnerId, Option<Token>)> {
        if let Some(viewer) = &visit.viewer {
            return Ok((viewer.learner, None));
        }
        let now = self.now();
        let learner = LearnerId(self.ids.next(now));
        let token = Token::random(&mut rand::rng());
        store::insert_learner(tx, learner, None, now).await?;
        sessions::start(tx, &token, learner, false, visit.browser(&visit.device.name(visit.lang)), now).await?;
        Ok((learner, Some(token)))
    }
}
