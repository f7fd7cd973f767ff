pub mod accounts;
pub mod command;
pub mod courses;
pub mod facts;
pub mod storage;
