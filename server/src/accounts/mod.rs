//! **Accounts.** Who learns here, with or without an account, and how someone proves who they are.
//!
//! Everything that is learned belongs to a *learner*. A browser is a learner from its first deed; a person who signs up
//! takes that learner over, so nothing is lost. A *session* is a browser we know; it is signed in when its learner is a
//! person. Signing up never says whether an address is known: a new account is usable at once and *pending* until its
//! owner opens a link in a mail, and at most one account per address is ever confirmed. Someone without an address signs in with a
//! [code on paper](codes) and a password.

pub mod codes;
mod erase;
mod event;
pub mod links;
pub mod password;
pub mod sessions;
pub mod settings;
pub mod sign_in;
pub mod sign_up;
pub mod store;

pub use codes::Code;
pub use erase::erase;
pub use event::Event;

use app::text::Lang;
use data_encoding::HEXLOWER;
use rand::Rng;
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};
use unicode_normalization::UnicodeNormalization;

/// The id of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct PersonId(pub i64);

/// The id of whoever learns: a person, or a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct LearnerId(pub i64);

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    /// Empty for whoever signs in with a code on paper.
    pub email: String,
    pub lang: Lang,
    pub is_confirmed: bool,
    pub has_password: bool,
    pub is_operator: bool,
}

impl Person {
    /// Whether mail can reach them.
    #[must_use]
    pub fn has_address(&self) -> bool {
        !self.email.is_empty()
    }
}

/// Who is asking: a browser we know, and the person behind it when there is one.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub session: TokenHash,
    pub learner: LearnerId,
    pub person: Option<Person>,
    /// Key of `courses::Sector`, as chosen.
    pub sector: Option<String>,
    /// When the person last proved who they are, in milliseconds.
    pub proved_at: Option<i64>,
    /// Whether the person belongs to any organisation: read with the session, so that a lesson asks nothing for who does not.
    pub has_employer: bool,
    /// On a shared tablet: how long, in milliseconds, the session lasts while nothing is done.
    pub idle_limit: Option<i64>,
}

/// A random secret of 256 bits. The database keeps only its [`TokenHash`].
#[derive(Clone)]
pub struct Token([u8; 32]);

impl Token {
    pub fn random(rng: &mut impl Rng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0).into())
    }
}

/// Hexadecimal, for a cookie or a link; a token is never printed by accident.
impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl FromStr for Token {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let digits = text.as_bytes();
        if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return Err(NotAToken);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| NotAToken)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NotAToken)?;
        }
        Ok(Self(bytes))
    }
}

/// Text that is no [`Token`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAToken;

/// SHA-256 of a [`Token`]: what the database knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

/// An address as we keep it: trimmed and in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is wrong with something a person typed; the interface has a sentence for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    TooLong,
    NotAnAddress,
    NotAName,
    TooShort,
    TooEasy,
    /// The password that was asked for is not this one.
    WrongPassword,
}

impl FromStr for Email {
    type Err = Refusal;

    /// Something, an at sign, a domain with a dot. Whether it exists only a mail can tell.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return Err(Refusal::Empty);
        }
        if text.len() > 254 {
            return Err(Refusal::TooLong);
        }
        let plain = !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"".contains(c));
        let parts = text.split_once('@').filter(|(local, domain)| {
            let labels_are_full = domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
            !local.is_empty() && local.len() <= 64 && !domain.contains('@') && labels_are_full
        });
        if plain && parts.is_some() { Ok(Self(text)) } else { Err(Refusal::NotAnAddress) }
    }
}

/// How someone wants to be called: 1 to 100 characters, no control characters and none that make a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);

impl Name {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Name {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let name: String = text.nfc().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        // Names go into mails to addresses nobody confirmed yet: nothing in them may become a link.
        if name.contains(['/', ':', '@', '<', '>']) {
            return Err(Refusal::NotAName);
        }
        match name.chars().count() {
            0 => Err(Refusal::Empty),
            1..=100 => Ok(Self(name)),
            _ => Err(Refusal::TooLong),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_trimmed_and_lower_case() {
        assert_eq!(" Amina@Bakkerij.NL ".parse::<Email>().unwrap().as_str(), "amina@bakkerij.nl");
        for bad in
            ["amina", "@a.nl", "a@", "a@nl", "a@b@c.nl", "a b@c.nl", "a@b..nl", "a@.nl", "<a@b.nl>", "a@b.nl,c@d.nl"]
        {
            assert_eq!(bad.parse::<Email>(), Err(Refusal::NotAnAddress), "{bad}");
        }
        assert_eq!("".parse::<Email>(), Err(Refusal::Empty));
        assert_eq!(format!("{}@b.nl", "a".repeat(260)).parse::<Email>(), Err(Refusal::TooLong));
    }

    #[test]
    fn a_name_is_any_name() {
        for (typed, kept) in [
            ("  Amina  el  Idrissi ", "Amina el Idrissi"),
            ("Łukasz", "Łukasz"),
            ("e\u{301}", "é"),
            ("O'Brien\n", "O'Brien"),
        ] {
            assert_eq!(typed.parse::<Name>().unwrap().as_str(), kept);
        }
        assert_eq!(" \t ".parse::<Name>(), Err(Refusal::Empty));
        assert_eq!("x".repeat(101).parse::<Name>(), Err(Refusal::TooLong));
        assert_eq!("win op http://kwaad.example".parse::<Name>(), Err(Refusal::NotAName));
    }

    #[test]
    fn a_token_survives_a_link_and_hides_in_a_log() {
        let token = Token::random(&mut rand::rng());
        let read: Token = token.to_string().parse().unwrap();
        assert_eq!(read.hash(), token.hash());
        assert_eq!(format!("{token:?}"), "Token(…)");
        for bad in ["", "00", &"g".repeat(64), &"é".repeat(32)] {
            assert_eq!(bad.parse::<Token>().err(), Some(NotAToken));
        }
    }
}
