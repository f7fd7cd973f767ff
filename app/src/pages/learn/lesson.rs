//! One lesson.

use crate::{
    components::{
        exercise::{
            Exercise, ExerciseSection,
            note::{Note, NoteSection},
        },
        form::ButtonForm,
        house::{House, HouseAside},
        icon,
        outline::{Module, Outline},
        progress::{Progress, ProgressWithReason},
    },
    document::Page,
    islands::place::ReadingPlace,
    pages::home::{Choice, SectorForm},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// A lesson in the player.
#[derive(Clone, Debug)]
pub struct Lesson {
    pub course: String,
    pub course_slug: String,
    pub module: String,
    pub slug: String,
    pub title: String,
    pub minutes: u32,
    /// This lesson and how many there are.
    pub number: usize,
    pub of: usize,
    /// The language the text is really in.
    pub written_in: Lang,
    /// What the employers of the reader say here.
    pub houses: Vec<House>,
    pub parts: Vec<Part>,
    pub sources: Vec<Source>,
    pub modules: Vec<Module>,
    pub progress: Progress,
    pub has_started: bool,
    pub is_done: bool,
    /// Number of the version, for forms.
    pub version: i64,
    pub previous: Option<Neighbour>,
    pub next: Option<Neighbour>,
    /// The lesson has a text per sector: choosing one makes sense here.
    pub sectors: Option<Vec<Choice>>,
    /// The text can no longer be shown; the rest of the course goes on.
    pub is_damaged: bool,
    /// After the last lesson of a finished course.
    pub finished: Option<String>,
}

/// A piece of a lesson, from top to bottom. Texts are HTML.
#[derive(Clone, Debug)]
pub enum Part {
    Text(String),
    Situation(String),
    Exercise { label: String, exercise: Box<Exercise> },
    Note(Note),
    Card(Vec<String>),
}

/// A lesson before or after this one.
#[derive(Clone, Debug)]
pub struct Neighbour {
    pub title: String,
    pub address: String,
}

/// Where a fact in the lesson comes from.
#[derive(Clone, Debug)]
pub struct Source {
    pub id: String,
    pub name: String,
    pub date: String,
    pub address: String,
}

impl Page for Lesson {
    fn title(&self, _: Lang) -> String {
        format!("{} · {}", self.title, self.course)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let course = paths::course(lang, &self.course_slug);
        let place = paths::place(lang, &self.course_slug, &self.slug);
        let in_other_language = (self.written_in != lang).then(|| self.written_in.tag());
        view! {
            <div class="player">
                <article class="lesson">
                    <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                        <a href=course.clone()>{self.course.clone()}</a>
                        <span>{self.module.clone()}</span>
                    </nav>
                    <header>
                        <h1 lang=in_other_language>{self.title.clone()}</h1>
                        <p class="meta">
                            {icon::clock()} {t!(lang, "minutes", n = self.minutes)} " · "
                            {t!(lang, "lesson-of", number = self.number, of = self.of)}
                        </p>
                        {in_other_language.map(|_| view! { <p class="notice">{t!(lang, "lesson-only-dutch")}</p> })}
                    </header>
                    {self
                        .houses
                        .into_iter()
                        .enumerate()
                        .map(|(index, house)| view! { <HouseAside lang house id=format!("huis-{}", index + 1) /> })
                        .collect_view()}
                    {if self.is_damaged {
                        view! { <p class="errors" role="alert">{t!(lang, "lesson-damaged")}</p> }.into_any()
                    } else {
                        view! {
                            <div class="lesson-body" lang=in_other_language>
                                {self.parts.into_iter().map(|part| view! { <OnePart lang part /> }).collect_view()}
                            </div>
                            <Sources lang sources=self.sources />
                        }
                            .into_any()
                    }}
                    <Ending
                        lang
                        action=paths::done(lang, &self.course_slug, &self.slug)
                        undo=paths::undo(lang, &self.course_slug, &self.slug)
                        version=self.version
                        is_done=self.is_done
                        previous=self.previous
                        next=self.next
                        finished=self.finished
                        is_damaged=self.is_damaged
                    />
                    {self
                        .sectors
                        .map(|sectors| {
                            view! {
                                <div class="sector-choice no-print">
                                    <p>{t!(lang, "lesson-sector")}</p>
                                    <SectorForm lang sectors back=paths::lesson(lang, &self.course_slug, &self.slug) />
                                </div>
                            }
                        })}
                    {self.has_started.then(|| view! { <ReadingPlace action=place /> })}
                </article>
                <aside class="side no-print" aria-label=t!(lang, "lesson-side")>
                    {self.has_started.then(|| view! { <ProgressWithReason lang progress=self.progress /> })}
                    <details class="side-outline" open>
                        <summary>{t!(lang, "course-outline")}</summary>
                        <Outline lang modules=self.modules />
                    </details>
                </aside>
            </div>
        }
    }
}

#[component]
fn OnePart(lang: Lang, part: Part) -> impl IntoView {
    match part {
        Part::Text(html) => view! { <div class="prose" inner_html=html></div> }.into_any(),
        Part::Situation(html) => view! {
            <section class="situation">
                <p class="situation-label">{t!(lang, "situation")}</p>
                <div inner_html=html></div>
            </section>
        }
        .into_any(),
        Part::Exercise { label, exercise } => view! { <ExerciseSection lang label exercise=*exercise /> }.into_any(),
        Part::Note(note) => view! { <NoteSection lang note /> }.into_any(),
        Part::Card(lines) => view! {
            <section class="keep" id="kaartje" data-place="" aria-labelledby="kaartje-titel">
                <h2 id="kaartje-titel">{icon::card()} {t!(lang, "card")}</h2>
                <ul>{lines.into_iter().map(|line| view! { <li inner_html=line></li> }).collect_view()}</ul>
            </section>
        }
        .into_any(),
    }
}

#[component]
fn Sources(lang: Lang, sources: Vec<Source>) -> impl IntoView {
    (!sources.is_empty()).then(|| {
        view! {
            <section class="sources" aria-labelledby="bronnen">
                <h2 id="bronnen">{t!(lang, "lesson-sources")}</h2>
                <ul>
                    {sources
                        .into_iter()
                        .map(|Source { id, name, date, address }| {
                            view! { <li><a href=address>{id}</a> " " {name} ", " {date}</li> }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

/// "Klaar", and the way on.
#[component]
fn Ending(
    lang: Lang,
    action: String,
    undo: String,
    version: i64,
    is_done: bool,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
    finished: Option<String>,
    is_damaged: bool,
) -> impl IntoView {
    let ending = match (is_done, &next) {
        _ if is_damaged => next
            .clone()
            .map(|next| view! { <a class="button big" href=next.address>{t!(lang, "lesson-next")} {icon::arrow()}</a> }.into_any()),
        (false, next) => {
            let label = if next.is_some() { t!(lang, "lesson-done-next") } else { t!(lang, "lesson-done") };
            Some(
                view! {
                    <form method="post" action=action>
                        <input type="hidden" name="version" value=version />
                        <button class="button big">{icon::check()} {label}</button>
                    </form>
                }
                .into_any(),
            )
        }
        (true, next) => Some(
            view! {
                <p class="passed">{icon::check()} {t!(lang, "lesson-is-done")}</p>
                {finished
                    .map(|address| view! { <a class="button big" href=address>{t!(lang, "finished-title")} {icon::star()}</a> })}
                {next
                    .clone()
                    .map(|next| view! { <a class="button big" href=next.address>{t!(lang, "lesson-next")} {icon::arrow()}</a> })}
                <ButtonForm action=undo label=t!(lang, "lesson-undo") class="link" />
            }
            .into_any(),
        ),
    };
    view! {
        <div class="ending no-print" id="klaar" data-place="">
            {ending}
            <nav class="neighbours" aria-label=t!(lang, "lesson-neighbours")>
                {previous
                    .map(|Neighbour { title, address }| {
                        view! { <a href=address rel="prev"><span class="hint">{t!(lang, "lesson-previous")}</span> {title}</a> }
                    })}
                {next
                    .map(|Neighbour { title, address }| {
                        view! { <a href=address rel="next"><span class="hint">{t!(lang, "lesson-next")}</span> {title}</a> }
                    })}
            </nav>
        </div>
    }
}
