//! The accounts of the demo, by agency.

use domain::procedure::ActorKind;
use domain::profile::Profile;

/// The password of every demo account.
pub const DEMO_PASSWORD: &str = "coba-aku-online";

/// The passphrase of the demo signing key.
pub const DEMO_PASSPHRASE: &str = "lontar-merah-putih";

/// A demo account.
#[derive(Clone, Debug)]
pub struct DemoAccount {
    /// E-mail address.
    pub email: String,
    /// Name.
    pub name: &'static str,
    /// NIK; nobody of the invented population has it.
    pub nik: &'static str,
    /// Role.
    pub kind: ActorKind,
    /// Area, for a counter.
    pub area: Option<String>,
    /// Office, for printing and collecting.
    pub office: Option<String>,
}

/// The demo accounts of an agency, in the order of the work.
#[must_use]
pub fn demo_accounts(profile: &Profile) -> Vec<DemoAccount> {
    match profile.agency.code.as_str() {
        BULELENG => ACCOUNTS_OF_BULELENG.iter().map(account).collect(),
        _ => accounts_of_any(profile),
    }
}

/// Agency codes of the two agencies of the demo.
pub(crate) const BULELENG: &str = "5108";

pub(crate) const GOWA: &str = "7306";

pub(crate) fn account((email, name, nik, kind, place): &Row<'_>) -> DemoAccount {
    let place = place.map(str::to_owned);
    let (area, office) = if *kind == ActorKind::Counter { (place, None) } else { (None, place) };
    DemoAccount { email: format!("{email}@contoh.id"), name, nik, kind: *kind, area, office }
}

/// Name for signing in, name, NIK, role, and the area or office where the role is bound to one.
pub(crate) type Row<'a> = (&'a str, &'static str, &'static str, ActorKind, Option<&'a str>);

pub(crate) const ACCOUNTS_OF_BULELENG: &[Row<'_>] = &[
    ("pemuteran", "Gede Wirawan", "5108011203800101", ActorKind::Counter, Some("51.08.01.2004")),
    ("sukasada", "Komang Ayu Lestari", "5108055504850102", ActorKind::Counter, Some("51.08.05")),
    ("verifikator", "Ketut Sri Rahayu", "5108064507820103", ActorKind::Verifier, None),
    ("verifikator2", "Putu Adi Saputra", "5108060811790104", ActorKind::Verifier, None),
    ("siak", "Made Suarjana", "5108062105830105", ActorKind::SiakOperator, None),
    ("validator", "Luh Dewi Anggreni", "5108066606810106", ActorKind::Validator, None),
    ("kadis", "Nyoman Surya Atmaja", "5108061709700107", ActorKind::OfficeHead, None),
    ("cetak.seririt", "Kadek Budi Artawan", "5108022202860108", ActorKind::Producer, SERIRIT),
    ("ambil.seririt", "Wayan Nita Purnami", "5108024310890109", ActorKind::PickupClerk, SERIRIT),
    ("cetak", "Putu Eka Wardana", "5108061106870112", ActorKind::Producer, Some("dinas")),
    ("ambil", "Komang Tri Lestari", "5108065209900113", ActorKind::PickupClerk, Some("dinas")),
    ("admin", "Made Ari Suputra", "5108061401840110", ActorKind::Administrator, None),
    ("inspektorat", "Ida Bagus Mahendra", "5108063008750111", ActorKind::Auditor, None),
];

pub(crate) const SERIRIT: Option<&str> = Some("seririt");

/// Accounts for any agency: the counter of its first village, and everybody of its main office.
pub(crate) fn accounts_of_any(profile: &Profile) -> Vec<DemoAccount> {
    let village = profile
        .areas
        .districts()
        .find_map(|(_, villages)| villages.first().map(|village| village.code.clone()));
    let office = profile.main_office().map(|office| office.code.clone());
    let (village, office) = (village.as_deref(), office.as_deref());
    [
        ("loket", "Andi Nurhayati", "7306015203850201", ActorKind::Counter, village),
        ("verifikator", "Muhammad Rizal", "7306080704820202", ActorKind::Verifier, None),
        ("registrasi", "Sitti Ramlah", "7306085106880203", ActorKind::Registrar, None),
        ("siak", "Syamsuddin Rola", "7306081908830204", ActorKind::SiakOperator, None),
        ("validator", "Hasnah Baso", "7306086009790205", ActorKind::Validator, None),
        ("kadis", "Abdul Karim Situju", "7306082110690206", ActorKind::OfficeHead, None),
        ("cetak", "Irwan Tompo", "7306081311900207", ActorKind::Producer, office),
        ("ambil", "Nurlia Bulaeng", "7306084112920208", ActorKind::PickupClerk, office),
        ("admin", "Fajar Manggaukang", "7306080201860209", ActorKind::Administrator, None),
        ("inspektorat", "Rahmawati Sanrego", "7306085502770210", ActorKind::Auditor, None),
    ]
    .iter()
    .map(account)
    .collect()
}
