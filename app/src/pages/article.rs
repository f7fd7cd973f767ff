//! Pages that are only text: about, privacy, accessibility.

use crate::{document::Page, text::Lang};
use leptos::prelude::*;

/// A text with a title. `html` comes from our own Markdown.
#[derive(Clone, Debug)]
pub struct Article {
    pub title: String,
    pub html: String,
}

impl Page for Article {
    fn title(&self, _: Lang) -> String {
        self.title.clone()
    }

    fn view(self, _: Lang) -> impl IntoView {
        view! {
            <article class="article">
                <h1>{self.title}</h1>
                <div class="prose" inner_html=self.html></div>
            </article>
        }
    }
}
