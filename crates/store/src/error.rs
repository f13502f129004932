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
    /// Somebody else changed the row first.
    #[error("the row was changed by somebody else")]
    Conflict,
}

impl StoreError {
    /// Whether the database refused a second row with the same key.
    #[must_use]
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(error)) if error.is_unique_violation())
    }
}

/// Result of a store function.
pub type Result<T> = std::result::Result<T, StoreError>;
