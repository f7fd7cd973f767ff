//! Lesson pages of known learners, kept by everything they are drawn from.
//!
//! A page follows from the version, the lesson, what the learner did there and what their employers say at it, and from nothing
//! else; so a learner who stands where another stood gets what was drawn for the other, with their own name on it. A class that goes through a course is
//! drawn once per step, not once per learner.

use leptos::prelude::RenderHtml;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// All kept pages together, in bytes.
const MOST: u64 = 64 * 1024 * 1024;
/// Stands for the name while a page is drawn: a private-use character that nobody types.
pub const NAME: &str = "\u{E010}";

/// The kept pages.
#[derive(Debug)]
pub struct Drawings(moka::sync::Cache<Key, Arc<Drawing>>);

/// SHA-256 over everything that a page is drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key([u8; 32]);

impl Key {
    /// `None` when the parts cannot be written down, which no page needs to know.
    pub fn of(parts: &impl Serialize) -> Option<Self> {
        serde_json::to_vec(parts).ok().map(|parts| Self(Sha256::digest(parts).into()))
    }
}

/// A page, cut where the name goes.
#[derive(Debug)]
pub struct Drawing {
    before: String,
    after: String,
}

impl Drawings {
    pub fn new() -> Self {
        let weigher = |_: &Key, drawing: &Arc<Drawing>| {
            u32::try_from(drawing.before.len() + drawing.after.len()).unwrap_or(u32::MAX)
        };
        Self(moka::sync::Cache::builder().weigher(weigher).max_capacity(MOST).build())
    }

    pub fn get(&self, key: Key) -> Option<Arc<Drawing>> {
        self.0.get(&key)
    }

    /// Keeps a page that was drawn with [`NAME`] for a name.
    pub fn keep(&self, key: Key, html: &str) -> Arc<Drawing> {
        let (before, after) = html.split_once(NAME).unwrap_or((html, ""));
        let drawing = Arc::new(Drawing { before: before.to_owned(), after: after.to_owned() });
        self.0.insert(key, drawing.clone());
        drawing
    }
}

impl Drawing {
    /// The page for whoever has this name.
    pub fn with_name(&self, name: Option<&str>) -> String {
        let name = name.map(|name| name.to_owned().to_html()).unwrap_or_default();
        [&self.before, name.as_str(), &self.after].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_page_gets_the_name_of_who_asks() {
        let (pages, key) = (Drawings::new(), Key::of(&("les", 1)).unwrap());
        let drawn = pages.keep(key, &format!("<a>{NAME}</a><p>les</p>"));
        assert_eq!(drawn.with_name(Some("Amina & zn. <b>")), "<a>Amina &amp; zn. &lt;b&gt;</a><p>les</p>");
        assert_eq!(pages.get(key).unwrap().with_name(Some("Bram")), "<a>Bram</a><p>les</p>");
        assert!(pages.get(Key::of(&("les", 2)).unwrap()).is_none());
    }

    #[test]
    fn a_page_without_a_name_stays_whole() {
        let drawn = Drawings::new().keep(Key::of(&1).unwrap(), "<p>les</p>");
        assert_eq!(drawn.with_name(None), "<p>les</p>");
    }
}
