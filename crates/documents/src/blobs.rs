//! Encrypted storage: every file has its own key, which is kept wrapped by the master key. A stolen
//! disk is unreadable, and a file whose row is gone is unreadable too.

use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use futures::StreamExt;
use futures::stream::BoxStream;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use vault::{PIECE, PieceKey, Ring, TAG};

use crate::blob_error::BlobError;
use crate::disk::make_private_folder;

/// Fresh randomness for one file, passed in by the caller.
#[derive(Clone)]
pub struct FileSecrets {
    /// The file's key.
    pub key: [u8; 32],
    /// Nonce for wrapping the key.
    pub nonce: [u8; 24],
}

/// Where encrypted files lie.
#[derive(Clone)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
    ring: Ring,
    /// Where what is coming lies until it is stored.
    pub(crate) incoming: PathBuf,
}

impl Blobs {
    /// Files in a folder, which is made when missing.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn folder(folder: &FilePath, ring: Ring) -> Result<Self, BlobError> {
        make_private_folder(folder)?;
        // A file is on the disk before the row that names it.
        let store = Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true));
        Ok(Self { store, ring, incoming: folder.to_owned() })
    }

    /// Files in memory, for tests.
    #[must_use]
    pub fn memory(ring: Ring) -> Self {
        Self { store: Arc::new(InMemory::new()), ring, incoming: std::env::temp_dir() }
    }

    /// The same storage with other keys.
    #[must_use]
    pub fn with_ring(&self, ring: Ring) -> Self {
        Self { ring, ..self.clone() }
    }

    /// Stores a content under an id and gives its wrapped key, hexadecimal.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn put(
        &self,
        id: &str,
        content: &[u8],
        secrets: &FileSecrets,
    ) -> Result<String, BlobError> {
        let sealed = seal(id, content, &secrets.key)?;
        self.store.put(&place(id), PutPayload::from_iter(sealed)).await?;
        self.seal_secret(id, &secrets.key, secrets.nonce)
    }

    /// Reads a content back.
    ///
    /// # Errors
    /// When the storage fails, or what is stored was altered.
    pub async fn get(&self, id: &str, wrapped_key: &str) -> Result<Bytes, BlobError> {
        let key: [u8; 32] =
            self.open_secret(id, wrapped_key)?.try_into().map_err(|_| BlobError::Altered)?;
        let sealed = self.store.get(&place(id)).await?.bytes().await?;
        Ok(Bytes::from(open(id, &sealed, &key)?))
    }

    /// Reads a content back piece by piece. A piece is given when it has been opened.
    ///
    /// # Errors
    /// When the storage fails or the key does not open; later, when what is stored was altered.
    pub(crate) async fn stream(
        &self,
        id: &str,
        wrapped_key: &str,
    ) -> Result<BoxStream<'static, Result<Bytes, BlobError>>, BlobError> {
        let key: [u8; 32] =
            self.open_secret(id, wrapped_key)?.try_into().map_err(|_| BlobError::Altered)?;
        let sealed = self.store.get(&place(id)).await?.into_stream();
        let opening = Opening {
            sealed,
            key: PieceKey::new(&key),
            id: id.to_owned(),
            held: BytesMut::new(),
            number: 0,
            ended: false,
        };
        Ok(futures::stream::try_unfold(opening, Opening::next).boxed())
    }

    /// Seals a short secret that has to be read again, such as the key of a code generator; `about`
    /// says whose it is, and fits no other.
    ///
    /// # Errors
    /// When it cannot be sealed.
    pub fn seal_secret(
        &self,
        about: &str,
        secret: &[u8],
        nonce: [u8; 24],
    ) -> Result<String, BlobError> {
        Ok(self.ring.seal(about, secret, nonce)?)
    }

    /// Opens a sealed secret.
    ///
    /// # Errors
    /// When it was altered, is about something else, or the master key is another one.
    pub fn open_secret(&self, about: &str, sealed: &str) -> Result<Vec<u8>, BlobError> {
        Ok(self.ring.open(about, sealed)?)
    }

    /// The folders that contents lie in.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn folders(&self) -> Result<Vec<String>, BlobError> {
        let listed = self.store.list_with_delimiter(None).await?;
        Ok(listed.common_prefixes.iter().map(ToString::to_string).collect())
    }

    /// The ids of the contents of a folder that were stored before an instant (unix milliseconds).
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn stored_before(&self, folder: &str, before: i64) -> Result<Vec<String>, BlobError> {
        let listed = self.store.list_with_delimiter(Some(&Path::from(folder))).await?;
        let old =
            listed.objects.iter().filter(|object| object.last_modified.timestamp_millis() < before);
        Ok(old.filter_map(|object| object.location.filename().map(str::to_owned)).collect())
    }

    /// Removes a content. It is no error when there is none.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn remove(&self, id: &str) -> Result<(), BlobError> {
        match self.store.delete(&place(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// A content that is being opened as it comes from the storage.
struct Opening {
    sealed: BoxStream<'static, object_store::Result<Bytes>>,
    key: PieceKey,
    id: String,
    held: BytesMut,
    number: usize,
    ended: bool,
}

impl Opening {
    /// The next piece. Which one is the last is known when nothing comes behind it.
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, BlobError> {
        while !self.ended && self.held.len() <= PIECE + TAG {
            match self.sealed.next().await {
                Some(bytes) => self.held.extend_from_slice(&bytes?),
                None => self.ended = true,
            }
        }
        if self.held.is_empty() {
            // Even an empty content has one piece.
            return if self.number == 0 { Err(BlobError::Altered) } else { Ok(None) };
        }
        let piece = self.held.split_to(self.held.len().min(PIECE + TAG));
        let last = self.ended && self.held.is_empty();
        let opened = self.key.open(&self.id, self.number, last, &piece)?;
        self.number += 1;
        Ok(Some((Bytes::from(opened), self)))
    }
}

/// Two levels of folders, so that no folder grows without end. What belongs together (`ID.asli`)
/// lies in one of them.
fn place(id: &str) -> Path {
    let own = id.split('.').next().unwrap_or(id);
    let tail = &own[own.len().saturating_sub(2)..];
    Path::from(format!("{tail}/{id}"))
}

/// A content as the pieces that are stored, so that it is never held twice in one stretch of
/// memory.
fn seal(id: &str, content: &[u8], key: &[u8; 32]) -> Result<Vec<Bytes>, BlobError> {
    let key = PieceKey::new(key);
    let pieces: Vec<&[u8]> =
        if content.is_empty() { vec![&[]] } else { content.chunks(PIECE).collect() };
    let last = pieces.len() - 1;
    pieces
        .iter()
        .enumerate()
        .map(|(number, piece)| Ok(key.seal(id, number, number == last, piece)?.into()))
        .collect()
}

fn open(id: &str, sealed: &[u8], key: &[u8; 32]) -> Result<Vec<u8>, BlobError> {
    let key = PieceKey::new(key);
    let pieces: Vec<&[u8]> = sealed.chunks(PIECE + TAG).collect();
    let mut content = Vec::with_capacity(sealed.len());
    for (number, piece) in pieces.iter().enumerate() {
        content.extend(key.open(id, number, number + 1 == pieces.len(), piece)?);
    }
    if pieces.is_empty() { Err(BlobError::Altered) } else { Ok(content) }
}

#[cfg(test)]
mod tests {
    use futures::TryStreamExt;

    use super::*;

    fn ring(byte: u8) -> Ring {
        Ring::of(vault::Keys { master: [byte; 32], lookup: [byte; 32] })
    }

    const SECRETS: FileSecrets = FileSecrets { key: [7; 32], nonce: [9; 24] };

    #[tokio::test]
    async fn what_is_stored_comes_back_and_is_not_readable_on_disk() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::folder(folder.path(), ring(1)).unwrap();
        for size in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE] {
            let content = vec![b'a'; size];
            let key = blobs.put("berkas-01", &content, &SECRETS).await.unwrap();
            assert_eq!(blobs.get("berkas-01", &key).await.unwrap(), content);
            let streamed: Vec<Bytes> =
                blobs.stream("berkas-01", &key).await.unwrap().try_collect().await.unwrap();
            assert_eq!(streamed.concat(), content);
            assert!(streamed.iter().all(|piece| piece.len() <= PIECE));
            let on_disk = std::fs::read(folder.path().join("01/berkas-01")).unwrap();
            assert!(!on_disk.windows(8).any(|w| w == b"aaaaaaaa"));
        }
    }

    #[tokio::test]
    async fn a_content_that_was_cut_off_ends_its_stream_with_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::folder(folder.path(), ring(1)).unwrap();
        let key = blobs.put("berkas-01", &vec![b'a'; 3 * PIECE], &SECRETS).await.unwrap();
        let on_disk = folder.path().join("01/berkas-01");
        for left in [2 * (PIECE + TAG), PIECE, 0] {
            std::fs::OpenOptions::new()
                .write(true)
                .open(&on_disk)
                .unwrap()
                .set_len(left as u64)
                .unwrap();
            let streamed: Result<Vec<Bytes>, BlobError> =
                blobs.stream("berkas-01", &key).await.unwrap().try_collect().await;
            assert!(matches!(streamed, Err(BlobError::Altered)), "{left}");
        }
    }

    #[tokio::test]
    async fn pieces_cannot_be_cut_off_swapped_or_read_with_another_key() {
        let sealed = seal("x", &vec![b'a'; 2 * PIECE], &[7; 32]).unwrap().concat();
        assert!(open("x", &sealed[..PIECE + TAG], &[7; 32]).is_err());
        let swapped = [&sealed[PIECE + TAG..], &sealed[..PIECE + TAG]].concat();
        assert!(open("x", &swapped, &[7; 32]).is_err());
        assert!(open("y", &sealed, &[7; 32]).is_err());
        let blobs = Blobs::memory(ring(1));
        let key = blobs.put("x", b"isi", &SECRETS).await.unwrap();
        let thief = Blobs { ring: ring(2), ..blobs.clone() };
        assert!(matches!(thief.get("x", &key).await, Err(BlobError::Altered)));
        blobs.remove("x").await.unwrap();
        blobs.remove("x").await.unwrap();
        assert!(matches!(blobs.get("x", &key).await, Err(BlobError::Storage(_))));
    }
}
