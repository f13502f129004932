//! Files: inspection of what is uploaded, encrypted storage, typesetting and electronic signatures.
//!
//! This is the only crate that touches the file system.

mod blob_error;
mod blobs;
mod content;
mod disarm;
pub mod disk;
mod form_sheet;
mod hash;
mod inspect;
mod sheet;
mod sign;
mod typeset;

pub use blob_error::BlobError;
pub use blobs::{Blobs, FileSecrets};
pub use content::{Content, Incoming};
pub use disarm::{Disarmed, disarm};
pub use form_sheet::{Entry, FormSheet, SheetPart, SheetTable};
pub use hash::content_hash;
pub use inspect::{Inspected, Inspector, Program, Work, inspect_from_pipe, read_as};
pub use sheet::Sheet;
pub use sign::{Development, SignError, Signer, make_development_authority};
pub use typeset::SheetError;
