//! Who read which person's file (UU 27/2022): rows are only ever added.

use domain::id::{AccountId, AgencyCode, ApplicationId};
use domain::procedure::ActorKind;
use domain::reading::ReadKind;

use crate::db::on;
use crate::{Result, Tx};

/// One reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<'a> {
    /// Id.
    pub id: &'a str,
    /// Agency code.
    pub agency: &'a AgencyCode,
    /// Which application.
    pub application_id: &'a ApplicationId,
    /// Who read.
    pub staff_id: &'a AccountId,
    /// In which role, which is the reason too.
    pub role: ActorKind,
    /// When.
    pub at: i64,
    /// What.
    pub what: &'a ReadKind,
    /// Where whoever read works: the office or the counter's area; empty for the whole agency.
    pub place: &'a str,
}

/// A reading as the person is told of it: no name, but role and place.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ReadOf {
    /// When.
    pub at: i64,
    /// Role code.
    pub role: String,
    /// Where.
    pub place: String,
    /// Registration number of the application.
    pub reg_no: String,
    /// Service code.
    pub service: String,
}

/// Notes a reading.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, reading: &Reading<'_>) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO read_log (id, agency, application_id, staff_id, role, at, what, \
            place) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(reading.id)
        .bind(reading.agency.as_str())
        .bind(reading.application_id.as_str())
        .bind(reading.staff_id.as_str())
        .bind(reading.role.code())
        .bind(reading.at)
        .bind(reading.what.code())
        .bind(reading.place)
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(())
}

/// Who else read the applications that an account filed, that were filed on its behalf, or that
/// name a person (given as the keyed hashes of the NIK), the last first; at most 200.
///
/// # Errors
/// When the database fails.
pub async fn about(
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
    hashes: &[String; 2],
) -> Result<Vec<ReadOf>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, ReadOf>(
        "SELECT r.at, r.role, r.place, a.reg_no, a.service FROM read_log r JOIN application a ON \
         a.id = r.application_id
         WHERE a.agency = $1 AND r.staff_id <> $2 AND a.reg_no <> ''
           AND a.id IN (SELECT id FROM application WHERE agency = $1 AND filed_by = $2
                        UNION SELECT id FROM application WHERE agency = $1 AND on_behalf = $2 AND \
                        on_behalf <> ''
                        UNION SELECT application_id FROM application_number WHERE agency = $1 AND \
                        hash IN ($3, $4))
         ORDER BY r.at DESC, r.id DESC LIMIT 200")
        .bind(agency.as_str()).bind(account_id.as_str()).bind(&hashes[0]).bind(&hashes[1])
        .fetch_all(c).await
    })?)
}

/// How often an account has read something of a kind since a moment.
///
/// # Errors
/// When the database fails.
pub async fn count_since(
    tx: &mut Tx,
    agency: &AgencyCode,
    staff_id: &AccountId,
    what: &ReadKind,
    since: i64,
) -> Result<i64> {
    Ok(on!(tx, |c| {
        sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM read_log WHERE staff_id = $1 AND what = $2 AND at > $3 AND agency = \
         $4")
        .bind(staff_id.as_str()).bind(what.code()).bind(since).bind(agency.as_str())
        .fetch_one(c).await
    })?)
}

/// How often an application was read.
///
/// # Errors
/// When the database fails.
pub async fn count(
    tx: &mut Tx,
    agency: &AgencyCode,
    application_id: &ApplicationId,
) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM read_log WHERE application_id = $1 AND agency = $2"
    )
    .bind(application_id.as_str())
    .bind(agency.as_str())
    .fetch_one(c)
    .await)?)
}
