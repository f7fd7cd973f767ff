//! The employer's pages. Their types have no place for anything that someone learned but the end of an assigned course.

pub mod assign;
pub mod assignment;
pub mod colleague;
pub mod figures;
pub mod group;
pub mod groups;
pub mod codes;
pub mod home;
pub mod house;
pub mod house_course;
pub mod index;
pub mod invite;
pub mod join;
pub mod learning_paths;
pub mod leave;
pub mod offer;
pub mod my_team;
pub mod overview;
pub mod messages;
pub mod people;
pub mod people_add;
pub mod record;
pub mod start;
pub mod umbrella;
pub mod umbrella_join;

use crate::{paths, t, text::Lang};
use leptos::prelude::*;

/// A choice in a list, by the key that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    pub key: String,
    pub label: String,
    pub is_chosen: bool,
}

/// The pages of one organisation.
#[component]
fn Tabs(lang: Lang, org: i64, here: Tab) -> impl IntoView {
    let tabs = [
        (Tab::Home, paths::organisation(lang, org), t!(lang, "org-tab-home")),
        (Tab::People, paths::people(lang, org), t!(lang, "org-tab-people")),
        (Tab::Groups, paths::groups(lang, org), t!(lang, "org-tab-groups")),
        (Tab::Assign, paths::assign(lang, org), t!(lang, "org-tab-assign")),
        (Tab::Overview, paths::overview(lang, org), t!(lang, "overview-title")),
        (Tab::Record, paths::record(lang, org), t!(lang, "record-tab")),
        (Tab::House, paths::house(lang, org), t!(lang, "house-tab")),
    ];
    view! {
        <nav class="tabs no-print" aria-label=t!(lang, "org-tabs")>
            {tabs
                .into_iter()
                .map(|(tab, address, label)| view! { <a href=address aria-current=(tab == here).then_some("page")>{label}</a> })
                .collect_view()}
        </nav>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    Home,
    People,
    Groups,
    Assign,
    Record,
    House,
    Overview,
}

/// A list to pick one from.
#[component]
fn PickField(
    #[prop(into)] name: String,
    label: String,
    picks: Vec<Pick>,
    error: Option<String>,
    #[prop(optional, into)] hint: Option<String>,
) -> impl IntoView {
    let hint_id = hint.is_some().then(|| format!("{name}-hint"));
    let error_id = error.is_some().then(|| format!("{name}-error"));
    let described_by = [hint_id.clone(), error_id.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <div class="field" class:field-wrong=error.is_some()>
            <label for=name.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {error.clone().map(|error| view! { <p class="error" id=error_id>{error}</p> })}
            <select
                id=name.clone()
                name=name
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=(!described_by.is_empty()).then_some(described_by)
            >
                {picks
                    .into_iter()
                    .map(|Pick { key, label, is_chosen }| view! { <option value=key selected=is_chosen>{label}</option> })
                    .collect_view()}
            </select>
        </div>
    }
}

/// Looking for a colleague by name.
#[component]
fn NameSearch(lang: Lang, action: String, words: String) -> impl IntoView {
    view! {
        <form method="get" action=action class="inline-form" role="search">
            <label for="q">{t!(lang, "find-person")}</label>
            <input id="q" name="q" type="search" value=words autocomplete="off" />
            <button class="button quiet">{t!(lang, "find-button")}</button>
        </form>
    }
}

/// A list to tick any number from.
#[component]
fn Ticks(#[prop(into)] name: String, picks: Vec<Pick>) -> impl IntoView {
    (!picks.is_empty()).then(|| {
        view! {
            <div class="picks">
                {picks
                    .into_iter()
                    .map(|Pick { key, label, is_chosen }| {
                        view! {
                            <label class="option">
                                <input type="checkbox" name=name.clone() value=key checked=is_chosen />
                                <span>{label}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        }
    })
}
