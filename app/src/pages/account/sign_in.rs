//! Signing in, with a password or by mail; and the password one forgot.

use crate::{
    components::form::{Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The form, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct SignIn {
    pub email: Field,
    pub password: Field,
    pub next: String,
}

impl Page for SignIn {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "sign-in-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let errors = [("email", &self.email), ("password", &self.password)]
            .into_iter()
            .filter_map(|(name, field)| Some((name, field.error.clone()?)))
            .collect::<Vec<_>>();
        view! {
            <div class="narrow">
                <h1>{t!(lang, "sign-in-title")}</h1>
                <Errors lang errors />
                <form method="post" action=paths::sign_in(lang) novalidate>
                    <input type="hidden" name="next" value=self.next />
                    <TextField name="email" label=t!(lang, "field-email") field=self.email kind="email" autocomplete="username" />
                    <TextField name="password" label=t!(lang, "field-password") field=self.password kind="password" autocomplete="current-password" />
                    <button class="button big">{t!(lang, "sign-in-button")}</button>
                </form>
                <ul class="plain">
                    <li><a href=paths::sign_in_by_mail(lang)>{t!(lang, "sign-in-by-mail")}</a></li>
                    <li><a href=paths::forgot_password(lang)>{t!(lang, "sign-in-forgot")}</a></li>
                    <li><a href=paths::code(lang)>{t!(lang, "code-on-paper")}</a></li>
                    <li>{t!(lang, "sign-in-no-account")} " " <a href=paths::sign_up(lang)>{t!(lang, "sign-up-title")}</a></li>
                </ul>
            </div>
        }
    }
}
