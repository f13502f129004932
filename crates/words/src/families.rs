//! Families, the register, and for whom may be filed.

use domain::institution::PksRefusal;
use domain::lang::Lang;
use domain::people::family::{FamilyRefusal, Shdk};
use domain::people::refusal::{DecideRefusal, FilingRefusal};
use domain::people::register::{AccountRefusal, Difference, Outage};

use crate::labels::pick;

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
