//! Something is not there, or did not work.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// What to tell the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorry {
    /// It does not exist, or not for this person: the same page.
    NotFound,
    /// Our fault. The log knows more.
    Broken,
    /// Too often in a short time.
    TooOften,
    /// Too busy at this moment.
    Busy,
    /// The form came from another site, or is too old.
    Foreign,
    /// More was sent than we take.
    TooLarge,
    /// The address takes no such request.
    WrongMethod,
}

impl Sorry {
    fn texts(self, lang: Lang) -> (String, String) {
        match self {
            Self::NotFound => (t!(lang, "error-not-found"), t!(lang, "error-not-found-text")),
            Self::Broken => (t!(lang, "error-broken"), t!(lang, "error-broken-text")),
            Self::TooOften => (t!(lang, "error-too-often"), t!(lang, "error-too-often-text")),
            Self::Busy => (t!(lang, "error-busy"), t!(lang, "error-busy-text")),
            Self::Foreign => (t!(lang, "error-foreign"), t!(lang, "error-foreign-text")),
            Self::TooLarge => (t!(lang, "error-too-large"), t!(lang, "error-too-large-text")),
            Self::WrongMethod => (t!(lang, "error-wrong-method"), t!(lang, "error-wrong-method-text")),
        }
    }
}

impl Page for Sorry {
    fn title(&self, lang: Lang) -> String {
        self.texts(lang).0
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (title, text) = self.texts(lang);
        view! {
            <div class="sorry">
                <h1>{title}</h1>
                <p class="lead">{text}</p>
                <form method="get" action=paths::search(lang) role="search" class="inline-form">
                    <label for="zoek">{t!(lang, "search-label")}</label>
                    <input id="zoek" type="search" name="q" maxlength="200" autocomplete="off" />
                    <button class="button">{t!(lang, "search-button")}</button>
                </form>
                <ul class="plain">
                    <li><a href=paths::home(lang)>{t!(lang, "nav-home")}</a></li>
                    <li><a href=paths::courses(lang)>{t!(lang, "nav-courses")}</a></li>
                    <li><a href=paths::my_learning(lang)>{t!(lang, "nav-my-learning")}</a></li>
                </ul>
            </div>
        }
    }
}
