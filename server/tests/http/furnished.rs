//! An organisation with something behind every door, where whatever can be typed carries its mark.

use crate::{
    employer::{join, join_link, start},
    school::{Browser, Reply, School, fill},
};
use app::paths::Route;
use app::text::Lang;
use axum::http::StatusCode;
use server::{
    dossier::{
        self, Kind,
        kind::{Spec, Takes},
    },
    organisations::{self, OrgId},
};
use std::collections::BTreeMap;

/// What stands in every marked name beside the mark: looking for it finds whatever there is to find.
pub const SHARED: &str = "Samen";
/// An id that nobody has.
pub const UNKNOWN: &str = "987654321987654";

/// A furnished organisation.
pub struct Furnished {
    pub mark: &'static str,
    pub owner: Browser,
    pub contact: Browser,
    pub manager: Browser,
    pub staff: Browser,
    /// Its address.
    pub org: String,
    /// What stands in the blanks of addresses; a route that means another thing by a blank names itself before it.
    ids: BTreeMap<&'static str, String>,
}

/// The number at the end of an address.
pub fn number(address: &str) -> String {
    address.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The names of the blanks of a route.
pub fn blanks(route: Route) -> Vec<&'static str> {
    let blank = |rest: &'static str| rest.split_once('}').map(|(blank, _)| blank);
    route.pattern(Lang::Nl).split('{').skip(1).filter_map(blank).collect()
}

/// An address with its blanks filled in.
pub fn filled(route: Route, lang: Lang, value: impl Fn(&'static str) -> String) -> String {
    let fill = |address: String, blank: &'static str| address.replacen(&format!("{{{blank}}}"), &value(blank), 1);
    blanks(route).into_iter().fold(route.pattern(lang).to_owned(), fill)
}

impl Furnished {
    /// What this organisation has in a blank of a route.
    pub fn id(&self, route: &str, blank: &str) -> String {
        let known = self.ids.get(format!("{route}/{blank}").as_str()).or_else(|| self.ids.get(blank));
        known.unwrap_or_else(|| panic!("{route}: say in Furnished::of what stands in {{{blank}}}")).clone()
    }

    pub fn address(&self, name: &str, route: Route, lang: Lang) -> String {
        filled(route, lang, |blank| self.id(name, blank))
    }

    /// The browsers of everyone in it.
    pub fn people(&self) -> [(&'static str, &Browser); 4] {
        [("owner", &self.owner), ("contact", &self.contact), ("manager", &self.manager), ("staff", &self.staff)]
    }

    /// A name that carries the mark.
    pub fn named(&self, what: &str) -> String {
        format!("{SHARED}-{}-{what}", self.mark)
    }

    /// Does as its owner what must work.
    async fn deed(&self, address: &str, fields: &[(&str, &str)]) -> Reply {
        let done = self.owner.post(address, fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{address}: {}", done.words());
        done
    }

    pub async fn of(school: &School, mark: &'static str) -> Self {
        let named = |what: &str| format!("{SHARED}-{mark}-{what}");
        let owner = school.member(&named("baas")).await;
        let org = start(&owner, &named("bv")).await;
        let link = join_link(&owner, &org).await;
        let people = ["contact", "leider", "staf"].map(named);
        let [contact, manager, staff] =
            [school.member(&people[0]).await, school.member(&people[1]).await, school.member(&people[2]).await];
        for who in [&contact, &manager, &staff] {
            join(who, &link).await;
        }
        let mut ids = BTreeMap::from([("org", number(&org)), ("token", number(&link))]);
        for (blank, name) in [("person", &people[2]), ("manager_remove/person", &people[1])] {
            ids.insert(blank, school.account_id(name).await.to_string());
        }
        for (blank, value) in [
            ("kind", "system"),
            ("step", "1"),
            ("version", "1"),
            ("course", "proef"),
            ("lesson", "tot-slot"),
            ("exercise", "laatste-notitie"),
            ("fact/id", "F-16"),
            ("letter/id", "1"),
            ("session", "1"),
        ] {
            ids.insert(blank, value.to_owned());
        }
        // Somebody to do without: taken out, the others are still there.
        let spare = school.account(&named("reserve")).await;
        let mut tx = school.db.begin().await.unwrap();
        let (id, role) = (OrgId(number(&org).parse().unwrap()), organisations::Role::Staff);
        organisations::store::insert_membership(&mut tx, id, spare, role, school.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        ids.insert("person_remove/person", spare.0.to_string());
        let mut house = Self { mark, owner, contact, manager, staff, org, ids };
        house.appoint(school, &people[0]).await;
        house.keep_record(school).await;
        house.ask().await;
        house.invite().await;
        house.say().await;
        house.join_umbrellas().await;
        for (_, who) in house.people() {
            // The message of what was just done.
            who.get("/cursussen").await;
        }
        house
    }

    /// A team with a manager, and someone to ask about AI.
    async fn appoint(&mut self, school: &School, contact: &str) {
        let org = &self.org;
        let team = self.deed(&format!("{org}/groepen"), &[("name", &self.named("team")), ("kind", "team")]).await;
        let team = team.location();
        self.deed(&format!("{team}/erbij"), &[("person", &self.id("", "person"))]).await;
        let leader = self.id("manager_remove", "person");
        self.deed(&format!("{org}/mensen/{leader}/groepen"), &[("leads", &number(&team))]).await;
        let contact = school.account_id(contact).await;
        self.deed(&format!("{org}/mensen/{contact}/contact"), &[("contact", "yes")]).await;
        self.ids.insert("group", number(&team));
    }

    /// An entry of every kind with every field filled in; the system has a second version.
    async fn keep_record(&mut self, school: &School) {
        let mut entries = BTreeMap::new();
        let first = [Kind::Role, Kind::System];
        for kind in first.into_iter().chain(Kind::ALL.into_iter().filter(|kind| !first.contains(kind))) {
            let fields = self.fields_of(kind, &entries, "eerst");
            let fields: Vec<_> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
            self.deed(&format!("{}/dossier/nieuw/{}", self.org, kind.key()), &[&[("from", "0")], &fields[..]].concat())
                .await;
            let org = OrgId(self.id("", "org").parse().unwrap());
            let log = dossier::store::log(&mut school.db.read().await.unwrap(), org).await.unwrap();
            let written = log.into_iter().rev().find(|written| written.kind == kind).unwrap();
            entries.insert(kind, written.id.0.to_string());
        }
        let system = entries[&Kind::System].clone();
        let fields = self.fields_of(Kind::System, &entries, "later");
        let fields: Vec<_> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
        self.deed(&format!("{}/dossier/deel/{system}", self.org), &[&[("from", "1")], &fields[..]].concat()).await;
        let (role, person) = (entries[&Kind::Role].clone(), self.id("", "person"));
        self.deed(&format!("{}/groepen/{role}/erbij", self.org), &[("person", &person)]).await;
        self.ids.insert("role", role);
        self.ids.insert("entry", system);
    }

    fn fields_of(&self, kind: Kind, entries: &BTreeMap<Kind, String>, when: &str) -> Vec<(&'static str, String)> {
        let value = |spec: &Spec| match spec.takes {
            Takes::Line | Takes::Words => Some(self.named(&format!("{}-{}-{when}", kind.key(), spec.key))),
            Takes::Link => Some(format!("https://{}.example/regels", self.mark.to_lowercase())),
            Takes::Day => Some("2026-11-10".to_owned()),
            Takes::Number => Some("7".to_owned()),
            Takes::One(list) | Takes::Many(list) => list.keys.last().map(|key| (*key).to_owned()),
            Takes::Entries(kind) => entries.get(&kind).cloned(),
            Takes::Courses => Some("proef".to_owned()),
        };
        kind.specs().iter().filter_map(|spec| Some((spec.key, value(spec)?))).collect()
    }

    /// A course for everyone, and a path for the team.
    async fn ask(&mut self) {
        let org = &self.org;
        let (name, reason) = (self.named("pad"), self.named("reden"));
        self.deed(&format!("{org}/leerpaden"), &[("name", &name), ("course-1", "proef")]).await;
        let path = self.owner.get(&format!("{org}/leerpaden")).await.attribute("main .card a", "href").unwrap();
        let all = [("course", "proef"), ("who", "everyone"), ("reason", &*reason), ("target", "2026-12-21")];
        let assignment = self.deed(&format!("{org}/toewijzen"), &all).await.location();
        let (path, group, person) = (number(&path), self.id("", "group"), self.id("", "manager_remove/person"));
        let some = [("path", &*path), ("who", "groups"), ("group", &*group), ("reason", &*reason)];
        self.deed(&format!("{org}/toewijzen"), &some).await;
        self.deed(&format!("{assignment}/vrijstelling/{person}"), &[("why", "absence")]).await;
        self.ids.insert("path", path);
        self.ids.insert("assignment", number(&assignment));
    }

    /// Somebody without an address, and somebody who is not here yet.
    async fn invite(&mut self) {
        let codes = format!("{}/mensen/codes", self.org);
        let preview = self.owner.post(&codes, &[("names", &self.named("kaart"))]).await;
        assert_eq!(fill(&self.owner, &preview, "main", &[]).await.status, StatusCode::OK);
        let list = self.owner.get(&codes).await;
        self.ids.insert("code_restart/person", list.attribute("input[name=person]", "value").unwrap());
        self.ids.insert("latest", list.attribute("input[name=latest]", "value").unwrap());
        let guest = format!("{}\t{}", self.named("gast"), self.guest());
        let guests = [("rows", &*guest), ("letters", "nl")];
        self.deed(&format!("{}/mensen/erbij/ja", self.org), &guests).await;
    }

    /// The address of who is invited.
    pub fn guest(&self) -> String {
        crate::school::address(&self.named("gast"))
    }

    /// The house rules.
    async fn say(&self) {
        let (tools, never, ask) = (self.named("middelen"), self.named("nooit"), self.named("vraag"));
        let rules = [("tools", &*tools), ("never", &*never), ("ask", &*ask)];
        self.deed(&format!("{}/huisregels", self.org), &rules).await;
        let words = [("lesson", "tot-slot"), ("words", &*self.named("bij-de-les"))];
        self.deed(&format!("{}/huisregels/proef", self.org), &words).await;
    }

    /// It is an umbrella and under one, with an offer either way.
    async fn join_umbrellas(&mut self) {
        let other = start(&self.owner, &self.named("koepel")).await;
        for (above, below) in [(&other, &self.org), (&self.org, &other)] {
            self.deed(&format!("{above}/koepel"), &[]).await;
            let page = self.owner.get(&format!("{above}/koepel")).await.text();
            let (_, rest) = page.split_once("3000/koepel/").expect("a link");
            let token: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
            self.deed(&format!("/koepel/{token}"), &[("org", &number(below))]).await;
            let (name, why) = (self.named("aanbod"), self.named("waarom"));
            let offer = [("name", &*name), ("why", &*why), ("course", "proef")];
            let offer = number(&self.deed(&format!("{above}/koepel/aanbod"), &offer).await.location());
            if *above == self.org {
                self.ids.insert("offer", offer);
                self.ids.insert("umbrella_join/token", token);
            } else {
                self.ids.insert("offer_take/offer", offer.clone());
                self.ids.insert("offer_dismiss/offer", offer);
            }
        }
        self.ids.insert("umbrella", number(&other));
        self.ids.insert("member", number(&other));
    }
}
