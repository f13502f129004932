//! Failed attempts to sign in, counted per account and per address. Subjects are keyed hashes.

use domain::id::AgencyCode;

use crate::db::on;
use crate::{Result, Tx};

/// The counter of one subject.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Attempt {
    /// Failures in a row.
    pub failures: i64,
    /// The last one.
    pub last_at: i64,
    /// Until when nothing more is tried.
    pub locked_until: i64,
}

/// The counter of a subject; zeros when it never failed.
///
/// # Errors
/// When the database fails.
pub async fn get(tx: &mut Tx, agency: &AgencyCode, subject: &str) -> Result<Attempt> {
    let row = on!(tx, |c| sqlx::query_as::<_, Attempt>(
        "SELECT failures, last_at, locked_until FROM attempt WHERE agency = $1 AND subject = $2"
    )
    .bind(agency.as_str())
    .bind(subject)
    .fetch_optional(c)
    .await)?;
    Ok(row.unwrap_or(Attempt { failures: 0, last_at: 0, locked_until: 0 }))
}

/// The counter of a subject, held until the transaction ends: tries at the same moment are counted
/// one after the other.
///
/// # Errors
/// When the database fails.
pub async fn hold(tx: &mut Tx, agency: &AgencyCode, subject: &str) -> Result<Attempt> {
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO attempt (agency, subject, failures, last_at, locked_until) VALUES ($1, $2, 0, \
         0, 0)
         ON CONFLICT (agency, subject) DO UPDATE SET failures = attempt.failures")
        .bind(agency.as_str()).bind(subject).execute(c).await.map(drop)
    })?;
    get(tx, agency, subject).await
}

/// Writes a counter.
///
/// # Errors
/// When the database fails.
pub async fn put(tx: &mut Tx, agency: &AgencyCode, subject: &str, attempt: &Attempt) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO attempt (agency, subject, failures, last_at, locked_until) VALUES ($1, $2, \
         $3, $4, $5)
         ON CONFLICT (agency, subject) DO UPDATE SET failures = excluded.failures, last_at = \
         excluded.last_at, locked_until = excluded.locked_until")
        .bind(agency.as_str()).bind(subject).bind(attempt.failures).bind(attempt.last_at)
        .bind(attempt.locked_until)
        .execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Forgets a counter after a success.
///
/// # Errors
/// When the database fails.
pub async fn clear(tx: &mut Tx, agency: &AgencyCode, subject: &str) -> Result<()> {
    on!(tx, |c| sqlx::query("DELETE FROM attempt WHERE agency = $1 AND subject = $2")
        .bind(agency.as_str())
        .bind(subject)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
