//! People without an address: names in, cards out. What was done with a code has no place here.

use super::{Tab, Tabs};
use crate::{
    components::form::{ButtonForm, Errors, Field},
    document::Page,
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// Who has a code, and the form for more names.
#[derive(Clone, Debug)]
pub struct Codes {
    pub org: i64,
    pub name: String,
    pub names: Field,
    /// When the last code was made: a form that was drawn before the next one works once.
    pub latest: i64,
    pub holders: Vec<Holder>,
    /// The address of the next page.
    pub more: Option<String>,
    pub nobody_chosen: Option<String>,
}

/// Someone with a code.
#[derive(Clone, Debug)]
pub struct Holder {
    pub id: i64,
    pub name: String,
    /// "Code van 24 november 2026".
    pub made: String,
}

impl Page for Codes {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "codes-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let Field { value, error } = self.names;
        let is_wrong = error.is_some();
        let wrong = [("names", error.clone()), ("wie", self.nobody_chosen)];
        let errors = wrong.into_iter().filter_map(|(name, error)| Some((name, error?))).collect::<Vec<_>>();
        view! {
            <h1>{t!(lang, "codes-title")}</h1>
            <Tabs lang org here=Tab::People />
            <p>{t!(lang, "codes-lead")}</p>
            <Errors lang errors />
            <form method="post" action=paths::codes(lang, org) class="narrow" novalidate>
                <div class="field" class:field-wrong=is_wrong>
                    <label for="names">{t!(lang, "codes-names")}</label>
                    <p class="hint" id="names-hint">{t!(lang, "codes-names-hint")}</p>
                    {error.map(|error| view! { <p class="error" id="names-error">{error}</p> })}
                    <textarea
                        id="names"
                        name="names"
                        rows="8"
                        aria-describedby=if is_wrong { "names-hint names-error" } else { "names-hint" }
                        aria-invalid=is_wrong.then_some("true")
                    >
                        {value}
                    </textarea>
                </div>
                <button class="button big">{t!(lang, "codes-look")}</button>
            </form>
            <section aria-labelledby="hoe-het-werkt">
                <h2 id="hoe-het-werkt">{t!(lang, "codes-how")}</h2>
                <ul>
                    <li>{t!(lang, "codes-how-password")}</li>
                    <li>{t!(lang, "codes-how-closed")}</li>
                    <li>{t!(lang, "codes-how-email")}</li>
                </ul>
            </section>
            {(!self.holders.is_empty())
                .then(|| view! { <Holders lang org latest=self.latest holders=self.holders more=self.more /> })}
        }
    }
}

#[component]
fn Holders(lang: Lang, org: i64, latest: i64, holders: Vec<Holder>, more: Option<String>) -> impl IntoView {
    view! {
        <section aria-labelledby="wie">
            <h2 id="wie">{t!(lang, "codes-who")}</h2>
            <p>{t!(lang, "codes-renew-lead")}</p>
            <form method="post" action=paths::codes_renew(lang, org)>
                <input type="hidden" name="latest" value=latest />
                <ul class="people">
                    {holders
                        .into_iter()
                        .map(|Holder { id, name, made }| {
                            let restart = t!(lang, "codes-restart-link", name = name.as_str());
                            view! {
                                <li>
                                    <label class="option">
                                        <input type="checkbox" name="person" value=id />
                                        <span><strong>{name}</strong> " " <span class="hint">{made}</span></span>
                                    </label>
                                    <p><a href=paths::code_restart(lang, org, id)>{restart}</a></p>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
                <button class="button">{t!(lang, "codes-renew")}</button>
            </form>
            {more.map(|more| view! { <p><a href=more>{t!(lang, "more-people")}</a></p> })}
        </section>
    }
}

/// What a list of names will make, before it does.
#[derive(Clone, Debug)]
pub struct Preview {
    pub org: i64,
    pub name: String,
    /// The names, as the form carries them on.
    pub carried: String,
    pub latest: i64,
    pub lines: Vec<Line>,
    /// Whether codes were made since the form was drawn, perhaps by this very form.
    pub was_sent: bool,
}

/// A name, and whether it stands there already.
#[derive(Clone, Debug)]
pub struct Line {
    pub name: String,
    pub is_known: bool,
    pub is_twice: bool,
}

impl Page for Preview {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "codes-preview-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (org, count) = (self.org, self.lines.len());
        view! {
            <h1>{t!(lang, "codes-preview-title")}</h1>
            <Tabs lang org here=Tab::People />
            {self.was_sent.then(|| view! { <p class="notice" role="alert">{t!(lang, "codes-sent-before")}</p> })}
            <p>{t!(lang, "codes-preview-lead", n = count)}</p>
            <ul>
                {self
                    .lines
                    .into_iter()
                    .map(|Line { name, is_known, is_twice }| {
                        let warning = if is_twice {
                            Some(t!(lang, "codes-twice"))
                        } else {
                            is_known.then(|| t!(lang, "codes-known"))
                        };
                        view! { <li>{name} {warning.map(|warning| view! { " " <strong class="state">{warning}</strong> })}</li> }
                    })
                    .collect_view()}
            </ul>
            <form method="post" action=paths::codes_confirm(lang, org)>
                <input type="hidden" name="names" value=self.carried />
                <input type="hidden" name="latest" value=self.latest />
                <button class="button big">{t!(lang, "codes-confirm", n = count)}</button>
            </form>
            <p class="hint">{t!(lang, "codes-once")}</p>
            <p><a href=paths::codes(lang, org)>{t!(lang, "codes-back")}</a></p>
        }
    }
}

/// Cards to print and cut out. Their codes are shown this once.
#[derive(Clone, Debug)]
pub struct Cards {
    pub org: i64,
    pub name: String,
    /// Where to sign in, as one types it: `wijzer.example/code`.
    pub address: String,
    /// The same as a code to scan: the `d` of an SVG path, and how many modules it is wide. No secret is in it.
    pub drawing: String,
    pub width: usize,
    pub cards: Vec<Card>,
}

/// A card for one person.
#[derive(Clone, Debug)]
pub struct Card {
    pub name: String,
    pub code: String,
}

impl Page for Cards {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "codes-cards-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let Self { org, name, address, drawing, width, cards } = self;
        let view_box = format!("0 0 {width} {width}");
        let around = view_box.clone();
        view! {
            <div class="no-print">
                <h1>{t!(lang, "codes-cards-title")}</h1>
                <p class="notice">{t!(lang, "codes-once")}</p>
                <p>{t!(lang, "codes-cards-print")}</p>
                <p><a href=paths::codes(lang, org)>{t!(lang, "codes-back")}</a></p>
            </div>
            // Drawn once, used on every card.
            <svg class="unseen" viewBox=around aria-hidden="true" focusable="false">
                <defs><path id="adres" d=drawing></path></defs>
            </svg>
            <ul class="cut">
                {cards
                    .into_iter()
                    .map(|card| view! { <CutOut lang card employer=name.clone() address=address.clone() view_box=view_box.clone() /> })
                    .collect_view()}
            </ul>
        }
    }
}

#[component]
fn CutOut(lang: Lang, card: Card, employer: String, address: String, view_box: String) -> impl IntoView {
    view! {
        <li>
            <p class="cut-for">{t!(lang, "cut-for", org = employer)}</p>
            <h2>{card.name}</h2>
            <p class="cut-code">{card.code}</p>
            <div class="cut-way">
                <svg class="code" viewBox=view_box role="img" aria-label=t!(lang, "cut-scan")>
                    <use href="#adres"></use>
                </svg>
                <ol>
                    <li>{t!(lang, "cut-go")} " " <strong>{address}</strong></li>
                    <li>{t!(lang, "cut-choose")}</li>
                    <li>{t!(lang, "cut-later")}</li>
                </ol>
            </div>
            <p>{t!(lang, "cut-sees")}</p>
            <p>{t!(lang, "cut-hidden")}</p>
            <p class="cut-small">{t!(lang, "cut-taken")} " " {t!(lang, "cut-unused")}</p>
        </li>
    }
}

/// Beginning again for someone who forgot the password: first what that means, then the button.
#[derive(Clone, Debug)]
pub struct Restart {
    pub org: i64,
    pub person: i64,
    pub name: String,
}

impl Page for Restart {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "restart-title", name = self.name.as_str())
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        view! {
            <div class="narrow">
                <h1>{t!(lang, "restart-title", name = self.name.as_str())}</h1>
                <p>{t!(lang, "restart-why", name = self.name.as_str())}</p>
                <ul>
                    <li>{t!(lang, "restart-empty")}</li>
                    <li>{t!(lang, "restart-shut")}</li>
                    <li>{t!(lang, "restart-ask")}</li>
                </ul>
                <ButtonForm action=paths::code_restart(lang, org, self.person) label=t!(lang, "restart-button") class="button big" />
                <p><a href=paths::codes(lang, org)>{t!(lang, "codes-back")}</a></p>
            </div>
        }
    }
}
