//! Where someone is reading.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};

/// Remembers which part of a lesson was last in sight, so that reading goes on there: on this device or another. Sends one
/// small message when the page is left or put away; `action` is where to.
#[island]
pub fn ReadingPlace(action: String) -> impl IntoView {
    Effect::new(move |_| watch(&action));
}

fn watch(action: &str) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let seen = StoredValue::new(String::new());
    let on_sight = Closure::<dyn Fn(Vec<web_sys::IntersectionObserverEntry>)>::new(
        move |entries: Vec<web_sys::IntersectionObserverEntry>| {
            for entry in entries.iter().filter(|entry| entry.is_intersecting()) {
                seen.set_value(entry.target().id());
            }
        },
    );
    // A part counts when it crosses the upper third of the window.
    let init = web_sys::IntersectionObserverInit::new();
    init.set_root_margin("-10% 0px -60% 0px");
    let observer = web_sys::IntersectionObserver::new_with_options(on_sight.as_ref().unchecked_ref(), &init);
    let (Ok(observer), Ok(parts)) = (observer, document.query_selector_all("[data-place]")) else { return };
    for index in 0..parts.length() {
        if let Some(part) = parts.get(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            observer.observe(&part);
        }
    }
    let action = action.to_owned();
    let navigator = window.navigator();
    let told = StoredValue::new(String::new());
    let send = move || {
        let anchor = seen.get_value();
        if anchor != told.get_value()
            && let Ok(fields) = web_sys::UrlSearchParams::new()
        {
            fields.append("anchor", &anchor);
            let _ = navigator.send_beacon_with_opt_url_search_params(&action, Some(&fields));
            told.set_value(anchor);
        }
    };
    // A link is followed after the message has left, so the next page knows the place. A phone that puts the browser
    // away, a closed tab and "back" only hide the page.
    let on_leave = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let is_link = || {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            target.is_some_and(|target| target.closest("a[href]").is_ok_and(|link| link.is_some()))
        };
        if event.type_() != "click" || is_link() {
            send();
        }
    });
    for event in ["click", "visibilitychange"] {
        let _ = document.add_event_listener_with_callback(event, on_leave.as_ref().unchecked_ref());
    }
    // Both live as long as the page.
    on_sight.forget();
    on_leave.forget();
}
