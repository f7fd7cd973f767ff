//! Paths: courses in an order, under a name of the organisation's own.

use super::{Pick, PickField, Tab, Tabs};
use crate::{
    components::form::{ButtonForm, Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// A field for each course of a path, in order.
pub const COURSES: [&str; 8] =
    ["course-1", "course-2", "course-3", "course-4", "course-5", "course-6", "course-7", "course-8"];

/// The paths there are, and a form for another.
#[derive(Clone, Debug)]
pub struct Paths {
    pub org: i64,
    pub name: String,
    pub paths: Vec<Line>,
    pub form: PathForm,
}

/// A path in the list.
#[derive(Clone, Debug)]
pub struct Line {
    pub name: String,
    pub address: String,
    pub courses: Vec<String>,
}

/// Name and courses, as they were typed.
#[derive(Clone, Debug)]
pub struct PathForm {
    pub name: Field,
    /// What can be picked in each field of [`COURSES`].
    pub courses: Vec<Vec<Pick>>,
    pub courses_error: Option<String>,
}

/// One path, to be changed or taken away.
#[derive(Clone, Debug)]
pub struct OnePath {
    pub org: i64,
    pub name: String,
    pub id: i64,
    pub form: PathForm,
}

impl Page for Paths {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "paths-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        view! {
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::Assign />
            <h2>{t!(lang, "paths-title")}</h2>
            <p>{t!(lang, "paths-lead")}</p>
            {(!self.paths.is_empty())
                .then(|| {
                    view! {
                        <ul class="cards">
                            {self
                                .paths
                                .into_iter()
                                .map(|Line { name, address, courses }| {
                                    view! {
                                        <li class="card">
                                            <h3><a href=address>{name}</a></h3>
                                            <ol>{courses.into_iter().map(|course| view! { <li>{course}</li> }).collect_view()}</ol>
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    }
                })}
            <h2>{t!(lang, "path-new")}</h2>
            <Fields lang action=paths::learning_paths(lang, org) form=self.form button=t!(lang, "path-make") />
        }
    }
}

impl Page for OnePath {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "path-change"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (org, id) = (self.org, self.id);
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::organisation(lang, org)>{self.name}</a>
                <a href=paths::learning_paths(lang, org)>{t!(lang, "paths-title")}</a>
            </nav>
            <h1>{t!(lang, "path-change")}</h1>
            <Fields lang action=paths::learning_path(lang, org, id) form=self.form button=t!(lang, "save") />
            <ButtonForm action=paths::learning_path_remove(lang, org, id) label=t!(lang, "path-remove") />
            <p class="hint">{t!(lang, "path-remove-hint")}</p>
        }
    }
}

#[component]
fn Fields(lang: Lang, action: String, form: PathForm, button: String) -> impl IntoView {
    let PathForm { name, courses, courses_error } = form;
    let errors = [("name", name.error.clone()), (COURSES[0], courses_error.clone())];
    let errors = errors.into_iter().filter_map(|(name, error)| Some((name, error?))).collect::<Vec<_>>();
    view! {
        <Errors lang errors />
        <form method="post" action=action novalidate class="narrow">
            <TextField name="name" label=t!(lang, "path-name") field=name hint=t!(lang, "path-name-hint") />
            {courses
                .into_iter()
                .zip(COURSES)
                .enumerate()
                .map(|(at, (picks, name))| {
                    let error = courses_error.clone().filter(|_| at == 0);
                    view! { <PickField name=name label=t!(lang, "path-course", n = at + 1) picks error /> }
                })
                .collect_view()}
            <button class="button">{button}</button>
        </form>
    }
}
