//! Reading an application. Every reading is noted: who, what, when, in which role.

use domain::id::ApplicationId;
use domain::procedure::{Refusal, Status, sees};
use domain::reading::ReadKind;
use views::{CasePage, ServiceView};

use crate::accounts::institutions::pks_refusal;
use crate::applications::read::case::case_view;
use crate::applications::read::form::form_view;
use crate::applications::read::parts::service_view;
use crate::applications::reads::note_reading;
use crate::applications::visible::visible;
use crate::{Caller, Office, OfficeError, Result};

/// The case page: a form for its own counter while it can be typed into, else the application.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of the caller's area, [`OfficeError::Refused`] for a role
/// that does not see it.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn read_case(office: &Office, caller: &Caller, id: &ApplicationId) -> Result<CasePage> {
    let profile = office.profile_of(caller)?;
    // Residents have a page of their own, which shows other things.
    if caller.resident.is_some() {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let application = visible(office, caller, id).await?;
    let role = sees(&application.case.place(), &caller.actor).map_err(OfficeError::unseen)?;
    note_reading(office, caller, id, role, &ReadKind::Case).await?;
    if matches!(application.case.status, Status::Draft | Status::Cancelled)
        && application.case.is_filed_by(&caller.actor)
    {
        return Ok(CasePage::Form(Box::new(form_view(office, profile, &application).await?)));
    }
    Ok(CasePage::Case(Box::new(case_view(office, caller, profile, &application).await?)))
}

/// The services that can be begun.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller who files nothing.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn catalogue(office: &Office, caller: &Caller) -> Result<Vec<ServiceView>> {
    if !caller.is_counter() {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let profile = office.profile_of(caller)?;
    let mut services = Vec::new();
    for service in &profile.services {
        // An institution is offered what its agreement names.
        if pks_refusal(office, profile, &caller.actor, &service.code).await?.is_none() {
            services.push(service_view(service));
        }
    }
    Ok(services)
}
