//! Words for people and their accounts.

use domain::institution::{PaperKind, PksRefusal};
use domain::lang::Lang;
use domain::office_place::CollectAt;
use domain::people::account::{AccountFault, AccountStatus, PhotoKind};
use domain::people::code::CodeFault;
use domain::people::event::{AccountEventDetail, AccountEventKind};
use domain::people::factor::{FactorFault, FactorKind};
use domain::people::family::{FamilyRefusal, Shdk};
use domain::people::password::PasswordFault;
use domain::people::photo::PhotoFault;
use domain::people::refusal::{DecideRefusal, FilingRefusal, StaffDone, StaffRefusal};
use domain::people::register::{AccountRefusal, Difference, Outage};
use domain::people::staff::StaffStatus;
use domain::procedure::ActorKind;

use crate::labels::{actor, pick};
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

/// A place on the family card.
#[must_use]
pub const fn shdk(place: Shdk, lang: Lang) -> &'static str {
    match place {
        Shdk::Head => pick(lang, "Kepala Keluarga", "Head of the family"),
        Shdk::Husband => pick(lang, "Suami", "Husband"),
        Shdk::Wife => pick(lang, "Istri", "Wife"),
        Shdk::Child => pick(lang, "Anak", "Child"),
        Shdk::ChildInLaw => pick(lang, "Menantu", "Child-in-law"),
        Shdk::Grandchild => pick(lang, "Cucu", "Grandchild"),
        Shdk::Parent => pick(lang, "Orang Tua", "Parent"),
        Shdk::ParentInLaw => pick(lang, "Mertua", "Parent-in-law"),
        Shdk::OtherRelative => pick(lang, "Famili Lain", "Other relative"),
        Shdk::Other => pick(lang, "Lainnya", "Other"),
    }
}

/// Why the register did not answer.
#[must_use]
pub const fn outage(outage: Outage, lang: Lang) -> &'static str {
    match outage {
        Outage::Quota => pick(lang, "kuota akses hari ini habis", "today's quota is used up"),
        Outage::Login => pick(
            lang,
            "nama pengguna atau kata sandi perjanjian ditolak",
            "the agreement's user or password is refused",
        ),
        Outage::Address => pick(
            lang,
            "alamat IP server tidak sesuai perjanjian",
            "the server's address is not the agreement's",
        ),
        Outage::Unreachable => pick(lang, "tidak ada jawaban", "no answer"),
        Outage::Unreadable => {
            pick(lang, "jawabannya tidak dapat dibaca", "its answer cannot be read")
        }
        Outage::Resting => pick(
            lang,
            "berulang kali gagal, dicoba lagi sebentar lagi",
            "it failed repeatedly and is tried again soon",
        ),
    }
}

/// What differs from the register.
#[must_use]
pub const fn difference(difference: Difference, lang: Lang) -> &'static str {
    match difference {
        Difference::Name => pick(lang, "Nama berbeda dengan SIAK", "The name differs from SIAK"),
        Difference::Kk => {
            pick(lang, "Nomor KK berbeda dengan SIAK", "The family card number differs from SIAK")
        }
    }
}

/// Why a person of the register cannot have an account.
#[must_use]
pub const fn account_refusal(refusal: AccountRefusal, lang: Lang) -> &'static str {
    match refusal {
        AccountRefusal::NotCitizen => pick(
            lang,
            "Menurut SIAK bukan WNI. Bila keliru, hubungi Disdukcapil.",
            "SIAK says: not a citizen.",
        ),
        AccountRefusal::TooYoung => pick(
            lang,
            "Menurut SIAK belum berumur 17 tahun. Bila keliru, hubungi Disdukcapil.",
            "SIAK says: younger than 17.",
        ),
        AccountRefusal::NotActive => pick(
            lang,
            "Menurut SIAK data tidak aktif. Hubungi Disdukcapil.",
            "SIAK says: the record is not active.",
        ),
    }
}

/// Why a decision on an account is not taken.
#[must_use]
pub const fn decide_refusal(refusal: DecideRefusal, lang: Lang) -> &'static str {
    match refusal {
        DecideRefusal::Stale => pick(
            lang,
            "Akun ini sudah diputuskan atau diubah orang lain. Lihat keadaannya sekarang.",
            "Somebody else has decided or changed this account. Look at it as it is now.",
        ),
        DecideRefusal::NoFaults => pick(
            lang,
            "Centang dahulu apa yang salah, supaya warga tahu apa yang diperbaiki.",
            "First tick what is wrong, so that the resident knows what to mend.",
        ),
        DecideRefusal::RegisterDown => pick(
            lang,
            "SIAK tidak menjawab. Akun ini menunggu; coba lagi nanti.",
            "SIAK does not answer. The account waits; try again later.",
        ),
        DecideRefusal::NotFound => pick(
            lang,
            "NIK ini tidak ada dalam data SIAK, jadi akun tidak dapat diterima. Kembalikan dengan \
             alasan NIK.",
            "SIAK has no such NIK, so the account cannot be accepted. Send it back because of the \
             NIK.",
        ),
        DecideRefusal::Barred(refusal) => account_refusal(refusal, lang),
        DecideRefusal::OwnFamily => pick(
            lang,
            "Akun ini milik Anda sendiri atau keluarga Anda. Petugas lain yang harus memeriksanya.",
            "This account is your own or your family's. Another officer has to verify it.",
        ),
        DecideRefusal::Another => pick(
            lang,
            "NIK ini sudah dipakai akun lain yang aktif, jadi akun ini tidak dapat diterima.",
            "Another active account has this NIK, so this one cannot be accepted.",
        ),
    }
}

/// Why a resident may not file, and what to do.
#[must_use]
pub const fn filing_refusal(refusal: FilingRefusal, lang: Lang) -> &'static str {
    match refusal {
        FilingRefusal::Family(FamilyRefusal::OtherFamily) => pick(
            lang,
            "Orang ini tidak ada di Kartu Keluarga Anda. Minta bantuan loket desa.",
            "This person is not on your family card. Ask the village counter for help.",
        ),
        FilingRefusal::Family(FamilyRefusal::OnlySelf) => pick(
            lang,
            "Hanya kepala keluarga, suami, atau istri yang dapat mengajukan untuk anggota keluarga \
             lain.",
            "Only the head of the family, the husband or the wife can file for other members.",
        ),
        FilingRefusal::Family(FamilyRefusal::OnlyHeads) => pick(
            lang,
            "Layanan ini hanya dapat diajukan oleh kepala keluarga, suami, atau istri.",
            "Only the head of the family, the husband or the wife can file this.",
        ),
        FilingRefusal::RegisterDown(_) => pick(
            lang,
            "Data kependudukan sedang tidak dapat dibaca. Akun Anda tidak bermasalah; coba lagi \
             sebentar lagi.",
            "The population register cannot be read at the moment. Nothing is wrong with your \
             account; try again soon.",
        ),
        FilingRefusal::NotFound => pick(
            lang,
            "NIK Anda tidak lagi ada dalam data kependudukan kabupaten ini. Hubungi Disdukcapil.",
            "Your NIK is no longer in this regency's register. Please contact the office.",
        ),
        FilingRefusal::Barred(refusal) => account_refusal(refusal, lang),
        FilingRefusal::Pks(PksRefusal::NotValid) => pick(
            lang,
            "Perjanjian (PKS) instansi Anda tidak berlaku hari ini. Hubungi Disdukcapil untuk \
             memperpanjangnya.",
            "No agreement (PKS) of your institution holds today. Please contact the office to \
             renew it.",
        ),
        FilingRefusal::Pks(PksRefusal::NotNamed) => pick(
            lang,
            "Layanan ini tidak termasuk dalam perjanjian (PKS) instansi Anda.",
            "Your institution's agreement (PKS) does not name this service.",
        ),
        FilingRefusal::NoConsent => pick(
            lang,
            "Warga ini tidak memberi kuasa kepada loket Anda, atau kuasanya sudah berakhir. Isian \
             tersimpan.",
            "This resident does not let your counter file for them, or no longer. What was typed \
             is saved.",
        ),
    }
}

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
