//! Tokens of sessions, how long they last, and where a caller comes from.

use sha2::{Digest, Sha256};

use crate::Office;

/// Where a request comes from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin<'a> {
    /// Its address.
    pub address: &'a str,
    /// What the browser says of itself, in a few words.
    pub device: &'a str,
    /// What the browser was given when somebody signed in on it before; empty for none.
    pub known: &'a str,
}

impl<'a> From<&'a str> for Origin<'a> {
    fn from(address: &'a str) -> Self {
        Self { address, ..Self::default() }
    }
}

impl<'a> From<&'a String> for Origin<'a> {
    fn from(address: &'a String) -> Self {
        Self { address, ..Self::default() }
    }
}

/// A random secret for a browser: 32 hexadecimal digits.
#[must_use]
pub fn fresh_token(office: &Office) -> String {
    office.source.bytes::<16>().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A session ends when it was not used for so long.
pub(crate) const IDLE_MS: i64 = 4 * 60 * 60 * 1000;

/// A session ends after so long in any case.
pub(crate) const LONGEST_MS: i64 = 12 * 60 * 60 * 1000;

/// SHA-256 of a session token, hexadecimal.
pub(crate) fn token_hash(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
