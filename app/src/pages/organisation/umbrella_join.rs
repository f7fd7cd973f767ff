//! Joining an umbrella by its link: first what it sees, then which organisation joins.

use super::{Pick, PickField, umbrella::Sees};
use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// What whoever opens the link of an umbrella sees.
#[derive(Clone, Debug)]
pub struct UmbrellaJoin {
    pub token: String,
    pub umbrella: String,
    pub has_account: bool,
    /// The organisations of the viewer that can join.
    pub own: Vec<Pick>,
    /// The organisations of the viewer that joined already.
    pub joined: Vec<String>,
}

impl Page for UmbrellaJoin {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "umbrella-join-title", umbrella = self.umbrella.as_str())
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let here = paths::umbrella_join(lang, &self.token);
        let start = format!("{}?next={here}", paths::organisation_start(lang));
        let joined = self
            .joined
            .into_iter()
            .map(|org| view! { <p class="notice">{t!(lang, "umbrella-joined", org = org)}</p> })
            .collect_view();
        let way_in = if !self.has_account {
            view! {
                <p>{t!(lang, "umbrella-join-account")}</p>
                <p class="buttons">
                    <a class="button big" href=format!("{}?next={here}", paths::sign_up(lang))>{t!(lang, "sign-up-title")}</a>
                    <a class="button quiet" href=format!("{}?next={here}", paths::sign_in(lang))>{t!(lang, "nav-sign-in")}</a>
                </p>
            }
            .into_any()
        } else if self.own.is_empty() {
            view! {
                <p>{t!(lang, "umbrella-join-none")}</p>
                <p><a class="button" href=start>{t!(lang, "org-start-button")}</a></p>
            }
            .into_any()
        } else {
            view! {
                <form method="post" action=here>
                    <PickField name="org" label=t!(lang, "umbrella-join-which") picks=self.own error=None />
                    <button class="button big">{t!(lang, "umbrella-join-button")}</button>
                </form>
                <p><a href=start>{t!(lang, "umbrella-join-other")}</a></p>
            }
            .into_any()
        };
        view! {
            <div class="narrow">
                <h1>{t!(lang, "umbrella-join-title", umbrella = self.umbrella.as_str())}</h1>
                <p>{t!(lang, "umbrella-join-lead", umbrella = self.umbrella.as_str())}</p>
                <Sees lang />
                {joined}
                {way_in}
            </div>
        }
    }
}
