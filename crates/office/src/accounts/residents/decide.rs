//! Accepting an account or sending it back.

use domain::id::AccountId;
use domain::message::MessageKind;
use domain::people::account::{AccountAct, AccountFault, AccountItem, AccountKind};
use domain::people::refusal::DecideRefusal;
use domain::people::register::LookUp;
use store::kept::KeptDecision;
use store::residents::Resident;
use store::{StoreError, accounts, kept, outbox, residents};

use crate::accounts::residents::account_messages;
use crate::accounts::residents::family::is_family_of;
use crate::accounts::residents::register::not_now;
use crate::accounts::residents::verifier::{staff_event, verifier};
use crate::messages::reasons;
use crate::register::find_in_register;
use crate::session::name_hash;
use crate::{Caller, Office, OfficeError, Result};

/// A decision as it was posted.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Account id.
    pub id: AccountId,
    /// The version that was seen.
    pub version: i64,
    /// Whether to accept; else it is sent back.
    pub accept: bool,
    /// What is wrong.
    pub faults: Vec<AccountFault>,
    /// The officer's words.
    pub reason: String,
}

/// The answer to a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecideAnswer {
    /// It is done.
    Done,
    /// It is not taken.
    Not(DecideRefusal),
    /// The session is over; what was ticked and written is kept.
    SignedOut,
}

/// Decides on an account. Nobody is accepted whom the register does not have, and nobody is
/// refused because it does not answer.
///
/// # Errors
/// [`OfficeError::Refused`] for who verifies no accounts; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn decide_account(
    office: &Office,
    caller: &Caller,
    decision: &Decision,
) -> Result<DecideAnswer> {
    let profile = verifier(office, caller)?;
    let agency = &caller.actor.agency;
    if caller.over {
        return keep_decision(office, caller, decision).await;
    }
    let mut tx = office.db.read().await?;
    let person =
        residents::get(&mut tx, agency, &decision.id).await?.ok_or(OfficeError::NotFound)?;
    drop(tx);
    let act = if decision.accept { AccountAct::Accept } else { AccountAct::Refuse };
    let Ok(to) = not_now(person.status, act) else {
        return Ok(DecideAnswer::Not(DecideRefusal::Stale));
    };
    if person.version != decision.version {
        return Ok(DecideAnswer::Not(DecideRefusal::Stale));
    }
    if is_family_of(office, caller, &person) {
        return Ok(DecideAnswer::Not(DecideRefusal::OwnFamily));
    }
    let found = find_in_register(office, agency, &person.nik).await?;
    let today = profile.agency.zone.local(office.now()).date();
    if let Some(why) =
        if decision.accept { refusal(&found, today) } else { unfounded(&found, &decision.faults) }
    {
        return Ok(DecideAnswer::Not(why));
    }
    let mut event = staff_event(office, caller, &person.id, act.event());
    let mut next = Resident {
        status: to,
        version: person.version + 1,
        status_since: office.now(),
        ..person.clone()
    };
    if !decision.accept {
        event.faults.clone_from(&decision.faults);
        event.reason = decision.reason.trim().chars().take(1000).collect();
        next.faults.clone_from(&event.faults);
        next.reason.clone_from(&event.reason);
    }
    let mut tx = office.db.write().await?;
    if decision.accept {
        let hash = name_hash(office, agency, person.nik.as_str());
        let another = residents::another_has(&mut tx, agency, &person.nik, &person.id).await?;
        if another
            || !accounts::claim_name(&mut tx, agency, &hash, AccountKind::Resident, &person.id)
                .await?
        {
            return Ok(DecideAnswer::Not(DecideRefusal::Another));
        }
    }
    match residents::change(&mut tx, &person, &next, &event).await {
        Err(StoreError::Conflict) => return Ok(DecideAnswer::Not(DecideRefusal::Stale)),
        changed => changed?,
    }
    let kind =
        if decision.accept { MessageKind::AccountAccepted } else { MessageKind::AccountRefused };
    let reasons = reasons(&decision.faults, &next.reason);
    for (id, message) in account_messages(office, profile, &next, kind, &[("alasan", &reasons)]) {
        outbox::add(&mut tx, &id, agency, &person.id, &message, office.now()).await?;
    }
    kept::clear_decisions(&mut tx, &person.id).await?;
    tx.commit().await?;
    Ok(DecideAnswer::Done)
}

/// The session is over: what was ticked and written is there again after signing in.
async fn keep_decision(
    office: &Office,
    caller: &Caller,
    decision: &Decision,
) -> Result<DecideAnswer> {
    let kept = KeptDecision {
        faults: decision.faults.clone(),
        reason: decision.reason.chars().take(1000).collect(),
    };
    let mut tx = office.db.write().await?;
    let person = residents::get(&mut tx, &caller.actor.agency, &decision.id)
        .await?
        .ok_or(OfficeError::NotFound)?;
    kept::put_decision(&mut tx, &caller.actor.id, &person.id, &kept, office.now()).await?;
    tx.commit().await?;
    Ok(DecideAnswer::SignedOut)
}

/// Why the register stands in the way of accepting.
fn refusal(found: &LookUp, today: jiff::civil::Date) -> Option<DecideRefusal> {
    match found {
        LookUp::Found(person) => person.barred(today).map(DecideRefusal::Barred),
        LookUp::NotFound => Some(DecideRefusal::NotFound),
        LookUp::Down(_) => Some(DecideRefusal::RegisterDown),
    }
}

/// Why a refusal cannot stand: it names nothing, or something that only the register could have
/// shown while it does not answer.
fn unfounded(found: &LookUp, faults: &[AccountFault]) -> Option<DecideRefusal> {
    let by_register = faults.iter().any(|fault| !matches!(fault.item(), AccountItem::Photo(_)));
    match found {
        _ if faults.is_empty() => Some(DecideRefusal::NoFaults),
        LookUp::Down(_) if by_register => Some(DecideRefusal::RegisterDown),
        _ => None,
    }
}
