//! From an exercise and its answers to what is drawn.

mod asking;
mod telling;

use crate::{
    courses::{
        Published, Sector,
        exercise::{Exercise, Kind},
        markdown::Html,
    },
    facts::Register,
    learning::{
        answer::Attempts,
        given::{Fields, Incomplete},
        store::Answer,
    },
    web::dates,
};
use app::{
    components::exercise::{self as drawn, Body},
    paths, t,
    text::Lang,
};

/// What is the same for every exercise of a lesson.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    pub lang: Lang,
    pub facts: &'a Register,
    pub course: &'a Published,
    pub lesson: &'a str,
    pub sector: Option<Sector>,
}

/// How an exercise is to be shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct How<'a> {
    /// Another attempt was asked for.
    pub again: bool,
    /// A form that was sent and could not be taken, and why.
    pub refused: Option<(&'a Fields, Incomplete)>,
    pub is_mastered: bool,
}

impl Sheet<'_> {
    /// HTML with its facts filled in.
    pub fn html(&self, html: &Html) -> String {
        html.with_facts(&|id| self.quote(id)).into_owned()
    }

    /// A fact as it stands in a lesson: the sentence, its source and its date.
    fn quote(&self, id: &str) -> String {
        let Some(fact) = self.facts.get(id) else { return String::new() };
        let source = t!(
            self.lang,
            "fact-quoted",
            name = fact.source.name(self.lang),
            date = dates::registered(self.lang, &fact.source.date)
        );
        format!(
            r#"<span class="fact">{} <a class="fact-source" href="{}">({})</a></span>"#,
            Html::plain(fact.text(self.lang)).as_str(),
            paths::fact(self.lang, id),
            Html::plain(&source).as_str(),
        )
    }

    /// An exercise as this learner should see it now: asked, or told.
    pub fn exercise(&self, exercise: &Exercise, answers: &[Answer], how: How<'_>) -> drawn::Exercise {
        let attempts = Attempts::of(exercise.id.as_str(), answers);
        let body = match attempts.last() {
            Some(answer) if attempts.is_over(exercise) && !how.again && how.refused.is_none() => {
                Body::Told(self.tell(exercise, answer))
            }
            _ => Body::Asked(self.ask(exercise, &attempts, how)),
        };
        drawn::Exercise {
            id: exercise.id.to_string(),
            is_critical: exercise.critical,
            is_mastered: how.is_mastered,
            body,
        }
    }

    fn action(&self, exercise: &Exercise) -> String {
        // The fragment brings a browser without JavaScript back to the exercise.
        let id = &exercise.id;
        format!("{}#{id}", paths::exercise(self.lang, self.course.course.slug(), self.lesson, id))
    }

    fn again(&self, exercise: &Exercise) -> String {
        let id = &exercise.id;
        format!("{}?again={id}#{id}", paths::lesson(self.lang, self.course.course.slug(), self.lesson))
    }
}

/// Which exercise of the lesson it is, counted from 1, and what one does there.
pub fn label(lang: Lang, number: usize, kind: Kind) -> String {
    let kind = app::text::say(lang, &format!("kind-{}", kind.keyword()), &[]);
    t!(lang, "exercise-label", number = number, kind = kind)
}

/// The sentence about what a form lacks.
pub fn sentence(lang: Lang, incomplete: Incomplete) -> String {
    match incomplete {
        Incomplete::Choose => t!(lang, "incomplete-choose"),
        Incomplete::PlaceEach => t!(lang, "incomplete-place-each"),
        Incomplete::Number => t!(lang, "incomplete-number"),
        Incomplete::Write => t!(lang, "incomplete-write"),
        Incomplete::TooLong => t!(lang, "incomplete-too-long"),
        Incomplete::Stale => t!(lang, "incomplete-stale"),
    }
}

/// A number as people write it.
fn number(lang: Lang, number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    match lang {
        Lang::Nl => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}
