//! Starting from common kinds of AI: tick what you know.

use crate::{
    components::form::Errors,
    document::Page,
    pages::organisation::{Tab, Tabs},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The list to tick.
#[derive(Clone, Debug)]
pub struct Library {
    pub org: i64,
    pub is_owner: bool,
    pub systems: Vec<Common>,
    pub error: Option<String>,
}

/// A common kind of AI.
#[derive(Clone, Debug)]
pub struct Common {
    pub key: String,
    pub name: String,
    /// Where it hides.
    pub place: String,
    pub is_ticked: bool,
    /// It is in the record already.
    pub is_there: bool,
}

impl Page for Library {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "record-library-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let errors = self.error.map(|error| ("system", error)).into_iter().collect::<Vec<_>>();
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::record(lang, org)>{t!(lang, "record-title")}</a>
            </nav>
            <h1>{t!(lang, "record-library-title")}</h1>
            {self.is_owner.then(|| view! { <Tabs lang org here=Tab::Record /> })}
            <p>{t!(lang, "record-library-lead")}</p>
            <Errors lang errors />
            <form method="post" action=paths::record_library(lang, org)>
                <CommonList lang systems=self.systems />
                <button class="button big">{t!(lang, "record-library-button")}</button>
            </form>
            <p><a href=paths::record_new(lang, org, "system")>{t!(lang, "record-library-own")}</a></p>
        }
    }
}

/// Kinds of AI with where they hide, to tick.
#[component]
pub(super) fn CommonList(lang: Lang, systems: Vec<Common>) -> impl IntoView {
    view! {
        <fieldset class="tick-list" id="system">
            <legend class="visually-hidden">{t!(lang, "record-list-system")}</legend>
            {systems
                .into_iter()
                .map(|Common { key, name, place, is_ticked, is_there }| {
                    view! {
                        <label class="option">
                            <input type="checkbox" name="system" value=key checked=is_ticked || is_there disabled=is_there />
                            <span>
                                <strong>{name}</strong>
                                {is_there.then(|| view! { " (" {t!(lang, "record-library-has")} ")" })}
                                <br />
                                {place}
                            </span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}
