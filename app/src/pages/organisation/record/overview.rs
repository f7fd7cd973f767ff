//! The record on one page: how it stands, what is missing, and the four steps.

use super::{Health, Missing, Todo};
use crate::{
    document::Page,
    pages::organisation::{Tab, Tabs},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The record of one organisation.
#[derive(Clone, Debug)]
pub struct Overview {
    pub org: i64,
    pub name: String,
    /// Whether the reader has the other pages of the organisation too.
    pub is_owner: bool,
    pub is_empty: bool,
    pub health: Health,
    pub todos: Vec<Todo>,
    pub steps: Vec<Step>,
}

/// One of the four steps.
#[derive(Clone, Debug)]
pub struct Step {
    pub key: &'static str,
    pub title: String,
    pub lead: String,
    pub lists: Vec<List>,
}

/// The entries of a kind.
#[derive(Clone, Debug)]
pub struct List {
    pub title: String,
    pub entries: Vec<Item>,
    /// Words and address of the way to add one; nothing where there is one and only one.
    pub add: Option<(String, String)>,
}

/// An entry in a list.
#[derive(Clone, Debug)]
pub struct Item {
    pub title: String,
    pub meta: String,
    pub address: String,
}

impl Page for Overview {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "record-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let ways = [
            (paths::record_library(lang, org), t!(lang, "record-library-link")),
            (paths::record_matrix(lang, org), t!(lang, "record-matrix-link")),
            (paths::record_read(lang, org), t!(lang, "record-read-link")),
            (paths::record_exports(lang, org), t!(lang, "record-exports-link")),
            (paths::record_history(lang, org), t!(lang, "record-history-link")),
            (paths::hidden_ai(lang), t!(lang, "record-hidden-link")),
        ];
        view! {
            <h1>{self.name}</h1>
            {self.is_owner.then(|| view! { <Tabs lang org here=Tab::Record /> })}
            <p class="lead">{t!(lang, "record-lead")}</p>
            {self
                .is_empty
                .then(|| {
                    view! {
                        <div class="empty">
                            <p>{t!(lang, "record-quick-why")}</p>
                            <p><a class="button" href=paths::record_quick(lang, org, 1)>{t!(lang, "record-quick-link")}</a></p>
                        </div>
                    }
                })}
            <Missing lang health=self.health todos=self.todos />
            <p class="link-row no-print">
                {ways.into_iter().map(|(address, label)| view! { <a href=address>{label}</a> " " }).collect_view()}
            </p>
            <div class="record-steps">{self.steps.into_iter().map(|step| view! { <OneStep step /> }).collect_view()}</div>
            <p class="hint">{t!(lang, "record-proves")}</p>
        }
    }
}

#[component]
fn OneStep(step: Step) -> impl IntoView {
    view! {
        <section class="record-step" aria-labelledby=step.key>
            <h2 id=step.key>{step.title}</h2>
            <p>{step.lead}</p>
            {step.lists.into_iter().map(|list| view! { <OneList list /> }).collect_view()}
        </section>
    }
}

#[component]
fn OneList(list: List) -> impl IntoView {
    view! {
        <h3>{list.title}</h3>
        <ul class="entries">
            {list
                .entries
                .into_iter()
                .map(|Item { title, meta, address }| view! { <li><a href=address>{title}</a> " " <span class="meta">{meta}</span></li> })
                .collect_view()}
        </ul>
        {list.add.map(|(label, address)| view! { <p><a class="button quiet" href=address>{label}</a></p> })}
    }
}
