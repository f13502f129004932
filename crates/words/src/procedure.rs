//! Statuses, acts, events and actors of a procedure.

use domain::lang::Lang;
use domain::procedure::{Action, ActorKind, EventDetail, EventKind, Status};

use crate::labels::{carrier, paper_state, pick};
use crate::refusals::refusal;
use crate::{Text, say};

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
