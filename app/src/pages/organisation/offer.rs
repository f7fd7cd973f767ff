//! One offer of an umbrella, and making one.

use super::{Pick, Tab, Tabs};
use crate::{
    components::form::{ButtonForm, Errors, Field, TextField, WordsField},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The form for a new offer, as it was typed.
#[derive(Clone, Debug)]
pub struct OfferAdd {
    pub org: i64,
    pub org_name: String,
    pub name: Field,
    pub why: Field,
    pub courses: Vec<Pick>,
    pub courses_error: Option<String>,
}

impl Page for OfferAdd {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "offer-add-title"), self.org_name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let errors = [("name", &self.name.error), ("why", &self.why.error), ("courses", &self.courses_error)];
        let errors = errors.into_iter().filter_map(|(name, error)| Some((name, error.clone()?))).collect::<Vec<_>>();
        view! {
            <Crumbs lang org name=self.org_name />
            <h1>{t!(lang, "offer-add-title")}</h1>
            <Tabs lang org here=Tab::Home />
            <p>{t!(lang, "offer-add-lead")}</p>
            <Errors lang errors />
            <form method="post" action=paths::offer_add(lang, org) novalidate class="narrow">
                <TextField name="name" label=t!(lang, "offer-name") field=self.name hint=t!(lang, "offer-name-hint") />
                <WordsField name="why" label=t!(lang, "offer-why") field=self.why hint=t!(lang, "offer-why-hint") />
                <fieldset id="courses" tabindex="-1">
                    <legend>{t!(lang, "offer-courses")}</legend>
                    <p class="hint">{t!(lang, "offer-courses-hint")}</p>
                    {self.courses_error.map(|error| view! { <p class="error">{error}</p> })}
                    {self
                        .courses
                        .into_iter()
                        .map(|Pick { key, label, is_chosen }| {
                            view! {
                                <label class="option">
                                    <input type="checkbox" name="course" value=key checked=is_chosen />
                                    <span>{label}</span>
                                </label>
                            }
                        })
                        .collect_view()}
                </fieldset>
                <button class="button big">{t!(lang, "offer-button")}</button>
            </form>
        }
    }
}

/// An offer, and which members took it up.
#[derive(Clone, Debug)]
pub struct Offer {
    pub org: i64,
    pub id: i64,
    pub org_name: String,
    pub name: String,
    pub why: String,
    pub courses: Vec<String>,
    pub offered_on: String,
    pub ended_on: Option<String>,
    pub taken: i64,
    /// Name of the organisation, and the day.
    pub takers: Vec<(String, String)>,
    /// The address of the next page.
    pub more: Option<String>,
}

impl Page for Offer {
    fn title(&self, _: Lang) -> String {
        format!("{} · {}", self.name, self.org_name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (org, id) = (self.org, self.id);
        let is_running = self.ended_on.is_none();
        view! {
            <Crumbs lang org name=self.org_name />
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::Home />
            <dl class="data">
                <div><dt>{t!(lang, "offer-why")}</dt><dd>{self.why}</dd></div>
                <div>
                    <dt>{t!(lang, "offer-courses")}</dt>
                    <dd><ol>{self.courses.into_iter().map(|course| view! { <li>{course}</li> }).collect_view()}</ol></dd>
                </div>
                <div><dt>{t!(lang, "offered-on")}</dt><dd>{self.offered_on}</dd></div>
                {self.ended_on.map(|date| view! { <div><dt>{t!(lang, "ended-on")}</dt><dd>{date}</dd></div> })}
            </dl>
            <h2>{t!(lang, "offer-taken", n = self.taken)}</h2>
            <ul class="people">
                {self
                    .takers
                    .into_iter()
                    .map(|(name, date)| {
                        view! { <li><p><strong>{name}</strong></p><p class="meta">{t!(lang, "offer-taken-on", date = date)}</p></li> }
                    })
                    .collect_view()}
            </ul>
            {self.more.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "umbrella-more")}</a></p> })}
            <p class="hint">{t!(lang, "offer-only-this")}</p>
            {is_running.then(|| view! { <ButtonForm action=paths::offer_end(lang, org, id) label=t!(lang, "offer-end") /> })}
        }
    }
}

#[component]
fn Crumbs(lang: Lang, org: i64, name: String) -> impl IntoView {
    view! {
        <nav class="crumbs" aria-label=t!(lang, "crumbs")>
            <a href=paths::organisation(lang, org)>{name}</a>
            <a href=paths::umbrella(lang, org)>{t!(lang, "umbrella-title")}</a>
        </nav>
    }
}
