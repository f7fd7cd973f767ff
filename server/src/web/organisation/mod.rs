//! The employer's doors. Every one asks the same first: is whoever knocks an owner of this very organisation? For anyone else
//! it does not exist.

pub mod assign;
pub mod assignment;
pub mod colleague;
pub mod figures;
pub mod group;
pub mod groups;
pub mod codes;
pub mod home;
pub mod house;
pub mod house_course;
pub mod invite;
pub mod join;
pub mod learning_paths;
pub mod leave;
pub mod offer;
pub mod my_team;
pub mod overview;
pub mod messages;
pub mod people;
pub mod people_add;
pub mod record;
pub mod start;
pub mod umbrella;
pub mod umbrella_join;

use super::{
    dates,
    respond::Refused,
    state::App,
    visit::{Member, encode},
};
use crate::{
    assignments::{Assignment, AssignmentId, Exemption, LearningTime, Status},
    courses::{Published, store::CourseId},
    organisations::{self, OrgId, Organisation},
    storage::Linked,
};
use app::{
    t,
    text::{Lang, say},
};
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};

/// How many people stand on a page.
const PAGE: i64 = 50;

/// `?q=words&after=name&id=…`: what is looked for, and from where on.
#[derive(Debug, Default, Deserialize)]
#[expect(clippy::struct_field_names, reason = "the name that is in the address")]
pub struct After {
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
    #[serde(default)]
    id: i64,
}

impl After {
    /// The address of the page that goes on after this one.
    fn next(&self, address: &str, name: &str, id: i64) -> String {
        let words = if self.q.is_empty() { String::new() } else { format!("q={}&", encode(&self.q)) };
        format!("{address}?{words}after={}&id={id}", encode(name))
    }
}

/// The organisation of this address, for its owner.
///
/// # Errors
/// [`Refused::NotFound`] for everyone else, and for what is no organisation.
async fn owned(db: &mut impl Linked, member: &Member, org: &str) -> Result<Organisation, Refused> {
    let id = OrgId(number(org)?);
    organisations::store::owned(db, id, member.person.id).await?.ok_or(Refused::NotFound)
}

/// Writes down for those who are looked at that an owner looked: before anything is shown, and in a transaction of its own, so that
/// nobody waits for what is read.
async fn look(app: &App, member: &Member, org: OrgId, is_export: bool) -> Result<(), Refused> {
    let day = dates::today(app.now()).to_string();
    let mut tx = app.db.begin().await?;
    organisations::store::insert_look(&mut tx, org, &day, member.person.id, is_export).await?;
    Ok(tx.commit().await?)
}

fn number(text: &str) -> Result<i64, Refused> {
    text.parse().map_err(|_| Refused::NotFound)
}

/// What the course of an assignment is called.
pub fn title(lang: Lang, courses: &[Arc<Published>], assignment: &Assignment) -> String {
    course_title(lang, courses, assignment.course)
}

/// What a course is called.
fn course_title(lang: Lang, courses: &[Arc<Published>], id: CourseId) -> String {
    let course = courses.iter().find(|course| course.id == id);
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

/// A status in one word, beside a column for its day.
fn status_alone(lang: Lang, status: Status) -> String {
    match status {
        Status::Open => t!(lang, "status-open"),
        Status::Finished(_) => t!(lang, "csv-finished"),
        Status::Exempt(why) => t!(lang, "status-exempt", why = exempt(lang, why)),
    }
}

/// Why someone is let off, in words.
fn exempt(lang: Lang, why: Exemption) -> String {
    say(lang, &format!("exempt-{}", why.key()), &[])
}

/// Who is asked, in words; `groups` are the names by assignment.
fn audience(lang: Lang, assignment: &Assignment, groups: &HashMap<AssignmentId, Vec<String>>) -> String {
    match groups.get(&assignment.id).map(Vec::as_slice) {
        _ if assignment.is_for_everyone => t!(lang, "audience-everyone"),
        None | Some([]) => t!(lang, "audience-people"),
        Some([one]) => t!(lang, "audience-groups", groups = one),
        Some([first @ .., last]) => {
            let groups = t!(lang, "audience-and", first = first.join(", "), last = last);
            t!(lang, "audience-groups", groups = groups)
        }
    }
}

/// How much time people get for it, and when.
pub fn planned(lang: Lang, assignment: &Assignment) -> String {
    match assignment.learning_time {
        LearningTime::Work => t!(lang, "assign-in-work", n = assignment.planned_minutes),
        LearningTime::Own => t!(lang, "assign-in-own", n = assignment.planned_minutes),
    }
}
