//! Asking people to follow courses.

use super::{Pick, PickField, Tab, Tabs, Ticks};
use crate::{
    components::form::{Errors, Field, TextField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The form, as it was typed.
#[derive(Clone, Debug)]
pub struct Assign {
    pub org: i64,
    pub name: String,
    pub courses: Vec<Pick>,
    pub paths: Vec<Pick>,
    pub course_error: Option<String>,
    pub audience: For,
    pub groups: Vec<Pick>,
    pub groups_error: Option<String>,
    pub people: Vec<Pick>,
    /// There are more people than can be ticked here.
    pub has_more: bool,
    pub people_error: Option<String>,
    pub reason: Field,
    pub minutes: Field,
    /// Not in working time.
    pub is_own_time: bool,
    pub target_day: Field,
    pub every: Vec<Pick>,
    pub from: Vec<Pick>,
    pub grace: Field,
}

/// For whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    Everyone,
    Groups,
    People,
}

impl Page for Assign {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "org-tab-assign"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let errors = [
            ("course", &self.course_error),
            ("for-groups", &self.groups_error),
            ("for-people", &self.people_error),
            ("reason", &self.reason.error),
            ("minutes", &self.minutes.error),
            ("target", &self.target_day.error),
            ("grace", &self.grace.error),
        ];
        let errors = errors.into_iter().filter_map(|(name, error)| Some((name, error.clone()?))).collect::<Vec<_>>();
        let has_groups = !self.groups.is_empty();
        let for_who = move |who| self.audience == who;
        view! {
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::Assign />
            <p>{t!(lang, "assign-lead")}</p>
            <Errors lang errors />
            <form method="post" action=paths::assign(lang, org) novalidate class="narrow">
                <fieldset id="course" tabindex="-1">
                    <legend>{t!(lang, "assign-courses")}</legend>
                    {self.course_error.map(|error| view! { <p class="error">{error}</p> })}
                    <Ticks name="path" picks=self.paths />
                    <Ticks name="course" picks=self.courses />
                    <p class="hint"><a href=paths::learning_paths(lang, org)>{t!(lang, "assign-to-paths")}</a></p>
                </fieldset>
                <fieldset class="choice-of-two">
                    <legend>{t!(lang, "assign-who")}</legend>
                    <label class="option">
                        <input type="radio" name="who" value="everyone" checked=for_who(For::Everyone) />
                        <span>{t!(lang, "assign-everyone")}</span>
                    </label>
                    {has_groups
                        .then(|| {
                            view! {
                                <label class="option">
                                    <input type="radio" name="who" value="groups" id="for-groups" checked=for_who(For::Groups) />
                                    <span>{t!(lang, "assign-groups")}</span>
                                </label>
                                {self.groups_error.map(|error| view! { <p class="error">{error}</p> })}
                                <Ticks name="group" picks=self.groups />
                            }
                        })}
                    <label class="option">
                        <input type="radio" name="who" value="people" id="for-people" checked=for_who(For::People) />
                        <span>{t!(lang, "assign-people")}</span>
                    </label>
                    {self.people_error.map(|error| view! { <p class="error">{error}</p> })}
                    <Ticks name="person" picks=self.people />
                    {self.has_more.then(|| view! { <p class="hint">{t!(lang, "assign-more")}</p> })}
                </fieldset>
                <TextField name="reason" label=t!(lang, "assign-reason") field=self.reason hint=t!(lang, "assign-reason-hint") />
                <TextField name="minutes" label=t!(lang, "assign-minutes") field=self.minutes kind="number" hint=t!(lang, "assign-minutes-own") required=false />
                <fieldset>
                    <legend>{t!(lang, "assign-when")}</legend>
                    <label class="option">
                        <input type="radio" name="time" value="work" checked=!self.is_own_time />
                        <span>{t!(lang, "assign-when-work")}</span>
                    </label>
                    <label class="option">
                        <input type="radio" name="time" value="own" checked=self.is_own_time />
                        <span>{t!(lang, "assign-when-own")}</span>
                    </label>
                </fieldset>
                <TextField name="target" label=t!(lang, "assign-target") field=self.target_day kind="date" hint=t!(lang, "assign-target-hint") required=false />
                <fieldset>
                    <legend>{t!(lang, "assign-repeats")}</legend>
                    <PickField name="every" label=t!(lang, "assign-every") picks=self.every error=None />
                    <PickField name="from" label=t!(lang, "assign-from") picks=self.from error=None />
                    <TextField name="grace" label=t!(lang, "assign-grace") field=self.grace kind="number" hint=t!(lang, "assign-grace-hint") required=false />
                </fieldset>
                <button class="button big">{t!(lang, "assign-button")}</button>
            </form>
        }
    }
}
