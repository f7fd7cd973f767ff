//! Telling: how an answer came out, and why.

use super::{
    ask::{Past, Story, tone},
    dots::{DotGroup, Dots},
};
use crate::{components::icon, t, text::Lang};
use leptos::prelude::*;

/// How an answer came out. No marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    Partly,
    Wrong,
    /// Nothing to be right or wrong about.
    Done,
}

/// An answered exercise. Texts are HTML unless they are said to be plain.
#[derive(Clone, Debug)]
pub struct Told {
    pub stem: String,
    pub verdict: Verdict,
    /// A sentence, plain: "5 van de 8 goed".
    pub credit: Option<String>,
    pub parts: Vec<Part>,
    pub feedback: Option<String>,
    /// Where another attempt is drawn.
    pub again: String,
}

/// One way of telling.
#[derive(Clone, Debug)]
pub enum Part {
    Options {
        legend: Option<String>,
        /// One is the best choice; else each is right or wrong by itself.
        has_one_right: bool,
        options: Vec<ToldOption>,
    },
    Rows(Vec<ToldRow>),
    /// Steps in their right order, and the place each was given.
    Steps(Vec<(String, usize)>),
    Estimate {
        given: String,
        answer: String,
        groups: Vec<DotGroup>,
    },
    /// The own text (plain), the example, and what was ticked.
    Repair {
        own: String,
        example: String,
        rows: Vec<(String, bool)>,
    },
    Story(Vec<Past>),
    /// Sentences about one's own pattern, plain.
    Mirror(Vec<String>),
}

#[derive(Clone, Debug)]
pub struct ToldOption {
    pub text: String,
    pub is_chosen: bool,
    pub is_right: bool,
    pub feedback: String,
}

#[derive(Clone, Debug)]
pub struct ToldRow {
    pub text: String,
    /// Plain.
    pub chosen: String,
    /// Plain; the answers that count as right.
    pub right: String,
    pub is_right: bool,
    pub feedback: String,
}

#[component]
pub fn Telling(lang: Lang, id: String, told: Told) -> impl IntoView {
    let (class, mark, headline) = match told.verdict {
        Verdict::Right => ("verdict right", icon::check().into_any(), t!(lang, "verdict-right")),
        Verdict::Partly => ("verdict partly", icon::half().into_any(), t!(lang, "verdict-partly")),
        Verdict::Wrong => ("verdict wrong", icon::cross().into_any(), t!(lang, "verdict-wrong")),
        Verdict::Done => ("verdict done", icon::check().into_any(), t!(lang, "verdict-done")),
    };
    let again = if told.verdict == Verdict::Right { t!(lang, "exercise-again") } else { t!(lang, "exercise-retry") };
    let button =
        if told.verdict == Verdict::Right || told.verdict == Verdict::Done { "button quiet" } else { "button" };
    view! {
        <div class="stem" inner_html=told.stem></div>
        <div class=class id=format!("{id}-uitslag") tabindex="-1" data-focus="">
            {mark}
            <p>
                <strong>{headline}</strong>
                {told.credit.map(|credit| view! { " " <span>{credit}</span> })}
            </p>
        </div>
        {told.parts.into_iter().map(|part| view! { <OnePart lang part /> }).collect_view()}
        {told.feedback.map(|feedback| view! { <div class="feedback whole" inner_html=feedback></div> })}
        <p>
            <a class=button href=told.again data-again="">
                {again}
            </a>
        </p>
    }
}

#[component]
fn OnePart(lang: Lang, part: Part) -> impl IntoView {
    match part {
        Part::Options { legend, has_one_right, options } => {
            view! { <Options lang legend has_one_right options /> }.into_any()
        }
        Part::Rows(rows) => view! { <Rows lang rows /> }.into_any(),
        Part::Steps(steps) => view! {
            <ol class="told-steps">
                {steps
                    .into_iter()
                    .enumerate()
                    .map(|(index, (text, place))| {
                        let is_right = place == index + 1;
                        view! {
                            <li class=if is_right { "right" } else { "wrong" }>
                                <span inner_html=text></span>
                                {(!is_right).then(|| view! { <span class="state">{t!(lang, "order-was", place = place)}</span> })}
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        }
        .into_any(),
        Part::Estimate { given, answer, groups } => view! {
            <p class="compare">{t!(lang, "estimate-told", given = given, answer = answer)}</p>
            <Dots lang groups />
        }
        .into_any(),
        Part::Repair { own, example, rows } => view! {
            <div class="side-by-side">
                <div>
                    <h3>{t!(lang, "repair-own")}</h3>
                    <p class="own">{own}</p>
                </div>
                <div>
                    <h3>{t!(lang, "repair-example")}</h3>
                    <div inner_html=example></div>
                </div>
            </div>
            <ul class="checked">
                {rows
                    .into_iter()
                    .map(|(text, is_ticked)| {
                        let state = if is_ticked { t!(lang, "repair-has") } else { t!(lang, "repair-lacks") };
                        view! {
                            <li class=if is_ticked { "right" } else { "open" }>
                                <span inner_html=text></span>
                                <span class="state">{state}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
        .into_any(),
        Part::Story(story) => view! { <Story story /> }.into_any(),
        Part::Mirror(sentences) => view! {
            <div class="mirror">
                <h3>{t!(lang, "mirror-title")}</h3>
                <ul>{sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}</ul>
                <p class="hint">{t!(lang, "only-you")}</p>
            </div>
        }
        .into_any(),
    }
}

/// What was chosen and what was right, with the reason; the rest behind a fold.
#[component]
fn Options(lang: Lang, legend: Option<String>, has_one_right: bool, options: Vec<ToldOption>) -> impl IntoView {
    let (in_sight, folded): (Vec<_>, Vec<_>) =
        options.into_iter().partition(|option| option.is_chosen || option.is_right);
    let folded: Vec<_> = folded.into_iter().filter(|option| !option.feedback.is_empty()).collect();
    view! {
        {legend.map(|legend| view! { <div class="stem" inner_html=legend></div> })}
        <ul class="told">{in_sight.into_iter().map(|option| view! { <OneOption lang has_one_right option /> }).collect_view()}</ul>
        {(!folded.is_empty())
            .then(|| {
                view! {
                    <details class="others">
                        <summary>{t!(lang, "told-others")}</summary>
                        <ul class="told">{folded.into_iter().map(|option| view! { <OneOption lang has_one_right option /> }).collect_view()}</ul>
                    </details>
                }
            })}
    }
}

#[component]
fn OneOption(lang: Lang, has_one_right: bool, option: ToldOption) -> impl IntoView {
    let (class, state) = match (option.is_chosen, option.is_right) {
        (true, true) if has_one_right => ("right", t!(lang, "told-chosen-best")),
        (true, true) => ("right", t!(lang, "told-chosen-right")),
        (true, false) if has_one_right => ("wrong", t!(lang, "told-chosen")),
        (true, false) => ("wrong", t!(lang, "told-chosen-wrong")),
        (false, true) if has_one_right => ("best", t!(lang, "told-best")),
        (false, true) => ("best", t!(lang, "told-missed")),
        (false, false) => ("other", t!(lang, "told-not-chosen")),
    };
    view! {
        <li class=class>
            <p>
                <span class="state">{state}</span>
                " "
                <span inner_html=option.text></span>
            </p>
            {(!option.feedback.is_empty()).then(|| view! { <div class="feedback" inner_html=option.feedback></div> })}
        </li>
    }
}

#[component]
fn Rows(lang: Lang, rows: Vec<ToldRow>) -> impl IntoView {
    view! {
        <ul class="told">
            {rows
                .into_iter()
                .map(|row| {
                    let tone = format!("answer {}", tone(&row.right));
                    let state = if row.is_right {
                        t!(lang, "row-right", chosen = row.chosen.as_str())
                    } else {
                        t!(lang, "row-wrong", chosen = row.chosen.as_str(), right = row.right.as_str())
                    };
                    view! {
                        <li class=if row.is_right { "right" } else { "wrong" }>
                            <p>
                                <span inner_html=row.text></span>
                                " "
                                <span class=tone>{state}</span>
                            </p>
                            {(!row.feedback.is_empty()).then(|| view! { <div class="feedback" inner_html=row.feedback></div> })}
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
