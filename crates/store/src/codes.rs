//! Codes that were sent to a number or an address. Only their keyed hashes are stored.

use domain::id::AccountId;

use crate::db::on;
use crate::{Result, Tx, sealed};

/// The sealed column.
const CHANGE: &str = "contact_change.value";

/// A code that was sent.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Code {
    /// Keyed hash.
    pub hash: String,
    /// How often a wrong one was typed.
    pub tries: i64,
    /// When it was sent.
    pub sent_at: i64,
}

/// Writes the code of a purpose in place of the one before.
///
/// # Errors
/// When the database fails.
pub async fn put(
    tx: &mut Tx,
    account_id: &AccountId,
    purpose: &str,
    hash: &str,
    at: i64,
) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO code (account_id, purpose, hash, tries, sent_at) VALUES ($1, $2, $3, 0, $4)
         ON CONFLICT (account_id, purpose) DO UPDATE SET hash = excluded.hash, tries = 0, sent_at \
         = excluded.sent_at")
        .bind(account_id.as_str()).bind(purpose).bind(hash).bind(at).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// The code of a purpose.
///
/// # Errors
/// When the database fails.
pub async fn get(tx: &mut Tx, account_id: &AccountId, purpose: &str) -> Result<Option<Code>> {
    Ok(on!(tx, |c| sqlx::query_as::<_, Code>(
        "SELECT hash, tries, sent_at FROM code WHERE account_id = $1 AND purpose = $2"
    )
    .bind(account_id.as_str())
    .bind(purpose)
    .fetch_optional(c)
    .await)?)
}

/// Counts one more try and gives the code as it then is; a try is counted before it is judged, so
/// that tries at the same moment all count.
///
/// # Errors
/// When the database fails.
pub async fn tried(tx: &mut Tx, account_id: &AccountId, purpose: &str) -> Result<Option<Code>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Code>(
        "UPDATE code SET tries = tries + 1 WHERE account_id = $1 AND purpose = $2 RETURNING hash, \
         tries, sent_at")
        .bind(account_id.as_str()).bind(purpose).fetch_optional(c).await
    })?)
}

/// Asks for another number or address in the place of the one before; `by` is who asks, and the
/// only one who can finish it.
///
/// # Errors
/// When the database fails.
pub async fn ask_change(
    tx: &mut Tx,
    account_id: &AccountId,
    purpose: &str,
    value: &str,
    by: &str,
    at: i64,
) -> Result<()> {
    let value = sealed::seal(&tx.ring(), CHANGE, account_id, value)?;
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO contact_change (account_id, purpose, value, asked_by, asked_at) VALUES ($1, \
         $2, $3, $4, $5)
         ON CONFLICT (account_id, purpose) DO UPDATE SET value = excluded.value, asked_by = \
         excluded.asked_by, asked_at = excluded.asked_at")
        .bind(account_id.as_str()).bind(purpose).bind(value).bind(by).bind(at)
        .execute(c).await.map(drop)
    })?;
    Ok(())
}

/// The number or address that is to take the place of the one before, as somebody asked for it
/// since an instant.
///
/// # Errors
/// When the database fails.
pub async fn asked_change(
    tx: &mut Tx,
    account_id: &AccountId,
    purpose: &str,
    by: &str,
    since: i64,
) -> Result<Option<String>> {
    let value = on!(tx, |c| {
        sqlx::query_scalar::<_, String>(
        "SELECT value FROM contact_change WHERE account_id = $1 AND purpose = $2 AND asked_by = $3 \
         AND asked_at > $4")
        .bind(account_id.as_str()).bind(purpose).bind(by).bind(since).fetch_optional(c).await
    })?;
    Ok(value.map(|value| sealed::open(&tx.ring(), CHANGE, account_id, &value)).transpose()?)
}

/// Forgets what was asked for.
///
/// # Errors
/// When the database fails.
pub async fn end_change(tx: &mut Tx, account_id: &AccountId, purpose: &str) -> Result<()> {
    on!(tx, |c| sqlx::query("DELETE FROM contact_change WHERE account_id = $1 AND purpose = $2")
        .bind(account_id.as_str())
        .bind(purpose)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Forgets every code of an account whose purpose begins so.
///
/// # Errors
/// When the database fails.
pub async fn clear_all(tx: &mut Tx, account_id: &AccountId, beginning: &str) -> Result<()> {
    on!(tx, |c| sqlx::query(
        "DELETE FROM code WHERE account_id = $1 AND SUBSTR(purpose, 1, LENGTH($2)) = $2"
    )
    .bind(account_id.as_str())
    .bind(beginning)
    .execute(c)
    .await
    .map(|_| ()))?;
    Ok(())
}

/// Forgets the code of a purpose.
///
/// # Errors
/// When the database fails.
pub async fn clear(tx: &mut Tx, account_id: &AccountId, purpose: &str) -> Result<()> {
    on!(tx, |c| sqlx::query("DELETE FROM code WHERE account_id = $1 AND purpose = $2")
        .bind(account_id.as_str())
        .bind(purpose)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
