//! Files: inspection of what is uploaded, encrypted storage, typesetting and electronic signatures.
//!
//! This is the only crate that touches the file system.

mod blobs;
pub mod disk;
mod hash;
mod inspect;
mod photo;
mod sheet;
mod sign;

pub use blobs::{BlobError, Blobs, FileSecrets};
pub use hash::content_hash;
pub use inspect::{Inspected, Inspector, MAX_UNPACKED};
pub use photo::PhotoReader;
pub use sheet::{Sheet, SheetError};
pub use sign::{Development, SignError, Signer, make_development_authority};
