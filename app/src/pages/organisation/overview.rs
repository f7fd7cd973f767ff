//! Who was asked what, and finished when: everyone at once, to filter, to sort and to take along.

use super::{Pick, PickField, Tab, Tabs};
use crate::{
    components::form::{Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// A page of people and what is asked of them.
#[derive(Clone, Debug)]
pub struct Overview {
    pub org: i64,
    pub name: String,
    pub courses: Vec<Pick>,
    pub groups: Vec<Pick>,
    pub statuses: Vec<Pick>,
    pub typed_name: String,
    pub sorts: Vec<Pick>,
    pub lines: Vec<Line>,
    /// The address of the next page.
    pub more: Option<String>,
    /// The address of all of this as a file.
    pub csv: String,
}

/// One person and one thing that is asked of them.
#[derive(Clone, Debug)]
pub struct Line {
    pub name: String,
    pub course: String,
    pub address: String,
    pub asked_on: String,
    pub target: Option<String>,
    /// Open, finished on a day, or exempt for a reason: there is no other.
    pub status: String,
}

impl Page for Overview {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "overview-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let has_groups = self.groups.len() > 1;
        view! {
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::Overview />
            <h2>{t!(lang, "overview-title")}</h2>
            <form method="get" action=paths::overview(lang, org) class="filters no-print" role="search" aria-label=t!(lang, "overview-filter")>
                <PickField name="course" label=t!(lang, "assign-course") picks=self.courses error=None />
                {has_groups.then(|| view! { <PickField name="group" label=t!(lang, "overview-group") picks=self.groups error=None /> })}
                <PickField name="status" label=t!(lang, "status") picks=self.statuses error=None />
                <TextField name="name" label=t!(lang, "overview-name") field=Field::typed(self.typed_name) required=false />
                <PickField name="sort" label=t!(lang, "overview-sort") picks=self.sorts error=None />
                <button class="button">{t!(lang, "overview-show")}</button>
            </form>
            {if self.lines.is_empty() {
                view! { <p class="empty">{t!(lang, "overview-nobody")}</p> }.into_any()
            } else {
                view! { <Lines lang lines=self.lines /> }.into_any()
            }}
            {self.more.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "overview-more")}</a></p> })}
            <p class="no-print"><a class="button quiet" href=self.csv>{t!(lang, "overview-csv")}</a></p>
            <p class="hint">{t!(lang, "status-hint")} " " {t!(lang, "look-is-kept")}</p>
        }
    }
}

#[component]
fn Lines(lang: Lang, lines: Vec<Line>) -> impl IntoView {
    view! {
        <table class="status">
            <thead>
                <tr>
                    <th scope="col">{t!(lang, "name-column")}</th>
                    <th scope="col">{t!(lang, "assign-course")}</th>
                    <th scope="col">{t!(lang, "assigned-on")}</th>
                    <th scope="col">{t!(lang, "assign-target")}</th>
                    <th scope="col">{t!(lang, "status")}</th>
                </tr>
            </thead>
            <tbody>
                {lines
                    .into_iter()
                    .map(|Line { name, course, address, asked_on, target, status }| {
                        view! {
                            <tr>
                                <th scope="row">{name}</th>
                                <td><a href=address>{course}</a></td>
                                <td>{asked_on}</td>
                                <td>{target.unwrap_or_else(|| "–".to_owned())}</td>
                                <td>{status}</td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}
