//! What an officer typed into an act that was refused, or when the session was over: kept until the
//! act succeeds, so that nothing is typed twice.

use domain::id::{AccountId, ApplicationId};
use domain::people::account::{AccountFault, faults_of};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::on;
use crate::json::{json, of_json};
use crate::{Result, Tx};

/// Kept input of one person for one application: the fields of the form, and why the act was
/// refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<F, R> {
    /// The form's fields.
    pub fields: F,
    /// Why the act was refused.
    pub refusal: R,
}

/// Keeps input, in place of what was kept before.
///
/// # Errors
/// When the database fails.
pub async fn put<F: Serialize, R: Serialize>(
    tx: &mut Tx,
    staff_id: &AccountId,
    application_id: &ApplicationId,
    kept: &Kept<F, R>,
    at: i64,
) -> Result<()> {
    let (fields, refusal) = (json(&kept.fields), json(&kept.refusal));
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO kept_input (staff_id, application_id, fields, refusal, kept_at) VALUES ($1, \
         $2, $3, $4, $5)
         ON CONFLICT (staff_id, application_id) DO UPDATE SET fields = excluded.fields, refusal = \
         excluded.refusal, kept_at = excluded.kept_at")
        .bind(staff_id.as_str()).bind(application_id.as_str()).bind(fields).bind(refusal).bind(at)
        .execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// What is kept; nothing when it cannot be read any more.
///
/// # Errors
/// When the database fails.
pub async fn get<F: DeserializeOwned, R: DeserializeOwned>(
    tx: &mut Tx,
    staff_id: &AccountId,
    application_id: &ApplicationId,
) -> Result<Option<Kept<F, R>>> {
    let row: Option<(String, String)> = on!(tx, |c| sqlx::query_as(
        "SELECT fields, refusal FROM kept_input WHERE staff_id = $1 AND application_id = $2"
    )
    .bind(staff_id.as_str())
    .bind(application_id.as_str())
    .fetch_optional(c)
    .await)?;
    Ok(row.and_then(|(fields, refusal)| {
        Some(Kept { fields: of_json(&fields)?, refusal: of_json(&refusal)? })
    }))
}

/// Forgets it.
///
/// # Errors
/// When the database fails.
pub async fn clear(
    tx: &mut Tx,
    staff_id: &AccountId,
    application_id: &ApplicationId,
) -> Result<()> {
    on!(tx, |c| sqlx::query("DELETE FROM kept_input WHERE staff_id = $1 AND application_id = $2")
        .bind(staff_id.as_str())
        .bind(application_id.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What a verifier ticked and wrote about an account: the faults,
/// and the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDecision {
    /// The faults.
    pub faults: Vec<AccountFault>,
    /// The words.
    pub reason: String,
}

/// Keeps a decision that was not taken, in place of what was kept before.
///
/// # Errors
/// When the database fails.
pub async fn put_decision(
    tx: &mut Tx,
    staff_id: &AccountId,
    resident_id: &AccountId,
    kept: &KeptDecision,
    at: i64,
) -> Result<()> {
    let faults: Vec<&str> = kept.faults.iter().map(|fault| fault.code()).collect();
    let faults = faults.join(" ");
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO kept_decision (staff_id, resident_id, faults, reason, kept_at) VALUES ($1, \
         $2, $3, $4, $5)
         ON CONFLICT (staff_id, resident_id) DO UPDATE SET faults = excluded.faults, reason = \
         excluded.reason, kept_at = excluded.kept_at")
        .bind(staff_id.as_str()).bind(resident_id.as_str()).bind(faults).bind(&kept.reason).bind(at)
        .execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// What is kept of a decision.
///
/// # Errors
/// When the database fails.
pub async fn decision(
    tx: &mut Tx,
    staff_id: &AccountId,
    resident_id: &AccountId,
) -> Result<Option<KeptDecision>> {
    let row: Option<(String, String)> = on!(tx, |c| sqlx::query_as(
        "SELECT faults, reason FROM kept_decision WHERE staff_id = $1 AND resident_id = $2"
    )
    .bind(staff_id.as_str())
    .bind(resident_id.as_str())
    .fetch_optional(c)
    .await)?;
    Ok(row.map(|(faults, reason)| KeptDecision { faults: faults_of(&faults), reason }))
}

/// Forgets what everybody kept of a decision on an account.
///
/// # Errors
/// When the database fails.
pub async fn clear_decisions(tx: &mut Tx, resident_id: &AccountId) -> Result<()> {
    on!(tx, |c| sqlx::query("DELETE FROM kept_decision WHERE resident_id = $1")
        .bind(resident_id.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
