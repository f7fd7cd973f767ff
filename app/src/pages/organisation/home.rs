//! The organisation at a glance: what is next, the four steps of AI literacy, and what is asked of people.

use super::{
    Tab, Tabs,
    record::{Health, Missing, Todo},
    umbrella::{Offered, OfferedList},
};
use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The owner's first page.
#[derive(Clone, Debug)]
pub struct Home {
    pub org: i64,
    pub name: String,
    pub people: i64,
    pub health: Health,
    /// The first things to do, and how many more there are.
    pub todos: Vec<Todo>,
    pub more_todos: usize,
    pub steps: Vec<StepLine>,
    /// What umbrellas offer, as long as it is open.
    pub offered: Vec<Offered>,
    pub running: Vec<Line>,
    pub ended: Vec<Line>,
}

/// One of the four steps in a few words.
#[derive(Clone, Debug)]
pub struct StepLine {
    pub title: String,
    pub lead: String,
    /// What there is: "3 AI-systemen".
    pub counts: Vec<String>,
    pub address: String,
}

/// An assignment in the list.
#[derive(Clone, Debug)]
pub struct Line {
    pub course: String,
    pub address: String,
    pub audience: String,
    /// "Af op 1 februari 2027", or nothing.
    pub target: Option<String>,
    pub asked: i64,
    pub finished: i64,
}

impl Page for Home {
    fn title(&self, _: Lang) -> String {
        self.name.clone()
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let next = if self.people < 2 {
            Some((t!(lang, "org-next-invite"), t!(lang, "org-tab-invite"), paths::invite(lang, org)))
        } else if self.running.is_empty() {
            Some((t!(lang, "org-next-assign"), t!(lang, "org-tab-assign"), paths::assign(lang, org)))
        } else {
            None
        };
        view! {
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::Home />
            {next
                .map(|(why, label, address)| {
                    view! {
                        <div class="empty">
                            <p>{why}</p>
                            <p><a class="button" href=address>{label}</a></p>
                        </div>
                    }
                })}
            <OfferedList lang org offered=self.offered />
            <Missing lang health=self.health todos=self.todos />
            {(self.more_todos > 0)
                .then(|| view! { <p><a href=paths::record(lang, org)>{t!(lang, "record-todo-more", n = self.more_todos)}</a></p> })}
            <ol class="cards steps-of-home">{self.steps.into_iter().map(|step| view! { <Step step /> }).collect_view()}</ol>
            <p><a href=paths::people(lang, org)>{t!(lang, "org-people-count", n = self.people)}</a></p>
            <Lines lang title=t!(lang, "org-running") id="lopend" lines=self.running />
            <Lines lang title=t!(lang, "org-ended") id="gestopt" lines=self.ended />
            <p class="link-row">
                <a href=paths::messages(lang, org)>{t!(lang, "org-tab-messages")}</a>
                <a href=paths::learning_paths(lang, org)>{t!(lang, "paths-title")}</a>
                <a href=paths::figures(lang, org)>{t!(lang, "figures-title")}</a>
                <a href=paths::umbrella(lang, org)>{t!(lang, "umbrella-link-to")}</a>
            </p>
            <p class="hint">{t!(lang, "org-only-this")} " " <a href=paths::employer_view(lang)>{t!(lang, "nav-employer-view")}</a></p>
        }
    }
}

#[component]
fn Step(step: StepLine) -> impl IntoView {
    view! {
        <li class="card">
            <h2><a href=step.address>{step.title}</a></h2>
            <p>{step.lead}</p>
            <p class="meta">{step.counts.join(" · ")}</p>
        </li>
    }
}

#[component]
fn Lines(lang: Lang, title: String, id: &'static str, lines: Vec<Line>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ul class="cards">
                    {lines
                        .into_iter()
                        .map(|Line { course, address, audience, target, asked, finished }| {
                            view! {
                                <li class="card">
                                    <h3><a href=address>{course}</a></h3>
                                    <p>{t!(lang, "org-finished-of", finished = finished, n = asked)}</p>
                                    <p class="meta">{audience} {target.map(|target| view! { " · " {target} })}</p>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}
