//! A database of its own for each test.

mod archive;
pub mod plans;
mod raw;
pub mod statements;

pub use archive::Archive;
use domain::id::AgencyCode;
pub use raw::{RawTable, database_name, fresh_database};
use sqlx::{Connection, PgConnection};
use tempfile::TempDir;
use vault::{Keys, Ring};

use crate::Db;
use crate::db::on;

/// The environment variable with the address of a PostgreSQL server for tests: `postgres://..`, to
/// which `/NAME` is appended.
pub const POSTGRES: &str = "AKU_TEST_POSTGRES";

/// The keys of every test.
#[must_use]
pub fn test_ring() -> Ring {
    Ring::of(Keys { master: [7; 32], lookup: [3; 32] })
}

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
    pub async fn sqlite() -> Self {
        Self::sqlite_from(&[]).await
    }

    /// The same with the bytes of a database in it, of whatever schema.
    ///
    /// # Panics
    /// When it cannot be made or brought up to date.
    #[expect(clippy::expect_used, reason = "a test without its database has failed")]
    pub async fn sqlite_from(bytes: &[u8]) -> Self {
        statements::note();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("test.db");
        std::fs::write(&file, bytes).expect("a file");
        let db = Db::connect(&format!("sqlite:{}", file.display()), test_ring())
            .await
            .expect("a SQLite database");
        Self { db, _folder: Some(folder) }
    }

    /// A fresh database of the server named by [`POSTGRES`]. A missing server fails the test: it is
    /// never skipped.
    ///
    /// # Panics
    /// When there is no server or the database cannot be made.
    pub async fn postgres() -> Self {
        Self::postgres_from("").await
    }

    /// The same with what `pg_dump` wrote in it, of whatever schema.
    ///
    /// # Panics
    /// When there is no server or the database cannot be made or brought up to date.
    #[expect(clippy::expect_used, reason = "a test without its database has failed")]
    #[expect(
        clippy::disallowed_methods,
        reason = "the name must be another one in every run on one server"
    )]
    pub async fn postgres_from(dump: &str) -> Self {
        statements::note();
        let server = std::env::var(POSTGRES).expect(
            "AKU_TEST_POSTGRES names a PostgreSQL server: run the tests with `cargo xtask test`",
        );
        let (base, query) = server.split_once('?').unwrap_or((&server, ""));
        let address = |name: &str| format!("{}/{name}?{query}", base.trim_end_matches('/'));
        let mut connection =
            PgConnection::connect(&address("postgres")).await.expect("a PostgreSQL server");
        let name = format!("test_{}", uuid::Uuid::now_v7().simple());
        sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
            .execute(&mut connection)
            .await
            .expect("a PostgreSQL database");
        if !dump.is_empty() {
            let mut fresh = PgConnection::connect(&address(&name)).await.expect("the database");
            // What begins with a backslash is for `psql` alone.
            let lines = dump.lines().filter(|line| !line.starts_with('\\'));
            let sql = lines.collect::<Vec<_>>().join("\n");
            sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut fresh).await.expect("a dump");
        }
        Self {
            db: Db::connect(&address(&name), test_ring()).await.expect("a PostgreSQL database"),
            _folder: None,
        }
    }
}

/// Every row that hangs on an application of another agency: the table and the row. A database with
/// two agencies has none.
///
/// # Panics
/// When the database fails.
#[expect(clippy::expect_used, reason = "a test without its database has failed")]
pub async fn crossings(db: &Db) -> Vec<String> {
    const HANGING: &[(&str, &str)] = &[
        ("file", "application_id"),
        ("event", "application_id"),
        ("read_log", "application_id"),
        ("application_word", "application_id"),
        ("application_number", "application_id"),
        ("issued_document", "application_id"),
        ("outbox", "about"),
    ];
    let mut found = Vec::new();
    for (table, column) in HANGING {
        let sql = format!(
            "/* of a test */ SELECT t.{column} FROM {table} AS t
             JOIN application AS a ON a.id = t.{column} WHERE t.agency <> a.agency
             UNION SELECT a.id FROM application AS a JOIN staff AS s ON s.id = a.filed_by OR s.id \
             = a.assignee OR s.id = a.accepted_by OR s.id = a.entered_by
                WHERE s.agency <> a.agency
             UNION SELECT a.id FROM application AS a JOIN resident AS r ON r.id = a.filed_by OR \
             r.id = a.on_behalf WHERE r.agency <> a.agency"
        );
        let mut tx = db.read().await.expect("a transaction");
        let rows: Vec<String> =
            on!(&mut tx, |c| sqlx::query_scalar(sqlx::AssertSqlSafe(sql.clone()))
                .fetch_all(c)
                .await)
            .expect("an answer");
        found.extend(rows.into_iter().map(|row| format!("{table} {row}")));
    }
    found
}

/// Runs a statement as it is: for rows as an older program has left them.
///
/// # Panics
/// When the database fails.
#[expect(clippy::expect_used, reason = "a test without its database has failed")]
pub async fn execute(db: &Db, statement: &'static str) {
    let mut tx = db.write().await.expect("a transaction");
    // Marked, so that nobody asks for its plan.
    let statement = format!("/* of a test */ {statement}");
    on!(&mut tx, |c| sqlx::query(sqlx::AssertSqlSafe(statement.clone()))
        .execute(c)
        .await
        .map(drop))
    .expect("a statement");
    tx.commit().await.expect("a commit");
}

/// Runs a text of statements.
///
/// # Errors
/// When the database fails.
pub(crate) async fn execute_text(db: &Db, statements: &'static str) -> crate::Result<()> {
    let mut tx = db.write().await?;
    on!(&mut tx, |c| sqlx::raw_sql(statements).execute(c).await.map(drop))?;
    tx.commit().await
}

/// Every message of an agency: to whom, and its words.
///
/// # Panics
/// When the database fails.
#[expect(clippy::expect_used, reason = "a test without its database has failed")]
pub async fn messages(db: &Db, agency: &AgencyCode) -> Vec<(String, String)> {
    let mut tx = db.read().await.expect("a transaction");
    let all = crate::outbox::latest(&mut tx, agency, i64::MAX).await.expect("messages");
    all.into_iter().map(|message| (message.to, message.text)).collect()
}

/// Runs one test on both databases: `both_databases!(name, async |db| { .. })` makes `name::sqlite`
/// and `name::postgres`.
#[macro_export]
macro_rules! both_databases {
    ($name:ident, async |$db:ident| $body:block) => {
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
