//! Having an account.

pub mod code;
pub mod data;
pub mod email;
pub mod erase;
pub mod home;
pub mod links;
pub mod prove;
pub mod reminders;
pub mod sign_in;
pub mod sign_up;
