//! Passwords: Argon2id, off the async workers, never more at a time than there are cores.

use super::Refusal;
use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use secrecy::{ExposeSecret, SecretString};
use std::sync::{Arc, LazyLock};
use tokio::sync::{Semaphore, TryAcquireError};
use unicode_normalization::UnicodeNormalization;

/// Shortest password when it is the only proof (NIST SP 800-63B-4, 2025), in characters.
pub const SHORTEST: usize = 15;
/// Shortest password beside a code on paper: two things to guess (the same source).
pub const SHORTEST_WITH_CODE: usize = 8;
/// Longest that is looked at; more is refused before any work is done.
const LONGEST: usize = 1024;
/// How many may wait for a place before new ones are sent away.
const QUEUE: usize = 64;

/// What someone typed as a password: as typed, in Unicode form C.
#[derive(Clone, Debug)]
pub struct Password(SecretString);

impl Password {
    /// A password to check against a stored one. Anything may be tried.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let text: String = text.chars().take(LONGEST + 1).collect::<String>().nfc().collect();
        Self(text.into())
    }

    /// A password to keep: long enough, and not easy to guess. No rules about capitals, digits or signs.
    ///
    /// # Errors
    /// What is wrong with it. `known` are words an attacker would try first: the person's name and address.
    pub fn new(text: &str, known: &[&str]) -> Result<Self, Refusal> {
        Self::of_at_least(SHORTEST, text, known)
    }

    /// A password to keep beside a code on paper: it may be shorter, and is as hard to guess.
    ///
    /// # Errors
    /// What is wrong with it, as of [`Password::new`].
    pub fn beside_code(text: &str, known: &[&str]) -> Result<Self, Refusal> {
        Self::of_at_least(SHORTEST_WITH_CODE, text, known)
    }

    fn of_at_least(shortest: usize, text: &str, known: &[&str]) -> Result<Self, Refusal> {
        let password = Self::typed(text);
        let length = password.0.expose_secret().chars().count();
        if length == 0 {
            return Err(Refusal::Empty);
        }
        if length < shortest {
            return Err(Refusal::TooShort);
        }
        if length > LONGEST {
            return Err(Refusal::TooLong);
        }
        if zxcvbn::zxcvbn(password.0.expose_secret(), known).score() < zxcvbn::Score::Three {
            return Err(Refusal::TooEasy);
        }
        Ok(password)
    }
}

/// Hashes and checks passwords.
#[derive(Clone, Debug)]
pub struct Hasher {
    places: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

/// All places are taken and the queue is full: come back in a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many passwords to check at this moment")]
pub struct Busy;

impl Hasher {
    /// As many places as this machine has cores; each takes 19 MiB while it is used.
    #[must_use]
    pub fn new() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self { places: Arc::new(Semaphore::new(cores)), waiting: Arc::new(Semaphore::new(QUEUE)) }
    }

    /// The PHC string of a new password, with a salt of its own.
    ///
    /// # Errors
    /// [`Busy`].
    pub async fn hash(&self, password: Password) -> Result<String, Busy> {
        self.in_turn(move || {
            let hash = Argon2::default().hash_password(password.0.expose_secret().as_bytes());
            hash.expect("the default parameters of Argon2 are valid").to_string()
        })
        .await
    }

    /// Whether this is the password of that hash. Without a hash it does the same work and says no, so that the time it
    /// takes tells nothing.
    ///
    /// # Errors
    /// [`Busy`].
    pub async fn verify(&self, password: Password, hash: Option<String>) -> Result<bool, Busy> {
        self.in_turn(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.clone());
            let matches = PasswordHash::new(&hash).is_ok_and(|hash| {
                Argon2::default().verify_password(password.0.expose_secret().as_bytes(), &hash).is_ok()
            });
            known && matches
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Busy> {
        let ticket = match self.waiting.clone().try_acquire_owned() {
            Ok(ticket) => ticket,
            Err(TryAcquireError::NoPermits | TryAcquireError::Closed) => return Err(Busy),
        };
        let place = self.places.clone().acquire_owned().await.map_err(|_| Busy)?;
        let work = tokio::task::spawn_blocking(move || {
            // Moved in here: a request that goes away does not free its place before the work is done.
            let _held = (place, ticket);
            work()
        });
        work.await.map_err(|_| Busy)
    }
}

impl Default for Hasher {
    fn default() -> Self {
        Self::new()
    }
}

/// The hash of a password nobody has.
static NOBODY: LazyLock<String> = LazyLock::new(|| {
    let hash = Argon2::default().hash_password(b"nobody has this password");
    hash.expect("the default parameters of Argon2 are valid").to_string()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_checked_as_it_was_typed() {
        let hasher = Hasher::new();
        let hash = hasher.hash(Password::new("vier losse woorden lopen", &[]).unwrap()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(hasher.verify(Password::typed("vier losse woorden lopen"), Some(hash.clone())).await.unwrap());
        assert!(!hasher.verify(Password::typed("vier losse woorden Lopen"), Some(hash)).await.unwrap());
        assert!(!hasher.verify(Password::typed("nobody has this password"), None).await.unwrap());
    }

    #[test]
    fn a_new_password_is_long_and_hard_to_guess() {
        for (typed, refusal) in [
            ("", Refusal::Empty),
            ("kort", Refusal::TooShort),
            ("éééééééééééééé", Refusal::TooShort),
            ("aaaaaaaaaaaaaaaa", Refusal::TooEasy),
            ("passwordpassword", Refusal::TooEasy),
            ("amina@bakkerij.nl", Refusal::TooEasy),
            (&"ab cd ef ".repeat(200), Refusal::TooLong),
        ] {
            assert_eq!(Password::new(typed, &["Amina", "amina@bakkerij.nl"]).err(), Some(refusal), "{typed}");
        }
        assert!(Password::new("blauwe fiets onder de brug", &[]).is_ok());
        assert!(Password::new(&"paard batterij nietje juist ".repeat(4), &[]).is_ok(), "64 and more is fine");
    }

    #[test]
    fn beside_a_code_a_password_is_shorter_and_still_hard_to_guess() {
        for (typed, refusal) in [
            ("", Refusal::Empty),
            ("kaas123", Refusal::TooShort),
            ("12345678", Refusal::TooEasy),
            ("passw0rd", Refusal::TooEasy),
            ("K0RF-7XQ2-91PA", Refusal::TooEasy),
        ] {
            assert_eq!(Password::beside_code(typed, &["K0RF-7XQ2-91PA"]).err(), Some(refusal), "{typed}");
        }
        assert!(Password::beside_code("fiets kaas", &[]).is_ok());
        assert_eq!(Password::new("fiets kaas", &[]).err(), Some(Refusal::TooShort));
    }

    #[test]
    fn the_same_letters_are_the_same_password() {
        let (one, other) = (Password::typed("e\u{301}"), Password::typed("é"));
        assert_eq!(one.0.expose_secret(), other.0.expose_secret());
    }
}
