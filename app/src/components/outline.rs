//! The modules and lessons of a course, with what is done.

use super::icon;
use crate::{t, text::Lang};
use leptos::prelude::*;

/// A module in the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    pub title: String,
    pub goal: String,
    pub is_passed: bool,
    pub lessons: Vec<Lesson>,
}

/// A lesson in the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    pub title: String,
    pub address: String,
    pub minutes: u32,
    pub is_done: bool,
    /// Done, but a critical question in it is still to be answered right.
    pub is_critical_open: bool,
    pub is_here: bool,
}

#[component]
pub fn Outline(lang: Lang, modules: Vec<Module>, #[prop(default = false)] with_goals: bool) -> impl IntoView {
    let heading = if with_goals { "h3" } else { "p" };
    view! {
        <ol class="outline">
            {modules
                .into_iter()
                .map(|module| {
                    let title = match heading {
                        "h3" => view! { <h3>{module.title}</h3> }.into_any(),
                        _ => view! { <p class="outline-module">{module.title}</p> }.into_any(),
                    };
                    view! {
                        <li>
                            {title}
                            {module.is_passed.then(|| view! { <p class="passed">{icon::check()} {t!(lang, "module-passed")}</p> })}
                            {with_goals.then(|| view! { <p class="goal">{module.goal}</p> })}
                            <ol class="outline-lessons">
                                {module.lessons.into_iter().map(|lesson| view! { <OutlineLesson lang lesson /> }).collect_view()}
                            </ol>
                        </li>
                    }
                })
                .collect_view()}
        </ol>
    }
}

#[component]
fn OutlineLesson(lang: Lang, lesson: Lesson) -> impl IntoView {
    let (class, state) = if lesson.is_critical_open {
        ("open", Some(t!(lang, "outline-critical-open")))
    } else if lesson.is_done {
        ("done", Some(t!(lang, "outline-done")))
    } else {
        ("todo", None)
    };
    view! {
        <li class=class>
            <a href=lesson.address aria-current=lesson.is_here.then_some("page")>
                <span class="tick" aria-hidden="true">{(class == "done").then(icon::check)}</span>
                <span>{lesson.title} {state.map(|state| view! { <span class="state">{state}</span> })}</span>
                <span class="minutes">{t!(lang, "minutes-short", n = lesson.minutes)}</span>
            </a>
        </li>
    }
}
