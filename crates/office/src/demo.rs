//! Invented data for trying the system out. Everything in it goes through the same use-cases as
//! real work.

mod accounts;
mod applications;
mod paper;
mod residents;

use domain::id::AgencyCode;
use domain::nik::Nik;
use domain::procedure::{ActorKind, Role};
use store::staff;

pub use self::accounts::{DEMO_PASSPHRASE, DEMO_PASSWORD, DemoAccount, demo_accounts};
pub(crate) use self::residents::has_demo_resident;
pub use self::residents::{DemoResident, demo_residents, seed_demo_residents};
use crate::accounts::staff::{has_no_staff, place_staff};
use crate::demo::applications::seed_demo_applications;
use crate::session::second_factor::seed_generator;
use crate::session::{check_password, hash_password};
use crate::{NewStaff, Office, OfficeError, Result};

/// Makes the demo accounts and some applications on their way, once.
///
/// # Errors
/// Outside of demo mode, or when the store fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn seed_demo(office: &Office, agency: &AgencyCode) -> Result<()> {
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
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn seed_demo_staff(office: &Office, agency: &AgencyCode) -> Result<()> {
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
            nik: Nik::parse(account.nik).map_err(|_| OfficeError::Unreadable("demo NIK"))?,
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

/// Whether any demo account still has its well-known password: a normal start refuses that.
///
/// # Errors
/// When the database or the hashing fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn has_demo_password(office: &Office, agency: &AgencyCode) -> Result<bool> {
    for account in crate::demo_accounts(office.profile(agency)?) {
        let mut tx = office.db.read().await?;
        let person = staff::by_email(&mut tx, agency, &account.email).await?;
        drop(tx);
        if let Some(person) = person
            && check_password(office, crate::DEMO_PASSWORD, Some(person.password_hash)).await?
        {
            return Ok(true);
        }
    }
    has_demo_resident(office, agency).await
}
