//! Signing in with a code on paper: the first time, later, and on a tablet that many use.

use crate::{
    components::form::{ButtonForm, Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The form, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct SignIn {
    pub code: Field,
    pub password: Field,
    pub next: String,
    /// Whether many people use this browser.
    pub is_shared: bool,
}

fn errors(fields: &[(&'static str, &Field)]) -> Vec<(&'static str, String)> {
    fields.iter().filter_map(|(name, field)| Some((*name, field.error.clone()?))).collect()
}

/// An address with where to go afterwards.
fn onwards(address: String, next: &str) -> String {
    if next.is_empty() { address } else { format!("{address}?next={next}") }
}

impl Page for SignIn {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "code-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let errors = errors(&[("code", &self.code), ("password", &self.password)]);
        let first = onwards(paths::code_first(lang), &self.next);
        let kept = if self.is_shared { "off" } else { "current-password" };
        view! {
            <div class="narrow by-code">
                <h1>{t!(lang, "code-title")}</h1>
                <div class="notice">
                    <p>{t!(lang, "code-first-question")}</p>
                    <p><a class="button quiet" href=first>{t!(lang, "code-first-link")}</a></p>
                </div>
                <Errors lang errors />
                <form method="post" action=paths::code(lang) novalidate>
                    <input type="hidden" name="next" value=self.next />
                    <TextField name="code" label=t!(lang, "code-field") field=self.code hint=t!(lang, "code-field-hint") />
                    <TextField name="password" label=t!(lang, "field-password") field=self.password kind="password" autocomplete=kept />
                    <Shared lang is_shared=self.is_shared />
                    <button class="button big">{t!(lang, "sign-in-button")}</button>
                </form>
                <p>{t!(lang, "code-forgot")}</p>
                <p><a href=paths::sign_in(lang)>{t!(lang, "code-with-email")}</a></p>
            </div>
        }
    }
}

#[component]
fn Shared(lang: Lang, is_shared: bool) -> impl IntoView {
    view! {
        <label class="option">
            <input type="checkbox" name="shared" value="1" checked=is_shared />
            <span>{t!(lang, "shared-tick")} " " <span class="hint">{t!(lang, "shared-tick-hint")}</span></span>
        </label>
    }
}

/// The first use of a code: choosing the password that belongs to it.
#[derive(Clone, Debug, Default)]
pub struct FirstTime {
    pub code: Field,
    pub password: Field,
    pub again: Field,
    pub next: String,
    pub is_shared: bool,
}

impl Page for FirstTime {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "code-first-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let errors = errors(&[("code", &self.code), ("password", &self.password), ("again", &self.again)]);
        let back = onwards(paths::code(lang), &self.next);
        let kept = if self.is_shared { "off" } else { "new-password" };
        view! {
            <div class="narrow by-code">
                <h1>{t!(lang, "code-first-title")}</h1>
                <p>{t!(lang, "code-first-lead")}</p>
                <Errors lang errors />
                <form method="post" action=paths::code_first(lang) novalidate>
                    <input type="hidden" name="next" value=self.next />
                    <TextField name="code" label=t!(lang, "code-field") field=self.code hint=t!(lang, "code-field-hint") />
                    <TextField
                        name="password"
                        label=t!(lang, "field-new-password")
                        field=self.password
                        kind="password"
                        autocomplete=kept
                        hint=t!(lang, "code-password-hint")
                    />
                    <TextField name="again" label=t!(lang, "code-password-again") field=self.again kind="password" autocomplete=kept />
                    <Shared lang is_shared=self.is_shared />
                    <button class="button big">{t!(lang, "code-first-button")}</button>
                </form>
                <p>{t!(lang, "code-first-forget")}</p>
                <p><a href=back>{t!(lang, "code-first-back")}</a></p>
            </div>
        }
    }
}

/// On a shared tablet, for who was away in one window and not in another.
#[derive(Clone, Debug)]
pub struct StillThere {
    pub name: String,
}

impl Page for StillThere {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "still-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <div class="narrow by-code">
                <h1>{t!(lang, "still-title")}</h1>
                <p>{t!(lang, "still-lead", name = self.name)}</p>
                <div class="buttons">
                    <a class="button" href=paths::my_learning(lang)>{t!(lang, "still-go-on")}</a>
                    <ButtonForm action=paths::sign_out(lang) label=t!(lang, "shared-done") />
                </div>
            </div>
        }
    }
}
