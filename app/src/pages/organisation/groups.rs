//! Teams and roles: the groups of an organisation, and making one.

use super::{Pick, PickField, Tab, Tabs};
use crate::{
    components::form::{Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The groups, and the form for a new one as it was typed.
#[derive(Clone, Debug)]
pub struct Groups {
    pub org: i64,
    pub name: String,
    pub teams: Vec<Line>,
    pub roles: Vec<Line>,
    pub new_name: Field,
    pub kinds: Vec<Pick>,
}

/// A group in the list.
#[derive(Clone, Debug)]
pub struct Line {
    pub name: String,
    pub address: String,
    pub people: i64,
}

impl Page for Groups {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "org-tab-groups"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let is_empty = self.teams.is_empty() && self.roles.is_empty();
        let errors = self.new_name.error.clone().map(|error| ("name", error)).into_iter().collect::<Vec<_>>();
        view! {
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::Groups />
            <Errors lang errors />
            {if is_empty {
                view! { <div class="empty"><p>{t!(lang, "groups-empty")}</p><p>{t!(lang, "groups-why")}</p></div> }.into_any()
            } else {
                view! { <p>{t!(lang, "groups-why")}</p> }.into_any()
            }}
            <Lines lang title=t!(lang, "groups-teams") id="teams" lines=self.teams />
            <Lines lang title=t!(lang, "groups-roles") id="rollen" lines=self.roles />
            <section aria-labelledby="nieuw" class="narrow">
                <h2 id="nieuw">{t!(lang, "group-new")}</h2>
                <form method="post" action=paths::groups(lang, org) novalidate>
                    <TextField name="name" label=t!(lang, "group-name") field=self.new_name />
                    <PickField name="kind" label=t!(lang, "group-kind") picks=self.kinds error=None />
                    <button class="button">{t!(lang, "group-make")}</button>
                </form>
            </section>
        }
    }
}

#[component]
fn Lines(lang: Lang, title: String, id: &'static str, lines: Vec<Line>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ul class="people">
                    {lines
                        .into_iter()
                        .map(|Line { name, address, people }| {
                            view! {
                                <li>
                                    <p><a href=address>{name}</a></p>
                                    <p class="meta">{t!(lang, "group-people", n = people)}</p>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}
