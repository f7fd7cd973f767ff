//! Retention: how long what is kept (`privacy`, section 6).

use super::Work;
use crate::{
    accounts, learning,
    mail::{self, About, Reader},
    storage::{Db, Millis, Result},
};
use app::paths;

/// Answers in a course, after it was finished and after they were given.
const ANSWERS: i64 = 90 * Millis::DAY;
/// Letters in the outbox.
const LETTERS: i64 = 30 * Millis::DAY;
/// An account nobody uses: warned after two years, erased half a year after that.
const WARN_AFTER: i64 = 730 * Millis::DAY;
const ERASE_AFTER_WARNING: i64 = 182 * Millis::DAY;

/// Sessions, links, events, answers and letters that are over.
pub async fn expired(db: &Db, now: Millis) -> Result<u64> {
    let mut tx = db.begin().await?;
    let accounts = accounts::store::delete_expired(&mut tx, now).await?;
    let answers = learning::store::delete_answers_finished_before(&mut tx, now.minus(ANSWERS)).await?;
    let letters = mail::store::delete_before(&mut tx, now.minus(LETTERS)).await?;
    tx.commit().await?;
    Ok(accounts + answers + letters)
}

/// Accounts nobody uses.
pub async fn inactive(work: &Work, now: Millis) -> Result<u64> {
    let mut tx = work.db.begin().await?;
    accounts::store::delete_stale_warnings(&mut tx).await?;
    for id in accounts::store::to_warn(&mut tx, now.minus(WARN_AFTER)).await? {
        let Some(person) = accounts::store::person(&mut tx, id).await? else { continue };
        let link = format!("{}{}", work.site.public_url, paths::sign_in(person.lang));
        let reader = Reader { name: &person.name, email: &person.email, lang: person.lang };
        let letter = mail::letter(&work.site, reader, About::Inactive { link: &link });
        mail::store::post(&mut tx, work.ids.next(now), &letter, now).await?;
        accounts::store::insert_warning(&mut tx, id, now).await?;
    }
    let unused_since = now.minus(WARN_AFTER + ERASE_AFTER_WARNING);
    let to_erase = accounts::store::to_erase(&mut tx, unused_since, now.minus(ERASE_AFTER_WARNING)).await?;
    for id in &to_erase {
        accounts::erase(&mut tx, &work.ids, *id, now).await?;
    }
    tx.commit().await?;
    Ok(to_erase.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{
            Token, links,
            sign_up::{SignUp, sign_up},
        },
        courses::shelf::Shelf,
        storage::{Ids, testing::db_test},
    };
    use app::{document::Site, text::Lang};
    use std::sync::Arc;

    const NOW: Millis = Millis(1_795_000_000_000);

    fn work(db: Db) -> Work {
        let site = Site {
            name: "Wijzer".into(),
            public_url: "https://wijzer.example".into(),
            contact: "hulp@wijzer.example".into(),
            stylesheet: String::new(),
            loader: String::new(),
            font: String::new(),
            icon: String::new(),
            sends_mail: false,
        };
        Work {
            db,
            shelf: Arc::new(Shelf::empty()),
            ids: Arc::new(Ids::of_node(0)),
            site: Arc::new(site),
            postman: None,
        }
    }

    async fn amina(work: &Work) -> accounts::PersonId {
        let form = SignUp {
            name: "Amina".parse().unwrap(),
            email: "amina@bakkerij.example".parse().unwrap(),
            password_hash: None,
            lang: Lang::Nl,
        };
        let mut tx = work.db.begin().await.unwrap();
        let session = Token::random(&mut rand::rng());
        let person = sign_up(&mut tx, &work.ids, None, &form, &session, "", NOW).await.unwrap();
        links::issue(&mut tx, &Token::random(&mut rand::rng()), person, links::Purpose::SignIn, "a@b.nl", NOW)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        person
    }

    async fn exists(work: &Work, person: accounts::PersonId) -> bool {
        accounts::store::person(&mut work.db.read().await.unwrap(), person).await.unwrap().is_some()
    }

    db_test!(an_account_nobody_uses_is_warned_and_then_erased, |db| async move {
        let work = work(db);
        let person = amina(&work).await;
        let (two_years, later) = (NOW.plus(WARN_AFTER), NOW.plus(WARN_AFTER + ERASE_AFTER_WARNING));
        inactive(&work, two_years.minus(Millis::DAY)).await.unwrap();
        let waiting = async || mail::store::waiting(&mut work.db.read().await.unwrap()).await.unwrap();
        assert_eq!(waiting().await, 0);
        inactive(&work, two_years).await.unwrap();
        inactive(&work, two_years.plus(Millis::DAY)).await.unwrap();
        assert_eq!(waiting().await, 1, "warned once");
        inactive(&work, later.minus(1)).await.unwrap();
        assert!(exists(&work, person).await);
        assert_eq!(inactive(&work, later).await.unwrap(), 1);
        assert!(!exists(&work, person).await);
    });

    db_test!(coming_back_takes_the_warning_away, |db| async move {
        let work = work(db);
        let person = amina(&work).await;
        inactive(&work, NOW.plus(WARN_AFTER)).await.unwrap();
        let back = NOW.plus(WARN_AFTER + Millis::DAY);
        let mut tx = work.db.begin().await.unwrap();
        let learner = accounts::store::learner_of(&mut tx, person).await.unwrap().unwrap();
        accounts::store::mark_active(&mut tx, learner, back).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(inactive(&work, back.plus(ERASE_AFTER_WARNING)).await.unwrap(), 0);
        assert!(exists(&work, person).await);
    });

    db_test!(what_is_over_is_forgotten, |db| async move {
        let work = work(db);
        amina(&work).await;
        assert_eq!(expired(&work.db, NOW).await.unwrap(), 0);
        let gone = expired(&work.db, NOW.plus(links::LIFETIME)).await.unwrap();
        assert_eq!(gone, 1, "the link");
        let gone = expired(&work.db, NOW.plus(14 * Millis::DAY)).await.unwrap();
        assert_eq!(gone, 1, "the session; the account stays");
    });
}
