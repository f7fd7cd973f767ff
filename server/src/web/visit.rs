//! One request as a handler sees it: who, from where, in which language.

use crate::accounts::{LearnerId, Person, Viewer, sessions::Browser};
use app::{document::Flash, paths, text::Lang};
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{Uri, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use std::net::IpAddr;

/// What every handler gets.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says something else of the request")]
pub struct Visit {
    pub lang: Lang,
    /// Path and query, as asked for.
    pub address: String,
    pub viewer: Option<Viewer>,
    /// Owns an organisation, keeps its record or leads a team in it.
    pub has_organisation: bool,
    pub flash: Option<Flash>,
    /// An island asks: it wants the struct of `wire`, not a page.
    pub wants_json: bool,
    /// The browser fetches ahead; nobody looks yet.
    pub is_prefetch: bool,
    pub network: Network,
    /// "Firefox op Android".
    pub device: Device,
    /// Whether many people use this browser.
    pub is_shared: bool,
}

/// Where a request comes from, as far as we remember it: /24 of IPv4, /48 of IPv6 for the log, /64 for counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Network(pub IpAddr);

impl Network {
    /// The part that goes into the security log.
    #[must_use]
    pub fn for_log(self) -> String {
        match self.0 {
            IpAddr::V4(address) => {
                let [a, b, c, _] = address.octets();
                format!("{a}.{b}.{c}.0/24")
            }
            IpAddr::V6(address) => {
                let [a, b, c, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}::/48")
            }
        }
    }

    /// The part that is counted: one household is one network.
    #[must_use]
    pub fn for_counting(self) -> u128 {
        match self.0 {
            IpAddr::V4(address) => u128::from(u32::from(address)),
            IpAddr::V6(address) => u128::from(address) >> 64,
        }
    }
}

/// A browser and a system, read from the user agent: only to be recognised by its owner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    pub browser: Option<&'static str>,
    pub system: Option<&'static str>,
}

impl Device {
    #[must_use]
    pub fn from_agent(agent: &str) -> Self {
        let find = |names: &[(&'static str, &'static str)]| {
            names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
        };
        Self {
            browser: find(&[
                ("Firefox/", "Firefox"),
                ("Edg/", "Edge"),
                ("OPR/", "Opera"),
                ("SamsungBrowser/", "Samsung Internet"),
                ("Chrome/", "Chrome"),
                ("Safari/", "Safari"),
            ]),
            system: find(&[
                ("Android", "Android"),
                ("iPhone", "iPhone"),
                ("iPad", "iPad"),
                ("Windows", "Windows"),
                ("Mac OS X", "Mac"),
                ("CrOS", "Chromebook"),
                ("Linux", "Linux"),
            ]),
        }
    }

    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        match (self.browser, self.system) {
            (Some(browser), Some(system)) => app::t!(lang, "device-on", browser = browser, system = system),
            (Some(one), None) | (None, Some(one)) => one.to_owned(),
            (None, None) => app::t!(lang, "device-unknown"),
        }
    }
}

impl Visit {
    /// The language that an address is in.
    #[must_use]
    pub fn lang_of(uri: &Uri) -> Lang {
        if uri.path() == "/en" || uri.path().starts_with("/en/") { Lang::En } else { Lang::Nl }
    }

    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        self.viewer.as_ref().and_then(|viewer| viewer.person.as_ref())
    }

    /// On a shared tablet, how long the session lasts while nothing is done.
    #[must_use]
    pub fn idle_limit(&self) -> Option<i64> {
        self.viewer.as_ref().and_then(|viewer| viewer.idle_limit)
    }

    /// This browser, for the session it is to get.
    #[must_use]
    pub fn browser<'a>(&self, device: &'a str) -> Browser<'a> {
        let before = self.viewer.as_ref().map(|viewer| viewer.session);
        Browser { before, device, is_shared: self.is_shared }
    }

    /// What this browser learned without an account, to take along into one. On a shared tablet that may be of somebody else.
    #[must_use]
    pub fn luggage(&self) -> Option<LearnerId> {
        let viewer = self.viewer.as_ref().filter(|viewer| viewer.person.is_none() && !self.is_shared);
        viewer.map(|viewer| viewer.learner)
    }

    #[must_use]
    pub fn sector(&self) -> Option<crate::courses::Sector> {
        self.viewer.as_ref().and_then(|viewer| viewer.sector.as_deref()).and_then(|key| key.parse().ok())
    }
}

/// The layer in front always puts one in.
impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let visit = parts.extensions.get::<Self>().cloned();
        visit.ok_or_else(|| super::respond::Refused::Broken.into_response())
    }
}

/// Someone who is signed in. Others are sent to sign in and come back.
#[derive(Clone, Debug)]
pub struct Member {
    pub visit: Visit,
    pub viewer: Viewer,
    pub person: Person,
}

impl<S: Sync> FromRequestParts<S> for Member {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let visit = <Visit as FromRequestParts<S>>::from_request_parts(parts, state).await?;
        match visit.viewer.clone() {
            Some(viewer @ Viewer { person: Some(_), .. }) => {
                let person = viewer.person.clone().expect("matched above");
                Ok(Self { visit, viewer, person })
            }
            _ => {
                // Coming back to a deed makes no sense; its page does.
                let back = if parts.method == axum::http::Method::GET { visit.address.as_str() } else { "" };
                Err(Redirect::to(&sign_in_and_back(&visit, back)).into_response())
            }
        }
    }
}

/// Someone who runs the platform. For anyone else these pages do not exist.
#[derive(Clone, Debug)]
pub struct Operator(pub Member);

impl<S: Sync> FromRequestParts<S> for Operator {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let visit = <Visit as FromRequestParts<S>>::from_request_parts(parts, state).await?;
        if visit.person().is_some_and(|person| !person.is_operator) {
            return Err(super::respond::Refused::NotFound.into_response());
        }
        <Member as FromRequestParts<S>>::from_request_parts(parts, state).await.map(Self)
    }
}

/// A shared tablet always opens with a code.
fn sign_in_and_back(visit: &Visit, back: &str) -> String {
    let address = if visit.is_shared { paths::code(visit.lang) } else { paths::sign_in(visit.lang) };
    if back.is_empty() { address } else { format!("{address}?next={}", encode(back)) }
}

/// Percent-encodes a value for a query.
#[must_use]
pub fn encode(value: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    value.bytes().map(|byte| if plain(byte) { (byte as char).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Where a person may be sent after a deed: a path on this site that makes a valid header, and nothing else.
#[must_use]
pub fn safe_next(next: &str) -> Option<String> {
    let path = next.strip_prefix('/')?;
    let is_path = !path.starts_with(['/', '\\']) && next.len() <= 2000;
    let is_plain = next.bytes().all(|byte| (0x21..0x7f).contains(&byte) && byte != b'\\');
    // A browser takes tabs and newlines out before it reads an address; none get here.
    (is_path && is_plain && next.parse::<Uri>().is_ok_and(|uri| uri.authority().is_none())).then(|| next.to_owned())
}

impl<S: Sync> OptionalFromRequestParts<S> for Member {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Response> {
        Ok(<Self as FromRequestParts<S>>::from_request_parts(parts, state).await.ok())
    }
}

/// The `User-Agent`, as text.
#[must_use]
pub fn device_of(headers: &axum::http::HeaderMap) -> Device {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).map(Device::from_agent).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_paths_are_safe_to_go_to() {
        for good in ["/", "/account", "/leren/c05/les?opnieuw=a#b", "/en/search?q=a%20b"] {
            assert_eq!(safe_next(good).as_deref(), Some(good), "{good}");
        }
        for bad in [
            "",
            "account",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\\/evil.example",
            "https://evil.example",
            "http:evil.example",
            "javascript:alert(1)",
            " /account",
            "/a b",
            "/\tevil",
            "/a\r\nset-cookie: x",
            "/\u{0}",
            "/é",
            "data:text/html,x",
            "/%\\",
            "//evil.example/%2f..",
            "/\n/evil.example",
            "@evil.example",
            "/a\u{7f}",
            "ftp://evil.example",
            "/\\\\evil.example",
            "mailto:a@evil.example",
        ] {
            assert_eq!(safe_next(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_network_is_remembered_roughly() {
        let v4 = Network("203.0.113.77".parse().unwrap());
        assert_eq!(v4.for_log(), "203.0.113.0/24");
        let (one, other) = (Network("2001:db8:1:2::5".parse().unwrap()), Network("2001:db8:1:2::9".parse().unwrap()));
        assert_eq!(one.for_counting(), other.for_counting());
        assert_eq!(one.for_log(), "2001:db8:1::/48");
    }

    #[test]
    fn a_device_has_a_name_its_owner_knows() {
        let agent =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";
        assert_eq!(Device::from_agent(agent).name(Lang::Nl), "Chrome op Android");
        assert_eq!(Device::from_agent("curl/8").name(Lang::En), "Unknown device");
    }
}
