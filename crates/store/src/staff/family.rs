//! Whom somebody of the staff is family of, as keyed hashes.

use std::collections::BTreeSet;

use domain::id::{AccountId, AgencyCode};
use vault::is_sealed;

use super::{Staff, by_id};
use crate::db::on;
use crate::sealed::{self};
use crate::{Result, Tx};

const FAMILY: &str = "kin.hash";

/// The keyed hashes of whom an account is family of, by every version of the keys: an application
/// keeps those of the day on which it was sent.
///
/// # Errors
/// When the database fails.
pub async fn family(
    tx: &mut Tx,
    agency: &AgencyCode,
    staff_id: &AccountId,
) -> Result<BTreeSet<String>> {
    let ring = tx.ring();
    let stored =
        on!(tx, |c| sqlx::query_scalar::<_, String>("SELECT hash FROM kin WHERE staff_id = $1")
            .bind(staff_id.as_str())
            .fetch_all(c)
            .await)?;
    let mut hashes = BTreeSet::new();
    for number in stored {
        if is_sealed(&number) {
            hashes.extend(ring.hashes(agency, &sealed::open(&ring, FAMILY, staff_id, &number)?));
        } else {
            // A hash of before the numbers themselves were kept.
            hashes.insert(number);
        }
    }
    Ok(hashes)
}

/// The active accounts whose family was not looked up since an instant, the longest ago first; at
/// most so many.
///
/// # Errors
/// When the database fails or a role is unreadable.
pub async fn families_due(
    tx: &mut Tx,
    agency: &AgencyCode,
    since: i64,
    most: i64,
) -> Result<Vec<Staff>> {
    let ids = on!(tx, |c| {
        sqlx::query_scalar::<_, String>(
        "SELECT id FROM staff WHERE agency = $1 AND status = 'active' AND nik <> '' AND kin_at < \
         $2 ORDER BY kin_at, id LIMIT $3")
        .bind(agency.as_str()).bind(since).bind(most).fetch_all(c).await
    })?;
    let mut due = Vec::with_capacity(ids.len());
    for id in ids {
        due.extend(by_id(tx, agency, &id.into()).await?);
    }
    Ok(due)
}

/// Moves an account's next look-up of the family back, when the register has nothing readable of
/// it.
///
/// # Errors
/// When the database fails.
pub async fn family_later(tx: &mut Tx, staff_id: &AccountId, at: i64) -> Result<()> {
    on!(tx, |c| sqlx::query("UPDATE staff SET kin_at = $2 WHERE id = $1")
        .bind(staff_id.as_str())
        .bind(at)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Replaces whom an account is family of (NIKs and numbers of family cards), as it was found at an
/// instant; 0 when it has still to be looked up.
///
/// # Errors
/// When the database fails.
pub async fn set_family(
    tx: &mut Tx,
    staff_id: &AccountId,
    numbers: &BTreeSet<String>,
    at: i64,
) -> Result<()> {
    family_later(tx, staff_id, at).await?;
    on!(tx, |c| sqlx::query("DELETE FROM kin WHERE staff_id = $1")
        .bind(staff_id.as_str())
        .execute(c)
        .await
        .map(drop))?;
    for number in numbers {
        let hash = sealed::seal(&tx.ring(), FAMILY, staff_id, number)?;
        on!(tx, |c| sqlx::query("INSERT INTO kin (staff_id, hash) VALUES ($1, $2)")
            .bind(staff_id.as_str())
            .bind(hash)
            .execute(c)
            .await
            .map(drop))?;
    }
    Ok(())
}
