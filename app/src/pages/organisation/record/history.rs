//! Everything that changed in the record.

use crate::{
    document::Page,
    pages::organisation::{Tab, Tabs},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// Changes, newest first, a page at a time.
#[derive(Clone, Debug)]
pub struct History {
    pub org: i64,
    pub is_owner: bool,
    pub changes: Vec<Change>,
    pub more: Option<String>,
}

/// One change.
#[derive(Clone, Debug)]
pub struct Change {
    pub day: String,
    pub by: String,
    /// As in "AI-systeem: Vertaalhulp".
    pub title: String,
    pub what: String,
    pub address: String,
}

impl Page for History {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "record-history-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::record(lang, org)>{t!(lang, "record-title")}</a>
            </nav>
            <h1>{t!(lang, "record-history-title")}</h1>
            {self.is_owner.then(|| view! { <Tabs lang org here=Tab::Record /> })}
            <p>{t!(lang, "record-history-lead")}</p>
            {self.changes.is_empty().then(|| view! { <p class="notice">{t!(lang, "record-history-empty")}</p> })}
            <ul class="people">
                {self
                    .changes
                    .into_iter()
                    .map(|Change { day, by, title, what, address }| {
                        view! {
                            <li>
                                <p><a href=address>{title}</a> ": " {what}</p>
                                <p class="meta">{t!(lang, "record-version-of", date = day, by = by)}</p>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            {self.more.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "record-history-more")}</a></p> })}
        }
    }
}
