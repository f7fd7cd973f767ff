//! Asking: the form of an exercise.

use crate::{
    islands::order::{OrderedSteps, Words},
    t,
    text::Lang,
};
use leptos::prelude::*;

/// A form to answer with. Positions are those shown; the server alone knows which row they are.
#[derive(Clone, Debug)]
pub struct Ask {
    pub action: String,
    pub attempt: u32,
    pub step: u32,
    /// Number of the course version the form was drawn from.
    pub version: i64,
    /// HTML.
    pub stem: String,
    /// What came before, in a task that goes in steps. HTML.
    pub story: Vec<Past>,
    pub inputs: Vec<Input>,
    /// Whether to ask how certain the learner is, and what was chosen.
    pub confidence: Option<Option<String>>,
    /// The word on the button; none where the inputs are buttons themselves.
    pub submit: Option<String>,
    /// What was missing when the form was sent.
    pub trouble: Option<String>,
    /// An attempt after the first: reading starts here.
    pub is_again: bool,
}

/// A step that was taken: what was read, what was chosen, what it led to. HTML.
#[derive(Clone, Debug)]
pub struct Past {
    pub text: String,
    pub chosen: Option<String>,
    pub feedback: Option<String>,
}

/// One way of asking. Texts are HTML.
#[derive(Clone, Debug)]
pub enum Input {
    /// Radio buttons, or checkboxes.
    Options {
        name: &'static str,
        /// HTML; none when the question above the form is meant.
        question: Option<String>,
        is_multiple: bool,
        options: Vec<(String, bool)>,
    },
    /// A choice per row, as radio buttons or as a list.
    Rows {
        choices: Vec<String>,
        rows: Vec<(String, Option<usize>)>,
        as_list: bool,
    },
    /// Rows to put in order, and the places chosen (0 for none).
    Steps {
        rows: Vec<String>,
        places: Vec<usize>,
    },
    Number {
        unit: String,
        value: String,
    },
    Text {
        label: String,
        value: String,
    },
    /// The own text beside an example, and what to look for in it.
    Rubric {
        own: String,
        example: String,
        rows: Vec<String>,
    },
    /// A button per way to go on.
    Ways {
        ways: Vec<String>,
    },
}

#[component]
pub fn Asking(lang: Lang, id: String, ask: Ask) -> impl IntoView {
    let stem_id = format!("{id}-vraag");
    let trouble_id = format!("{id}-fout");
    let focus = (ask.is_again && ask.trouble.is_none()).then_some("");
    view! {
        <form method="post" action=ask.action class="ask">
            <input type="hidden" name="attempt" value=ask.attempt />
            <input type="hidden" name="step" value=ask.step />
            <input type="hidden" name="version" value=ask.version />
            <div class="stem" id=stem_id.clone() tabindex="-1" data-focus=focus inner_html=ask.stem></div>
            <Story story=ask.story />
            {ask
                .trouble
                .map(|trouble| {
                    view! {
                        <p class="error" id=trouble_id tabindex="-1" data-focus="">
                            {trouble}
                        </p>
                    }
                })}
            {ask.inputs.into_iter().map(|input| view! { <OneInput lang id=id.clone() stem_id=stem_id.clone() input /> }).collect_view()}
            {ask.confidence.map(|chosen| view! { <Confidence lang chosen /> })}
            {ask.submit.map(|submit| view! { <button class="button">{submit}</button> })}
        </form>
    }
}

/// The steps taken so far.
#[component]
pub fn Story(story: Vec<Past>) -> impl IntoView {
    (!story.is_empty()).then(|| {
        view! {
            <ol class="story">
                {story
                    .into_iter()
                    .map(|Past { text, chosen, feedback }| {
                        view! {
                            <li>
                                <div inner_html=text></div>
                                {chosen.map(|chosen| view! { <p class="chosen" inner_html=chosen></p> })}
                                {feedback.map(|feedback| view! { <div class="feedback" inner_html=feedback></div> })}
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        }
    })
}

#[component]
fn OneInput(lang: Lang, id: String, stem_id: String, input: Input) -> impl IntoView {
    match input {
        Input::Options { name, question, is_multiple, options } => {
            let kind = if is_multiple { "checkbox" } else { "radio" };
            // A question can be more than a legend may hold: paragraphs, a picture.
            let question_id = if question.is_some() { format!("{id}-{name}") } else { stem_id };
            view! {
                {question.map(|html| view! { <div class="stem" id=question_id.clone() inner_html=html></div> })}
                <fieldset class="options" aria-labelledby=question_id.clone()>
                    {options
                        .into_iter()
                        .enumerate()
                        .map(|(position, (html, is_checked))| {
                            view! {
                                <label class="option">
                                    <input type=kind name=name value=position checked=is_checked />
                                    <span inner_html=html></span>
                                </label>
                            }
                        })
                        .collect_view()}
                </fieldset>
            }
            .into_any()
        }
        Input::Rows { choices, rows, as_list } => view! {
            <div class="rows">
                {rows
                    .into_iter()
                    .enumerate()
                    .map(|(position, (html, chosen))| {
                        view! { <ChoiceRow lang id=id.clone() position html choices=choices.clone() chosen as_list /> }
                    })
                    .collect_view()}
            </div>
        }
        .into_any(),
        Input::Steps { rows, places } => {
            let words =
                Words { up: t!(lang, "order-up"), down: t!(lang, "order-down"), place: t!(lang, "order-place") };
            view! {
                <p class="hint">{t!(lang, "order-hint")}</p>
                <OrderedSteps id rows places words />
            }
            .into_any()
        }
        Input::Number { unit, value } => {
            let field = format!("{id}-getal");
            view! {
                <p class="number">
                    <label for=field.clone()>{t!(lang, "estimate-label")}</label>
                    <input type="text" id=field name="number" inputmode="decimal" size="6" value=value autocomplete="off" />
                    <span>{unit}</span>
                </p>
            }
            .into_any()
        }
        Input::Text { label, value } => {
            let field = format!("{id}-tekst");
            view! {
                <p class="text">
                    <label for=field.clone()>{label}</label>
                    <textarea id=field name="text" rows="6" maxlength="4000">{value}</textarea>
                </p>
            }
            .into_any()
        }
        Input::Rubric { own, example, rows } => view! { <Rubric lang own example rows /> }.into_any(),
        Input::Ways { ways } => view! {
            <div class="ways">
                {ways
                    .into_iter()
                    .enumerate()
                    .map(|(position, html)| {
                        view! { <button class="button way" name="way" value=position inner_html=html></button> }
                    })
                    .collect_view()}
            </div>
        }
        .into_any(),
    }
}

#[component]
fn ChoiceRow(
    lang: Lang,
    id: String,
    position: usize,
    html: String,
    choices: Vec<String>,
    chosen: Option<usize>,
    as_list: bool,
) -> impl IntoView {
    let name = format!("row-{position}");
    let text_id = format!("{id}-{name}");
    if as_list {
        return view! {
            <div class="row">
                <label for=text_id.clone() inner_html=html></label>
                <select id=text_id name=name>
                    <option value="">{t!(lang, "choose")}</option>
                    {choices
                        .into_iter()
                        .enumerate()
                        .map(|(index, choice)| view! { <option value=index selected=chosen == Some(index)>{choice}</option> })
                        .collect_view()}
                </select>
            </div>
        }
        .into_any();
    }
    view! {
        <fieldset class="row">
            <legend inner_html=html></legend>
            <div class="row-choices">
                {choices
                    .into_iter()
                    .enumerate()
                    .map(|(index, choice)| {
                        let class = format!("pill {}", tone(&choice));
                        view! {
                            <label class=class>
                                <input type="radio" name=name.clone() value=index checked=chosen == Some(index) />
                                <span>{choice}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
    .into_any()
}

/// The colours of a traffic light, for choices that are called so.
#[must_use]
pub fn tone(choice: &str) -> &'static str {
    match choice {
        "groen" | "green" => "tone-green",
        "oranje" | "orange" => "tone-orange",
        "rood" | "red" => "tone-red",
        _ => "",
    }
}

/// The learner's own text beside an example, and a list to check it with.
#[component]
fn Rubric(lang: Lang, own: String, example: String, rows: Vec<String>) -> impl IntoView {
    view! {
        <div class="side-by-side" tabindex="-1" data-focus="">
            <div>
                <h3>{t!(lang, "repair-own")}</h3>
                <p class="own">{own}</p>
            </div>
            <div>
                <h3>{t!(lang, "repair-example")}</h3>
                <div inner_html=example></div>
            </div>
        </div>
        <fieldset class="options">
            <legend>{t!(lang, "repair-check")}</legend>
            {rows
                .into_iter()
                .enumerate()
                .map(|(position, html)| {
                    view! {
                        <label class="option">
                            <input type="checkbox" name="rubric" value=position />
                            <span inner_html=html></span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

/// How certain are you? Private, and never required.
#[component]
fn Confidence(lang: Lang, chosen: Option<String>) -> impl IntoView {
    let levels = [
        ("low", t!(lang, "confidence-low")),
        ("middle", t!(lang, "confidence-middle")),
        ("high", t!(lang, "confidence-high")),
    ];
    view! {
        <fieldset class="row confidence">
            <legend>{t!(lang, "confidence-question")}</legend>
            <div class="row-choices">
                {levels
                    .into_iter()
                    .map(|(key, word)| {
                        view! {
                            <label class="pill">
                                <input type="radio" name="sure" value=key checked=chosen.as_deref() == Some(key) />
                                <span>{word}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}
