//! What is sent to people in the employer's name: what, to how many, when, and what became of it. There is no place for a name.

use super::{Tab, Tabs};
use crate::{document::Page, paths, t, text::Lang};
use leptos::prelude::*;

/// Reminders that are to come, and what was sent.
#[derive(Clone, Debug)]
pub struct Messages {
    pub org: i64,
    pub name: String,
    /// No earlier on a day than this hour.
    pub from_hour: i64,
    pub reminders: Vec<Reminder>,
    pub log: Vec<Line>,
    pub invitations: Option<Invitations>,
}

/// The letters of one assignment.
#[derive(Clone, Debug)]
pub struct Reminder {
    pub id: i64,
    pub course: String,
    pub address: String,
    pub target: String,
    /// When letters are still to come.
    pub days: Vec<String>,
    /// How many people have the course open now.
    pub open: i64,
    pub is_paused: bool,
    pub letters: Vec<Shown>,
}

/// A letter as it will read.
#[derive(Clone, Debug)]
pub struct Shown {
    pub lang: Lang,
    pub subject: String,
    pub body: String,
}

/// What was sent on a day.
#[derive(Clone, Debug)]
pub struct Line {
    pub day: String,
    /// The course, of a reminder.
    pub of: Option<String>,
    pub words: String,
}

/// How far the letters that invite are.
#[derive(Clone, Debug)]
pub struct Invitations {
    pub invited: i64,
    pub written: i64,
    /// At most so many a day.
    pub a_day: i64,
    pub days: Vec<Line>,
}

impl Page for Messages {
    fn title(&self, lang: Lang) -> String {
        format!("{} · {}", t!(lang, "org-tab-messages"), self.name)
    }

    fn view(self, lang: Lang) -> impl IntoView {
        let Self { org, name, from_hour, reminders, log, invitations } = self;
        let has_none = reminders.is_empty();
        view! {
            <h1>{name}</h1>
            <Tabs lang org here=Tab::Home />
            <p>{t!(lang, "messages-lead")}</p>
            <section aria-labelledby="komt">
                <h2 id="komt">{t!(lang, "messages-to-come")}</h2>
                {has_none.then(|| view! { <p>{t!(lang, "messages-none")}</p> })}
                {(!has_none).then(|| view! { <p class="hint">{t!(lang, "messages-when", hour = from_hour)}</p> })}
                {reminders.into_iter().map(|reminder| view! { <OneReminder lang org reminder /> }).collect_view()}
            </section>
            {(!log.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="verstuurd">
                            <h2 id="verstuurd">{t!(lang, "messages-sent")}</h2>
                            <Log lang of=t!(lang, "assign-course") lines=log />
                            <p class="hint">{t!(lang, "messages-no-names")}</p>
                        </section>
                    }
                })}
            {invitations.map(|invitations| view! { <Invited lang org invitations /> })}
        }
    }
}

#[component]
fn OneReminder(lang: Lang, org: i64, reminder: Reminder) -> impl IntoView {
    let Reminder { id, course, address, target, days, open, is_paused, letters } = reminder;
    let (turn, label) =
        if is_paused { ("no", t!(lang, "messages-go-on")) } else { ("yes", t!(lang, "messages-pause")) };
    let about = t!(lang, "messages-about", course = course.as_str());
    let when = if days.is_empty() {
        t!(lang, "messages-no-more")
    } else {
        let days = days.join(&t!(lang, "messages-and"));
        t!(lang, "messages-on", days = days)
    };
    view! {
        <article class="card" aria-label=about.clone()>
            <h3><a href=address>{course}</a></h3>
            <p>{t!(lang, "messages-target", date = target)}</p>
            {is_paused.then(|| view! { <p><span class="state">{t!(lang, "messages-paused")}</span></p> })}
            <p>{when} " " {t!(lang, "messages-to-whom")}</p>
            <p>{t!(lang, "messages-open-now", n = open)}</p>
            {letters.into_iter().map(|letter| view! { <Letter lang letter /> }).collect_view()}
            <form method="post" action=paths::reminders_pause(lang, org, id) class="button-form">
                <input type="hidden" name="pause" value=turn />
                <button class="button quiet" aria-label=format!("{label}: {about}")>{label.clone()}</button>
            </form>
        </article>
    }
}

#[component]
fn Letter(lang: Lang, letter: Shown) -> impl IntoView {
    let Shown { lang: of, subject, body } = letter;
    let title = match of {
        Lang::Nl => t!(lang, "messages-read-nl"),
        Lang::En => t!(lang, "messages-read-en"),
    };
    view! {
        <details>
            <summary>{title}</summary>
            <div class="letter" lang=of.tag()>
                <p><strong>{subject}</strong></p>
                <p class="own">{body}</p>
            </div>
        </details>
    }
}

#[component]
fn Log(lang: Lang, of: String, lines: Vec<Line>) -> impl IntoView {
    let has_courses = lines.iter().any(|line| line.of.is_some());
    view! {
        <table class="status">
            <thead>
                <tr>
                    <th scope="col">{t!(lang, "messages-day")}</th>
                    {has_courses.then(|| view! { <th scope="col">{of}</th> })}
                    <th scope="col">{t!(lang, "messages-what")}</th>
                </tr>
            </thead>
            <tbody>
                {lines
                    .into_iter()
                    .map(|Line { day, of, words }| {
                        view! {
                            <tr>
                                <th scope="row">{day}</th>
                                {of.map(|course| view! { <td>{course}</td> })}
                                <td>{words}</td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn Invited(lang: Lang, org: i64, invitations: Invitations) -> impl IntoView {
    let Invitations { invited, written, a_day, days } = invitations;
    let is_going_on = written < invited;
    let words = t!(lang, "messages-invitations-written", n = invited, written = written);
    view! {
        <section aria-labelledby="uitnodigingen">
            <h2 id="uitnodigingen">{t!(lang, "messages-invitations")}</h2>
            {(invited > 0).then(|| view! { <p id="zover">{words}</p> })}
            {is_going_on
                .then(|| {
                    view! {
                        <progress max=invited value=written aria-labelledby="zover"></progress>
                        <p class="hint">{t!(lang, "messages-a-day", n = a_day)} " " <a href=paths::messages(lang, org)>{t!(lang, "messages-again")}</a></p>
                    }
                })}
            {(!days.is_empty()).then(|| view! { <Log lang of=String::new() lines=days /> })}
        </section>
    }
}
