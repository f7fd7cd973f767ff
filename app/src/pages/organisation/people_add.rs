//! Inviting people with a list: paste or upload, look, then say yes.

use super::{Tab, Tabs};
use crate::{components::form::Errors, document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The form for a list.
#[derive(Clone, Debug)]
pub struct PeopleAdd {
    pub org: i64,
    pub name: String,
    /// Whether this owner may send mail to others.
    pub may_write: bool,
    pub pasted: String,
    pub error: Option<String>,
}

impl Page for PeopleAdd {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "people-add-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let org = self.org;
        let is_wrong = self.error.is_some();
        let errors = self.error.map(|error| ("list", error)).into_iter().collect::<Vec<_>>();
        view! {
            <h1>{t!(lang, "people-add-title")}</h1>
            <Tabs lang org here=Tab::People />
            {if self.may_write {
                view! {
                    <p>{t!(lang, "people-add-lead")}</p>
                    <Errors lang errors />
                    <form method="post" action=paths::people_add(lang, org) enctype="multipart/form-data" class="narrow">
                        <div class="field" class:field-wrong=is_wrong>
                            <label for="list">{t!(lang, "people-add-paste")}</label>
                            <p class="hint" id="list-hint">{t!(lang, "people-add-paste-hint")}</p>
                            <textarea id="list" name="list" rows="8" aria-describedby="list-hint">{self.pasted}</textarea>
                        </div>
                        <div class="field">
                            <label for="file">{t!(lang, "people-add-file")}</label>
                            <p class="hint" id="file-hint">{t!(lang, "people-add-file-hint")}</p>
                            <input id="file" name="file" type="file" accept=".csv,.txt,.xlsx" aria-describedby="file-hint" />
                        </div>
                        <button class="button big">{t!(lang, "people-add-look")}</button>
                    </form>
                    <p class="hint">{t!(lang, "people-add-mail")}</p>
                }
                    .into_any()
            } else {
                view! { <p class="notice">{t!(lang, "people-add-unconfirmed")} " " <a href=paths::account(lang)>{t!(lang, "account-title")}</a></p> }.into_any()
            }}
        }
    }
}

/// What a list will do, before it does.
#[derive(Clone, Debug)]
pub struct Preview {
    pub org: i64,
    pub name: String,
    /// The rows that are right, as the form carries them on.
    pub carried: String,
    /// The language of the letters.
    pub letters: Lang,
    pub new: Vec<String>,
    pub changed: usize,
    pub unchanged: usize,
    pub refused: Vec<Refused>,
}

/// A row that is not right yet, with a sentence.
#[derive(Clone, Debug)]
pub struct Refused {
    pub name: String,
    pub email: String,
    pub sentence: String,
}

/// How many names are shown before "and so on".
const SHOWN: usize = 200;

impl Page for Preview {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "preview-title"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let (org, letters) = (self.org, self.letters);
        let (new, changed) = (self.new.len(), self.changed);
        let has_refused = !self.refused.is_empty();
        let lines = [
            (new > 0).then(|| t!(lang, "preview-new", n = new)),
            (changed > 0).then(|| t!(lang, "preview-changed", n = changed)),
            (self.unchanged > 0).then(|| t!(lang, "preview-unchanged", n = self.unchanged)),
            has_refused.then(|| t!(lang, "preview-refused", n = self.refused.len())),
        ];
        let shown = self.new.iter().take(SHOWN).cloned().collect::<Vec<_>>();
        let rest = new.saturating_sub(SHOWN);
        let button = match (has_refused, new + changed) {
            (true, _) => t!(lang, "preview-check"),
            (false, 0) => t!(lang, "preview-done"),
            (false, _) => t!(lang, "preview-confirm", n = new),
        };
        view! {
            <h1>{t!(lang, "preview-title")}</h1>
            <Tabs lang org here=Tab::People />
            <ul>{lines.into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <form method="post" action=paths::people_add_confirm(lang, org) novalidate>
                <input type="hidden" name="rows" value=self.carried />
                {has_refused
                    .then(|| {
                        view! {
                            <p>{t!(lang, "preview-fix")}</p>
                            {self
                                .refused
                                .into_iter()
                                .enumerate()
                                .map(|(index, refused)| view! { <Fix lang index refused /> })
                                .collect_view()}
                        }
                    })}
                {(new > 0 || has_refused)
                    .then(|| {
                        view! {
                            <div class="field narrow">
                                <label for="letters">{t!(lang, "preview-letters")}</label>
                                <p class="hint" id="letters-hint">{t!(lang, "preview-letters-hint")}</p>
                                <select id="letters" name="letters" aria-describedby="letters-hint">
                                    <option value="nl" lang="nl" selected=letters == Lang::Nl>"Nederlands"</option>
                                    <option value="en" lang="en" selected=letters == Lang::En>"English"</option>
                                </select>
                            </div>
                        }
                    })}
                <button class="button big">{button}</button>
            </form>
            <p><a href=paths::people_add(lang, org)>{t!(lang, "preview-back")}</a></p>
            {(new > 0)
                .then(|| {
                    view! {
                        <details>
                            <summary>{t!(lang, "preview-who")}</summary>
                            <ul>
                                {shown.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}
                                {(rest > 0).then(|| view! { <li>{format!("+ {rest}")}</li> })}
                            </ul>
                        </details>
                    }
                })}
        }
    }
}

#[component]
fn Fix(lang: Lang, index: usize, refused: Refused) -> impl IntoView {
    let (name_id, email_id, error_id) = (format!("name-{index}"), format!("email-{index}"), format!("error-{index}"));
    let Refused { name, email, sentence } = refused;
    view! {
        <fieldset class="fix">
            <legend>{t!(lang, "preview-row", n = index + 1)}</legend>
            <p class="error" id=error_id.clone()>{sentence}</p>
            <label for=name_id.clone()>{t!(lang, "name-column")}</label>
            <input id=name_id.clone() name=name_id type="text" value=name autocomplete="off" aria-describedby=error_id.clone() />
            <label for=email_id.clone()>{t!(lang, "email-column")}</label>
            <input id=email_id.clone() name=email_id type="text" inputmode="email" value=email autocomplete="off" aria-describedby=error_id />
        </fieldset>
    }
}
