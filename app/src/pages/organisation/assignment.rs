//! One assignment: who was asked, and whether they finished.

use super::{Pick, Tab, Tabs};
use crate::{
    components::{form::ButtonForm, icon},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// Who was asked, by name, a page at a time.
#[derive(Clone, Debug)]
pub struct Assignment {
    pub org: i64,
    pub id: i64,
    pub name: String,
    pub course: String,
    pub audience: String,
    pub reason: String,
    /// The path it came with.
    pub path: Option<String>,
    pub planned: String,
    /// How it comes back, in words.
    pub repeats: Option<String>,
    pub target: Option<String>,
    pub assigned_on: String,
    pub ended_on: Option<String>,
    pub asked: i64,
    pub finished: i64,
    pub exempt: i64,
    /// How many of those who were asked are gone since.
    pub gone: i64,
    /// An earlier round is shown, in words.
    pub past: Option<String>,
    /// Earlier rounds, newest first: label and address.
    pub rounds: Vec<(String, String)>,
    pub people: Vec<Person>,
    pub more: Option<String>,
    /// When people are reminded, in words; nothing without a target day.
    pub reminders: Option<String>,
}

/// Someone who was asked.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: i64,
    pub name: String,
    /// Open, finished on a day, or exempt for a reason: there is no other.
    pub status: String,
    pub is_finished: bool,
    /// Why this person may be let off.
    pub reasons: Vec<Pick>,
}

impl Page for Assignment {
    fn title(&self, _: Lang) -> String {
        format!("{} · {}", self.course, self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (org, id) = (self.org, self.id);
        let is_past = self.past.is_some();
        let is_running = self.ended_on.is_none() && !is_past;
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::organisation(lang, org)>{self.name.clone()}</a>
            </nav>
            <h1>{self.course}</h1>
            <Tabs lang org here=Tab::Home />
            <dl class="data">
                <div><dt>{t!(lang, "assign-who")}</dt><dd>{self.audience}</dd></div>
                <div><dt>{t!(lang, "assign-reason")}</dt><dd>{self.reason}</dd></div>
                {self.path.map(|path| view! { <div><dt>{t!(lang, "path-one")}</dt><dd>{path}</dd></div> })}
                <div><dt>{t!(lang, "assign-time")}</dt><dd>{self.planned}</dd></div>
                {self.repeats.map(|words| view! { <div><dt>{t!(lang, "assign-repeats")}</dt><dd>{words}</dd></div> })}
                <div><dt>{t!(lang, "assigned-on")}</dt><dd>{self.assigned_on}</dd></div>
                {self.target.map(|target| view! { <div><dt>{t!(lang, "assign-target")}</dt><dd>{target}</dd></div> })}
                {self
                    .reminders
                    .map(|words| {
                        view! {
                            <div>
                                <dt>{t!(lang, "reminders-title")}</dt>
                                <dd>{words} " " <a href=paths::messages(lang, org) class="no-print">{t!(lang, "messages-look")}</a></dd>
                            </div>
                        }
                    })}
                {self.ended_on.map(|date| view! { <div><dt>{t!(lang, "ended-on")}</dt><dd>{date}</dd></div> })}
            </dl>
            {self.past.map(|words| view! { <h2>{words}</h2> })}
            <p>
                <strong>{t!(lang, "org-finished-of", finished = self.finished, n = self.asked)}</strong>
                {(self.exempt > 0).then(|| view! { " · " {t!(lang, "org-exempt-count", n = self.exempt)} })}
                {(self.gone > 0).then(|| view! { " · " {t!(lang, "round-gone", n = self.gone)} })}
            </p>
            <table class="status">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "name-column")}</th>
                        <th scope="col">{t!(lang, "status")}</th>
                        {is_running.then(|| view! { <th scope="col" class="no-print">{t!(lang, "exempt-title")}</th> })}
                    </tr>
                </thead>
                <tbody>
                    {self.people.into_iter().map(|person| view! { <Row lang org id person is_running /> }).collect_view()}
                </tbody>
            </table>
            {self.more.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "more-people")}</a></p> })}
            <p class="hint">{t!(lang, "status-hint")}</p>
            <Rounds lang rounds=self.rounds now=is_past.then(|| paths::assignment(lang, org, id)) />
            <div class="buttons no-print">
                {(!is_past).then(|| view! { <a class="button quiet" href=paths::assignment_csv(lang, org, id)>{t!(lang, "assignment-csv")}</a> })}
                {is_running.then(|| view! { <ButtonForm action=paths::assignment_end(lang, org, id) label=t!(lang, "assignment-end") /> })}
            </div>
            <p class="hint">{t!(lang, "look-is-kept")}</p>
        }
    }
}

/// Earlier rounds, and the way back to the one that runs.
#[component]
fn Rounds(lang: Lang, rounds: Vec<(String, String)>, now: Option<String>) -> impl IntoView {
    (!rounds.is_empty()).then(|| {
        view! {
            <section aria-labelledby="rondes" class="no-print">
                <h2 id="rondes">{t!(lang, "rounds-title")}</h2>
                <ul>
                    {now.map(|address| view! { <li><a href=address>{t!(lang, "round-now")}</a></li> })}
                    {rounds.into_iter().map(|(label, address)| view! { <li><a href=address>{label}</a></li> }).collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn Row(lang: Lang, org: i64, id: i64, person: Person, is_running: bool) -> impl IntoView {
    let Person { id: who, name, status, is_finished, reasons } = person;
    let may_be_let_off = is_running && !is_finished;
    let label = t!(lang, "exempt-label", name = name.as_str());
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{is_finished.then(icon::check)} " " {status}</td>
            {is_running
                .then(|| {
                    view! {
                        <td class="no-print">
                            {may_be_let_off
                                .then(|| {
                                    view! {
                                        <form method="post" action=paths::exempt(lang, org, id, who) class="inline-form">
                                            <select name="why" aria-label=label>
                                                {reasons
                                                    .into_iter()
                                                    .map(|Pick { key, label, is_chosen }| view! { <option value=key selected=is_chosen>{label}</option> })
                                                    .collect_view()}
                                            </select>
                                            <button class="button quiet">{t!(lang, "save")}</button>
                                        </form>
                                    }
                                })}
                        </td>
                    }
                })}
        </tr>
    }
}
