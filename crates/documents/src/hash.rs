//! Content hashes.

/// BLAKE3 of a content, hexadecimal: what a signature, a validation and a stored file are held
/// against.
#[must_use]
pub fn content_hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
