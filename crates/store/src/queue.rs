//! Queue numbers: one row of numbers per place and day.

use domain::id::AgencyCode;

use crate::db::on;
use crate::{Result, Tx};

/// The next number of a place on a local day (`YYYY-MM-DD`), from 1.
///
/// # Errors
/// When the database fails.
pub async fn next(tx: &mut Tx, agency: &AgencyCode, place: &str, day: &str) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar::<_, i64>(
        "INSERT INTO queue_day (agency, place, day, last) VALUES ($1, $2, $3, 1)
         ON CONFLICT (agency, place, day) DO UPDATE SET last = queue_day.last + 1 RETURNING last"
    )
    .bind(agency.as_str())
    .bind(place)
    .bind(day)
    .fetch_one(c)
    .await)?)
}
