//! The account: who you are, how you sign in, what you can do with your data.

use crate::{
    components::form::{ButtonForm, Errors, Field, TextField},
    document::Page,
    pages::{
        account::reminders::Switch,
        home::{Choice, SectorForm},
    },
    paths, t,
    text::Lang,
};
use leptos::prelude::*;

/// The account page.
#[derive(Clone, Debug)]
pub struct Account {
    pub name: Field,
    /// Empty for whoever signs in with a code on paper.
    pub email: String,
    pub is_confirmed: bool,
    pub has_password: bool,
    pub lang: Lang,
    pub sectors: Vec<Choice>,
    /// Whether letters that remind of a course come.
    pub gets_reminders: bool,
    pub devices: Vec<Device>,
}

/// A browser that is signed in.
#[derive(Clone, Debug)]
pub struct Device {
    pub name: String,
    pub since: String,
    pub last_used: String,
    pub is_this: bool,
    pub end: String,
}

impl Page for Account {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "account-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let errors = self.name.error.clone().map(|error| ("name", error)).into_iter().collect::<Vec<_>>();
        let has_others = self.devices.len() > 1;
        let has_address = !self.email.is_empty();
        let by = match (has_address, self.has_password) {
            (false, _) => t!(lang, "account-by-code-password"),
            (true, true) => t!(lang, "account-has-password"),
            (true, false) => t!(lang, "account-no-password"),
        };
        view! {
            <h1>{t!(lang, "account-title")}</h1>
            {(!has_address).then(|| view! { <ByCode lang /> })}
            {(has_address && !self.is_confirmed)
                .then(|| {
                    view! {
                        <div class="notice">
                            <p>{t!(lang, "account-unconfirmed", email = self.email.as_str())}</p>
                            <ButtonForm action=paths::send_confirmation(lang) label=t!(lang, "account-send-again") />
                        </div>
                    }
                })}
            <Errors lang errors />
            <section aria-labelledby="wie">
                <h2 id="wie">{t!(lang, "account-who")}</h2>
                <form method="post" action=paths::account_name(lang) class="settings" novalidate>
                    <TextField name="name" label=t!(lang, "field-name") field=self.name autocomplete="name" />
                    <button class="button quiet">{t!(lang, "save")}</button>
                </form>
                {has_address
                    .then(|| {
                        view! {
                            <p>{t!(lang, "field-email")} ": " <strong>{self.email.clone()}</strong></p>
                            <p><a href=paths::account_email(lang)>{t!(lang, "account-change-email")}</a></p>
                        }
                    })}
            </section>
            <section aria-labelledby="inloggen">
                <h2 id="inloggen">{t!(lang, "account-sign-in")}</h2>
                <p>{by}</p>
                <p>
                    <a href=paths::account_password(lang)>
                        {if self.has_password { t!(lang, "account-change-password") } else { t!(lang, "account-set-password") }}
                    </a>
                </p>
            </section>
            <section aria-labelledby="voorkeuren">
                <h2 id="voorkeuren">{t!(lang, "account-preferences")}</h2>
                <form method="post" action=paths::account_language(lang) class="inline-form">
                    <label for="taal">{t!(lang, "account-language")}</label>
                    <select id="taal" name="lang">
                        <option value="nl" selected=self.lang == Lang::Nl>"Nederlands"</option>
                        <option value="en" lang="en" selected=self.lang == Lang::En>"English"</option>
                    </select>
                    <button class="button quiet">{t!(lang, "save")}</button>
                </form>
                <SectorForm lang sectors=self.sectors back=paths::account(lang) />
            </section>
            <section aria-labelledby="herinneringen">
                <h2 id="herinneringen">{t!(lang, "reminders-title")}</h2>
                <Switch lang action=paths::account_reminders(lang) is_on=self.gets_reminders />
            </section>
            <section aria-labelledby="apparaten">
                <h2 id="apparaten">{t!(lang, "account-devices")}</h2>
                <ul class="devices">
                    {self
                        .devices
                        .into_iter()
                        .map(|device| {
                            view! {
                                <li>
                                    <p>
                                        <strong>{device.name}</strong>
                                        {device.is_this.then(|| view! { " " <span class="state">{t!(lang, "account-this-device")}</span> })}
                                    </p>
                                    <p class="meta">{t!(lang, "account-device-times", since = device.since, used = device.last_used)}</p>
                                    {(!device.is_this).then(|| view! { <ButtonForm action=device.end label=t!(lang, "account-end-device") /> })}
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
                {has_others.then(|| view! { <ButtonForm action=paths::sessions(lang) label=t!(lang, "account-end-others") /> })}
                <ButtonForm action=paths::sign_out(lang) label=t!(lang, "sign-out") class="button" />
            </section>
            <section aria-labelledby="jouw-gegevens">
                <h2 id="jouw-gegevens">{t!(lang, "account-data")}</h2>
                <ul class="plain">
                    <li><a href=paths::my_data(lang)>{t!(lang, "data-title")}</a></li>
                    <li><a href=paths::employer_view(lang)>{t!(lang, "nav-employer-view")}</a></li>
                    <li><a href=paths::organisations(lang)>{t!(lang, "nav-organisations")}</a></li>
                    <li><a href=paths::erase(lang)>{t!(lang, "erase-title")}</a></li>
                </ul>
            </section>
        }
    }
}

/// For someone who signs in with a code on paper: how to have a whole account.
#[component]
fn ByCode(lang: Lang) -> impl IntoView {
    view! {
        <div class="notice">
            <p>{t!(lang, "account-by-code")} " " {t!(lang, "account-by-code-email")}</p>
            <p><a class="button" href=paths::account_email(lang)>{t!(lang, "account-by-code-add")}</a></p>
            <p>{t!(lang, "account-code-unused")}</p>
        </div>
    }
}
