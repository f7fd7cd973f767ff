//! The doors of the AI-literacy record: for owners, and for contact persons, who see nobody's participation.

pub mod entry;
pub mod exports;
pub mod history;
pub mod library;
pub mod matrix;
pub mod overview;
pub mod quick;
mod report;
mod told;
mod words;

use super::number;
use crate::{
    accounts::PersonId,
    assignments,
    courses::{Published, store::CourseId},
    dossier::{
        Body, EntryId, Kind, Record, Written,
        body::Value,
        kind::Step,
        obligation::obligation,
        rules::{self, Proposal},
        state::{self, Around, State, Todo},
        store, write,
    },
    facts,
    organisations::{
        self, Keeper, OrgId, Organisation,
        groups::{self, GroupId, GroupName},
    },
    storage::{Linked, Millis, Tx},
    web::{
        dates,
        respond::Refused,
        state::App,
        visit::{Member, encode},
    },
};
use app::{
    pages::organisation::{
        home::StepLine,
        record::{Health, Todo as TodoWords},
    },
    paths, t,
    text::{Lang, say},
};
use std::sync::Arc;

/// A record holds so many versions at most: years of work of a large firm.
const MOST_VERSIONS: i64 = 20_000;

/// The record of this address, opened by who may.
pub struct Desk {
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
pub async fn open(app: &App, db: &mut impl Linked, member: &Member, org: &str) -> Result<Desk, Refused> {
    open_for(app, db, member, OrgId(number(org)?)).await
}

/// Opens the record of an organisation.
///
/// # Errors
/// [`Refused::NotFound`] for everyone who may not.
pub async fn open_for(app: &App, db: &mut impl Linked, member: &Member, org: OrgId) -> Result<Desk, Refused> {
    let lang = member.visit.lang;
    let keeper = organisations::store::keeper(db, org, member.person.id).await?;
    let (org, keeper) = keeper.ok_or(Refused::NotFound)?;
    let log = store::log(db, org.id).await?;
    let record = Record::of(&log);
    let named = |course: &Arc<Published>| Course {
        id: course.id,
        slug: course.course.slug().to_string(),
        title: course.course.head.title.in_lang(lang).to_owned(),
    };
    let courses = app.shelf.front().courses.iter().map(named).collect();
    Ok(Desk { lang, org, keeper, person: member.person.id, now: app.now(), log, record, courses })
}

impl Desk {
    fn id(&self) -> i64 {
        self.org.id.0
    }

    /// The organisation, for its owner.
    ///
    /// # Errors
    /// [`Refused::NotFound`] for a contact person.
    pub fn owned(&self) -> Result<&Organisation, Refused> {
        if self.is_owner() { Ok(&self.org) } else { Err(Refused::NotFound) }
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
        let id = EntryId(number(id)?);
        if self.log.iter().any(|written| written.id == id) { Ok(id) } else { Err(Refused::NotFound) }
    }

    /// Writes an entry, unless the record is full; says whether nobody was first.
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
        Ok(write::write(tx, self.org.id, id, after, kind, body, by, self.now).await?)
    }

    /// A role is an entry of the record and a group of people: here it gets its name.
    pub async fn name_role(&self, tx: &mut Tx, group: GroupId, name: &GroupName) -> Result<(), Refused> {
        let (id, before) = (EntryId(group.0), self.record.get(EntryId(group.0)));
        let mut body = before.map(|entry| entry.body.clone()).unwrap_or_default();
        body.set("name", Value::One(name.as_str().to_owned()));
        self.write(tx, id, self.versions_of(id), Kind::Role, Some(&body)).await?;
        Ok(())
    }

    /// Takes a role out of the record; its people are in it no longer.
    pub async fn end_role(&self, tx: &mut Tx, group: GroupId) -> Result<(), Refused> {
        self.write(tx, EntryId(group.0), self.versions_of(EntryId(group.0)), Kind::Role, None).await?;
        Ok(())
    }

    /// How many versions an entry has.
    fn versions_of(&self, id: EntryId) -> i64 {
        let versions = self.log.iter().filter(|written| written.id == id).count();
        i64::try_from(versions).unwrap_or(i64::MAX)
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

    /// How the record stands and what is to be done, in words.
    pub async fn standing(&self, db: &mut impl Linked) -> Result<(Health, Vec<TodoWords>), Refused> {
        let (state, todos) = self.todos(db).await?;
        let todos = todos.iter().map(|one| todo(self, one)).collect();
        Ok((health(self.lang, state), todos))
    }

    /// The four steps with what there is of each; courses that are asked are measures too.
    pub fn steps(&self, asked: usize) -> Vec<StepLine> {
        let count = |kind: Kind| self.record.of_kind(kind).count();
        let line = |(step, kind, extra): (Step, Kind, Option<String>)| StepLine {
            title: say(self.lang, &format!("record-step-{}", step.key()), &[]),
            lead: say(self.lang, &format!("record-step-{}-lead", step.key()), &[]),
            counts: std::iter::once(say(
                self.lang,
                &format!("record-count-{}", kind.key()),
                &[("n", count(kind).into())],
            ))
            .chain(extra)
            .collect(),
            address: format!("{}#{}", paths::record(self.lang, self.id()), step.key()),
        };
        let steps = [
            (Step::Identify, Kind::System, None),
            (Step::Goals, Kind::Role, None),
            (Step::Act, Kind::Measure, (asked > 0).then(|| t!(self.lang, "record-count-asked", n = asked))),
            (Step::Evaluate, Kind::Evaluation, None),
        ];
        steps.into_iter().map(line).collect()
    }

    /// The form that asks the courses of a role of its people, filled in.
    fn ask_role(&self, id: EntryId) -> String {
        let address = format!("{}?group={}", paths::assign(self.lang, self.id()), id.0);
        let Some(role) = self.record.get(id) else { return address };
        let systems = self.record.naming(Kind::System, "roles", id);
        let systems: Vec<String> = systems.map(|one| words::title(self.lang, Kind::System, &one.body)).collect();
        let name = words::title(self.lang, Kind::Role, &role.body);
        let reason = if systems.is_empty() {
            t!(self.lang, "record-reason-role", role = name)
        } else {
            t!(self.lang, "record-reason-systems", role = name, systems = systems.join(", "))
        };
        let courses = role.body.many("courses").map(|course| format!("&course={}", encode(course)));
        let reason: String = reason.chars().take(300).collect();
        address + &courses.collect::<String>() + "&reason=" + &encode(&reason)
    }

    /// Which courses are asked of everyone in which role.
    async fn asked(&self, db: &mut impl Linked) -> Result<Vec<(EntryId, String)>, Refused> {
        let mut asked = Vec::new();
        for (course, group) in assignments::store::asked_groups(db, self.org.id).await? {
            let Some(course) = self.courses.iter().find(|known| known.id == course) else { continue };
            let roles = self.record.of_kind(Kind::Role).map(|role| role.id);
            let roles = roles.filter(|role| group.is_none_or(|group| group.0 == role.0));
            asked.extend(roles.map(|role| (role, course.slug.clone())));
        }
        Ok(asked)
    }
}

/// How the record stands, in words.
fn health(lang: Lang, state: State) -> Health {
    let label = say(lang, &format!("record-state-{}", state.key()), &[]);
    let why = say(lang, &format!("record-state-{}-why", state.key()), &[]);
    Health { key: state.key(), label, why }
}

/// Something to do in words, with the page where it is done.
fn todo(desk: &Desk, todo: &Todo) -> TodoWords {
    use state::Why;
    let (lang, org) = (desk.lang, desk.id());
    let of_entry = || todo.about.as_ref().map(|(id, _)| paths::record_entry(lang, org, id.0));
    let new = |kind: Kind| paths::record_new(lang, org, kind.key());
    let address = match todo.why {
        Why::NoSystem => Some(paths::record_library(lang, org)),
        Why::Unknown | Why::Unused | Why::CheckDue | Why::NewVersion | Why::NoGoals => of_entry(),
        Why::NoRole => Some(new(Kind::Role)),
        Why::Proposed => Some(paths::record_matrix(lang, org)),
        Why::NotAsked => todo.about.as_ref().map(|(id, _)| desk.ask_role(*id)),
        Why::PeopleWithoutRole => Some(paths::groups(lang, org)),
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
