//! Passwords: Argon2id, in blocking tasks, a few at a time.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

use crate::{Office, OfficeError, Result};

/// What an unknown account is checked against, so that it takes as long as a known one: a hash of
/// random bytes that nobody knows.
const NOBODY: &str = concat!(
    "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg",
    "$jZmB4vDGXb1QBFhYAD7rFdDKYCDSPy0eVjNvXQXyPZA"
);

/// Hashes a password with a fresh salt.
pub(crate) async fn hash_password(office: &Office, password: &str) -> Result<String> {
    let _place = office.hashing.acquire().await.map_err(|_| OfficeError::Password)?;
    let (password, salt) = (password.to_owned(), office.source.bytes::<16>());
    tokio::task::spawn_blocking(move || {
        Argon2::default()
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map(|hash| hash.to_string())
    })
    .await
    .map_err(|_| OfficeError::Password)?
    .map_err(|_| OfficeError::Password)
}

/// Whether a password fits a hash. Without a hash the same work is done and the answer is no.
pub(crate) async fn check_password(
    office: &Office,
    password: &str,
    hash: Option<String>,
) -> Result<bool> {
    let _place = office.hashing.acquire().await.map_err(|_| OfficeError::Password)?;
    let password = password.to_owned();
    tokio::task::spawn_blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        PasswordHash::new(&hash).is_ok_and(|parsed| {
            Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok()
        }) && known
    })
    .await
    .map_err(|_| OfficeError::Password)
}
