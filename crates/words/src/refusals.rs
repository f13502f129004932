//! Why an act was not done, and what it lacks.

use domain::lang::Lang;
use domain::procedure::{Condition, Refusal, SignFault};
use domain::text::TextFault;

use crate::labels::pick;

/// What to say when a condition is not met.
#[must_use]
pub const fn condition(condition: Condition, lang: Lang) -> &'static str {
    match condition {
        Condition::Complete => pick(lang, "Isian belum lengkap.", "The form is not complete."),
        Condition::Corrected => pick(
            lang,
            "Centang setiap perbaikan sebelum mengirim ulang.",
            "Tick every correction before sending again.",
        ),
        Condition::Reason => pick(lang, "Tulis alasannya.", "Write the reason."),
        Condition::Faults => pick(
            lang,
            "Centang paling sedikit satu persyaratan atau isian yang salah.",
            "Tick at least one requirement or field that is wrong.",
        ),
        Condition::Filer => pick(
            lang,
            "Hanya pengaju yang dapat melakukan ini.",
            "Only the one who filed may do this.",
        ),
        Condition::SiakReference => {
            pick(lang, "Isi nomor referensi SIAK.", "Give the SIAK reference.")
        }
        Condition::Konsep => {
            pick(lang, "Unggah konsep dari SIAK (PDF).", "Upload the draft from SIAK (PDF).")
        }
        Condition::NotEnterer => pick(
            lang,
            "Anda yang memasukkannya ke SIAK; validasi harus oleh petugas lain.",
            "You entered it in SIAK; another person has to validate.",
        ),
        Condition::NotVerifier => pick(
            lang,
            "Anda yang memeriksa kelengkapannya; persetujuan harus oleh petugas lain.",
            "You verified it; another person has to approve.",
        ),
        Condition::KonsepUnchanged => pick(
            lang,
            "Konsep berubah sejak divalidasi. Kembalikan untuk divalidasi ulang.",
            "The draft has changed since validation. Return it.",
        ),
        Condition::Passphrase => {
            pick(lang, "Isi passphrase tanda tangan.", "Give the signing passphrase.")
        }
        Condition::IssuesDocument => {
            pick(lang, "Layanan ini tidak menerbitkan dokumen.", "This service issues no document.")
        }
        Condition::NoDocument => {
            pick(lang, "Layanan ini menerbitkan dokumen.", "This service issues a document.")
        }
        Condition::PrintsHere => pick(
            lang,
            "Dokumen ini tidak dicetak di loket.",
            "This document is not printed at the counter.",
        ),
        Condition::OriginalsShown => pick(
            lang,
            "Centang bahwa dokumen asli sudah diperlihatkan.",
            "Tick that the originals were shown.",
        ),
        Condition::Recipient => pick(lang, "Isi nama penerima.", "Give the recipient's name."),
        Condition::Signature => pick(
            lang,
            "Minta penerima menandatangani di dalam kotak.",
            "Have the recipient sign inside the box.",
        ),
        Condition::Address => pick(
            lang,
            "Isi alamat email atau nomor resi.",
            "Give an e-mail address or tracking number.",
        ),
        Condition::Estimate => pick(
            lang,
            "Centang dokumen yang akan diterbitkan dan berkas yang harus dikirim.",
            "Tick the documents and the papers to be sent.",
        ),
        Condition::Shipment => pick(
            lang,
            "Pilih cara pengiriman; untuk POS atau kurir isi juga nomor resinya.",
            "Choose how it was sent; for post or courier give the tracking number too.",
        ),
        Condition::PapersHere => pick(
            lang,
            "Belum semua berkas fisik ditandai diterima. Tandai dahulu di bagian Berkas fisik.",
            "Not all papers are marked as received. Mark them in the part Papers first.",
        ),
        Condition::PapersMissing => pick(
            lang,
            "Tandai dahulu berkas mana yang kurang.",
            "Mark first which papers are missing.",
        ),
        Condition::Numbers => pick(
            lang,
            "Isi nomor dan tanggal setiap dokumen. Nomor tidak boleh sama dengan dokumen lain, \
             tanggal tidak boleh di masa depan.",
            "Give number and date of every document: no number twice, no date in the future.",
        ),
        Condition::Resi => pick(
            lang,
            "Kode Resi tidak cocok. Pindai QR pada Resi Pengambilan atau ketik kodenya.",
            "The code does not fit. Scan the QR of the Resi or type its code.",
        ),
        Condition::ValidSignature => pick(
            lang,
            "Tanda tangan pada dokumen tidak sah.",
            "The document's signature is not valid.",
        ),
    }
}

/// What to say when an act is refused.
#[must_use]
pub const fn refusal(refusal: Refusal, lang: Lang) -> &'static str {
    match refusal {
        Refusal::NotYourRole => {
            pick(lang, "Peran Anda tidak dapat melakukan ini.", "Your role may not do this.")
        }
        Refusal::OtherAgency | Refusal::OtherArea => pick(
            lang,
            "Permohonan ini tidak ditemukan di wilayah Anda.",
            "No such application in your area.",
        ),
        Refusal::OtherOffice => pick(
            lang,
            "Dokumen ini dicetak dan diambil di kantor lain.",
            "This document is printed and collected at another office.",
        ),
        Refusal::OwnFamily => pick(
            lang,
            "Permohonan ini menyangkut Anda atau keluarga Anda; petugas lain yang harus \
             memprosesnya.",
            "This is about you or your family; another officer has to process it.",
        ),
        Refusal::NotNow => pick(
            lang,
            "Tindakan ini tidak dapat dilakukan pada status sekarang. Keadaan terbaru tampil di \
             bawah.",
            "This cannot be done in the present status. The latest state is shown below.",
        ),
        Refusal::Stale => pick(
            lang,
            "Permohonan ini sudah berubah sejak Anda membukanya. Keadaan terbaru tampil di bawah.",
            "The application has changed since you opened it. The latest state is shown below.",
        ),
        Refusal::Taken => pick(
            lang,
            "Petugas lain sedang mengerjakan permohonan ini. Ambil alih bila perlu.",
            "Another officer is working on this application. Take it over if you must.",
        ),
        Refusal::Unsigned(SignFault::Konsep) => pick(
            lang,
            "Konsep ini berubah atau tidak dapat ditandatangani. Kembalikan kepada Operator SIAK \
             agar diunggah ulang.",
            "The draft has changed or cannot be signed. Return it.",
        ),
        Refusal::Unsigned(SignFault::Result) => pick(
            lang,
            "Hasil tanda tangan tidak sah dan tidak dipakai. Coba lagi; bila terulang, kembalikan \
             kepada Operator SIAK.",
            "The signature that came is not valid. Try again, or return it.",
        ),
        Refusal::Unsigned(SignFault::Passphrase) => pick(
            lang,
            "Passphrase tidak cocok. Periksa, lalu tanda tangani lagi.",
            "The passphrase does not fit. Check it.",
        ),
        Refusal::Unsigned(SignFault::Service) => pick(
            lang,
            "Layanan tanda tangan sedang terganggu. Konsep tetap tervalidasi; coba lagi nanti.",
            "The signing service has trouble. Try again later.",
        ),
        Refusal::Text(TextFault::Signs) => pick(
            lang,
            "Tanda < dan > tidak dapat dipakai. Hapus tanda itu, lalu simpan lagi.",
            "Remove the signs < and >.",
        ),
        Refusal::Text(TextFault::TooLong) => pick(
            lang,
            "Keterangan paling panjang 2.000 huruf. Ringkaskan, lalu simpan lagi.",
            "At most 2,000 characters. Shorten it.",
        ),
        Refusal::Missing(missing) => condition(missing, lang),
    }
}
