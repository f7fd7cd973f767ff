//! For whoever runs the platform.

pub mod first;
pub mod outbox;
pub mod overview;
