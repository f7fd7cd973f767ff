//! Markdown to safe HTML.
//!
//! CommonMark with tables, through an allow-list sanitiser. Raw HTML is not part of the format: it is
//! reported when a package is read and shown as text if it gets here all the same. `{fact F-11}` becomes a marker that
//! is filled in when the lesson is drawn, because facts change while published lessons do not.

use ammonia::Builder;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// Around the id of a fact inside the HTML: private-use characters that no author types and no sanitiser touches.
const FACT_OPEN: char = '\u{E000}';
const FACT_CLOSE: char = '\u{E001}';

/// Sanitised HTML, with markers where facts are quoted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Text without markup.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self(ammonia::clean_text(text))
    }

    /// Paragraphs, lists, tables, pictures. `medium` gives the address and the text alternative of a picture.
    #[must_use]
    pub fn block(markdown: &str, medium: &dyn Fn(&str) -> Option<(String, String)>) -> Self {
        Self(render(markdown, medium))
    }

    /// One run of text: what would be a single paragraph, without the paragraph.
    #[must_use]
    pub fn inline(markdown: &str) -> Self {
        let html = render(markdown, &|_| None);
        let html = html.trim();
        let inner = html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
        match inner {
            Some(inner) if !inner.contains("<p>") => Self(inner.to_owned()),
            _ => Self(html.to_owned()),
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Ids of the facts quoted here, in order.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.0.split(FACT_OPEN).skip(1).filter_map(|rest| rest.split(FACT_CLOSE).next())
    }

    /// The HTML with each fact put in its place.
    #[must_use]
    pub fn with_facts(&self, quote: &dyn Fn(&str) -> String) -> Cow<'_, str> {
        if !self.0.contains(FACT_OPEN) {
            return Cow::Borrowed(&self.0);
        }
        let mut parts = self.0.split(FACT_OPEN);
        let mut html = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (id, rest) = part.split_once(FACT_CLOSE).unwrap_or((part, ""));
            html.push_str(&quote(id));
            html.push_str(rest);
        }
        Cow::Owned(html)
    }

    /// The words alone, for search and for counting: tags and fact markers are left out, blocks end a line.
    #[must_use]
    pub fn words(&self) -> String {
        let mut text = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            let (tag, after) = after.split_once('>').unwrap_or((after, ""));
            if ["/p", "/li", "/h2", "/h3", "/td", "/th", "br"].contains(&tag) {
                text.push('\n');
            }
            rest = after;
        }
        text.push_str(rest);
        let mut words = String::with_capacity(text.len());
        let mut in_fact = false;
        for c in text.chars() {
            match c {
                FACT_OPEN => in_fact = true,
                FACT_CLOSE => in_fact = false,
                c if !in_fact => words.push(c),
                _ => {}
            }
        }
        for (entity, plain) in
            [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
        {
            words = words.replace(entity, plain);
        }
        words
    }
}

fn render(markdown: &str, medium: &dyn Fn(&str) -> Option<(String, String)>) -> String {
    let marked = mark_facts(markdown);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut in_picture = false;
    let events = Parser::new_ext(&marked, options).filter_map(|event| match event {
        // Raw HTML is shown, never obeyed.
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Image { dest_url, .. }) => {
            in_picture = true;
            let (address, alt) = medium(&dest_url).unwrap_or_default();
            Some(Event::Html(CowStr::from(format!(
                r#"<img src="{}" alt="{}">"#,
                ammonia::clean_text(&address),
                ammonia::clean_text(&alt)
            ))))
        }
        Event::End(TagEnd::Image) => {
            in_picture = false;
            None
        }
        _ if in_picture => None,
        event => Some(event),
    });
    let mut html = String::with_capacity(marked.len() * 2);
    pulldown_cmark::html::push_html(&mut html, events);
    SANITISER.clean(&html).to_string()
}

/// Puts markers where the text says `{fact F-11}`.
fn mark_facts(markdown: &str) -> Cow<'_, str> {
    if !markdown.contains("{fact ") {
        return Cow::Borrowed(markdown);
    }
    let mut parts = markdown.split("{fact ");
    let mut marked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((id, rest)) => {
                marked.push(FACT_OPEN);
                marked.push_str(id.trim());
                marked.push(FACT_CLOSE);
                marked.push_str(rest);
            }
            None => marked.push_str(part),
        }
    }
    Cow::Owned(marked)
}

/// The allow-list: what CommonMark makes, and nothing that runs, loads or styles.
static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags = HashSet::from([
        "p",
        "br",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "h2",
        "h3",
        "h4",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "a",
        "img",
        "sup",
        "hr",
        "span",
        "div",
    ]);
    let mut builder = Builder::new();
    builder
        .tags(tags)
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "lang"])),
            ("img", HashSet::from(["src", "alt"])),
            ("ol", HashSet::from(["start"])),
            ("th", HashSet::from(["scope"])),
            ("span", HashSet::from(["lang"])),
        ]))
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["https", "mailto"]))
        .link_rel(Some("noopener nofollow ugc"));
    builder
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn block(markdown: &str) -> String {
        Html::block(markdown, &|path| Some((format!("/media/{path}"), "een \"appel\"".into()))).0
    }

    #[test]
    fn text_becomes_paragraphs_lists_and_tables() {
        assert_eq!(block("Een *zin*.\n\n- a\n- b"), "<p>Een <em>zin</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
        assert!(block("| a | b |\n|---|---|\n| 1 | 2 |").contains("<td>1</td>"));
        assert_eq!(Html::inline("**kort** en krachtig").as_str(), "<strong>kort</strong> en krachtig");
    }

    #[test]
    fn a_picture_gets_its_address_and_text_from_the_package() {
        let html = block("![](appel.svg)");
        assert!(html.contains(r#"<img src="/media/appel.svg" alt="een &quot;appel&quot;">"#), "{html}");
    }

    #[test]
    fn nothing_hostile_survives() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[klik](javascript:alert(1))",
            "[klik](data:text/html;base64,PHNjcmlwdD4=)",
            "<svg/onload=alert(1)>",
            "<a href=\"https://a.nl\" onclick=\"x()\">a</a>",
            "<iframe src=//a.nl></iframe>",
            "<style>*{display:none}</style>",
            "</p></div><form action=//a.nl>",
        ] {
            let html = block(hostile);
            let tags: Vec<&str> = html.split('<').skip(1).filter_map(|tag| tag.split('>').next()).collect();
            for tag in tags {
                assert!(!tag.contains("on") || tag.starts_with("strong"), "{hostile} -> {html}");
                assert!(
                    !["script", "svg", "iframe", "style", "form", "img"].iter().any(|bad| tag.starts_with(bad)),
                    "{html}"
                );
            }
            assert!(!html.contains("href=\"javascript") && !html.contains("href=\"data"), "{hostile} -> {html}");
        }
    }

    #[test]
    fn a_quoted_fact_is_a_marker_until_it_is_drawn() {
        let html = Html::inline("Sinds 2026 geldt {fact F-11}.");
        assert_eq!(html.facts().collect::<Vec<_>>(), ["F-11"]);
        assert_eq!(html.with_facts(&|id| format!("[{id}]")), "Sinds 2026 geldt [F-11].");
        assert_eq!(html.words(), "Sinds 2026 geldt .");
    }

    proptest! {
        /// Cleaning twice changes nothing.
        #[test]
        fn sanitising_is_stable(markdown in "[ -~\n]{0,200}") {
            let once = block(&markdown);
            prop_assert_eq!(SANITISER.clean(&once).to_string(), once);
        }
    }
}
