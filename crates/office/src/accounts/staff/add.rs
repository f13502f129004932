//! Accounts of staff.

use domain::email::Email;
use domain::id::{AccountId, AgencyCode};
use domain::nik::Nik;
use domain::people::staff::{Grant, StaffStatus};
use domain::procedure::{ActorKind, Role};
use store::staff;
use store::staff::Staff;

use crate::accounts::staff::family::{note_own_nik, refresh_family};
use crate::accounts::staff::invite::SHORTEST;
use crate::session::hash_password;
use crate::{Office, OfficeError, Result};

/// An account to be made.
#[derive(Clone, Debug)]
pub struct NewStaff {
    /// E-mail address.
    pub email: String,
    /// Name.
    pub name: String,
    /// NIK, so that nobody processes their own family's application.
    pub nik: Nik,
    /// Password of at least 12 characters.
    pub password: String,
    /// Roles.
    pub roles: Vec<Role>,
}

/// Makes an account.
///
/// # Errors
/// [`OfficeError::Unreadable`] naming what is wrong with the account; a store error when the
/// address is taken.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn add_staff(office: &Office, agency: &AgencyCode, new: NewStaff) -> Result<AccountId> {
    if new.password.chars().count() < SHORTEST {
        return Err(OfficeError::Unreadable("password: at least 12 characters"));
    }
    if !office.demo && new.password == crate::DEMO_PASSWORD {
        return Err(OfficeError::Unreadable("password: the one of the demo accounts"));
    }
    let password_hash = hash_password(office, &new.password).await?;
    place_staff(office, agency, new, password_hash).await
}

/// The same with a password that was hashed before.
pub(crate) async fn place_staff(
    office: &Office,
    agency: &AgencyCode,
    new: NewStaff,
    password_hash: String,
) -> Result<AccountId> {
    let profile = office.profile(agency)?;
    let email = Email::parse(&new.email).ok_or(OfficeError::Unreadable("e-mail address"))?;
    let name =
        domain::person_name::parse(&new.name).map_err(|_| OfficeError::Unreadable("name"))?;
    for role in &new.roles {
        let area_known = role.area.as_deref().is_none_or(|area| profile.areas.get(area).is_some());
        let office_known =
            role.office.as_deref().is_none_or(|office| profile.office(office).is_some());
        let bound = (role.kind != ActorKind::Counter || role.area.is_some())
            && (!role.kind.is_of_an_office() || role.office.is_some());
        // An area bounds counters only: no other worklist is listed by area.
        let area_fits = role.area.is_none() || role.kind == ActorKind::Counter;
        if !area_known || !office_known || !bound || !area_fits {
            return Err(OfficeError::Unreadable("role: area or office"));
        }
    }
    let now = office.now();
    let person = Staff {
        id: office.source.id(now).into(),
        agency: agency.to_owned(),
        status: StaffStatus::Active,
        email: email.as_str().to_owned(),
        name,
        nik: Some(new.nik),
        password_hash,
        grants: new.roles.into_iter().map(Grant::lasting).collect(),
    };
    let mut tx = office.db.write().await?;
    staff::add(&mut tx, &person, now).await?;
    note_own_nik(&mut tx, &person).await?;
    tx.commit().await?;
    refresh_family(office, &person).await?;
    Ok(person.id)
}

/// Whether an agency has no account yet.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn has_no_staff(office: &Office, agency: &AgencyCode) -> Result<bool> {
    let mut tx = office.db.read().await?;
    Ok(staff::count(&mut tx, agency).await? == 0)
}
