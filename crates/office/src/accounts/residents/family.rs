//! Whether somebody of the staff is family of an account's owner.

use store::residents::Resident;

use crate::{Caller, Office};

/// Whether an account is the officer's own or one of their family.
pub(crate) fn is_family_of(office: &Office, caller: &Caller, person: &Resident) -> bool {
    let numbers = [person.nik.as_str(), person.kk.as_str()];
    numbers.iter().any(|number| {
        office
            .keyed_hashes(&person.agency, number)
            .iter()
            .any(|hash| caller.actor.family.contains(hash))
    })
}
