//! Taking an application and giving it back.

use domain::id::ApplicationId;
use domain::procedure::{ActorKind, Case, EventDetail, EventKind, Refusal, available};
use store::events::Event;
use store::{StoreError, applications};
use views::ActAnswer;

use crate::applications::visible::visible;
use crate::{Caller, Office, Result};

/// Takes an application, also from somebody who has it; `give_back` gives it back to everybody.
/// The history shows it.
///
/// # Errors
/// [`crate::OfficeError::NotFound`] outside of the caller's area; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn take(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
    version: i64,
    give_back: bool,
) -> Result<ActAnswer> {
    let profile = office.profile_of(caller)?;
    let application = visible(office, caller, id).await?;
    let case = &application.case;
    let refuse = |refusal| Ok(ActAnswer::Refused { refusal, who_did_what: None });
    if case.version != version {
        return refuse(Refusal::Stale);
    }
    let mut offers = available(&profile.procedure, case, &caller.actor).into_iter();
    // Taking is for the office's own work: a counter cannot hold what it has sent.
    let Some(offer) = offers.find(|offer| {
        !matches!(offer.role, ActorKind::Counter | ActorKind::Resident | ActorKind::Institution)
    }) else {
        return refuse(Refusal::NotYourRole);
    };
    if give_back && case.assignee.as_deref() != Some(caller.actor.id.as_str()) {
        return refuse(Refusal::Taken);
    }
    let event = event_beside_procedure(
        office,
        caller,
        case,
        offer.role,
        if give_back { EventKind::GiveBack } else { EventKind::Take },
    );
    let mut tx = office.db.write().await?;
    match applications::assign(
        &mut tx,
        case,
        (!give_back).then_some(caller.actor.id.as_str()),
        &event,
    )
    .await
    {
        Ok(()) => {}
        Err(StoreError::Conflict) => return refuse(Refusal::Stale),
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Ok(ActAnswer::Done { action: offer.action })
}

/// An event that changes something of an application and is no step of its procedure.
pub(crate) fn event_beside_procedure(
    office: &Office,
    caller: &Caller,
    case: &Case,
    role: ActorKind,
    what: EventKind,
) -> Event {
    let now = office.now();
    Event {
        id: office.source.id(now),
        agency: case.agency.clone(),
        application_id: case.id.clone(),
        at: now,
        actor_id: caller.actor.id.clone(),
        actor_name: caller.name.clone(),
        role,
        what,
        from: case.status,
        to: case.status,
        version: case.version + 1,
        reason: String::new(),
        faults: Vec::new(),
        detail: EventDetail::None,
    }
}
