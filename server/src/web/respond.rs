//! Answering: a page, a redirect, a struct for an island, or a refusal.

use super::{cache::Keepable, session, state::App, visit::Visit};
use crate::{
    accounts::{password::Busy, sign_in::SignInError},
    storage::StorageError,
};
use app::{
    document::{Area, Flash, Frame, Page, document},
    pages::error::Sorry,
    text::Lang,
};
use axum::{
    Json,
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use hydration_context::SsrSharedContext;
use leptos::prelude::Owner;
use serde::Serialize;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

/// What a handler gives back.
pub type Answer = Result<Response, Refused>;

/// Why a request was refused. The log gets the detail, the person gets a page with a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not exist, or not for this person.
    NotFound,
    /// The form is not one of ours.
    BadForm,
    /// More than a form of ours takes.
    TooLarge,
    /// Too often; try again after so many seconds.
    TooOften(u64),
    /// Too much to do at this moment.
    Busy,
    /// Our fault.
    Broken,
}

impl From<StorageError> for Refused {
    fn from(error: StorageError) -> Self {
        tracing::error!(%error, "the database failed");
        if error.is_busy() { Self::Busy } else { Self::Broken }
    }
}

impl From<Busy> for Refused {
    fn from(_: Busy) -> Self {
        Self::Busy
    }
}

impl From<SignInError> for Refused {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::Storage(error) => error.into(),
            SignInError::Busy(busy) => busy.into(),
        }
    }
}

/// Bare: a layer draws the page around it, in the right language.
impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status = match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadForm => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let mut response = status.into_response();
        let wait = match self {
            Self::TooOften(seconds) => Some(seconds.max(1)),
            Self::Busy => Some(2),
            _ => None,
        };
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Marks a response whose body is final; others are drawn over when they are errors.
#[derive(Clone, Copy, Debug)]
pub struct Drawn;

/// How a page is answered.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub status: StatusCode,
    pub area: Area,
    /// The same page in Dutch and in English.
    pub here: [String; 2],
    /// Whether it is the same for every visitor without a session.
    pub is_public: bool,
    /// Fetched ahead by who has no session.
    pub next: Option<String>,
}

impl Sheet {
    /// A page that everyone can read.
    #[must_use]
    pub fn public(area: Area, here: impl Fn(Lang) -> String) -> Self {
        Self { status: StatusCode::OK, area, here: Lang::ALL.map(here), is_public: true, next: None }
    }

    /// A page for one person, or one that depends on a question.
    #[must_use]
    pub fn private(area: Area, here: impl Fn(Lang) -> String) -> Self {
        Self { is_public: false, ..Self::public(area, here) }
    }

    /// The form is drawn again with what was typed.
    #[must_use]
    pub const fn refused(mut self) -> Self {
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self.is_public = false;
        self
    }

    #[must_use]
    pub const fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    #[must_use]
    pub fn with_next(mut self, next: Option<String>) -> Self {
        self.next = next;
        self
    }
}

impl App {
    /// Draws a page and answers with it.
    pub fn page(&self, visit: &Visit, sheet: Sheet, page: impl Page) -> Answer {
        let name = visit.person().map(|person| person.name.clone());
        let html = self.draw(visit, &sheet, name, page)?;
        Ok(self.answer(visit, &sheet, html))
    }

    /// Draws a page. One that cannot be drawn is one failed request, and is reported.
    ///
    /// # Errors
    /// [`Refused::Broken`] when drawing panics.
    pub fn draw(&self, visit: &Visit, sheet: &Sheet, name: Option<String>, page: impl Page) -> Result<String, Refused> {
        let frame = Frame {
            lang: visit.lang,
            site: self.site.clone(),
            here: sheet.here.clone(),
            name,
            is_operator: visit.person().is_some_and(|person| person.is_operator),
            has_organisation: visit.has_organisation,
            flash: visit.flash,
            is_shared: visit.idle_limit().is_some(),
            area: sheet.area,
            is_private: !sheet.is_public,
            // What may not be stored would be fetched twice.
            next: sheet.next.clone().filter(|_| visit.viewer.is_none()),
        };
        let drawn = catch_unwind(AssertUnwindSafe(|| in_owner(|| document(frame, page))));
        drawn.map_err(|_| {
            tracing::error!(address = %visit.address, "a page could not be drawn");
            Refused::Broken
        })
    }

    /// Answers with a page that was drawn.
    pub fn answer(&self, visit: &Visit, sheet: &Sheet, html: String) -> Response {
        let content_type = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
        let mut response = (sheet.status, content_type, html).into_response();
        response.extensions_mut().insert(Drawn);
        if sheet.is_public && visit.viewer.is_none() && visit.flash.is_none() && sheet.status == StatusCode::OK {
            response.extensions_mut().insert(Keepable);
        }
        if let Some(limit) = visit.idle_limit() {
            // By then the server has ended the session; the browser only has to show that.
            let away = format!("{}; url={}", limit / 1000 + 2, app::paths::code(visit.lang));
            if let Ok(away) = HeaderValue::from_str(&away) {
                response.headers_mut().insert(header::REFRESH, away);
            }
        }
        if visit.flash.is_some() {
            session::forget_flash(&mut response, self.secure_cookies);
        }
        response
    }

    /// After a deed: on to the next page, which says how it went.
    #[must_use]
    pub fn see(&self, address: &str, flash: Option<Flash>) -> Response {
        let mut response = see_other(address);
        if let Some(flash) = flash {
            session::remember_flash(&mut response, flash, self.secure_cookies);
        }
        response
    }

    /// The page for an error.
    pub fn sorry(&self, visit: &Visit, status: StatusCode) -> Response {
        let sorry = match status {
            StatusCode::NOT_FOUND => Sorry::NotFound,
            StatusCode::TOO_MANY_REQUESTS => Sorry::TooOften,
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => Sorry::Busy,
            StatusCode::FORBIDDEN | StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => Sorry::Foreign,
            StatusCode::PAYLOAD_TOO_LARGE => Sorry::TooLarge,
            StatusCode::METHOD_NOT_ALLOWED => Sorry::WrongMethod,
            _ => Sorry::Broken,
        };
        // The switch of language goes to the other home page: what is not here is not there either.
        let sheet = Sheet::private(Area::Public, app::paths::home).with_status(status);
        self.page(visit, sheet, sorry).unwrap_or_else(|_| status.into_response())
    }
}

/// 303: the next request is a GET.
#[must_use]
pub fn see_other(address: &str) -> Response {
    let location = HeaderValue::from_str(address).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// A file to keep, under this name.
pub fn download(media_type: &'static str, name: &str, bytes: impl Into<Body>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    let mut response = (headers, bytes.into()).into_response();
    response.extensions_mut().insert(Drawn);
    response
}

/// A struct for an island.
pub fn json(status: StatusCode, value: &impl Serialize) -> Response {
    let mut response = (status, Json(value)).into_response();
    response.extensions_mut().insert(Drawn);
    response
}

/// Runs a drawing in an owner of its own that is cleaned up behind it: nothing outlives the request.
pub fn in_owner(drawing: impl FnOnce() -> String) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(drawing);
    owner.unset_with_forced_cleanup();
    // Leptos marks places with `<!>`, which browsers read as an empty comment and the standard calls an error. Text and
    // attributes are escaped, so nothing that anyone typed looks like this.
    html.replace("<!>", "<!---->")
}
