//! The bonds of an organisation with umbrellas: those it is a member of, and the one that it is itself. These pages name
//! organisations; there is no place in them for people or for how many they are.

use super::{Tab, Tabs};
use crate::{components::form::ButtonForm, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// Both sides, as the owner sees them.
#[derive(Clone, Debug)]
pub struct Umbrella {
    pub org: i64,
    pub name: String,
    /// The umbrellas of this organisation.
    pub above: Vec<Bound>,
    pub offered: Vec<Offered>,
    /// What it is to its own members; nothing while it is no umbrella.
    pub own: Option<Own>,
}

/// An organisation at the other side.
#[derive(Clone, Debug)]
pub struct Bound {
    pub id: i64,
    pub name: String,
    pub since: String,
}

/// An umbrella as its owner has it.
#[derive(Clone, Debug)]
pub struct Own {
    pub link: String,
    pub member_count: i64,
    pub members: Vec<Bound>,
    /// The address of the next page.
    pub more: Option<String>,
    pub offers: Vec<Offer>,
}

/// An offer in the list of the umbrella.
#[derive(Clone, Debug)]
pub struct Offer {
    pub name: String,
    pub address: String,
    pub why: String,
    /// "Aangeboden op 3 maart", or when it was ended.
    pub when: String,
    /// How many members took it up.
    pub taken: i64,
}

/// An offer as a member has it.
#[derive(Clone, Debug)]
pub struct Offered {
    pub umbrella: i64,
    pub id: i64,
    /// The name of the umbrella.
    pub by: String,
    pub name: String,
    pub why: String,
    pub courses: Vec<String>,
    /// What the member did with it; nothing while it is open.
    pub decided: Option<String>,
    pub is_taken: bool,
    /// It can still be waved away.
    pub is_open: bool,
}

impl Page for Umbrella {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "umbrella-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let own = match self.own {
            Some(own) => view! { <OwnSide lang org own /> }.into_any(),
            None => view! {
                <p>{t!(lang, "umbrella-none")}</p>
                <ButtonForm action=paths::umbrella(lang, org) label=t!(lang, "umbrella-start") />
            }
            .into_any(),
        };
        view! {
            <h1>{self.name}</h1>
            <Tabs lang org here=Tab::Home />
            <p>{t!(lang, "umbrella-lead")}</p>
            <section aria-labelledby="lid">
                <h2 id="lid">{t!(lang, "umbrella-above")}</h2>
                {if self.above.is_empty() {
                    view! { <p>{t!(lang, "umbrella-above-none")}</p> }.into_any()
                } else {
                    view! {
                        <Sees lang />
                        <ul class="people">
                            {self
                                .above
                                .into_iter()
                                .map(|Bound { id, name, since }| {
                                    view! {
                                        <li>
                                            <p><strong>{name}</strong></p>
                                            <p class="meta">{t!(lang, "umbrella-since", date = since)}</p>
                                            <ButtonForm action=paths::umbrella_leave(lang, org, id) label=t!(lang, "umbrella-leave") />
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    }
                        .into_any()
                }}
            </section>
            <OfferedList lang org offered=self.offered />
            <section aria-labelledby="zelf">
                <h2 id="zelf">{t!(lang, "umbrella-own")}</h2>
                {own}
            </section>
        }
    }
}

/// What an umbrella sees of a member, and what it does not.
#[component]
pub fn Sees(lang: Lang) -> impl IntoView {
    use crate::components::icon;
    view! {
        <ul class="ticks">
            <li>{icon::check()} <span>{t!(lang, "umbrella-sees")}</span></li>
            <li>{icon::lock()} <span>{t!(lang, "umbrella-hidden")}</span></li>
            <li>{icon::check()} <span>{t!(lang, "umbrella-part")}</span></li>
        </ul>
    }
}

/// Offers with what a member can do with them.
#[component]
pub fn OfferedList(lang: Lang, org: i64, offered: Vec<Offered>) -> impl IntoView {
    (!offered.is_empty()).then(|| {
        view! {
            <section aria-labelledby="aanbod">
                <h2 id="aanbod">{t!(lang, "offered-title")}</h2>
                <ul class="cards">
                    {offered.into_iter().map(|offer| view! { <OfferedCard lang org offer /> }).collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn OfferedCard(lang: Lang, org: i64, offer: Offered) -> impl IntoView {
    let Offered { umbrella, id, by, name, why, courses, decided, is_taken, is_open } = offer;
    let take = if is_taken { t!(lang, "offered-again") } else { t!(lang, "offered-take") };
    view! {
        <li class="card">
            <h3>{t!(lang, "offered-by", umbrella = by, name = name)}</h3>
            <p class="meta">{why}</p>
            <ul>{courses.into_iter().map(|course| view! { <li>{course}</li> }).collect_view()}</ul>
            {decided.map(|decided| view! { <p class="meta">{decided}</p> })}
            <div class="buttons">
                <ButtonForm action=paths::offer_take(lang, org, umbrella, id) label=take class="button" />
                {is_open.then(|| view! { <ButtonForm action=paths::offer_dismiss(lang, org, umbrella, id) label=t!(lang, "offered-dismiss") /> })}
            </div>
        </li>
    }
}

/// What an umbrella has: its link, its offers, its members.
#[component]
fn OwnSide(lang: Lang, org: i64, own: Own) -> impl IntoView {
    let Own { link, member_count, members, more, offers } = own;
    let href = link.clone();
    view! {
        <h3>{t!(lang, "umbrella-link")}</h3>
        <p>{t!(lang, "umbrella-link-lead")}</p>
        <p class="poster-link"><a href=href>{link}</a></p>
        <h3>{t!(lang, "offers-title")}</h3>
        <p><a class="button" href=paths::offer_add(lang, org)>{t!(lang, "offer-add-title")}</a></p>
        {if offers.is_empty() {
            view! { <p class="hint">{t!(lang, "offers-none")}</p> }.into_any()
        } else {
            view! {
                <ul class="people">
                    {offers
                        .into_iter()
                        .map(|Offer { name, address, why, when, taken }| {
                            view! {
                                <li>
                                    <p><strong><a href=address>{name}</a></strong></p>
                                    <p>{why}</p>
                                    <p class="meta">{when} " · " {t!(lang, "offer-taken", n = taken)}</p>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            }
                .into_any()
        }}
        <h3>{t!(lang, "umbrella-members", n = member_count)}</h3>
        <ul class="people">
            {members
                .into_iter()
                .map(|Bound { id, name, since }| {
                    view! {
                        <li>
                            <p><strong>{name.clone()}</strong></p>
                            <p class="meta">{t!(lang, "umbrella-since", date = since)}</p>
                            <ButtonForm action=paths::umbrella_part(lang, org, id) label=t!(lang, "umbrella-end", org = name) />
                        </li>
                    }
                })
                .collect_view()}
        </ul>
        {more.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "umbrella-more")}</a></p> })}
        <h3>{t!(lang, "org-renew-title")}</h3>
        <p>{t!(lang, "umbrella-renew-why")}</p>
        <ButtonForm action=paths::umbrella(lang, org) label=t!(lang, "org-renew") />
    }
}
