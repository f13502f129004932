//! Beginning an application: an empty draft of a service.

use domain::area::AreaLevel;
use domain::form::{FieldMeaning, Raw, district_of_village, field_that_means};
use domain::id::ApplicationId;
use domain::procedure::{ActorKind, Case, Channel, Refusal};
use store::applications;
use store::applications::Application;

use crate::accounts::institutions::pks_refusal;
use crate::{Caller, Office, OfficeError, Result};

/// Begins a draft at the caller's counter, or for the caller's institution, and gives its id.
///
/// # Errors
/// [`OfficeError::Refused`] when the caller has neither or the agreement does not name the
/// service, [`OfficeError::NotFound`] for an unknown service.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn begin(office: &Office, caller: &Caller, service: &str) -> Result<ApplicationId> {
    let profile = office.profile_of(caller)?;
    let service = profile.service(service).ok_or(OfficeError::NotFound)?;
    let role = caller.desk().ok_or(OfficeError::Refused(Refusal::NotYourRole))?;
    if pks_refusal(office, profile, &caller.actor, &service.code).await?.is_some() {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let channel =
        if role.kind == ActorKind::Institution { Channel::Instansi } else { Channel::Loket };
    let area = role.area.clone().ok_or(OfficeError::Refused(Refusal::OtherArea))?;
    let now = office.now();
    // A village counter files for its own villagers mostly; the choice can be changed.
    let village =
        profile.areas.village(&area).map(|village| village.code.clone()).unwrap_or_default();
    let district = profile
        .areas
        .get(&area)
        .filter(|area| area.level == AreaLevel::District)
        .map(|area| area.code.clone());
    let fields = profile.fields(service);
    let mut draft = Raw::new();
    if let Some(field) = field_that_means(&fields, FieldMeaning::ApplicantVillage) {
        draft.insert(field.name.clone(), village.clone());
        draft.extend(district.map(|district| (district_of_village(&field.name), district)));
    }
    let case = Case {
        filed_area: area,
        village,
        issues_document: !service.issued_documents.is_empty(),
        ..Case::begun(office.source.id(now), &caller.actor.agency, channel, &caller.actor.id, now)
    };
    let application =
        Application { draft, ..Application::begun(case, &service.code, profile.edition) };
    let mut tx = office.db.write().await?;
    applications::add(&mut tx, &application).await?;
    tx.commit().await?;
    Ok(application.case.id)
}
