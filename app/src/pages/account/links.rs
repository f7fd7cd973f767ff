//! Links in mails: asking for one, opening one.

use crate::{
    components::form::{Errors, Field, TextField},
    document::{Page, Site},
    paths, t,
    text::Lang,
};
use leptos::prelude::*;
use std::sync::Arc;

/// What a link is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    SigningIn,
    NewPassword,
}

/// Asking for a link.
#[derive(Clone, Debug)]
pub struct AskForLink {
    pub what: For,
    pub email: Field,
}

impl Page for AskForLink {
    fn title(&self, lang: Lang) -> String {
        match self.what {
            For::SigningIn => t!(lang, "by-mail-title"),
            For::NewPassword => t!(lang, "forgot-title"),
        }
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let title = self.title(lang);
        let (action, lead) = match self.what {
            For::SigningIn => (paths::sign_in_by_mail(lang), t!(lang, "by-mail-lead")),
            For::NewPassword => (paths::forgot_password(lang), t!(lang, "forgot-lead")),
        };
        let errors = self.email.error.clone().map(|error| ("email", error)).into_iter().collect::<Vec<_>>();
        view! {
            <div class="narrow">
                <h1>{title}</h1>
                <p>{lead}</p>
                <Errors lang errors />
                <form method="post" action=action novalidate>
                    <TextField name="email" label=t!(lang, "field-email") field=self.email kind="email" autocomplete="email" />
                    <button class="button big">{t!(lang, "by-mail-button")}</button>
                </form>
            </div>
        }
    }
}

/// "A mail is on its way", whether or not the address is known.
#[derive(Clone, Debug)]
pub struct MailSent {
    pub email: String,
    pub site: Arc<Site>,
}

impl Page for MailSent {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "mail-sent-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <div class="narrow">
                <h1>{t!(lang, "mail-sent-title")}</h1>
                <p>{t!(lang, "mail-sent-text", email = self.email)}</p>
                <p>{t!(lang, "mail-sent-nothing")}</p>
                {(!self.site.sends_mail).then(|| view! { <p class="notice">{t!(lang, "mail-stays-here")}</p> })}
            </div>
        }
    }
}

/// An opened link that still works. Nothing happens before the button: mail programs look at links too.
#[derive(Clone, Debug)]
pub struct OpenLink {
    pub action: String,
    pub email: String,
}

impl Page for OpenLink {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "open-link-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <div class="narrow">
                <h1>{t!(lang, "open-link-title")}</h1>
                <p>{t!(lang, "open-link-text", email = self.email)}</p>
                <form method="post" action=self.action>
                    <button class="button big">{t!(lang, "open-link-button")}</button>
                </form>
            </div>
        }
    }
}

/// Choosing a new password, from a link or at home in the account.
#[derive(Clone, Debug, Default)]
pub struct NewPassword {
    pub action: String,
    pub email: String,
    pub password: Field,
    /// Whether this address and password take the place of a code on paper.
    pub ends_code: bool,
}

impl Page for NewPassword {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "new-password-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let errors = self.password.error.clone().map(|error| ("password", error)).into_iter().collect::<Vec<_>>();
        view! {
            <div class="narrow">
                <h1>{t!(lang, "new-password-title")}</h1>
                {self.ends_code.then(|| view! { <p>{t!(lang, "email-ends-code", email = self.email.as_str())}</p> })}
                <p>{t!(lang, "new-password-lead")}</p>
                <Errors lang errors />
                <form method="post" action=self.action novalidate>
                    <input type="text" name="email" value=self.email autocomplete="username" hidden readonly aria-hidden="true" tabindex="-1" />
                    <TextField
                        name="password"
                        label=t!(lang, "field-new-password")
                        field=self.password
                        kind="password"
                        autocomplete="new-password"
                        hint=t!(lang, "field-new-password-hint")
                    />
                    <button class="button big">{t!(lang, "new-password-button")}</button>
                </form>
            </div>
        }
    }
}

/// A link that was used, is too old, or never was.
#[derive(Clone, Copy, Debug)]
pub struct DeadLink;

impl Page for DeadLink {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "dead-link-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <div class="narrow">
                <h1>{t!(lang, "dead-link-title")}</h1>
                <p>{t!(lang, "dead-link-text")}</p>
                <p class="buttons">
                    <a class="button" href=paths::sign_in_by_mail(lang)>{t!(lang, "by-mail-title")}</a>
                    <a class="button quiet" href=paths::forgot_password(lang)>{t!(lang, "forgot-title")}</a>
                </p>
            </div>
        }
    }
}
