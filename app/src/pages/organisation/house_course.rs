//! What an organisation adds to one course and to its lessons.

use super::{Tab, Tabs};
use crate::{
    components::{
        form::{Errors, Field, WordsField},
        house::{House, HouseAside},
    },
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The course and its lessons, each with its text or a place for one.
#[derive(Clone, Debug)]
pub struct Course {
    pub org: i64,
    pub name: String,
    pub title: String,
    pub slug: String,
    pub places: Vec<Place>,
}

/// Where a text can stand.
#[derive(Clone, Debug)]
pub struct Place {
    /// Empty for the whole course.
    pub lesson: String,
    pub title: String,
    pub words: Field,
    /// How people see what is kept.
    pub kept: Option<House>,
}

impl Page for Course {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "house-of", course = self.title.as_str()), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let errors =
            self.places.iter().filter_map(|place| Some(("words", place.words.error.clone()?))).collect::<Vec<_>>();
        let action = paths::house_course(lang, org, &self.slug);
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::organisation(lang, org)>{self.name.clone()}</a>
                <a href=paths::house(lang, org)>{t!(lang, "house-tab")}</a>
            </nav>
            <h1>{t!(lang, "house-of", course = self.title.as_str())}</h1>
            <Tabs lang org here=Tab::House />
            <p>{t!(lang, "house-of-lead")}</p>
            <Errors lang errors />
            <ul class="plain house-lessons">
                {self
                    .places
                    .into_iter()
                    .map(|place| view! { <OnePlace lang action=action.clone() place /> })
                    .collect_view()}
            </ul>
        }
    }
}

#[component]
fn OnePlace(lang: Lang, action: String, place: Place) -> impl IntoView {
    let Place { lesson, title, words, kept } = place;
    let is_wrong = words.error.is_some();
    // Where the sentence at the top leads to.
    let id = if is_wrong { "words".to_owned() } else { format!("tekst-{lesson}") };
    let summary = if kept.is_some() { t!(lang, "house-change") } else { t!(lang, "house-add") };
    let name = title.clone();
    let remove = kept.is_some().then(|| {
        view! {
            <form method="post" action=action.clone() class="button-form">
                <input type="hidden" name="lesson" value=lesson.clone() />
                <input type="hidden" name="words" value="" />
                <button class="button quiet" aria-label=t!(lang, "house-remove-of", lesson = title.as_str())>{t!(lang, "house-remove")}</button>
            </form>
        }
    });
    view! {
        <li id=format!("bij-{lesson}")>
            <h2 id=format!("les-{lesson}")>{title.clone()}</h2>
            {kept.map(|house| view! { <HouseAside lang house id=format!("huis-{lesson}") at=format!("les-{lesson}") /> })}
            <details open=is_wrong>
                <summary>{summary} <span class="unseen said">" " {name}</span></summary>
                <form method="post" action=action.clone() class="narrow">
                    <input type="hidden" name="lesson" value=lesson.clone() />
                    <WordsField name="words" id=id label=t!(lang, "house-words", lesson = title.as_str()) field=words hint=t!(lang, "house-words-hint") />
                    <button class="button quiet">{t!(lang, "save")}</button>
                </form>
            </details>
            {remove}
        </li>
    }
}
