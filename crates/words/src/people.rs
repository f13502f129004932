//! Words for people and their accounts.

use domain::lang::Lang;
use domain::office_place::CollectAt;
use domain::people::account::{AccountFault, AccountStatus};
use domain::people::code::CodeFault;
use domain::people::event::{AccountEventDetail, AccountEventKind};
use domain::people::password::PasswordFault;
use domain::procedure::ActorKind;

use crate::labels::pick;
use crate::procedure::actor;
use crate::time::iso_date;

/// Where an account stands.
#[must_use]
pub const fn account_status(status: AccountStatus, lang: Lang) -> &'static str {
    match status {
        AccountStatus::Begun => pick(lang, "Belum dikirim", "Not sent"),
        AccountStatus::Pending => pick(lang, "Sedang diperiksa", "Being checked"),
        AccountStatus::Active => pick(lang, "Aktif", "Active"),
        AccountStatus::Refused => pick(lang, "Perlu diperbaiki", "To be mended"),
        AccountStatus::Suspended => pick(lang, "Dihentikan sementara", "Stopped"),
        AccountStatus::Closed => pick(lang, "Ditutup", "Closed"),
    }
}

/// What was done with an account.
#[must_use]
pub const fn account_event(what: AccountEventKind, lang: Lang) -> &'static str {
    match what {
        AccountEventKind::Register => pick(lang, "Akun dibuat", "Account begun"),
        AccountEventKind::PhoneConfirmed => {
            pick(lang, "Nomor WhatsApp dikonfirmasi", "WhatsApp number confirmed")
        }
        AccountEventKind::EmailConfirmed => {
            pick(lang, "Alamat email dikonfirmasi", "E-mail address confirmed")
        }
        AccountEventKind::PasswordReset => {
            pick(lang, "Kata sandi diganti dengan kode", "Password changed with a code")
        }
        AccountEventKind::ContactMended => {
            pick(lang, "Nomor atau alamat diganti", "Number or address changed")
        }
        AccountEventKind::Sent => pick(lang, "Pendaftaran dikirim", "Registration sent"),
        AccountEventKind::Resent => pick(lang, "Perbaikan dikirim", "What was mended was sent"),
        AccountEventKind::Accepted => pick(lang, "Akun diterima", "Account accepted"),
        AccountEventKind::Refused => {
            pick(lang, "Dikembalikan untuk diperbaiki", "Sent back to be mended")
        }
        AccountEventKind::Suspended => pick(lang, "Dihentikan sementara", "Stopped"),
        AccountEventKind::Restored => pick(lang, "Dibuka kembali", "Restored"),
        AccountEventKind::Closed => pick(lang, "Ditutup", "Closed"),
        AccountEventKind::Invited => pick(lang, "Diundang", "Invited"),
        AccountEventKind::PasswordChosen => pick(lang, "Kata sandi dipilih", "Password chosen"),
        AccountEventKind::NikChanged => pick(lang, "NIK diubah", "NIK changed"),
        AccountEventKind::RoleGiven => pick(lang, "Peran diberikan", "Role given"),
        AccountEventKind::RoleTaken => pick(lang, "Peran dicabut", "Role taken away"),
        AccountEventKind::FactorAdded => {
            pick(lang, "Pengaman kedua dipasang", "Second factor added")
        }
        AccountEventKind::FactorRemoved => {
            pick(lang, "Pengaman kedua dibuang", "Second factor removed")
        }
        AccountEventKind::FactorsDropped => pick(
            lang,
            "Pengaman kedua dihapus administrator",
            "Second factors removed by the administrator",
        ),
        AccountEventKind::RecoveryRenewed => {
            pick(lang, "Kode pemulihan diganti", "Recovery codes renewed")
        }
        AccountEventKind::RecoveryUsed => {
            pick(lang, "Masuk dengan kode pemulihan", "Signed in with a recovery code")
        }
        AccountEventKind::SessionsEnded => pick(lang, "Sesi diakhiri", "Sessions ended"),
        AccountEventKind::ConsentGiven => {
            pick(lang, "Kuasa diberikan kepada loket", "Consent given to a counter")
        }
        AccountEventKind::ConsentRevoked => pick(lang, "Kuasa dicabut", "Consent taken back"),
        AccountEventKind::FiledFor => pick(
            lang,
            "Permohonan diajukan atas nama Anda",
            "An application was filed on your behalf",
        ),
        AccountEventKind::ContactChangedPresent => pick(
            lang,
            "Nomor atau alamat diganti di kantor, pemilik akun hadir",
            "Number or address changed in the office, the owner was there",
        ),
        AccountEventKind::Asked => pick(
            lang,
            "Perubahan diminta, menunggu orang kedua",
            "Change asked for, waits for a second person",
        ),
        AccountEventKind::Confirmed => {
            pick(lang, "Perubahan disetujui orang kedua", "Change confirmed by a second person")
        }
        AccountEventKind::Declined => {
            pick(lang, "Permintaan perubahan dibatalkan", "The change was declined")
        }
        AccountEventKind::ContactAsked => pick(
            lang,
            "Kode dikirim ke nomor atau email baru",
            "Code sent to the new number or e-mail",
        ),
        AccountEventKind::ContactChanged => pick(
            lang,
            "Nomor atau alamat diganti, dikonfirmasi di yang lama dan yang baru",
            "Number or address changed, confirmed at the old and the new one",
        ),
        AccountEventKind::UserIdChosen => pick(lang, "Nama pengguna dipilih", "User name chosen"),
        AccountEventKind::Read => pick(
            lang,
            "Data dan foto dibuka untuk diperiksa",
            "Data and photos opened to be checked",
        ),
        AccountEventKind::Unknown => pick(lang, "Perubahan", "Change"),
    }
}

/// What belongs to an event of an account beside its kind; empty for nothing.
#[must_use]
pub fn account_event_detail(detail: &AccountEventDetail, lang: Lang) -> String {
    match detail {
        AccountEventDetail::None => String::new(),
        AccountEventDetail::Role(role) => {
            let days = days(role.from.as_deref(), role.until.as_deref(), lang);
            format!("{} {days}", role_at(role.kind, &role.place, lang)).trim().to_owned()
        }
        AccountEventDetail::Consent { area, from, until } => {
            format!("{area}, {}", days(Some(from), Some(until), lang))
        }
        AccountEventDetail::Filed { service, reg_no, place } => {
            format!("{service} {reg_no}, {place}")
        }
    }
}

/// Where documents are collected.
#[must_use]
pub fn collect_at(place: &CollectAt, lang: Lang) -> String {
    match place {
        CollectAt::Counter(area) => format!("{} {area}", pick(lang, "loket", "counter")),
        CollectAt::Office(name) => name.clone(),
    }
}

/// A role with the place it is limited to: `Operator loket · Pemuteran, Gerokgak`.
#[must_use]
pub fn role_at(kind: ActorKind, place: &str, lang: Lang) -> String {
    let kind = actor(kind, lang);
    if place.is_empty() { kind.to_owned() } else { format!("{kind} · {place}") }
}

/// From one day to another (`YYYY-MM-DD`), either of which may be open; empty when both are.
#[must_use]
pub fn days(from: Option<&str>, until: Option<&str>, lang: Lang) -> String {
    let day = |day: Option<&str>| day.map(|day| iso_date(day, lang)).unwrap_or_default();
    match (from, until) {
        (None, None) => String::new(),
        (from, until) => format!("{} – {}", day(from), day(until)),
    }
}

/// Why a password is not taken, and what to do.
#[must_use]
pub const fn password_fault(fault: PasswordFault, lang: Lang) -> &'static str {
    match fault {
        PasswordFault::Short => pick(
            lang,
            "Kata sandi terlalu pendek. Pakai paling sedikit 8 huruf atau angka.",
            "The password is too short. Use at least 8 characters.",
        ),
        PasswordFault::Long => pick(
            lang,
            "Kata sandi terlalu panjang. Pakai paling banyak 200 huruf.",
            "The password is too long. Use at most 200 characters.",
        ),
        PasswordFault::Weak => pick(
            lang,
            "Kata sandi mudah ditebak. Jangan pakai nama, tanggal lahir, atau NIK. Gabungkan \
             beberapa kata yang tidak berhubungan.",
            "The password is easily guessed. Do not use your name, birthday or NIK. Join a few \
             words that have nothing to do with each other.",
        ),
        PasswordFault::Differs => pick(
            lang,
            "Kedua kata sandi tidak sama. Ketik lagi keduanya.",
            "The two passwords differ. Type both again.",
        ),
    }
}

/// Why a code is not taken, and what to do.
#[must_use]
pub const fn code_fault(fault: CodeFault, lang: Lang) -> &'static str {
    match fault {
        CodeFault::Form => pick(
            lang,
            "Kode terdiri dari 6 angka. Lihat pesan yang kami kirim.",
            "A code has 6 digits. Look at the message we sent.",
        ),
        CodeFault::Wrong => pick(
            lang,
            "Kode tidak cocok. Periksa lagi pesan yang terakhir kami kirim.",
            "The code does not fit. Look again at the last message we sent.",
        ),
        CodeFault::Old => pick(
            lang,
            "Kode sudah tidak berlaku. Minta kode baru.",
            "The code is too old. Ask for a new one.",
        ),
        CodeFault::Worn => pick(
            lang,
            "Kode sudah 5 kali salah diketik. Minta kode baru.",
            "The code was typed wrong 5 times. Ask for a new one.",
        ),
        CodeFault::Taken => pick(
            lang,
            "Nomor atau alamat ini sudah dipakai akun lain. Pakai yang lain, atau masuk dengan \
             akun itu.",
            "Another account uses this number or address. Use another one, or sign in with that \
             account.",
        ),
    }
}

/// What is wrong with a registration.
#[must_use]
pub const fn account_fault(fault: AccountFault, lang: Lang) -> &'static str {
    match fault {
        AccountFault::OtherNik => {
            pick(lang, "NIK tidak sama dengan KTP-el", "The NIK is not the one on the card")
        }
        AccountFault::OtherName => {
            pick(lang, "Nama tidak sama dengan KTP-el", "The name is not the one on the card")
        }
        AccountFault::OtherKk => pick(
            lang,
            "Nomor KK tidak sama dengan Kartu Keluarga",
            "The number is not the one on the family card",
        ),
        AccountFault::CardMissing => {
            pick(lang, "Foto bukan KTP-el atau Surket", "The photo shows no ID card")
        }
        AccountFault::CardUnreadable => {
            pick(lang, "Foto KTP-el tidak terbaca", "The ID card cannot be read")
        }
        AccountFault::CardOfAnother => {
            pick(lang, "KTP-el milik orang lain", "The ID card is somebody else's")
        }
        AccountFault::FamilyCardMissing => {
            pick(lang, "Foto bukan Kartu Keluarga", "The photo shows no family card")
        }
        AccountFault::FamilyCardUnreadable => {
            pick(lang, "Foto Kartu Keluarga tidak terbaca", "The family card cannot be read")
        }
        AccountFault::FamilyCardCopy => {
            pick(lang, "Kartu Keluarga fotokopi, bukan asli", "The family card is a copy")
        }
        AccountFault::SignatureMissing => pick(
            lang,
            "Tidak ada tanda tangan di kertas putih",
            "There is no signature on white paper",
        ),
        AccountFault::SignatureOther => pick(
            lang,
            "Tanda tangan tidak sama dengan KTP-el",
            "The signature is not the one on the card",
        ),
        AccountFault::SelfieCovered => {
            pick(lang, "Wajah pada swafoto tertutup", "The face on the selfie is covered")
        }
        AccountFault::SelfieWithoutCard => {
            pick(lang, "Swafoto tidak memegang KTP-el", "The selfie shows no ID card")
        }
        AccountFault::SelfieOfAnother => pick(
            lang,
            "Wajah pada swafoto bukan pemilik KTP-el",
            "The face is not the one on the card",
        ),
    }
}
