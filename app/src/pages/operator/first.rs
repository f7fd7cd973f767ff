//! The first operator, from the link printed at first start.

use crate::{
    components::form::{Errors, Field, TextField},
    document::Page,
    t,
    text::Lang,
};
use leptos::prelude::*;

/// Making the first operator's account.
#[derive(Clone, Debug, Default)]
pub struct First {
    pub action: String,
    pub name: Field,
    pub email: Field,
    pub password: Field,
}

impl Page for First {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "first-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let errors = [("name", &self.name), ("email", &self.email), ("password", &self.password)]
            .into_iter()
            .filter_map(|(name, field)| Some((name, field.error.clone()?)))
            .collect::<Vec<_>>();
        view! {
            <div class="narrow">
                <h1>{t!(lang, "first-title")}</h1>
                <p>{t!(lang, "first-lead")}</p>
                <Errors lang errors />
                <form method="post" action=self.action novalidate>
                    <TextField name="name" label=t!(lang, "field-name") field=self.name autocomplete="name" />
                    <TextField name="email" label=t!(lang, "field-email") field=self.email kind="email" autocomplete="email" />
                    <TextField
                        name="password"
                        label=t!(lang, "field-new-password")
                        field=self.password
                        kind="password"
                        autocomplete="new-password"
                        hint=t!(lang, "field-new-password-hint")
                    />
                    <button class="button big">{t!(lang, "first-button")}</button>
                </form>
            </div>
        }
    }
}
