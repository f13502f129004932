//! The photos of a registration. Their bytes lie encrypted in the blob store under the photo's id.

use domain::id::{AccountId, AgencyCode};
use domain::people::account::PhotoKind;

use crate::db::on;
use crate::{Result, StoreError, Tx};

/// A photo that has passed inspection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// Id; the blob's address too.
    pub id: String,
    /// Agency code.
    pub agency: AgencyCode,
    /// Whose registration.
    pub resident_id: AccountId,
    /// What it shows.
    pub kind: PhotoKind,
    /// Size in bytes.
    pub bytes: i64,
    /// BLAKE3 of the content, hexadecimal.
    pub hash: String,
    /// Its key, wrapped by the master key, hexadecimal.
    pub wrapped_key: String,
    /// When it was uploaded.
    pub created_at: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency: String,
    resident_id: String,
    kind: String,
    bytes: i64,
    hash: String,
    wrapped_key: String,
    created_at: i64,
}

impl TryFrom<Row> for Photo {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let bad = |column| StoreError::BadRow { table: "photo", id: row.id.clone(), column };
        let kind = PhotoKind::from_code(&row.kind).ok_or_else(|| bad("kind"))?;
        Ok(Self {
            id: row.id,
            agency: row.agency.into(),
            resident_id: row.resident_id.into(),
            kind,
            bytes: row.bytes,
            hash: row.hash,
            wrapped_key: row.wrapped_key,
            created_at: row.created_at,
        })
    }
}

/// Writes a photo in place of the one of its kind before, and gives that one's id, under which its
/// content is still stored.
///
/// # Errors
/// When the database fails.
pub async fn replace(tx: &mut Tx, photo: &Photo) -> Result<Option<String>> {
    let before = on!(tx, |c| sqlx::query_scalar::<_, String>(
        "DELETE FROM photo WHERE resident_id = $1 AND kind = $2 AND agency = $3 RETURNING id"
    )
    .bind(photo.resident_id.as_str())
    .bind(photo.kind.code())
    .bind(photo.agency.as_str())
    .fetch_optional(c)
    .await)?;
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO photo (id, agency, resident_id, kind, bytes, hash, wrapped_key, \
            created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(&photo.id)
        .bind(photo.agency.as_str())
        .bind(photo.resident_id.as_str())
        .bind(photo.kind.code())
        .bind(photo.bytes)
        .bind(&photo.hash)
        .bind(&photo.wrapped_key)
        .bind(photo.created_at)
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(before)
}

/// The photos of a registration, in the order of the form.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn of(tx: &mut Tx, agency: &AgencyCode, resident_id: &AccountId) -> Result<Vec<Photo>> {
    let rows =
        on!(tx, |c| {
            sqlx::query_as::<_, Row>(
        "SELECT id, agency, resident_id, kind, bytes, hash, wrapped_key, created_at FROM photo \
         WHERE resident_id = $1 AND agency = $2")
        .bind(resident_id.as_str()).bind(agency.as_str()).fetch_all(c).await
        })?;
    let mut photos = rows.into_iter().map(Photo::try_from).collect::<Result<Vec<_>>>()?;
    photos.sort_by_key(|photo| photo.kind);
    Ok(photos)
}

/// The photo of an id within an agency.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn get(tx: &mut Tx, agency: &AgencyCode, id: &str) -> Result<Option<Photo>> {
    let row =
        on!(tx, |c| {
            sqlx::query_as::<_, Row>(
        "SELECT id, agency, resident_id, kind, bytes, hash, wrapped_key, created_at FROM photo \
         WHERE id = $1 AND agency = $2")
        .bind(id).bind(agency.as_str()).fetch_optional(c).await
        })?;
    row.map(Photo::try_from).transpose()
}

/// Forgets the photos of one account and gives their ids, under which the contents are stored.
///
/// # Errors
/// When the database fails.
pub async fn forget_of(
    tx: &mut Tx,
    agency: &AgencyCode,
    resident_id: &AccountId,
) -> Result<Vec<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar::<_, String>(
        "DELETE FROM photo WHERE resident_id = $2 AND agency = $1 RETURNING id"
    )
    .bind(agency.as_str())
    .bind(resident_id.as_str())
    .fetch_all(c)
    .await)?)
}

/// Forgets the photos of accounts that stand where they stand since before an instant, unless they
/// wait for an officer, at most so many, and gives their ids, under which the contents are stored.
///
/// # Errors
/// When the database fails.
pub async fn forget_old(
    tx: &mut Tx,
    agency: &AgencyCode,
    before: i64,
    most: i64,
) -> Result<Vec<String>> {
    Ok(on!(tx, |c| {
        sqlx::query_scalar::<_, String>(
            "DELETE FROM photo WHERE id IN (
            SELECT p.id FROM photo AS p WHERE p.agency = $1 AND EXISTS (
                SELECT 1 FROM resident AS r WHERE r.id = p.resident_id AND r.status <> 'pending'
                AND r.status_since < $2)
            ORDER BY p.id LIMIT $3)
         RETURNING id",
        )
        .bind(agency.as_str())
        .bind(before)
        .bind(most)
        .fetch_all(c)
        .await
    })?)
}
