//! **Mail.** Letters are written in the transaction of the deed they belong to and sent by a job, so a letter exists
//! exactly when its deed does. Without a mail server they wait in the outbox, where the operator can read them.

pub mod deliver;
pub mod store;

use app::t;
use app::{
    document::Site,
    text::{Lang, Value},
};

/// A letter, ready to be written. Plain text only: it reads everywhere and loads nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub to: String,
    pub lang: Lang,
    pub subject: String,
    pub body: String,
}

/// Whom a letter is for.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    pub name: &'a str,
    pub email: &'a str,
    pub lang: Lang,
}

/// The letters we write.
#[derive(Clone, Copy, Debug)]
pub enum About<'a> {
    SignIn {
        link: &'a str,
    },
    Welcome {
        link: &'a str,
    },
    /// Someone signed up with an address that already has an account.
    AlreadyKnown {
        link: &'a str,
    },
    NewPassword {
        link: &'a str,
    },
    NewEmail {
        link: &'a str,
    },
    EmailChanged,
    PasswordChanged,
    Inactive {
        link: &'a str,
    },
    /// An employer asks someone to join.
    Invitation {
        link: &'a str,
        employer: &'a str,
    },
    /// A course that an employer asks for is still open.
    Reminder(Reminder<'a>),
}

/// What a letter tells of a course that is asked of its reader.
#[derive(Clone, Copy, Debug)]
pub struct Reminder<'a> {
    /// To the course.
    pub link: &'a str,
    /// To stop these letters.
    pub stop: &'a str,
    pub employer: &'a str,
    pub course: &'a str,
    pub reason: &'a str,
    pub minutes: u32,
    pub is_work_time: bool,
    /// The target day, in words.
    pub target: &'a str,
}

/// Writes a letter in the language of its reader.
#[must_use]
pub fn letter(site: &Site, to: Reader<'_>, about: About<'_>) -> Letter {
    let Reader { name, email, lang } = to;
    let name = without_links(name);
    let (key, link) = match about {
        About::SignIn { link } => ("sign-in", link),
        About::Welcome { link } => ("welcome", link),
        About::AlreadyKnown { link } => ("known", link),
        About::NewPassword { link } => ("password", link),
        About::NewEmail { link } => ("new-email", link),
        About::EmailChanged => ("email-changed", ""),
        About::PasswordChanged => ("password-changed", ""),
        About::Inactive { link } => ("inactive", link),
        About::Invitation { link, .. } => ("invitation", link),
        About::Reminder(Reminder { link, .. }) => ("reminder", link),
    };
    let mut values: Vec<(&str, Value<'_>)> = vec![
        ("name", name.into()),
        ("site", site.name.as_str().into()),
        ("contact", site.contact.as_str().into()),
        ("link", link.into()),
    ];
    match about {
        About::Invitation { employer, .. } => values.push(("employer", of_an_employer(employer).into())),
        About::Reminder(reminder) => values.extend([
            ("employer", of_an_employer(reminder.employer).into()),
            ("course", reminder.course.into()),
            ("reason", of_an_employer(reminder.reason).into()),
            ("n", reminder.minutes.into()),
            ("time", if reminder.is_work_time { "work" } else { "own" }.into()),
            ("target", reminder.target.into()),
            ("stop", reminder.stop.into()),
        ]),
        _ => {}
    }
    let say = |part: &str| app::text::say(lang, &format!("mail-{key}-{part}"), &values);
    let foot = t!(lang, "mail-foot", site = site.name.as_str(), contact = site.contact.as_str());
    Letter { to: email.to_owned(), lang, subject: say("subject"), body: format!("{}\n\n{foot}\n", say("body")) }
}

/// A name goes into letters to addresses that nobody confirmed, and mail programs make links of what looks like an address:
/// after a dot comes a space. A [`Name`](crate::accounts::Name) has no slash, colon or at sign.
fn without_links(name: &str) -> String {
    name.replace(['.', '。', '．', '｡'], ". ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an employer typed goes into letters in our name: it makes no link either.
fn of_an_employer(words: &str) -> String {
    without_links(&words.replace(['/', ':', '@'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_makes_no_link() {
        for (name, greeted) in [
            ("win op kwaad.example", "win op kwaad. example"),
            ("kwaad。example", "kwaad. example"),
            ("J.R. Jansen", "J. R. Jansen"),
            ("Amina el Idrissi", "Amina el Idrissi"),
        ] {
            assert_eq!(without_links(name), greeted);
        }
        let site = site();
        let reader = Reader { name: "kwaad.example", email: "amina@bakkerij.example", lang: Lang::Nl };
        let link = "https://wijzer.example/x";
        assert!(letter(&site, reader, About::Welcome { link }).body.starts_with("Dag kwaad. example,"));
    }

    #[test]
    fn a_reminder_says_why_and_that_it_is_working_time_and_blames_nobody() {
        let reminder = Reminder {
            link: "https://wijzer.example/cursussen/proef",
            stop: "https://wijzer.example/herinneringen/00ff",
            employer: "Bakkerij kwaad.example",
            course: "AI in gewone taal",
            reason: "We plannen met AI. Zie http://kwaad.example/x",
            minutes: 45,
            is_work_time: true,
            target: "31 maart 2027",
        };
        for lang in Lang::ALL {
            let reader = Reader { name: "Amina", email: "amina@bakkerij.example", lang };
            let Letter { subject, body, .. } = letter(&site(), reader, About::Reminder(reminder));
            for told in ["Amina", "We plannen met AI", "45", "31 maart 2027", reminder.link, reminder.stop] {
                assert!(body.contains(told), "{told}: {body}");
            }
            assert!(subject.contains("AI in gewone taal"), "{subject}");
            assert!(!body.contains("kwaad.example"), "an employer makes no links: {body}");
            for blame in ["te laat", "nog niet", "verplicht", "moet", " late ", "must", "overdue", "!"] {
                assert!(!body.contains(blame) && !subject.contains(blame), "{blame}: {body}");
            }
            let works = body.contains("werktijd") || body.contains("working time");
            let own = Reminder { is_work_time: false, ..reminder };
            let body = letter(&site(), reader, About::Reminder(own)).body;
            assert!(works && !body.contains("werktijd") && !body.contains("working time"), "{body}");
        }
    }

    fn site() -> Site {
        Site {
            name: "Wijzer".into(),
            public_url: "https://wijzer.example".into(),
            contact: "hulp@wijzer.example".into(),
            stylesheet: String::new(),
            loader: String::new(),
            font: String::new(),
            icon: String::new(),
            sends_mail: true,
        }
    }

    #[test]
    fn every_letter_says_who_where_and_how() {
        let site = site();
        let link = "https://wijzer.example/inloggen/link/00ff";
        for lang in Lang::ALL {
            let reader = Reader { name: "Amina", email: "amina@bakkerij.example", lang };
            for about in [
                About::SignIn { link },
                About::Welcome { link },
                About::AlreadyKnown { link },
                About::NewPassword { link },
                About::NewEmail { link },
                About::Inactive { link },
            ] {
                let Letter { subject, body, .. } = letter(&site, reader, about);
                assert!(
                    body.contains("Amina") && body.contains(link) && body.contains("hulp@wijzer.example"),
                    "{body}"
                );
                assert!(!subject.starts_with("mail-") && !subject.contains('\n'), "{subject}");
            }
            let plain = letter(&site, reader, About::PasswordChanged);
            assert!(!plain.body.contains("http"), "a warning has no link to fish with");
        }
    }
}
