//! Getting letters that remind of a course, or not. Whoever comes by the link in such a letter need not sign in.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// How it is now, and the button for the other way.
#[derive(Clone, Debug)]
pub struct Reminders {
    pub action: String,
    pub is_on: bool,
}

impl Page for Reminders {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "reminders-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <h1>{t!(lang, "reminders-title")}</h1>
            <Switch lang action=self.action is_on=self.is_on />
            <p><a href=paths::my_learning(lang)>{t!(lang, "nav-my-learning")}</a></p>
        }
    }
}

/// Says how it is, that it has no consequence, and turns it around.
#[component]
pub fn Switch(lang: Lang, action: String, is_on: bool) -> impl IntoView {
    let (state, want, label) = if is_on {
        (t!(lang, "reminders-on"), "no", t!(lang, "reminders-turn-off"))
    } else {
        (t!(lang, "reminders-off"), "yes", t!(lang, "reminders-turn-on"))
    };
    view! {
        <p>{state}</p>
        <form method="post" action=action class="button-form">
            <input type="hidden" name="want" value=want />
            <button class="button quiet">{label}</button>
        </form>
        <p class="hint">{t!(lang, "reminders-free")}</p>
    }
}
