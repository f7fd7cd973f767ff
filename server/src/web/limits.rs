//! Brakes on doing something very often.

use super::respond::Refused;
use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    state::keyed::DashMapStateStore,
};
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    num::NonZeroU32,
};

type Keyed = RateLimiter<u64, DashMapStateStore<u64>, DefaultClock>;

/// One bucket per thing that can be done too often, keyed by who does it.
#[derive(Debug)]
pub struct Limits {
    buckets: [(Doing, Keyed); Doing::ALL.len()],
}

/// What can be done too often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Signing in to one account from one network.
    SignInHere,
    /// Signing in to one account from anywhere: a storm from many networks ends here, its owner waits seconds.
    SignInAnywhere,
    /// Signing in from one network to any account.
    SignInFrom,
    /// Signing in with one code on paper, from anywhere: whoever has the card may guess the password.
    SignInWithCode,
    /// Making codes on paper for one employer.
    NewCodes,
    /// Asking for mail to one address.
    MailTo,
    /// Asking for mail from one network.
    MailFrom,
    SignUpFrom,
    SearchFrom,
    /// Downloading one's data.
    Export,
    /// Becoming a learner without an account.
    NewBrowserFrom,
    /// Answers, notes and places of one learner.
    Write,
}

impl Doing {
    const ALL: [Self; 12] = [
        Self::SignInHere,
        Self::SignInAnywhere,
        Self::SignInFrom,
        Self::SignInWithCode,
        Self::NewCodes,
        Self::MailTo,
        Self::MailFrom,
        Self::SignUpFrom,
        Self::SearchFrom,
        Self::Export,
        Self::NewBrowserFrom,
        Self::Write,
    ];

    /// How many in a row, and how many come back in which time.
    const fn quota(self) -> Quota {
        const fn n(number: u32) -> NonZeroU32 {
            NonZeroU32::new(number).expect("more than none")
        }
        match self {
            Self::SignInHere => Quota::per_minute(n(5)),
            Self::SignInAnywhere | Self::SignInFrom => Quota::per_minute(n(30)),
            // On a shared tablet someone may have to come back every three minutes.
            Self::SignInWithCode => Quota::per_hour(n(20)),
            Self::NewCodes => Quota::per_hour(n(60)),
            Self::MailTo => Quota::per_hour(n(3)),
            Self::MailFrom => Quota::per_hour(n(30)),
            Self::SignUpFrom => Quota::per_hour(n(10)),
            Self::SearchFrom => Quota::per_minute(n(60)),
            Self::Export => Quota::per_hour(n(5)),
            // A class behind one address starts together.
            Self::NewBrowserFrom => Quota::per_hour(n(600)),
            Self::Write => Quota::per_second(n(20)).allow_burst(n(200)),
        }
    }
}

impl Limits {
    #[must_use]
    pub fn new() -> Self {
        Self { buckets: Doing::ALL.map(|doing| (doing, RateLimiter::keyed(doing.quota()))) }
    }

    /// Counts one more.
    ///
    /// # Errors
    /// [`Refused::TooOften`], with how long to wait.
    pub fn count(&self, doing: Doing, by: impl Hash) -> Result<(), Refused> {
        let mut hasher = DefaultHasher::new();
        by.hash(&mut hasher);
        let Some((_, bucket)) = self.buckets.iter().find(|(kind, _)| *kind == doing) else { return Ok(()) };
        bucket.check_key(&hasher.finish()).map_err(|not_yet| {
            let wait = not_yet.wait_time_from(DefaultClock::default().now());
            Refused::TooOften(wait.as_secs() + 1)
        })
    }

    /// Forgets buckets that are full again, so that memory does not grow with every visitor.
    pub fn forget_idle(&self) {
        for (_, bucket) in &self.buckets {
            bucket.retain_recent();
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brake_is_a_delay_and_only_for_whoever_was_too_fast() {
        let limits = Limits::new();
        let key = |account: &'static str, network: u32| (account, network);
        for _ in 0..5 {
            assert_eq!(limits.count(Doing::SignInHere, key("amina", 1)), Ok(()));
        }
        let refused = limits.count(Doing::SignInHere, key("amina", 1));
        assert!(matches!(refused, Err(Refused::TooOften(1..=13))), "{refused:?}");
        assert_eq!(limits.count(Doing::SignInHere, key("amina", 2)), Ok(()), "she herself is elsewhere");
        assert_eq!(limits.count(Doing::SignInHere, key("bram", 1)), Ok(()));
    }
}
