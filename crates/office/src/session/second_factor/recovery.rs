//! Recovery codes: the way in when the phone is lost. They are shown once; only their keyed hashes
//! are kept.

use domain::id::{AccountId, AgencyCode};
use domain::people::event::AccountEventKind;
use domain::people::factor::{FactorFault, RECOVERY_CODES, recovery_code};
use domain::people::notice::SignInChange;
use store::{Tx, factors};

use crate::accounts::{Holder, holder_held, note_own, tell_holder};
use crate::session::attempts::caller_has_proved;
use crate::{Caller, Office, OfficeError, Result};

/// New recovery codes in place of the ones before; a fault when the password has to be shown
/// first.
///
/// # Errors
/// [`OfficeError::NotFound`] without a second factor; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn renew_recovery(
    office: &Office,
    caller: &Caller,
) -> Result<std::result::Result<Vec<String>, FactorFault>> {
    let agency = &caller.actor.agency;
    let mut tx = office.db.write().await?;
    let holder = holder_held(&mut tx, caller.kind(), agency, &caller.actor.id).await?;
    if !caller_has_proved(office, &mut tx, caller).await? {
        return Ok(Err(FactorFault::Password));
    }
    if factors::of(&mut tx, agency, holder.id()).await?.is_empty() {
        return Err(OfficeError::NotFound);
    }
    let codes = new_recovery(office, &mut tx, agency, holder.id()).await?;
    note_own(office, &mut tx, &holder, AccountEventKind::RecoveryRenewed).await?;
    tell_holder(office, &mut tx, &holder, SignInChange::Recovery).await?;
    tx.commit().await?;
    Ok(Ok(codes))
}

pub(crate) async fn new_recovery(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
) -> Result<Vec<String>> {
    let codes: Vec<String> =
        (0..RECOVERY_CODES).map(|_| recovery_code(office.source.number())).collect();
    let hashes: Vec<String> = codes
        .iter()
        .map(|code| office.keyed_hash(agency, &recovery_text(account_id, code)))
        .collect();
    factors::set_recovery(tx, account_id, &hashes).await?;
    Ok(codes)
}

pub(crate) async fn take_recovery(
    office: &Office,
    tx: &mut Tx,
    person: &Holder,
    code: &str,
) -> Result<std::result::Result<(), FactorFault>> {
    let mut used = false;
    // Codes are kept by those who have them: they stay those of the keys they were made with.
    for hash in office.ring.hashes(person.agency(), &recovery_text(person.id(), code)) {
        used = used || factors::use_recovery(tx, person.id(), &hash, office.now()).await?;
    }
    if !used {
        return Ok(Err(FactorFault::Wrong));
    }
    note_own(office, tx, person, AccountEventKind::RecoveryUsed).await?;
    Ok(Ok(()))
}

fn recovery_text(account_id: &AccountId, code: &str) -> String {
    format!("recovery {account_id} {code}")
}
