//! Keeping an uploaded file: inspect, encrypt, store; only then may anything name it.

use bytes::Bytes;
use documents::{FileSecrets, content_hash};
use domain::pdf::{FileFault, FileRefusal, check_size};
use store::files::File;

use crate::{Caller, Office, Result};

/// A file as it was uploaded.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The name it had.
    pub name: String,
    /// How many bytes were sent; more than are kept here when the file is too large.
    pub size: u64,
    /// Its bytes.
    pub bytes: Bytes,
}

impl Upload {
    /// A file that arrived whole.
    #[must_use]
    pub fn whole(name: impl Into<String>, bytes: Bytes) -> Self {
        Self { name: name.into(), size: bytes.len() as u64, bytes }
    }
}

impl Office {
    /// Inspects and stores a file, and gives the row to be written with the transaction that names it; the refusal when it is bad.
    pub(crate) async fn keep_file(
        &self,
        caller: &Caller,
        application_id: &str,
        kind: &str,
        upload: &Upload,
    ) -> Result<std::result::Result<File, FileRefusal>> {
        let refusal = |fault| Ok(Err(FileRefusal { fault, bytes: upload.size }));
        if let Err(fault) = check_size(upload.size) {
            return refusal(fault);
        }
        match self.inspector.inspect(upload.bytes.clone()).await {
            Err(fault) => refusal(fault),
            Ok(found) => Ok(Ok(self
                .store_file(&caller.actor.agency, &caller.actor.id, application_id, kind, &upload.name, &upload.bytes, found.pages)
                .await?)),
        }
    }

    /// Stores a content that is known to be good.
    #[expect(clippy::too_many_arguments, reason = "the columns of one row")]
    pub(crate) async fn store_file(
        &self,
        agency: &str,
        by: &str,
        application_id: &str,
        kind: &str,
        name: &str,
        bytes: &[u8],
        pages: u32,
    ) -> Result<File> {
        let now = self.now();
        let id = self.source.id(now);
        let secrets = FileSecrets { key: self.source.bytes(), nonce: self.source.bytes() };
        let wrapped_key = self.blobs.put(&id, bytes, &secrets).await?;
        Ok(File {
            id,
            agency: agency.to_owned(),
            application_id: application_id.to_owned(),
            kind: kind.to_owned(),
            name: clean_name(name),
            bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            pages: i64::from(pages),
            hash: content_hash(bytes),
            wrapped_key,
            created_by: by.to_owned(),
            created_at: now,
            document: String::new(),
        })
    }
}

/// The last part of a file name, without signs that could hurt in a header, at most 120 characters.
pub(crate) fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    let clean: String = last.chars().filter(|c| !c.is_control() && !matches!(c, '"' | ';' | '<' | '>')).take(120).collect();
    if clean.trim().is_empty() { "berkas.pdf".to_owned() } else { clean }
}

/// A refusal for a file that was not sent at all.
pub(crate) const MISSING: FileRefusal = FileRefusal { fault: FileFault::Missing, bytes: 0 };
