//! What can be said of an uploaded file from its bytes alone: the check the browser makes before
//! the first byte is sent, and the server makes again before it looks deeper. Limits are those of
//! AKU Online: one PDF of at most 9 MB.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// The largest file that is taken: 9 MB = 9 * 1024 * 1024 bytes.
pub const MAX_BYTES: u64 = 9 * 1024 * 1024;

codes! {
    /// Why a file cannot be taken.
    pub enum FileFault {
        /// No file was chosen.
        Missing = "file-missing",
        /// Photos of pages were taken, but not joined into the file yet.
        Unjoined = "file-unjoined",
        /// The same file was given for another document already.
        Twice = "file-twice",
        /// It has no bytes.
        Empty = "file-empty",
        /// Larger than [`MAX_BYTES`].
        TooLarge = "file-too-large",
        /// A photo under another name.
        IsImage = "file-is-image",
        /// A compressed archive under another name.
        IsArchive = "file-is-archive",
        /// A Word or Excel file.
        IsOffice = "file-is-office",
        /// Something else that is no PDF.
        NotPdf = "file-not-pdf",
        /// The end is missing: the file was cut off.
        Truncated = "file-truncated",
        /// It opens only with a password.
        Encrypted = "file-encrypted",
        /// It has no page.
        NoPages = "file-no-pages",
        /// A document of the office carries a program or an action that leads elsewhere.
        Active = "file-active",
        /// In a document of the office other files or layers are hidden.
        Embedded = "file-embedded",
        /// A document of the office has parts that cannot be read.
        Unread = "file-unread",
        /// A document of the office that could never be signed: its structure does not allow to add
        /// a signature.
        Unsignable = "file-unsignable",
        /// A document of the office that carries a signature already.
        Signed = "file-signed",
        /// It unpacks to more than is allowed, or takes too long to read.
        TooHeavy = "file-too-heavy",
        /// Nothing is wrong with it: the account has sent too many today.
        Quota = "file-quota",
        /// Nothing is wrong with it: too many files are being read at the moment.
        Busy = "file-busy",
        /// Its structure cannot be read.
        Broken = "file-broken",
    }
}

/// A fault together with the size that was seen, for the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRefusal {
    /// What is wrong.
    pub fault: FileFault,
    /// The file's size in bytes.
    pub bytes: u64,
}

codes! {
    /// What is known of an electronic signature in an uploaded file, for the officer who reads it.
    pub enum SignatureSeen {
        /// There is none.
        None = "none",
        /// Valid, by somebody an anchor of the office vouches for, and nothing was changed
        /// afterwards.
        Valid = "valid",
        /// Whole, but nobody known to the office vouches for the signer.
        Unknown = "unknown",
        /// It does not fit the file: something was changed after signing.
        Altered = "altered",
    }
}

/// Looks at size and kind: whether there is a PDF in it at all. Never stricter than the server,
/// which reads the whole: passing it does not make a file a good PDF, failing it makes it a bad
/// one.
///
/// # Errors
/// [`FileFault`]: the first thing that is wrong.
pub fn precheck(bytes: &[u8]) -> Result<(), FileFault> {
    check_size(bytes.len() as u64)?;
    let other = other_kind(bytes);
    // Some programs put their own lines before the header; a file of another kind that carries a
    // PDF somewhere inside is none.
    if other == FileFault::NotPdf && find(bytes, b"%PDF-").is_some() { Ok(()) } else { Err(other) }
}

/// The part of [`precheck`] that needs no bytes, so that a browser does not even read a file that
/// is too large.
///
/// # Errors
/// [`FileFault::Empty`] and [`FileFault::TooLarge`].
pub fn check_size(bytes: u64) -> Result<(), FileFault> {
    match bytes {
        0 => Err(FileFault::Empty),
        n if n > MAX_BYTES => Err(FileFault::TooLarge),
        _ => Ok(()),
    }
}

fn other_kind(bytes: &[u8]) -> FileFault {
    match bytes {
        [0xff, 0xd8, 0xff, ..] | [0x89, b'P', b'N', b'G', ..] | [b'G', b'I', b'F', b'8', ..] => {
            FileFault::IsImage
        }
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..]
        | [_, _, _, _, b'f', b't', b'y', b'p', ..] => FileFault::IsImage,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => FileFault::IsOffice,
        [b'P', b'K', 3, 4, ..]
            if find(&bytes[..bytes.len().min(4096)], b"[Content_Types].xml").is_some() =>
        {
            FileFault::IsOffice
        }
        [b'P', b'K', ..]
        | [b'R', b'a', b'r', b'!', ..]
        | [b'7', b'z', 0xbc, 0xaf, ..]
        | [0x1f, 0x8b, ..] => FileFault::IsArchive,
        _ => FileFault::NotPdf,
    }
}

/// Where `needle` begins in `hay`.
#[must_use]
pub fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    let (first, rest) = needle.split_first()?;
    let mut from = 0;
    while let Some(at) = hay[from..].iter().position(|b| b == first) {
        let start = from + at;
        if hay[start + 1..].starts_with(rest) {
            return Some(start);
        }
        from = start + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn whatever_stands_before_the_header_or_after_the_end_a_pdf_is_one() {
        let whole =
            b"%PDF-1.7\n1 0 obj << >> endobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"
                .to_vec();
        assert_eq!(precheck(&whole), Ok(()));
        assert_eq!(precheck(&[vec![b' '; 40_000], whole.clone()].concat()), Ok(()));
        assert_eq!(precheck(&[whole.clone(), vec![0; 40_000]].concat()), Ok(()));
        assert_eq!(
            precheck(&whole[..whole.len() - 7]),
            Ok(()),
            "an end that is missing is the server's to judge"
        );
        assert_eq!(precheck(&[whole, b"(/Encrypt 12 0 R) Tj".to_vec()].concat()), Ok(()));
    }

    #[test]
    fn the_limit_is_nine_megabytes_to_the_byte() {
        assert_eq!(check_size(MAX_BYTES), Ok(()));
        assert_eq!(check_size(MAX_BYTES + 1), Err(FileFault::TooLarge));
        assert_eq!(check_size(0), Err(FileFault::Empty));
    }

    #[test]
    fn other_files_are_called_by_their_kind() {
        assert_eq!(precheck(b"\xff\xd8\xff\xe0rest"), Err(FileFault::IsImage));
        assert_eq!(precheck(b"\0\0\0\x18ftypheic"), Err(FileFault::IsImage));
        assert_eq!(precheck(b"PK\x03\x04 a.pdf"), Err(FileFault::IsArchive));
        assert_eq!(precheck(b"PK\x03\x04..[Content_Types].xml"), Err(FileFault::IsOffice));
        assert_eq!(precheck(b"PK\x03\x04 a.pdf %PDF-1.7"), Err(FileFault::IsArchive));
        assert_eq!(precheck(b"halo"), Err(FileFault::NotPdf));
    }

    proptest! {
        #[test]
        fn any_bytes_are_answered(bytes: Vec<u8>) {
            let _ = precheck(&bytes);
        }
    }
}
