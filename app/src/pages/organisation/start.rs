//! Starting an organisation: name, sector, size. Nothing else.

use super::{Pick, PickField};
use crate::{
    components::form::{Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The form, as it was typed.
#[derive(Clone, Debug)]
pub struct Start {
    pub name: Field,
    /// Where to go afterwards; empty for the new organisation.
    pub next: String,
    pub sectors: Vec<Pick>,
    pub sizes: Vec<Pick>,
}

impl Page for Start {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "org-start-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let errors = self.name.error.clone().map(|error| ("name", error)).into_iter().collect::<Vec<_>>();
        view! {
            <div class="narrow">
                <h1>{t!(lang, "org-start-title")}</h1>
                <p>{t!(lang, "org-start-lead")}</p>
                <Errors lang errors />
                <form method="post" action=paths::organisation_start(lang) novalidate>
                    <input type="hidden" name="next" value=self.next />
                    <TextField name="name" label=t!(lang, "org-name") field=self.name autocomplete="organization" />
                    <PickField name="sector" label=t!(lang, "org-sector") picks=self.sectors error=None />
                    <PickField name="size" label=t!(lang, "org-size") picks=self.sizes error=None />
                    <button class="button big">{t!(lang, "org-start-button")}</button>
                </form>
            </div>
        }
    }
}
