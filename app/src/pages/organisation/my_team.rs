//! What the manager of a team sees: courses, and numbers of a large team. No names, no statuses.

use crate::{components::icon, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The teams that the viewer leads.
#[derive(Clone, Debug)]
pub struct MyTeam {
    pub organisation: String,
    pub teams: Vec<Team>,
}

/// A team, and what it was given.
#[derive(Clone, Debug)]
pub struct Team {
    pub name: String,
    pub people: i64,
    /// Large enough for numbers.
    pub is_large: bool,
    pub courses: Vec<Course>,
}

/// A course that a team was given.
#[derive(Clone, Debug)]
pub struct Course {
    pub title: String,
    pub target: Option<String>,
    /// How many finished of how many, rounded; only of a large team.
    pub numbers: Option<(i64, i64)>,
}

impl Page for MyTeam {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "team-title"), self.organisation)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <h1>{t!(lang, "team-title")}</h1>
            <p class="lead">{self.organisation}</p>
            {self
                .teams
                .into_iter()
                .enumerate()
                .map(|(index, team)| view! { <OneTeam lang id=format!("team-{index}") team /> })
                .collect_view()}
            <p class="hint">{icon::lock()} " " {t!(lang, "team-never")} " " <a href=paths::employer_view(lang)>{t!(lang, "nav-employer-view")}</a></p>
        }
    }
}

#[component]
fn OneTeam(lang: Lang, id: String, team: Team) -> impl IntoView {
    let Team { name, people, is_large, courses } = team;
    let has_courses = !courses.is_empty();
    let labelled_by = id.clone();
    view! {
        <section aria-labelledby=labelled_by>
            <h2 id=id>{name}</h2>
            <p>{t!(lang, "group-people", n = people)}</p>
            {(!has_courses).then(|| view! { <p>{t!(lang, "team-nothing")}</p> })}
            {has_courses
                .then(|| {
                    view! {
                        <ul class="people">
                            {courses
                                .into_iter()
                                .map(|Course { title, target, numbers }| {
                                    view! {
                                        <li>
                                            <p><strong>{title}</strong></p>
                                            {target.map(|target| view! { <p class="meta">{target}</p> })}
                                            {numbers
                                                .map(|(finished, asked)| view! { <p>{t!(lang, "team-numbers", finished = finished, n = asked)}</p> })}
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    }
                })}
            {if is_large {
                view! { <p class="hint">{t!(lang, "figures-rounded")}</p> }
            } else {
                view! { <p class="hint">{t!(lang, "team-small")}</p> }
            }}
        </section>
    }
}
