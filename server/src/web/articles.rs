//! Pages that are only text.

use super::{
    respond::{Answer, Sheet},
    state::App,
    visit::Visit,
};
use crate::courses::markdown::Html;
use app::{document::Area, pages::article::Article, paths, text::Lang};
use axum::extract::State;

/// The Markdown of a page in both languages: its first line is the title.
struct Text {
    nl: &'static str,
    en: &'static str,
}

const ABOUT: Text = Text { nl: include_str!("articles/about.nl.md"), en: include_str!("articles/about.en.md") };
const PRIVACY: Text = Text { nl: include_str!("articles/privacy.nl.md"), en: include_str!("articles/privacy.en.md") };
const ACCESSIBILITY: Text =
    Text { nl: include_str!("articles/accessibility.nl.md"), en: include_str!("articles/accessibility.en.md") };

/// `GET /over`
pub async fn about(State(app): State<App>, visit: Visit) -> Answer {
    show(&app, &visit, &ABOUT, paths::about)
}

/// `GET /privacy`
pub async fn privacy(State(app): State<App>, visit: Visit) -> Answer {
    show(&app, &visit, &PRIVACY, paths::privacy)
}

/// `GET /toegankelijkheid`
pub async fn accessibility(State(app): State<App>, visit: Visit) -> Answer {
    show(&app, &visit, &ACCESSIBILITY, paths::accessibility)
}

fn show(app: &App, visit: &Visit, text: &Text, here: fn(Lang) -> String) -> Answer {
    let source = match visit.lang {
        Lang::Nl => text.nl,
        Lang::En => text.en,
    };
    // An installation has its own name and address.
    let source = source.replace("{site}", &app.site.name).replace("{contact}", &app.site.contact);
    let (title, body) = source.split_once('\n').unwrap_or((&source, ""));
    let page = Article {
        title: title.trim_start_matches("# ").to_owned(),
        html: Html::block(body, &|_| None).as_str().to_owned(),
    };
    app.page(visit, Sheet::public(Area::Public, here), page)
}
