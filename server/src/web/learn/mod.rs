//! The lesson player: reading, answering, finishing.

mod desk;
pub mod again;
pub mod done;
mod drawing;
pub mod drawn;
pub mod exercise;
pub mod lesson;
pub mod note;
pub mod place;

pub use desk::{Desk, progress, standing};
pub use drawing::Sheet;
