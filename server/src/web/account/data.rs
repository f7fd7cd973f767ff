//! All my data: readable, and as JSON.

use crate::{
    accounts::{PersonId, codes, store},
    assignments::{self, Mine, remind},
    learning::export::{self, Learned, iso},
    mail,
    organisations::{
        self, contacts,
        groups::{self, Belonging},
    },
    storage::{self, Linked, Millis},
    web::{
        dates,
        limits::Doing,
        organisation,
        respond::{Answer, Sheet, download},
        state::App,
        visit::Member,
    },
};
use app::{
    document::Area,
    pages::account::data::{Data, Section},
    paths, t,
    text::{Lang, say},
};
use axum::extract::State;
use serde::Serialize;

/// Everything the platform knows about one person.
#[derive(Debug, Serialize)]
struct Everything {
    account: Account,
    devices: Vec<Device>,
    employers: Vec<Employer>,
    /// What employers ask, with the status they see.
    assigned: Vec<Assigned>,
    security_events: Vec<Happened>,
    letters: Vec<Letter>,
    #[serde(flatten)]
    learned: Learned,
}

#[derive(Debug, Serialize)]
struct Account {
    name: String,
    /// None for whoever signs in with a code on paper.
    email: Option<String>,
    email_confirmed: bool,
    language: &'static str,
    sector: Option<String>,
    /// Since when no letters that remind of a course are wanted.
    reminders_refused_at: Option<String>,
    created_at: String,
    /// When the code on paper was made, while there is one.
    code_made_at: Option<String>,
}

#[derive(Debug, Serialize)]
struct Device {
    name: String,
    signed_in_at: String,
    last_used_at: String,
}

#[derive(Debug, Serialize)]
struct Employer {
    name: String,
    since: String,
    groups: Vec<Group>,
    /// The teams that this person leads, and since when.
    leads: Vec<Since>,
    contact_for_ai_since: Option<String>,
}

#[derive(Debug, Serialize)]
struct Group {
    kind: &'static str,
    name: String,
    since: String,
    until: Option<String>,
}

#[derive(Debug, Serialize)]
struct Since {
    name: String,
    since: String,
}

#[derive(Debug, Serialize)]
struct Assigned {
    employer: String,
    course: String,
    reason: String,
    asked_at: String,
    status: String,
}

#[derive(Debug, Serialize)]
struct Happened {
    at: String,
    event: String,
    network: String,
}

#[derive(Debug, Serialize)]
struct Letter {
    at: String,
    subject: String,
}

async fn gather(app: &App, member: &Member) -> Result<Everything, crate::web::respond::Refused> {
    let Member { viewer, person, .. } = member;
    let mut conn = app.db.read().await?;
    let created_at = store::created_at(&mut conn, person.id).await?.map(iso).unwrap_or_default();
    let code_made_at = codes::store::made_at(&mut conn, person.id).await?.map(iso);
    let sessions = store::sessions(&mut conn, viewer.learner, app.now()).await?;
    let employers = employers(&mut conn, person.id).await?;
    let assigned = assignments::store::of_person(&mut conn, person.id, app.now()).await?;
    let events = store::security_events(&mut conn, person.id).await?;
    let reminders_refused_at = remind::store::refused_at(&mut conn, person.id).await?.map(iso);
    let letters = mail::store::to_person(&mut conn, person.id).await?;
    let learned = export::learned(&mut conn, &app.shelf, viewer.learner).await?;
    Ok(Everything {
        account: Account {
            name: person.name.clone(),
            email: person.has_address().then(|| person.email.clone()),
            email_confirmed: person.is_confirmed,
            language: person.lang.tag(),
            sector: viewer.sector.clone(),
            reminders_refused_at,
            created_at,
            code_made_at,
        },
        devices: sessions
            .into_iter()
            .map(|row| Device {
                name: row.device,
                signed_in_at: iso(Millis(row.created_at)),
                last_used_at: iso(Millis(row.seen_at)),
            })
            .collect(),
        employers,
        assigned: assigned.into_iter().map(|mine| assigned_by(member.visit.lang, app, mine)).collect(),
        security_events: events
            .into_iter()
            .map(|(at, event, network)| Happened { at: iso(Millis(at)), event, network })
            .collect(),
        letters: letters.into_iter().map(|(at, subject)| Letter { at: iso(Millis(at)), subject }).collect(),
        learned,
    })
}

/// The employers of a person, and what the person is there.
async fn employers(db: &mut impl Linked, person: PersonId) -> storage::Result<Vec<Employer>> {
    let belongs = groups::store::of_person(db, person).await?;
    let led = groups::store::all_led_by(db, person).await?;
    let mut employers = Vec::new();
    for employer in organisations::store::employers(db, person).await? {
        let group = |one: &Belonging| Group {
            kind: one.kind.key(),
            name: one.name.clone(),
            since: iso(one.since),
            until: one.until.map(iso),
        };
        let led = led.iter().filter(|(org, ..)| *org == employer.id.0);
        employers.push(Employer {
            name: employer.name,
            since: iso(employer.since),
            groups: belongs.iter().filter(|one| one.org == employer.id).map(group).collect(),
            leads: led.map(|(_, name, since)| Since { name: name.clone(), since: iso(Millis(*since)) }).collect(),
            contact_for_ai_since: contacts::store::since(db, employer.id, person).await?.map(iso),
        });
    }
    Ok(employers)
}

fn assigned_by(lang: Lang, app: &App, mine: Mine) -> Assigned {
    Assigned {
        course: organisation::title(lang, &app.shelf.front().courses, &mine.assignment),
        status: organisation::status(lang, mine.status),
        employer: mine.employer,
        reason: mine.assignment.reason,
        asked_at: iso(mine.assignment.created_at),
    }
}

/// `GET /account/gegevens.json`
pub async fn json(State(app): State<App>, member: Member) -> Answer {
    app.limits.count(Doing::Export, member.person.id)?;
    let everything = gather(&app, &member).await?;
    let text = serde_json::to_string_pretty(&everything).expect("plain data");
    Ok(download("application/json; charset=utf-8", "wijzer.json", text))
}

/// `GET /account/gegevens`
pub async fn page(State(app): State<App>, member: Member) -> Answer {
    let Everything { account, devices, employers, assigned, security_events, letters, learned } =
        gather(&app, &member).await?;
    let lang = member.visit.lang;
    // Moments come as ISO 8601; people read a date.
    let when = |text: &str| {
        let at = text.parse::<jiff::Timestamp>().map(|at| Millis(at.as_millisecond()));
        at.map_or_else(|_| text.to_owned(), |at| dates::day_and_time(lang, at))
    };
    let yes_no = |yes: bool| if yes { t!(lang, "data-yes") } else { t!(lang, "data-no") };
    let course_line = |course: &export::Course| {
        let started = t!(lang, "data-version", version = course.version, started = when(&course.started_at));
        let finished = course.finished_at.as_deref().map(|at| t!(lang, "data-finished", finished = when(at)));
        (course.title.clone(), [Some(started), finished].into_iter().flatten().collect::<Vec<_>>().join(", "))
    };
    let refused = account.reminders_refused_at.as_deref();
    let reminders = refused.map_or_else(|| yes_no(true), |at| t!(lang, "data-reminders-refused", date = when(at)));
    let sections = vec![
        Section {
            title: t!(lang, "data-person"),
            lines: vec![
                (t!(lang, "field-name"), account.name),
                (t!(lang, "field-email"), account.email.unwrap_or_else(|| "–".to_owned())),
                (t!(lang, "data-confirmed"), yes_no(account.email_confirmed)),
                (t!(lang, "account-language"), account.language.to_owned()),
                (t!(lang, "data-sector"), account.sector.unwrap_or_else(|| "–".to_owned())),
                (t!(lang, "data-reminders"), reminders),
                (t!(lang, "data-created"), when(&account.created_at)),
            ]
            .into_iter()
            .chain(account.code_made_at.iter().map(|at| (t!(lang, "data-code"), when(at))))
            .collect(),
        },
        Section {
            title: t!(lang, "data-courses"),
            lines: learned
                .courses
                .iter()
                .flat_map(|course| {
                    let deeds = course.deeds.iter().map(|deed| {
                        let what = [deed.what.as_str(), deed.of.as_str(), deed.exercise.as_str()].join(" ");
                        (what.trim_end().to_owned(), when(&deed.at))
                    });
                    std::iter::once(course_line(course)).chain(deeds)
                })
                .collect(),
        },
        Section {
            title: t!(lang, "data-answers"),
            lines: learned
                .answers
                .iter()
                .map(|answer| {
                    let what = format!("{} · {} ({})", answer.lesson, answer.exercise, answer.attempt);
                    let given = serde_json::to_string(&answer.given).unwrap_or_default();
                    (what, format!("{} · {given} · {}", answer.outcome, when(&answer.at)))
                })
                .collect(),
        },
        Section {
            title: t!(lang, "data-notes"),
            lines: learned
                .notes
                .iter()
                .map(|note| {
                    (
                        format!("{} · {}", note.lesson, note.exercise),
                        format!("{}\n{}", note.text, when(&note.updated_at)),
                    )
                })
                .collect(),
        },
        Section {
            title: t!(lang, "data-sessions"),
            lines: devices.into_iter().map(|device| (device.name, when(&device.last_used_at))).collect(),
        },
        Section {
            title: t!(lang, "data-events"),
            lines: security_events
                .into_iter()
                .map(|happened| {
                    let what = say(lang, &format!("event-{}", happened.event), &[]);
                    (what, format!("{} · {}", when(&happened.at), happened.network))
                })
                .collect(),
        },
        Section {
            title: t!(lang, "data-letters"),
            lines: letters.into_iter().map(|letter| (letter.subject, when(&letter.at))).collect(),
        },
        Section {
            title: t!(lang, "data-employers"),
            lines: employers
                .into_iter()
                .flat_map(|employer| employer_lines(lang, &employer, when))
                .chain(assigned.into_iter().map(|one| (format!("{} · {}", one.employer, one.course), one.status)))
                .collect(),
        },
    ];
    app.page(&member.visit, Sheet::private(Area::Account, paths::my_data), Data { sections })
}

/// An employer, and what the person is there, to be read.
fn employer_lines(lang: Lang, employer: &Employer, when: impl Fn(&str) -> String) -> Vec<(String, String)> {
    let of = |name: &str| format!("{} · {name}", employer.name);
    let groups = employer.groups.iter().map(|group| {
        let until = group.until.as_deref().map(|until| format!(" – {}", when(until)));
        (of(&group.name), when(&group.since) + &until.unwrap_or_default())
    });
    let leads = employer.leads.iter().map(|team| (of(&team.name), t!(lang, "data-leads", since = when(&team.since))));
    let contact = employer.contact_for_ai_since.as_deref();
    let contact = contact.map(|since| (of(&t!(lang, "contact-title")), when(since)));
    std::iter::once((employer.name.clone(), when(&employer.since))).chain(groups).chain(leads).chain(contact).collect()
}
