//! What is the learner's own.

pub mod employer_view;
pub mod learning;
pub mod notes;
