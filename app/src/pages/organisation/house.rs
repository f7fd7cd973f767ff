//! What holds at an organisation in every lesson, how its people see that, and where more is added.

use super::{Pick, Tab, Tabs};
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

/// The house rules of one organisation.
#[derive(Clone, Debug)]
pub struct Rules {
    pub org: i64,
    pub name: String,
    pub tools: Field,
    pub never: Field,
    pub ask: Field,
    /// How people see what is kept; nothing while there is nothing.
    pub preview: Option<House>,
    pub courses: Vec<Course>,
    pub loose: Vec<Loose>,
    /// Why a loose text could not be hung there.
    pub loose_error: Option<String>,
}

/// A course that texts can be added to.
#[derive(Clone, Debug)]
pub struct Course {
    pub title: String,
    pub address: String,
    /// How many texts there are.
    pub texts: usize,
}

/// A text whose lesson is no longer in the course.
#[derive(Clone, Debug)]
pub struct Loose {
    pub course: i64,
    pub title: String,
    pub lesson: String,
    pub words: String,
    /// The lessons that have no text yet.
    pub places: Vec<Pick>,
}

impl Page for Rules {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "house-tab"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let fields = [("tools", &self.tools), ("never", &self.never), ("ask", &self.ask)];
        let errors = fields.into_iter().filter_map(|(name, field)| Some((name, field.error.clone()?)));
        let errors: Vec<_> = errors.chain(self.loose_error.map(|error| ("los", error))).collect();
        let preview = match self.preview {
            Some(house) => view! { <HouseAside lang house id="huis".to_owned() is_open=true /> }.into_any(),
            None => view! { <p class="empty">{t!(lang, "house-preview-none")}</p> }.into_any(),
        };
        view! {
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::House />
            <p>{t!(lang, "house-lead")}</p>
            <Errors lang errors />
            <form method="post" action=paths::house(lang, org) class="narrow">
                <p class="hint">{t!(lang, "house-may-be-empty")}</p>
                <WordsField name="tools" label=t!(lang, "house-tools-label") field=self.tools hint=t!(lang, "house-tools-hint") />
                <WordsField name="never" label=t!(lang, "house-never") field=self.never hint=t!(lang, "house-never-hint") />
                <WordsField name="ask" label=t!(lang, "house-ask") field=self.ask hint=t!(lang, "house-ask-hint") />
                <button class="button">{t!(lang, "save")}</button>
            </form>
            <section aria-labelledby="voorbeeld">
                <h2 id="voorbeeld">{t!(lang, "house-preview")}</h2>
                {preview}
            </section>
            <LooseOnes lang org loose=self.loose />
            <section aria-labelledby="cursussen">
                <h2 id="cursussen">{t!(lang, "house-courses")}</h2>
                <p>{t!(lang, "house-courses-lead")}</p>
                <ul class="plain">
                    {self
                        .courses
                        .into_iter()
                        .map(|Course { title, address, texts }| {
                            view! { <li><a href=address>{title}</a> " " <span class="state">{t!(lang, "house-texts", n = texts)}</span></li> }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    }
}

/// Texts without a lesson, each with the choice to hang it elsewhere or to take it away.
#[component]
fn LooseOnes(lang: Lang, org: i64, loose: Vec<Loose>) -> impl IntoView {
    (!loose.is_empty()).then(|| {
        view! {
            <section aria-labelledby="los">
                <h2 id="los">{t!(lang, "house-loose")}</h2>
                <p>{t!(lang, "house-loose-lead")}</p>
                <ul class="plain house-lessons">
                    {loose.into_iter().map(|one| view! { <LooseOne lang org one /> }).collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn LooseOne(lang: Lang, org: i64, one: Loose) -> impl IntoView {
    let Loose { course, title, lesson, words, places } = one;
    let label = t!(lang, "house-loose-to", lesson = lesson.as_str());
    let places = (!places.is_empty()).then(|| {
        view! {
            <select name="to" aria-label=label>
                {places
                    .into_iter()
                    .map(|Pick { key, label, is_chosen }| view! { <option value=key selected=is_chosen>{label}</option> })
                    .collect_view()}
            </select>
            <button name="do" value="move" class="button quiet">{t!(lang, "house-move")}</button>
        }
    });
    view! {
        <li>
            <p class="meta">{t!(lang, "house-loose-of", course = title, lesson = lesson.as_str())}</p>
            <p class="own">{words}</p>
            <form method="post" action=paths::house_loose(lang, org) class="inline-form">
                <input type="hidden" name="course" value=course />
                <input type="hidden" name="lesson" value=lesson />
                {places}
                <button name="do" value="remove" class="button quiet">{t!(lang, "house-remove")}</button>
            </form>
        </li>
    }
}
