//! Signing in with a password, after an address or a code on paper.

use super::{
    Code, Email, PersonId, codes,
    password::{Busy, Hasher, Password},
    store::{self, Credentials},
};
use crate::storage::{Db, StorageError};

/// Why signing in could not even be tried.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    #[error(transparent)]
    Storage(#[from] StorageError),
    #[error(transparent)]
    Busy(#[from] Busy),
}

/// The account that this address and password open. For an address that nobody has the same work is done as for one account.
pub async fn check(
    db: &Db,
    hasher: &Hasher,
    email: &Email,
    password: Password,
) -> Result<Option<Credentials>, SignInError> {
    // The connection is given back before the slow part.
    let found = store::credentials(&mut db.read().await?, email).await?;
    if found.is_empty() {
        hasher.verify(password, None).await?;
        return Ok(None);
    }
    for credentials in found {
        if hasher.verify(password.clone(), Some(credentials.password_hash.clone())).await? {
            return Ok(Some(credentials));
        }
    }
    Ok(None)
}

/// What came of a code and a password.
#[derive(Clone, Debug)]
pub enum ByCode {
    Opened(Credentials),
    /// With whose code it was tried, for their own eyes.
    Refused(Option<PersonId>),
}

/// The account that this code and password open. A code that nobody has, one without a password yet and a wrong password are
/// the same work and the same no.
pub async fn check_code(db: &Db, hasher: &Hasher, code: &Code, password: Password) -> Result<ByCode, SignInError> {
    let found = codes::store::holder(&mut db.read().await?, code.hash()).await?;
    let hash = found.as_ref().and_then(|holder| holder.password_hash.clone());
    let matches = hasher.verify(password, hash.clone()).await?;
    Ok(match (found, hash) {
        (Some(holder), Some(password_hash)) if matches => {
            ByCode::Opened(Credentials { person: holder.person, learner: holder.learner, password_hash })
        }
        (found, _) => ByCode::Refused(found.map(|holder| holder.person)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{LearnerId, PersonId},
        storage::{Millis, testing::db_test},
    };
    use app::text::Lang;

    const NOW: Millis = Millis(1_795_000_000_000);

    db_test!(the_oldest_pending_accounts_are_tried_and_then_only_the_confirmed_one, |db| async move {
        let (name, email) = ("Amina".parse().unwrap(), "amina@bakkerij.example".parse().unwrap());
        let mut tx = db.begin().await.unwrap();
        // The second signs in by mail: no password opens it.
        for id in 1..=6 {
            let hash = (id != 2).then_some("hash");
            store::insert_person(&mut tx, PersonId(id), &name, &email, hash, Lang::Nl, NOW.plus(id)).await.unwrap();
            store::insert_learner(&mut tx, LearnerId(id), Some(PersonId(id)), NOW).await.unwrap();
        }
        let found = store::credentials(&mut tx, &email).await.unwrap();
        assert_eq!(found.iter().map(|found| found.person.0).collect::<Vec<_>>(), [1, 3, 4]);
        assert_eq!(store::reader(&mut tx, &email).await.unwrap(), Some(PersonId(1)));
        store::confirm_email(&mut tx, PersonId(6), email.as_str(), NOW).await.unwrap();
        let found = store::credentials(&mut tx, &email).await.unwrap();
        assert_eq!(found.iter().map(|found| found.person.0).collect::<Vec<_>>(), [6]);
        assert_eq!(store::reader(&mut tx, &email).await.unwrap(), Some(PersonId(6)));
    });
}
