//! The server of Wijzer: what the platform knows and does.
//!
//! One sentence to keep in mind: **axum receives, a room decides, SQL remembers, Leptos draws, an island reacts.** The rooms
//! stand here in an order that means something: a room uses only rooms above it.

#![cfg_attr(not(test), forbid(unsafe_code))] // in tests, `linkme` gathers the statements

pub mod storage;
pub mod paper;
pub mod accounts;
pub mod facts;
pub mod courses;
pub mod learning;
pub mod organisations;
pub mod assignments;
pub mod dossier;
pub mod mail;
pub mod config;
pub mod jobs;
pub mod web;
pub mod command;
