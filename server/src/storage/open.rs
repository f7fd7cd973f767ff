//! Opening a database: the pools, the pragmas, the migrations.

use super::{Conn, Db, StorageError, sql};
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
    #[error("the database cannot be read: {0}")]
    Unreadable(#[from] StorageError),
    #[error("the database is older than this program: bring it up to date with `wijzer migrate` first")]
    Outdated,
}

/// Opens the database at this address and brings its schema up to date.
///
/// # Errors
/// When the address is wrong, nothing answers there, or a migration fails; then nothing of that migration stays.
pub async fn open(url: &str) -> Result<Db, OpenError> {
    match sqlite_path(url) {
        Some(path) => open_sqlite(path).await,
        None => open_postgres(url).await,
    }
}

/// A connection to look through: it makes no file, brings no schema up to date and cannot write. Where there is no database
/// yet, an empty one in memory stands in for it.
///
/// # Errors
/// When the address is wrong, nothing answers there, or the schema is older than this program.
pub async fn look(url: &str) -> Result<Conn, OpenError> {
    let (mut conn, migrator) = match sqlite_path(url) {
        Some(path) if !path.exists() => return empty().await,
        Some(path) => {
            let options = sqlite(path).pragma("query_only", "on");
            (Conn::Sqlite(SqlitePoolOptions::new().connect_with(options).await?.acquire().await?), &SQLITE)
        }
        None => {
            let options = postgres(url)?.options([("default_transaction_read_only", "on")]);
            (Conn::Postgres(PgPoolOptions::new().connect_with(options).await?.acquire().await?), &POSTGRES)
        }
    };
    let has_schema = has_schema(&mut conn).await?;
    let applied = if has_schema { applied(&mut conn).await? } else { Vec::new() };
    if migrator.iter().all(|migration| applied.contains(&migration.version)) {
        return Ok(conn);
    }
    conn.close().await?;
    if has_schema { Err(OpenError::Outdated) } else { empty().await }
}

async fn empty() -> Result<Conn, OpenError> {
    let options = SqliteConnectOptions::new().in_memory(true);
    let mut conn = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?.acquire().await?;
    SQLITE.run(&mut *conn).await?;
    Ok(Conn::Sqlite(conn))
}

async fn has_schema(conn: &mut Conn) -> Result<bool, StorageError> {
    let (has_schema,) = sql!(
        conn,
        one => (bool,),
        {
            sqlite: "select exists (select 1 from sqlite_master where name = '_sqlx_migrations')",
            postgres: "select to_regclass('_sqlx_migrations') is not null"
        }
    )?;
    Ok(has_schema)
}

/// Numbers of the migrations that were applied.
async fn applied(conn: &mut Conn) -> Result<Vec<i64>, StorageError> {
    let rows = sql!(conn, all => (i64,), "select version from _sqlx_migrations where success")?;
    Ok(rows.into_iter().map(|(version,)| version).collect())
}

fn sqlite_path(url: &str) -> Option<&Path> {
    url.strip_prefix("sqlite:").map(|path| Path::new(path.trim_start_matches("//")))
}

/// How every connection to a file is set.
fn sqlite(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
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
}

async fn open_sqlite(path: &Path) -> Result<Db, OpenError> {
    let base = sqlite(path).create_if_missing(true).journal_mode(SqliteJournalMode::Wal).optimize_on_close(true, 400);
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

fn postgres(url: &str) -> Result<PgConnectOptions, OpenError> {
    if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        let options = PgConnectOptions::from_str(url).map_err(|_| OpenError::NotAnAddress)?;
        return Ok(options.statement_cache_capacity(256));
    }
    Err(OpenError::NotAnAddress)
}

async fn open_postgres(url: &str) -> Result<Db, OpenError> {
    let options = postgres(url)?;
    let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(PATIENCE).connect_with(options).await?;
    POSTGRES.run(&pool).await?;
    Ok(Db::Postgres(pool))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::testing::postgres_address;

    async fn looking_changes_nothing(address: &str) {
        for _ in 0..2 {
            let mut conn = look(address).await.unwrap();
            let (cards,) = sql!(&mut conn, one => (i64,), "select count(*) from fact").unwrap();
            assert!(cards == 0 && matches!(conn, Conn::Sqlite(_)), "an empty one stands in");
        }
        let db = open(address).await.unwrap();
        let mut conn = look(address).await.unwrap();
        let write = "insert into fact (id, version, card, since) values ('F-0', 1, '{}', 0)";
        let refused = match &mut conn {
            Conn::Sqlite(conn) => sqlx::query(write).execute(&mut **conn).await.is_err(),
            Conn::Postgres(conn) => sqlx::query(write).execute(&mut **conn).await.is_err(),
        };
        assert!(refused);
        conn.close().await.unwrap();
        let mut tx = db.begin().await.unwrap();
        let newest = sql!(&mut tx, run, "delete from _sqlx_migrations where version > 5").unwrap();
        tx.commit().await.unwrap();
        assert!(newest > 0 && matches!(look(address).await, Err(OpenError::Outdated)));
    }

    #[tokio::test]
    async fn looking_at_a_file_changes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        looking_changes_nothing(&format!("sqlite:{}", dir.path().join("test.db").display())).await;
    }

    #[tokio::test]
    #[ignore = "needs PostgreSQL: cargo xtask test"]
    async fn looking_at_postgres_changes_nothing() {
        looking_changes_nothing(&postgres_address().await).await;
    }
}
