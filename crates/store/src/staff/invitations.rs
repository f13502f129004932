//! Links by which somebody chooses the first password.

use domain::id::{AccountId, AgencyCode};

use crate::db::on;
use crate::{Result, Tx};

/// Makes the one-time links of an account void.
///
/// # Errors
/// When the database fails.
pub async fn void_links(tx: &mut Tx, staff_id: &AccountId, at: i64) -> Result<()> {
    on!(tx, |c| sqlx::query(
        "UPDATE invitation SET used_at = $2 WHERE staff_id = $1 AND used_at IS NULL"
    )
    .bind(staff_id.as_str())
    .bind(at)
    .execute(c)
    .await
    .map(drop))?;
    Ok(())
}

/// Keeps a one-time link, in place of the ones that were not used.
///
/// # Errors
/// When the database fails.
pub async fn invite(
    tx: &mut Tx,
    agency: &AgencyCode,
    staff_id: &AccountId,
    token_hash: &str,
    expires_at: i64,
) -> Result<()> {
    on!(tx, |c| sqlx::query("DELETE FROM invitation WHERE staff_id = $1 AND used_at IS NULL")
        .bind(staff_id.as_str())
        .execute(c)
        .await
        .map(drop))?;
    on!(tx, |c| sqlx::query(
        "INSERT INTO invitation (token_hash, agency, staff_id, expires_at) VALUES ($1, $2, $3, $4)"
    )
    .bind(token_hash)
    .bind(agency.as_str())
    .bind(staff_id.as_str())
    .bind(expires_at)
    .execute(c)
    .await
    .map(drop))?;
    Ok(())
}

/// Whose link it is, when it is good at an instant.
///
/// # Errors
/// When the database fails.
pub async fn invited(
    tx: &mut Tx,
    agency: &AgencyCode,
    token_hash: &str,
    now: i64,
) -> Result<Option<AccountId>> {
    let id = on!(tx, |c| {
        sqlx::query_scalar::<_, String>(
        "SELECT staff_id FROM invitation WHERE token_hash = $1 AND agency = $2 AND used_at IS NULL \
         AND expires_at > $3")
        .bind(token_hash).bind(agency.as_str()).bind(now).fetch_optional(c).await
    })?;
    Ok(id.map(Into::into))
}

/// Uses a link up. `false` when it was used meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn use_invitation(tx: &mut Tx, token_hash: &str, at: i64) -> Result<bool> {
    let done = on!(tx, |c| sqlx::query(
        "UPDATE invitation SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL"
    )
    .bind(token_hash)
    .bind(at)
    .execute(c)
    .await
    .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}
