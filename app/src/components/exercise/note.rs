//! Something to do at work, with a private note.

use crate::{islands::note::LiveNote, t, text::Lang};
use leptos::prelude::*;

/// A note exercise and what was written.
#[derive(Clone, Debug)]
pub struct Note {
    pub id: String,
    pub action: String,
    /// HTML.
    pub prompt: String,
    /// Plain.
    pub text: String,
    pub is_done: bool,
    /// When the note that is shown was kept, in milliseconds; 0 for none.
    pub seen: i64,
    pub version: i64,
    /// As in "Bewaard op 24 november".
    pub kept: Option<String>,
}

#[component]
pub fn NoteSection(lang: Lang, note: Note) -> impl IntoView {
    let Note { id, action, prompt, text, is_done, seen, version, kept } = note;
    let (label_id, field, private) = (format!("{id}-vraag"), format!("{id}-tekst"), format!("{id}-prive"));
    let labelled_by = label_id.clone();
    view! {
        <section class="exercise note" id=id aria-labelledby=labelled_by data-place="">
            <LiveNote offline=t!(lang, "note-offline")>
                <form method="post" action=action>
                    <input type="hidden" name="seen" value=seen />
                    <input type="hidden" name="version" value=version />
                    <div class="stem" id=label_id inner_html=prompt></div>
                    <label for=field.clone()>{t!(lang, "note-label")}</label>
                    <p class="hint" id=private.clone()>{t!(lang, "only-you")}</p>
                    <textarea id=field name="text" rows="4" maxlength="4000" aria-describedby=private>{text}</textarea>
                    <label class="option">
                        <input type="checkbox" name="done" value="1" checked=is_done />
                        <span>{t!(lang, "note-done")}</span>
                    </label>
                    <button class="button quiet">{t!(lang, "note-keep")}</button>
                    {kept.map(|kept| view! { <span class="hint">" " {kept}</span> })}
                </form>
            </LiveNote>
        </section>
    }
}
