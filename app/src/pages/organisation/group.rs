//! One group: who is in it, who leads it, what it is called, and its end.

use super::{NameSearch, Tab, Tabs};
use crate::{
    components::form::{ButtonForm, Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// A group with its people, by name, a page at a time.
#[derive(Clone, Debug)]
pub struct Group {
    pub org: i64,
    pub id: i64,
    pub organisation: String,
    pub name: String,
    pub is_team: bool,
    pub count: i64,
    /// Number and name of each.
    pub people: Vec<(i64, String)>,
    /// The address of the next page.
    pub more: Option<String>,
    /// Who leads the team.
    pub managers: Vec<(i64, String)>,
    pub new_name: Field,
}

impl Page for Group {
    fn title(&self, _: Lang) -> String {
        format!("{} · {}", self.name, self.organisation)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (org, id, is_team) = (self.org, self.id, self.is_team);
        let kind = if is_team { t!(lang, "group-is-team") } else { t!(lang, "group-is-role") };
        let errors = self.new_name.error.clone().map(|error| ("name", error)).into_iter().collect::<Vec<_>>();
        view! {
            <Crumbs lang org organisation=self.organisation />
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::Groups />
            <Errors lang errors />
            <p>{kind}</p>
            <h2>{t!(lang, "group-people", n = self.count)}</h2>
            <p><a class="button" href=paths::group_add(lang, org, id)>{t!(lang, "group-add")}</a></p>
            <ul class="people">
                {self
                    .people
                    .into_iter()
                    .map(|(person, name)| {
                        let out = t!(lang, "group-take-out", name = name.as_str());
                        view! {
                            <li>
                                <p><a href=paths::person(lang, org, person)>{name}</a></p>
                                <ButtonForm action=paths::group_remove(lang, org, id, person) label=out />
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            {self.more.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "more-people")}</a></p> })}
            {is_team.then(|| view! { <Managers lang org id managers=self.managers /> })}
            <section aria-labelledby="naam" class="narrow">
                <h2 id="naam">{t!(lang, "group-rename")}</h2>
                <form method="post" action=paths::group_name(lang, org, id) novalidate>
                    <TextField name="name" label=t!(lang, "group-name") field=self.new_name />
                    <p><button class="button quiet">{t!(lang, "save")}</button></p>
                </form>
            </section>
            <p><a href=paths::group_end(lang, org, id)>{t!(lang, "group-end-link")}</a></p>
        }
    }
}

#[component]
fn Crumbs(lang: Lang, org: i64, organisation: String) -> impl IntoView {
    view! {
        <nav class="crumbs" aria-label=t!(lang, "crumbs")>
            <a href=paths::organisation(lang, org)>{organisation}</a>
        </nav>
    }
}

#[component]
fn Managers(lang: Lang, org: i64, id: i64, managers: Vec<(i64, String)>) -> impl IntoView {
    view! {
        <section aria-labelledby="leiding">
            <h2 id="leiding">{t!(lang, "group-managers")}</h2>
            <p>{t!(lang, "group-managers-see")}</p>
            <ul class="people">
                {managers
                    .into_iter()
                    .map(|(person, name)| {
                        let out = t!(lang, "group-manager-stop", name = name.as_str());
                        view! {
                            <li>
                                <p><a href=paths::person(lang, org, person)>{name}</a></p>
                                <ButtonForm action=paths::manager_remove(lang, org, id, person) label=out />
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <p class="hint">{t!(lang, "group-managers-how")} " " <a href=paths::people(lang, org)>{t!(lang, "org-tab-people")}</a></p>
        </section>
    }
}

/// Putting people in a group: whoever is not in it yet, to be ticked.
#[derive(Clone, Debug)]
pub struct AddPeople {
    pub org: i64,
    pub id: i64,
    pub organisation: String,
    pub group: String,
    /// What was searched for.
    pub words: String,
    /// Number and name of each.
    pub people: Vec<(i64, String)>,
    pub more: Option<String>,
    pub error: Option<String>,
}

impl Page for AddPeople {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "group-add"), self.group)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (org, id) = (self.org, self.id);
        let here = paths::group_add(lang, org, id);
        let nobody = if self.words.is_empty() { t!(lang, "group-add-all-in") } else { t!(lang, "find-nobody") };
        let errors = self.error.clone().map(|error| ("wie", error)).into_iter().collect::<Vec<_>>();
        view! {
            <Crumbs lang org organisation=self.organisation />
            <h1>{t!(lang, "group-add-to", group = self.group.as_str())}</h1>
            <Tabs lang org here=Tab::Groups />
            <Errors lang errors />
            <NameSearch lang action=here.clone() words=self.words />
            {if self.people.is_empty() {
                view! { <p>{nobody}</p> }.into_any()
            } else {
                view! {
                    <form method="post" action=here class="narrow">
                        <fieldset id="wie" tabindex="-1">
                            <legend>{t!(lang, "group-add-who")}</legend>
                            {self.error.map(|error| view! { <p class="error">{error}</p> })}
                            {self
                                .people
                                .into_iter()
                                .map(|(person, name)| {
                                    view! {
                                        <label class="option">
                                            <input type="checkbox" name="person" value=person />
                                            <span>{name}</span>
                                        </label>
                                    }
                                })
                                .collect_view()}
                        </fieldset>
                        <p><button class="button">{t!(lang, "group-add-button")}</button></p>
                    </form>
                }
                    .into_any()
            }}
            {self.more.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "more-people")}</a></p> })}
            <p><a href=paths::group(lang, org, id)>{t!(lang, "group-back", group = self.group)}</a></p>
        }
    }
}

/// The question before a group ends.
#[derive(Clone, Debug)]
pub struct EndGroup {
    pub org: i64,
    pub id: i64,
    pub group: String,
    pub people: i64,
}

impl Page for EndGroup {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "group-end-title", group = self.group.as_str())
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (org, id) = (self.org, self.id);
        view! {
            <div class="narrow">
                <h1>{t!(lang, "group-end-title", group = self.group.as_str())}</h1>
                <p>{t!(lang, "group-end-people", n = self.people)}</p>
                <p>{t!(lang, "group-end-asked")}</p>
                <ButtonForm action=paths::group_end(lang, org, id) label=t!(lang, "group-end-button") class="button" />
                <p><a href=paths::group(lang, org, id)>{t!(lang, "group-end-not")}</a></p>
            </div>
        }
    }
}
