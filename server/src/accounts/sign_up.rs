//! Signing up: an account that is usable at once and takes over what this browser learned.

use super::{
    Email, LearnerId, Name, PersonId, Token,
    sessions::{self, Browser},
    store,
};
use crate::storage::{Ids, Millis, Result, Tx};
use app::text::Lang;

/// What someone who signs up tells us: nothing more is asked.
#[derive(Debug)]
pub struct SignUp {
    pub name: Name,
    pub email: Email,
    /// None for those who will sign in by mail.
    pub password_hash: Option<String>,
    pub lang: Lang,
}

/// Makes a pending account and signs this browser in to it; `learner` is who the browser was, and comes along. Says nothing about whether the address was known.
pub async fn sign_up(
    tx: &mut Tx,
    ids: &Ids,
    learner: Option<LearnerId>,
    form: &SignUp,
    token: &Token,
    browser: Browser<'_>,
    now: Millis,
) -> Result<PersonId> {
    let person = PersonId(ids.next(now));
    store::insert_person(tx, person, &form.name, &form.email, form.password_hash.as_deref(), form.lang, now).await?;
    let learner = match learner {
        Some(learner) if store::give_learner_to(tx, learner, person).await? => learner,
        _ => {
            let learner = LearnerId(ids.next(now));
            store::insert_learner(tx, learner, Some(person), now).await?;
            learner
        }
    };
    sessions::start(tx, token, learner, true, browser, now).await?;
    Ok(person)
}
