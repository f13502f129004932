//! The official files of paper forms, which an administrator has uploaded. Their bytes lie
//! encrypted in the blob store under the file's id.

use domain::id::{AgencyCode, FileId};

use crate::db::on;
use crate::{Result, Tx};

/// An official file.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Official {
    /// Agency code.
    #[sqlx(try_from = "String")]
    pub agency: AgencyCode,
    /// Which form: `F-1.02`.
    pub code: String,
    /// The blob's address.
    #[sqlx(try_from = "String")]
    pub file_id: FileId,
    /// The name it was uploaded under.
    pub name: String,
    /// Size in bytes.
    pub bytes: i64,
    /// The file's key, wrapped by the master key, hexadecimal.
    pub wrapped_key: String,
    /// Who uploaded it.
    pub uploaded_by: String,
    /// When.
    pub uploaded_at: i64,
}

/// Puts a file in the place of the one before, and gives that one's id.
///
/// # Errors
/// When the database fails.
pub async fn put(tx: &mut Tx, file: &Official) -> Result<Option<String>> {
    let before = remove(tx, &file.agency, &file.code).await?;
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO official_form (agency, code, file_id, name, bytes, wrapped_key, uploaded_by, \
         uploaded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(file.agency.as_str()).bind(&file.code).bind(file.file_id.as_str()).bind(&file.name)
        .bind(file.bytes)
        .bind(&file.wrapped_key)
        .bind(&file.uploaded_by).bind(file.uploaded_at)
        .execute(c).await.map(|_| ())
    })?;
    Ok(before)
}

/// Takes a file out and gives its id.
///
/// # Errors
/// When the database fails.
pub async fn remove(tx: &mut Tx, agency: &AgencyCode, code: &str) -> Result<Option<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar::<_, String>(
        "DELETE FROM official_form WHERE agency = $1 AND code = $2 RETURNING file_id"
    )
    .bind(agency.as_str())
    .bind(code)
    .fetch_optional(c)
    .await)?)
}

/// The official file of a form.
///
/// # Errors
/// When the database fails.
pub async fn get(tx: &mut Tx, agency: &AgencyCode, code: &str) -> Result<Option<Official>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Official>(
            "SELECT agency, code, file_id, name, bytes, wrapped_key, uploaded_by, uploaded_at FROM \
         official_form WHERE agency = $1 AND code = $2",
        )
        .bind(agency.as_str())
        .bind(code)
        .fetch_optional(c)
        .await
    })?)
}

/// All official files of an agency.
///
/// # Errors
/// When the database fails.
pub async fn list(tx: &mut Tx, agency: &AgencyCode) -> Result<Vec<Official>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Official>(
            "SELECT agency, code, file_id, name, bytes, wrapped_key, uploaded_by, uploaded_at FROM \
         official_form WHERE agency = $1 ORDER BY code",
        )
        .bind(agency.as_str())
        .fetch_all(c)
        .await
    })?)
}
