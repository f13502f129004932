//! Words for the fixed vocabulary: statuses, actions, roles, faults and refusals.

use domain::lang::Lang;
use domain::message::MessageKind;
use domain::papers::{Carrier, PaperState};

use crate::{Text, put};

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

/// A number that was counted no further than a thousand.
#[must_use]
pub fn count(many: i64, lang: Lang) -> String {
    match lang {
        _ if many <= 1000 => many.to_string(),
        Lang::Id => "1.000+".to_owned(),
        Lang::En => "1,000+".to_owned(),
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
}
