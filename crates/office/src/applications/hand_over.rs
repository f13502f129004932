//! The code of the Resi, against which documents are handed over.

use domain::id::ApplicationId;
use domain::procedure::sees;
use store::applications;
use store::applications::Application;

use crate::{Caller, Office, OfficeError, Result};

/// The code of the Resi Pengambilan: eight signs that nobody can tell from the application's
/// number.
#[must_use]
pub fn resi_code(office: &Office, application: &Application) -> String {
    resi_codes(office, application).next().unwrap_or_default()
}

/// The codes of all versions of the keys, the newest first: a Resi that was printed before a
/// change of keys is good after it.
pub(crate) fn resi_codes(
    office: &Office,
    application: &Application,
) -> impl Iterator<Item = String> {
    let about = format!("resi {}", application.case.id);
    let numbers: Vec<_> = office.ring.numbers(&application.case.agency, &about).collect();
    numbers.into_iter().map(|(_, number)| resi_signs(&number))
}

/// Whether what was scanned or typed is the code of an application's Resi; a scanned one ends
/// an address.
#[must_use]
pub fn fits_resi(office: &Office, application: &Application, typed: &str) -> bool {
    let last = typed.trim().rsplit(['/', '#']).next().unwrap_or("");
    let code: String = last
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    resi_codes(office, application).any(|of_resi| of_resi == code)
}

/// The application of a registration number that a scanned packing slip or Resi names, for
/// staff who may see it.
///
/// # Errors
/// [`OfficeError::NotFound`] when there is none for the caller.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn id_of_number(office: &Office, caller: &Caller, number: &str) -> Result<ApplicationId> {
    let number = domain::regno::RegNo::parse(number).ok_or(OfficeError::NotFound)?;
    let mut tx = office.db.read().await?;
    let found = applications::by_number(&mut tx, &caller.actor.agency, number.as_str())
        .await?
        .ok_or(OfficeError::NotFound)?;
    sees(&found.case.place(), &caller.actor).map_err(OfficeError::unseen)?;
    Ok(found.case.id)
}

/// Eight signs, without those that are mistaken for each other.
pub(crate) fn resi_signs(hash: &str) -> String {
    const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let bytes = (0..8).filter_map(|at| u8::from_str_radix(&hash[at * 2..at * 2 + 2], 16).ok());
    bytes.map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect()
}
