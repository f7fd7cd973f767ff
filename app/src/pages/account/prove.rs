//! "Bewijs dat jij het bent": before a deed that matters.

use crate::{
    components::form::{ButtonForm, Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// Proving who one is, again.
#[derive(Clone, Debug, Default)]
pub struct Prove {
    pub next: String,
    pub has_password: bool,
    pub password: Field,
    /// Empty for whoever signs in with a code on paper.
    pub email: String,
}

impl Page for Prove {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "prove-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let has_address = !self.email.is_empty();
        let errors = self.password.error.clone().map(|error| ("password", error)).into_iter().collect::<Vec<_>>();
        view! {
            <div class="narrow">
                <h1>{t!(lang, "prove-title")}</h1>
                <p>{t!(lang, "prove-lead")}</p>
                {if self.has_password {
                    view! {
                        <Errors lang errors />
                        <form method="post" action=paths::prove(lang) novalidate>
                            <input type="hidden" name="next" value=self.next />
                            <input type="text" name="email" value=self.email.clone() autocomplete="username" hidden readonly aria-hidden="true" tabindex="-1" />
                            <TextField name="password" label=t!(lang, "field-password") field=self.password kind="password" autocomplete="current-password" />
                            <button class="button big">{t!(lang, "prove-button")}</button>
                        </form>
                        {has_address.then(|| view! { <p>{t!(lang, "prove-or-mail")}</p> })}
                    }
                        .into_any()
                } else {
                    view! { <p>{t!(lang, "prove-by-mail", email = self.email.as_str())}</p> }.into_any()
                }}
                {has_address
                    .then(|| view! { <ButtonForm action=paths::send_confirmation(lang) label=t!(lang, "prove-mail-button") /> })}
            </div>
        }
    }
}
