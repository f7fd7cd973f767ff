//! A form that makes something and is sent twice in a row, by a double tap or an impatient reload, makes one thing.
//!
//! Where the deed has a key of its own the database sees to that. What gets a new id each time is remembered here for a moment:
//! who sent which fields where, and where it led. It is a courtesy of one process, like the limits.

use super::{form::Form, visit::Member};
use moka::sync::Cache;
use sha2::{Digest, Sha256};
use std::time::Duration;

/// As long as a hand trembles or a page is slow.
const A_MOMENT: Duration = Duration::from_secs(10);

/// Who sent which fields where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Deed([u8; 32]);

impl Deed {
    #[must_use]
    pub fn of(member: &Member, form: &Form) -> Self {
        let told = serde_json::to_vec(&(member.person.id.0, &member.visit.address, &form.0.0));
        Self(Sha256::digest(told.unwrap_or_default()).into())
    }
}

/// Deeds of a moment ago, and where they led.
#[derive(Debug)]
pub struct Once(Cache<Deed, String>);

impl Once {
    #[must_use]
    pub fn new() -> Self {
        Self(Cache::builder().max_capacity(1_000).time_to_live(A_MOMENT).build())
    }

    /// Where the very same form led a moment ago.
    #[must_use]
    pub fn led(&self, deed: Deed) -> Option<String> {
        self.0.get(&deed)
    }

    /// Remembers where it led, when that is done.
    pub fn leads(&self, deed: Deed, address: &str) {
        self.0.insert(deed, address.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deed_is_remembered_with_where_it_led() {
        let (once, deed) = (Once::new(), Deed([7; 32]));
        assert_eq!(once.led(deed), None);
        once.leads(deed, "/organisatie/1");
        assert_eq!(once.led(deed).as_deref(), Some("/organisatie/1"));
        assert_eq!(once.led(Deed([8; 32])), None, "another form");
    }
}
