//! What can go wrong below the use-cases.

/// A failure of the database, or a row that cannot be.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database failed. The text goes to the log only; statements carry no values.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// A migration failed.
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row holds what the vocabulary does not know.
    #[error("{table} {id}: unreadable {column}")]
    BadRow {
        /// Table.
        table: &'static str,
        /// Id of the row.
        id: String,
        /// Column.
        column: &'static str,
    },
    /// The SQLite of this program may damage a database in WAL (its log is reset while it is read),
    /// which was mended in 3.51.3.
    #[error("SQLite {0} may damage a database; 3.51.3 is needed")]
    OldSqlite(String),
    /// This kind of database does not do that itself.
    #[error("not with this kind of database")]
    NotHere,
    /// What is sealed in a row does not open.
    #[error(transparent)]
    Sealed(#[from] vault::VaultError),
    /// Somebody else changed the row first.
    #[error("the row was changed by somebody else")]
    Conflict,
}

impl StoreError {
    /// Whether the database cannot be used at the moment: it is not there, has no free connection,
    /// is full, or was told to stop.
    #[must_use]
    pub fn is_outage(&self) -> bool {
        let Self::Database(error) = self else { return false };
        match error {
            sqlx::Error::Io(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Tls(_) => true,
            // PostgreSQL: connection lost (08), resources (53), stopped (57). SQLite: busy, locked,
            // read-only, disk errors, full, cannot open.
            sqlx::Error::Database(error) => error.code().is_some_and(|code| {
                ["08", "53", "57"].iter().any(|class| code.len() == 5 && code.starts_with(class))
                    || (code.len() < 5
                        && code
                            .parse::<u32>()
                            .is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 8 | 10 | 13 | 14)))
            }),
            _ => false,
        }
    }

    /// Whether the database refused a second row with the same key.
    #[must_use]
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(error)) if error.is_unique_violation())
    }
}

/// Result of a store function.
pub type Result<T> = std::result::Result<T, StoreError>;
