//! Staff, second factors and papers of institutions.

use domain::institution::PaperKind;
use domain::lang::Lang;
use domain::people::factor::{FactorFault, FactorKind};
use domain::people::refusal::{StaffDone, StaffRefusal};
use domain::people::staff::StaffStatus;

use crate::labels::pick;

/// Why a second factor is not taken, and what to do.
#[must_use]
pub const fn factor_fault(fault: FactorFault, lang: Lang) -> &'static str {
    match fault {
        FactorFault::Form => pick(
            lang,
            "Kode terdiri dari 6 angka. Buka aplikasi autentikator di HP Anda, atau pakai satu \
             kode pemulihan.",
            "A code has 6 digits. Open the authenticator on your phone, or use a recovery code.",
        ),
        FactorFault::Wrong => pick(
            lang,
            "Kode tidak cocok. Pakai kode yang sedang tampil, dan periksa jam HP Anda.",
            "The code does not fit. Use the one shown now, and check your phone's clock.",
        ),
        FactorFault::Used => pick(
            lang,
            "Kode ini sudah dipakai. Tunggu kode berikutnya, paling lama 30 detik.",
            "This code was used already. Wait for the next one, at most 30 seconds.",
        ),
        FactorFault::Key => pick(
            lang,
            "Kunci sandi tidak menjawab atau bukan milik akun ini. Coba lagi, atau pakai cara \
             lain.",
            "The passkey did not answer, or is not this account's. Try again, or another way.",
        ),
        FactorFault::Wait => pick(
            lang,
            "Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.",
            "Too many tries. Wait some minutes, then try again.",
        ),
        FactorFault::Password => pick(
            lang,
            "Demi keamanan, tulis kata sandi Anda sekali lagi sebelum mengubah cara masuk.",
            "To be safe, write your password once more before changing how you sign in.",
        ),
        FactorFault::PasswordWrong => pick(
            lang,
            "Kata sandi tidak cocok. Periksa huruf besar dan kecilnya, lalu coba lagi.",
            "The password does not fit. Check capitals and try again.",
        ),
        FactorFault::Last => pick(
            lang,
            "Akun ini wajib memakai pengaman kedua. Tambahkan yang baru dahulu, baru buang yang \
             ini.",
            "This account needs a second factor. Add a new one first, then remove this one.",
        ),
    }
}

/// What a second factor is.
#[must_use]
pub const fn factor(kind: FactorKind, lang: Lang) -> &'static str {
    match kind {
        FactorKind::Totp => pick(lang, "Aplikasi autentikator", "Authenticator"),
        FactorKind::Passkey => pick(lang, "Kunci sandi (passkey)", "Passkey"),
    }
}

/// Where an account of the staff stands.
#[must_use]
pub const fn staff_status(status: StaffStatus, lang: Lang) -> &'static str {
    match status {
        StaffStatus::Invited => pick(lang, "Diundang", "Invited"),
        StaffStatus::Active => pick(lang, "Aktif", "Active"),
        StaffStatus::Suspended => pick(lang, "Dihentikan", "Stopped"),
    }
}

/// What was done on the staff pages.
#[must_use]
pub const fn staff_done(done: StaffDone, lang: Lang) -> &'static str {
    match done {
        StaffDone::Invited => pick(
            lang,
            "Undangan dikirim ke alamat email. Berlaku 3 hari.",
            "The invitation is on its way. Good for 3 days.",
        ),
        StaffDone::LinkSent => pick(
            lang,
            "Tautan baru dikirim ke alamat email. Berlaku 3 hari.",
            "A new link is on its way. Good for 3 days.",
        ),
        StaffDone::Suspended => pick(
            lang,
            "Akun dihentikan dan semua sesinya diakhiri.",
            "The account is stopped and its sessions have ended.",
        ),
        StaffDone::Restored => pick(lang, "Akun dibuka kembali.", "The account goes on."),
        StaffDone::RoleGiven => pick(lang, "Peran diberikan.", "The role is given."),
        StaffDone::RoleTaken => pick(lang, "Peran dicabut.", "The role is taken away."),
        StaffDone::FactorsDropped => pick(
            lang,
            "Pengaman kedua dihapus. Bila wajib, orang ini memasangnya lagi saat masuk.",
            "The second factors are removed. Who needs one sets it up when signing in.",
        ),
        StaffDone::FactorRemoved => pick(lang, "Pengaman dibuang.", "The factor is removed."),
        StaffDone::SessionsEnded => pick(lang, "Sesi diakhiri.", "The session has ended."),
        StaffDone::NikNoted => pick(
            lang,
            "NIK tersimpan. Keluarganya dicari di SIAK.",
            "The NIK is saved. The family is looked up in SIAK.",
        ),
        StaffDone::NikNotedAlone => pick(
            lang,
            "NIK tersimpan. SIAK belum menjawab, jadi keluarganya dicari lagi nanti.",
            "The NIK is saved. SIAK did not answer, so the family is looked up later.",
        ),
        StaffDone::RegisteredOtherNumber => pick(
            lang,
            "Tersimpan. Nomor HP ini sudah dipakai akun lain, jadi masuknya dengan alamat email \
             atau nama pengguna.",
            "Saved. This number serves another account, so they sign in with the e-mail address or \
             the user name.",
        ),
        StaffDone::Asked => pick(
            lang,
            "Permintaan tersimpan. Administrator lain atau kepala kantor harus menyetujuinya dulu.",
            "It is kept. Another administrator or the head has to confirm it first.",
        ),
        StaffDone::PasswordChanged => pick(
            lang,
            "Kata sandi diganti. Sesi lain sudah diakhiri.",
            "The password is changed. Other sessions have ended.",
        ),
        StaffDone::Confirmed => pick(lang, "Disetujui dan dijalankan.", "Confirmed and done."),
        StaffDone::Declined => pick(
            lang,
            "Permintaan dibatalkan. Tidak ada yang berubah.",
            "Declined. Nothing has changed.",
        ),
        StaffDone::DeputyNamed => pick(lang, "Pelaksana tugas ditunjuk.", "The deputy is named."),
        StaffDone::DeputyEnded => pick(lang, "Penunjukan dicabut.", "The deputy is relieved."),
        StaffDone::Registered => pick(lang, "Tersimpan.", "Saved."),
        StaffDone::PasswordChosen => pick(
            lang,
            "Kata sandi tersimpan. Silakan masuk.",
            "The password is saved. Please sign in.",
        ),
    }
}

/// Why something cannot be done with an account of the staff.
#[must_use]
pub const fn staff_refusal(refusal: StaffRefusal, lang: Lang) -> &'static str {
    match refusal {
        StaffRefusal::Own => pick(
            lang,
            "Ini akun Anda sendiri. Minta administrator lain.",
            "This is your own account. Ask another administrator.",
        ),
        StaffRefusal::Link => pick(
            lang,
            "Tautan ini sudah dipakai atau sudah lewat 3 hari. Minta tautan baru kepada \
             administrator.",
            "This link was used or is older than 3 days. Ask the administrator for a new one.",
        ),
        StaffRefusal::AskedYourself => pick(
            lang,
            "Anda sendiri yang meminta ini. Orang lain yang menyetujuinya.",
            "You asked for this yourself. Somebody else confirms it.",
        ),
        StaffRefusal::NotNow => pick(
            lang,
            "Langkah ini tidak dapat dilakukan sekarang: keadaannya sudah berubah. Periksa halaman \
             ini, lalu coba lagi.",
            "This cannot be done now: things have changed. Look at this page, then try again.",
        ),
    }
}

/// What a paper of somebody of an institution is.
#[must_use]
pub const fn paper(kind: PaperKind, lang: Lang) -> &'static str {
    match kind {
        PaperKind::Assignment => pick(lang, "SK Tugas", "Letter of assignment"),
        PaperKind::Request => pick(lang, "Surat permohonan Instansi Induk", "Letter of request"),
    }
}
