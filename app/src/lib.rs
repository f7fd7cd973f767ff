//! What people see.

pub mod text;
