//! Photos of a registration.

use domain::lang::Lang;
use domain::people::account::PhotoKind;
use domain::people::photo::PhotoFault;

use crate::labels::pick;

/// What a photo shows.
#[must_use]
pub const fn photo(kind: PhotoKind, lang: Lang) -> &'static str {
    match kind {
        PhotoKind::Card => {
            pick(lang, "Foto KTP-el atau Surket", "Photo of the ID card or its certificate")
        }
        PhotoKind::FamilyCard => {
            pick(lang, "Foto Kartu Keluarga asli", "Photo of the original family card")
        }
        PhotoKind::Signature => pick(
            lang,
            "Foto tanda tangan di kertas putih",
            "Photo of your signature on white paper",
        ),
        PhotoKind::Selfie => pick(lang, "Swafoto memegang KTP-el", "Selfie holding the ID card"),
    }
}

/// How a photo is taken well.
#[must_use]
pub const fn photo_hint(kind: PhotoKind, lang: Lang) -> &'static str {
    match kind {
        PhotoKind::Card => pick(
            lang,
            "Seluruh kartu terlihat, tulisan terbaca.",
            "The whole card, with readable writing.",
        ),
        PhotoKind::FamilyCard => pick(
            lang,
            "Yang asli, bukan fotokopi. Seluruh halaman terlihat.",
            "The original, no copy. The whole page.",
        ),
        PhotoKind::Signature => pick(
            lang,
            "Tanda tangan yang sama dengan di KTP-el.",
            "The same signature as on the ID card.",
        ),
        PhotoKind::Selfie => pick(
            lang,
            "Wajah tidak tertutup masker, kacamata hitam, atau tangan.",
            "Your face is not covered by a mask, dark glasses or a hand.",
        ),
    }
}

/// Why a photo is not taken, and what to do.
#[must_use]
pub const fn photo_fault(fault: PhotoFault, lang: Lang) -> &'static str {
    match fault {
        PhotoFault::Missing => pick(
            lang,
            "Foto belum dipilih. Ambil foto dengan kamera, atau pilih dari galeri.",
            "No photo was chosen. Take one, or choose one from the gallery.",
        ),
        PhotoFault::TooLarge => pick(
            lang,
            "Foto lebih besar dari 9 MB. Ambil lagi dengan mutu kamera yang lebih rendah.",
            "The photo is larger than 9 MB. Take it again with a lower quality.",
        ),
        PhotoFault::NotPhoto => pick(
            lang,
            "Berkas ini bukan foto. Pilih foto JPG, PNG, atau WebP.",
            "This file is no photo. Choose a JPG, PNG or WebP.",
        ),
        PhotoFault::Heic => pick(
            lang,
            "Ini foto HEIC. Di setelan kamera pilih JPEG (iPhone: Paling Kompatibel), atau kirim \
             tangkapan layarnya.",
            "This is a HEIC photo. Choose JPEG in the camera's settings.",
        ),
        PhotoFault::CutOff => pick(
            lang,
            "Foto ini terpotong: bagian akhirnya tidak ada. Ambil atau salin ulang.",
            "The photo is cut off. Take it again.",
        ),
        PhotoFault::TooManyPoints => pick(
            lang,
            "Foto lebih dari 50 megapiksel, atau satu sisinya lebih dari 12.000 titik. Di setelan \
             kamera pilih 12 MP.",
            "More than 50 megapixels, or 12,000 points on a side. Choose 12 MP.",
        ),
        PhotoFault::TooHeavy => pick(
            lang,
            "Foto ini terlalu berat untuk dibuka. Ambil lagi dengan kamera HP.",
            "The photo is too heavy. Take it again.",
        ),
        PhotoFault::Busy => pick(
            lang,
            "Foto lain masih diperiksa. Tunggu sebentar, lalu pilih foto ini lagi.",
            "Another photo is being checked. Wait a moment.",
        ),
        PhotoFault::Broken => pick(
            lang,
            "Foto tidak dapat dibuka. Ambil foto lagi.",
            "The photo cannot be opened. Take it again.",
        ),
        PhotoFault::TooSmall => pick(
            lang,
            "Foto terlalu kecil untuk dibaca. Ambil foto lagi dari lebih dekat.",
            "The photo is too small to be read. Take it again from nearer.",
        ),
    }
}
