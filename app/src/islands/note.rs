//! A note that keeps itself while one writes.

use super::browser::{self, Trouble};
use crate::wire::NoteKept;
use leptos::{html, prelude::*, task::spawn_local};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlTextAreaElement};

/// How long after the last key a note is kept.
const PAUSE: Duration = Duration::from_millis(1200);

/// Around the form of a note. The button still works; `offline` is what to say when nothing could be sent.
#[island]
pub fn LiveNote(offline: String, children: Children) -> impl IntoView {
    let inside = NodeRef::<html::Div>::new();
    let said = RwSignal::new(String::new());
    // Counts on when a note is sent too: what waited for a pause no longer has to be.
    let keystrokes = StoredValue::new(0_u32);
    let is_due = StoredValue::new(false);
    let is_on_its_way = StoredValue::new(false);
    let offline = StoredValue::new(offline);

    // One at a time: the next has to know what came of the one before.
    let keep = move || {
        keystrokes.update_value(|count| *count += 1);
        is_due.set_value(true);
        if is_on_its_way.get_value() {
            return;
        }
        let form = inside.get_untracked().and_then(|inside| inside.query_selector("form").ok().flatten());
        let Some(form) = form.and_then(|form| form.dyn_into().ok()) else { return };
        is_on_its_way.set_value(true);
        spawn_local(async move {
            while is_due.get_value() {
                is_due.set_value(false);
                said.set(save(&form).await.unwrap_or_else(|_| offline.get_value()));
            }
            is_on_its_way.set_value(false);
        });
    };
    let on_input = move |_| {
        keystrokes.update_value(|count| *count += 1);
        let at = keystrokes.get_value();
        let _ = set_timeout(
            move || {
                if keystrokes.get_value() == at {
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

/// Sends a note, and shows what is kept. Gives what is said about it.
async fn save(form: &HtmlFormElement) -> Result<String, Trouble> {
    let field = |name: &str| form.query_selector(name)?.ok_or(Trouble);
    let text: HtmlTextAreaElement = field("[name=text]")?.dyn_into().map_err(|_| Trouble)?;
    let sent = text.value();
    let kept: NoteKept = browser::send(form, None).await?;
    field("[name=seen]")?.set_attribute("value", &kept.seen.to_string())?;
    // Put around it, so that what was typed in the meantime stays, and the cursor stays in it.
    let (before, after) = written_elsewhere(&kept.text, &sent);
    text.set_range_text_with_start_and_end(before, 0, 0)?;
    let end = text.text_length();
    text.set_range_text_with_start_and_end(after, end, end)?;
    Ok(kept.said)
}

/// What is kept before and after what was sent. Of a text that was too long a part is kept, and nothing from elsewhere.
fn written_elsewhere<'a>(kept: &'a str, sent: &str) -> (&'a str, &'a str) {
    kept.rsplit_once(sent.trim()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_device_wrote_stands_around_what_was_sent() {
        assert_eq!(written_elsewhere("hier", " hier\n"), ("", ""));
        assert_eq!(written_elsewhere("elders\n\n——\n\nhier", "hier "), ("elders\n\n——\n\n", ""));
        assert_eq!(written_elsewhere("hier\n\n——\n\nelders", "hier"), ("", "\n\n——\n\nelders"));
        assert_eq!(written_elsewhere("elders", ""), ("elders", ""));
        assert_eq!(written_elsewhere("te la", "te lang"), ("", ""));
    }
}
