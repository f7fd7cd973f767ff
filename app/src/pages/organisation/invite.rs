//! The way in for staff: a link and a poster with the same link as a code to scan.

use super::{Tab, Tabs};
use crate::{components::form::ButtonForm, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The join link, to pass on or to print.
#[derive(Clone, Debug)]
pub struct Invite {
    pub org: i64,
    pub name: String,
    pub link: String,
    /// The code as the `d` of an SVG path, and how many modules it is wide.
    pub code: String,
    pub width: usize,
}

impl Page for Invite {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "org-tab-invite"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let link = self.link.clone();
        let view_box = format!("0 0 {0} {0}", self.width);
        view! {
            <h1 class="no-print">{self.name.clone()}</h1>
            <Tabs lang org here=Tab::People />
            <p class="no-print">{t!(lang, "org-invite-lead")}</p>
            <section class="poster" aria-labelledby="poster">
                <h2 id="poster">{t!(lang, "org-poster-title", org = self.name.as_str())}</h2>
                <p>{t!(lang, "org-poster-why")}</p>
                <svg class="code" viewBox=view_box role="img" aria-label=t!(lang, "org-code")>
                    <path d=self.code></path>
                </svg>
                <p class="poster-link"><a href=link>{self.link}</a></p>
                <ul>
                    <li>{t!(lang, "org-poster-time")}</li>
                    <li>{t!(lang, "org-poster-sees")}</li>
                    <li>{t!(lang, "org-poster-hidden")}</li>
                </ul>
            </section>
            <p class="no-print hint">{t!(lang, "org-invite-print")}</p>
            <section class="no-print" aria-labelledby="nieuwe-link">
                <h2 id="nieuwe-link">{t!(lang, "org-renew-title")}</h2>
                <p>{t!(lang, "org-renew-why")}</p>
                <ButtonForm action=paths::invite(lang, org) label=t!(lang, "org-renew") />
            </section>
        }
    }
}
