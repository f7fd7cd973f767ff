//! One colleague: what they are here, and which groups they are in. Nothing about learning.

use super::{Pick, Tab, Tabs};
use crate::{components::form::ButtonForm, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// What an owner arranges about one person.
#[derive(Clone, Debug)]
pub struct Colleague {
    pub org: i64,
    pub id: i64,
    pub organisation: String,
    pub name: String,
    pub since: String,
    pub is_owner: bool,
    /// The viewer, who changes their own part by leaving.
    pub is_you: bool,
    pub is_contact: bool,
    /// The groups there are, ticked where this person is in.
    pub groups: Vec<Pick>,
    /// The teams there are, ticked where this person leads.
    pub teams: Vec<Pick>,
}

impl Page for Colleague {
    fn title(&self, _: Lang) -> String {
        format!("{} · {}", self.name, self.organisation)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let Self { org, id, is_owner, is_you, is_contact, .. } = self;
        let role = if is_owner { t!(lang, "org-role-owner") } else { t!(lang, "org-role-staff") };
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::people(lang, org)>{t!(lang, "org-tab-people")}</a>
            </nav>
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::People />
            <p class="meta">{role} " · " {t!(lang, "org-since", date = self.since)}</p>
            <section aria-labelledby="groepen">
                <h2 id="groepen">{t!(lang, "org-tab-groups")}</h2>
                <Ticks lang org id groups=self.groups teams=self.teams />
            </section>
            <section aria-labelledby="contact">
                <h2 id="contact">{t!(lang, "contact-title")}</h2>
                <p>{t!(lang, "contact-what")}</p>
                <form method="post" action=paths::person_contact(lang, org, id) class="button-form">
                    <input type="hidden" name="contact" value=if is_contact { "no" } else { "yes" } />
                    <button class="button quiet">
                        {if is_contact { t!(lang, "contact-stop") } else { t!(lang, "contact-make") }}
                    </button>
                </form>
            </section>
            {if is_you {
                view! { <p><a href=paths::leave(lang, org)>{t!(lang, "org-leave-title")}</a></p> }.into_any()
            } else {
                view! { <Bond lang org id is_owner /> }.into_any()
            }}
        }
    }
}

#[component]
fn Ticks(lang: Lang, org: i64, id: i64, groups: Vec<Pick>, teams: Vec<Pick>) -> impl IntoView {
    if groups.is_empty() {
        return view! { <p>{t!(lang, "groups-empty")} " " <a href=paths::groups(lang, org)>{t!(lang, "group-new")}</a></p> }
            .into_any();
    }
    let ticks = |name: &'static str, picks: Vec<Pick>| {
        let tick = move |Pick { key, label, is_chosen }: Pick| {
            view! {
                <label class="option">
                    <input type="checkbox" name=name value=key checked=is_chosen />
                    <span>{label}</span>
                </label>
            }
        };
        picks.into_iter().map(tick).collect_view()
    };
    let leads = (!teams.is_empty()).then(|| {
        view! {
            <fieldset>
                <legend>{t!(lang, "person-leads")}</legend>
                <p class="hint">{t!(lang, "group-managers-see")}</p>
                {ticks("leads", teams)}
            </fieldset>
        }
    });
    view! {
        <form method="post" action=paths::person_groups(lang, org, id) class="narrow">
            <fieldset>
                <legend>{t!(lang, "person-groups")}</legend>
                {ticks("group", groups)}
            </fieldset>
            {leads}
            <button class="button">{t!(lang, "save")}</button>
        </form>
    }
    .into_any()
}

#[component]
fn Bond(lang: Lang, org: i64, id: i64, is_owner: bool) -> impl IntoView {
    let turn = if is_owner { t!(lang, "org-make-staff") } else { t!(lang, "org-make-owner") };
    view! {
        <section aria-labelledby="rol">
            <h2 id="rol">{t!(lang, "person-role")}</h2>
            <p>{t!(lang, "person-role-what")}</p>
            <ButtonForm action=paths::person_role(lang, org, id) label=turn />
        </section>
        <section aria-labelledby="weg">
            <h2 id="weg">{t!(lang, "org-remove")}</h2>
            <p>{t!(lang, "org-remove-hint")}</p>
            <ButtonForm action=paths::person_remove(lang, org, id) label=t!(lang, "org-remove") />
        </section>
    }
}
