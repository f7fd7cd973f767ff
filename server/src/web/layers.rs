//! What every request goes through, from the outside in: a number and a line in the log, headers, size and time limits, where
//! the request came from, who sent it, and a page around every refusal.

use super::{
    cache::{Edition, Keepable},
    dates,
    respond::{Drawn, Refused},
    router::{is_file, is_watched},
    session::{self, Sender},
    state::App,
    visit::{self, Network, Visit},
};
use axum::{
    body::{Body, to_bytes},
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// Scripts, styles, fonts and connections only from here; nothing inline; nobody may frame us.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
    frame-ancestors 'none'";

/// Headers on every answer, errors and files included.
pub async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: header::HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::CACHE_CONTROL, "private, no-store");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(
        header::HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    );
    if app.site.public_url.starts_with("https:") {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    response
}

/// Puts the [`Visit`] together, answers from the kept pages where that can be, and draws a page around refusals.
pub async fn visit(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    // A file is the same for everyone.
    let path = request.uri().path();
    let sender = if is_file(path) { Ok(Sender::default()) } else { app.sender(headers, !is_watched(path)).await };
    // Closed, never open: who cannot be known is not let in as a stranger either.
    let (sender, refused) = match sender {
        Ok(sender) => (sender, None),
        Err(error) => (Sender::default(), Some(Refused::from(error))),
    };
    let Sender { viewer, has_organisation, renewed } = sender;
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let purpose = headers.get("sec-purpose").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let visit = Visit {
        lang: Visit::lang_of(request.uri()),
        address: request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
        flash: session::flash(headers, app.secure_cookies),
        wants_json: text(header::ACCEPT).contains("application/json"),
        is_prefetch: purpose.contains("prefetch"),
        network: network(&app, &request),
        device: visit::device_of(headers),
        is_shared: session::is_shared(headers, app.secure_cookies),
        viewer,
        has_organisation,
    };
    if let Some(refused) = refused {
        return draw_over(&app, &visit, refused.into_response());
    }
    let is_kept =
        request.method() == Method::GET && visit.viewer.is_none() && visit.flash.is_none() && !visit.wants_json;
    let edition = is_kept.then(|| Edition { epoch: app.shelf.front().epoch, day: dates::today(app.now()) });
    if let Some(kept) = edition.and_then(|edition| app.pages.get(&visit.address, edition)) {
        return kept.answer(headers);
    }
    let headers = headers.clone();
    request.extensions_mut().insert(visit.clone());
    let response = next.run(request).await;
    if let Some(edition) = edition
        && response.extensions().get::<Keepable>().is_some()
        && !visit.address.contains('?')
    {
        return keep(&app, &visit, edition, &headers, response).await;
    }
    let mut response = draw_over(&app, &visit, response);
    if let Some(token) = renewed {
        session::remember_longer(&mut response, &token, app.secure_cookies);
    }
    response
}

async fn keep(app: &App, visit: &Visit, edition: Edition, headers: &HeaderMap, response: Response) -> Response {
    match to_bytes(response.into_body(), usize::MAX).await {
        Ok(plain) => app.pages.keep(&visit.address, edition, plain).answer(headers),
        Err(_) => Refused::Broken.into_response(),
    }
}

/// A bare refusal becomes a page with a sentence, and keeps its status and its headers.
fn draw_over(app: &App, visit: &Visit, response: Response) -> Response {
    let status = response.status();
    if response.extensions().get::<Drawn>().is_some() || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let (parts, _) = response.into_parts();
    let mut drawn = if visit.wants_json { status.into_response() } else { app.sorry(visit, status) };
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = parts.headers.get(&name) {
            drawn.headers_mut().insert(name, value.clone());
        }
    }
    drawn
}

/// A deed that carries a session but says nothing about where it came from is no browser's form.
pub async fn origin(State(app): State<App>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let is_safe = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    let says_nothing = !headers.contains_key("sec-fetch-site") && !headers.contains_key(header::ORIGIN);
    if !is_safe && says_nothing && session::has_cookie(headers, app.secure_cookies) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

/// Where a request really comes from: what a trusted proxy says, else who connected.
fn network(app: &App, request: &Request<Body>) -> Network {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(peer)| peer.ip().to_canonical());
    let is_trusted = |address: &IpAddr| app.trusted_proxies.iter().any(|net| net.contains(address));
    if !is_trusted(&peer) {
        return Network(peer);
    }
    // From the right: the first address that is not one of our own proxies.
    let forwarded = request.headers().get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let chain: Vec<IpAddr> = forwarded
        .flat_map(|value| value.split(','))
        .filter_map(|address| address.trim().parse::<IpAddr>().ok())
        .map(|address| address.to_canonical())
        .collect();
    Network(chain.into_iter().rev().find(|address| !is_trusted(address)).unwrap_or(peer))
}
