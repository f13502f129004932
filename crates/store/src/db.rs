//! The two databases behind one type.

use std::ops::{Deref, DerefMut};
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Postgres, Sqlite, SqliteConnection, Transaction};
use vault::Ring;

use crate::writer::{Loan, Writer};
use crate::{Result, StoreError};

/// How long a use-case waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// A database, and the keys that numbers and contacts of people are sealed with in it.
#[derive(Clone, Debug)]
pub struct Db {
    /// Its connections.
    pub pools: Pools,
    ring: Ring,
}

/// SQLite with one writing connection, or PostgreSQL.
#[derive(Clone, Debug)]
pub enum Pools {
    /// A file. Readers never wait for the writer (WAL).
    Sqlite {
        /// Reading connections.
        read: SqlitePool,
        /// The one writing connection, and where it is asked for.
        write: SqlitePool,
        /// Lends it.
        writer: Writer,
    },
    /// A server.
    Postgres(PgPool),
}

/// A transaction on either database. Dropping it rolls back.
pub struct Tx {
    /// The transaction itself.
    pub running: Running,
    ring: Ring,
}

/// A transaction of one kind of database.
pub enum Running {
    /// On SQLite.
    Sqlite(OnSqlite),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// A transaction on SQLite.
pub enum OnSqlite {
    /// On a connection of its own that only reads.
    Reading(Transaction<'static, Sqlite>),
    /// On the writing connection.
    Writing(Loan),
}

impl Deref for OnSqlite {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        match self {
            Self::Reading(transaction) => transaction,
            Self::Writing(loan) => loan,
        }
    }
}

impl DerefMut for OnSqlite {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        match self {
            Self::Reading(transaction) => transaction,
            Self::Writing(loan) => loan,
        }
    }
}

/// Runs one statement on whichever database the transaction is on: one SQL text, expanded per
/// driver.
macro_rules! on {
    ($tx:expr, |$c:ident| $body:expr) => {
        match &mut ($tx).running {
            $crate::Running::Sqlite(transaction) => {
                let $c = &mut **transaction;
                $body
            }
            $crate::Running::Postgres(transaction) => {
                let $c = &mut **transaction;
                $body
            }
        }
    };
}
pub(crate) use on;

impl Db {
    /// Connects to `sqlite:PATH` or `postgres://..` and brings the schema up to date.
    ///
    /// # Errors
    /// When the address is unknown, the database cannot be reached, or a migration fails.
    pub async fn connect(url: &str, ring: Ring) -> Result<Self> {
        let pools = if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            // A statement that hangs, and a line whose other end is gone, end by themselves.
            let limits = [
                ("statement_timeout", "30s"),
                ("idle_in_transaction_session_timeout", "60s"),
                ("tcp_keepalives_idle", "30"),
                ("tcp_keepalives_interval", "10"),
                ("tcp_keepalives_count", "3"),
            ];
            let options = PgConnectOptions::from_str(url)?.options(limits);
            Pools::Postgres(
                PgPoolOptions::new()
                    .max_connections(10)
                    .acquire_timeout(PATIENCE)
                    .connect_with(options)
                    .await?,
            )
        } else {
            let options = SqliteConnectOptions::from_str(url)?
                .create_if_missing(true)
                .foreign_keys(true)
                .journal_mode(SqliteJournalMode::Wal)
                // In WAL anything less may lose what was acknowledged when the power fails.
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(10));
            let write = SqlitePoolOptions::new()
                .max_connections(1)
                .acquire_timeout(PATIENCE)
                .connect_with(options.clone())
                .await?;
            let version: String =
                sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&write).await?;
            if !is_safe_sqlite(&version) {
                return Err(StoreError::OldSqlite(version));
            }
            let read = SqlitePoolOptions::new()
                .max_connections(4)
                .acquire_timeout(PATIENCE)
                .connect_lazy_with(options);
            Pools::Sqlite { read, writer: Writer::new(write.clone()), write }
        };
        let db = Self { pools, ring };
        db.migrate().await?;
        Ok(db)
    }

    /// Ends all connections, so that a SQLite file is whole without what stands beside it.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { read, write, .. } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    async fn migrate(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { write, .. } => sqlx::migrate!("migrations/sqlite").run(write).await?,
            Pools::Postgres(pool) => sqlx::migrate!("migrations/postgres").run(pool).await?,
        }
        Ok(())
    }

    /// The same database with other keys.
    #[must_use]
    pub fn with_ring(&self, ring: Ring) -> Self {
        Self { ring, ..self.clone() }
    }

    /// A transaction that only reads.
    ///
    /// # Errors
    /// When no connection can be had.
    pub async fn read(&self) -> Result<Tx> {
        Ok(self.tx(match &self.pools {
            Pools::Sqlite { read, writer, .. } => {
                writer.seen().await;
                Running::Sqlite(OnSqlite::Reading(read.begin().await?))
            }
            Pools::Postgres(pool) => Running::Postgres(pool.begin().await?),
        }))
    }

    /// A transaction that writes. On SQLite it holds the one writing connection until it ends, and
    /// its commit shares a sync of the disk with those that wait.
    ///
    /// # Errors
    /// When no connection can be had.
    pub async fn write(&self) -> Result<Tx> {
        Ok(self.tx(match &self.pools {
            Pools::Sqlite { writer, .. } => {
                Running::Sqlite(OnSqlite::Writing(writer.begin(PATIENCE).await?))
            }
            Pools::Postgres(pool) => Running::Postgres(pool.begin().await?),
        }))
    }

    fn tx(&self, running: Running) -> Tx {
        Tx { running, ring: self.ring.clone() }
    }
}

impl Tx {
    /// The keys of this database. Cloning the ring is cheap.
    pub(crate) fn ring(&self) -> Ring {
        self.ring.clone()
    }

    /// Makes everything in it last.
    ///
    /// # Errors
    /// When the database fails; then nothing of it lasts.
    pub async fn commit(self) -> Result<()> {
        match self.running {
            Running::Sqlite(OnSqlite::Reading(transaction)) => transaction.commit().await?,
            Running::Sqlite(OnSqlite::Writing(loan)) => loan.commit().await?,
            Running::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}

/// Whether a version of SQLite keeps a database whole in WAL.
fn is_safe_sqlite(version: &str) -> bool {
    let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    parts.as_slice() >= [3, 51, 3].as_slice()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_sqlite_is_told_from_one_that_keeps_databases_whole() {
        for safe in ["3.51.3", "3.52.0", "4.0.0", "3.51.10"] {
            assert!(is_safe_sqlite(safe), "{safe}");
        }
        for old in ["3.51.2", "3.50.4", "3.9.9", ""] {
            assert!(!is_safe_sqlite(old), "{old}");
        }
    }
}
