//! Refusals that are no page of the application: they are answered before it is known who asks and
//! in which language. Of their own, so that no browser fetches them.

use domain::incident::IncidentCode;
use domain::lang::Lang;
use domain::people::event::RoleOnDays;
use domain::people::notice::{AccountNews, SignInChange};

use crate::{Text, put, role_at};

/// A refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// What came is no request of this site.
    Malformed,
    /// More came than the route takes.
    TooLarge,
    /// It came too slowly, or broke off.
    TooSlow,
    /// The house has trouble.
    Trouble,
    /// The house cannot answer at the moment.
    Outage,
    /// Too many at once.
    TooMany,
    /// There is no such thing.
    NotFound,
    /// It is not for this person.
    Forbidden,
    /// Nobody is signed in.
    SignedOut,
}

/// What has happened, for the `{alasan}` of the message.
#[must_use]
pub const fn sign_in_change(change: SignInChange) -> &'static str {
    match change {
        SignInChange::Password => "Kata sandi diganti",
        SignInChange::FactorAdded => "Pengaman kedua ditambahkan",
        SignInChange::FactorRemoved => "Pengaman kedua dihapus",
        SignInChange::Recovery => "Kode pemulihan dibuat ulang",
        SignInChange::ContactAsked => {
            "Penggantian nomor HP atau email diminta di kantor, berlaku paling lambat 24 jam lagi,"
        }
    }
}

/// What has happened, for the `{alasan}` of the message: to the owner, or about somebody else
/// (`whose`).
#[must_use]
pub fn account_news(news: AccountNews, whose: Option<&str>, role: Option<&RoleOnDays>) -> String {
    let role = role.map(|role| role_at(role.kind, &role.place, Lang::Id)).unwrap_or_default();
    let what = match news {
        AccountNews::Asked => "Perubahan diminta dan menunggu persetujuan orang kedua".to_owned(),
        AccountNews::RoleGiven => format!("Peran {role} diberikan"),
        AccountNews::RoleTaken => format!("Peran {role} dicabut"),
        AccountNews::Suspended => "Akun dihentikan".to_owned(),
        AccountNews::Restored => "Akun dibuka kembali".to_owned(),
        AccountNews::Link => "Tautan untuk memilih kata sandi baru dikirim".to_owned(),
        AccountNews::FactorsDropped => "Pengaman kedua dihapus administrator".to_owned(),
    };
    whose.map_or_else(|| what.clone(), |name| format!("{what} ({name})"))
}

/// The line with the code under which the log tells what happened.
#[must_use]
pub fn incident_line(code: IncidentCode) -> String {
    put(Text::IncidentCode, Lang::Id, &[("kode", &code.to_string())])
}

/// What leads away from such a page.
pub const HOME: &str = "Ke halaman depan";

/// What is said: what is wrong, what is kept, what to do.
#[must_use]
pub const fn refusal_page(what: Told) -> &'static str {
    match what {
        Told::Malformed => {
            "Permintaan ini tidak dapat dibaca. Kembali ke halaman sebelumnya, muat ulang, lalu \
             coba lagi."
        }
        Told::TooLarge => "Kiriman ini terlalu besar. Satu berkas paling besar 9 MB.",
        Told::TooSlow => {
            "Kiriman terputus sebelum selesai. Kembali ke halaman sebelumnya; yang sudah tersimpan \
             tetap ada. Coba kirim lagi."
        }
        Told::Trouble => {
            "Sistem sedang terganggu. Yang sudah tersimpan tetap ada. Coba lagi beberapa saat lagi."
        }
        Told::Outage => {
            "Layanan sedang tidak dapat dipakai. Semua yang sudah tersimpan tetap ada. Coba lagi \
             beberapa menit lagi."
        }
        Told::TooMany => "Terlalu banyak permintaan sekaligus. Tunggu sebentar, lalu coba lagi.",
        Told::NotFound => "Halaman tidak ditemukan",
        Told::Forbidden => "Bukan bagian Anda",
        Told::SignedOut => "Sesi Anda sudah berakhir. Silakan masuk lagi.",
    }
}
