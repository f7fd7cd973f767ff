//! Mail that was written, sent or not.

use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// The outbox, newest first, a page at a time.
#[derive(Clone, Debug)]
pub struct Outbox {
    pub letters: Vec<Row>,
    /// Where older ones are.
    pub older: Option<String>,
    pub sends_mail: bool,
}

/// A mail in the list.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: i64,
    pub recipient: String,
    pub subject: String,
    pub written: String,
    pub state: State,
}

#[derive(Clone, Debug)]
pub enum State {
    Waiting,
    Sent(String),
    /// The last complaint of the mail server.
    Failing(String),
}

/// One mail, as its reader gets it.
#[derive(Clone, Debug)]
pub struct Letter {
    pub row: Row,
    /// Pieces of plain text; some are addresses to follow.
    pub body: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Link(String),
}

impl Page for Outbox {
    fn title(&self, lang: Lang) -> String {
        t!(lang, "outbox-title")
    }

    fn view(self, lang: Lang) -> impl IntoView {
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::operator(lang)>{t!(lang, "operator-title")}</a>
            </nav>
            <h1>{t!(lang, "outbox-title")}</h1>
            {(!self.sends_mail).then(|| view! { <p class="notice">{t!(lang, "operator-no-smtp")}</p> })}
            {self.letters.is_empty().then(|| view! { <p class="empty">{t!(lang, "outbox-empty")}</p> })}
            <ul class="letters">
                {self
                    .letters
                    .into_iter()
                    .map(|row| {
                        view! {
                            <li>
                                <h2><a href=paths::letter(lang, row.id)>{row.subject.clone()}</a></h2>
                                <p class="meta">{row.recipient.clone()} " · " {row.written.clone()} " · " <Delivery lang state=row.state.clone() /></p>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            {self.older.map(|address| view! { <p><a class="button quiet" href=address>{t!(lang, "outbox-older")}</a></p> })}
        }
    }
}

impl Page for Letter {
    fn title(&self, _: Lang) -> String {
        self.row.subject.clone()
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let Self { row, body } = self;
        view! {
            <nav class="crumbs" aria-label=t!(lang, "crumbs")>
                <a href=paths::outbox(lang)>{t!(lang, "outbox-title")}</a>
            </nav>
            <h1>{row.subject}</h1>
            <p class="meta">{row.recipient} " · " {row.written} " · " <Delivery lang state=row.state /></p>
            <div class="letter own">
                {body
                    .into_iter()
                    .map(|piece| match piece {
                        Piece::Text(text) => text.into_any(),
                        Piece::Link(address) => view! { <a href=address>{address.clone()}</a> }.into_any(),
                    })
                    .collect_view()}
            </div>
        }
    }
}

#[component]
fn Delivery(lang: Lang, state: State) -> impl IntoView {
    match state {
        State::Waiting => t!(lang, "outbox-waiting"),
        State::Sent(at) => t!(lang, "outbox-sent", at = at),
        State::Failing(why) => t!(lang, "outbox-failing", why = why),
    }
}
