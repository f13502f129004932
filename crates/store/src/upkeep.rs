//! What keeps an installation whole: the check of its keys, what stored contents are named by
//! rows, a copy of the database.

use crate::db::on;
use crate::{Db, Pools, Result, StoreError, Tx};

/// The sealed check value of a key, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn key_check(tx: &mut Tx, name: &str) -> Result<Option<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar("SELECT sealed FROM key_check WHERE name = $1")
        .bind(name)
        .fetch_optional(c)
        .await)?)
}

/// Notes the sealed check value of a key, once.
///
/// # Errors
/// When the database fails.
pub async fn put_key_check(tx: &mut Tx, name: &str, sealed: &str) -> Result<()> {
    on!(tx, |c| sqlx::query(
        "INSERT INTO key_check (name, sealed) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING"
    )
    .bind(name)
    .bind(sealed)
    .execute(c)
    .await
    .map(|_| ()))?;
    Ok(())
}

/// Writes a check value in the place of the one before.
///
/// # Errors
/// When the database fails.
pub async fn set_key_check(tx: &mut Tx, name: &str, sealed: &str) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO key_check (name, sealed) VALUES ($1, $2) ON CONFLICT (name) DO \
            UPDATE SET sealed = excluded.sealed",
        )
        .bind(name)
        .bind(sealed)
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(())
}

/// Writes when the database was last found ready: the one row of its table.
///
/// # Errors
/// When the database cannot be written.
pub async fn touch(tx: &mut Tx, now: i64) -> Result<()> {
    on!(tx, |c| sqlx::query(
        "INSERT INTO ready (id, at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at"
    )
    .bind(now)
    .execute(c)
    .await
    .map(|_| ()))?;
    Ok(())
}

/// A stored content: the id it lies under, what its key is sealed for, and the wrapped key.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Content {
    /// Id of its row.
    pub id: String,
    /// Its key, wrapped by the master key.
    pub wrapped_key: String,
}

/// What stored contents are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Files of applications.
    Files,
    /// What came before it was made anew.
    Originals,
    /// Photos of registrations.
    Photos,
    /// Papers of people of institutions.
    Papers,
}

impl Of {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Files, Self::Originals, Self::Photos, Self::Papers];
}

/// Contents in the order of their ids, after one of them, at most so many.
///
/// # Errors
/// When the database fails.
pub async fn contents_after(tx: &mut Tx, of: Of, after: &str, most: i64) -> Result<Vec<Content>> {
    let statement = match of {
        Of::Files => "SELECT id, wrapped_key FROM file WHERE id > $1 ORDER BY id LIMIT $2",
        Of::Originals => {
            "SELECT id, wrapped_key FROM original_file WHERE id > $1 ORDER BY id LIMIT $2"
        }
        Of::Photos => "SELECT id, wrapped_key FROM photo WHERE id > $1 ORDER BY id LIMIT $2",
        Of::Papers => {
            "SELECT id, wrapped_key FROM institution_paper WHERE id > $1 ORDER BY id LIMIT $2"
        }
    };
    Ok(on!(tx, |c| sqlx::query_as(statement).bind(after).bind(most).fetch_all(c).await)?)
}

/// Whether nothing was ever filed here: a database that has just been made.
///
/// # Errors
/// When the database fails.
pub async fn is_fresh(tx: &mut Tx) -> Result<bool> {
    let found: i64 = on!(tx, |c| {
        sqlx::query_scalar(
            "SELECT CAST(COALESCE((SELECT 1 FROM staff LIMIT 1), 0) + COALESCE((SELECT 1 FROM \
         application LIMIT 1), 0) AS BIGINT)",
        )
        .fetch_one(c)
        .await
    })?;
    Ok(found == 0)
}

/// Whether any row names a stored content. The bytes that came as a file lie under its id with an
/// ending, see [`crate::files::original_blob`].
///
/// # Errors
/// When the database fails.
pub async fn is_named(tx: &mut Tx, blob: &str) -> Result<bool> {
    if let Some(file) = blob.strip_suffix(crate::files::ORIGINAL) {
        return Ok(on!(tx, |c| sqlx::query_scalar::<_, i64>(
            "SELECT COUNT(*) FROM original_file WHERE id = $1"
        )
        .bind(file)
        .fetch_one(c)
        .await)?
            > 0);
    }
    let found: i64 = on!(tx, |c| {
        sqlx::query_scalar(
        "SELECT (SELECT COUNT(*) FROM file WHERE id = $1) + (SELECT COUNT(*) FROM page_picture \
         WHERE id = $1)
            + (SELECT COUNT(*) FROM photo WHERE id = $1) + (SELECT COUNT(*) FROM institution_paper \
            WHERE id = $1)
            + (SELECT COUNT(*) FROM official_form WHERE file_id = $1)")
        .bind(blob).fetch_one(c).await
    })?;
    Ok(found > 0)
}

/// Until when what is over is deleted, unix milliseconds each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    /// Codes that were sent before.
    pub codes: i64,
    /// Tries that were made before.
    pub attempts: i64,
    /// Sessions that began before.
    pub sessions: i64,
    /// Messages that were made before and are sent or given up.
    pub messages: i64,
    /// Rows of the security log that are older.
    pub security: i64,
}

/// Deletes what is over, and gives the number of rows.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &mut Tx, over: Over) -> Result<u64> {
    let mut deleted = 0;
    for (statement, before) in [
        ("DELETE FROM code WHERE sent_at < $1", over.codes),
        ("DELETE FROM attempt WHERE last_at < $1", over.attempts),
        ("DELETE FROM session WHERE created_at < $1", over.sessions),
        (
            "DELETE FROM outbox WHERE created_at < $1 AND (sent_at IS NOT NULL OR failed_at IS NOT \
             NULL)",
            over.messages,
        ),
        ("DELETE FROM security_event WHERE at < $1", over.security),
        ("DELETE FROM pending_act WHERE asked_at < $1", over.security),
    ] {
        deleted += on!(tx, |c| sqlx::query(statement)
            .bind(before)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
    }
    Ok(deleted)
}

impl Db {
    /// Writes a whole copy of a SQLite database into a new file while it is used; never by copying
    /// the file, whose latest pages stand beside it.
    ///
    /// # Errors
    /// When the file exists or cannot be written; for PostgreSQL, which has `pg_dump` for it.
    pub async fn copy_to(&self, path: &str) -> Result<()> {
        let Pools::Sqlite { read, .. } = &self.pools else { return Err(StoreError::NotHere) };
        sqlx::query("VACUUM INTO $1").bind(path).execute(read).await?;
        Ok(())
    }

    /// Whether every page of a SQLite database is as it was written.
    ///
    /// # Errors
    /// When the database fails; for PostgreSQL.
    pub async fn is_whole(&self) -> Result<bool> {
        let Pools::Sqlite { read, .. } = &self.pools else { return Err(StoreError::NotHere) };
        let said: Vec<String> =
            sqlx::query_scalar("PRAGMA integrity_check").fetch_all(read).await?;
        Ok(said == ["ok"])
    }
}
