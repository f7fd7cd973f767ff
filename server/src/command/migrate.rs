//! `wijzer migrate`: brings the database up to date and stops.

use super::{CommandError, database};
use crate::config::Config;

/// Starting the server does the same; this is for those who want to see it done first.
pub async fn run(config: &Config) -> Result<(), CommandError> {
    let db = database(config).await?;
    println!("The {} database is up to date.", db.engine());
    db.close().await;
    Ok(())
}
