//! "Wat ziet mijn werkgever?"

use crate::{components::icon, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// What an employer can see, with one's own data.
#[derive(Clone, Debug)]
pub struct EmployerView {
    pub has_account: bool,
    /// Employers this person is linked to.
    pub employers: Vec<Employer>,
}

/// An employer and what it sees of this person: that they work there, and these rows.
#[derive(Clone, Debug)]
pub struct Employer {
    pub name: String,
    pub since: String,
    /// Those who manage the organisation there.
    pub owners: Vec<String>,
    /// Whom people can ask about AI there.
    pub contacts: Vec<String>,
    /// The teams and roles that this person is in.
    pub groups: Vec<String>,
    /// The teams that this person leads.
    pub leads: Vec<String>,
    /// Course and status of what was assigned, in the employer's own words.
    pub rows: Vec<(String, String)>,
    /// Who looked at these rows or took them along, as a sentence with the day.
    pub looks: Vec<String>,
    /// Where to leave.
    pub leave: String,
}

impl Page for EmployerView {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "employer-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let seen = ["employer-sees-1", "employer-sees-2", "employer-sees-3"];
        let hidden =
            ["employer-hidden-1", "employer-hidden-2", "employer-hidden-3", "employer-hidden-4", "employer-hidden-5"];
        let lines = |ids: &[&str]| ids.iter().map(|id| crate::text::say(lang, id, &[])).collect::<Vec<_>>();
        view! {
            <h1>{t!(lang, "employer-title")}</h1>
            <div class="two">
                <section aria-labelledby="wel">
                    <h2 id="wel">{t!(lang, "employer-sees")}</h2>
                    <ul class="ticks">{lines(&seen).into_iter().map(|line| view! { <li>{icon::check()} <span>{line}</span></li> }).collect_view()}</ul>
                </section>
                <section aria-labelledby="niet">
                    <h2 id="niet">{t!(lang, "employer-hidden")}</h2>
                    <ul class="ticks">{lines(&hidden).into_iter().map(|line| view! { <li>{icon::lock()} <span>{line}</span></li> }).collect_view()}</ul>
                </section>
            </div>
            <p><strong>{t!(lang, "employer-mistakes")}</strong> " " {t!(lang, "employer-mistakes-text")}</p>
            <p><strong>{t!(lang, "employer-time")}</strong> " " {t!(lang, "employer-time-text")}</p>
            <p><strong>{t!(lang, "employer-leave")}</strong> " " {t!(lang, "employer-leave-text")}</p>
            <p><strong>{t!(lang, "employer-two")}</strong> " " {t!(lang, "employer-two-text")}</p>
            <section aria-labelledby="bij-jou" class="band calm">
                <h2 id="bij-jou">{t!(lang, "employer-now")}</h2>
                {if self.employers.is_empty() {
                    view! { <p>{t!(lang, "employer-none")}</p> }.into_any()
                } else {
                    view! {
                        {self.employers.into_iter().map(|employer| view! { <OneEmployer lang employer /> }).collect_view()}
                    }
                        .into_any()
                }}
            </section>
            <section aria-labelledby="jouw-gegevens">
                <h2 id="jouw-gegevens">{t!(lang, "employer-your-data")}</h2>
                {if self.has_account {
                    view! {
                        <p class="buttons">
                            <a class="button quiet" href=paths::my_data(lang)>{t!(lang, "employer-see-download")}</a>
                            <a class="button quiet" href=paths::account(lang)>{t!(lang, "employer-correct")}</a>
                            <a class="button quiet" href=paths::erase(lang)>{t!(lang, "employer-erase")}</a>
                        </p>
                    }
                        .into_any()
                } else {
                    view! { <p>{t!(lang, "employer-no-account")}</p> }.into_any()
                }}
            </section>
        }
    }
}

#[component]
fn OneEmployer(lang: Lang, employer: Employer) -> impl IntoView {
    let Employer { name, since, owners, contacts, groups, leads, rows, looks, leave } = employer;
    let known = [
        (!contacts.is_empty()).then(|| t!(lang, "contact-ask", names = contacts.join(", "))),
        (!groups.is_empty()).then(|| t!(lang, "employer-groups", names = groups.join(", "))),
        (!leads.is_empty()).then(|| t!(lang, "employer-leads", names = leads.join(", "))),
    ];
    let title = t!(lang, "employer-rows", employer = name.as_str());
    let rows = if rows.is_empty() {
        view! { <p>{t!(lang, "employer-rows-none")}</p> }.into_any()
    } else {
        view! {
            <table class="status">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "assign-course")}</th>
                        <th scope="col">{t!(lang, "status")}</th>
                    </tr>
                </thead>
                <tbody>
                    {rows
                        .into_iter()
                        .map(|(course, status)| view! { <tr><th scope="row">{course}</th><td>{status}</td></tr> })
                        .collect_view()}
                </tbody>
            </table>
        }
        .into_any()
    };
    let looks = if looks.is_empty() { vec![t!(lang, "employer-looks-none")] } else { looks };
    view! {
        <h3>{title}</h3>
        <p><strong>{name}</strong> " " {t!(lang, "employer-linked", since = since, owners = owners.join(", "))}</p>
        {known.into_iter().flatten().map(|line| view! { <p>{line}</p> }).collect_view()}
        {rows}
        <h4>{t!(lang, "employer-looks")}</h4>
        <ul>{looks.into_iter().map(|look| view! { <li>{look}</li> }).collect_view()}</ul>
        <p><a href=leave>{t!(lang, "org-leave-title")}</a></p>
    }
}
