//! Words for the fixed vocabulary: statuses, actions, roles, faults and refusals.

use domain::form::{FieldFault, FieldKind};
use domain::lang::Lang;
use domain::message::MessageKind;
use domain::nik::NikWarning;
use domain::papers::{Carrier, PaperState};
use domain::pdf::{FileFault, FileRefusal};
use domain::person_name::NameWarning;
use domain::procedure::{
    Action, ActorKind, Condition, EventDetail, EventKind, Refusal, SignFault, Status,
};
use domain::text::TextFault;

use crate::{Text, put, say};

/// Picks one of two words.
pub(crate) const fn pick(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// A part of a definition that was inferred, by the name that the page has for it.
#[must_use]
pub fn definition_part(part: &str, lang: Lang) -> String {
    let names = [
        ("field", pick(lang, "isian", "fields")),
        ("requirements", pick(lang, "persyaratan", "requirements")),
        ("issued_documents", pick(lang, "dokumen", "documents")),
        ("forms", pick(lang, "formulir", "forms")),
        ("applicant", pick(lang, "pemohon", "applicant")),
    ];
    names.iter().fold(part.to_owned(), |part, (key, name)| part.replace(key, name))
}

/// What happened to an application.
#[must_use]
pub fn event(kind: EventKind, lang: Lang) -> &'static str {
    match kind {
        EventKind::Act(act) => action(act, lang),
        EventKind::Take => say(Text::Take, lang),
        EventKind::GiveBack => say(Text::GiveBack, lang),
        EventKind::MarkPapers => say(Text::PapersMarked, lang),
        EventKind::Unknown => pick(lang, "Tindakan lain", "Another act"),
    }
}

/// What belongs to an event beside its kind; empty for nothing.
#[must_use]
pub fn event_detail(detail: &EventDetail, lang: Lang) -> String {
    match detail {
        EventDetail::None => String::new(),
        EventDetail::Papers(changed) => changed
            .iter()
            .map(|(paper, state)| format!("{paper}: {}", paper_state(*state, lang)))
            .collect::<Vec<_>>()
            .join("; "),
        EventDetail::Sent(by, tracking) => {
            format!("{} {tracking}", carrier(*by, lang)).trim().to_owned()
        }
        EventDetail::Refused(why) => refusal(*why, lang).to_owned(),
    }
}

/// The public word of a status (seed 000).
#[must_use]
pub const fn status(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Draft => pick(lang, "Draf", "Draft"),
        Status::Submitted => pick(lang, "Belum Diproses", "Waiting"),
        Status::AwaitingFiles => pick(lang, "Menunggu Berkas Fisik", "Waiting for papers"),
        Status::FilesReceived => pick(lang, "Berkas Fisik Diterima", "Papers received"),
        Status::Accepted => pick(lang, "Berkas Lengkap", "File complete"),
        Status::InSiak => pick(lang, "Sudah Masuk SIAK", "Entered in SIAK"),
        Status::Validated => pick(lang, "Validasi", "Validated"),
        Status::Signing => pick(lang, "Validasi (proses TTE)", "Being signed"),
        Status::Signed => pick(lang, "Validasi (TTE terbit)", "Signed"),
        Status::Printed => pick(lang, "Cetak", "Printed"),
        Status::Registered => pick(lang, "Terdaftar, Siap Diambil", "Registered, to be collected"),
        Status::Collected => pick(lang, "Diambil", "Collected"),
        Status::Delivered => pick(lang, "Terkirim", "Delivered"),
        Status::Done => pick(lang, "Selesai", "Done"),
        Status::Cancelled => pick(lang, "Dibatalkan", "Cancelled"),
        Status::Withdrawn => pick(lang, "Ditarik", "Withdrawn"),
    }
}

/// One sentence on what a status means.
#[must_use]
pub const fn status_hint(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Draft => pick(lang, "Belum dikirim ke Disdukcapil.", "Not sent to the office yet."),
        Status::Submitted => pick(
            lang,
            "Dalam antrian, menunggu pemeriksaan kelengkapan.",
            "In the queue, to be checked for completeness.",
        ),
        Status::AwaitingFiles => pick(
            lang,
            "Sudah diperiksa. Berkas fisik perlu dikirim ke Disdukcapil.",
            "Checked. The papers have to be sent to the office.",
        ),
        Status::FilesReceived => pick(
            lang,
            "Berkas fisik sudah tiba, menunggu diperiksa.",
            "The papers are here, to be checked.",
        ),
        Status::Accepted => pick(
            lang,
            "Berkas lengkap, menunggu dimasukkan ke SIAK.",
            "Complete, to be entered in SIAK.",
        ),
        Status::InSiak => pick(
            lang,
            "Sudah dimasukkan ke SIAK, menunggu validator.",
            "Entered in SIAK, to be validated.",
        ),
        Status::Validated => pick(
            lang,
            "Konsep benar, menunggu tanda tangan Kepala Dinas.",
            "The draft is right, to be signed by the head.",
        ),
        Status::Signing => {
            pick(lang, "Sedang ditandatangani secara elektronik.", "Being signed electronically.")
        }
        Status::Signed => {
            pick(lang, "Sudah ditandatangani, menunggu dicetak.", "Signed, to be printed.")
        }
        Status::Printed => pick(
            lang,
            "Sudah dicetak. Pemohon dikabari bila sudah dapat diambil.",
            "Printed. The applicant is told when it can be collected.",
        ),
        Status::Registered => pick(
            lang,
            "Dokumen terdaftar dan dapat diambil dengan Resi Pengambilan.",
            "Registered, to be collected with the collection slip (Resi).",
        ),
        Status::Collected => {
            pick(lang, "Sudah diserahkan kepada penerima.", "Handed over to the recipient.")
        }
        Status::Delivered => pick(lang, "Sudah dikirim.", "Has been sent."),
        Status::Done => pick(lang, "Data sudah diperbarui.", "The data has been updated."),
        Status::Cancelled => pick(
            lang,
            "Dibatalkan. Menunggu perbaikan dari pengaju.",
            "Cancelled. Mend what is named and send again.",
        ),
        Status::Withdrawn => pick(lang, "Ditarik oleh pengaju.", "Withdrawn by the one who filed."),
    }
}

/// What the button of an action says.
#[must_use]
pub const fn action(action: Action, lang: Lang) -> &'static str {
    match action {
        Action::Submit => pick(lang, "Kirim permohonan", "Send application"),
        Action::Accept => pick(lang, "Nyatakan lengkap", "Declare complete"),
        Action::Verify => {
            pick(lang, "Periksa dan minta berkas fisik", "Verify and ask for the papers")
        }
        Action::SendFiles => {
            pick(lang, "Catat pengiriman berkas fisik", "Tell how the papers were sent")
        }
        Action::MissFiles => pick(lang, "Minta berkas yang kurang", "Ask for what is missing"),
        Action::ReceiveFiles => pick(lang, "Berkas fisik diterima", "Papers received"),
        Action::ValidateFiles => {
            pick(lang, "Nyatakan berkas fisik sesuai", "Declare the papers right")
        }
        Action::Cancel => pick(lang, "Batalkan permohonan", "Cancel application"),
        Action::Resubmit => pick(lang, "Kirim ulang permohonan", "Send again"),
        Action::Withdraw => pick(lang, "Tarik permohonan", "Withdraw application"),
        Action::EnterSiak => pick(lang, "Catat masuk SIAK", "Record entry in SIAK"),
        Action::Validate => pick(lang, "Validasi konsep", "Validate the draft"),
        Action::Finish => pick(lang, "Nyatakan selesai", "Declare done"),
        Action::Return => pick(lang, "Kembalikan ke operator SIAK", "Return to the SIAK operator"),
        Action::Sign => pick(lang, "Tanda tangani", "Sign"),
        Action::SignatureArrived => pick(lang, "Tanda tangan terbit", "Signature arrived"),
        Action::SignatureFailed => pick(lang, "Tanda tangan gagal", "Signature failed"),
        Action::Print => pick(lang, "Tandai sudah dicetak", "Mark as printed"),
        Action::Register => pick(lang, "Daftarkan dokumen", "Register the documents"),
        Action::Deliver => pick(lang, "Tandai terkirim", "Mark as delivered"),
        Action::HandOver => pick(lang, "Serahkan dokumen", "Hand over"),
    }
}

/// What is said once an action is done.
#[must_use]
pub const fn done(action: Action, lang: Lang) -> &'static str {
    match action {
        Action::Submit | Action::Resubmit => {
            pick(lang, "Permohonan sudah terkirim.", "The application was sent.")
        }
        Action::Accept => pick(
            lang,
            "Berkas dinyatakan lengkap. Menunggu operator SIAK.",
            "Declared complete. It waits for the SIAK operator.",
        ),
        Action::Verify => pick(
            lang,
            "Diperiksa. Pelapor diberi tahu untuk mengirim berkas fisik.",
            "Verified. The one who filed is told to send the papers.",
        ),
        Action::SendFiles => pick(lang, "Pengiriman dicatat.", "The way of sending is recorded."),
        Action::MissFiles => pick(
            lang,
            "Pelapor diberi tahu berkas mana yang kurang.",
            "The one who filed is told which papers are missing.",
        ),
        Action::ReceiveFiles => {
            pick(lang, "Berkas fisik tercatat diterima.", "The papers are recorded as received.")
        }
        Action::ValidateFiles => pick(
            lang,
            "Berkas fisik sesuai. Menunggu operator SIAK.",
            "The papers are right. It waits for the SIAK operator.",
        ),
        Action::Cancel => pick(
            lang,
            "Permohonan dibatalkan. Pengaju dapat memperbaiki dan mengirim ulang.",
            "Cancelled. The filer can mend it and send again.",
        ),
        Action::Withdraw => pick(lang, "Permohonan ditarik.", "Withdrawn."),
        Action::EnterSiak => pick(
            lang,
            "Tercatat masuk SIAK. Menunggu validator.",
            "Recorded. It waits for the validator.",
        ),
        Action::Validate => pick(
            lang,
            "Konsep divalidasi. Menunggu tanda tangan.",
            "Validated. It waits for the signature.",
        ),
        Action::Finish => pick(lang, "Dinyatakan selesai.", "Declared done."),
        Action::Return => {
            pick(lang, "Dikembalikan ke operator SIAK.", "Returned to the SIAK operator.")
        }
        Action::Sign | Action::SignatureArrived => {
            pick(lang, "Dokumen ditandatangani.", "The document is signed.")
        }
        Action::SignatureFailed => pick(lang, "Tanda tangan gagal.", "Signing failed."),
        Action::Print => pick(lang, "Dokumen dicetak.", "Printed."),
        Action::Register => pick(
            lang,
            "Dokumen terdaftar. Pelapor dapat mengunduh Resi.",
            "Registered. The Resi can be downloaded.",
        ),
        Action::Deliver => pick(lang, "Dokumen dicatat terkirim.", "Recorded as delivered."),
        Action::HandOver => {
            pick(lang, "Dokumen sudah diserahkan.", "The document was handed over.")
        }
    }
}

/// The name of a role (seed words).
#[must_use]
pub const fn actor(kind: ActorKind, lang: Lang) -> &'static str {
    match kind {
        ActorKind::Resident => pick(lang, "Pemohon", "Resident"),
        ActorKind::Counter => pick(lang, "Operator Loket", "Counter operator"),
        ActorKind::Institution => pick(lang, "Pengguna Instansi", "Institution"),
        ActorKind::Verifier => pick(lang, "Operator Verifikator", "Verifier"),
        ActorKind::SiakOperator => pick(lang, "Operator SIAK", "SIAK operator"),
        ActorKind::Validator => pick(lang, "Validator", "Validator"),
        ActorKind::OfficeHead => pick(lang, "Kepala Dinas", "Head of office"),
        ActorKind::Producer => pick(lang, "Operator Cetak", "Print operator"),
        ActorKind::PickupClerk => pick(lang, "Loket Pengambilan", "Collection counter"),
        ActorKind::Registrar => pick(lang, "Petugas Registrasi", "Registrar"),
        ActorKind::Complaints => pick(lang, "Petugas Pengaduan", "Complaints officer"),
        ActorKind::Administrator => pick(lang, "Administrator", "Administrator"),
        ActorKind::Auditor => pick(lang, "Inspektorat", "Auditor"),
        ActorKind::System => pick(lang, "Sistem", "System"),
    }
}

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
        Condition::Way => pick(
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

/// A number of bytes as people say it: `11,2 MB`, `340 KB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    const MB: u64 = 1024 * 1024;
    if bytes >= MB {
        // Rounded up, so that a file one byte too large never reads "9,0 MB. Paling besar 9 MB".
        let tenths = (bytes * 10).div_ceil(MB);
        format!("{},{} MB", tenths / 10, tenths % 10)
    } else {
        format!("{} KB", bytes.div_ceil(1024))
    }
}

/// A length of time in whole minutes, hours or days.
#[must_use]
pub fn span(minutes: i64, lang: Lang) -> String {
    let (text, n) = match minutes {
        ..=59 => (Text::Minutes, minutes.max(0)),
        60..=2879 => (Text::HoursWord, minutes / 60),
        _ => (Text::Days, minutes / 1440),
    };
    put(text, lang, &[("n", &n.to_string())])
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

/// A group of the catalogue; a code that is not known is said as it is.
#[must_use]
pub fn category(code: &str, lang: Lang) -> String {
    match code {
        "pendaftaran-penduduk" => {
            pick(lang, "Pendaftaran penduduk", "Population registration").to_owned()
        }
        "pencatatan-sipil" => pick(lang, "Pencatatan sipil", "Civil registration").to_owned(),
        "pemanfaatan-data" => pick(lang, "Pemanfaatan data", "Use of data").to_owned(),
        other => other.to_owned(),
    }
}

/// Where a paper of the physical file is.
#[must_use]
pub const fn paper_state(state: PaperState, lang: Lang) -> &'static str {
    match state {
        PaperState::Expected => pick(lang, "Belum tiba", "Not here yet"),
        PaperState::Received => pick(lang, "Diterima", "Received"),
        PaperState::Missing => pick(lang, "Kurang", "Missing"),
        PaperState::Returned => pick(lang, "Dikembalikan", "Given back"),
    }
}

/// How a physical file is sent.
#[must_use]
pub const fn carrier(carrier: Carrier, lang: Lang) -> &'static str {
    match carrier {
        Carrier::Hand => pick(lang, "Diantar sendiri", "Brought by hand"),
        Carrier::Post => pick(lang, "POS Indonesia", "POS Indonesia"),
        Carrier::Courier => pick(lang, "Kurir", "Courier"),
    }
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

/// When a message is sent, for whoever writes its text.
#[must_use]
pub const fn message_kind(kind: MessageKind, lang: Lang) -> &'static str {
    match kind {
        MessageKind::Received => pick(lang, "Permohonan diterima", "Application received"),
        MessageKind::Approved => pick(lang, "Berkas lengkap (disetujui)", "File complete"),
        MessageKind::InProcess => pick(lang, "Dalam proses (masuk SIAK)", "In process"),
        MessageKind::InWork => pick(lang, "Dalam pengerjaan (tervalidasi)", "In work"),
        MessageKind::Issued => pick(lang, "Dokumen terbit (TTE)", "Document signed"),
        MessageKind::Ready => pick(lang, "Dapat diambil", "Ready to be collected"),
        MessageKind::Finished => pick(lang, "Selesai (tanpa dokumen)", "Done"),
        MessageKind::Cancelled => pick(lang, "Dibatalkan", "Cancelled"),
        MessageKind::Code => pick(lang, "Kode konfirmasi", "Confirmation code"),
        MessageKind::CodePresent => pick(lang, "Kode untuk petugas", "Code for an officer"),
        MessageKind::AccountAccepted => pick(lang, "Akun diterima", "Account accepted"),
        MessageKind::AccountRefused => pick(lang, "Akun ditolak", "Account refused"),
        MessageKind::Invitation => pick(lang, "Undangan petugas", "Invitation of staff"),
        MessageKind::PksEnding => pick(lang, "PKS akan berakhir", "Agreement ends soon"),
        MessageKind::SignInChanged => pick(lang, "Cara masuk diganti", "Sign-in changed"),
        MessageKind::ContactChanged => {
            pick(lang, "Nomor atau email diganti", "Number or e-mail changed")
        }
        MessageKind::FilesWanted => pick(lang, "Berkas fisik diminta", "Papers asked for"),
        MessageKind::FilesMissing => pick(lang, "Berkas fisik kurang", "Papers missing"),
        MessageKind::FilesReceived => pick(lang, "Berkas fisik diterima", "Papers received"),
        MessageKind::Registered => pick(lang, "Dokumen terdaftar (Resi)", "Documents registered"),
    }
}

/// The name of a weekday by its key in the hours of an agency (`mon` .. `sun`).
#[must_use]
pub fn weekday_key(key: &str, lang: Lang) -> &'static str {
    match key {
        "mon" => pick(lang, "Senin", "Monday"),
        "tue" => pick(lang, "Selasa", "Tuesday"),
        "wed" => pick(lang, "Rabu", "Wednesday"),
        "thu" => pick(lang, "Kamis", "Thursday"),
        "fri" => pick(lang, "Jumat", "Friday"),
        "sat" => pick(lang, "Sabtu", "Saturday"),
        _ => pick(lang, "Minggu", "Sunday"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_round_up_so_that_the_limit_reads_true() {
        assert_eq!(size(domain::pdf::MAX_BYTES), "9,0 MB");
        assert_eq!(size(domain::pdf::MAX_BYTES + 1), "9,1 MB");
        assert_eq!(size(1), "1 KB");
    }

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
