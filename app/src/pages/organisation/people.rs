//! Who works there.

use super::{Tab, Tabs};
use crate::{components::form::ButtonForm, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// People by name, a page at a time.
#[derive(Clone, Debug)]
pub struct People {
    pub org: i64,
    pub name: String,
    pub count: i64,
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
    /// The viewer, who cannot change their own part here.
    pub is_you: bool,
    pub since: String,
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
            <p><a href=paths::codes(lang, org)>{t!(lang, "codes-link")}</a></p>
            <ul class="people">
                {self
                    .people
                    .into_iter()
                    .map(|Colleague { id, name, is_owner, is_you, since }| {
                        let role = if is_owner { t!(lang, "org-role-owner") } else { t!(lang, "org-role-staff") };
                        let turn = if is_owner { t!(lang, "org-make-staff") } else { t!(lang, "org-make-owner") };
                        view! {
                            <li>
                                <p>
                                    <strong>{name}</strong>
                                    {is_you.then(|| view! { " " <span class="state">{t!(lang, "org-you")}</span> })}
                                </p>
                                <p class="meta">{role} " · " {t!(lang, "org-since", date = since)}</p>
                                {(!is_you)
                                    .then(|| {
                                        view! {
                                            <div class="buttons">
                                                <ButtonForm action=paths::person_role(lang, org, id) label=turn />
                                                <ButtonForm action=paths::person_remove(lang, org, id) label=t!(lang, "org-remove") />
                                            </div>
                                        }
                                    })}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            {self.more.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "more-people")}</a></p> })}
            <p class="hint">{t!(lang, "org-remove-hint")}</p>
            {(self.invited_count > 0)
                .then(|| {
                    view! {
                        <h2>{t!(lang, "invited-title", n = self.invited_count)}</h2>
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
