//! A note that keeps itself while one writes.

use super::browser;
use crate::wire::NoteKept;
use leptos::{html, prelude::*, task::spawn_local};
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long after the last key a note is kept.
const PAUSE: Duration = Duration::from_millis(1200);

/// Around the form of a note. The button still works; `offline` is what to say when nothing could be sent.
#[island]
pub fn LiveNote(offline: String, children: Children) -> impl IntoView {
    let inside = NodeRef::<html::Div>::new();
    let said = RwSignal::new(String::new());
    let keystrokes = RwSignal::new(0_u32);
    let offline = StoredValue::new(offline);

    let keep = move || {
        let Some(inside) = inside.get_untracked() else { return };
        let Ok(Some(form)) = inside.query_selector("form") else { return };
        let Ok(form) = form.dyn_into::<web_sys::HtmlFormElement>() else { return };
        spawn_local(async move {
            let Ok(kept) = browser::send::<NoteKept>(&form, None).await else {
                said.set(offline.get_value());
                return;
            };
            if let Ok(Some(seen)) = form.query_selector("[name=seen]") {
                let _ = seen.set_attribute("value", &kept.seen.to_string());
            }
            said.set(kept.said);
        });
    };
    let on_input = move |_| {
        keystrokes.update(|count| *count += 1);
        let at = keystrokes.get_untracked();
        let _ = set_timeout(
            move || {
                if keystrokes.get_untracked() == at {
                    keep();
                }
            },
            PAUSE,
        );
    };
    view! {
        <div
            class="live"
            node_ref=inside
            on:input=on_input
            on:submit=move |event| {
                event.prevent_default();
                keep();
            }
        >
            {children()}
        </div>
        <p class="said" role="status">
            {said}
        </p>
    }
}
