//! What has happened to an account, in the words of the messages that tell its owner.

use domain::lang::Lang;
use domain::people::event::RoleOnDays;
use domain::people::notice::{AccountNews, SignInChange};

use crate::role_at;

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
