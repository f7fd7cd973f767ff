//! Pages that are the same for everyone who is not known here, kept ready with their compressed forms.
//!
//! A page is kept for its edition: the front it was drawn from, and the day. Publishing anything makes a new front, and a
//! fact can be overdue tomorrow; then every kept page is drawn again. Nothing personal gets in: only a visit without a
//! session and without a message to show is answered from here.

use super::respond::Drawn;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use data_encoding::HEXLOWER;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::{io::Write, sync::Arc};

/// All kept pages together, in bytes.
const MOST: u64 = 64 * 1024 * 1024;
/// Between size and effort: kept pages are compressed once and sent often.
const BROTLI_QUALITY: u32 = 7;

/// Marks a response that may be kept.
#[derive(Clone, Copy, Debug)]
pub struct Keepable;

/// What the pages of everyone depend on. Looked at before a page is drawn, so that no page is older than it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Of the front.
    pub epoch: u64,
    pub day: Date,
}

/// The kept pages, by address.
#[derive(Debug)]
pub struct PageCache(moka::sync::Cache<String, Arc<Kept>>);

/// One kept page.
#[derive(Debug)]
pub struct Kept {
    edition: Edition,
    plain: Bytes,
    brotli: Bytes,
    gzip: Bytes,
    etag: HeaderValue,
}

impl PageCache {
    pub fn new() -> Self {
        let weigher = |address: &String, kept: &Arc<Kept>| {
            let bytes = address.len() + kept.plain.len() + kept.brotli.len() + kept.gzip.len();
            u32::try_from(bytes).unwrap_or(u32::MAX)
        };
        Self(moka::sync::Cache::builder().weigher(weigher).max_capacity(MOST).build())
    }

    /// The page of this address, when it is of this edition.
    pub fn get(&self, address: &str, edition: Edition) -> Option<Arc<Kept>> {
        self.0.get(address).filter(|kept| kept.edition == edition)
    }

    /// Keeps a page.
    pub fn keep(&self, address: &str, edition: Edition, plain: Bytes) -> Arc<Kept> {
        let kept = Arc::new(Kept::new(edition, plain));
        self.0.insert(address.to_owned(), kept.clone());
        kept
    }
}

impl Kept {
    fn new(edition: Edition, plain: Bytes) -> Self {
        let hash = HEXLOWER.encode(&Sha256::digest(&plain)[..8]);
        let etag = HeaderValue::from_str(&format!("\"{hash}\"")).expect("hexadecimal");
        Self { edition, brotli: brotli(&plain), gzip: gzip(&plain), plain, etag }
    }

    /// The answer for a browser that sent these headers: not changed, or the smallest form it takes.
    pub fn answer(&self, headers: &HeaderMap) -> Response {
        let same = headers.get(header::IF_NONE_MATCH).is_some_and(|tag| tag == self.etag);
        let (body, coding) = if same {
            (Bytes::new(), None)
        } else if accepts(headers, "br") {
            (self.brotli.clone(), Some("br"))
        } else if accepts(headers, "gzip") {
            (self.gzip.clone(), Some("gzip"))
        } else {
            (self.plain.clone(), None)
        };
        let status = if same { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
        let mut response = (status, Body::from(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("cookie, accept-encoding"));
        if let Some(coding) = coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        response.extensions_mut().insert(Drawn);
        response
    }
}

/// Whether a browser takes this coding: it names it, with a weight above none.
pub fn accepts(headers: &HeaderMap, coding: &str) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|item| {
        let (name, weight) = item.split_once(';').unwrap_or((item, ""));
        let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse::<f32>().is_ok_and(|q| q <= 0.0));
        name.trim().eq_ignore_ascii_case(coding) && !refused
    })
}

fn brotli(plain: &[u8]) -> Bytes {
    let params =
        brotli::enc::BrotliEncoderParams { quality: i32::try_from(BROTLI_QUALITY).unwrap_or(5), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &params).expect("writing to memory");
    packed.into()
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(plain).and_then(|()| packed.finish()).expect("writing to memory").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(name: header::HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    const FIRST: Edition = Edition { epoch: 1, day: jiff::civil::date(2026, 11, 24) };

    #[test]
    fn a_kept_page_goes_with_its_front_and_its_day() {
        let pages = PageCache::new();
        pages.keep("/", FIRST, Bytes::from_static(b"<p>een</p>"));
        assert!(pages.get("/", FIRST).is_some());
        assert!(pages.get("/", Edition { epoch: 2, ..FIRST }).is_none(), "something was published");
        assert!(pages.get("/", Edition { day: jiff::civil::date(2026, 11, 25), ..FIRST }).is_none(), "it is tomorrow");
        assert!(pages.get("/cursussen", FIRST).is_none());
    }

    #[test]
    fn the_browser_gets_the_smallest_form_it_takes() {
        let kept = Kept::new(FIRST, Bytes::from("<p>lang genoeg</p>".repeat(50)));
        let coding = |headers: &HeaderMap| kept.answer(headers).headers().get(header::CONTENT_ENCODING).cloned();
        assert_eq!(coding(&asking(header::ACCEPT_ENCODING, "gzip, deflate, br")).unwrap(), "br");
        assert_eq!(coding(&asking(header::ACCEPT_ENCODING, "gzip;q=1.0, br;q=0")).unwrap(), "gzip");
        assert_eq!(coding(&HeaderMap::new()), None);
    }

    #[test]
    fn a_page_that_did_not_change_is_not_sent_again() {
        let kept = Kept::new(FIRST, Bytes::from_static(b"<p>een</p>"));
        let etag = kept.etag.clone();
        let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, etag)]);
        assert_eq!(kept.answer(&headers).status(), StatusCode::NOT_MODIFIED);
    }
}
