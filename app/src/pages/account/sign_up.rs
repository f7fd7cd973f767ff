//! Making an account: name, address, password or mail. Nothing else.

use crate::{
    components::form::{Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The form, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct SignUp {
    pub name: Field,
    pub email: Field,
    pub password: Field,
    /// Sign in by mail instead of with a password.
    pub by_mail: bool,
    /// Where to go afterwards.
    pub next: String,
    /// Something was learned in this browser that will be kept.
    pub keeps_progress: bool,
}

impl Page for SignUp {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "sign-up-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let errors = [("name", &self.name), ("email", &self.email), ("password", &self.password)]
            .into_iter()
            .filter_map(|(name, field)| Some((name, field.error.clone()?)))
            .collect::<Vec<_>>();
        view! {
            <div class="narrow">
                <h1>{t!(lang, "sign-up-title")}</h1>
                <p>{t!(lang, "sign-up-lead")}</p>
                {self.keeps_progress.then(|| view! { <p class="notice">{t!(lang, "sign-up-keeps")}</p> })}
                <Errors lang errors />
                <form method="post" action=paths::sign_up(lang) novalidate>
                    <input type="hidden" name="next" value=self.next />
                    <TextField name="name" label=t!(lang, "field-name") field=self.name autocomplete="name" hint=t!(lang, "field-name-hint") />
                    <TextField name="email" label=t!(lang, "field-email") field=self.email kind="email" autocomplete="email" hint=t!(lang, "field-email-hint") />
                    <fieldset class="choice-of-two">
                        <legend>{t!(lang, "sign-up-how")}</legend>
                        <label class="option">
                            <input type="radio" name="by" value="password" checked=!self.by_mail />
                            <span>{t!(lang, "sign-up-by-password")}</span>
                        </label>
                        <TextField
                            name="password"
                            label=t!(lang, "field-new-password")
                            field=self.password
                            kind="password"
                            autocomplete="new-password"
                            hint=t!(lang, "field-new-password-hint")
                            required=false
                        />
                        <label class="option">
                            <input type="radio" name="by" value="mail" checked=self.by_mail />
                            <span>{t!(lang, "sign-up-by-mail")}</span>
                        </label>
                    </fieldset>
                    <button class="button big">{t!(lang, "sign-up-button")}</button>
                </form>
                <p>{t!(lang, "sign-up-have-one")} " " <a href=paths::sign_in(lang)>{t!(lang, "nav-sign-in")}</a></p>
                <p class="hint">{t!(lang, "sign-up-privacy")} " " <a href=paths::privacy(lang)>{t!(lang, "nav-privacy")}</a></p>
            </div>
        }
    }
}
