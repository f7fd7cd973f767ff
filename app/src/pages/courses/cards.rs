//! The cards of a course, to print and keep.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// All cards of a course.
#[derive(Clone, Debug)]
pub struct Cards {
    pub slug: String,
    pub course: String,
    pub cards: Vec<Card>,
}

/// The card of a lesson. Lines are HTML.
#[derive(Clone, Debug)]
pub struct Card {
    pub lesson: String,
    pub lines: Vec<String>,
}

impl Page for Cards {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "cards-title", course = self.course.as_str())
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <nav class="crumbs no-print" aria-label=t!(lang, "crumbs")>
                <a href=paths::course(lang, &self.slug)>{self.course.clone()}</a>
            </nav>
            <h1>{t!(lang, "cards-title", course = self.course.as_str())}</h1>
            <p class="no-print">{t!(lang, "cards-lead")}</p>
            <ul class="keep-cards">
                {self
                    .cards
                    .into_iter()
                    .map(|card| {
                        view! {
                            <li class="keep">
                                <h2>{card.lesson}</h2>
                                <ul>{card.lines.into_iter().map(|line| view! { <li inner_html=line></li> }).collect_view()}</ul>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
    }
}
