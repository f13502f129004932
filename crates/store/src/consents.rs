//! Consents: a resident lets a counter file on their behalf for a time.

use domain::id::{AccountId, AgencyCode};

use crate::db::on;
use crate::{Result, Tx};

/// A consent. Days are `YYYY-MM-DD`, both included.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Consent {
    /// Id.
    pub id: String,
    /// Agency code.
    #[sqlx(try_from = "String")]
    pub agency: AgencyCode,
    /// Who gave it.
    #[sqlx(try_from = "String")]
    pub resident_id: AccountId,
    /// The counter's area.
    pub area: String,
    /// First day.
    pub from_day: String,
    /// Last day.
    pub until_day: String,
    /// When it was given.
    pub created_at: i64,
    /// When it was taken back.
    pub revoked_at: Option<i64>,
}

/// Gives a consent.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, consent: &Consent) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO consent (id, agency, resident_id, area, from_day, until_day, \
            created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(&consent.id)
        .bind(consent.agency.as_str())
        .bind(consent.resident_id.as_str())
        .bind(&consent.area)
        .bind(&consent.from_day)
        .bind(&consent.until_day)
        .bind(consent.created_at)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// The consents of a resident, the newest first, at most 50.
///
/// # Errors
/// When the database fails.
pub async fn of(tx: &mut Tx, agency: &AgencyCode, resident_id: &AccountId) -> Result<Vec<Consent>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Consent>(
        "SELECT id, agency, resident_id, area, from_day, until_day, created_at, revoked_at FROM \
         consent
         WHERE resident_id = $2 AND agency = $1 ORDER BY created_at DESC, id DESC LIMIT 50")
        .bind(agency.as_str()).bind(resident_id.as_str()).fetch_all(c).await
    })?)
}

/// The consents that a counter's area has on a day, at most 200.
///
/// # Errors
/// When the database fails.
pub async fn at(tx: &mut Tx, agency: &AgencyCode, area: &str, day: &str) -> Result<Vec<Consent>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Consent>(
        "SELECT id, agency, resident_id, area, from_day, until_day, created_at, revoked_at FROM \
         consent
         WHERE agency = $1 AND area = $2 AND revoked_at IS NULL AND until_day >= $3 AND from_day \
         <= $3 ORDER BY until_day, id LIMIT 200")
        .bind(agency.as_str()).bind(area).bind(day).fetch_all(c).await
    })?)
}

/// The consent of an id within an agency.
///
/// # Errors
/// When the database fails.
pub async fn get(tx: &mut Tx, agency: &AgencyCode, id: &str) -> Result<Option<Consent>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Consent>(
        "SELECT id, agency, resident_id, area, from_day, until_day, created_at, revoked_at FROM \
         consent WHERE id = $2 AND agency = $1")
        .bind(agency.as_str()).bind(id).fetch_optional(c).await
    })?)
}

/// Whether a resident with an active account lets a counter's area file on a day.
///
/// # Errors
/// When the database fails.
pub async fn holds(
    tx: &mut Tx,
    agency: &AgencyCode,
    area: &str,
    resident_id: &AccountId,
    day: &str,
) -> Result<bool> {
    let found = on!(tx, |c| {
        sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM consent c JOIN resident r ON r.id = c.resident_id AND r.agency = \
         c.agency
         WHERE c.agency = $1 AND c.area = $2 AND c.resident_id = $3 AND c.revoked_at IS NULL AND \
         c.from_day <= $4 AND c.until_day >= $4
           AND r.status = 'active'")
        .bind(agency.as_str()).bind(area).bind(resident_id.as_str()).bind(day).fetch_one(c).await
    })?;
    Ok(found > 0)
}

/// Takes every consent of a resident back, or only those of one area.
///
/// # Errors
/// When the database fails.
pub async fn revoke_all(
    tx: &mut Tx,
    agency: &AgencyCode,
    resident_id: &AccountId,
    area: Option<&str>,
    at: i64,
) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
        "UPDATE consent SET revoked_at = $4 WHERE agency = $1 AND resident_id = $2 AND (CAST($3 AS \
         TEXT) IS NULL OR area = $3) AND revoked_at IS NULL")
        .bind(agency.as_str()).bind(resident_id.as_str()).bind(area).bind(at)
        .execute(c).await.map(drop)
    })?;
    Ok(())
}

/// Takes a consent back. `false` when there is none of this resident that could be.
///
/// # Errors
/// When the database fails.
pub async fn revoke(
    tx: &mut Tx,
    agency: &AgencyCode,
    resident_id: &AccountId,
    id: &str,
    at: i64,
) -> Result<bool> {
    let done = on!(tx, |c| {
        sqlx::query(
            "UPDATE consent SET revoked_at = $4 WHERE id = $3 AND resident_id = $2 AND \
            agency = $1 AND revoked_at IS NULL",
        )
        .bind(agency.as_str())
        .bind(resident_id.as_str())
        .bind(id)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}
