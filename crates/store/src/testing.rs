//! A database of its own for each test.

use sqlx::{Connection, PgConnection};
use tempfile::TempDir;

use crate::Db;

/// The environment variable with the address of a PostgreSQL server for tests: `postgres://..`, to which `/NAME` is appended.
pub const POSTGRES: &str = "AKU_TEST_POSTGRES";

/// A database that is gone when the test is over.
pub struct TestDb {
    /// The database.
    pub db: Db,
    _folder: Option<TempDir>,
}

impl TestDb {
    /// A SQLite file in a folder of its own.
    ///
    /// # Panics
    /// When it cannot be made.
    #[expect(clippy::expect_used, reason = "a test without its database has failed")]
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let db = Db::connect(&format!("sqlite:{}/test.db", folder.path().display())).await.expect("a SQLite database");
        Self { db, _folder: Some(folder) }
    }

    /// A fresh database of the server named by [`POSTGRES`]. A missing server fails the test: it is never skipped.
    ///
    /// # Panics
    /// When there is no server or the database cannot be made.
    #[expect(clippy::expect_used, reason = "a test without its database has failed")]
    #[expect(clippy::disallowed_methods, reason = "the name must be another one in every run on one server")]
    pub async fn postgres() -> Self {
        let server = std::env::var(POSTGRES).expect("AKU_TEST_POSTGRES names a PostgreSQL server: run the tests with `cargo xtask test`");
        let (base, query) = server.split_once('?').unwrap_or((&server, ""));
        let address = |name: &str| format!("{}/{name}?{query}", base.trim_end_matches('/'));
        let mut connection = PgConnection::connect(&address("postgres")).await.expect("a PostgreSQL server");
        let name = format!("test_{}", uuid::Uuid::now_v7().simple());
        sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.expect("a PostgreSQL database");
        Self { db: Db::connect(&address(&name)).await.expect("a PostgreSQL database"), _folder: None }
    }
}

/// Runs one test on both databases: `both_databases!(name, db => async { .. })` makes `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! both_databases {
    ($(#[$meta:meta])* $name:ident, $db:ident => $body:expr) => {
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports, reason = "a test need not use everything of its file")]
            use super::*;

            async fn run($db: $crate::testing::TestDb) {
                $body
            }

            #[tokio::test]
            async fn sqlite() {
                run($crate::testing::TestDb::sqlite().await).await;
            }

            #[tokio::test]
            async fn postgres() {
                run($crate::testing::TestDb::postgres().await).await;
            }
        }
    };
}
