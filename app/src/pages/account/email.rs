//! Another address.

use crate::{
    components::form::{Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// Changing the address: the new one gets a mail, and only its link changes anything.
#[derive(Clone, Debug, Default)]
pub struct ChangeEmail {
    pub now: String,
    pub email: Field,
}

impl Page for ChangeEmail {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "email-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let errors = self.email.error.clone().map(|error| ("email", error)).into_iter().collect::<Vec<_>>();
        view! {
            <div class="narrow">
                <h1>{t!(lang, "email-title")}</h1>
                <p>{t!(lang, "email-lead", now = self.now)}</p>
                <Errors lang errors />
                <form method="post" action=paths::account_email(lang) novalidate>
                    <TextField name="email" label=t!(lang, "field-new-email") field=self.email kind="email" autocomplete="email" />
                    <button class="button big">{t!(lang, "by-mail-button")}</button>
                </form>
                <p><a href=paths::account(lang)>{t!(lang, "back-to-account")}</a></p>
            </div>
        }
    }
}
