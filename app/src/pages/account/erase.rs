//! Erasing the account.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// What will go, what stays and why, and one box to tick.
#[derive(Clone, Debug)]
pub struct Erase {
    pub finished: usize,
    pub notes: usize,
    pub error: Option<String>,
}

impl Page for Erase {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "erase-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let Self { finished, notes, error } = self;
        view! {
            <div class="narrow">
                <h1>{t!(lang, "erase-title")}</h1>
                <p>{t!(lang, "erase-goes", finished = finished, notes = notes)}</p>
                <h2>{t!(lang, "erase-stays-title")}</h2>
                <ul>
                    <li>{t!(lang, "erase-stays-1")}</li>
                    <li>{t!(lang, "erase-stays-2")}</li>
                </ul>
                <p><a href=paths::my_data(lang)>{t!(lang, "erase-download-first")}</a></p>
                <form method="post" action=paths::erase(lang) novalidate>
                    <div class="field" class:field-wrong=error.is_some()>
                        {error.clone().map(|error| view! { <p class="error" id="sure-error">{error}</p> })}
                        <label class="option">
                            <input
                                type="checkbox"
                                id="sure"
                                name="sure"
                                value="1"
                                aria-invalid=error.is_some().then_some("true")
                                aria-describedby=error.is_some().then_some("sure-error")
                            />
                            <span>{t!(lang, "erase-sure")}</span>
                        </label>
                    </div>
                    <button class="button danger">{t!(lang, "erase-button")}</button>
                    " "
                    <a href=paths::account(lang)>{t!(lang, "cancel")}</a>
                </form>
            </div>
        }
    }
}
