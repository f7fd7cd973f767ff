//! The pages, by address. Each is a struct in plain nouns and how it is drawn.

pub mod account;
pub mod article;
pub mod courses;
pub mod error;
pub mod facts;
pub mod hidden_ai;
pub mod home;
pub mod learn;
pub mod me;
pub mod operator;
pub mod organisation;
pub mod search;
