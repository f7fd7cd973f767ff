//! The checklist of hidden AI, for everyone: where AI is in software that a business already has.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The list.
#[derive(Clone, Debug)]
pub struct HiddenAi {
    /// What it is, and where it hides.
    pub places: Vec<(String, String)>,
}

impl Page for HiddenAi {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "hidden-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <h1>{t!(lang, "hidden-title")}</h1>
            <p class="lead">{t!(lang, "hidden-lead")}</p>
            <div class="tick-list">
                {self
                    .places
                    .into_iter()
                    .map(|(name, place)| {
                        view! {
                            <label class="option">
                                <input type="checkbox" />
                                <span><strong>{name}</strong> <br /> {place}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
            <p class="hint">{t!(lang, "hidden-private")}</p>
            <p>{t!(lang, "hidden-next")}</p>
            <p class="no-print"><a class="button" href=paths::organisations(lang)>{t!(lang, "hidden-start")}</a></p>
        }
    }
}
