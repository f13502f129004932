//! Why stored contents cannot be read or written.

use vault::VaultError;

/// What can go wrong with stored files.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The storage failed.
    #[error("storage: {0}")]
    Storage(#[from] object_store::Error),
    /// The content or its key was altered, or the master key is another one.
    #[error("a stored file does not fit its key")]
    Altered,
    /// The key that it was sealed with is not here.
    #[error(transparent)]
    Key(VaultError),
    /// The folder cannot be used.
    #[error("folder: {0}")]
    Folder(#[from] std::io::Error),
}

impl From<VaultError> for BlobError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Altered => Self::Altered,
            missing @ VaultError::Version(_) => Self::Key(missing),
        }
    }
}
