//! Roles and systems, the courses and goals that rules propose for them, and the rules themselves.

use crate::{
    components::form::ButtonForm,
    document::Page,
    pages::organisation::{Tab, Tabs},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// Every proposal, by role.
#[derive(Clone, Debug)]
pub struct Matrix {
    pub org: i64,
    pub is_owner: bool,
    pub roles: Vec<Role>,
    pub has_own_rules: bool,
    pub rules: Vec<Rule>,
}

/// What is proposed for a role.
#[derive(Clone, Debug)]
pub struct Role {
    pub id: i64,
    pub name: String,
    /// The version that the proposals were drawn from.
    pub from: i64,
    pub courses: Vec<Proposed>,
    pub goals: Vec<Proposed>,
}

/// A course or a goal, and why.
#[derive(Clone, Debug)]
pub struct Proposed {
    pub key: String,
    pub label: String,
    pub why: Vec<String>,
    /// The role has it already.
    pub is_there: bool,
}

/// A rule in words.
#[derive(Clone, Debug)]
pub struct Rule {
    pub name: String,
    pub conditions: String,
    pub then: Vec<String>,
    /// Where it can be changed; nothing for a rule of the library.
    pub address: Option<String>,
}

impl Page for Matrix {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "record-matrix-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let is_empty = self.roles.iter().all(|role| role.courses.is_empty() && role.goals.is_empty());
        let about = if self.has_own_rules { t!(lang, "record-rules-own") } else { t!(lang, "record-rules-library") };
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::record(lang, org)>{t!(lang, "record-title")}</a>
            </nav>
            <h1>{t!(lang, "record-matrix-title")}</h1>
            {self.is_owner.then(|| view! { <Tabs lang org here=Tab::Record /> })}
            <p>{t!(lang, "record-matrix-lead")}</p>
            {is_empty.then(|| view! { <p class="notice">{t!(lang, "record-matrix-empty")}</p> })}
            {self
                .roles
                .into_iter()
                .filter(|role| !role.courses.is_empty() || !role.goals.is_empty())
                .map(|role| view! { <OfRole lang org role /> })
                .collect_view()}
            <h2 id="regels">{t!(lang, "record-rules-title")}</h2>
            <p>{about}</p>
            <ul class="entries">{self.rules.into_iter().map(|rule| view! { <OneRule rule /> }).collect_view()}</ul>
            {if self.has_own_rules {
                view! { <p><a class="button quiet" href=paths::record_new(lang, org, "rule")>{t!(lang, "record-rule-new")}</a></p> }.into_any()
            } else {
                view! { <ButtonForm action=paths::record_rules(lang, org) label=t!(lang, "record-rules-adapt") /> }.into_any()
            }}
        }
    }
}

#[component]
fn OfRole(lang: Lang, org: i64, role: Role) -> impl IntoView {
    let heading = format!("rol-{}", role.id);
    let has_new = role.courses.iter().chain(&role.goals).any(|one| !one.is_there);
    let button = t!(lang, "record-matrix-take", role = role.name.as_str());
    view! {
        <section class="card" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{role.name}</h2>
            <form method="post" action=paths::record_matrix(lang, org)>
                <input type="hidden" name="role" value=role.id />
                <input type="hidden" name="from" value=role.from />
                {role.courses.into_iter().map(|one| view! { <One lang name="course" one /> }).collect_view()}
                {role.goals.into_iter().map(|one| view! { <One lang name="goal" one /> }).collect_view()}
                {if has_new {
                    view! { <button class="button">{button}</button> }.into_any()
                } else {
                    view! { <p class="hint">{t!(lang, "record-matrix-nothing")}</p> }.into_any()
                }}
            </form>
        </section>
    }
}

#[component]
fn One(lang: Lang, name: &'static str, one: Proposed) -> impl IntoView {
    let Proposed { key, label, why, is_there } = one;
    view! {
        <label class="option">
            <input type="checkbox" name=name value=key checked=true disabled=is_there />
            <span>
                <strong>{label}</strong>
                {is_there.then(|| view! { " (" {t!(lang, "record-matrix-has")} ")" })}
                {why.into_iter().map(|why| view! { <br /> {why} }).collect_view()}
            </span>
        </label>
    }
}

#[component]
fn OneRule(rule: Rule) -> impl IntoView {
    let name = match rule.address {
        Some(address) => view! { <a href=address>{rule.name}</a> }.into_any(),
        None => view! { <strong>{rule.name}</strong> }.into_any(),
    };
    view! {
        <li>
            {name} <br /> <span class="meta">{rule.conditions}</span>
            {rule.then.into_iter().map(|then| view! { <br /> {then} }).collect_view()}
        </li>
    }
}
