//! Invented residents: a population register of a few families, and the accounts of two of them.

use domain::id::AgencyCode;
use domain::kk::KkNumber;
use domain::nik::Nik;
use domain::people::account::{AccountKind, AccountStatus};
use store::residents::Resident;
use store::{accounts, residents};

use crate::demo::accounts::DEMO_PASSWORD;
use crate::register::import_population;
use crate::session::{check_password, hash_password, name_hash};
use crate::{Office, OfficeError, Result};

/// The invented population of an agency; nobody for one that has none.
fn population(agency: &AgencyCode) -> &'static str {
    match agency.as_str() {
        "5108" => include_str!("population.csv"),
        "7306" => include_str!("population_gowa.csv"),
        _ => "nik,no_kk,nama\n",
    }
}

/// A demo account of a resident.
#[derive(Clone, Copy, Debug)]
pub struct DemoResident {
    /// NIK, which serves for signing in.
    pub nik: &'static str,
    /// Number of the family card.
    pub kk: &'static str,
    /// Name.
    pub name: &'static str,
    /// Mobile number.
    pub phone: &'static str,
}

/// The demo accounts of residents of an agency: a wife, who files for her family, and in Buleleng
/// her grown-up child, who files for himself.
#[must_use]
pub fn demo_residents(agency: &AgencyCode) -> &'static [DemoResident] {
    const GOWA: &[DemoResident] = &[DemoResident {
        nik: "7306024704920301",
        kk: "7306020506150007",
        name: "Sitti Hadijah",
        phone: "+6281300000301",
    }];
    const BULELENG: &[DemoResident] = &[
        DemoResident {
            nik: "5108014101900001",
            kk: "5108010101150003",
            name: "Ni Luh Sari Dewi",
            phone: "+6281200000101",
        },
        DemoResident {
            nik: "5108011203080012",
            kk: "5108010101150003",
            name: "Putu Bagus Wijaya",
            phone: "+6281200000112",
        },
    ];
    match agency.as_str() {
        "5108" => BULELENG,
        "7306" => GOWA,
        _ => &[],
    }
}

/// Makes the demo accounts of residents, verified, and loads the register they stand in.
///
/// # Errors
/// Outside of demo mode, or when the store fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn seed_demo_residents(office: &Office, agency: &AgencyCode) -> Result<()> {
    if !office.demo {
        return Err(OfficeError::Unreadable("not a demo"));
    }
    import_population(office, agency, population(agency))
        .await
        .map_err(|_| OfficeError::Unreadable("demo population"))?;
    for account in demo_residents(agency) {
        seed_resident(office, agency, account).await?;
    }
    Ok(())
}

async fn seed_resident(office: &Office, agency: &AgencyCode, account: &DemoResident) -> Result<()> {
    let now = office.now();
    let person = Resident {
        id: office.source.id(now).into(),
        agency: agency.to_owned(),
        status: AccountStatus::Active,
        version: 1,
        nik: Nik::parse(account.nik).map_err(|_| OfficeError::Unreadable("demo NIK"))?,
        kk: KkNumber::parse(account.kk).map_err(|_| OfficeError::Unreadable("demo KK number"))?,
        name: account.name.to_owned(),
        phone: account.phone.to_owned(),
        email: String::new(),
        password_hash: hash_password(office, DEMO_PASSWORD).await?,
        phone_confirmed_at: Some(now),
        email_confirmed_at: None,
        created_at: now,
        status_since: now,
        reason: String::new(),
        faults: Vec::new(),
        user_id: String::new(),
    };
    let mut tx = office.db.write().await?;
    residents::add(&mut tx, &person).await?;
    for name in [account.nik, account.phone] {
        accounts::claim_name(
            &mut tx,
            agency,
            &name_hash(office, agency, name),
            AccountKind::Resident,
            &person.id,
        )
        .await?;
    }
    Ok(tx.commit().await?)
}

/// Whether a demo account of a resident still has its well-known password.
pub(crate) async fn has_demo_resident(office: &Office, agency: &AgencyCode) -> Result<bool> {
    for account in demo_residents(agency) {
        let mut tx = office.db.read().await?;
        let named =
            accounts::by_name(&mut tx, agency, &name_hash(office, agency, account.nik)).await?;
        let person = match named {
            Some((AccountKind::Resident, id)) => residents::get(&mut tx, agency, &id).await?,
            _ => None,
        };
        drop(tx);
        if let Some(person) = person
            && check_password(office, DEMO_PASSWORD, Some(person.password_hash)).await?
        {
            return Ok(true);
        }
    }
    Ok(false)
}
