//! What people see.
//!
//! A page is a pure function of data: a struct in plain nouns and how it is drawn. Nothing here knows a database, a clock or
//! the network. The crate is built twice: with `ssr` for the server, where everything is drawn, and with `hydrate` for the
//! browser, where only the [`islands`] live.

#![forbid(unsafe_code)]

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod document;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod paper;
pub mod paths;
pub mod text;
pub mod wire;

/// Called once by the loader before the islands of a page are started.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
