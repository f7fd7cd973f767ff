//! Fluent, loaded once for both languages.

use super::Lang;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{borrow::Cow, sync::LazyLock};
use unic_langid::LanguageIdentifier;

/// What a text can be given: a number, which picks the plural form, or a piece of text.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    Number(i64),
    Text(Cow<'a, str>),
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl From<$kind> for Value<'_> {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
numbers!(i64 i32 u32 u64 usize);

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// The files of one language, in one list so that neither can have a file the other lacks.
macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!($lang, "/account.ftl")),
            include_str!(concat!($lang, "/assigning.ftl")),
            include_str!(concat!($lang, "/codes.ftl")),
            include_str!(concat!($lang, "/council.ftl")),
            include_str!(concat!($lang, "/courses.ftl")),
            include_str!(concat!($lang, "/employer.ftl")),
            include_str!(concat!($lang, "/frame.ftl")),
            include_str!(concat!($lang, "/house.ftl")),
            include_str!(concat!($lang, "/groups.ftl")),
            include_str!(concat!($lang, "/learn.ftl")),
            include_str!(concat!($lang, "/mail.ftl")),
            include_str!(concat!($lang, "/operator.ftl")),
            include_str!(concat!($lang, "/paper.ftl")),
            include_str!(concat!($lang, "/problems.ftl")),
            include_str!(concat!($lang, "/record.ftl")),
            include_str!(concat!($lang, "/umbrella.ftl")),
            include_str!(concat!($lang, "/reminders.ftl")),
        ]
    };
}

static NL: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Lang::Nl, &sources!("nl")));
static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Lang::En, &sources!("en")));

fn bundle(lang: Lang, sources: &[&str]) -> FluentBundle<FluentResource> {
    let tag = match lang {
        Lang::Nl => "nl-NL",
        Lang::En => "en-GB",
    };
    let tag: LanguageIdentifier = tag.parse().expect("a constant tag");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are for mixed writing directions; Dutch and English have one.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned()).expect("the Fluent files parse: a test says so");
        bundle.add_resource(resource).expect("no text is written twice: a test says so");
    }
    bundle
}

/// The text of this id. An id that does not exist comes back as itself, which a test and every reader would notice.
#[must_use]
pub fn say<'a>(lang: Lang, id: &str, values: &[(&'a str, Value<'a>)]) -> String {
    let bundle = match lang {
        Lang::Nl => &*NL,
        Lang::En => &*EN,
    };
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let mut args = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        args.set(
            *name,
            match value {
                Value::Number(number) => FluentValue::from(*number),
                Value::Text(text) => FluentValue::from(text.as_ref()),
            },
        );
    }
    bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
}

/// Every id of a language, sorted.
#[must_use]
pub fn ids(lang: Lang) -> Vec<String> {
    let sources: &[&str] = match lang {
        Lang::Nl => &sources!("nl"),
        Lang::En => &sources!("en"),
    };
    let is_id = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let mut ids: Vec<String> = sources
        .iter()
        .flat_map(|source| source.lines())
        .filter(is_id)
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .collect();
    ids.sort();
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn both_languages_say_the_same_things_once() {
        let (nl, en) = (ids(Lang::Nl), ids(Lang::En));
        let (nl_set, en_set): (BTreeSet<_>, BTreeSet<_>) = (nl.iter().collect(), en.iter().collect());
        assert_eq!(nl_set.difference(&en_set).collect::<Vec<_>>(), Vec::<&&String>::new(), "no English text");
        assert_eq!(en_set.difference(&nl_set).collect::<Vec<_>>(), Vec::<&&String>::new(), "no Dutch text");
        assert_eq!((nl.len(), en.len()), (nl_set.len(), en_set.len()), "an id stands twice");
    }

    #[test]
    fn plurals_and_values_are_filled_in() {
        assert_eq!(say(Lang::Nl, "minutes", &[("n", 1.into())]), "1 minuut");
        assert_eq!(say(Lang::Nl, "minutes", &[("n", 6.into())]), "6 minuten");
        assert_eq!(say(Lang::En, "minutes", &[("n", 6.into())]), "6 minutes");
        assert_eq!(say(Lang::Nl, "no-such-id", &[]), "no-such-id");
    }
}
