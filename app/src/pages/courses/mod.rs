//! Courses: the catalogue, one course, its cards, its end.

pub mod cards;
pub mod catalogue;
pub mod course;
pub mod finished;
