//! Retention: how long what is kept (`privacy`, section 6).

use super::Work;
use crate::{
    accounts::{self, PersonId},
    assignments, learning,
    mail::{self, About, Reader},
    organisations,
    storage::{Db, Millis, Result, Tx},
};
use app::paths;

/// Answers in a course, after it was finished and after they were given.
const ANSWERS: i64 = 90 * Millis::DAY;
/// Letters in the outbox.
const LETTERS: i64 = 30 * Millis::DAY;
/// An invitation that nobody took up.
const INVITATIONS: i64 = 90 * Millis::DAY;
/// An account nobody uses: warned after two years, erased half a year after that letter left.
const WARN_AFTER: i64 = 730 * Millis::DAY;
const ERASE_AFTER_WARNING: i64 = 182 * Millis::DAY;

/// Sessions, links, events, answers and letters that are over, counts of people who are gone, and figures of who became too few.
pub async fn expired(db: &Db, now: Millis) -> Result<u64> {
    let mut tx = db.begin().await?;
    let accounts = accounts::store::delete_expired(&mut tx, now).await?;
    let answers = learning::store::delete_answers_finished_before(&mut tx, now.minus(ANSWERS)).await?;
    let letters = mail::store::delete_before(&mut tx, now.minus(LETTERS)).await?;
    let invitations = organisations::store::delete_invitations_before(&mut tx, now.minus(INVITATIONS)).await?;
    let reports = assignments::report::store::delete_of_small(&mut tx, assignments::report::FEWEST).await?;
    let former = assignments::store::delete_former_before(&mut tx, now.minus(assignments::leave::KEPT)).await?;
    tx.commit().await?;
    Ok(accounts + answers + letters + invitations + reports + former)
}

/// Accounts nobody uses.
pub async fn inactive(work: &Work, now: Millis) -> Result<u64> {
    Ok(without_address(work, now).await? + with_address(work, now).await?)
}

/// Someone without an address can never be warned by mail, so their card says what happens: erased after as long as others are.
async fn without_address(work: &Work, now: Millis) -> Result<u64> {
    let mut tx = work.db.begin().await?;
    let unused = accounts::codes::store::unused(&mut tx, now.minus(WARN_AFTER + ERASE_AFTER_WARNING)).await?;
    for id in &unused {
        assignments::leave::everywhere(&mut tx, &work.ids, *id, now).await?;
        accounts::erase(&mut tx, &work.ids, *id, now).await?;
    }
    tx.commit().await?;
    Ok(unused.len() as u64)
}

/// Where no mail is sent nobody can be warned, and nobody is erased.
async fn with_address(work: &Work, now: Millis) -> Result<u64> {
    if work.postman.is_none() {
        return Ok(0);
    }
    let mut tx = work.db.begin().await?;
    accounts::store::delete_stale_warnings(&mut tx).await?;
    follow_warnings(&mut tx).await?;
    for id in accounts::store::to_warn(&mut tx, now.minus(WARN_AFTER)).await? {
        warn(&mut tx, work, id, now).await?;
    }
    let unused_since = now.minus(WARN_AFTER + ERASE_AFTER_WARNING);
    let to_erase = accounts::store::to_erase(&mut tx, unused_since, now.minus(ERASE_AFTER_WARNING)).await?;
    for id in &to_erase {
        assignments::leave::everywhere(&mut tx, &work.ids, *id, now).await?;
        accounts::erase(&mut tx, &work.ids, *id, now).await?;
    }
    tx.commit().await?;
    Ok(to_erase.len() as u64)
}

/// A warning counts from when its letter left. A letter that was given up is no warning: another is written.
async fn follow_warnings(tx: &mut Tx) -> Result<()> {
    for (person, letter) in accounts::store::warnings_on_their_way(tx).await? {
        let letter = match letter {
            Some(id) => mail::store::one(tx, id).await?,
            None => None,
        };
        match letter.map(|letter| letter.sent_at) {
            Some(Some(at)) => accounts::store::mark_warned(tx, person, Millis(at)).await?,
            Some(None) => {}
            None => accounts::store::delete_warning(tx, person).await?,
        }
    }
    Ok(())
}

async fn warn(tx: &mut Tx, work: &Work, id: PersonId, now: Millis) -> Result<()> {
    let Some(person) = accounts::store::person(tx, id).await? else { return Ok(()) };
    let letter_id = work.ids.next(now);
    // Another server may be doing the same.
    if accounts::store::insert_warning(tx, id, letter_id, now).await? {
        let link = format!("{}{}", work.site.public_url, paths::sign_in(person.lang));
        let reader = Reader { name: &person.name, email: &person.email, lang: person.lang };
        let letter = mail::letter(&work.site, reader, About::Inactive { link: &link });
        mail::store::post(tx, letter_id, id, &letter, now).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{
            Token, links,
            sessions::Browser,
            sign_up::{SignUp, sign_up},
        },
        jobs::tests,
        storage::testing::db_test,
    };
    use app::text::Lang;

    const NOW: Millis = Millis(1_795_000_000_000);
    const BROWSER: Browser<'_> = Browser { before: None, device: "", is_shared: false };

    fn work(db: Db) -> Work {
        tests::work(db, "smtp://127.0.0.1:1")
    }

    async fn waiting(work: &Work) -> i64 {
        mail::store::waiting(&mut work.db.read().await.unwrap()).await.unwrap()
    }

    /// What the loop for mail does, when the mail server takes everything.
    async fn mail_leaves(work: &Work, now: Millis) {
        let mut tx = work.db.begin().await.unwrap();
        while let Some(letter) = mail::store::due(&mut tx, now).await.unwrap() {
            mail::store::mark_sent(&mut tx, letter.id, now).await.unwrap();
        }
        tx.commit().await.unwrap();
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
        let person = sign_up(&mut tx, &work.ids, None, &form, &session, BROWSER, NOW).await.unwrap();
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
        let two_years = NOW.plus(WARN_AFTER);
        inactive(&work, two_years.minus(Millis::DAY)).await.unwrap();
        assert_eq!(waiting(&work).await, 0);
        inactive(&work, two_years).await.unwrap();
        inactive(&work, two_years.plus(Millis::DAY)).await.unwrap();
        assert_eq!(waiting(&work).await, 1, "warned once");
        let left = two_years.plus(3 * Millis::DAY);
        mail_leaves(&work, left).await;
        inactive(&work, left).await.unwrap();
        let later = left.plus(ERASE_AFTER_WARNING);
        expired(&work.db, later).await.unwrap();
        inactive(&work, later.minus(1)).await.unwrap();
        assert!(exists(&work, person).await);
        assert_eq!(inactive(&work, later).await.unwrap(), 1);
        assert!(!exists(&work, person).await);
    });

    db_test!(nobody_is_erased_without_a_letter_that_left, |db| async move {
        let mut work = work(db);
        let person = amina(&work).await;
        inactive(&work, NOW.plus(WARN_AFTER)).await.unwrap();
        // The mail server takes nothing, and the letter is given up.
        let later = NOW.plus(WARN_AFTER + ERASE_AFTER_WARNING);
        expired(&work.db, later).await.unwrap();
        assert_eq!((inactive(&work, later).await.unwrap(), exists(&work, person).await), (0, true));
        assert_eq!(waiting(&work).await, 1, "another letter is written");
        // It leaves at last, and then there is no mail server any more.
        mail_leaves(&work, later).await;
        inactive(&work, later).await.unwrap();
        let postman = work.postman.take();
        let much_later = later.plus(ERASE_AFTER_WARNING);
        assert_eq!((inactive(&work, much_later).await.unwrap(), exists(&work, person).await), (0, true));
        work.postman = postman;
        assert_eq!(inactive(&work, much_later).await.unwrap(), 1);
    });

    db_test!(coming_back_takes_the_warning_away, |db| async move {
        let work = work(db);
        let person = amina(&work).await;
        inactive(&work, NOW.plus(WARN_AFTER)).await.unwrap();
        mail_leaves(&work, NOW.plus(WARN_AFTER)).await;
        inactive(&work, NOW.plus(WARN_AFTER)).await.unwrap();
        let back = NOW.plus(WARN_AFTER + Millis::DAY);
        let mut tx = work.db.begin().await.unwrap();
        let learner = accounts::store::learner_of(&mut tx, person).await.unwrap().unwrap();
        accounts::store::mark_active(&mut tx, learner, back).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(inactive(&work, back.plus(ERASE_AFTER_WARNING)).await.unwrap(), 0);
        assert!(exists(&work, person).await);
    });

    db_test!(whoever_has_no_address_gets_no_letter_and_is_erased_when_the_card_says_so, |db| async move {
        let mut work = work(db);
        // Where no mail is sent too.
        work.postman = None;
        let mut tx = work.db.begin().await.unwrap();
        let (id, name) = (accounts::PersonId(1), "Hans".parse().unwrap());
        accounts::codes::store::insert_person(&mut tx, id, &name, Lang::Nl, NOW).await.unwrap();
        accounts::store::insert_learner(&mut tx, accounts::LearnerId(2), Some(id), NOW).await.unwrap();
        assert_eq!(accounts::store::to_warn(&mut tx, NOW.plus(WARN_AFTER)).await.unwrap(), []);
        tx.commit().await.unwrap();
        let end = NOW.plus(WARN_AFTER + ERASE_AFTER_WARNING);
        assert_eq!((inactive(&work, end.minus(1)).await.unwrap(), exists(&work, id).await), (0, true));
        assert_eq!((inactive(&work, end).await.unwrap(), exists(&work, id).await), (1, false));
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
