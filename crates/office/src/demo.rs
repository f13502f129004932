//! Invented data for trying the system out. Everything in it goes through the same use-cases as
//! real work.

mod applications;
mod paper;
mod residents;

use domain::procedure::{ActorKind, Role};
use domain::profile::Profile;
pub use residents::{DemoResident, demo_residents, seed_demo_residents};

pub(crate) use self::residents::has_demo_resident;
use crate::accounts::staff::{has_no_staff, place_staff};
use crate::demo::applications::seed_demo_applications;
use crate::session::hash_password;
use crate::session::second_factor::seed_generator;
use crate::{NewStaff, Office, OfficeError, Result};

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
        BULELENG => accounts_of_buleleng(),
        _ => accounts_of_any(profile),
    }
}

/// Agency codes of the two agencies of the demo.
const BULELENG: &str = "5108";
const GOWA: &str = "7306";

fn account(
    email: &str,
    name: &'static str,
    nik: &'static str,
    kind: ActorKind,
    area: Option<&str>,
    office: Option<&str>,
) -> DemoAccount {
    DemoAccount {
        email: format!("{email}@contoh.id"),
        name,
        nik,
        kind,
        area: area.map(str::to_owned),
        office: office.map(str::to_owned),
    }
}

fn accounts_of_buleleng() -> Vec<DemoAccount> {
    vec![
        account(
            "pemuteran",
            "Gede Wirawan",
            "5108011203800101",
            ActorKind::Counter,
            Some("51.08.01.2004"),
            None,
        ),
        account(
            "sukasada",
            "Komang Ayu Lestari",
            "5108055504850102",
            ActorKind::Counter,
            Some("51.08.05"),
            None,
        ),
        account(
            "verifikator",
            "Ketut Sri Rahayu",
            "5108064507820103",
            ActorKind::Verifier,
            None,
            None,
        ),
        account(
            "verifikator2",
            "Putu Adi Saputra",
            "5108060811790104",
            ActorKind::Verifier,
            None,
            None,
        ),
        account("siak", "Made Suarjana", "5108062105830105", ActorKind::SiakOperator, None, None),
        account(
            "validator",
            "Luh Dewi Anggreni",
            "5108066606810106",
            ActorKind::Validator,
            None,
            None,
        ),
        account(
            "kadis",
            "Nyoman Surya Atmaja",
            "5108061709700107",
            ActorKind::OfficeHead,
            None,
            None,
        ),
        account(
            "cetak.seririt",
            "Kadek Budi Artawan",
            "5108022202860108",
            ActorKind::Producer,
            None,
            Some("seririt"),
        ),
        account(
            "ambil.seririt",
            "Wayan Nita Purnami",
            "5108024310890109",
            ActorKind::PickupClerk,
            None,
            Some("seririt"),
        ),
        account(
            "cetak",
            "Putu Eka Wardana",
            "5108061106870112",
            ActorKind::Producer,
            None,
            Some("dinas"),
        ),
        account(
            "ambil",
            "Komang Tri Lestari",
            "5108065209900113",
            ActorKind::PickupClerk,
            None,
            Some("dinas"),
        ),
        account(
            "admin",
            "Made Ari Suputra",
            "5108061401840110",
            ActorKind::Administrator,
            None,
            None,
        ),
        account(
            "inspektorat",
            "Ida Bagus Mahendra",
            "5108063008750111",
            ActorKind::Auditor,
            None,
            None,
        ),
    ]
}

/// Accounts for any agency: the counter of its first village, and everybody of its main office.
fn accounts_of_any(profile: &Profile) -> Vec<DemoAccount> {
    let village = profile
        .areas
        .districts()
        .find_map(|(_, villages)| villages.first().map(|village| village.code.clone()));
    let office = profile.main_office().map(|office| office.code.clone());
    let (village, office) = (village.as_deref(), office.as_deref());
    vec![
        account("loket", "Andi Nurhayati", "7306015203850201", ActorKind::Counter, village, None),
        account(
            "verifikator",
            "Muhammad Rizal",
            "7306080704820202",
            ActorKind::Verifier,
            None,
            None,
        ),
        account("registrasi", "Sitti Ramlah", "7306085106880203", ActorKind::Registrar, None, None),
        account("siak", "Syamsuddin Rola", "7306081908830204", ActorKind::SiakOperator, None, None),
        account("validator", "Hasnah Baso", "7306086009790205", ActorKind::Validator, None, None),
        account(
            "kadis",
            "Abdul Karim Situju",
            "7306082110690206",
            ActorKind::OfficeHead,
            None,
            None,
        ),
        account("cetak", "Irwan Tompo", "7306081311900207", ActorKind::Producer, None, office),
        account(
            "ambil",
            "Nurlia Bulaeng",
            "7306084112920208",
            ActorKind::PickupClerk,
            None,
            office,
        ),
        account(
            "admin",
            "Fajar Manggaukang",
            "7306080201860209",
            ActorKind::Administrator,
            None,
            None,
        ),
        account(
            "inspektorat",
            "Rahmawati Sanrego",
            "7306085502770210",
            ActorKind::Auditor,
            None,
            None,
        ),
    ]
}

/// Makes the demo accounts and some applications on their way, once.
///
/// # Errors
/// Outside of demo mode, or when the store fails.
pub async fn seed_demo(office: &Office, agency: &str) -> Result<()> {
    if !office.demo {
        return Err(OfficeError::Unreadable("not a demo"));
    }
    if !has_no_staff(office, agency).await? {
        return Ok(());
    }
    seed_demo_staff(office, agency).await?;
    seed_demo_residents(office, agency).await?;
    seed_demo_applications(office, agency).await
}

/// Makes the demo accounts of staff; those that need a second factor have a well-known one.
///
/// # Errors
/// Outside of demo mode, or when the store fails.
pub async fn seed_demo_staff(office: &Office, agency: &str) -> Result<()> {
    if !office.demo {
        return Err(OfficeError::Unreadable("not a demo"));
    }
    // All have the same password; hashing it for each would take seconds.
    let password_hash = hash_password(office, DEMO_PASSWORD).await?;
    for account in demo_accounts(office.profile(agency)?) {
        let role = Role { kind: account.kind, area: account.area, office: account.office };
        let new = NewStaff {
            email: account.email,
            name: account.name.to_owned(),
            nik: account.nik.to_owned(),
            password: DEMO_PASSWORD.to_owned(),
            roles: vec![role],
        };
        let id = place_staff(office, agency, new, password_hash.clone()).await?;
        if matches!(account.kind, ActorKind::OfficeHead | ActorKind::Administrator) {
            seed_generator(office, agency, &id).await?;
        }
    }
    Ok(())
}
