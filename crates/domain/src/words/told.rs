//! Refusals that are no page of the application: they are answered before it is known who asks and in which language. Of their own, so that no
//! browser fetches them.

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

/// A change of how one signs in, as its owner is told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInChange {
    /// Another password, with a code.
    Password,
    /// One more second factor.
    FactorAdded,
    /// One second factor less.
    FactorRemoved,
    /// Other recovery codes.
    Recovery,
}

/// What has happened, for the `{alasan}` of the message.
#[must_use]
pub const fn sign_in_change(change: SignInChange) -> &'static str {
    match change {
        SignInChange::Password => "Kata sandi diganti",
        SignInChange::FactorAdded => "Pengaman kedua ditambahkan",
        SignInChange::FactorRemoved => "Pengaman kedua dihapus",
        SignInChange::Recovery => "Kode pemulihan dibuat ulang",
    }
}

/// What leads away from such a page.
pub const HOME: &str = "Ke halaman depan";

/// What is said: what is wrong, what is kept, what to do.
#[must_use]
pub const fn told(what: Told) -> &'static str {
    match what {
        Told::Malformed => "Permintaan ini tidak dapat dibaca. Kembali ke halaman sebelumnya, muat ulang, lalu coba lagi.",
        Told::TooLarge => "Kiriman ini terlalu besar. Satu berkas paling besar 9 MB.",
        Told::TooSlow => {
            "Kiriman terputus sebelum selesai. Kembali ke halaman sebelumnya; yang sudah tersimpan tetap ada. Coba kirim lagi."
        }
        Told::Trouble => "Sistem sedang terganggu. Yang sudah tersimpan tetap ada. Coba lagi beberapa saat lagi.",
        Told::Outage => "Layanan sedang tidak dapat dipakai. Semua yang sudah tersimpan tetap ada. Coba lagi beberapa menit lagi.",
        Told::TooMany => "Terlalu banyak permintaan sekaligus. Tunggu sebentar, lalu coba lagi.",
        Told::NotFound => "Halaman tidak ditemukan",
        Told::Forbidden => "Bukan bagian Anda",
        Told::SignedOut => "Sesi Anda sudah berakhir. Silakan masuk lagi.",
    }
}
