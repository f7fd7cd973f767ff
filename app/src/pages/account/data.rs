//! All my data, readable; the same as JSON is one link away.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// Everything the platform knows about someone, under headings.
#[derive(Clone, Debug)]
pub struct Data {
    pub sections: Vec<Section>,
}

/// A heading with lines of a name and a value. Plain text.
#[derive(Clone, Debug)]
pub struct Section {
    pub title: String,
    pub lines: Vec<(String, String)>,
}

impl Page for Data {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "data-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <h1>{t!(lang, "data-title")}</h1>
            <p class="lead">{t!(lang, "data-lead")}</p>
            <p><a class="button" href=paths::my_data_json(lang) download="wijzer.json">{t!(lang, "data-json")}</a></p>
            {self
                .sections
                .into_iter()
                .map(|section| {
                    let is_empty = section.lines.is_empty();
                    view! {
                        <section>
                            <h2>{section.title}</h2>
                            {is_empty.then(|| view! { <p class="empty">{t!(lang, "data-none")}</p> })}
                            {(!is_empty)
                                .then(|| {
                                    view! {
                                        <dl class="data">
                                            {section
                                                .lines
                                                .into_iter()
                                                .map(|(name, value)| view! { <div><dt>{name}</dt><dd class="own">{value}</dd></div> })
                                                .collect_view()}
                                        </dl>
                                    }
                                })}
                        </section>
                    }
                })
                .collect_view()}
        }
    }
}
