//! The raw work of a database: rows made durable one by one, with nothing of this program between.

use std::path::Path;
use std::str::FromStr;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool, SqlitePool};

use crate::{Db, Pools, Result};

/// A table to write to.
#[derive(Clone, Debug)]
pub enum RawTable {
    /// A file.
    Sqlite(SqlitePool),
    /// On a server.
    Postgres(PgPool),
}

const CREATE: &str = "CREATE TABLE IF NOT EXISTS raw_work (id TEXT, body TEXT)";

impl RawTable {
    /// In a file of its own.
    ///
    /// # Errors
    /// When it cannot be made.
    pub async fn sqlite(file: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::from_str(&format!("sqlite:{}", file.display()))?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full);
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        sqlx::raw_sql(CREATE).execute(&pool).await?;
        Ok(Self::Sqlite(pool))
    }

    /// On a server, by its address without the name of a database.
    ///
    /// # Errors
    /// When it cannot be made.
    pub async fn postgres(server: &str) -> Result<Self> {
        let pool = PgPool::connect(&format!("{server}/postgres")).await?;
        sqlx::raw_sql(CREATE).execute(&pool).await?;
        Ok(Self::Postgres(pool))
    }

    /// One row, durable.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn commit(&self) -> Result<()> {
        const INSERT: &str = "INSERT INTO raw_work (id, body) VALUES ($1, $2)";
        let body = "x".repeat(400);
        match self {
            Self::Sqlite(pool) => {
                sqlx::query(INSERT).bind("id").bind(body).execute(pool).await?;
            }
            Self::Postgres(pool) => {
                sqlx::query(INSERT).bind("id").bind(body).execute(pool).await?;
            }
        }
        Ok(())
    }
}

/// An empty database of a server in the place of the one of that name: its address.
///
/// # Errors
/// When it cannot be made.
pub async fn fresh_database(server: &str, name: &str) -> Result<String> {
    let mut connection = PgConnection::connect(&format!("{server}/postgres")).await?;
    for verb in ["DROP DATABASE IF EXISTS", "CREATE DATABASE"] {
        let statement = AssertSqlSafe(format!("{verb} {name}"));
        sqlx::raw_sql(statement).execute(&mut connection).await?;
    }
    Ok(format!("{server}/{name}"))
}

/// The name of a PostgreSQL database; empty for SQLite.
///
/// # Errors
/// When the database fails.
pub async fn database_name(db: &Db) -> Result<String> {
    match &db.pools {
        Pools::Sqlite { .. } => Ok(String::new()),
        Pools::Postgres(pool) => {
            Ok(sqlx::query_scalar("SELECT current_database()").fetch_one(pool).await?)
        }
    }
}
