//! How the installation is doing.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// Health at a glance. Counts of people, never what they did.
#[derive(Clone, Debug)]
pub struct Overview {
    pub version: String,
    pub engine: String,
    pub up_since: String,
    pub people: i64,
    pub browsers: i64,
    pub waiting_mail: i64,
    pub sends_mail: bool,
    pub courses: Vec<(String, i64, String)>,
    /// Lessons of published courses that can no longer be shown.
    pub damaged: Vec<String>,
    /// Facts that are due to be checked again.
    pub overdue_facts: Vec<String>,
    pub settings: Vec<(String, String)>,
}

impl Page for Overview {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "operator-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let lines = [
            (t!(lang, "operator-version"), self.version),
            (t!(lang, "operator-engine"), self.engine),
            (t!(lang, "operator-up-since"), self.up_since),
            (t!(lang, "operator-people"), self.people.to_string()),
            (t!(lang, "operator-browsers"), self.browsers.to_string()),
        ];
        view! {
            <h1>{t!(lang, "operator-title")}</h1>
            {(!self.sends_mail).then(|| view! { <p class="notice">{t!(lang, "operator-no-smtp")}</p> })}
            <p><a class="button" href=paths::outbox(lang)>{t!(lang, "operator-outbox", n = self.waiting_mail)}</a></p>
            <h2>{t!(lang, "operator-health")}</h2>
            <dl class="data">
                {lines.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect_view()}
            </dl>
            <h2>{t!(lang, "operator-courses")}</h2>
            <ul>
                {self
                    .courses
                    .into_iter()
                    .map(|(title, version, date)| view! { <li>{t!(lang, "operator-course", title = title, version = version, date = date)}</li> })
                    .collect_view()}
            </ul>
            {(!self.damaged.is_empty())
                .then(|| {
                    view! {
                        <div class="errors" role="alert">
                            <h2>{t!(lang, "operator-damaged")}</h2>
                            <ul>{self.damaged.into_iter().map(|path| view! { <li>{path}</li> }).collect_view()}</ul>
                        </div>
                    }
                })}
            <h2>{t!(lang, "operator-facts")}</h2>
            {if self.overdue_facts.is_empty() {
                view! { <p>{t!(lang, "operator-facts-fine")}</p> }.into_any()
            } else {
                view! {
                    <ul>
                        {self.overdue_facts.into_iter().map(|id| view! { <li><a href=paths::fact(lang, &id)>{id.clone()}</a></li> }).collect_view()}
                    </ul>
                }
                    .into_any()
            }}
            <h2>{t!(lang, "operator-settings")}</h2>
            <dl class="data">
                {self.settings.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect_view()}
            </dl>
        }
    }
}
