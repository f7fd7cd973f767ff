//! One course: what it is for, what is in it, how far you are.

use crate::{
    components::{
        icon,
        outline::{Module, Outline},
        progress::{Progress, ProgressWithReason},
    },
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The page of a course.
#[derive(Clone, Debug)]
pub struct Course {
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub goal: String,
    pub audience: String,
    pub level: String,
    pub minutes: u32,
    pub lessons: usize,
    pub modules: Vec<Module>,
    pub competences: Vec<Competence>,
    pub norms: Vec<String>,
    pub authors: String,
    pub licence: String,
    pub version: i64,
    pub published: String,
    pub assignment: String,
    pub standing: Standing,
    /// The newest version has another number than the one this learner is on.
    pub newer: Option<i64>,
    /// Languages the lessons are written in, when that is not the one of the page.
    pub only_dutch: bool,
}

/// Where the learner stands.
#[derive(Clone, Debug)]
pub enum Standing {
    New { first: String },
    Started { progress: Progress, go_on: String, lesson: String },
    Finished { address: String, again: String },
}

/// A competence that is practised.
#[derive(Clone, Debug)]
pub struct Competence {
    pub id: String,
    pub name: String,
    pub level: String,
}

impl Page for Course {
    fn title(&self, _: Lang) -> String {
        self.title.clone()
    }

    fn description(&self, _: Lang) -> Option<String> {
        Some(self.summary.clone())
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let cards = paths::cards(lang, &self.slug);
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::courses(lang)>{t!(lang, "courses-title")}</a>
            </nav>
            <div class="course-columns">
                <div class="course-head">
                    <h1>{self.title}</h1>
                    <p class="lead">{self.summary}</p>
                    <p class="meta">
                        {icon::clock()} {t!(lang, "minutes", n = self.minutes)} " · "
                        {t!(lang, "lessons", n = self.lessons)} " · " {self.level} " · "
                        {t!(lang, "for-whom", whom = self.audience)}
                    </p>
                    {self.only_dutch.then(|| view! { <p class="notice">{t!(lang, "course-only-dutch")}</p> })}
                    <Stands lang standing=self.standing />
                    {self
                        .newer
                        .map(|newer| view! { <p class="notice">{t!(lang, "course-newer", mine = self.version, newer = newer)}</p> })}
                </div>
                <section aria-labelledby="doel" class="goal-box">
                    <h2 id="doel">{t!(lang, "course-goal")}</h2>
                    <p>{self.goal}</p>
                </section>
            </div>
            <div class="course-columns">
                <div>
                    <section aria-labelledby="inhoud-cursus">
                        <h2 id="inhoud-cursus">{t!(lang, "course-outline")}</h2>
                        <Outline lang modules=self.modules with_goals=true />
                    </section>
                    <section aria-labelledby="eindopdracht">
                        <h2 id="eindopdracht">{t!(lang, "course-assignment")}</h2>
                        <p>{self.assignment}</p>
                        <p class="hint">{t!(lang, "course-assignment-private")}</p>
                        <p><a href=cards>{icon::card()} {t!(lang, "course-cards")}</a></p>
                    </section>
                </div>
                <div class="course-about">
                    <Practises lang competences=self.competences norms=self.norms />
                    <section aria-labelledby="gemaakt-door">
                        <h2 id="gemaakt-door">{t!(lang, "course-made-by")}</h2>
                        <p>
                            {t!(lang, "course-authors", authors = self.authors)} " "
                            {t!(lang, "course-version", version = self.version, date = self.published)} " "
                            {t!(lang, "course-licence", licence = self.licence)}
                        </p>
                    </section>
                </div>
            </div>
        }
    }
}

#[component]
fn Practises(lang: Lang, competences: Vec<Competence>, norms: Vec<String>) -> impl IntoView {
    let practised = competences.into_iter().map(|Competence { id, name, level }| {
        view! { <li><strong>{id}</strong> " " {name} " " <span class="state">{level}</span></li> }
    });
    view! {
        <section aria-labelledby="oefent-met">
            <h2 id="oefent-met">{t!(lang, "course-competences")}</h2>
            <p>{t!(lang, "course-competences-note")}</p>
            <ul class="plain">{practised.collect_view()}</ul>
            <p class="hint">{t!(lang, "course-norms", norms = norms.join(", "))}</p>
        </section>
    }
}

#[component]
fn Stands(lang: Lang, standing: Standing) -> impl IntoView {
    match standing {
        Standing::New { first } => view! {
            <p>
                <a class="button big" href=first>{t!(lang, "course-start")} {icon::arrow()}</a>
            </p>
            <p class="hint">{t!(lang, "home-no-account")}</p>
        }
        .into_any(),
        Standing::Started { progress, go_on, lesson } => view! {
            <ProgressWithReason lang progress />
            <p>
                <a class="button big" href=go_on>{t!(lang, "course-go-on")} {icon::arrow()}</a>
            </p>
            <p class="hint">{lesson}</p>
        }
        .into_any(),
        Standing::Finished { address, again } => view! {
            <p class="passed big">{icon::check()} <a href=address>{t!(lang, "course-is-finished")}</a></p>
            <p><a class="button quiet" href=again>{t!(lang, "course-read-again")}</a></p>
        }
        .into_any(),
    }
}
