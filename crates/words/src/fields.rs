//! What is wrong with fields and files.

use domain::form::{FieldFault, FieldKind};
use domain::lang::Lang;
use domain::nik::NikWarning;
use domain::pdf::{FileFault, FileRefusal};
use domain::person_name::NameWarning;

use crate::Text;
use crate::labels::{pick, size};

/// What to say of a field that cannot be taken: what is wrong and what to do.
#[must_use]
pub const fn field_fault(fault: FieldFault, lang: Lang) -> &'static str {
    match fault {
        FieldFault::Required => pick(lang, "Wajib diisi.", "Required."),
        FieldFault::TooLong => {
            pick(lang, "Terlalu panjang. Singkatkan isian ini.", "Too long. Shorten it.")
        }
        FieldFault::NikLength => pick(
            lang,
            "NIK harus 16 angka. Periksa lagi pada KTP-el atau KK.",
            "A NIK has 16 digits. Check the card.",
        ),
        FieldFault::NikSerial => pick(
            lang,
            "Empat angka terakhir NIK tidak mungkin 0000. Periksa lagi pada KTP-el atau KK.",
            "A NIK cannot end in 0000. Check the card.",
        ),
        FieldFault::KkLength => pick(
            lang,
            "Nomor KK harus 16 angka. Lihat bagian atas Kartu Keluarga.",
            "A KK number has 16 digits. See the top of the card.",
        ),
        FieldFault::KkSerial => pick(
            lang,
            "Empat angka terakhir nomor KK tidak mungkin 0000. Periksa lagi pada Kartu Keluarga.",
            "A KK number cannot end in 0000. Check the card.",
        ),
        FieldFault::Phone => pick(
            lang,
            "Nomor HP tidak lengkap. Contoh: 0812 3456 7890.",
            "Not a mobile number. Example: 0812 3456 7890.",
        ),
        FieldFault::Email => pick(
            lang,
            "Alamat email tidak lengkap. Contoh: nama@contoh.id.",
            "Not an e-mail address. Example: nama@contoh.id.",
        ),
        FieldFault::Signs => pick(
            lang,
            "Tanda < dan > tidak dapat dipakai. Hapus tanda itu, atau ketik ulang isian ini.",
            "Remove the signs < and >.",
        ),
        FieldFault::Name => pick(
            lang,
            "Isi nama dengan huruf, tanpa angka.",
            "Give a name in letters, without digits.",
        ),
        FieldFault::Date => pick(
            lang,
            "Tanggal tidak dikenal. Contoh: 20-11-2026.",
            "Not a date. Example: 20-11-2026.",
        ),
        FieldFault::DateFuture => pick(
            lang,
            "Tanggal ini belum terjadi. Periksa tahunnya.",
            "This date lies in the future. Check the year.",
        ),
        FieldFault::DateLongAgo => pick(
            lang,
            "Tanggal ini terlalu lama. Periksa tahunnya.",
            "This date is too long ago. Check the year.",
        ),
        FieldFault::Choice => {
            pick(lang, "Pilih salah satu yang tersedia.", "Choose one of the options.")
        }
        FieldFault::Village => pick(
            lang,
            "Pilih desa atau kelurahan di kabupaten ini.",
            "Choose a village of this regency.",
        ),
        FieldFault::Number => pick(lang, "Isi dengan angka.", "Give a number."),
        FieldFault::Decimal => {
            pick(lang, "Isi dengan angka, contoh: 3,2.", "Give a number, like 3.2.")
        }
        FieldFault::Time => {
            pick(lang, "Jam tidak dikenal. Contoh: 08.30.", "Not a time. Example: 08.30.")
        }
        FieldFault::Taken => pick(
            lang,
            "Sudah dipakai akun lain. Pakai yang lain.",
            "Another account uses it. Use another one.",
        ),
        FieldFault::Period => pick(
            lang,
            "Masa ini tidak mungkin: hari terakhir harus sesudah hari pertama, belum lewat, dan \
             tidak terlalu lama.",
            "This period cannot be: the last day comes after the first one, is not over, and not \
             too far.",
        ),
        FieldFault::Limit => pick(
            lang,
            "Operator Loket memerlukan wilayah; Operator Cetak dan Loket Pengambilan memerlukan \
             kantor; peran lain tidak.",
            "A counter needs an area; printing and collecting need an office; other roles need \
             neither.",
        ),
    }
}

/// What to say of a file that cannot be taken: what is wrong and what to do.
#[must_use]
pub fn file_refusal(refusal: FileRefusal, lang: Lang) -> String {
    let size = size(refusal.bytes);
    match refusal.fault {
        FileFault::Twice => pick(
            lang,
            "Berkas ini sama dengan konsep dokumen lain. Pilih konsep yang benar untuk dokumen \
             ini.",
            "This is the same file as for another document. Choose the right one.",
        )
        .to_owned(),
        FileFault::Unjoined => pick(
            lang,
            "Foto halaman belum digabungkan. Tekan “Gabungkan menjadi PDF” dahulu, atau buang \
             fotonya.",
            "The photos of pages are not joined yet. Press “Join into a PDF” first, or remove the \
             photos.",
        )
        .to_owned(),
        FileFault::Missing => pick(
            lang,
            "Pilih satu berkas PDF yang berisi semua persyaratan.",
            "Choose one PDF \
                with all requirements.",
        )
        .to_owned(),
        FileFault::Empty => pick(
            lang,
            "Berkas ini kosong (0 byte). Pindai ulang, lalu pilih lagi.",
            "The file is \
                empty. Scan it again.",
        )
        .to_owned(),
        FileFault::TooLarge => match lang {
            Lang::Id => {
                format!(
                    "Berkas {size}. Paling besar 9 MB. Pindai ulang dengan mutu lebih rendah \
                    (150 dpi, hitam putih), lalu pilih lagi."
                )
            }
            Lang::En => format!(
                "The file has {size}; at most 9 MB. Scan again at a lower \
                quality."
            ),
        },
        FileFault::IsImage => pick(
            lang,
            "Ini foto, bukan PDF. Buka fotonya, pilih Bagikan atau menu, lalu Cetak, lalu Simpan \
             sebagai PDF, dan pilih berkas PDF itu di sini.",
            "This is a photo, not a PDF. Print it to PDF first.",
        )
        .to_owned(),
        FileFault::IsArchive => pick(
            lang,
            "Ini berkas terkompres (ZIP), bukan PDF. Buka isinya, gabungkan menjadi satu PDF, lalu \
             pilih lagi.",
            "This is an archive, not a PDF. Unpack it and join it into one PDF.",
        )
        .to_owned(),
        FileFault::IsOffice => pick(
            lang,
            "Ini berkas Word atau Excel. Simpan sebagai PDF, lalu pilih lagi.",
            "This \
                is an office file. Save it as PDF.",
        )
        .to_owned(),
        FileFault::NotPdf => pick(
            lang,
            "Berkas ini bukan PDF. Pindai sebagai PDF, lalu pilih lagi.",
            "This is not \
                a PDF. Scan it as PDF.",
        )
        .to_owned(),
        FileFault::Truncated => pick(
            lang,
            "Berkas ini terpotong: bagian akhirnya tidak ada. Salin atau pindai ulang, lalu pilih \
             lagi.",
            "The file is cut off. Copy or scan it again.",
        )
        .to_owned(),
        FileFault::Encrypted => pick(
            lang,
            "PDF ini hanya terbuka dengan kata sandi. Simpan salinannya tanpa kata sandi, lalu \
             pilih salinan itu.",
            "The PDF opens only with a password. Save a copy without it and choose that one.",
        )
        .to_owned(),
        FileFault::NoPages => pick(
            lang,
            "PDF ini tidak berisi halaman. Pindai ulang, lalu pilih lagi.",
            "The PDF \
                has no page. Scan it again.",
        )
        .to_owned(),
        FileFault::Active => pick(
            lang,
            "Dokumen ini berisi program atau tautan ke berkas lain. Unduh ulang dari SIAK, lalu \
             unggah tanpa mengubahnya.",
            "The document carries a program. Download it from SIAK again.",
        )
        .to_owned(),
        FileFault::Embedded => pick(
            lang,
            "Dokumen ini menyembunyikan berkas atau bagian lain. Unduh ulang dari SIAK, lalu \
             unggah tanpa mengubahnya.",
            "The document hides other files or parts. Download it from SIAK again.",
        )
        .to_owned(),
        FileFault::Unread => pick(
            lang,
            "Sebagian dokumen ini tidak dapat dibaca. Unduh ulang dari SIAK, lalu unggah tanpa \
             mengubahnya.",
            "Parts of the document cannot be read. Download it from SIAK again.",
        )
        .to_owned(),
        FileFault::Unsignable => pick(
            lang,
            "Dokumen ini rusak sehingga tidak dapat ditandatangani. Unduh ulang dari SIAK, lalu \
             unggah tanpa mengubahnya.",
            "The document cannot be signed. Download it from SIAK again.",
        )
        .to_owned(),
        FileFault::Signed => pick(
            lang,
            "Dokumen ini sudah bertanda tangan elektronik. Unggah konsep dari SIAK yang belum \
             ditandatangani.",
            "The document is signed already. Upload the draft that is not.",
        )
        .to_owned(),
        FileFault::Quota => pick(
            lang,
            "Akun ini sudah mengirim terlalu banyak berkas hari ini. Isian tetap tersimpan. Coba \
             lagi beberapa jam lagi.",
            "This account has sent too many files today. Try again in a few hours.",
        )
        .to_owned(),
        FileFault::Busy => pick(
            lang,
            "Berkas lain masih diperiksa. Isian tetap tersimpan. Tunggu sebentar, lalu kirim lagi.",
            "Another file is being checked. Wait a moment and send again.",
        )
        .to_owned(),
        FileFault::TooHeavy => pick(
            lang,
            "PDF ini terlalu berat untuk dibuka. Pindai ulang dengan mutu lebih rendah, lalu pilih \
             lagi.",
            "The PDF is too heavy to open. Scan at a lower quality.",
        )
        .to_owned(),
        FileFault::Broken => pick(
            lang,
            "PDF ini rusak dan tidak dapat dibaca. Pindai ulang, lalu pilih \
                lagi.",
            "The PDF is damaged. Scan it again.",
        )
        .to_owned(),
    }
}

/// What is odd about a NIK, for the officer.
#[must_use]
pub fn nik_warning(warning: NikWarning, lang: Lang) -> &'static str {
    super::say(
        match warning {
            NikWarning::ImpossibleDate => Text::WarnNikDate,
            NikWarning::OtherBirthDate => Text::WarnNikBirth,
            NikWarning::UnknownRegion => Text::WarnNikRegion,
        },
        lang,
    )
}

/// What is odd about a name, for the officer.
#[must_use]
pub fn name_warning(warning: NameWarning, lang: Lang) -> &'static str {
    super::say(
        match warning {
            NameWarning::OneWord => Text::WarnNameOne,
            NameWarning::Long => Text::WarnNameLong,
            NameWarning::OddSign => Text::WarnNameSign,
        },
        lang,
    )
}

/// What a field holds, for whoever makes forms.
#[must_use]
pub const fn field_kind(kind: FieldKind, lang: Lang) -> &'static str {
    match kind {
        FieldKind::Text => pick(lang, "Teks satu baris", "One line of text"),
        FieldKind::Lines => pick(lang, "Teks beberapa baris", "Several lines"),
        FieldKind::Name => pick(lang, "Nama orang", "Name of a person"),
        FieldKind::Nik => pick(lang, "NIK", "NIK"),
        FieldKind::Kk => pick(lang, "Nomor KK", "KK number"),
        FieldKind::Phone => pick(lang, "Nomor HP", "Mobile number"),
        FieldKind::Email => pick(lang, "Alamat email", "E-mail"),
        FieldKind::PastDate => pick(lang, "Tanggal yang sudah lewat", "Date in the past"),
        FieldKind::Date => pick(lang, "Tanggal", "Date"),
        FieldKind::Choice => pick(lang, "Satu pilihan", "One choice"),
        FieldKind::Choices => pick(lang, "Beberapa pilihan", "Several choices"),
        FieldKind::Village => {
            pick(lang, "Wilayah (kecamatan, lalu desa/kelurahan)", "Area (district, then village)")
        }
        FieldKind::District => pick(lang, "Kecamatan", "District"),
        FieldKind::Person => pick(
            lang,
            "Orang (NIK dicari di data kependudukan)",
            "Person (NIK looked up in the register)",
        ),
        FieldKind::Found => pick(lang, "Hasil pencarian", "What was found"),
        FieldKind::Number => pick(lang, "Bilangan bulat", "Whole number"),
        FieldKind::Decimal => pick(lang, "Bilangan desimal", "Decimal number"),
        FieldKind::Time => pick(lang, "Jam", "Time"),
        FieldKind::Akta => pick(lang, "Nomor akta", "Akta number"),
        FieldKind::Group => pick(lang, "Kelompok yang berulang", "Repeating group"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_says_what_to_do_without_technical_words() {
        for fault in FileFault::ALL {
            let words = file_refusal(FileRefusal { fault: *fault, bytes: 1 }, Lang::Id);
            assert!(words.len() > 30, "{words}");
            for technical in ["error", "invalid", "upload", "JavaScript", "header"] {
                assert!(!words.contains(technical), "{words}");
            }
        }
    }
}
