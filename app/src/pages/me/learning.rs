//! My learning: go on, finished, how certain I was.

use crate::{
    components::{
        form::ButtonForm,
        icon,
        progress::{Progress, ProgressBar},
    },
    document::Page,
    pages::courses::catalogue::{Entry, EntryCard},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The learner's own page.
#[derive(Clone, Debug)]
pub struct Learning {
    /// None without an account.
    pub name: Option<String>,
    /// What employers ask.
    pub assigned: Vec<Asked>,
    /// Employer and name of whom one can ask about AI.
    pub contacts: Vec<(String, String)>,
    pub started: Vec<Started>,
    pub finished: Vec<Done>,
    pub notes: usize,
    pub calibration: Vec<Calibration>,
    /// Courses not started yet.
    pub others: Vec<Entry>,
}

/// Courses that an employer asks for together: one, or those of a path in its order.
#[derive(Clone, Debug)]
pub struct Asked {
    pub path: Option<String>,
    pub courses: Vec<Assigned>,
}

/// A course that an employer asks for.
#[derive(Clone, Debug)]
pub struct Assigned {
    pub title: String,
    pub address: String,
    pub employer: String,
    pub reason: String,
    /// How much time there is for it, and when.
    pub time: String,
    pub target: Option<String>,
    /// When it comes back.
    pub next: Option<String>,
    pub is_finished: bool,
    pub is_exempt: bool,
    /// Where to begin again, when it was finished in an earlier round.
    pub again: Option<String>,
}

/// A course to go on with, last read first.
#[derive(Clone, Debug)]
pub struct Started {
    pub title: String,
    pub address: String,
    pub progress: Progress,
    pub lesson: String,
    pub go_on: String,
    pub last_read: Option<String>,
}

/// A finished course.
#[derive(Clone, Debug)]
pub struct Done {
    pub title: String,
    pub address: String,
    pub on: String,
    /// Where the course is begun again.
    pub again: String,
}

/// How often a degree of certainty was right.
#[derive(Clone, Debug)]
pub struct Calibration {
    pub word: String,
    pub right: i64,
    pub of: i64,
}

impl Page for Learning {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "my-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let has_account = self.name.is_some();
        let is_new = self.assigned.is_empty() && self.started.is_empty() && self.finished.is_empty();
        view! {
            <h1>{match &self.name {
                Some(name) => t!(lang, "my-hello", name = name.as_str()),
                None => t!(lang, "my-title"),
            }}</h1>
            {(!has_account && !is_new)
                .then(|| {
                    view! {
                        <p class="notice">
                            {t!(lang, "my-no-account")} " "
                            <a href=paths::sign_up(lang)>{t!(lang, "sign-up-title")}</a>
                        </p>
                    }
                })}
            {is_new
                .then(|| {
                    view! {
                        <div class="empty">
                            <p>{t!(lang, "my-empty")}</p>
                            {(!has_account).then(|| view! { <p>{t!(lang, "my-empty-sign-in")} " " <a href=paths::sign_in(lang)>{t!(lang, "nav-sign-in")}</a></p> })}
                        </div>
                    }
                })}
            {(!self.assigned.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="werkgever">
                            <h2 id="werkgever">{t!(lang, "my-assigned")}</h2>
                            {together(self.assigned).into_iter().map(|asked| view! { <AskedList lang asked /> }).collect_view()}
                        </section>
                    }
                })}
            {self
                .contacts
                .into_iter()
                .map(|(employer, name)| view! { <p>{icon::person()} " " {t!(lang, "contact-at", employer = employer, name = name)}</p> })
                .collect_view()}
            {(!self.started.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="verder">
                            <h2 id="verder">{t!(lang, "my-go-on")}</h2>
                            <ul class="cards">
                                {self.started.into_iter().map(|course| view! { <StartedCard lang course /> }).collect_view()}
                            </ul>
                        </section>
                    }
                })}
            {(!self.finished.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="klaar">
                            <h2 id="klaar">{t!(lang, "my-finished")}</h2>
                            <ul class="plain">
                                {self
                                    .finished
                                    .into_iter()
                                    .map(|Done { title, address, on, again }| {
                                        let label = t!(lang, "again-course", course = title.as_str());
                                        view! {
                                            <li>
                                                {icon::check()} <a href=address>{title}</a> " "
                                                <span class="hint">{t!(lang, "my-finished-on", date = on)}</span>
                                                <ButtonForm action=again label />
                                            </li>
                                        }
                                    })
                                    .collect_view()}
                            </ul>
                        </section>
                    }
                })}
            {(self.notes > 0)
                .then(|| view! { <p><a href=paths::notes(lang)>{icon::pen()} {t!(lang, "my-notes", n = self.notes)}</a></p> })}
            <Certainty lang calibration=self.calibration />
            {(!self.others.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="nieuw">
                            <h2 id="nieuw">{t!(lang, "my-others")}</h2>
                            <ul class="cards">{self.others.into_iter().map(|entry| view! { <EntryCard lang entry /> }).collect_view()}</ul>
                        </section>
                    }
                })}
        }
    }
}

/// Courses that are asked one by one stand in one list.
fn together(all: Vec<Asked>) -> Vec<Asked> {
    let mut lists: Vec<Asked> = Vec::new();
    for asked in all {
        match lists.last_mut() {
            Some(last) if last.path.is_none() && asked.path.is_none() => last.courses.extend(asked.courses),
            _ => lists.push(asked),
        }
    }
    lists
}

#[component]
fn AskedList(lang: Lang, asked: Asked) -> impl IntoView {
    let Asked { path, courses } = asked;
    view! {
        {path.map(|path| view! { <p><strong>{t!(lang, "my-path", path = path)}</strong></p> })}
        <ol class="cards">
            {courses.into_iter().map(|assigned| view! { <AssignedCard lang assigned /> }).collect_view()}
        </ol>
    }
}

#[component]
fn AssignedCard(lang: Lang, assigned: Assigned) -> impl IntoView {
    let Assigned { title, address, employer, reason, time, target, next, is_finished, is_exempt, again } = assigned;
    let to_course = address.clone();
    let is_open = !is_finished && !is_exempt;
    let way = again.map_or_else(
        || {
            view! { <p><a class="button" href=to_course>{t!(lang, "my-assigned-start")} {icon::arrow()}</a></p> }
                .into_any()
        },
        |again| {
            view! {
                <p>{t!(lang, "my-round-again")}</p>
                <ButtonForm action=again label=t!(lang, "again-button") class="button" />
            }
            .into_any()
        },
    );
    view! {
        <li class="card">
            <h3><a href=address>{title}</a></h3>
            <p>{t!(lang, "my-assigned-by", employer = employer, reason = reason)}</p>
            <p class="meta">
                {icon::clock()} {time}
                {target.map(|date| view! { " · " {t!(lang, "target-by", date = date)} })}
                {next.map(|date| view! { " · " {t!(lang, "my-comes-back", date = date)} })}
            </p>
            {is_finished.then(|| view! { <p>{icon::check()} {t!(lang, "my-assigned-finished")}</p> })}
            {is_exempt.then(|| view! { <p class="hint">{t!(lang, "my-assigned-exempt")}</p> })}
            {is_open.then_some(way)}
        </li>
    }
}

#[component]
fn StartedCard(lang: Lang, course: Started) -> impl IntoView {
    let Started { title, address, progress, lesson, go_on, last_read } = course;
    view! {
        <li class="card">
            <h3><a href=address>{title}</a></h3>
            <ProgressBar lang progress />
            <p>
                <a class="button" href=go_on>{t!(lang, "course-go-on")} {icon::arrow()}</a>
            </p>
            <p class="hint">{lesson} {last_read.map(|date| view! { " · " {t!(lang, "my-last-read", date = date)} })}</p>
        </li>
    }
}

/// Private: how well certainty and being right go together.
#[component]
fn Certainty(lang: Lang, calibration: Vec<Calibration>) -> impl IntoView {
    (!calibration.is_empty()).then(|| {
        view! {
            <section aria-labelledby="zekerheid" class="band calm">
                <h2 id="zekerheid">{t!(lang, "my-certainty")}</h2>
                <ul class="plain">
                    {calibration
                        .into_iter()
                        .map(|Calibration { word, right, of }| view! { <li>{t!(lang, "my-certainty-line", word = word, right = right, of = of)}</li> })
                        .collect_view()}
                </ul>
                <p class="hint">{icon::lock()} {t!(lang, "only-you")}</p>
            </section>
        }
    })
}
