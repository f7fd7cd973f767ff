//! What the rules propose for each role, and taking it over.

use super::{Desk, open, words};
use crate::{
    dossier::{Body, Entry, EntryId, Kind, body::Value, kind::Takes, library::library, rules::Proposal},
    web::{
        form::Form,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    document::{Area, Flash},
    pages::organisation::record::matrix::{Matrix, Proposed, Role, Rule},
    paths, t,
};
use axum::extract::{Path, State};

/// `GET /organisatie/{org}/dossier/voorstellen`
pub async fn show(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    let proposals = desk.proposals();
    let page = Matrix {
        org: desk.id(),
        is_owner: desk.is_owner(),
        roles: desk.record.of_kind(Kind::Role).map(|role| desk.role(role, &proposals)).collect(),
        has_own_rules: desk.record.of_kind(Kind::Rule).next().is_some(),
        rules: desk.rule_words(),
    };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::record_matrix(lang, desk.id())), page)
}

/// `POST /organisatie/{org}/dossier/voorstellen`: courses and goals go to a role, as far as they are proposed for it.
pub async fn take(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["role", "from", "course", "goal"])?;
    let mut tx = app.db.begin().await?;
    let desk = open(&app, &mut tx, &member, &org).await?;
    let role = desk.entry(form.get("role"))?;
    let role = desk.record.get(role).filter(|entry| entry.kind == Kind::Role).ok_or(Refused::NotFound)?;
    let proposals = desk.proposals();
    let is_proposed = |has: &dyn Fn(&Proposal) -> bool| proposals.iter().any(|one| one.role == role.id && has(one));
    let mut body = role.body.clone();
    let mut courses: Vec<String> = body.many("courses").map(str::to_owned).collect();
    for course in form.0.all("course").filter(|course| is_proposed(&|one| one.courses.iter().any(|c| c == course))) {
        if !courses.iter().any(|known| known == course) && desk.exists(Takes::Courses, course) {
            courses.push(course.to_owned());
        }
    }
    let mut goals: Vec<String> = body.text("goals").lines().map(str::to_owned).collect();
    for goal in form.0.all("goal").filter(|goal| is_proposed(&|one| one.goal == *goal)) {
        if !goals.iter().any(|known| known == goal) {
            goals.push(goal.to_owned());
        }
    }
    if !courses.is_empty() {
        body.set("courses", Value::Many(courses));
    }
    if !goals.is_empty() {
        body.set("goals", Value::One(goals.join("\n")));
    }
    let from = form.get("from").parse().map_err(|_| Refused::BadForm)?;
    if body != role.body {
        // Whoever was first is not written over; the page shows what is left to take.
        desk.write(&mut tx, role.id, from, Kind::Role, Some(&body)).await?;
    }
    tx.commit().await?;
    Ok(app.see(&paths::record_matrix(desk.lang, desk.id()), Some(Flash::RecordSaved)))
}

/// `POST /organisatie/{org}/dossier/regels`: the rules of the library become the organisation's own.
pub async fn adapt(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&[])?;
    let mut tx = app.db.begin().await?;
    let desk = open(&app, &mut tx, &member, &org).await?;
    if desk.record.of_kind(Kind::Rule).next().is_none() {
        for rule in &library().rules {
            let id = EntryId(app.ids.next(desk.now));
            desk.write(&mut tx, id, 0, Kind::Rule, Some(&rule.body(desk.lang))).await?;
        }
    }
    tx.commit().await?;
    Ok(app.see(&(paths::record_matrix(desk.lang, desk.id()) + "#regels"), Some(Flash::RecordSaved)))
}

impl Desk {
    /// What is proposed for a role: each course and goal once, with every reason.
    fn role(&self, role: &Entry, proposals: &[Proposal]) -> Role {
        let of_role = || proposals.iter().filter(|one| one.role == role.id);
        let mut courses: Vec<Proposed> = Vec::new();
        let mut goals: Vec<Proposed> = Vec::new();
        for proposal in of_role() {
            for course in &proposal.courses {
                let Some(known) = self.courses.iter().find(|known| known.slug == *course) else { continue };
                let is_there = role.body.many("courses").any(|own| own == course);
                add(&mut courses, course, &known.title, self.because(proposal), is_there);
            }
            if !proposal.goal.is_empty() {
                let is_there = role.body.text("goals").lines().any(|own| own == proposal.goal);
                let label = t!(self.lang, "record-matrix-goal", goal = proposal.goal.as_str());
                add(&mut goals, &proposal.goal, &label, self.because(proposal), is_there);
            }
        }
        let name = words::title(self.lang, Kind::Role, &role.body);
        Role { id: role.id.0, name, from: role.version, courses, goals }
    }

    fn because(&self, proposal: &Proposal) -> String {
        let system = self.record.get(proposal.system).map(|system| words::title(self.lang, Kind::System, &system.body));
        t!(self.lang, "record-matrix-because", system = system.unwrap_or_default(), rule = proposal.rule.as_str())
    }

    fn rule_words(&self) -> Vec<Rule> {
        let own: Vec<&Entry> = self.record.of_kind(Kind::Rule).collect();
        let words = |(index, body): (usize, Body)| Rule {
            name: body.text("name").to_owned(),
            conditions: self.conditions(&body),
            then: ["courses", "goal"]
                .into_iter()
                .filter_map(|key| Kind::Rule.spec(key))
                .flat_map(|spec| self.values(&self.record, spec, &body))
                .collect(),
            address: own.get(index).map(|entry| paths::record_entry(self.lang, self.id(), entry.id.0)),
        };
        self.rules().into_iter().enumerate().map(words).collect()
    }

    fn conditions(&self, rule: &Body) -> String {
        let conditions =
            ["if-data", "if-risk", "if-affected", "if-roles"].into_iter().filter_map(|key| Kind::Rule.spec(key));
        let given: Vec<String> = conditions
            .map(|spec| self.values(&self.record, spec, rule).join(" / "))
            .filter(|one| !one.is_empty())
            .collect();
        if given.is_empty() {
            t!(self.lang, "record-rules-always")
        } else {
            t!(self.lang, "record-rules-if", conditions = given.join(" + "))
        }
    }
}

fn add(list: &mut Vec<Proposed>, key: &str, label: &str, why: String, is_there: bool) {
    match list.iter_mut().find(|known| known.key == key) {
        Some(known) if known.why.contains(&why) => {}
        Some(known) => known.why.push(why),
        None => list.push(Proposed { key: key.to_owned(), label: label.to_owned(), why: vec![why], is_there }),
    }
}
