//! Words for the security of accounts: the log, and what two people decide.

use domain::lang::Lang;
use domain::people::security::{AccountChange, SecurityKind};

use crate::labels::pick;

/// What is to be done with an account.
#[must_use]
pub const fn account_change(change: AccountChange, lang: Lang) -> &'static str {
    match change {
        AccountChange::Invite => pick(lang, "Undang dengan peran", "Invite with the role"),
        AccountChange::Suspend => pick(lang, "Hentikan akun", "Stop the account"),
        AccountChange::Restore => pick(lang, "Buka kembali akun", "Open the account again"),
        AccountChange::Link => pick(lang, "Kirim tautan kata sandi", "Send a password link"),
        AccountChange::DropFactors => {
            pick(lang, "Hapus pengaman kedua", "Remove the second factors")
        }
        AccountChange::Give => pick(lang, "Beri peran", "Give the role"),
        AccountChange::Take => pick(lang, "Cabut peran", "Take the role away"),
        AccountChange::Nik => pick(lang, "Ganti NIK", "Change the NIK"),
        AccountChange::Phone => pick(lang, "Ganti nomor HP warga", "Change a resident's number"),
        AccountChange::Email => pick(lang, "Ganti email warga", "Change a resident's e-mail"),
    }
}

/// A row of the security log.
#[must_use]
pub const fn security_kind(kind: SecurityKind, lang: Lang) -> &'static str {
    match kind {
        SecurityKind::SignIn => pick(lang, "Masuk", "Signed in"),
        SecurityKind::Failure => pick(lang, "Gagal masuk", "Sign-in failed"),
        SecurityKind::Lock => pick(lang, "Percobaan ditahan", "Tries held up"),
        SecurityKind::FactorFailure => pick(lang, "Kode kedua salah", "Wrong second factor"),
        SecurityKind::Recovery => pick(lang, "Kode pemulihan dipakai", "Recovery code used"),
        SecurityKind::Factor => pick(lang, "Pengaman kedua berubah", "Second factor changed"),
        SecurityKind::Password => pick(lang, "Kata sandi berubah", "Password changed"),
        SecurityKind::Contact => {
            pick(lang, "Nomor atau email warga berubah", "Resident's contact changed")
        }
        SecurityKind::Role => pick(lang, "Peran berubah", "Role changed"),
        SecurityKind::Account => pick(lang, "Akun petugas berubah", "Staff account changed"),
        SecurityKind::Asked => pick(lang, "Menunggu orang kedua", "Waits for a second person"),
        SecurityKind::Confirmed => pick(lang, "Disetujui", "Confirmed"),
        SecurityKind::Declined => pick(lang, "Ditolak atau dibatalkan", "Declined or taken back"),
        SecurityKind::Refused => pick(lang, "Ditolak: bukan perannya", "Refused: not their role"),
        SecurityKind::Published => pick(lang, "Pengaturan diterbitkan", "Settings published"),
        SecurityKind::Export => pick(lang, "Pengaturan diunduh", "Settings handed out"),
        SecurityKind::Original => pick(lang, "Berkas asli dikeluarkan", "Original handed out"),
        SecurityKind::Alarm => pick(lang, "Alarm", "Alarm"),
    }
}
