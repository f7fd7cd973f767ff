//! Small drawings of our own. They go with words and are hidden from screen readers.

use leptos::prelude::*;

fn drawn(path: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}

/// A signpost that points up: the mark of the site.
pub fn logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="9" class="logo-ground"></rect>
            <path d="M7 9.5l4 13 5-11 5 11 4-13" class="logo-line"></path>
            <circle cx="16" cy="7.5" r="2.6" class="logo-dot"></circle>
        </svg>
    }
}

pub fn check() -> impl IntoView {
    drawn("M4.5 12.5l5 5 10-11")
}

pub fn cross() -> impl IntoView {
    drawn("M6 6l12 12M18 6L6 18")
}

pub fn half() -> impl IntoView {
    drawn("M5 12h14")
}

pub fn person() -> impl IntoView {
    drawn("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 6 0 0 1 15 0")
}

pub fn lock() -> impl IntoView {
    drawn("M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3")
}

pub fn clock() -> impl IntoView {
    drawn("M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2")
}

pub fn arrow() -> impl IntoView {
    drawn("M5 12h13M13 6l6 6-6 6")
}

pub fn pen() -> impl IntoView {
    drawn("M4 20l1-4L16 5l3 3L8 19z")
}

pub fn star() -> impl IntoView {
    drawn("M12 4l2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z")
}

pub fn card() -> impl IntoView {
    drawn("M4 6h16v12H4zM8 10h8M8 14h5")
}
