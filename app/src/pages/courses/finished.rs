//! "Cursus afgerond".

use crate::{
    components::{form::ButtonForm, icon},
    document::Page,
    pages::courses::catalogue::{Entry, EntryCard},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The end of a course.
#[derive(Clone, Debug)]
pub struct Finished {
    pub slug: String,
    pub title: String,
    pub goal: String,
    pub on: String,
    pub version: i64,
    pub minutes: u32,
    pub modules: Vec<String>,
    pub assignment: String,
    /// Where the course is begun again.
    pub again: String,
    /// Whether someone is signed in; without an account the result lives in this browser.
    pub has_account: bool,
    pub others: Vec<Entry>,
}

impl Page for Finished {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "finished-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <div class="finish">
                <div class="finish-mark" aria-hidden="true">{icon::star()}</div>
                <h1>{t!(lang, "finished-title")}</h1>
                <p class="lead">{self.title}</p>
                <p>{t!(lang, "finished-on", date = self.on, version = self.version, n = self.minutes)}</p>
                <p class="goal-box">{self.goal}</p>
                <ul class="plain passed-list">
                    {self.modules.into_iter().map(|module| view! { <li>{icon::check()} {module}</li> }).collect_view()}
                </ul>
            </div>
            {(!self.has_account)
                .then(|| {
                    view! {
                        <section class="band" aria-labelledby="bewaren">
                            <h2 id="bewaren">{t!(lang, "finished-keep")}</h2>
                            <p>{t!(lang, "finished-keep-text")}</p>
                            <p><a class="button" href=paths::sign_up(lang)>{t!(lang, "sign-up-title")}</a></p>
                        </section>
                    }
                })}
            <section aria-labelledby="nu-jij">
                <h2 id="nu-jij">{t!(lang, "finished-now-you")}</h2>
                <p>{self.assignment}</p>
                <p><a class="button quiet" href=paths::cards(lang, &self.slug)>{icon::card()} {t!(lang, "course-cards")}</a></p>
            </section>
            <section aria-labelledby="opnieuw">
                <h2 id="opnieuw">{t!(lang, "again-title")}</h2>
                <p>{t!(lang, "again-why")}</p>
                <ButtonForm action=self.again label=t!(lang, "again-button") />
            </section>
            {(!self.others.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="verder">
                            <h2 id="verder">{t!(lang, "finished-more")}</h2>
                            <ul class="cards">
                                {self.others.into_iter().map(|entry| view! { <EntryCard lang entry /> }).collect_view()}
                            </ul>
                        </section>
                    }
                })}
        }
    }
}
