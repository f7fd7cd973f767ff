//! The letters that remind people of a course. Some are written at a time, each time in a transaction that also says who had
//! their turn last: whoever stops half-way goes on from there, and nobody is written to twice.

use super::Work;
use crate::{
    accounts::Token,
    assignments::remind::{self, Reminded, store},
    courses::shelf::Shelf,
    mail::{self, About, Letter},
    storage::{Db, Millis, Result},
};
use app::{
    document::Site,
    paths,
    text::{self, Lang},
};
use jiff::civil::Date;

/// How many are written in one transaction: others write in between.
const AT_ONCE: i64 = 100;
/// How long a run counts what left. Then the figures are written down, before the letters themselves go.
pub const COUNTED: i64 = 29 * Millis::DAY;

/// Writes the letters that are due; returns how many.
pub async fn write(work: &Work, now: Millis) -> Result<u64> {
    let (today, hour) = (now.local().date(), now.local().hour());
    let near = store::near(&mut work.db.read().await?, remind::near(today)).await?;
    let mut written = 0;
    for reminded in near {
        for day in reminded.days().into_iter().filter(|day| remind::is_due(*day, today, hour)) {
            written += of_day(work, &reminded, day, now).await?;
        }
    }
    Ok(written)
}

async fn of_day(work: &Work, reminded: &Reminded, day: Date, now: Millis) -> Result<u64> {
    let mut written = 0;
    while !store::is_done(&mut work.db.read().await?, reminded.org, reminded.id, day).await?
        && let Some(some) = some(work, reminded, day, now).await?
    {
        written += some;
    }
    Ok(written)
}

/// Writes to the next few; `None` when there is nobody to go on with.
async fn some(work: &Work, reminded: &Reminded, day: Date, now: Millis) -> Result<Option<u64>> {
    let Reminded { org, id, .. } = *reminded;
    let mut tx = work.db.begin().await?;
    let Some(after) = store::turn(&mut tx, org, id, day, now).await? else { return Ok(None) };
    let asked_before = remind::asked_before(day);
    let readers = store::readers(&mut tx, org, id, asked_before, after, AT_ONCE).await?;
    for reader in &readers {
        let fresh = Token::random(&mut rand::rng()).to_string();
        let token = store::link(&mut tx, reader.person, &fresh).await?;
        let stop = format!("{}{}", work.site.public_url, paths::reminders(reader.lang, &token));
        let to = mail::Reader { name: &reader.name, email: &reader.email, lang: reader.lang };
        // A course that is no longer there is not asked for any more.
        let Some(letter) = letter(&work.site, &work.shelf, reminded, to, &stop) else { return Ok(None) };
        let letter_id = work.ids.next(now);
        mail::store::post(&mut tx, letter_id, reader.person, &letter, now).await?;
        store::insert_letter(&mut tx, org, id, day, letter_id).await?;
    }
    let written = i64::try_from(readers.len()).unwrap_or(AT_ONCE);
    let next = readers.last().filter(|_| written == AT_ONCE).map(|last| last.person.0);
    store::step(&mut tx, org, id, day, written, next).await?;
    tx.commit().await?;
    Ok(Some(readers.len() as u64))
}

/// The letter as it reads. The employer sees the same, with a name that is nobody's and without the link that stops it.
#[must_use]
pub fn letter(site: &Site, shelf: &Shelf, reminded: &Reminded, to: mail::Reader<'_>, stop: &str) -> Option<Letter> {
    let front = shelf.front();
    let course = &front.courses.iter().find(|course| course.id == reminded.course)?.course;
    let link = format!("{}{}", site.public_url, paths::course(to.lang, course.slug()));
    let about = mail::Reminder {
        link: &link,
        stop,
        employer: &reminded.employer,
        course: course.head.title.in_lang(to.lang),
        reason: &reminded.reason,
        minutes: reminded.planned_minutes,
        is_work_time: reminded.is_work_time,
        target: &in_words(to.lang, reminded.target_day),
    };
    Some(mail::letter(site, to, About::Reminder(about)))
}

fn in_words(lang: Lang, day: Date) -> String {
    text::date(lang, day.year(), day.month(), day.day())
}

/// Writes down what became of letters that will soon be forgotten; returns of how many days.
pub async fn settle(db: &Db, now: Millis) -> Result<u64> {
    let mut tx = db.begin().await?;
    let runs = store::to_settle(&mut tx, now.minus(COUNTED), AT_ONCE).await?;
    for (org, id, day) in &runs {
        let left = mail::store::reminders_of_day(&mut tx, *org, *id, day).await?;
        store::settle(&mut tx, *org, *id, day, left).await?;
    }
    tx.commit().await?;
    Ok(runs.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts,
        assignments::{self, AssignmentId, Audience, Draft},
        jobs::tests,
        organisations::{self, OrgId, Role, Size},
        storage::testing::db_test,
    };
    use jiff::civil::date;
    use std::collections::BTreeSet;

    const ORG: OrgId = OrgId(1);
    const ASSIGNED: Date = date(2027, 1, 4);
    const DAY: Date = date(2027, 3, 17);

    fn at(day: Date, hour: i64) -> Millis {
        Millis::start_of(day).plus(hour * Millis::HOUR)
    }

    /// An organisation whose everyone is asked to finish the course on 31 March.
    async fn asked(work: &Work) {
        tests::publish(work).await;
        work.shelf.refresh(&work.db).await.unwrap();
        let mut tx = work.db.begin().await.unwrap();
        organisations::store::insert(&mut tx, ORG, &"Groot".parse().unwrap(), None, Size::More, at(ASSIGNED, 9))
            .await
            .unwrap();
        let draft = Draft {
            course: work.shelf.front().courses[0].id,
            audience: Audience::Everyone,
            reason: "We plannen met AI.".into(),
            planned_minutes: 20,
            target_day: Some(date(2027, 3, 31)),
            path_name: None,
            learning_time: assignments::LearningTime::Work,
            cycle: None,
        };
        assignments::store::insert(&mut tx, ORG, AssignmentId(2), &draft, at(ASSIGNED, 9)).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn join(work: &Work, name: &str, since: Millis, is_confirmed: bool) {
        let person = accounts::PersonId(work.ids.next(since));
        let email: accounts::Email = format!("{}@groot.example", name.to_lowercase()).parse().unwrap();
        let mut tx = work.db.begin().await.unwrap();
        accounts::store::insert_person(&mut tx, person, &name.parse().unwrap(), &email, None, Lang::En, since)
            .await
            .unwrap();
        if is_confirmed {
            accounts::store::confirm_email(&mut tx, person, email.as_str(), since).await.unwrap();
        }
        organisations::store::insert_membership(&mut tx, ORG, person, Role::Staff, since).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn recipients(work: &Work) -> Vec<String> {
        let letters = mail::store::page(&mut work.db.read().await.unwrap(), i64::MAX, 1_000).await.unwrap();
        letters.into_iter().map(|letter| letter.recipient).collect()
    }

    db_test!(whoever_stops_half_way_goes_on_and_writes_to_nobody_twice, |db| async move {
        let work = tests::work(db, "smtp://127.0.0.1:1");
        asked(&work).await;
        for number in 0..230 {
            join(&work, &format!("Mens{number}"), at(ASSIGNED, 10), true).await;
        }
        let reminded = store::of_org(&mut work.db.read().await.unwrap(), ORG).await.unwrap().remove(0);
        // The first hundred, and then the machine stops; another hundred that was never committed.
        assert_eq!(some(&work, &reminded, DAY, at(DAY, 9)).await.unwrap(), Some(100));
        let mut lost = work.db.begin().await.unwrap();
        assert!(
            store::turn(&mut lost, ORG, reminded.id, DAY, at(DAY, 9)).await.unwrap().is_some_and(|after| after > 0)
        );
        drop(lost);
        let next_day = at(date(2027, 3, 18), 9);
        assert_eq!(write(&work, next_day).await.unwrap(), 130);
        assert_eq!(write(&work, next_day).await.unwrap(), 0);
        let all = recipients(&work).await;
        assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (230, 230));
        let run = store::runs(&mut work.db.read().await.unwrap(), ORG, 9).await.unwrap().remove(0);
        assert_eq!((run.letters, run.is_done, run.day.as_str()), (230, true, "2027-03-17"));
    });

    db_test!(two_servers_at_once_write_every_letter_once, |db| async move {
        let work = tests::work(db, "smtp://127.0.0.1:1");
        asked(&work).await;
        for number in 0..120 {
            join(&work, &format!("Mens{number}"), at(ASSIGNED, 10), true).await;
        }
        let (one, other) = tokio::join!(write(&work, at(DAY, 9)), write(&work, at(DAY, 9)));
        assert_eq!(one.unwrap() + other.unwrap(), 120);
        assert_eq!(recipients(&work).await.into_iter().collect::<BTreeSet<_>>().len(), 120);
    });

    db_test!(who_came_just_now_or_has_no_confirmed_address_is_left_alone, |db| async move {
        let work = tests::work(db, "smtp://127.0.0.1:1");
        asked(&work).await;
        join(&work, "Amina", at(date(2027, 3, 14), 23), true).await;
        join(&work, "Bram", at(date(2027, 3, 15), 1), true).await;
        join(&work, "Chantal", at(ASSIGNED, 10), false).await;
        assert_eq!(write(&work, at(DAY, 9)).await.unwrap(), 1);
        assert_eq!(recipients(&work).await, ["amina@groot.example"]);
        assert_eq!(write(&work, at(date(2027, 3, 28), 9)).await.unwrap(), 2, "Bram was asked two weeks ago now");
    });

    db_test!(all_letters_to_someone_have_the_same_link, |db| async move {
        let work = tests::work(db, "smtp://127.0.0.1:1");
        asked(&work).await;
        join(&work, "Amina", at(ASSIGNED, 10), true).await;
        write(&work, at(DAY, 9)).await.unwrap();
        write(&work, at(date(2027, 3, 28), 9)).await.unwrap();
        let letters = mail::store::page(&mut work.db.read().await.unwrap(), i64::MAX, 9).await.unwrap();
        let links = letters.iter().filter_map(|letter| letter.body.split_once("/en/reminders/"));
        let links: Vec<&str> = links.filter_map(|(_, rest)| rest.split_whitespace().next()).collect();
        assert_eq!(links.len(), 2);
        assert_eq!(links[0], links[1]);
    });
}
