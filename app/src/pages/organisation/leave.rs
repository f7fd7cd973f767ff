//! Leaving an employer: what is cut, and what stays.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The question before leaving.
#[derive(Clone, Debug)]
pub struct Leave {
    pub org: i64,
    pub employer: String,
    /// The last owner cannot go.
    pub is_last_owner: bool,
}

impl Page for Leave {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "org-leave-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        view! {
            <div class="narrow">
                <h1>{t!(lang, "leave-title", org = self.employer.as_str())}</h1>
                <p>{t!(lang, "leave-cut")}</p>
                <p>{t!(lang, "leave-keep")}</p>
                {if self.is_last_owner {
                    view! { <p class="errors" role="alert">{t!(lang, "leave-last-owner")}</p> }.into_any()
                } else {
                    view! {
                        <form method="post" action=paths::leave(lang, org)>
                            <button class="button">{t!(lang, "leave-button")}</button>
                        </form>
                    }
                        .into_any()
                }}
                <p><a href=paths::employer_view(lang)>{t!(lang, "leave-stay")}</a></p>
            </div>
        }
    }
}
