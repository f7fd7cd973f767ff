//! The doors of the AI-literacy record: for owners, and for contact persons, who see nobody's participation.

pub mod entry;
pub mod history;
pub mod library;
pub mod matrix;
pub mod overview;
pub mod quick;
mod words;

use super::owned;
use crate::{
    accounts::PersonId,
    assignments,
    courses::{Published, store::CourseId},
    dossier::{
        Body, EntryId, Keeper, Kind, Record, Written,
        obligation::obligation,
        rules::{self, Proposal},
        state::{self, Around, State, Todo},
        store,
    },
    facts,
    organisations::{
        self, OrgId, Organisation,
        groups::{self, GroupId, GroupName},
    },
    storage::{Linked, Millis, Tx},
    web::{dates, respond::Refused, state::App, visit::Member},
};
use app::{
    pages::organisation::record::{Health, Todo as TodoWords},
    paths,
    text::{Lang, say},
};
use std::sync::Arc;

/// A record holds so many versions at most: years of work of a large firm.
const MOST_VERSIONS: i64 = 20_000;

/// The record of this address, opened by who may.
struct Desk {
    lang: Lang,
    org: Organisation,
    keeper: Keeper,
    person: PersonId,
    now: Millis,
    log: Vec<Written>,
    record: Record,
    /// Every course there is.
    courses: Vec<Course>,
}

/// A course as the record names it.
struct Course {
    id: CourseId,
    slug: String,
    title: String,
}

/// Opens the record.
///
/// # Errors
/// [`Refused::NotFound`] for everyone who may not, and for what is no organisation.
async fn open(app: &App, db: &mut impl Linked, member: &Member, org: &str) -> Result<Desk, Refused> {
    let lang = member.visit.lang;
    let org = owned(db, member, org).await?;
    let log = store::log(db, org.id).await?;
    let record = Record::of(&log);
    let named = |course: &Arc<Published>| Course {
        id: course.id,
        slug: course.course.slug().to_string(),
        title: course.course.head.title.in_lang(lang).to_owned(),
    };
    let courses = app.shelf.front().courses.iter().map(named).collect();
    Ok(Desk { lang, org, keeper: Keeper::Owner, person: member.person.id, now: app.now(), log, record, courses })
}

impl Desk {
    fn id(&self) -> i64 {
        self.org.id.0
    }

    fn is_owner(&self) -> bool {
        self.keeper == Keeper::Owner
    }

    fn rules(&self) -> Vec<Body> {
        rules::rules(&self.record, self.lang)
    }

    fn proposals(&self) -> Vec<Proposal> {
        rules::propose(&self.record, &self.rules())
    }

    fn entry(&self, id: &str) -> Result<EntryId, Refused> {
        let id = EntryId(super::number(id)?);
        if self.log.iter().any(|written| written.id == id) { Ok(id) } else { Err(Refused::NotFound) }
    }

    /// Writes an entry; says whether nobody was first. A role is a group of people, and keeps its name and its end.
    async fn write(
        &self,
        tx: &mut Tx,
        id: EntryId,
        after: i64,
        kind: Kind,
        body: Option<&Body>,
    ) -> Result<bool, Refused> {
        if store::count(tx, self.org.id).await? >= MOST_VERSIONS {
            return Err(Refused::TooLarge);
        }
        let by = (self.person, self.keeper);
        let is_written = store::append(tx, self.org.id, id, after, kind, body, by, self.now).await?;
        if is_written && kind == Kind::Role {
            self.keep_group(tx, GroupId(id.0), body).await?;
        }
        Ok(is_written)
    }

    async fn keep_group(&self, tx: &mut Tx, group: GroupId, body: Option<&Body>) -> Result<(), Refused> {
        let Some(body) = body else {
            return Ok(groups::store::end(tx, self.org.id, group, self.now).await?);
        };
        let short: String = body.text("name").chars().take(100).collect();
        if let Ok(name) = short.parse::<GroupName>() {
            groups::store::put(tx, self.org.id, group, groups::Kind::Role, &name, self.now).await?;
        }
        Ok(())
    }

    /// What is to be done, and how the record stands.
    async fn todos(&self, db: &mut impl Linked) -> Result<(State, Vec<Todo>), Refused> {
        let proposals = self.proposals();
        let asked = self.asked(db).await?;
        let courses: Vec<String> = self.courses.iter().map(|course| course.slug.clone()).collect();
        let cards = facts::store::versions(db).await?;
        let changed = obligation().changed(&self.record, &cards, Millis::start_of, self.now);
        let today = dates::today(self.now);
        let around = Around {
            today,
            founded: dates::today(organisations::store::founded(db, self.org.id).await?),
            size: self.org.size,
            without_role: groups::store::count_without_role(db, self.org.id).await?,
            law: changed.map(|(at, card)| (dates::today(at), card)),
            proposals: &proposals,
            asked: &asked,
            courses: &courses,
        };
        let todos = state::todos(&self.log, &around, dates::today);
        Ok((state::state(&todos, today), todos))
    }

    /// Which courses are asked of everyone in which role.
    async fn asked(&self, db: &mut impl Linked) -> Result<Vec<(EntryId, String)>, Refused> {
        let running = assignments::store::of_org(db, self.org.id).await?;
        let of_everyone: Vec<&Course> = running
            .iter()
            .filter(|assignment| assignment.ended_at.is_none() && assignment.is_for_everyone)
            .filter_map(|assignment| self.courses.iter().find(|course| course.id == assignment.course))
            .collect();
        let roles = self.record.of_kind(Kind::Role);
        Ok(roles.flat_map(|role| of_everyone.iter().map(|course| (role.id, course.slug.clone()))).collect())
    }
}

/// How the record stands, in words.
fn health(lang: Lang, state: State) -> Health {
    let label = say(lang, &format!("record-state-{}", state.key()), &[]);
    let why = say(lang, &format!("record-state-{}-why", state.key()), &[]);
    Health { key: state.key(), label, why }
}

/// Something to do in words, with the page where it is done.
fn todo(lang: Lang, org: OrgId, todo: &Todo) -> TodoWords {
    use state::Why;
    let org = org.0;
    let of_entry = || todo.about.as_ref().map(|(id, _)| paths::record_entry(lang, org, id.0));
    let new = |kind: Kind| paths::record_new(lang, org, kind.key());
    let address = match todo.why {
        Why::NoSystem => Some(paths::record_library(lang, org)),
        Why::Unknown | Why::Unused | Why::CheckDue | Why::NewVersion | Why::NoGoals => of_entry(),
        Why::NoRole => Some(new(Kind::Role)),
        Why::Proposed => Some(paths::record_matrix(lang, org)),
        Why::NotAsked => Some(paths::assign(lang, org)),
        Why::PeopleWithoutRole => Some(paths::people(lang, org)),
        Why::NoMeasure => Some(new(Kind::Measure)),
        Why::EvaluationDue | Why::SignalOpen => Some(new(Kind::Evaluation)),
        Why::NoStatement => Some(new(Kind::Statement)),
        Why::CouncilOpen => Some(new(Kind::Council)),
        Why::LawChanged => Some(new(Kind::Law)),
    };
    let about = todo.about.as_ref().map(|(_, title)| words::short(title)).unwrap_or_default();
    let id = format!("record-todo-{}", todo.why.key());
    let values = [("about", about.into()), ("more", todo.more.as_str().into())];
    TodoWords {
        sentence: say(lang, &id, &values),
        since: dates::civil(lang, todo.since),
        address: address.unwrap_or_else(|| paths::record(lang, org)),
    }
}
