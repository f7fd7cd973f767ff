//! Opening a database: the pools, the pragmas, the migrations.

use super::Db;
use sqlx::{
    migrate::{MigrateError, Migrator},
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, str::FromStr, time::Duration};

static SQLITE: Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../migrations/postgres");

/// How long a request waits for a connection before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why there is no database.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("WIJZER_DATABASE_URL is not an address of a database: it starts with sqlite: or postgres:")]
    NotAnAddress,
    #[error("the database cannot be reached: {0}")]
    Unreachable(#[from] sqlx::Error),
    #[error("the database cannot be brought up to date: {0}")]
    Migration(#[from] MigrateError),
}

/// Opens the database at this address and brings its schema up to date.
///
/// # Errors
/// When the address is wrong, nothing answers there, or a migration fails; then nothing of that migration stays.
pub async fn open(url: &str) -> Result<Db, OpenError> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        open_sqlite(Path::new(path.trim_start_matches("//"))).await
    } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        open_postgres(url).await
    } else {
        Err(OpenError::NotAnAddress)
    }
}

async fn open_sqlite(path: &Path) -> Result<Db, OpenError> {
    let base = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // Acknowledged means durable.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .statement_cache_capacity(256)
        .pragma("temp_store", "memory")
        .pragma("journal_size_limit", "67108864")
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        // An I/O error under mmap is a crash, and mmap has amplified a real corruption.
        .pragma("mmap_size", "0")
        .optimize_on_close(true, 400);
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        .connect_with(base.clone().pragma("cache_size", "-65536"))
        .await?;
    SQLITE.run(&write).await?;
    let readers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get).clamp(1, 4) * 2;
    let read = SqlitePoolOptions::new()
        .max_connections(u32::try_from(readers).unwrap_or(8))
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .connect_with(base.pragma("cache_size", "-16000").pragma("query_only", "on"))
        .await?;
    Ok(Db::Sqlite { read, write })
}

async fn open_postgres(url: &str) -> Result<Db, OpenError> {
    let options = PgConnectOptions::from_str(url).map_err(|_| OpenError::NotAnAddress)?.statement_cache_capacity(256);
    let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(PATIENCE).connect_with(options).await?;
    POSTGRES.run(&pool).await?;
    Ok(Db::Postgres(pool))
}
