//! Who verifies accounts, and what is noted of it.

use domain::id::AccountId;
use domain::people::event::{AccountEventDetail, AccountEventKind, ActedAs};
use domain::procedure::{ActorKind, Refusal};
use domain::profile::Profile;
use store::accounts::AccountEvent;

use crate::{Caller, Office, OfficeError, Result};

/// The agency's profile, for who verifies accounts.
pub(crate) fn verifier<'a>(office: &'a Office, caller: &Caller) -> Result<&'a Profile> {
    if !caller.actor.has(ActorKind::Verifier) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    office.profile_of(caller)
}

/// An event of an account that staff caused.
pub(crate) fn staff_event(
    office: &Office,
    caller: &Caller,
    account_id: &AccountId,
    what: AccountEventKind,
) -> AccountEvent {
    let now = office.now();
    AccountEvent {
        id: office.source.id(now),
        agency: caller.actor.agency.clone(),
        account_id: account_id.to_owned(),
        at: now,
        actor_id: caller.actor.id.clone(),
        actor_name: caller.name.clone(),
        role: ActedAs::Role(ActorKind::Verifier),
        what,
        reason: String::new(),
        faults: Vec::new(),
        detail: AccountEventDetail::None,
    }
}
