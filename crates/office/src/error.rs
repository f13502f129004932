//! What a use-case can fail with. The display goes to the log and holds no personal data; people
//! see words chosen by the code.

use domain::people::factor::FactorFault;
use domain::procedure::Refusal;

/// A failure.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// Nobody is signed in.
    #[error("signed out")]
    SignedOut,
    /// There is no such thing, or the caller may not know of it.
    #[error("not found")]
    NotFound,
    /// The caller's roles do not allow it.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The password has to be shown again first; with what was wrong with the one that was shown.
    #[error("the password was not shown")]
    Unproven(Option<FactorFault>),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The file storage failed.
    #[error(transparent)]
    Blob(#[from] documents::BlobError),
    /// Something sealed does not open.
    #[error(transparent)]
    Vault(#[from] vault::VaultError),
    /// A sheet could not be set.
    #[error(transparent)]
    Sheet(#[from] documents::SheetError),
    /// Something stored cannot be read.
    #[error("unreadable: {0}")]
    Unreadable(&'static str),
    /// A page cannot be drawn as a picture.
    #[error("a page cannot be drawn")]
    Undrawn,
    /// Too much is asked for at the moment; nothing was changed.
    #[error("too busy")]
    Busy,
    /// Passwords cannot be hashed at the moment.
    #[error("password hashing failed")]
    Password,
}

/// Result of a use-case.
pub type Result<T> = std::result::Result<T, OfficeError>;

impl OfficeError {
    /// What is answered for a refusal to see something: what lies outside of one's area does not
    /// exist.
    #[must_use]
    pub fn unseen(refusal: Refusal) -> Self {
        match refusal {
            Refusal::OtherAgency | Refusal::OtherArea => Self::NotFound,
            other => Self::Refused(other),
        }
    }
}

impl OfficeError {
    /// Whether the program cannot answer at the moment, whoever asks: what was asked for
    /// may be asked for again.
    #[must_use]
    pub fn is_outage(&self) -> bool {
        match self {
            Self::Store(error) => error.is_outage(),
            Self::Blob(documents::BlobError::Storage(_) | documents::BlobError::Folder(_))
            | Self::Busy => true,
            _ => false,
        }
    }
}
