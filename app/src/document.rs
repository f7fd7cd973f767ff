//! The document around every page: head, header, flash, footer.

use crate::{
    components::{form::ButtonForm, icon},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;
use std::sync::Arc;

/// A page: what it is called, and how it is drawn.
pub trait Page {
    /// For the title bar and for search engines, without the name of the site.
    fn title(&self, lang: Lang) -> String;

    /// One sentence for search engines.
    fn description(&self, _lang: Lang) -> Option<String> {
        None
    }

    /// The inside of `<main>`.
    fn view(self, lang: Lang) -> impl IntoView;
}

/// What is the same on every page of an installation.
#[derive(Clone, Debug)]
pub struct Site {
    /// The name on the building.
    pub name: String,
    /// `https://wijzer.example`, without a slash at the end.
    pub public_url: String,
    /// Where people can ask for help.
    pub contact: String,
    pub stylesheet: String,
    pub loader: String,
    pub font: String,
    pub icon: String,
    /// Whether mail really leaves this installation.
    pub sends_mail: bool,
}

/// What is around one page.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that the page shows or not")]
pub struct Frame {
    pub lang: Lang,
    pub site: Arc<Site>,
    /// The address of this page in Dutch and in English.
    pub here: [String; 2],
    /// The name of whoever is signed in.
    pub name: Option<String>,
    pub is_operator: bool,
    /// Has something to look after in an organisation.
    pub has_organisation: bool,
    pub flash: Option<Flash>,
    /// Someone uses a shared tablet, and should say when they are done.
    pub is_shared: bool,
    /// Part of the site where learners are: shows what an employer can see.
    pub area: Area,
    /// A page that search engines should leave alone.
    pub is_private: bool,
    /// An address the browser may fetch ahead.
    pub next: Option<String>,
}

/// A part of the site, marked in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Public,
    Courses,
    Learning,
    Account,
    Organisation,
    Operator,
}

/// A message that is shown once, after a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flash {
    SignedUp,
    SignedIn,
    SignedOut,
    Confirmed,
    LessonDone,
    ModulePassed,
    CriticalOpen,
    Saved,
    PasswordChanged,
    EmailChanged,
    MailSent,
    SessionEnded,
    SessionsEnded,
    Erased,
    Undone,
    SectorSet,
    OrganisationStarted,
    PersonRemoved,
    LinkRenewed,
    Joined,
    Left,
    Assigned,
    Invited,
    RecordSaved,
    RecordRemoved,
}

impl Flash {
    pub const ALL: [(&'static str, Self); 25] = [
        ("signed-up", Self::SignedUp),
        ("signed-in", Self::SignedIn),
        ("signed-out", Self::SignedOut),
        ("confirmed", Self::Confirmed),
        ("lesson-done", Self::LessonDone),
        ("module-passed", Self::ModulePassed),
        ("critical-open", Self::CriticalOpen),
        ("saved", Self::Saved),
        ("password-changed", Self::PasswordChanged),
        ("email-changed", Self::EmailChanged),
        ("mail-sent", Self::MailSent),
        ("session-ended", Self::SessionEnded),
        ("sessions-ended", Self::SessionsEnded),
        ("erased", Self::Erased),
        ("undone", Self::Undone),
        ("sector-set", Self::SectorSet),
        ("organisation-started", Self::OrganisationStarted),
        ("person-removed", Self::PersonRemoved),
        ("link-renewed", Self::LinkRenewed),
        ("joined", Self::Joined),
        ("left", Self::Left),
        ("assigned", Self::Assigned),
        ("invited", Self::Invited),
        ("record-saved", Self::RecordSaved),
        ("record-removed", Self::RecordRemoved),
    ];

    /// The code that travels in the cookie.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, flash)| *flash == self).map_or("", |(key, _)| key)
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == key).map(|(_, flash)| flash)
    }

    fn text(self, lang: Lang) -> String {
        crate::text::say(lang, &format!("flash-{}", self.key()), &[])
    }
}

/// Draws a whole document. Must run inside an owner of its own, which the caller cleans up.
pub fn document(frame: Frame, page: impl Page) -> String {
    let Frame { lang, ref site, ref here, .. } = frame;
    let title = page.title(lang);
    let description = page.description(lang).unwrap_or_else(|| t!(lang, "site-description"));
    let full_title = if title.is_empty() { site.name.clone() } else { format!("{title} · {}", site.name) };
    let absolute = |path: &str| format!("{}{path}", site.public_url);
    let [nl, en] = here;
    let canonical = absolute(if lang == Lang::Nl { nl } else { en });
    let html = view! {
        <html lang=lang.tag()>
            <head>
                <meta charset="utf-8" />
                <title>{full_title}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="description" content=description />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" content="#0b4f5e" />
                {frame.is_private.then(|| view! { <meta name="robots" content="noindex" /> })}
                {(!frame.is_private)
                    .then(|| {
                        view! {
                            <link rel="canonical" href=canonical />
                            <link rel="alternate" hreflang="nl" href=absolute(nl) />
                            <link rel="alternate" hreflang="en" href=absolute(en) />
                        }
                    })}
                <link rel="icon" href=site.icon.clone() type="image/svg+xml" />
                <link rel="preload" href=site.font.clone() r#as="font" type="font/woff2" crossorigin="anonymous" />
                <link rel="stylesheet" href=site.stylesheet.clone() />
                {frame.next.clone().map(|next| view! { <link rel="prefetch" href=next /> })}
                <script type="module" src=site.loader.clone()></script>
            </head>
            <body>
                <a class="skip" href="#inhoud">{t!(lang, "skip-to-content")}</a>
                <Header frame=frame.clone() />
                <main id="inhoud" tabindex="-1">
                    {frame.flash.map(|flash| view! { <p class="flash" role="status">{icon::check()} {flash.text(lang)}</p> })}
                    {page.view(lang)}
                </main>
                <Footer lang site=site.clone() />
            </body>
        </html>
    };
    format!("<!DOCTYPE html>{}", html.to_html())
}

#[component]
fn Header(frame: Frame) -> impl IntoView {
    let Frame { lang, site, here: [nl, en], name, is_operator, is_shared, has_organisation, area, .. } = frame;
    let (other, other_name, elsewhere) = match lang {
        Lang::Nl => (Lang::En, "English", en),
        Lang::En => (Lang::Nl, "Nederlands", nl),
    };
    let current = move |of: Area| (area == of).then_some("page");
    let is_learning = matches!(area, Area::Learning | Area::Account);
    let account = match name {
        Some(name) => view! { <a href=paths::account(lang) aria-current=current(Area::Account) class="who">{icon::person()} {name}</a> }.into_any(),
        None => view! { <a href=paths::sign_in(lang)>{t!(lang, "nav-sign-in")}</a> }.into_any(),
    };
    view! {
        <header class="top">
            <div class="top-row">
                <a class="brand" href=paths::home(lang)>
                    {icon::logo()}
                    <span>{site.name.clone()}</span>
                </a>
                <nav class="top-nav" aria-label=t!(lang, "nav-main")>
                    <a href=paths::courses(lang) aria-current=current(Area::Courses)>{t!(lang, "nav-courses")}</a>
                    <a href=paths::my_learning(lang) aria-current=current(Area::Learning)>{t!(lang, "nav-my-learning")}</a>
                    <a href=paths::search(lang)>{t!(lang, "nav-search")}</a>
                    {has_organisation
                        .then(|| {
                            view! {
                                <a href=paths::my_organisation(lang) aria-current=current(Area::Organisation)>{t!(lang, "nav-my-organisation")}</a>
                            }
                        })}
                    {is_operator
                        .then(|| view! { <a href=paths::operator(lang) aria-current=current(Area::Operator)>{t!(lang, "nav-operator")}</a> })}
                </nav>
                <div class="top-end">
                    {is_shared
                        .then(|| {
                            view! { <ButtonForm action=paths::sign_out(lang) label=t!(lang, "shared-done") class="button" /> }
                        })}
                    {account}
                    <a href=elsewhere lang=other.tag() hreflang=other.tag() class="switch">{other_name}</a>
                </div>
            </div>
            {is_learning
                .then(|| {
                    view! {
                        <p class="promise">
                            {icon::lock()}
                            <a href=paths::employer_view(lang)>{t!(lang, "nav-employer-view")}</a>
                        </p>
                    }
                })}
        </header>
    }
}

#[component]
fn Footer(lang: Lang, site: Arc<Site>) -> impl IntoView {
    let mail = format!("mailto:{}", site.contact);
    view! {
        <footer class="bottom">
            <nav aria-label=t!(lang, "nav-footer")>
                <a href=paths::organisations(lang)>{t!(lang, "nav-organisations")}</a>
                <a href=paths::about(lang)>{t!(lang, "nav-about")}</a>
                <a href=paths::privacy(lang)>{t!(lang, "nav-privacy")}</a>
                <a href=paths::employer_view(lang)>{t!(lang, "nav-employer-view")}</a>
                <a href=paths::accessibility(lang)>{t!(lang, "nav-accessibility")}</a>
                <a href=paths::facts(lang)>{t!(lang, "nav-facts")}</a>
                <a href=mail>{t!(lang, "nav-help")}</a>
            </nav>
            <p>{t!(lang, "footer-licence")}</p>
        </footer>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flash_has_a_key_and_a_text() {
        for (key, flash) in Flash::ALL {
            assert_eq!(Flash::from_key(key), Some(flash));
            for lang in Lang::ALL {
                assert_ne!(flash.text(lang), format!("flash-{key}"), "{lang}");
            }
        }
        assert_eq!(Flash::from_key("<script>"), None);
    }
}
