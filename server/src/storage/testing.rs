//! A real database per test, on each engine.
//!
//! `db_test!(name, |db| async move { … })` becomes `name::sqlite` and `name::postgres`. The second is ignored unless asked
//! for (`cargo xtask test` does), and needs `WIJZER_TEST_POSTGRES` to point at a server it may create databases on.

use super::{Db, open};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::sync::atomic::{AtomicU32, Ordering};

/// A statement of a store, as `sql!` registered it.
#[derive(Debug)]
pub struct Statement {
    pub place: &'static str,
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

#[linkme::distributed_slice]
pub static STATEMENTS: [Statement];

/// A fresh SQLite file; it goes with the directory.
pub async fn sqlite() -> (tempfile::TempDir, Db) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let db = open(&format!("sqlite:{}", dir.path().join("test.db").display())).await.expect("a database");
    (dir, db)
}

/// A fresh PostgreSQL database.
pub async fn postgres() -> Db {
    open(&postgres_address().await).await.expect("a database")
}

/// The address of a fresh PostgreSQL database without a table.
pub async fn postgres_address() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let server =
        std::env::var("WIJZER_TEST_POSTGRES").expect("WIJZER_TEST_POSTGRES: the address of a PostgreSQL server");
    let name = format!("wijzer_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut admin = PgConnection::connect(&format!("{server}/postgres")).await.expect("a PostgreSQL server");
    let create = AssertSqlSafe(format!("create database {name}"));
    sqlx::query(create).execute(&mut admin).await.expect("a database");
    format!("{server}/{name}")
}

macro_rules! db_test {
    ($name:ident, |$db:ident| $body:expr) => {
        mod $name {
            #[allow(unused_imports, reason = "a test may need nothing from its file")]
            use super::*;

            async fn run($db: $crate::storage::Db) {
                $body.await
            }

            #[tokio::test]
            async fn sqlite() {
                let (_dir, db) = $crate::storage::testing::sqlite().await;
                run(db).await;
            }

            #[tokio::test]
            #[ignore = "needs PostgreSQL: cargo xtask test"]
            async fn postgres() {
                run($crate::storage::testing::postgres().await).await;
            }
        }
    };
}
pub(crate) use db_test;

mod tests {
    use super::*;
    use sqlx::{Executor, SqlSafeStr};

    #[tokio::test]
    async fn every_statement_is_sql_on_sqlite() {
        let (_dir, db) = sqlite().await;
        let Db::Sqlite { write, .. } = &db else { unreachable!() };
        for statement in STATEMENTS {
            let prepared = write.prepare(statement.sqlite.into_sql_str()).await;
            assert!(prepared.is_ok(), "{}: {:?}", statement.place, prepared.err());
        }
        assert!(STATEMENTS.len() > 20, "the statements were not registered");
    }

    #[tokio::test]
    #[ignore = "needs PostgreSQL: cargo xtask test"]
    async fn every_statement_is_sql_on_postgres() {
        let db = postgres().await;
        let Db::Postgres(pool) = &db else { unreachable!() };
        for statement in STATEMENTS {
            let prepared = pool.prepare(statement.postgres.into_sql_str()).await;
            assert!(prepared.is_ok(), "{}: {:?}", statement.place, prepared.err());
        }
    }
}
