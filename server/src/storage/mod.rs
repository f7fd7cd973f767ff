//! **Storage.** One database, two engines: SQLite in the binary, or PostgreSQL when one machine is not enough.
//!
//! A store function is one statement: `sql!(db, one => Row, "select … where id = $1", id)`. The macro writes it out for both
//! engines, so the text is checked by both (a test prepares every statement on each). Reading takes a [`Conn`] or a
//! [`Tx`]; writing takes a [`Tx`] and nothing else, so nothing is written outside a transaction.
//!
//! On SQLite there is one writer and a few readers. A transaction begins `IMMEDIATE`, so it never fails half-way for want
//! of the lock, and commits with `synchronous=FULL`: what was acknowledged survives the loss of power.

mod ids;
mod numbers;
mod open;
#[cfg(test)]
pub mod testing;

pub use ids::Ids;
pub use numbers::Numbers;
pub use open::{OpenError, look, open};

use jiff::{Timestamp, ZonedDateTime, civil::Date, tz::TimeZone};
use sqlx::{PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction, pool::PoolConnection};
use std::sync::LazyLock;

/// A moment: milliseconds since 1970 in UTC. Only handlers and jobs ask what time it is; below them it is an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Millis(pub i64);

impl Millis {
    pub const MINUTE: i64 = 60_000;
    pub const HOUR: i64 = 60 * Self::MINUTE;
    pub const DAY: i64 = 24 * Self::HOUR;

    /// What the clock of this machine says.
    #[must_use]
    pub fn now() -> Self {
        Self(jiff::Timestamp::now().as_millisecond())
    }

    #[must_use]
    pub const fn plus(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    #[must_use]
    pub const fn minus(self, millis: i64) -> Self {
        Self(self.0.saturating_sub(millis))
    }

    /// The day and the hour in the Netherlands.
    #[must_use]
    pub fn local(self) -> ZonedDateTime {
        Timestamp::from_millisecond(self.0).unwrap_or_default().to_zoned_datetime(ZONE.clone())
    }

    /// When a day begins in the Netherlands.
    #[must_use]
    pub fn start_of(day: Date) -> Self {
        let midnight = day.to_zoned_datetime(ZONE.clone());
        Self(midnight.map_or(0, |midnight| midnight.timestamp().as_millisecond()))
    }
}

static ZONE: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC));

/// The database.
#[derive(Clone, Debug)]
pub enum Db {
    Sqlite { read: SqlitePool, write: SqlitePool },
    Postgres(PgPool),
}

/// A connection to read with, for one request.
#[derive(Debug)]
pub enum Conn {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

/// A transaction to write in. Dropped without [`Tx::commit`], it never happened.
#[derive(Debug)]
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Either engine, borrowed for one statement.
#[derive(Debug)]
pub enum Link<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

/// What a statement can run on.
pub trait Linked: Send {
    fn link(&mut self) -> Link<'_>;
}

impl Linked for Conn {
    fn link(&mut self) -> Link<'_> {
        match self {
            Self::Sqlite(conn) => Link::Sqlite(conn),
            Self::Postgres(conn) => Link::Postgres(conn),
        }
    }
}

impl Linked for Tx {
    fn link(&mut self) -> Link<'_> {
        match self {
            Self::Sqlite(tx) => Link::Sqlite(tx),
            Self::Postgres(tx) => Link::Postgres(tx),
        }
    }
}

/// The database failed, or refused. Rules of ours never end up here: they are `Option`s and errors with names.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct StorageError(#[from] sqlx::Error);

impl StorageError {
    /// Whether a unique key was already taken.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.0.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
    }

    /// Whether it would have worked a moment later: no connection came free in time, or the file was locked.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        let locked =
            |error: &dyn sqlx::error::DatabaseError| matches!(error.code().as_deref(), Some("5" | "6" | "261" | "517"));
        matches!(self.0, sqlx::Error::PoolTimedOut) || self.0.as_database_error().is_some_and(locked)
    }
}

pub type Result<T> = std::result::Result<T, StorageError>;

impl Db {
    /// A connection to read with.
    ///
    /// # Errors
    /// When none comes free in time.
    pub async fn read(&self) -> Result<Conn> {
        Ok(match self {
            Self::Sqlite { read, .. } => Conn::Sqlite(read.acquire().await?),
            Self::Postgres(pool) => Conn::Postgres(pool.acquire().await?),
        })
    }

    /// A transaction to write in. Inside it, wait for nothing but the database.
    ///
    /// # Errors
    /// When the writer does not come free in time.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Ends all connections; SQLite folds its log into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// The name of the engine, for people.
    #[must_use]
    pub const fn engine(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }
}

impl Conn {
    /// Ends this connection for good, with the files that only an open connection needs.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close(self) -> Result<()> {
        match self {
            Self::Sqlite(conn) => conn.close().await?,
            Self::Postgres(conn) => conn.close().await?,
        }
        Ok(())
    }
}

impl Tx {
    /// Makes it so, durably.
    ///
    /// # Errors
    /// When the database could not write; then nothing of the transaction happened.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

/// Runs one statement on either engine.
///
/// * `sql!(db, optional => Row, "…", bind, …)`: `Option<Row>`
/// * `sql!(db, one => Row, …)`: `Row`, for statements that always give one
/// * `sql!(db, all => Row, …)`: `Vec<Row>`
/// * `sql!(tx, run, …)`: the number of rows it changed
///
/// `Row` derives `sqlx::FromRow` or is a tuple. Where one text cannot serve both: `{ sqlite: "…", postgres: "…" }`.
macro_rules! sql {
    ($db:expr, $how:ident $(=> $row:ty)?, { sqlite: $lite:literal, postgres: $pg:literal } $(, $bind:expr)* $(,)?) => {{
        #[cfg(test)]
        const _: () = {
            #[linkme::distributed_slice($crate::storage::testing::STATEMENTS)]
            static STATEMENT: $crate::storage::testing::Statement =
                $crate::storage::testing::Statement { place: concat!(file!(), ":", line!()), sqlite: $lite, postgres: $pg };
        };
        match $crate::storage::Linked::link($db) {
            $crate::storage::Link::Sqlite(conn) => {
                $crate::storage::sql!(@run conn, sqlx::Sqlite, $how $(=> $row)?, $lite $(, $bind)*)
            }
            $crate::storage::Link::Postgres(conn) => {
                $crate::storage::sql!(@run conn, sqlx::Postgres, $how $(=> $row)?, $pg $(, $bind)*)
            }
        }
    }};
    ($db:expr, $how:ident $(=> $row:ty)?, $sql:literal $(, $bind:expr)* $(,)?) => {
        $crate::storage::sql!($db, $how $(=> $row)?, { sqlite: $sql, postgres: $sql } $(, $bind)*)
    };
    (@run $conn:ident, $engine:ty, optional => $row:ty, $sql:literal $(, $bind:expr)*) => {
        sqlx::query_as::<$engine, $row>($sql)$(.bind($bind))*.fetch_optional($conn).await
            .map_err($crate::storage::StorageError::from)
    };
    (@run $conn:ident, $engine:ty, one => $row:ty, $sql:literal $(, $bind:expr)*) => {
        sqlx::query_as::<$engine, $row>($sql)$(.bind($bind))*.fetch_one($conn).await
            .map_err($crate::storage::StorageError::from)
    };
    (@run $conn:ident, $engine:ty, all => $row:ty, $sql:literal $(, $bind:expr)*) => {
        sqlx::query_as::<$engine, $row>($sql)$(.bind($bind))*.fetch_all($conn).await
            .map_err($crate::storage::StorageError::from)
    };
    (@run $conn:ident, $engine:ty, run, $sql:literal $(, $bind:expr)*) => {
        sqlx::query::<$engine>($sql)$(.bind($bind))*.execute($conn).await
            .map(|done| done.rows_affected())
            .map_err($crate::storage::StorageError::from)
    };
}
pub(crate) use sql;
