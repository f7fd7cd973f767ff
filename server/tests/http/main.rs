//! Ring three: the real router, a real database, and people as clients. Every door is tried by a stranger, by the wrong person
//! and by the right one, as a form and as JSON; every test runs on SQLite and on PostgreSQL.

mod accounts;
mod assigning;
mod codes;
mod data;
mod doors;
mod employer;
mod exercises;
mod furnished;
mod groups;
mod house;
mod languages;
mod learning;
mod operator;
mod pages;
mod record;
mod reminders;
mod school;
mod security;
mod twins;
mod umbrella;
