//! Forms: a label, a hint, what was typed, and a sentence beside what is wrong.

use crate::{t, text::Lang};
use leptos::prelude::*;

/// One field: what was typed and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    pub value: String,
    pub error: Option<String>,
}

impl Field {
    #[must_use]
    pub fn typed(value: impl Into<String>) -> Self {
        Self { value: value.into(), error: None }
    }

    #[must_use]
    pub fn with_error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }
}

/// A line of text with its label. `kind` is the type of the input, `autocomplete` its token (WCAG 1.3.5).
#[component]
pub fn TextField(
    #[prop(into)] name: String,
    label: String,
    field: Field,
    #[prop(default = "text")] kind: &'static str,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(default = true)] required: bool,
) -> impl IntoView {
    let Field { value, error } = field;
    let hint_id = hint.is_some().then(|| format!("{name}-hint"));
    let error_id = error.is_some().then(|| format!("{name}-error"));
    let described_by = [hint_id.clone(), error_id.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    // A password is never sent back.
    let value = (kind != "password").then_some(value);
    view! {
        <div class="field" class:field-wrong=error.is_some()>
            <label for=name.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {error.clone().map(|error| view! { <p class="error" id=error_id>{error}</p> })}
            <input
                id=name.clone()
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                required=required
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=(!described_by.is_empty()).then_some(described_by)
            />
        </div>
    }
}

/// A text of a few lines with its label. `id` when the form is not the only one on its page.
#[component]
pub fn WordsField(
    #[prop(into)] name: String,
    #[prop(optional, into)] id: Option<String>,
    label: String,
    field: Field,
    #[prop(optional, into)] hint: Option<String>,
) -> impl IntoView {
    let Field { value, error } = field;
    let id = id.unwrap_or_else(|| name.clone());
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    let error_id = error.is_some().then(|| format!("{id}-error"));
    let described_by = [hint_id.clone(), error_id.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <div class="field" class:field-wrong=error.is_some()>
            <label for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {error.clone().map(|error| view! { <p class="error" id=error_id>{error}</p> })}
            <textarea
                id=id
                name=name
                rows="4"
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=(!described_by.is_empty()).then_some(described_by)
            >{value}</textarea>
        </div>
    }
}

/// What is wrong with a form, at its top, with a link to each field. Reading goes on here, also for who only hears it.
#[component]
pub fn Errors(lang: Lang, errors: Vec<(&'static str, String)>) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        view! {
            <div class="errors" role="alert" tabindex="-1" id="fouten" autofocus>
                <h2>{t!(lang, "form-errors", n = errors.len())}</h2>
                <ul>
                    {errors
                        .into_iter()
                        .map(|(name, error)| view! { <li><a href=format!("#{name}")>{error}</a></li> })
                        .collect_view()}
                </ul>
            </div>
        }
    })
}

/// A form that is one button.
#[component]
pub fn ButtonForm(
    action: String,
    label: String,
    #[prop(default = "button quiet")] class: &'static str,
) -> impl IntoView {
    view! {
        <form method="post" action=action class="button-form">
            <button class=class>{label}</button>
        </form>
    }
}
