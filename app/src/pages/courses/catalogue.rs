//! All courses.

use crate::{components::icon, document::Page, t, text::Lang};
use leptos::prelude::*;

/// The catalogue.
#[derive(Clone, Debug)]
pub struct Catalogue {
    pub courses: Vec<Entry>,
}

/// A course in a list.
#[derive(Clone, Debug)]
pub struct Entry {
    pub title: String,
    pub summary: String,
    pub address: String,
    pub audience: String,
    pub level: String,
    pub minutes: u32,
    pub lessons: usize,
    /// For someone who started it.
    pub percent: Option<usize>,
    pub is_finished: bool,
}

impl Page for Catalogue {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "courses-title")
    }

    fn description(&self, lang: Lang) -> Option<String> {
        Some(t!(lang, "courses-lead"))
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <h1>{t!(lang, "courses-title")}</h1>
            <p class="lead">{t!(lang, "courses-lead")}</p>
            {if self.courses.is_empty() {
                view! { <p class="empty">{t!(lang, "courses-empty")}</p> }.into_any()
            } else {
                view! {
                    <ul class="cards">
                        {self.courses.into_iter().map(|entry| view! { <EntryCard lang entry level=2 /> }).collect_view()}
                    </ul>
                }
                    .into_any()
            }}
        }
    }
}

/// A course as a card. `level` is that of its heading.
#[component]
pub fn EntryCard(lang: Lang, entry: Entry, #[prop(default = 3)] level: u8) -> impl IntoView {
    let Entry { title, summary, address, audience, level: step, minutes, lessons, percent, is_finished } = entry;
    let link = view! { <a href=address>{title}</a> };
    let heading = if level == 2 { view! { <h2>{link}</h2> }.into_any() } else { view! { <h3>{link}</h3> }.into_any() };
    view! {
        <li class="card">
            {heading}
            <p>{summary}</p>
            <p class="meta">
                {icon::clock()} {t!(lang, "minutes", n = minutes)} " · " {t!(lang, "lessons", n = lessons)} " · " {step}
            </p>
            <p class="meta">{t!(lang, "for-whom", whom = audience)}</p>
            {if is_finished {
                Some(view! { <p class="passed">{icon::check()} {t!(lang, "course-is-finished")}</p> }.into_any())
            } else {
                percent.map(|percent| view! { <p class="started">{t!(lang, "course-started", percent = percent)}</p> }.into_any())
            }}
        </li>
    }
}
