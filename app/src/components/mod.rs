//! Furniture that more than one page uses.

pub mod exercise;
pub mod form;
pub mod house;
pub mod icon;
pub mod outline;
pub mod paper;
pub mod progress;
