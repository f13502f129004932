//! Secret keys in versions: what is sealed with them, and the keyed hashes under which sealed
//! numbers are looked up.
//!
//! A [`Ring`] has one version or more. One seals and hashes; all open, and the one beside it is
//! looked up too, until everything is sealed with one (`server keys rotate`).

mod pieces;
mod ring;
mod secret;

pub use pieces::{PIECE, PieceKey, TAG};
pub use ring::{Keys, Ring, Version};
pub use secret::is_sealed;

/// Why something cannot be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// It was altered, is about something else, or its key is another one.
    #[error("what is sealed does not fit its key")]
    Altered,
    /// It was sealed by a version of the keys that is not here.
    #[error("version {0} of the keys is missing")]
    Version(u32),
}
