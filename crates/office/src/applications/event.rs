//! The audit event of a change.

use domain::fault::Fault;
use domain::procedure::{Change, EventDetail, EventKind};
use store::applications::Application;
use store::events::Event;

use crate::{Caller, Office};

/// The audit event of a change.
pub(crate) fn event(
    office: &Office,
    caller: &Caller,
    change: &Change,
    next: &Application,
    reason: &str,
    faults: &[Fault],
) -> Event {
    let now = office.now();
    Event {
        id: office.source.id(now),
        agency: next.case.agency.clone(),
        application_id: next.case.id.clone(),
        at: now,
        actor_id: caller.actor.id.clone(),
        actor_name: caller.name.clone(),
        role: change.role,
        what: EventKind::Act(change.action),
        from: change.from,
        to: change.to,
        version: next.case.version,
        reason: reason.to_owned(),
        faults: faults.to_vec(),
        detail: EventDetail::None,
    }
}
