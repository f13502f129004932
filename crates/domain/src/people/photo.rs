//! What a photo of a registration must be. The limit counts after the photo was reduced on the
//! device.

use serde::{Deserialize, Serialize};

use crate::codes::codes;

/// The most bytes that are sent of one photo.
pub const MAX_BYTES: u64 = 9 * 1024 * 1024;
/// The longest side a photo is reduced to: writing on a card stays readable.
pub const LONG_SIDE: u32 = 1600;
/// The most points that a photo may have: 50 megapixels.
pub const MOST_POINTS: u64 = 50_000_000;
/// The longest side that is opened at all: what is longer is no photo of a page or a card.
pub const WIDEST: u32 = 12_000;
/// The shortest side that can still be read.
pub const SHORT_SIDE: u32 = 480;

codes! {
    /// Why a photo is not taken.
    pub enum PhotoFault {
        /// None was chosen.
        Missing = "missing",
        /// More than 9 MB.
        TooLarge = "too_large",
        /// No photo: another kind of file.
        NotPhoto = "not_photo",
        /// A photo as iPhones and some Samsung phones keep it (HEIC, HEIF, AVIF).
        Heic = "heic",
        /// Its end is missing.
        CutOff = "cut_off",
        /// More than [`MOST_POINTS`], or longer than [`WIDEST`].
        TooManyPoints = "too_many_points",
        /// Opening it takes too long or too much memory.
        TooHeavy = "too_heavy",
        /// Nothing is wrong with it: too many photos are being read at the moment.
        Busy = "busy",
        /// It cannot be opened.
        Broken = "broken",
        /// So small that nothing can be read on it.
        TooSmall = "too_small",
    }
}

/// The kinds of image files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImageKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
}

impl ImageKind {
    /// The kind by the first bytes of a file; the name says nothing.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            _ => None,
        }
    }
}

/// Whether the first bytes are those of a HEIC, HEIF or AVIF picture (ISO/IEC 23008-12: `ftyp` and
/// a brand).
#[must_use]
pub fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 9] =
        [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif"];
    matches!(bytes, [_, _, _, _, b'f', b't', b'y', b'p', ..])
        && bytes.get(8..12).is_some_and(|brand| BRANDS.contains(&brand))
}

/// Whether the end of a photo is missing. Browsers and decoders paint what is missing of a JPEG
/// grey and call it good.
#[must_use]
pub fn is_cut_off(bytes: &[u8]) -> bool {
    match ImageKind::of(bytes) {
        Some(ImageKind::Jpeg) => !has_jpeg_end(bytes),
        Some(ImageKind::Png) => !bytes.windows(4).any(|four| four == b"IEND"),
        Some(ImageKind::Webp) => {
            let told = bytes.get(4..8).map_or(0, |four| {
                u32::from_le_bytes([four[0], four[1], four[2], four[3]]) as usize
            });
            bytes.len() < told
        }
        None => false,
    }
}

/// Walks the segments of a JPEG (ISO/IEC 10918-1, annex B) to its end marker. A small picture in
/// the notes has an end of its own, so that looking for the marker alone would not do.
fn has_jpeg_end(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[first, marker]) = bytes.get(at..at + 2).and_then(|two| two.first_chunk::<2>())
    {
        match (first, marker) {
            (0xff, 0xd9) => return true,
            // Fill bytes before a marker, and the data of a scan: a stuffed zero, a restart marker
            // or plain bytes.
            (0xff, 0xff) | (0..=0xfe, _) => at += 1,
            (0xff, 0x00 | 0x01 | 0xd0..=0xd8) => at += 2,
            _ => {
                let Some(length) = bytes.get(at + 2..at + 4) else { return false };
                at += 2 + usize::from(u16::from_be_bytes([length[0], length[1]])).max(2);
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_the_kind() {
        assert_eq!(ImageKind::of(b"\xff\xd8\xff\xe0"), Some(ImageKind::Jpeg));
        assert_eq!(ImageKind::of(b"RIFF\0\0\0\0WEBPVP8 "), Some(ImageKind::Webp));
        assert_eq!(ImageKind::of(b"%PDF-1.7"), None);
        assert_eq!(ImageKind::of(b""), None);
        assert!(
            is_heic(b"\0\0\0\x18ftypheic")
                && is_heic(b"\0\0\0\x18ftypmif1")
                && !is_heic(b"\0\0\0\x18ftypisom")
        );
    }
}
