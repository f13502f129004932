//! Who read which person's file (UU 27/2022): rows are only ever added.

use domain::procedure::ActorKind;

use crate::db::on;
use crate::{Result, Tx};

/// One reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<'a> {
    /// Id.
    pub id: &'a str,
    /// Agency code.
    pub agency: &'a str,
    /// Which application.
    pub application_id: &'a str,
    /// Who read.
    pub staff_id: &'a str,
    /// In which role, which is the reason too.
    pub role: ActorKind,
    /// When.
    pub at: i64,
    /// What: `case`, or `file` with its id.
    pub what: &'a str,
}

/// Notes a reading.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, reading: &Reading<'_>) -> Result<()> {
    on!(tx, c => sqlx::query("INSERT INTO read_log (id, agency, application_id, staff_id, role, at, what) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(reading.id).bind(reading.agency).bind(reading.application_id).bind(reading.staff_id).bind(reading.role.code())
        .bind(reading.at).bind(reading.what)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// How often an application was read.
///
/// # Errors
/// When the database fails.
pub async fn count(tx: &mut Tx, agency: &str, application_id: &str) -> Result<i64> {
    Ok(on!(tx, c => sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM read_log WHERE application_id = $1 AND agency = $2")
        .bind(application_id).bind(agency).fetch_one(c).await)?)
}
