//! The bytes of a file that wait to be worked on without being held in memory: what is still coming
//! is sealed piece by piece into a file that has no name, under a key that only this process has,
//! and what is stored already is read when its turn comes.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::sync::Arc;

use bytes::Bytes;
use futures::StreamExt;
use futures::stream::BoxStream;
use tokio::io::AsyncWriteExt;
use vault::{PIECE, PieceKey, TAG};

use crate::blob_error::BlobError;
use crate::blobs::Blobs;

/// What the pieces are sealed for; the key is of one file alone.
const ABOUT: &str = "masuk";

impl Blobs {
    /// Begins to take a file that is coming. It lies on the disk of the stored files, without a
    /// name, under a fresh key that is kept nowhere.
    ///
    /// # Errors
    /// When the disk takes no file.
    pub fn incoming(&self, key: &[u8; 32]) -> Result<Incoming, BlobError> {
        Ok(Incoming::new(tempfile::tempfile_in(&self.incoming)?, key))
    }

    /// A stored content that is read when its turn comes.
    #[must_use]
    pub fn content(&self, id: &str, wrapped_key: &str) -> Content {
        Content::Stored {
            blobs: self.clone(),
            id: id.to_owned(),
            wrapped_key: wrapped_key.to_owned(),
        }
    }
}

/// Bytes, wherever they are. Cloning it is cheap.
#[derive(Clone)]
pub enum Content {
    /// In memory: what is small, or made by the program itself.
    Held(Bytes),
    /// Sealed in a file without a name, which is gone with the last of its clones.
    Sealed(Arc<Sealed>),
    /// Stored.
    Stored {
        /// Where.
        blobs: Blobs,
        /// Under which id.
        id: String,
        /// Its key, wrapped by the master key.
        wrapped_key: String,
    },
}

impl Content {
    /// All of them, into memory: for whoever has a place to work on them.
    ///
    /// # Errors
    /// When they cannot be read, or were altered.
    pub async fn read(&self) -> Result<Bytes, BlobError> {
        match self {
            Self::Held(bytes) => Ok(bytes.clone()),
            Self::Stored { blobs, id, wrapped_key } => blobs.get(id, wrapped_key).await,
            Self::Sealed(sealed) => {
                let sealed = Arc::clone(sealed);
                tokio::task::spawn_blocking(move || sealed.open())
                    .await
                    .map_err(|_| BlobError::Altered)?
            }
        }
    }
}

impl Content {
    /// All of them, piece by piece, so that whoever takes them slowly has them held nowhere. A
    /// piece that was altered ends it.
    ///
    /// # Errors
    /// When they are not there.
    pub async fn stream(&self) -> Result<BoxStream<'static, Result<Bytes, BlobError>>, BlobError> {
        match self {
            Self::Stored { blobs, id, wrapped_key } => blobs.stream(id, wrapped_key).await,
            other => {
                let bytes = other.read().await;
                Ok(futures::stream::once(async move { bytes }).boxed())
            }
        }
    }
}

impl std::fmt::Debug for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Held(_) => "Content::Held",
            Self::Sealed(_) => "Content::Sealed",
            Self::Stored { .. } => "Content::Stored",
        })
    }
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        Self::Held(bytes)
    }
}

impl From<&Bytes> for Content {
    fn from(bytes: &Bytes) -> Self {
        Self::Held(bytes.clone())
    }
}

impl From<&Self> for Content {
    fn from(content: &Self) -> Self {
        content.clone()
    }
}

/// A file that has come.
pub struct Sealed {
    file: File,
    key: PieceKey,
    size: usize,
}

impl Sealed {
    fn open(&self) -> Result<Bytes, BlobError> {
        let pieces = self.size.div_ceil(PIECE).max(1);
        let mut content = Vec::with_capacity(self.size);
        let mut sealed = vec![0; PIECE + TAG];
        for number in 0..pieces {
            let length = (self.size - content.len()).min(PIECE) + TAG;
            let at = (number * (PIECE + TAG)) as u64;
            self.file.read_exact_at(&mut sealed[..length], at)?;
            content.extend(self.key.open(
                ABOUT,
                number,
                number + 1 == pieces,
                &sealed[..length],
            )?);
        }
        Ok(content.into())
    }
}

/// A file that is coming.
pub struct Incoming {
    file: tokio::fs::File,
    key: PieceKey,
    /// What is not sealed yet: up to one piece, because the last one is sealed as such.
    piece: Vec<u8>,
    number: usize,
    size: usize,
}

impl Incoming {
    pub(crate) fn new(file: File, key: &[u8; 32]) -> Self {
        let mut file = tokio::fs::File::from_std(file);
        file.set_max_buf_size(PIECE + TAG);
        Self { file, key: PieceKey::new(key), piece: Vec::new(), number: 0, size: 0 }
    }

    /// Takes what came next.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub async fn write(&mut self, mut bytes: &[u8]) -> Result<(), BlobError> {
        self.size += bytes.len();
        while !bytes.is_empty() {
            if self.piece.len() == PIECE {
                self.seal(false).await?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(PIECE - self.piece.len()));
            self.piece.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// All of it has come.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub async fn finish(mut self) -> Result<Content, BlobError> {
        self.seal(true).await?;
        self.file.flush().await?;
        Ok(Content::Sealed(Arc::new(Sealed {
            file: self.file.into_std().await,
            key: self.key,
            size: self.size,
        })))
    }

    async fn seal(&mut self, last: bool) -> Result<(), BlobError> {
        let sealed = self.key.seal(ABOUT, self.number, last, &self.piece)?;
        self.file.write_all(&sealed).await?;
        self.number += 1;
        self.piece.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_comes_in_pieces_of_any_size_is_read_whole_and_lies_nowhere_readable() {
        for size in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7] {
            let sent: Vec<u8> = (0..size).map(|at| b'a' + u8::try_from(at % 7).unwrap()).collect();
            let named = tempfile::NamedTempFile::new().unwrap();
            let mut incoming = Incoming::new(named.reopen().unwrap(), &[3; 32]);
            for chunk in sent.chunks(10_007) {
                incoming.write(chunk).await.unwrap();
            }
            let content = incoming.finish().await.unwrap();
            assert_eq!(content.read().await.unwrap(), sent);
            let on_disk = std::fs::read(named.path()).unwrap();
            assert!(!on_disk.windows(14).any(|window| window == b"abcdefgabcdefg"));
        }
    }

    #[tokio::test]
    async fn what_was_altered_on_the_disk_is_not_read() {
        let named = tempfile::NamedTempFile::new().unwrap();
        let mut incoming = Incoming::new(named.reopen().unwrap(), &[3; 32]);
        incoming.write(&[b'a'; PIECE * 2]).await.unwrap();
        let content = incoming.finish().await.unwrap();
        named.as_file().write_all_at(b"x", 100).unwrap();
        assert!(matches!(content.read().await, Err(BlobError::Altered)));
    }
}
