//! Signing in with a password.

use super::{
    Email,
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

/// The account that this address and password open. The same work is done for every address, known or not.
pub async fn check(
    db: &Db,
    hasher: &Hasher,
    email: &Email,
    password: Password,
) -> Result<Option<Credentials>, SignInError> {
    // The connection is given back before the slow part.
    let found = store::credentials(&mut db.read().await?, email).await?;
    let hash = found.as_ref().and_then(|credentials| credentials.password_hash.clone());
    let matches = hasher.verify(password, hash).await?;
    Ok(found.filter(|_| matches))
}
