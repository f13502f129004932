//! Sending a registration to be verified, for the first time or with what was mended.

use domain::form::{FieldError, Raw};
use domain::kk::KkNumber;
use domain::nik::Nik;
use domain::people::account::{AccountAct, AccountStatus, PhotoKind, items_to_mend};
use domain::people::own_field::OwnField;
use domain::people::registration::{fields_to_mend, read_some};
use store::residents::Resident;
use store::{Tx, photos, residents};

use crate::accounts::residents::photos::is_refused;
use crate::accounts::residents::register::not_now;
use crate::accounts::residents::{own_event, own_row_held};
use crate::{Caller, Office, OfficeError, Result};

/// The answer to sending a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendAccountAnswer {
    /// It is with the verifiers.
    Sent,
    /// Something is missing.
    Mend {
        /// Fields that cannot be taken.
        errors: Vec<FieldError>,
        /// Photos that are missing.
        photos: Vec<PhotoKind>,
        /// Whether the mobile number is not confirmed.
        phone: bool,
    },
}

/// Sends the caller's registration. After a refusal `raw` holds the fields that were refused.
///
/// # Errors
/// [`OfficeError::Refused`] when it is with the verifiers or decided already; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn send_account(
    office: &Office,
    caller: &Caller,
    raw: &Raw,
) -> Result<SendAccountAnswer> {
    let profile = office.profile_of(caller)?;
    let mut tx = office.db.write().await?;
    let person = own_row_held(&mut tx, caller).await?;
    let act =
        if person.status == AccountStatus::Refused { AccountAct::Resend } else { AccountAct::Send };
    let to = not_now(person.status, act).map_err(OfficeError::Refused)?;
    let asked = fields_to_mend(&items_to_mend(&person.faults));
    let read = read_some(&asked, raw, profile.agency.zone.local(office.now()).date());
    let missing = missing_photos(&mut tx, &person).await?;
    let phone = person.phone_confirmed_at.is_none();
    let answers = match read {
        Ok(answers) if missing.is_empty() && !phone => answers,
        read => {
            return Ok(SendAccountAnswer::Mend {
                errors: read.err().unwrap_or_default(),
                photos: missing,
                phone,
            });
        }
    };
    let mut next = person.clone();
    if let Ok(nik) = Nik::parse(OwnField::Nik.of(&answers)) {
        next.nik = nik;
    }
    if let Ok(kk) = KkNumber::parse(OwnField::Kk.of(&answers)) {
        next.kk = kk;
    }
    if let Some(name) = answers.get(OwnField::Name.code()) {
        next.name = name.to_owned();
    }
    next.status = to;
    next.version += 1;
    next.status_since = office.now();
    next.reason = String::new();
    next.faults = Vec::new();
    residents::change(&mut tx, &person, &next, &own_event(office, &person, act.event())).await?;
    tx.commit().await?;
    Ok(SendAccountAnswer::Sent)
}

/// The photos that are not there; after a refusal those too that are still the refused ones.
async fn missing_photos(tx: &mut Tx, person: &Resident) -> Result<Vec<PhotoKind>> {
    let there = photos::of(tx, &person.agency, &person.id).await?;
    let fresh = |kind: PhotoKind| {
        there.iter().any(|photo| photo.kind == kind && !is_refused(person, photo))
    };
    Ok(PhotoKind::ALL.iter().copied().filter(|kind| !fresh(*kind)).collect())
}
