//! Refusals that are no page of the application: they are answered before it is known who asks and
//! in which language. Of their own, so that no browser fetches them.

use domain::incident::IncidentCode;
use domain::lang::Lang;

use crate::{Text, put};

/// A refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalPage {
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

/// The line with the code under which the log tells what happened.
#[must_use]
pub fn incident_line(code: IncidentCode) -> String {
    put(Text::IncidentCode, Lang::Id, &[("kode", &code.to_string())])
}

/// What leads away from such a page.
pub const HOME: &str = "Ke halaman depan";

/// What is said: what is wrong, what is kept, what to do.
#[must_use]
pub const fn refusal_words(what: RefusalPage) -> &'static str {
    match what {
        RefusalPage::Malformed => {
            "Permintaan ini tidak dapat dibaca. Kembali ke halaman sebelumnya, muat ulang, lalu \
             coba lagi."
        }
        RefusalPage::TooLarge => "Kiriman ini terlalu besar. Satu berkas paling besar 9 MB.",
        RefusalPage::TooSlow => {
            "Kiriman terputus sebelum selesai. Kembali ke halaman sebelumnya; yang sudah tersimpan \
             tetap ada. Coba kirim lagi."
        }
        RefusalPage::Trouble => {
            "Sistem sedang terganggu. Yang sudah tersimpan tetap ada. Coba lagi beberapa saat lagi."
        }
        RefusalPage::Outage => {
            "Layanan sedang tidak dapat dipakai. Semua yang sudah tersimpan tetap ada. Coba lagi \
             beberapa menit lagi."
        }
        RefusalPage::TooMany => {
            "Terlalu banyak permintaan sekaligus. Tunggu sebentar, lalu coba lagi."
        }
        RefusalPage::NotFound => "Halaman tidak ditemukan",
        RefusalPage::Forbidden => "Bukan bagian Anda",
        RefusalPage::SignedOut => "Sesi Anda sudah berakhir. Silakan masuk lagi.",
    }
}
