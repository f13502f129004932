//! Every reading of an application is noted (UU 27/2022).

use domain::id::ApplicationId;
use domain::procedure::ActorKind;
use domain::reading::ReadKind;
use store::reads::Reading;
use store::{Tx, reads};

use crate::{Caller, Office, Result};

/// Where somebody works, in words; empty for the whole agency.
pub(crate) fn place_of(office: &Office, caller: &Caller) -> String {
    if let Some(unit) = &caller.unit {
        return unit.unit.clone();
    }
    let Ok(profile) = office.profile_of(caller) else { return String::new() };
    let place = caller.actor.roles.iter().find_map(|role| {
        let office = role
            .office
            .as_deref()
            .and_then(|code| profile.office(code))
            .map(|office| office.name.clone());
        office.or_else(|| role.area.as_deref().map(|area| profile.areas.label(area)))
    });
    place.unwrap_or_default()
}

pub(crate) async fn note_reading(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
    role: ActorKind,
    what: &ReadKind,
) -> Result<()> {
    let mut tx = office.db.write().await?;
    note_reading_in(office, &mut tx, caller, id, role, what).await?;
    Ok(tx.commit().await?)
}

/// The same within a transaction.
pub(crate) async fn note_reading_in(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
    id: &ApplicationId,
    role: ActorKind,
    what: &ReadKind,
) -> Result<()> {
    let now = office.now();
    let reading = Reading {
        id: &office.source.id(now),
        agency: &caller.actor.agency,
        application_id: id,
        staff_id: &caller.actor.id,
        role,
        at: now,
        what,
        place: &place_of(office, caller),
    };
    Ok(reads::add(tx, &reading).await?)
}
