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
    /// Empty when there is none yet.
    pub now: String,
    pub email: Field,
}

impl Page for ChangeEmail {
    fn title(&self, lang: Lang) -> String {
        if self.now.is_empty() { t!(lang, "email-first-title") } else { t!(lang, "email-title") }
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let title = self.title(lang);
        let is_first = self.now.is_empty();
        let lead = if is_first { t!(lang, "email-first-lead") } else { t!(lang, "email-lead", now = self.now) };
        let label = if is_first { t!(lang, "field-email") } else { t!(lang, "field-new-email") };
        let errors = self.email.error.clone().map(|error| ("email", error)).into_iter().collect::<Vec<_>>();
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                <p>{lead}</p>
                <Errors lang errors />
                <form method="post" action=paths::account_email(lang) novalidate>
                    <TextField name="email" label=label field=self.email kind="email" autocomplete="email" />
                    <button class="button big">{t!(lang, "by-mail-button")}</button>
                </form>
                <p><a href=paths::account(lang)>{t!(lang, "back-to-account")}</a></p>
            </div>
        }
    }
}
