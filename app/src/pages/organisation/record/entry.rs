//! One entry of the record: a form of the fields that its kind has.

use crate::{
    components::form::{ButtonForm, Errors, Field, TextField, WordsField},
    document::Page,
    pages::organisation::{Pick, PickField, Tab, Tabs, Ticks},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The form, as it was typed.
#[derive(Clone, Debug)]
pub struct Entry {
    pub org: i64,
    pub is_owner: bool,
    pub title: String,
    pub action: String,
    /// The version that the form was drawn from.
    pub from: i64,
    /// Somebody else saved it meanwhile.
    pub is_taken: bool,
    pub fields: Vec<Question>,
    /// The address that takes the entry out; nothing for a new one.
    pub remove: Option<String>,
    pub versions: Vec<Version>,
}

/// One question of the form.
#[derive(Clone, Debug)]
pub struct Question {
    pub key: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub error: Option<String>,
    pub is_needed: bool,
    /// Asked further down.
    pub is_extra: bool,
    pub input: Input,
}

/// How a question is asked.
#[derive(Clone, Debug)]
pub enum Input {
    Line(String),
    Link(String),
    Day(String),
    Number(String),
    Words(String),
    One(Vec<Pick>),
    Many(Vec<Pick>),
}

/// An earlier version, and the address that puts it back.
#[derive(Clone, Debug)]
pub struct Version {
    pub words: String,
    pub what: String,
    pub restore: Option<String>,
}

impl Page for Entry {
    fn title(&self, _: Lang) -> String {
        self.title.clone()
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let errors = self.fields.iter().filter_map(|field| Some((field.key, field.error.clone()?))).collect::<Vec<_>>();
        let is_open = self.fields.iter().any(|field| field.is_extra && field.error.is_some());
        let (extra, first): (Vec<_>, Vec<_>) = self.fields.into_iter().partition(|field| field.is_extra);
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::record(lang, org)>{t!(lang, "record-title")}</a>
            </nav>
            <h1>{self.title}</h1>
            {self.is_owner.then(|| view! { <Tabs lang org here=Tab::Record /> })}
            {self.is_taken.then(|| view! { <p class="notice" role="alert">{t!(lang, "record-taken")}</p> })}
            <Errors lang errors />
            <form method="post" action=self.action novalidate class="narrow">
                <input type="hidden" name="from" value=self.from />
                {first.into_iter().map(|question| view! { <Ask lang name=question.key question /> }).collect_view()}
                {(!extra.is_empty())
                    .then(|| {
                        view! {
                            <details class="extra" open=is_open>
                                <summary>{t!(lang, "record-extra")}</summary>
                                {extra.into_iter().map(|question| view! { <Ask lang name=question.key question /> }).collect_view()}
                            </details>
                        }
                    })}
                <button class="button big">{t!(lang, "record-save")}</button>
            </form>
            {self
                .remove
                .map(|action| {
                    view! {
                        <div class="buttons"><ButtonForm action label=t!(lang, "record-remove") /></div>
                        <p class="hint">{t!(lang, "record-remove-hint")}</p>
                    }
                })}
            <Versions lang versions=self.versions />
        }
    }
}

#[component]
fn Versions(lang: Lang, versions: Vec<Version>) -> impl IntoView {
    (!versions.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!(lang, "record-versions")}</summary>
                <ul class="people">
                    {versions
                        .into_iter()
                        .map(|Version { words, what, restore }| {
                            view! {
                                <li>
                                    <p>{words}</p>
                                    <p class="meta">{what}</p>
                                    {restore.map(|action| view! { <ButtonForm action label=t!(lang, "record-restore") /> })}
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </details>
        }
    })
}

/// One question with its label, its hint and what is wrong with it, under the name it has in the form.
#[component]
pub(super) fn Ask(lang: Lang, #[prop(into)] name: String, question: Question) -> impl IntoView {
    let Question { label, hint, error, is_needed, input, .. } = question;
    let field = |value: String| Field { value, error: error.clone() };
    let line = |value: String, kind: &'static str| {
        view! { <TextField name=name.clone() label=label.clone() field=field(value) kind nostrip:hint=hint.clone() required=is_needed /> }
            .into_any()
    };
    match input {
        Input::Line(value) => line(value, "text"),
        Input::Link(value) => line(value, "url"),
        Input::Day(value) => line(value, "date"),
        Input::Number(value) => line(value, "number"),
        Input::Words(value) => {
            view! { <WordsField name=name.clone() label field=field(value) nostrip:hint=hint /> }.into_any()
        }
        Input::One(picks) => view! { <PickField name=name.clone() label picks error nostrip:hint=hint /> }.into_any(),
        Input::Many(picks) => view! { <TickField lang name=name.clone() label hint error picks /> }.into_any(),
    }
}

/// A list to tick any number from, as a question.
#[component]
fn TickField(
    lang: Lang,
    name: String,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    picks: Vec<Pick>,
) -> impl IntoView {
    let hint = if picks.is_empty() {
        t!(lang, "record-none-yet")
    } else {
        hint.unwrap_or_else(|| t!(lang, "record-many-hint"))
    };
    view! {
        <fieldset class="tick-list" id=name.clone() class:field-wrong=error.is_some()>
            <legend>{label}</legend>
            <p class="hint">{hint}</p>
            {error.clone().map(|error| view! { <p class="error">{error}</p> })}
            <Ticks name=name.clone() picks />
        </fieldset>
    }
}
