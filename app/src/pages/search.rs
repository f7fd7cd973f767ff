//! Finding a lesson.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The search page, with what was found.
#[derive(Clone, Debug)]
pub struct Search {
    pub query: String,
    /// None before anything was asked.
    pub hits: Option<Vec<Hit>>,
}

/// A found lesson.
#[derive(Clone, Debug)]
pub struct Hit {
    pub title: String,
    pub address: String,
    pub course: String,
    pub minutes: u32,
    /// Pieces of plain text, and whether each is a match.
    pub snippet: Vec<(String, bool)>,
}

impl Page for Search {
    fn title(&self, lang: Lang) -> String {
        if self.query.is_empty() {
            t!(lang, "search-title")
        } else {
            t!(lang, "search-title-of", query = self.query.as_str())
        }
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let Self { query, hits } = self;
        view! {
            <h1>{t!(lang, "search-title")}</h1>
            <form method="get" action=paths::search(lang) role="search" class="inline-form">
                <label for="zoek">{t!(lang, "search-label")}</label>
                <input id="zoek" type="search" name="q" value=query.clone() maxlength="200" autocomplete="off" />
                <button class="button">{t!(lang, "search-button")}</button>
            </form>
            {hits
                .map(|hits| {
                    let count = t!(lang, "search-found", n = hits.len(), query = query.as_str());
                    let is_empty = hits.is_empty();
                    view! {
                        <p role="status">{count}</p>
                        {is_empty.then(|| view! { <p class="empty">{t!(lang, "search-nothing")} " " <a href=paths::courses(lang)>{t!(lang, "courses-title")}</a></p> })}
                        <ol class="hits">{hits.into_iter().map(|hit| view! { <OneHit lang hit /> }).collect_view()}</ol>
                    }
                })}
        }
    }
}

#[component]
fn OneHit(lang: Lang, hit: Hit) -> impl IntoView {
    view! {
        <li>
            <h2><a href=hit.address>{hit.title}</a></h2>
            <p class="meta">{hit.course} " · " {t!(lang, "minutes", n = hit.minutes)}</p>
            <p>
                {hit
                    .snippet
                    .into_iter()
                    .map(|(text, is_match)| if is_match { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() })
                    .collect_view()}
            </p>
        </li>
    }
}
