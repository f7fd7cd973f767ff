//! The few things islands ask of the browser.

use leptos::web_sys::{
    CustomEvent, CustomEventInit, Element, FormData, HtmlElement, HtmlFormElement, Request, RequestInit, Response,
    UrlSearchParams, window,
};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The form could not be sent, or the answer was none of ours. What was typed is still in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trouble;

impl From<JsValue> for Trouble {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Sends a form as the browser would, with the button that was pressed, and reads the answer.
pub async fn send<T: DeserializeOwned>(form: &HtmlFormElement, pressed: Option<&HtmlElement>) -> Result<T, Trouble> {
    let fields = FormData::new_with_form(form)?;
    if let Some((name, value)) =
        pressed.and_then(|button| button.get_attribute("name").zip(button.get_attribute("value")))
    {
        fields.append_with_str(&name, &value)?;
    }
    let body = UrlSearchParams::new_with_str_sequence_sequence(&fields)?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&body);
    // `action` as a property can be hidden by a field of that name.
    ask(&form.get_attribute("action").unwrap_or_default(), &init).await
}

/// Fetches an address as JSON.
pub async fn fetch<T: DeserializeOwned>(address: &str) -> Result<T, Trouble> {
    ask(address, &RequestInit::new()).await
}

async fn ask<T: DeserializeOwned>(address: &str, init: &RequestInit) -> Result<T, Trouble> {
    let request = Request::new_with_str_and_init(address, init)?;
    request.headers().set("accept", "application/json")?;
    let window = window().ok_or(Trouble)?;
    let response: Response = JsFuture::from(window.fetch_with_request(&request)).await?.dyn_into()?;
    // 422 is a form that is drawn again with a sentence: an answer like any other.
    if !response.ok() && response.status() != 422 {
        return Err(Trouble);
    }
    let text = JsFuture::from(response.text()?).await?.as_string().ok_or(Trouble)?;
    serde_json::from_str(&text).map_err(|_| Trouble)
}

/// Puts a new drawing into the page and tells the loader, which starts the islands in it.
pub fn redraw(inside: &Element, html: &str) {
    inside.set_inner_html(html);
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict("wijzer:drawn", &init) {
        let _ = inside.dispatch_event(&event);
    }
}

/// Moves the focus to what is new, so that reading goes on there.
pub fn focus(inside: &Element, selector: &str) {
    if let Ok(Some(found)) = inside.query_selector(selector)
        && let Ok(found) = found.dyn_into::<HtmlElement>()
    {
        let _ = found.focus();
    }
}

/// Shows how far the learner is, wherever the page says it.
pub fn show_progress(progress: &crate::wire::Progress) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    for (selector, text) in
        [("[data-progress=words]", &progress.words), ("[data-progress=percent]", &progress.percent.to_string())]
    {
        let Ok(found) = document.query_selector_all(selector) else { continue };
        for index in 0..found.length() {
            if let Some(node) = found.get(index) {
                node.set_text_content(Some(text));
            }
        }
    }
    if let Ok(found) = document.query_selector_all("progress") {
        for index in 0..found.length() {
            if let Some(bar) = found.get(index).and_then(|node| node.dyn_into::<Element>().ok()) {
                let _ = bar.set_attribute("value", &progress.percent.to_string());
            }
        }
    }
}
