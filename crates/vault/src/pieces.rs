//! Long contents in pieces of 64 KiB, each sealed with `ChaCha20-Poly1305` under a nonce of its
//! number and whether it is the last (the STREAM construction), so pieces cannot be dropped,
//! swapped or cut off unseen.

use chacha20poly1305::ChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};

use crate::VaultError;

/// Bytes of a piece before it is sealed.
pub const PIECE: usize = 64 * 1024;
/// What sealing adds to a piece.
pub const TAG: usize = 16;

/// The key of one content. It seals nothing else.
pub struct PieceKey(ChaCha20Poly1305);

impl PieceKey {
    /// The key with these bytes.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        Self(ChaCha20Poly1305::new(key.into()))
    }

    /// Seals one piece of what `about` names, by its number and whether it is the last one.
    ///
    /// # Errors
    /// When it is longer than can be sealed.
    pub fn seal(
        &self,
        about: &str,
        number: usize,
        last: bool,
        piece: &[u8],
    ) -> Result<Vec<u8>, VaultError> {
        let nonce = nonce(number, last);
        self.0
            .encrypt((&nonce).into(), Payload { msg: piece, aad: about.as_bytes() })
            .map_err(|_| VaultError::Altered)
    }

    /// Opens one piece; it fits no other place.
    ///
    /// # Errors
    /// When it was altered or stood elsewhere.
    pub fn open(
        &self,
        about: &str,
        number: usize,
        last: bool,
        sealed: &[u8],
    ) -> Result<Vec<u8>, VaultError> {
        let nonce = nonce(number, last);
        self.0
            .decrypt((&nonce).into(), Payload { msg: sealed, aad: about.as_bytes() })
            .map_err(|_| VaultError::Altered)
    }
}

fn nonce(number: usize, last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[..8].copy_from_slice(&(number as u64).to_be_bytes());
    nonce[11] = u8::from(last);
    nonce
}
