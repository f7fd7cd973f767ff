//! Files of the record, and what was downloaded before.

use crate::{
    components::{
        form::{Errors, Field, TextField},
        paper::paper,
    },
    document::Page,
    pages::organisation::{Pick, PickField, Tab, Tabs},
    paper::Document,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The form that makes a file, and the log.
#[derive(Clone, Debug)]
pub struct Exports {
    pub org: i64,
    pub is_owner: bool,
    pub whats: Vec<Pick>,
    pub formats: Vec<Pick>,
    pub format_error: Option<String>,
    pub day: Field,
    pub has_names: bool,
    pub log: Vec<Export>,
}

/// A file that left.
#[derive(Clone, Debug)]
pub struct Export {
    pub day: String,
    pub by: String,
    /// As in "Het hele dossier, PDF, stand van 24 november 2026".
    pub what: String,
    pub hash: String,
}

/// The record as a page, of a day that can be chosen.
#[derive(Clone, Debug)]
pub struct Read {
    pub org: i64,
    pub is_owner: bool,
    /// Days as a form knows them: `2026-11-24`.
    pub day: String,
    pub today: String,
    pub document: Document,
}

impl Page for Read {
    fn title(&self, _: Lang) -> String {
        self.document.title.clone()
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::record(lang, org)>{t!(lang, "record-title")}</a>
            </nav>
            {self.is_owner.then(|| view! { <Tabs lang org here=Tab::Record /> })}
            <form method="get" action=paths::record_read(lang, org) class="inline-form no-print">
                <label for="dag">{t!(lang, "record-export-day")}</label>
                <input id="dag" name="dag" type="date" value=self.day max=self.today />
                <button class="button quiet">{t!(lang, "record-read-day")}</button>
                <a href=paths::record_exports(lang, org)>{t!(lang, "record-exports-link")}</a>
            </form>
            {paper(&self.document)}
        }
    }
}

impl Page for Exports {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "record-exports-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let errors = [("format", &self.format_error), ("day", &self.day.error)];
        let errors = errors.into_iter().filter_map(|(name, error)| Some((name, error.clone()?))).collect::<Vec<_>>();
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::record(lang, org)>{t!(lang, "record-title")}</a>
            </nav>
            <h1>{t!(lang, "record-exports-title")}</h1>
            {self.is_owner.then(|| view! { <Tabs lang org here=Tab::Record /> })}
            <p>{t!(lang, "record-exports-lead")}</p>
            <Errors lang errors />
            <form method="post" action=paths::record_exports(lang, org) novalidate class="narrow">
                <PickField name="what" label=t!(lang, "record-export-what") picks=self.whats error=None />
                <PickField name="format" label=t!(lang, "record-export-format") picks=self.formats error=self.format_error />
                <TextField name="day" label=t!(lang, "record-export-day") field=self.day kind="date" hint=t!(lang, "record-export-day-hint") required=false />
                {self
                    .is_owner
                    .then(|| {
                        view! {
                            <label class="option">
                                <input type="checkbox" name="names" value="yes" checked=self.has_names aria-describedby="names-hint" />
                                <span>{t!(lang, "record-export-names")}</span>
                            </label>
                            <p class="hint" id="names-hint">{t!(lang, "record-export-names-hint")}</p>
                        }
                    })}
                <button class="button big">{t!(lang, "record-export-button")}</button>
            </form>
            <h2>{t!(lang, "record-exports-log")}</h2>
            {self.log.is_empty().then(|| view! { <p>{t!(lang, "record-exports-none")}</p> })}
            <ul class="people">
                {self
                    .log
                    .into_iter()
                    .map(|Export { day, by, what, hash }| {
                        view! {
                            <li>
                                <p>{what}</p>
                                <p class="meta">{t!(lang, "record-version-of", date = day, by = by)}</p>
                                <p class="meta hash">{t!(lang, "record-hash-line", hash = hash)}</p>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
    }
}
