//! What is known of stored files. Their bytes lie encrypted in the blob store under the file's id.

use crate::db::on;
use crate::{Result, Tx};

/// A file of an application. It is only listed here after it has passed inspection.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct File {
    /// Id; the blob's address too.
    pub id: String,
    /// Agency code.
    pub agency: String,
    /// Which application.
    pub application_id: String,
    /// `berkas`, `konsep` or `signed`.
    pub kind: String,
    /// The name it was uploaded under.
    pub name: String,
    /// Size in bytes.
    pub bytes: i64,
    /// Pages.
    pub pages: i64,
    /// BLAKE3 of the content, hexadecimal.
    pub hash: String,
    /// The file's key, wrapped by the master key, hexadecimal.
    pub wrapped_key: String,
    /// Who uploaded it.
    pub created_by: String,
    /// When.
    pub created_at: i64,
    /// Which of the issued documents it is; empty when there is only one.
    pub document: String,
}

/// Lists a file.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, file: &File) -> Result<()> {
    on!(tx, c => sqlx::query(
        "INSERT INTO file (id, agency, application_id, kind, name, bytes, pages, hash, wrapped_key, created_by, created_at, document)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
        .bind(&file.id).bind(&file.agency).bind(&file.application_id).bind(&file.kind).bind(&file.name).bind(file.bytes).bind(file.pages)
        .bind(&file.hash).bind(&file.wrapped_key).bind(&file.created_by).bind(file.created_at).bind(&file.document)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The file of an id within an agency.
///
/// # Errors
/// When the database fails.
pub async fn get(tx: &mut Tx, agency: &str, id: &str) -> Result<Option<File>> {
    Ok(on!(tx, c => sqlx::query_as::<_, File>(
        "SELECT id, agency, application_id, kind, name, bytes, pages, hash, wrapped_key, created_by, created_at, document FROM file WHERE id = $1 AND agency = $2")
        .bind(id).bind(agency).fetch_optional(c).await)?)
}

/// The newest file of a kind of an application.
///
/// # Errors
/// When the database fails.
pub async fn newest(tx: &mut Tx, agency: &str, application_id: &str, kind: &str) -> Result<Option<File>> {
    Ok(on!(tx, c => sqlx::query_as::<_, File>(
        "SELECT id, agency, application_id, kind, name, bytes, pages, hash, wrapped_key, created_by, created_at, document FROM file
         WHERE application_id = $1 AND kind = $2 AND agency = $3 ORDER BY created_at DESC, id DESC LIMIT 1")
        .bind(application_id).bind(kind).bind(agency).fetch_optional(c).await)?)
}

/// The files of a kind of an application, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn of_kind(tx: &mut Tx, agency: &str, application_id: &str, kind: &str) -> Result<Vec<File>> {
    Ok(on!(tx, c => sqlx::query_as::<_, File>(
        "SELECT id, agency, application_id, kind, name, bytes, pages, hash, wrapped_key, created_by, created_at, document FROM file
         WHERE application_id = $1 AND kind = $2 AND agency = $3 ORDER BY created_at DESC, id DESC")
        .bind(application_id).bind(kind).bind(agency).fetch_all(c).await)?)
}

/// Forgets every file of an application and gives their ids, under which the contents are stored.
///
/// # Errors
/// When the database fails.
pub async fn forget(tx: &mut Tx, agency: &str, application_id: &str) -> Result<Vec<String>> {
    Ok(on!(tx, c => sqlx::query_scalar::<_, String>("DELETE FROM file WHERE agency = $1 AND application_id = $2 RETURNING id")
        .bind(agency).bind(application_id).fetch_all(c).await)?)
}
