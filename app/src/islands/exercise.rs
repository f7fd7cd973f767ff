//! An exercise answered in place.

use super::browser;
use crate::wire::ExerciseDrawn;
use leptos::{ev, html, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;

/// Around the form of an exercise. Answering, going on in a story and trying again happen here without leaving the page;
/// the verdict is announced and gets the focus. `offline` is what to say when nothing could be sent.
#[island]
pub fn LiveExercise(offline: String, children: Children) -> impl IntoView {
    let inside = NodeRef::<html::Div>::new();
    let said = RwSignal::new(String::new());
    let is_waiting = RwSignal::new(false);
    let is_in_sight = RwSignal::new(true);

    let shows = StoredValue::new(move |drawn: Result<ExerciseDrawn, browser::Trouble>| {
        is_waiting.set(false);
        let (Some(inside), Ok(drawn)) = (inside.get_untracked(), drawn) else {
            is_in_sight.set(true);
            said.set(offline.clone());
            return;
        };
        is_in_sight.set(false);
        browser::redraw(&inside, &drawn.html);
        browser::show_progress(&drawn.progress);
        browser::focus(&inside, "[data-focus]");
        said.set(drawn.said);
    });

    let on_submit = move |event: ev::SubmitEvent| {
        let form = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlFormElement>().ok());
        let Some(form) = form else { return };
        event.prevent_default();
        if is_waiting.get_untracked() {
            return;
        }
        is_waiting.set(true);
        let pressed = event.submitter().and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok());
        spawn_local(async move {
            let drawn = browser::send(&form, pressed.as_ref()).await;
            shows.with_value(|show| show(drawn));
        });
    };
    let on_click = move |event: ev::MouseEvent| {
        let again = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let again = again.and_then(|target| target.closest("a[data-again]").ok().flatten());
        let Some(address) = again.and_then(|link| link.get_attribute("href")) else { return };
        event.prevent_default();
        spawn_local(async move {
            let drawn = browser::fetch(&address).await;
            shows.with_value(|show| show(drawn));
        });
    };
    view! {
        <div class="live" node_ref=inside aria-busy=move || is_waiting.get().then_some("true") on:submit=on_submit on:click=on_click>
            {children()}
        </div>
        <p class="said" class:unseen=move || !is_in_sight.get() role="status">
            {said}
        </p>
    }
}
