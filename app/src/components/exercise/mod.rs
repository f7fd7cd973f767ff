//! Exercises as a learner sees them.
//!
//! These types have no field for an answer key: what is right appears only in [`Told`], which is made from an answer that was
//! given. Thirteen kinds share a few ways of asking ([`ask`]) and of telling ([`tell`]).

pub mod ask;
pub mod dots;
pub mod note;
pub mod tell;

use crate::{islands::exercise::LiveExercise, t, text::Lang};
use ask::{Ask, Asking};
use leptos::prelude::*;
use tell::{Telling, Told};

/// An exercise in its place on the page.
#[derive(Clone, Debug)]
pub struct Exercise {
    pub id: String,
    pub is_critical: bool,
    /// Was once answered right.
    pub is_mastered: bool,
    pub body: Body,
}

#[derive(Clone, Debug)]
pub enum Body {
    Asked(Ask),
    Told(Told),
}

/// The section around an exercise. Its inside is what a [`crate::wire::ExerciseDrawn`] replaces.
#[component]
pub fn ExerciseSection(
    lang: Lang,
    /// Which one it is and what one does here, as in "Oefening 2 · Kies".
    label: String,
    exercise: Exercise,
) -> impl IntoView {
    let (id, is_critical) = (exercise.id.clone(), exercise.is_critical);
    let label_id = format!("{id}-soort");
    let labelled_by = label_id.clone();
    view! {
        <section class="exercise" class:exercise-critical=is_critical id=id aria-labelledby=labelled_by data-place="">
            <h2 class="exercise-label" id=label_id>
                {label}
            </h2>
            <LiveExercise offline=t!(lang, "exercise-offline")>
                <Inside lang exercise />
            </LiveExercise>
        </section>
    }
}

/// The inside of an exercise, asked or told.
#[component]
pub fn Inside(lang: Lang, exercise: Exercise) -> impl IntoView {
    let Exercise { id, is_critical, is_mastered, body, .. } = exercise;
    let note = match (is_critical, is_mastered) {
        (true, true) => Some(t!(lang, "exercise-mastered")),
        (true, false) => Some(t!(lang, "exercise-critical")),
        _ => None,
    };
    let body = match body {
        Body::Asked(ask) => view! { <Asking lang id ask /> }.into_any(),
        Body::Told(told) => view! { <Telling lang id told /> }.into_any(),
    };
    view! {
        {note.map(|note| view! { <p class="exercise-note">{note}</p> })}
        {body}
    }
}

/// The inside alone, as HTML, for an island that is in the page already.
#[must_use]
pub fn inside(lang: Lang, exercise: Exercise) -> String {
    view! { <Inside lang exercise /> }.to_html()
}
