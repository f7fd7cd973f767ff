//! Files: the browser part of the site, embedded in this binary, and the pictures of courses.

use super::{
    cache::accepts,
    respond::{Answer, Drawn, Refused},
    state::App,
};
use crate::courses::store;
use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos_axum::rust_embed::Embed;
use std::collections::BTreeMap;

/// What `cargo xtask` built into `target/site`.
#[derive(Embed)]
#[crate_path = "leptos_axum::rust_embed"]
#[folder = "$WIJZER_SITE"]
#[allow_missing = true]
struct Built;

/// Named by content: kept for a year and never asked for again.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// The addresses of built files, by the names the code knows.
#[derive(Clone, Debug, Default)]
pub struct Assets(BTreeMap<String, String>);

impl Assets {
    /// Those that are embedded; none when the browser part was not built.
    #[must_use]
    pub fn embedded() -> Self {
        let list = Built::get("assets.json").and_then(|file| serde_json::from_slice(&file.data).ok());
        Self(list.unwrap_or_default())
    }

    #[must_use]
    pub fn url(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_default()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// `/pkg/main.3f9a1c02.css`, in the smallest form the browser takes.
pub async fn built(Path(name): Path<String>, headers: HeaderMap) -> Answer {
    let kind = kind(&name).ok_or(Refused::NotFound)?;
    let packed = [("br", "br"), ("gzip", "gz")].into_iter().find_map(|(coding, extension)| {
        let file = accepts(&headers, coding).then(|| Built::get(&format!("pkg/{name}.{extension}"))).flatten()?;
        Some((file, Some(coding)))
    });
    let (file, coding) =
        packed.or_else(|| Built::get(&format!("pkg/{name}")).map(|file| (file, None))).ok_or(Refused::NotFound)?;
    let mut response = Body::from(file.data.into_owned()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, FOR_EVER);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response.extensions_mut().insert(Drawn);
    Ok(response)
}

fn kind(name: &str) -> Option<&'static str> {
    match name.rsplit('.').next()? {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "wasm" => Some("application/wasm"),
        "woff2" => Some("font/woff2"),
        "svg" => Some("image/svg+xml"),
        "png" => Some("image/png"),
        "jpg" => Some("image/jpeg"),
        "webp" => Some("image/webp"),
        _ => None,
    }
}

/// A picture of a course, by the hash of its content. Served so that nothing in it can run.
pub async fn media(State(app): State<App>, Path(name): Path<String>) -> Answer {
    let (hash, extension) = name.split_once('.').ok_or(Refused::NotFound)?;
    let kind = kind(&name).filter(|kind| kind.starts_with("image/")).ok_or(Refused::NotFound)?;
    let hash: Vec<u8> = (0..hash.len() / 2)
        .map(|i| hash.get(i * 2..i * 2 + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect::<Option<_>>()
        .filter(|hash: &Vec<u8>| hash.len() == 32)
        .ok_or(Refused::NotFound)?;
    let content = store::file(&mut app.db.read().await?, &hash).await?.ok_or(Refused::NotFound)?;
    if !matches_kind(&content, extension) {
        return Err(Refused::NotFound);
    }
    let mut response = Body::from(content).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, FOR_EVER);
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    );
    response.extensions_mut().insert(Drawn);
    Ok(response)
}

/// Extension and content agree: a lesson is not served as a picture, nor a picture as another kind.
fn matches_kind(content: &[u8], extension: &str) -> bool {
    match extension {
        "png" => content.starts_with(b"\x89PNG"),
        "jpg" => content.starts_with(b"\xFF\xD8\xFF"),
        "webp" => content.starts_with(b"RIFF") && content.get(8..12) == Some(b"WEBP"),
        "svg" => content.trim_ascii_start().starts_with(b"<svg") || content.trim_ascii_start().starts_with(b"<?xml"),
        _ => false,
    }
}

/// Search engines may read what is public.
pub async fn robots(State(app): State<App>) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /account\nDisallow: /beheer\nDisallow: /en/account\nDisallow: /en/operator\n\n# {}\n",
        app.site.public_url
    );
    let mut response = (StatusCode::OK, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response();
    response.extensions_mut().insert(Drawn);
    response
}

/// Browsers ask for this whatever the page says.
pub async fn favicon(State(app): State<App>) -> Response {
    super::respond::see_other(&app.site.icon)
}
