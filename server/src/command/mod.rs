//! What the commands of the command line do.

pub mod admin;
pub mod check;
pub mod demo;
pub mod import;
pub mod migrate;
pub mod serve;
mod starter;

use crate::{
    config::{Config, WrongSetting},
    storage::{self, Conn, Db, OpenError, StorageError, open},
};
use secrecy::ExposeSecret;
use std::{fs, io};

/// Why a command could not be done.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    #[error(transparent)]
    Setting(#[from] WrongSetting),
    #[error("WIJZER_DATA: the folder {path} cannot be made or written: {source}")]
    Data { path: String, source: io::Error },
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error("the database failed: {0}")]
    Storage(#[from] StorageError),
    #[error("{0}")]
    Other(String),
}

/// Makes the data folder, opens the database in it and brings it up to date.
async fn database(config: &Config) -> Result<Db, CommandError> {
    let data = |source| CommandError::Data { path: config.data.display().to_string(), source };
    fs::create_dir_all(&config.data).map_err(data)?;
    Ok(open(config.database_url.expose_secret()).await?)
}

/// Looks at the database without making or changing anything.
async fn look(config: &Config) -> Result<Conn, CommandError> {
    Ok(storage::look(config.database_url.expose_secret()).await?)
}
