//! Asking people to follow a course.

use super::{Pick, PickField, Tab, Tabs};
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
    pub course_error: Option<String>,
    pub is_for_everyone: bool,
    pub people: Vec<Pick>,
    /// There are more people than can be ticked here.
    pub has_more: bool,
    pub people_error: Option<String>,
    pub reason: Field,
    pub minutes: Field,
    pub target_day: Field,
}

impl Page for Assign {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "org-tab-assign"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let errors = [
            ("course", &self.course_error),
            ("for-people", &self.people_error),
            ("reason", &self.reason.error),
            ("minutes", &self.minutes.error),
            ("target", &self.target_day.error),
        ];
        let errors = errors.into_iter().filter_map(|(name, error)| Some((name, error.clone()?))).collect::<Vec<_>>();
        view! {
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::Assign />
            <p>{t!(lang, "assign-lead")}</p>
            <Errors lang errors />
            <form method="post" action=paths::assign(lang, org) novalidate class="narrow">
                <PickField name="course" label=t!(lang, "assign-course") picks=self.courses error=self.course_error />
                <fieldset class="choice-of-two">
                    <legend>{t!(lang, "assign-who")}</legend>
                    <label class="option">
                        <input type="radio" name="who" value="everyone" checked=self.is_for_everyone />
                        <span>{t!(lang, "assign-everyone")}</span>
                    </label>
                    <label class="option">
                        <input type="radio" name="who" value="people" id="for-people" checked=!self.is_for_everyone />
                        <span>{t!(lang, "assign-people")}</span>
                    </label>
                    {self.people_error.map(|error| view! { <p class="error">{error}</p> })}
                    <div class="picks">
                        {self
                            .people
                            .into_iter()
                            .map(|Pick { key, label, is_chosen }| {
                                view! {
                                    <label class="option">
                                        <input type="checkbox" name="person" value=key checked=is_chosen />
                                        <span>{label}</span>
                                    </label>
                                }
                            })
                            .collect_view()}
                    </div>
                    {self.has_more.then(|| view! { <p class="hint">{t!(lang, "assign-more")}</p> })}
                </fieldset>
                <TextField name="reason" label=t!(lang, "assign-reason") field=self.reason hint=t!(lang, "assign-reason-hint") />
                <TextField name="minutes" label=t!(lang, "assign-minutes") field=self.minutes kind="number" hint=t!(lang, "assign-minutes-hint") />
                <TextField name="target" label=t!(lang, "assign-target") field=self.target_day kind="date" hint=t!(lang, "assign-target-hint") required=false />
                <button class="button big">{t!(lang, "assign-button")}</button>
            </form>
        }
    }
}
