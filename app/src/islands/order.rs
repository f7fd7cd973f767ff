//! Steps put in order with buttons, where the form has numbers.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words of the buttons.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Words {
    pub up: String,
    pub down: String,
    pub place: String,
}

/// A list of steps. On the server, and without JavaScript, each step has a number to choose; in the browser it has a button
/// up and a button down, and the numbers follow. `rows` is the HTML of each step as shown, `places` the numbers chosen; `id` is
/// that of the exercise.
#[island]
pub fn OrderedSteps(id: String, rows: Vec<String>, places: Vec<usize>, words: Words) -> impl IntoView {
    let count = rows.len();
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    // Shown position of each step, from the first place to the last.
    let order = RwSignal::new((0..count).collect::<Vec<usize>>());
    let swap = move |place: usize, with: usize| order.update(|order| order.swap(place, with));
    let words = StoredValue::new(words);
    let steps = move || {
        let live = is_live.get();
        order
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, row)| {
                let name = format!("row-{row}");
                let html = rows[row].clone();
                let id = format!("{id}-{name}");
                let controls = if live {
                    view! {
                        <input type="hidden" name=name value=place + 1 />
                        <button
                            type="button"
                            class="step-move"
                            disabled=place == 0
                            aria-label=words.with_value(|words| words.up.clone())
                            on:click=move |_| swap(place, place - 1)
                        >
                            "↑"
                        </button>
                        <button
                            type="button"
                            class="step-move"
                            disabled=place + 1 == count
                            aria-label=words.with_value(|words| words.down.clone())
                            on:click=move |_| swap(place, place + 1)
                        >
                            "↓"
                        </button>
                    }
                    .into_any()
                } else {
                    let chosen = places.get(row).copied().unwrap_or(0);
                    view! {
                        <select name=name aria-label=words.with_value(|words| words.place.clone()) aria-describedby=id.clone()>
                            <option value="" selected=chosen == 0>"–"</option>
                            {(1..=count)
                                .map(|number| view! { <option value=number selected=number == chosen>{number}</option> })
                                .collect_view()}
                        </select>
                    }
                    .into_any()
                };
                view! {
                    <li class="step">
                        <span class="step-controls">{controls}</span>
                        <span id=id inner_html=html></span>
                    </li>
                }
            })
            .collect_view()
    };
    view! { <ol class="steps">{steps}</ol> }
}
