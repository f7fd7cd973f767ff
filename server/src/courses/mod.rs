//! **Courses.** A course teaches one thing in modules of a few short lessons. What stands here is what a teacher
//! would say about a course: it has a goal, a level and an audience; a module practises competences and has answered
//! who could be harmed; a lesson is a situation, a choice, an explanation, exercises, something to do at work and a
//! card to keep.
//!
//! A course comes as a package of Markdown files ([`format`]), becomes an immutable numbered version, and is never
//! changed after that. The parsed course holds the answer keys and therefore never leaves the server; what the
//! browser gets is drawn from the nouns of `app`.

pub mod check;
pub mod exercise;
pub mod format;
pub mod frameworks;
pub mod import;
pub mod markdown;
pub mod package;
pub mod problem;
pub mod readability;
pub mod search;
pub mod shelf;
pub mod store;
#[cfg(test)]
pub mod testing;

use app::text::Lang;
use exercise::Exercise;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// A stable name in a URL and in the database: lower-case letters, digits and single hyphens, 1 to 80 long.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let tidy = !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
        if (1..=80).contains(&text.len()) && text.chars().all(plain) && tidy {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotASlug)
        }
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;

    fn try_from(text: String) -> Result<Self, NotASlug> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Text that is not a [`Slug`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a slug: use lower-case letters, digits and single hyphens")]
pub struct NotASlug;

/// One text in one or two languages; Dutch is always there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localised {
    pub nl: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Localised {
    /// The text in this language, else in Dutch.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> &str {
        match (lang, &self.en) {
            (Lang::En, Some(english)) => english,
            _ => &self.nl,
        }
    }
}

/// A line of business. The four of the coalition's founding text and five broad ones (`syllabus`, section 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sector {
    Agro,
    Zorg,
    Techniek,
    Veiligheid,
    Detailhandel,
    Horeca,
    Bouw,
    Logistiek,
    Zakelijk,
}

impl Sector {
    pub const ALL: [Self; 9] = [
        Self::Agro,
        Self::Zorg,
        Self::Techniek,
        Self::Veiligheid,
        Self::Detailhandel,
        Self::Horeca,
        Self::Bouw,
        Self::Logistiek,
        Self::Zakelijk,
    ];

    /// Everyone a text may be for: whoever chose no sector, and those who chose one.
    pub fn all_and_none() -> impl Iterator<Item = Option<Self>> {
        std::iter::once(None).chain(Self::ALL.map(Some))
    }

    /// The key used in packages, URLs and the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agro => "agro",
            Self::Zorg => "zorg",
            Self::Techniek => "techniek",
            Self::Veiligheid => "veiligheid",
            Self::Detailhandel => "detailhandel",
            Self::Horeca => "horeca",
            Self::Bouw => "bouw",
            Self::Logistiek => "logistiek",
            Self::Zakelijk => "zakelijk",
        }
    }
}

impl FromStr for Sector {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|sector| sector.key() == key).ok_or(())
    }
}

/// A proficiency level of DigComp 3.0, in four steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    Basic,
    Intermediate,
    Advanced,
    HighlyAdvanced,
}

impl Level {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Intermediate => "intermediate",
            Self::Advanced => "advanced",
            Self::HighlyAdvanced => "highly-advanced",
        }
    }
}

/// A parsed course: everything a version holds, answer keys included.
#[derive(Clone, Debug)]
pub struct Course {
    pub head: CourseHead,
    pub modules: Vec<Module>,
    /// Pictures and their text alternatives, by path inside the package (`media/appels.svg`).
    pub media: BTreeMap<String, Medium>,
}

impl Course {
    #[must_use]
    pub const fn slug(&self) -> &Slug {
        &self.head.slug
    }

    /// The lessons in reading order.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.modules.iter().flat_map(|module| &module.lessons)
    }

    #[must_use]
    pub fn lesson(&self, slug: &str) -> Option<&Lesson> {
        self.lessons().find(|lesson| lesson.slug.as_str() == slug)
    }

    /// Minutes of all lessons together, never typed.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.lessons().map(Lesson::minutes).sum()
    }
}

/// A version as it was published: immutable.
#[derive(Clone, Debug)]
pub struct Published {
    pub id: store::CourseId,
    pub version: store::VersionId,
    /// 1, 2, 3 …
    pub number: i64,
    pub published_at: crate::storage::Millis,
    pub course: Course,
    /// Paths of files that are no longer what was published.
    pub damaged: Vec<String>,
}

impl Published {
    /// Whether a lesson can no longer be shown.
    #[must_use]
    pub fn is_damaged(&self, text: &LessonText) -> bool {
        self.damaged.contains(&text.path)
    }
}

/// `course.toml`: what stands on the course page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseHead {
    /// The name in every URL.
    pub slug: Slug,
    /// The code of the syllabus, as in `C05`.
    pub code: String,
    pub title: Localised,
    pub summary: Localised,
    /// What one can do afterwards.
    pub goal: Localised,
    pub audience: Localised,
    /// One level, or the first and the last of a step.
    pub levels: Vec<Level>,
    /// Who made it, as shown to learners.
    pub authors: Vec<String>,
    /// SPDX id of the licence of the texts.
    pub licence: String,
    /// The closing task, done by learners for themselves.
    pub assignment: Localised,
    #[serde(default)]
    pub paths: Vec<Slug>,
}

/// A module: a goal, two to five lessons, and the values check.
#[derive(Clone, Debug)]
pub struct Module {
    pub slug: Slug,
    /// Its `module.toml` inside the package.
    pub path: String,
    pub head: ModuleHead,
    pub lessons: Vec<Lesson>,
}

/// `module.toml`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModuleHead {
    pub title: Localised,
    pub goal: Localised,
    /// Ids of DigComp 3.0 competences, one to four.
    pub competences: Vec<String>,
    pub level: Level,
    /// Ids of DigComp 3.0 learning outcomes that the module works towards.
    #[serde(default)]
    pub outcomes: Vec<String>,
    /// Tags of the AI Act, as in `AIA:4`.
    #[serde(default)]
    pub ai_act: Vec<String>,
    /// Norms the module supports, at least one.
    pub norms: Vec<String>,
    pub values: ValuesCheck,
}

/// The three questions every module must have answered before it is published.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValuesCheck {
    pub who_can_be_harmed: String,
    pub who_decides: String,
    pub can_one_object: String,
}

/// A lesson in the languages it was written in; Dutch is always there.
#[derive(Clone, Debug)]
pub struct Lesson {
    pub slug: Slug,
    texts: BTreeMap<Lang, LessonText>,
}

impl Lesson {
    #[must_use]
    pub const fn new(slug: Slug, texts: BTreeMap<Lang, LessonText>) -> Self {
        Self { slug, texts }
    }

    /// The text in this language, else the Dutch one, with the language it really is in.
    ///
    /// # Panics
    /// When the lesson has no Dutch text; the format refuses such a lesson.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> (Lang, &LessonText) {
        self.texts
            .get_key_value(&lang)
            .or_else(|| self.texts.get_key_value(&Lang::Nl))
            .map(|(lang, text)| (*lang, text))
            .expect("a lesson has a Dutch text")
    }

    pub fn texts(&self) -> impl Iterator<Item = (Lang, &LessonText)> {
        self.texts.iter().map(|(lang, text)| (*lang, text))
    }

    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.in_lang(Lang::Nl).1.minutes
    }

    /// The exercises of the Dutch text: rules about passing are the same in every language.
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.in_lang(Lang::Nl).1.exercises()
    }

    /// The exercises that must be right before the module is passed.
    pub fn critical(&self) -> impl Iterator<Item = &Exercise> {
        self.exercises().filter(|exercise| exercise.critical)
    }
}

/// One lesson in one language.
#[derive(Clone, Debug)]
pub struct LessonText {
    /// Its file inside the package.
    pub path: String,
    pub title: String,
    pub minutes: u32,
    pub outcomes: Vec<String>,
    pub blocks: Vec<Block>,
    /// SHA-256 of the normalised file: the same bytes, the same hash.
    pub hash: [u8; 32],
}

impl LessonText {
    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.blocks.iter().flat_map(Block::exercises)
    }

    /// The blocks that someone of this sector sees.
    pub fn shown(&self, sector: Option<Sector>) -> impl Iterator<Item = &Block> {
        self.blocks.iter().flat_map(move |block| block.for_sector(sector))
    }

    /// The exercises that someone of this sector sees.
    pub fn shown_exercises(&self, sector: Option<Sector>) -> impl Iterator<Item = &Exercise> {
        self.shown(sector).flat_map(Block::exercises)
    }

    /// The exercise of this name that someone of this sector sees.
    #[must_use]
    pub fn exercise(&self, id: &str, sector: Option<Sector>) -> Option<&Exercise> {
        self.shown_exercises(sector).find(|exercise| exercise.id.as_str() == id)
    }

    /// Ids of the facts the lesson quotes, in order of first use.
    #[must_use]
    pub fn facts(&self) -> Vec<String> {
        let mut ids = Vec::new();
        for html in self.blocks.iter().flat_map(Block::texts) {
            for id in html.facts() {
                if !ids.iter().any(|known| known == id) {
                    ids.push(id.to_owned());
                }
            }
        }
        ids
    }
}

/// A piece of a lesson, from top to bottom.
#[derive(Clone, Debug)]
pub enum Block {
    Text(markdown::Html),
    /// A recognisable moment at work.
    Situation(markdown::Html),
    Exercise(Exercise),
    /// Three lines to keep, printable.
    Card(Vec<markdown::Html>),
    /// A place that shows another text per sector; `general` is what everybody else sees.
    Sector {
        general: Vec<Block>,
        by_sector: BTreeMap<Sector, Vec<Block>>,
    },
}

impl Block {
    /// The blocks someone of this sector sees here.
    #[must_use]
    pub fn for_sector(&self, sector: Option<Sector>) -> &[Self] {
        match self {
            Self::Sector { general, by_sector } => sector.and_then(|sector| by_sector.get(&sector)).unwrap_or(general),
            block => std::slice::from_ref(block),
        }
    }

    pub fn exercises(&self) -> Box<dyn Iterator<Item = &Exercise> + '_> {
        match self {
            Self::Exercise(exercise) => Box::new(std::iter::once(exercise)),
            Self::Sector { general, by_sector } => {
                Box::new(general.iter().chain(by_sector.values().flatten()).flat_map(Self::exercises))
            }
            _ => Box::new(std::iter::empty()),
        }
    }

    /// Every text, of exercises also what is shown after an answer.
    pub fn texts(&self) -> Box<dyn Iterator<Item = &markdown::Html> + '_> {
        match self {
            Self::Text(html) | Self::Situation(html) => Box::new(std::iter::once(html)),
            Self::Card(lines) => Box::new(lines.iter()),
            Self::Exercise(exercise) => Box::new(exercise.texts()),
            Self::Sector { general, by_sector } => {
                Box::new(general.iter().chain(by_sector.values().flatten()).flat_map(Self::texts))
            }
        }
    }
}

/// A picture of the package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Medium {
    pub alt: Localised,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_plain_and_short() {
        for good in ["a", "wat-is-ai", "c05-m2", "72-uur"] {
            assert!(good.parse::<Slug>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "Wat", "één", "a b", "a/b", "..", &"x".repeat(81)] {
            assert_eq!(bad.parse::<Slug>(), Err(NotASlug), "{bad}");
        }
    }

    #[test]
    fn a_sector_slot_is_never_empty() {
        let text = |t: &str| vec![Block::Text(markdown::Html::plain(t))];
        let slot =
            Block::Sector { general: text("algemeen"), by_sector: BTreeMap::from([(Sector::Zorg, text("zorg"))]) };
        let shown = |sector| match slot.for_sector(sector) {
            [Block::Text(html)] => html.as_str().to_owned(),
            _ => String::new(),
        };
        assert_eq!(shown(Some(Sector::Zorg)), "zorg");
        assert_eq!(shown(Some(Sector::Bouw)), "algemeen");
        assert_eq!(shown(None), "algemeen");
    }
}
