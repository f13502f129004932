//! What is known of stored files. Their bytes lie encrypted in the blob store under the file's id.

use domain::file::FileKind;
use domain::id::{AccountId, AgencyCode, ApplicationId, FileId};
use domain::pdf::SignatureSeen;

use crate::db::on;
use crate::{Result, Tx};

/// A file of an application. It is only listed here after it has passed inspection.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct File {
    /// Id; the blob's address too.
    #[sqlx(try_from = "String")]
    pub id: FileId,
    /// Agency code.
    #[sqlx(try_from = "String")]
    pub agency: AgencyCode,
    /// Which application.
    #[sqlx(try_from = "String")]
    pub application_id: ApplicationId,
    /// What it is.
    #[sqlx(try_from = "String")]
    pub kind: FileKind,
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
    #[sqlx(try_from = "String")]
    pub created_by: AccountId,
    /// When.
    pub created_at: i64,
    /// Which of the issued documents it is; empty when there is only one.
    pub document: String,
    /// What an electronic signature in it was worth when it came.
    #[sqlx(try_from = "String")]
    pub signature: SignatureSeen,
}

/// What came before it was made anew. Its bytes lie sealed under [`original_blob`].
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Original {
    /// Id of the file that was made of it.
    #[sqlx(try_from = "String")]
    pub id: FileId,
    /// Agency code.
    #[sqlx(try_from = "String")]
    pub agency: AgencyCode,
    /// Size in bytes.
    pub bytes: i64,
    /// BLAKE3 of the content, hexadecimal.
    pub hash: String,
    /// The content's key, wrapped by the master key, hexadecimal.
    pub wrapped_key: String,
    /// When it came.
    pub created_at: i64,
}

/// Under which id the bytes lie that came as a file.
#[must_use]
pub fn original_blob(file_id: &str) -> String {
    format!("{file_id}{ORIGINAL}")
}

/// What the id ends with under which the bytes lie that came as a file.
pub const ORIGINAL: &str = ".asli";

/// The picture of a page.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Picture {
    /// Id; the blob's address too.
    pub id: String,
    /// Of which file.
    #[sqlx(try_from = "String")]
    pub file_id: FileId,
    /// Which page, counted from 1.
    pub page: i64,
    /// How many points wide.
    pub width: i64,
    /// The picture's key, wrapped by the master key, hexadecimal.
    pub wrapped_key: String,
    /// When it was made.
    pub created_at: i64,
}

/// Lists a file.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, file: &File) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO file (id, agency, application_id, kind, name, bytes, pages, hash, \
         wrapped_key, created_by, created_at, document, signature)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        )
        .bind(file.id.as_str())
        .bind(file.agency.as_str())
        .bind(file.application_id.as_str())
        .bind(file.kind.code())
        .bind(&file.name)
        .bind(file.bytes)
        .bind(file.pages)
        .bind(&file.hash)
        .bind(&file.wrapped_key)
        .bind(file.created_by.as_str())
        .bind(file.created_at)
        .bind(&file.document)
        .bind(file.signature.code())
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(())
}

/// The file of an id within an agency.
///
/// # Errors
/// When the database fails.
pub async fn get(tx: &mut Tx, agency: &AgencyCode, id: &FileId) -> Result<Option<File>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, File>(
            "SELECT id, agency, application_id, kind, name, bytes, pages, hash, wrapped_key, \
         created_by, created_at, document, signature FROM file WHERE id = $1 AND agency = $2",
        )
        .bind(id.as_str())
        .bind(agency.as_str())
        .fetch_optional(c)
        .await
    })?)
}

/// The newest file of a kind of an application.
///
/// # Errors
/// When the database fails.
pub async fn newest(
    tx: &mut Tx,
    agency: &AgencyCode,
    application_id: &ApplicationId,
    kind: FileKind,
) -> Result<Option<File>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, File>(
            "SELECT id, agency, application_id, kind, name, bytes, pages, hash, wrapped_key, \
         created_by, created_at, document, signature FROM file
         WHERE application_id = $1 AND kind = $2 AND agency = $3 ORDER BY created_at DESC, id DESC \
         LIMIT 1",
        )
        .bind(application_id.as_str())
        .bind(kind.code())
        .bind(agency.as_str())
        .fetch_optional(c)
        .await
    })?)
}

/// The files of a kind of an application, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn of_kind(
    tx: &mut Tx,
    agency: &AgencyCode,
    application_id: &ApplicationId,
    kind: FileKind,
) -> Result<Vec<File>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, File>(
            "SELECT id, agency, application_id, kind, name, bytes, pages, hash, wrapped_key, \
         created_by, created_at, document, signature FROM file
         WHERE application_id = $1 AND kind = $2 AND agency = $3 ORDER BY created_at DESC, id DESC",
        )
        .bind(application_id.as_str())
        .bind(kind.code())
        .bind(agency.as_str())
        .fetch_all(c)
        .await
    })?)
}

/// Notes what came before it was made anew.
///
/// # Errors
/// When the database fails.
pub async fn add_original(tx: &mut Tx, original: &Original) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO original_file (id, agency, bytes, hash, wrapped_key, created_at) VALUES ($1, \
         $2, $3, $4, $5, $6)")
        .bind(original.id.as_str()).bind(original.agency.as_str()).bind(original.bytes)
        .bind(&original.hash)
        .bind(&original.wrapped_key)
        .bind(original.created_at).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// What came as a file.
///
/// # Errors
/// When the database fails.
pub async fn original(tx: &mut Tx, agency: &AgencyCode, id: &FileId) -> Result<Option<Original>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Original>(
        "SELECT id, agency, bytes, hash, wrapped_key, created_at FROM original_file WHERE id = $1 \
         AND agency = $2")
        .bind(id.as_str()).bind(agency.as_str()).fetch_optional(c).await
    })?)
}

/// The picture of a page, if it was made.
///
/// # Errors
/// When the database fails.
pub async fn picture(
    tx: &mut Tx,
    file_id: &FileId,
    page: i64,
    width: i64,
) -> Result<Option<Picture>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Picture>(
        "SELECT id, file_id, page, width, wrapped_key, created_at FROM page_picture WHERE file_id \
         = $1 AND page = $2 AND width = $3")
        .bind(file_id.as_str()).bind(page).bind(width).fetch_optional(c).await
    })?)
}

/// Notes the picture of a page; false when another one was made meanwhile, which stays.
///
/// # Errors
/// When the database fails.
pub async fn add_picture(tx: &mut Tx, picture: &Picture) -> Result<bool> {
    Ok(on!(tx, |c| {
        sqlx::query(
        "INSERT INTO page_picture (id, file_id, page, width, wrapped_key, created_at) VALUES ($1, \
         $2, $3, $4, $5, $6)
         ON CONFLICT (file_id, page, width) DO NOTHING")
        .bind(picture.id.as_str()).bind(picture.file_id.as_str()).bind(picture.page)
        .bind(picture.width)
        .bind(&picture.wrapped_key)
        .bind(picture.created_at).execute(c).await.map(|done| done.rows_affected() == 1)
    })?)
}

/// Forgets the files of a kind of an application but one, with what came and the pictures of their
/// pages, and gives the ids under which their contents lie.
///
/// # Errors
/// When the database fails.
pub async fn forget_others(
    tx: &mut Tx,
    agency: &AgencyCode,
    application_id: &ApplicationId,
    kind: FileKind,
    kept: &str,
) -> Result<Vec<String>> {
    let others: Vec<String> = on!(tx, |c| {
        sqlx::query_scalar(
        "SELECT id FROM file WHERE application_id = $1 AND kind = $2 AND agency = $3 AND id <> $4")
        .bind(application_id.as_str()).bind(kind.code()).bind(agency.as_str()).bind(kept)
        .fetch_all(c).await
    })?;
    let mut blobs = Vec::new();
    for id in others {
        let pictures: Vec<String> = on!(tx, |c| sqlx::query_scalar(
            "DELETE FROM page_picture WHERE file_id = $1 RETURNING id"
        )
        .bind(&id)
        .fetch_all(c)
        .await)?;
        let originals: Vec<String> = on!(tx, |c| sqlx::query_scalar(
            "DELETE FROM original_file WHERE id = $1 AND agency = $2 RETURNING id"
        )
        .bind(&id)
        .bind(agency.as_str())
        .fetch_all(c)
        .await)?;
        on!(tx, |c| sqlx::query("DELETE FROM file WHERE id = $1 AND agency = $2")
            .bind(&id)
            .bind(agency.as_str())
            .execute(c)
            .await
            .map(drop))?;
        blobs.extend(pictures);
        blobs.extend(originals.iter().map(|id| original_blob(id)));
        blobs.push(id);
    }
    Ok(blobs)
}

/// Forgets every file of an application, with what came and the pictures of its pages, and gives
/// the ids under which their contents lie.
///
/// # Errors
/// When the database fails.
pub async fn forget(
    tx: &mut Tx,
    agency: &AgencyCode,
    application_id: &ApplicationId,
) -> Result<Vec<String>> {
    let pictures: Vec<String> =
        on!(tx, |c| {
            sqlx::query_scalar(
        "DELETE FROM page_picture WHERE file_id IN (SELECT id FROM file WHERE agency = $1 AND \
         application_id = $2) RETURNING id")
        .bind(agency.as_str()).bind(application_id.as_str()).fetch_all(c).await
        })?;
    let originals: Vec<String> = on!(tx, |c| {
        sqlx::query_scalar(
        "DELETE FROM original_file WHERE agency = $1 AND id IN (SELECT id FROM file WHERE agency = \
         $1 AND application_id = $2) RETURNING id")
        .bind(agency.as_str()).bind(application_id.as_str()).fetch_all(c).await
    })?;
    let files: Vec<String> = on!(tx, |c| sqlx::query_scalar(
        "DELETE FROM file WHERE agency = $1 AND application_id = $2 RETURNING id"
    )
    .bind(agency.as_str())
    .bind(application_id.as_str())
    .fetch_all(c)
    .await)?;
    Ok(pictures
        .into_iter()
        .chain(originals.iter().map(|id| original_blob(id)))
        .chain(files.iter().cloned())
        .collect())
}
