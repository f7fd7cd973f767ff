//! The notebook: all private notes.

use crate::{components::icon, document::Page, t, text::Lang};
use leptos::prelude::*;

/// All notes, newest first.
#[derive(Clone, Debug)]
pub struct Notes {
    pub notes: Vec<Note>,
}

/// A note and where it was written.
#[derive(Clone, Debug)]
pub struct Note {
    pub lesson: String,
    pub address: String,
    /// What was asked. HTML.
    pub prompt: String,
    /// Plain.
    pub text: String,
    pub on: String,
    pub is_done: bool,
}

impl Page for Notes {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "notes-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <h1>{t!(lang, "notes-title")}</h1>
            <p class="lead">{icon::lock()} {t!(lang, "notes-lead")}</p>
            {self.notes.is_empty().then(|| view! { <p class="empty">{t!(lang, "notes-empty")}</p> })}
            <ul class="notebook">
                {self
                    .notes
                    .into_iter()
                    .map(|note| {
                        view! {
                            <li>
                                <h2><a href=note.address>{note.lesson}</a></h2>
                                <div class="hint" inner_html=note.prompt></div>
                                <p class="own">{note.text}</p>
                                <p class="meta">{note.on} {note.is_done.then(|| view! { " · " {icon::check()} {t!(lang, "note-is-done")} })}</p>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
    }
}
