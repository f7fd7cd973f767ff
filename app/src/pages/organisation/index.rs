//! For employers: what it is, and the organisations one runs.

use crate::{components::icon, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The way in for employers.
#[derive(Clone, Debug)]
pub struct Index {
    pub has_account: bool,
    /// The organisations that this person looks after.
    pub own: Vec<Own>,
}

/// An organisation that this person looks after.
#[derive(Clone, Debug)]
pub struct Own {
    pub name: String,
    /// Where its owner or the manager of a team gets to work.
    pub address: Option<String>,
    pub is_contact: bool,
}

impl Page for Index {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "org-index-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let steps = ["org-index-step-1", "org-index-step-2", "org-index-step-3"];
        let step = |id: &str| crate::text::say(lang, id, &[]);
        let start = if self.has_account {
            paths::organisation_start(lang)
        } else {
            paths::sign_up(lang) + "?next=" + &paths::organisation_start(lang)
        };
        view! {
            <h1>{t!(lang, "org-index-title")}</h1>
            <p class="lead">{t!(lang, "org-index-lead")}</p>
            {(!self.own.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="eigen">
                            <h2 id="eigen">{t!(lang, "org-index-own")}</h2>
                            <ul class="plain">
                                {self
                                    .own
                                    .into_iter()
                                    .map(|Own { name, address, is_contact }| {
                                        let name = match address {
                                            Some(address) => view! { <a href=address>{name}</a> }.into_any(),
                                            None => name.into_any(),
                                        };
                                        view! {
                                            <li>{name} {is_contact.then(|| view! { " " <span class="hint">{t!(lang, "contact-you")}</span> })}</li>
                                        }
                                    })
                                    .collect_view()}
                            </ul>
                        </section>
                    }
                })}
            <ol>{steps.into_iter().map(|id| view! { <li>{step(id)}</li> }).collect_view()}</ol>
            <p><a class="button" href=start>{t!(lang, "org-start-button")}</a></p>
            <p class="hint">{icon::lock()} {t!(lang, "org-index-privacy")} " " <a href=paths::employer_view(lang)>{t!(lang, "nav-employer-view")}</a></p>
        }
    }
}
