//! Signing up: an account that is usable at once and takes over what this browser learned.

use super::{Email, LearnerId, Name, PersonId, Token, Viewer, sessions, store};
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

/// Makes a pending account and signs this browser in to it. Says nothing about whether the address was known.
pub async fn sign_up(
    tx: &mut Tx,
    ids: &Ids,
    viewer: Option<&Viewer>,
    form: &SignUp,
    token: &Token,
    device: &str,
    now: Millis,
) -> Result<PersonId> {
    let person = PersonId(ids.next(now));
    store::insert_person(tx, person, &form.name, &form.email, form.password_hash.as_deref(), form.lang, now).await?;
    let learner = match viewer {
        Some(viewer) if store::give_learner_to(tx, viewer.learner, person).await? => viewer.learner,
        _ => {
            let learner = LearnerId(ids.next(now));
            store::insert_learner(tx, learner, Some(person), now).await?;
            learner
        }
    };
    sessions::start(tx, token, learner, true, viewer.map(|viewer| viewer.session), device, now).await?;
    Ok(person)
}
