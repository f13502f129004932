//! Keeping an uploaded file: inspect, encrypt, store; only then may anything name it.
//!
//! What people send is made anew, and what came is sealed beside it. What the office issues keeps
//! its bytes.

use bytes::Bytes;
use documents::{Content, FileSecrets, Incoming, content_hash};
use domain::file::FileKind;
use domain::id::{AccountId, AgencyCode, ApplicationId};
use domain::pdf::{FileFault, FileRefusal, SignatureSeen, check_size};
use store::files::{File, Original};
use store::{Tx, files};
use tokio::sync::SemaphorePermit;

use crate::buckets::{Bucket, Filled, UPLOADS, UPLOADS_OF_RESIDENT};
use crate::{Caller, Office, OfficeError, Result};

/// A file as it was uploaded.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The name it had.
    pub name: String,
    /// How many bytes were sent; more than are kept here when the file is too large.
    pub size: u64,
    /// Its bytes; none when it is too large.
    pub content: Content,
}

impl Upload {
    /// A file that arrived whole.
    #[must_use]
    pub fn whole(name: impl Into<String>, bytes: Bytes) -> Self {
        Self { name: name.into(), size: bytes.len() as u64, content: bytes.into() }
    }
}

/// A file that is stored and not yet named by any row: the rows to be written with the transaction
/// that names it.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    /// What is read, shown and handed out.
    pub file: File,
    /// What came, where that is something else.
    pub original: Option<Original>,
}

impl Stored {
    /// Writes the rows.
    pub(crate) async fn add(&self, tx: &mut Tx) -> Result<()> {
        files::add(tx, &self.file).await?;
        if let Some(original) = &self.original {
            files::add_original(tx, original).await?;
        }
        Ok(())
    }
}

/// Makes what a person sent anew and stores it beside what came; the refusal when it cannot be
/// taken.
pub(crate) async fn keep_file(
    office: &Office,
    caller: &Caller,
    application_id: &ApplicationId,
    kind: FileKind,
    upload: &Upload,
) -> Result<std::result::Result<Stored, FileRefusal>> {
    let refusal = |fault| Ok(Err(FileRefusal { fault, bytes: upload.size }));
    if let Err(fault) = check_size(upload.size) {
        return refusal(fault);
    }
    if !may_upload(office, caller).await? {
        return refusal(FileFault::Quota);
    }
    let made = match office
        .inspector
        .applicant(&caller.actor.id, &upload.content, &office.anchors)
        .await
    {
        Ok(made) => made,
        Err(fault) => return refusal(fault),
    };
    let (agency, by) = (&caller.actor.agency, &caller.actor.id);
    let mut file =
        store_file(office, agency, by, application_id, kind, &upload.name, &made.bytes, made.pages)
            .await?;
    file.signature = made.signature;
    // One of the two contents is held in memory at a time.
    drop(made);
    let original = store_original(office, &file, &upload.content).await?;
    Ok(Ok(Stored { file, original: Some(original) }))
}

/// What the files of an account are counted in.
fn uploads_of(office: &Office, caller: &Caller) -> (String, Bucket) {
    let bucket = if caller.resident.is_some() { UPLOADS_OF_RESIDENT } else { UPLOADS };
    let agency = &caller.actor.agency;
    (office.keyed_hash(agency, &format!("uploads of {}", caller.actor.id)), bucket)
}

/// Whether an account may still send a file today. An account has no more than two on their way,
/// so that it counts when they are written down ([`count_upload`]).
async fn may_upload(office: &Office, caller: &Caller) -> Result<bool> {
    let agency = &caller.actor.agency;
    let (subject, bucket) = uploads_of(office, caller);
    let mut tx = office.db.read().await?;
    Ok(Filled::look(&mut tx, agency, subject, bucket, office.now()).await?.wait() <= 0)
}

/// Counts one file of an account, whether it was taken or not.
pub(super) async fn count_upload(office: &Office, tx: &mut Tx, caller: &Caller) -> Result<()> {
    let (subject, bucket) = uploads_of(office, caller);
    let agency = &caller.actor.agency;
    Filled::open(tx, agency, subject, bucket, office.now()).await?.take(tx, 1).await
}

/// Begins to take a file that is coming: it lies sealed on the disk until there is a place to
/// read it.
///
/// # Errors
/// When the disk takes no file.
pub fn incoming(office: &Office) -> Result<Incoming> {
    Ok(office.blobs.incoming(&office.source.bytes())?)
}

/// A place for storing a content: it is held in memory meanwhile, so there are few.
async fn storing(office: &Office) -> Result<SemaphorePermit<'_>> {
    office.storing.acquire().await.map_err(|_| OfficeError::Busy)
}

/// Seals what came beside the file that was made of it.
pub(crate) async fn store_original(
    office: &Office,
    file: &File,
    content: &Content,
) -> Result<Original> {
    let _place = storing(office).await?;
    let bytes = content.read().await?;
    let secrets = FileSecrets { key: office.source.bytes(), nonce: office.source.bytes() };
    let wrapped_key = office.blobs.put(&files::original_blob(&file.id), &bytes, &secrets).await?;
    Ok(Original {
        id: file.id.clone(),
        agency: file.agency.clone(),
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        hash: content_hash(&bytes),
        wrapped_key,
        created_at: file.created_at,
    })
}

/// Looks at a document of the office and stores it as it is; the refusal when it could not be
/// signed or holds what it must not.
pub(crate) async fn keep_document(
    office: &Office,
    caller: &Caller,
    application_id: &ApplicationId,
    kind: FileKind,
    upload: &Upload,
) -> Result<std::result::Result<Stored, FileRefusal>> {
    let refusal = |fault| Ok(Err(FileRefusal { fault, bytes: upload.size }));
    if let Err(fault) = check_size(upload.size) {
        return refusal(fault);
    }
    match office.inspector.konsep(&caller.actor.id, &upload.content).await {
        Err(fault) => refusal(fault),
        Ok(pages) => {
            let (agency, by) = (&caller.actor.agency, &caller.actor.id);
            let bytes = upload.content.read().await?;
            let file =
                store_file(office, agency, by, application_id, kind, &upload.name, &bytes, pages)
                    .await?;
            Ok(Ok(Stored { file, original: None }))
        }
    }
}

/// Stores a content that is known to be good.
#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
pub(crate) async fn store_file(
    office: &Office,
    agency: &AgencyCode,
    by: &AccountId,
    application_id: &ApplicationId,
    kind: FileKind,
    name: &str,
    bytes: &[u8],
    pages: u32,
) -> Result<File> {
    let _place = storing(office).await?;
    let now = office.now();
    let id = office.source.id(now);
    let secrets = FileSecrets { key: office.source.bytes(), nonce: office.source.bytes() };
    let wrapped_key = office.blobs.put(&id, bytes, &secrets).await?;
    Ok(File {
        id: id.into(),
        agency: agency.to_owned(),
        application_id: application_id.to_owned(),
        kind,
        name: clean_name(name),
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        pages: i64::from(pages),
        hash: content_hash(bytes),
        wrapped_key,
        created_by: by.to_owned(),
        created_at: now,
        document: String::new(),
        signature: SignatureSeen::None,
    })
}

/// The last part of a file name, without signs that could hurt in a header, at most 120 characters.
pub(crate) fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    let clean: String = last
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '"' | ';' | '<' | '>'))
        .take(120)
        .collect();
    if clean.trim().is_empty() { "berkas.pdf".to_owned() } else { clean }
}

/// A refusal for a file that was not sent at all.
pub(crate) const MISSING: FileRefusal = FileRefusal { fault: FileFault::Missing, bytes: 0 };
