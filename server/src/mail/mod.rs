//! **Mail.** Letters are written in the transaction of the deed they belong to and sent by a job, so a letter exists
//! exactly when its deed does. Without a mail server they wait in the outbox, where the operator can read them.

pub mod deliver;
pub mod store;

use app::t;
use app::{document::Site, text::Lang};

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
    };
    let employer = match about {
        About::Invitation { employer, .. } => without_links(&employer.replace(['/', ':', '@'], " ")),
        _ => String::new(),
    };
    let values = [
        ("name", name.as_str().into()),
        ("site", site.name.as_str().into()),
        ("contact", site.contact.as_str().into()),
        ("link", link.into()),
        ("employer", employer.as_str().into()),
    ];
    let say = |part: &str| app::text::say(lang, &format!("mail-{key}-{part}"), &values);
    let foot = t!(lang, "mail-foot", site = site.name.as_str(), contact = site.contact.as_str());
    Letter { to: email.to_owned(), lang, subject: say("subject"), body: format!("{}\n\n{foot}\n", say("body")) }
}

/// A name goes into letters to addresses that nobody confirmed, and mail programs make links of what looks like an address:
/// after a dot comes a space. A [`Name`](crate::accounts::Name) has no slash, colon or at sign.
fn without_links(name: &str) -> String {
    name.replace(['.', '。', '．', '｡'], ". ").split_whitespace().collect::<Vec<_>>().join(" ")
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
