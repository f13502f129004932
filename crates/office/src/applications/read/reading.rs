//! Reading an application. Every reading is noted: who, what, when, in which role.

use domain::procedure::{ActorKind, Refusal, Status, sees};
use domain::views::{CasePage, ServiceView};
use domain::words::Lang;
use store::Tx;
use store::reads::{self, Reading};

use crate::accounts::institutions::pks_bar;
use crate::applications::read::case::case_view;
use crate::applications::read::form::{form_view, service_view};
use crate::applications::submit::visible;
use crate::{Caller, Office, OfficeError, Result};

/// The case page: a form for its own counter while it can be typed into, else the application.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of the caller's area, [`OfficeError::Refused`] for a role
/// that does not see it.
pub async fn read_case(office: &Office, caller: &Caller, id: &str, lang: Lang) -> Result<CasePage> {
    let profile = office.profile_of(caller)?;
    // Residents have a page of their own, which shows other things.
    if caller.resident.is_some() {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let application = visible(office, caller, id).await?;
    let role = sees(&application.case, &caller.actor).map_err(OfficeError::unseen)?;
    note_reading(office, caller, id, role, "case").await?;
    if matches!(application.case.status, Status::Draft | Status::Cancelled)
        && application.case.is_filed_by(&caller.actor)
    {
        return Ok(CasePage::Form(Box::new(form_view(office, profile, &application, lang).await?)));
    }
    Ok(CasePage::Case(Box::new(case_view(office, caller, profile, &application, lang).await?)))
}

/// The services that can be begun.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller who files nothing.
pub async fn catalogue(office: &Office, caller: &Caller) -> Result<Vec<ServiceView>> {
    if !caller.is_counter() {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let profile = office.profile_of(caller)?;
    let mut services = Vec::new();
    for service in &profile.services {
        // An institution is offered what its agreement names.
        if pks_bar(office, profile, &caller.actor, &service.code).await?.is_none() {
            services.push(service_view(service));
        }
    }
    Ok(services)
}

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
    id: &str,
    role: ActorKind,
    what: &str,
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
    id: &str,
    role: ActorKind,
    what: &str,
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
