//! What can be said of an uploaded file from its bytes alone: the check the browser makes before the first byte is sent, and
//! the server makes again before it looks deeper. Limits are those of AKU Online: one PDF of at most 9 MB.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// The largest file that is taken: 9 MB = 9 * 1024 * 1024 bytes.
pub const MAX_BYTES: u64 = 9 * 1024 * 1024;

/// How far into a file its `%PDF-` header may stand (ISO 32000-1, annex H, implementation note 13).
const HEADER_WITHIN: usize = 1024;

/// How far from the end the `%%EOF` marker may stand.
const END_WITHIN: usize = 2048;

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
        /// It asks for a password.
        Encrypted = "file-encrypted",
        /// It has no page.
        NoPages = "file-no-pages",
        /// It carries a program (JavaScript or a launch action).
        Active = "file-active",
        /// Other files are hidden in it.
        Embedded = "file-embedded",
        /// It unpacks to more than is allowed, or takes too long to read.
        TooHeavy = "file-too-heavy",
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

/// Looks at size, header, end marker and encryption. Passing it does not make a file a good PDF; failing it makes it a bad one.
///
/// # Errors
/// [`FileFault`]: the first thing that is wrong.
pub fn precheck(bytes: &[u8]) -> Result<(), FileFault> {
    check_size(bytes.len() as u64)?;
    if find(&bytes[..bytes.len().min(HEADER_WITHIN)], b"%PDF-").is_none() {
        return Err(other_kind(bytes));
    }
    let tail = &bytes[bytes.len().saturating_sub(END_WITHIN)..];
    if find(tail, b"%%EOF").is_none() {
        return Err(FileFault::Truncated);
    }
    // The key stands in the trailer, which is never compressed but in cross-reference streams, whose dictionary is not either.
    if names_encryption(bytes) {
        return Err(FileFault::Encrypted);
    }
    Ok(())
}

/// The part of [`precheck`] that needs no bytes, so that a browser does not even read a file that is too large.
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
        [0xff, 0xd8, 0xff, ..] | [0x89, b'P', b'N', b'G', ..] | [b'G', b'I', b'F', b'8', ..] => FileFault::IsImage,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] | [_, _, _, _, b'f', b't', b'y', b'p', ..] => FileFault::IsImage,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => FileFault::IsOffice,
        [b'P', b'K', 3, 4, ..] if find(&bytes[..bytes.len().min(4096)], b"[Content_Types].xml").is_some() => FileFault::IsOffice,
        [b'P', b'K', ..] | [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [0x1f, 0x8b, ..] => FileFault::IsArchive,
        _ => FileFault::NotPdf,
    }
}

/// `/Encrypt` as a whole name, in a dictionary (not `/EncryptMetadata`, not a word of a page's text).
fn names_encryption(bytes: &[u8]) -> bool {
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], b"/Encrypt") {
        let after = from + at + b"/Encrypt".len();
        let rest = &bytes[after..bytes.len().min(after + 24)];
        let spaces = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
        // Either `12 0 R` or a dictionary `<< .. >>` in place.
        if rest.get(spaces).is_some_and(|b| *b == b'<' || (b.is_ascii_digit() && spaces > 0)) {
            return true;
        }
        from = after;
    }
    false
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
    use super::*;
    use proptest::prelude::*;

    fn pdf(middle: &str) -> Vec<u8> {
        format!("%PDF-1.7\n{middle}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n").into_bytes()
    }

    #[test]
    fn a_whole_pdf_passes_even_with_a_few_bytes_before_it() {
        assert_eq!(precheck(&pdf("")), Ok(()));
        let mut shifted = vec![b' '; 900];
        shifted.extend(pdf(""));
        assert_eq!(precheck(&shifted), Ok(()));
        let mut too_far = vec![b' '; 1024];
        too_far.extend(pdf(""));
        assert_eq!(precheck(&too_far), Err(FileFault::NotPdf));
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
        assert_eq!(precheck(b"halo"), Err(FileFault::NotPdf));
    }

    #[test]
    fn cut_off_and_encrypted_files_are_found() {
        assert_eq!(precheck(b"%PDF-1.7\n1 0 obj\n"), Err(FileFault::Truncated));
        assert_eq!(precheck(&pdf("<< /Encrypt 12 0 R >>")), Err(FileFault::Encrypted));
        assert_eq!(precheck(&pdf("<< /Encrypt<</Filter/Standard>> >>")), Err(FileFault::Encrypted));
        assert_eq!(precheck(&pdf("<< /EncryptMetadata true >> (/Encrypt ini kata)")), Ok(()));
    }

    proptest! {
        #[test]
        fn any_bytes_are_answered(bytes: Vec<u8>) {
            let _ = precheck(&bytes);
        }
    }
}
