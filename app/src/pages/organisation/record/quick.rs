//! The short record: three pages of questions, and a record on paper at the end.

use super::{
    entry::{Ask, Question},
    library::{Common, CommonList},
};
use crate::{components::form::Errors, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// A page of the short record.
#[derive(Clone, Debug)]
pub struct Quick {
    pub org: i64,
    pub step: u8,
    pub asks: Asks,
    pub errors: Vec<(&'static str, String)>,
}

/// How many pages there are before the last one.
pub const STEPS: u8 = 3;

/// What a page asks.
#[derive(Clone, Debug)]
pub enum Asks {
    /// Which AI is used.
    Systems {
        systems: Vec<Common>,
        own: String,
    },
    /// A few questions of each system.
    OfEach(Vec<System>),
    /// A goal, a measure, a day and a signature.
    Plan(Vec<Question>),
    Done,
}

/// A system and its questions; field names end in its id.
#[derive(Clone, Debug)]
pub struct System {
    pub name: String,
    pub questions: Vec<(String, Question)>,
}

impl Page for Quick {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "record-quick-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (org, step) = (self.org, self.step);
        if matches!(self.asks, Asks::Done) {
            return view! { <Ready lang org /> }.into_any();
        }
        let (title, lead) = match step {
            1 => (t!(lang, "record-quick-1"), t!(lang, "record-quick-1-lead")),
            2 => (t!(lang, "record-quick-2"), t!(lang, "record-quick-2-lead")),
            _ => (t!(lang, "record-quick-3"), t!(lang, "record-quick-3-lead")),
        };
        view! {
            <p class="meta">{t!(lang, "record-quick-title")} " · " {t!(lang, "record-quick-step", step = u32::from(step), n = u32::from(STEPS))}</p>
            <h1>{title}</h1>
            <p>{lead}</p>
            <Errors lang errors=self.errors />
            <form method="post" action=paths::record_quick(lang, org, step) novalidate class="narrow">
                {match self.asks {
                    Asks::Systems { systems, own } => view! { <Systems lang systems own /> }.into_any(),
                    Asks::OfEach(systems) => systems.into_iter().map(|system| view! { <OfEach lang system /> }).collect_view().into_any(),
                    Asks::Plan(questions) => questions.into_iter().map(|question| view! { <Ask lang name=question.key question /> }).collect_view().into_any(),
                    Asks::Done => ().into_any(),
                }}
                <button class="button big">{t!(lang, "record-quick-go")}</button>
            </form>
            <p><a href=paths::record(lang, org)>{t!(lang, "record-title")}</a></p>
        }
        .into_any()
    }
}

#[component]
fn Ready(lang: Lang, org: i64) -> impl IntoView {
    view! {
        <h1>{t!(lang, "record-quick-done")}</h1>
        <p>{t!(lang, "record-quick-done-lead")}</p>
        <form method="post" action=paths::record_exports(lang, org) class="button-form">
            <input type="hidden" name="what" value="record" />
            <input type="hidden" name="format" value="pdf" />
            <button class="button big">{t!(lang, "record-quick-pdf")}</button>
        </form>
        <p><a href=paths::record(lang, org)>{t!(lang, "record-title")}</a></p>
        <p class="hint">{t!(lang, "record-proves")}</p>
    }
}

#[component]
fn Systems(lang: Lang, systems: Vec<Common>, own: String) -> impl IntoView {
    view! {
        <CommonList lang systems />
        <div class="field">
            <label for="own">{t!(lang, "record-quick-own")}</label>
            <textarea id="own" name="own" rows="2">{own}</textarea>
        </div>
    }
}

#[component]
fn OfEach(lang: Lang, system: System) -> impl IntoView {
    view! {
        <fieldset class="fix">
            <legend>{system.name}</legend>
            {system
                .questions
                .into_iter()
                .map(|(name, question)| view! { <Ask lang name question /> })
                .collect_view()}
        </fieldset>
    }
}
