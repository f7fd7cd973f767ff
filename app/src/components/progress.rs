//! How far someone is, and what is still to do.

use crate::{t, text::Lang, wire};
use leptos::prelude::*;

/// Progress in a course, with the answer to "why am I at 80 %?".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub taken: usize,
    pub of: usize,
    pub percent: usize,
    /// What is still open, in reading order.
    pub open: Vec<Open>,
}

/// Something that is still to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub lesson: String,
    pub address: String,
    /// The lesson is done, but a critical question in it was never right.
    pub is_critical: bool,
}

impl Progress {
    /// For the islands of the page.
    #[must_use]
    pub fn for_wire(&self, lang: Lang) -> wire::Progress {
        wire::Progress { percent: self.percent, words: self.words(lang) }
    }

    fn words(&self, lang: Lang) -> String {
        t!(lang, "progress-steps", taken = self.taken, of = self.of)
    }
}

#[component]
pub fn ProgressBar(lang: Lang, progress: Progress) -> impl IntoView {
    let words = progress.words(lang);
    let percent = progress.percent;
    view! {
        <div class="progress">
            <progress max="100" value=percent aria-label=t!(lang, "progress-label")></progress>
            <p class="progress-words">
                <strong><span data-progress="percent">{percent}</span>" %"</strong>
                " · "
                <span data-progress="words">{words}</span>
            </p>
        </div>
    }
}

/// The bar with the list behind it.
#[component]
pub fn ProgressWithReason(lang: Lang, progress: Progress) -> impl IntoView {
    let percent = progress.percent;
    let open = progress.open.clone();
    view! {
        <ProgressBar lang progress />
        {(!open.is_empty())
            .then(|| {
                view! {
                    <details class="why">
                        <summary>{t!(lang, "progress-why", percent = percent)}</summary>
                        <p>{t!(lang, "progress-rule")}</p>
                        <ul>
                            {open
                                .into_iter()
                                .map(|Open { lesson, address, is_critical }| {
                                    let what = if is_critical { t!(lang, "progress-open-critical") } else { t!(lang, "progress-open-lesson") };
                                    view! { <li><a href=address>{lesson}</a> " – " {what}</li> }
                                })
                                .collect_view()}
                        </ul>
                    </details>
                }
            })}
    }
}
