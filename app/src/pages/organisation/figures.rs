//! Figures of groups: rounded, once a month, and only of groups that are large enough.

use super::{Tab, Tabs};
use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The report of a month.
#[derive(Clone, Debug)]
pub struct GroupFigures {
    pub org: i64,
    pub name: String,
    /// None in an organisation that is too small.
    pub report: Option<Report>,
    /// Other months, by name and address.
    pub earlier: Vec<(String, String)>,
}

/// What the report says.
#[derive(Clone, Debug)]
pub struct Report {
    pub made_on: String,
    pub has_groups: bool,
    pub courses: Vec<Course>,
}

/// A course: how many were asked and how many finished, of everyone and of each group.
#[derive(Clone, Debug)]
pub struct Course {
    pub title: String,
    pub whole: Option<(i64, i64)>,
    pub groups: Vec<(String, Option<(i64, i64)>)>,
}

impl Page for GroupFigures {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "figures-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::organisation(lang, org)>{self.name}</a>
            </nav>
            <h1>{t!(lang, "figures-title")}</h1>
            <Tabs lang org here=Tab::Groups />
            {match self.report {
                None => view! { <p>{t!(lang, "figures-small")}</p> }.into_any(),
                Some(report) => view! { <OneReport lang org report /> }.into_any(),
            }}
            {(!self.earlier.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="maanden">
                            <h2 id="maanden">{t!(lang, "figures-months")}</h2>
                            <ul class="plain">
                                {self.earlier.into_iter().map(|(month, address)| view! { <li><a href=address>{month}</a></li> }).collect_view()}
                            </ul>
                        </section>
                    }
                })}
        }
    }
}

#[component]
fn OneReport(lang: Lang, org: i64, report: Report) -> impl IntoView {
    let Report { made_on, has_groups, courses } = report;
    let is_empty = courses.is_empty();
    view! {
        <p>{t!(lang, "figures-made", date = made_on)}</p>
        {(!has_groups)
            .then(|| view! { <p>{t!(lang, "figures-no-groups")} " " <a href=paths::groups(lang, org)>{t!(lang, "org-tab-groups")}</a></p> })}
        {is_empty.then(|| view! { <p>{t!(lang, "figures-no-courses")}</p> })}
        {courses
            .into_iter()
            .enumerate()
            .map(|(index, course)| view! { <OneCourse lang id=format!("cursus-{index}") course /> })
            .collect_view()}
        <p class="hint">{t!(lang, "figures-rounded")} " " {t!(lang, "figures-rule")}</p>
    }
}

#[component]
fn OneCourse(lang: Lang, id: String, course: Course) -> impl IntoView {
    let Course { title, whole, groups } = course;
    let labelled_by = id.clone();
    let everyone = std::iter::once((t!(lang, "figures-everyone"), whole));
    view! {
        <section aria-labelledby=labelled_by>
            <h2 id=id>{title}</h2>
            <table class="status">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "figures-group")}</th>
                        <th scope="col">{t!(lang, "figures-count")}</th>
                    </tr>
                </thead>
                <tbody>
                    {everyone
                        .chain(groups)
                        .map(|(name, cell)| {
                            let words = match cell {
                                Some((asked, finished)) => t!(lang, "figures-cell", finished = finished, n = asked),
                                None => t!(lang, "figures-hidden"),
                            };
                            view! { <tr><th scope="row">{name}</th><td>{words}</td></tr> }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </section>
    }
}
