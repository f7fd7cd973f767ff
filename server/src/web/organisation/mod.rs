//! The employer's doors. Every one asks the same first: is whoever knocks an owner of this very organisation? For anyone else
//! it does not exist.

pub mod assign;
pub mod assignment;
pub mod codes;
pub mod home;
pub mod invite;
pub mod join;
pub mod leave;
pub mod people;
pub mod people_add;
pub mod start;

use super::{dates, respond::Refused, visit::Member};
use crate::{
    assignments::{Assignment, Exemption, Status},
    courses::Published,
    organisations::{self, OrgId, Organisation},
    storage::Linked,
};
use app::{
    t,
    text::{Lang, say},
};
use serde::Deserialize;
use std::sync::Arc;

/// How many people stand on a page.
const PAGE: i64 = 50;

/// `?after=name&id=…`: from where on.
#[derive(Debug, Default, Deserialize)]
pub struct After {
    #[serde(default)]
    after: String,
    #[serde(default)]
    id: i64,
}

/// The organisation of this address, for its owner.
///
/// # Errors
/// [`Refused::NotFound`] for everyone else, and for what is no organisation.
async fn owned(db: &mut impl Linked, member: &Member, org: &str) -> Result<Organisation, Refused> {
    let id = OrgId(number(org)?);
    organisations::store::owned(db, id, member.person.id).await?.ok_or(Refused::NotFound)
}

fn number(text: &str) -> Result<i64, Refused> {
    text.parse().map_err(|_| Refused::NotFound)
}

/// What the course of an assignment is called.
pub fn title(lang: Lang, courses: &[Arc<Published>], assignment: &Assignment) -> String {
    let course = courses.iter().find(|course| course.id == assignment.course);
    course.map_or_else(|| t!(lang, "assigned-course-gone"), |course| course.course.head.title.in_lang(lang).to_owned())
}

/// A status in words, the same for the employer and for the person.
pub fn status(lang: Lang, status: Status) -> String {
    match status {
        Status::Open => t!(lang, "status-open"),
        Status::Finished(at) => t!(lang, "status-finished", date = dates::day(lang, at)),
        Status::Exempt(why) => t!(lang, "status-exempt", why = exempt(lang, why)),
    }
}

/// Why someone is let off, in words.
fn exempt(lang: Lang, why: Exemption) -> String {
    say(lang, &format!("exempt-{}", why.key()), &[])
}

fn audience(lang: Lang, assignment: &Assignment) -> String {
    if assignment.is_for_everyone { t!(lang, "audience-everyone") } else { t!(lang, "audience-people") }
}
