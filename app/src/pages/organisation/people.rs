//! Who works there.

use super::{NameSearch, Tab, Tabs};
use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// People by name, a page at a time.
#[derive(Clone, Debug)]
pub struct People {
    pub org: i64,
    pub name: String,
    pub count: i64,
    /// What was searched for.
    pub words: String,
    pub people: Vec<Colleague>,
    /// The address of the next page.
    pub more: Option<String>,
    pub invited_count: i64,
    /// Who was invited and did not join yet.
    pub invited: Vec<Invited>,
}

/// Someone who was invited.
#[derive(Clone, Debug)]
pub struct Invited {
    pub name: String,
    pub email: String,
    /// Address and day, or that the mail follows.
    pub words: String,
}

/// Someone who works there.
#[derive(Clone, Debug)]
pub struct Colleague {
    pub id: i64,
    pub name: String,
    pub is_owner: bool,
    pub is_you: bool,
    pub since: String,
    /// The teams and roles that this person is in.
    pub groups: Vec<String>,
}

impl Page for People {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "org-tab-people"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        view! {
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::People />
            <h2>{t!(lang, "org-people-count", n = self.count)}</h2>
            <p><a class="button" href=paths::people_add(lang, org)>{t!(lang, "people-add-link")}</a></p>
            <p class="link-row">
                <a href=paths::invite(lang, org)>{t!(lang, "org-tab-invite")}</a>
                <a href=paths::codes(lang, org)>{t!(lang, "codes-link")}</a>
                <a href=paths::messages(lang, org)>{t!(lang, "org-tab-messages")}</a>
            </p>
            <NameSearch lang action=paths::people(lang, org) words=self.words />
            {self.people.is_empty().then(|| view! { <p>{t!(lang, "find-nobody")}</p> })}
            <ul class="people">
                {self.people.into_iter().map(|colleague| view! { <Row lang org colleague /> }).collect_view()}
            </ul>
            {self.more.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "more-people")}</a></p> })}
            {(self.invited_count > 0)
                .then(|| {
                    view! {
                        <h2>{t!(lang, "invited-title", n = self.invited_count)}</h2>
                        <p><a href=paths::messages(lang, org)>{t!(lang, "messages-again")}</a></p>
                        <ul class="people">
                            {self
                                .invited
                                .into_iter()
                                .map(|Invited { name, email, words }| {
                                    view! {
                                        <li>
                                            <p><strong>{name}</strong></p>
                                            <p class="meta">{words}</p>
                                            <form method="post" action=paths::invitation_withdraw(lang, org) class="button-form">
                                                <input type="hidden" name="email" value=email />
                                                <button class="button quiet">{t!(lang, "invited-remove")}</button>
                                            </form>
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    }
                })}
            <p><a href=paths::leave(lang, org)>{t!(lang, "org-leave-title")}</a></p>
        }
    }
}

#[component]
fn Row(lang: Lang, org: i64, colleague: Colleague) -> impl IntoView {
    let Colleague { id, name, is_owner, is_you, since, groups } = colleague;
    let role = if is_owner { t!(lang, "org-role-owner") } else { t!(lang, "org-role-staff") };
    view! {
        <li>
            <p>
                <a href=paths::person(lang, org, id)><strong>{name}</strong></a>
                {is_you.then(|| view! { " " <span class="state">{t!(lang, "org-you")}</span> })}
            </p>
            <p class="meta">{role} " · " {t!(lang, "org-since", date = since)}</p>
            {(!groups.is_empty()).then(|| view! { <p class="meta">{groups.join(", ")}</p> })}
        </li>
    }
}
