//! The pages of the AI-literacy record. What there is to fill in, the server says; these draw it.

pub mod entry;
pub mod exports;
pub mod history;
pub mod library;
pub mod matrix;
pub mod overview;
pub mod quick;

use crate::{t, text::Lang};
use leptos::prelude::*;

/// Something to do, with the page where it is done.
#[derive(Clone, Debug)]
pub struct Todo {
    pub sentence: String,
    pub since: String,
    pub address: String,
}

/// How the record stands: one of three labels, and never a figure.
#[derive(Clone, Debug)]
pub struct Health {
    pub key: &'static str,
    pub label: String,
    pub why: String,
}

/// The label, and what is still missing.
#[component]
pub(super) fn Missing(lang: Lang, health: Health, todos: Vec<Todo>) -> impl IntoView {
    view! {
        <section class=format!("health {}", health.key) aria-labelledby="stand">
            <h2 id="stand">{health.label}</h2>
            <p>{health.why}</p>
            {(!todos.is_empty())
                .then(|| {
                    view! {
                        <h3>{t!(lang, "record-todo-title")}</h3>
                        <ul class="todos">
                            {todos
                                .into_iter()
                                .map(|Todo { sentence, since, address }| {
                                    view! {
                                        <li>
                                            <a href=address>{sentence}</a>
                                            " "
                                            <span class="meta">{t!(lang, "record-todo-since", date = since)}</span>
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    }
                })}
        </section>
    }
}
