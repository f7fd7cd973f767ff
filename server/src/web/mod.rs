//! **The front door.** axum receives, and every handler does four things in this order: *who* is asking, *may* they, *do* it,
//! *answer*. The tables in [`router`] can be read aloud.

mod account;
mod articles;
mod assets;
mod cache;
mod courses;
pub mod dates;
mod facts;
mod form;
mod home;
mod house;
mod layers;
mod learn;
mod limits;
mod me;
mod once;
mod operator;
mod organisation;
pub mod respond;
mod router;
mod search;
mod sector;
mod session;
mod state;
mod visit;

pub use assets::Assets;
pub use router::router;
pub use state::{App, Clock, Parts};
