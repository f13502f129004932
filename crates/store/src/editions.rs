//! Editions of an agency's definitions: the files of its profile as they are, and what an
//! administrator has changed and not published yet.

use std::collections::BTreeMap;

use domain::id::{AccountId, AgencyCode};

use crate::db::on;
use crate::{Result, StoreError, Tx};

/// A published edition.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Edition {
    /// Its number within the agency, from 1.
    pub number: i64,
    /// When it was published.
    pub published_at: i64,
    /// By whom: an account's id, or `folder`.
    #[sqlx(try_from = "String")]
    pub published_by: AccountId,
    /// What was changed, in the publisher's words.
    pub note: String,
}

/// A changed file that is not published yet.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Draft {
    /// Which file.
    pub file: String,
    /// Its text.
    pub body: String,
    /// The edition it was begun from.
    pub base: i64,
    /// Counts the changes; who saves names the one they saw.
    pub version: i64,
    /// Who saved it last.
    #[sqlx(try_from = "String")]
    pub saved_by: AccountId,
    /// When.
    pub saved_at: i64,
}

/// Adds an edition with all its files.
///
/// # Errors
/// [`StoreError::Conflict`] when another one has this number already.
pub async fn add(
    tx: &mut Tx,
    agency: &AgencyCode,
    edition: &Edition,
    files: &BTreeMap<String, String>,
) -> Result<()> {
    let done = on!(tx, |c| {
        sqlx::query(
        "INSERT INTO edition (agency, number, published_at, published_by, note) VALUES ($1, $2, \
         $3, $4, $5) ON CONFLICT DO NOTHING")
        .bind(agency.as_str()).bind(edition.number).bind(edition.published_at)
        .bind(edition.published_by.as_str())
        .bind(&edition.note)
        .execute(c).await.map(|done| done.rows_affected())
    })?;
    if done != 1 {
        return Err(StoreError::Conflict);
    }
    for (file, body) in files {
        on!(tx, |c| sqlx::query(
            "INSERT INTO edition_file (agency, number, file, body) VALUES ($1, $2, $3, $4)"
        )
        .bind(agency.as_str())
        .bind(edition.number)
        .bind(file)
        .bind(body)
        .execute(c)
        .await
        .map(|_| ()))?;
    }
    Ok(())
}

/// The newest edition of an agency.
///
/// # Errors
/// When the database fails.
pub async fn newest(tx: &mut Tx, agency: &AgencyCode) -> Result<Option<Edition>> {
    Ok(list(tx, agency, 1).await?.pop())
}

/// The editions of an agency, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &mut Tx, agency: &AgencyCode, most: i64) -> Result<Vec<Edition>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Edition>(
        "SELECT number, published_at, published_by, note FROM edition WHERE agency = $1 ORDER BY \
         number DESC LIMIT $2")
        .bind(agency.as_str()).bind(most).fetch_all(c).await
    })?)
}

/// The numbers of the editions that are needed: the newest one, and those that applications were
/// begun with.
///
/// # Errors
/// When the database fails.
pub async fn in_use(tx: &mut Tx, agency: &AgencyCode) -> Result<Vec<i64>> {
    Ok(on!(tx, |c| {
        sqlx::query_scalar::<_, i64>(
            "SELECT number FROM edition AS e WHERE agency = $1 AND (
            number = (SELECT MAX(number) FROM edition WHERE agency = $1)
            OR EXISTS (SELECT 1 FROM application AS a WHERE a.agency = $1 AND a.edition = \
            e.number)) ORDER BY number",
        )
        .bind(agency.as_str())
        .fetch_all(c)
        .await
    })?)
}

/// The files of an edition; none for no such edition.
///
/// # Errors
/// When the database fails.
pub async fn files(
    tx: &mut Tx,
    agency: &AgencyCode,
    number: i64,
) -> Result<BTreeMap<String, String>> {
    let rows: Vec<(String, String)> = on!(tx, |c| sqlx::query_as(
        "SELECT file, body FROM edition_file WHERE agency = $1 AND number = $2"
    )
    .bind(agency.as_str())
    .bind(number)
    .fetch_all(c)
    .await)?;
    Ok(rows.into_iter().collect())
}

/// The changed files that are not published yet.
///
/// # Errors
/// When the database fails.
pub async fn drafts(tx: &mut Tx, agency: &AgencyCode) -> Result<Vec<Draft>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Draft>(
        "SELECT file, body, base, version, saved_by, saved_at FROM edition_draft WHERE agency = $1 \
         ORDER BY file")
        .bind(agency.as_str()).fetch_all(c).await
    })?)
}

/// Saves a changed file in the place of the one whose version was seen; the edition it was begun
/// from stays.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else has saved it meanwhile.
pub async fn save_draft(tx: &mut Tx, agency: &AgencyCode, draft: &Draft, seen: i64) -> Result<()> {
    let done = on!(tx, |c| {
        sqlx::query(
        "INSERT INTO edition_draft (agency, file, body, base, version, saved_by, saved_at) VALUES \
         ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (agency, file) DO UPDATE SET body = excluded.body, version = excluded.version,
            saved_by = excluded.saved_by, saved_at = excluded.saved_at
         WHERE edition_draft.version = $8")
        .bind(agency.as_str()).bind(&draft.file).bind(&draft.body).bind(draft.base)
        .bind(draft.version)
        .bind(draft.saved_by.as_str()).bind(draft.saved_at)
        .bind(seen).execute(c).await.map(|done| done.rows_affected())
    })?;
    if done == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

/// Forgets changed files as they were seen: they are published or discarded.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else has saved or forgotten one of them meanwhile.
pub async fn clear_drafts(tx: &mut Tx, agency: &AgencyCode, seen: &[Draft]) -> Result<()> {
    for draft in seen {
        let done = on!(tx, |c| sqlx::query(
            "DELETE FROM edition_draft WHERE agency = $1 AND file = $2 AND version = $3"
        )
        .bind(agency.as_str())
        .bind(&draft.file)
        .bind(draft.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
        if done != 1 {
            return Err(StoreError::Conflict);
        }
    }
    Ok(())
}
