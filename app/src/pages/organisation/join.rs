//! Joining an employer by its link: first what that means, then the button.

use crate::{components::icon, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// What whoever opens a join link sees.
#[derive(Clone, Debug)]
pub struct Join {
    pub token: String,
    pub employer: String,
    pub has_account: bool,
    pub belongs: bool,
}

impl Page for Join {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "join-title", org = self.employer.as_str())
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let here = paths::join(lang, &self.token);
        view! {
            <div class="narrow">
                <h1>{t!(lang, "join-title", org = self.employer.as_str())}</h1>
                <p>{t!(lang, "join-lead", org = self.employer.as_str())}</p>
                <ul class="ticks">
                    <li>{icon::check()} <span>{t!(lang, "join-sees")}</span></li>
                    <li>{icon::lock()} <span>{t!(lang, "join-hidden")}</span></li>
                    <li>{icon::check()} <span>{t!(lang, "join-leave")}</span></li>
                </ul>
                <p><a href=paths::employer_view(lang)>{t!(lang, "nav-employer-view")}</a></p>
                {if self.belongs {
                    view! { <p class="notice">{t!(lang, "join-belongs")} " " <a href=paths::my_learning(lang)>{t!(lang, "nav-my-learning")}</a></p> }.into_any()
                } else if self.has_account {
                    view! {
                        <form method="post" action=here>
                            <button class="button big">{t!(lang, "join-button")}</button>
                        </form>
                    }
                        .into_any()
                } else {
                    view! {
                        <p>{t!(lang, "join-account")}</p>
                        <p class="buttons">
                            <a class="button big" href=format!("{}?next={here}", paths::sign_up(lang))>{t!(lang, "sign-up-title")}</a>
                            <a class="button quiet" href=format!("{}?next={here}", paths::sign_in(lang))>{t!(lang, "nav-sign-in")}</a>
                        </p>
                    }
                        .into_any()
                }}
            </div>
        }
    }
}
