//! What an employer says at a lesson: beside it, under the employer's own name, and plain.

use crate::{t, text::Lang};
use leptos::prelude::*;

/// The texts of one employer; an empty one is not shown.
#[derive(Clone, Debug, Default)]
pub struct House {
    pub employer: String,
    pub of_lesson: String,
    pub of_course: String,
    pub tools: String,
    pub never: String,
    pub ask: String,
}

/// `id` is of its heading, `at` of a heading above it that says which lesson it is about, where there are several on a page. The
/// rules are the same at every lesson, so there they are folded.
#[component]
pub fn HouseAside(
    lang: Lang,
    house: House,
    id: String,
    #[prop(optional, into)] at: String,
    #[prop(optional)] is_open: bool,
) -> impl IntoView {
    let House { employer, of_lesson, of_course, tools, never, ask } = house;
    let said = |text: String| (!text.is_empty()).then(|| view! { <p class="own">{text}</p> });
    let rules = [(t!(lang, "house-tools"), tools), (t!(lang, "house-never"), never), (t!(lang, "house-ask"), ask)];
    let labelled_by = format!("{id} {at}").trim_end().to_owned();
    let rules: Vec<_> = rules.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    view! {
        <aside class="house" aria-labelledby=labelled_by>
            <h2 id=id>{t!(lang, "house-at", org = employer.as_str())}</h2>
            {said(of_lesson)}
            {said(of_course)}
            {(!rules.is_empty())
                .then(|| {
                    view! {
                        <details open=is_open>
                            <summary>{t!(lang, "house-rules")}</summary>
                            <dl>
                                {rules
                                    .into_iter()
                                    .map(|(rule, text)| view! { <div><dt>{rule}</dt><dd class="own">{text}</dd></div> })
                                    .collect_view()}
                            </dl>
                        </details>
                    }
                })}
        </aside>
    }
}
