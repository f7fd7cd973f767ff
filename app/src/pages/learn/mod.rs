//! The lesson player.

pub mod lesson;
