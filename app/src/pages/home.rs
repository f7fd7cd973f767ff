//! The front door: what this is, the first lesson, your sector.

use crate::{
    components::icon,
    document::Page,
    pages::courses::catalogue::{Entry, EntryCard},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The home page.
#[derive(Clone, Debug)]
pub struct Home {
    /// Where the first lesson is, and how long it takes.
    pub first_lesson: Option<FirstLesson>,
    pub courses: Vec<Entry>,
    pub sectors: Vec<Choice>,
    /// Where the learner stopped, when there is something to go on with.
    pub go_on: Option<GoOn>,
}

#[derive(Clone, Debug)]
pub struct FirstLesson {
    pub address: String,
    pub minutes: u32,
}

/// Something to choose from a list.
#[derive(Clone, Debug)]
pub struct Choice {
    pub key: &'static str,
    pub name: String,
    pub is_chosen: bool,
}

#[derive(Clone, Debug)]
pub struct GoOn {
    pub lesson: String,
    pub address: String,
}

impl Page for Home {
    fn title(&self, _: Lang) -> String {
        String::new()
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let Self { first_lesson, courses, sectors, go_on } = self;
        view! {
            <section class="hero">
                <div>
                    <h1>{t!(lang, "home-title")}</h1>
                    <p class="lead">{t!(lang, "home-lead")}</p>
                    {match (go_on, first_lesson) {
                        (Some(go_on), _) => {
                            view! {
                                <p>
                                    <a class="button big" href=go_on.address>
                                        {t!(lang, "home-go-on")} {icon::arrow()}
                                    </a>
                                </p>
                                <p class="hint">{go_on.lesson}</p>
                            }
                                .into_any()
                        }
                        (None, Some(first)) => {
                            view! {
                                <p>
                                    <a class="button big" href=first.address>
                                        {t!(lang, "home-start", n = first.minutes)} {icon::arrow()}
                                    </a>
                                </p>
                                <p class="hint">{t!(lang, "home-no-account")}</p>
                            }
                                .into_any()
                        }
                        _ => ().into_any(),
                    }}
                </div>
                <Drawing lang />
            </section>
            <section aria-labelledby="cursussen">
                <h2 id="cursussen">{t!(lang, "home-courses")}</h2>
                <ul class="cards">{courses.into_iter().map(|entry| view! { <EntryCard lang entry /> }).collect_view()}</ul>
            </section>
            <section class="band" aria-labelledby="sector">
                <h2 id="sector">{t!(lang, "home-sector")}</h2>
                <p>{t!(lang, "home-sector-why")}</p>
                <SectorForm lang sectors back=paths::home(lang) />
            </section>
            <section aria-labelledby="zo-werkt-het">
                <h2 id="zo-werkt-het">{t!(lang, "home-how")}</h2>
                <ol class="three">
                    <li><h3>{t!(lang, "home-how-1")}</h3><p>{t!(lang, "home-how-1-text")}</p></li>
                    <li><h3>{t!(lang, "home-how-2")}</h3><p>{t!(lang, "home-how-2-text")}</p></li>
                    <li><h3>{t!(lang, "home-how-3")}</h3><p>{t!(lang, "home-how-3-text")}</p></li>
                </ol>
            </section>
            <section class="band calm" aria-labelledby="van-jou">
                <h2 id="van-jou">{icon::lock()} {t!(lang, "home-yours")}</h2>
                <p>{t!(lang, "home-yours-text")}</p>
                <p><a href=paths::employer_view(lang)>{t!(lang, "nav-employer-view")}</a></p>
            </section>
        }
    }
}

/// Choosing a sector: examples then come from there.
#[component]
pub fn SectorForm(lang: Lang, sectors: Vec<Choice>, back: String) -> impl IntoView {
    view! {
        <form method="post" action=paths::sector(lang) class="inline-form">
            <input type="hidden" name="next" value=back />
            <label for="sector-keuze">{t!(lang, "sector-label")}</label>
            <select id="sector-keuze" name="sector">
                <option value="">{t!(lang, "sector-none")}</option>
                {sectors
                    .into_iter()
                    .map(|Choice { key, name, is_chosen }| view! { <option value=key selected=is_chosen>{name}</option> })
                    .collect_view()}
            </select>
            <button class="button">{t!(lang, "sector-choose")}</button>
        </form>
    }
}

/// A person at work with a card that asks three questions: drawn from simple shapes.
#[component]
fn Drawing(lang: Lang) -> impl IntoView {
    view! {
        <svg class="hero-drawing" viewBox="20 24 380 272" role="img" aria-label=t!(lang, "home-drawing")>
            <rect x="20" y="24" width="380" height="272" class="d-ground"></rect>
            <rect x="20" y="236" width="380" height="60" class="d-table"></rect>
            <circle cx="130" cy="120" r="38" class="d-skin"></circle>
            <path d="M92 118c0-30 18-46 40-46s38 16 37 44c-10-20-24-26-40-26-14 0-28 8-37 28z" class="d-hair"></path>
            <path d="M66 236c2-52 28-74 64-74s62 22 64 74z" class="d-coat"></path>
            <path d="M112 166h36v70h-36z" class="d-apron"></path>
            <circle cx="117" cy="122" r="3.4" class="d-ink"></circle>
            <circle cx="143" cy="122" r="3.4" class="d-ink"></circle>
            <path d="M118 136c8 6 16 6 24 0" class="d-line"></path>
            <rect x="226" y="66" width="132" height="196" rx="20" class="d-phone"></rect>
            <rect x="236" y="82" width="112" height="164" rx="10" class="d-screen"></rect>
            <rect x="248" y="96" width="62" height="10" rx="5" class="d-teal"></rect>
            <g class="d-rows">
                <rect x="248" y="120" width="88" height="26" rx="8"></rect>
                <rect x="248" y="154" width="88" height="26" rx="8"></rect>
                <rect x="248" y="188" width="88" height="26" rx="8"></rect>
            </g>
            <path d="M256 133l5 5 9-10M256 167l5 5 9-10" class="d-check"></path>
            <circle cx="262" cy="201" r="6" class="d-dot"></circle>
            <rect x="278" y="129" width="46" height="7" rx="3.5" class="d-word"></rect>
            <rect x="278" y="163" width="38" height="7" rx="3.5" class="d-word"></rect>
            <rect x="278" y="197" width="50" height="7" rx="3.5" class="d-word"></rect>
            <rect x="248" y="226" width="88" height="12" rx="6" class="d-orange"></rect>
            <path d="M190 214c18 4 30 0 40-10" class="d-arm"></path>
        </svg>
    }
}
