//! The fact register, for everyone to check.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// A card of the register.
#[derive(Clone, Debug)]
pub struct Fact {
    pub id: String,
    pub text: String,
    pub source: String,
    pub date: String,
    pub url: Option<String>,
    pub checked: String,
    pub review_by: Option<String>,
    pub valid_from: Option<String>,
    /// The day of the next check has passed.
    pub is_overdue: bool,
    /// Not verified: nothing we state as certain.
    pub is_unverified: bool,
}

/// All cards.
#[derive(Clone, Debug)]
pub struct Facts {
    pub facts: Vec<Fact>,
}

/// One card, and the lessons that quote it.
#[derive(Clone, Debug)]
pub struct OneFact {
    pub fact: Fact,
    pub quoted_in: Vec<(String, String)>,
}

impl Page for Facts {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "facts-title")
    }

    fn description(&self, lang: Lang) -> Option<String> {
        Some(t!(lang, "facts-lead"))
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <h1>{t!(lang, "facts-title")}</h1>
            <p class="lead">{t!(lang, "facts-lead")}</p>
            <ul class="facts">
                {self
                    .facts
                    .into_iter()
                    .map(|fact| {
                        let address = paths::fact(lang, &fact.id);
                        let id = fact.id.clone();
                        view! {
                            <li class="fact-card">
                                <h2><a href=address>{id}</a></h2>
                                <FactCard lang fact />
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
    }
}

impl Page for OneFact {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "fact-title", id = self.fact.id.as_str())
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let Self { fact, quoted_in } = self;
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::facts(lang)>{t!(lang, "facts-title")}</a>
            </nav>
            <h1>{t!(lang, "fact-title", id = fact.id.as_str())}</h1>
            <div class="fact-card"><FactCard lang fact /></div>
            <h2>{t!(lang, "fact-quoted-in")}</h2>
            {if quoted_in.is_empty() {
                view! { <p class="empty">{t!(lang, "fact-not-quoted")}</p> }.into_any()
            } else {
                view! {
                    <ul>{quoted_in.into_iter().map(|(title, address)| view! { <li><a href=address>{title}</a></li> }).collect_view()}</ul>
                }
                    .into_any()
            }}
        }
    }
}

#[component]
fn FactCard(lang: Lang, fact: Fact) -> impl IntoView {
    let source = match fact.url {
        Some(url) => view! { <a href=url rel="noopener">{fact.source}</a> }.into_any(),
        None => fact.source.into_any(),
    };
    view! {
        <p>{fact.text}</p>
        {fact.is_unverified.then(|| view! { <p class="notice">{t!(lang, "fact-unverified")}</p> })}
        {fact.is_overdue.then(|| view! { <p class="notice">{t!(lang, "fact-overdue")}</p> })}
        <p class="meta">{t!(lang, "fact-source")} " " {source} ", " {fact.date}</p>
        <p class="meta">
            {fact.valid_from.map(|from| view! { {t!(lang, "fact-valid-from", date = from)} " " })}
            {t!(lang, "fact-checked", date = fact.checked)}
            {fact.review_by.map(|by| view! { " " {t!(lang, "fact-review-by", date = by)} })}
        </p>
    }
}
