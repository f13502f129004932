//! Beginning an application for a resident who lets a counter file.

use domain::id::ApplicationId;
use domain::people::account::AccountStatus;
use domain::people::refusal::FilingRefusal;
use domain::people::register::LookUp;
use domain::procedure::{Case, Channel};
use store::applications::Application;
use store::{applications, consents, residents};
use views::PrincipalRow;

use crate::accounts::{counter_area, holds};
use crate::applications::family::{allowed, begun_with};
use crate::applications::read::service_view;
use crate::register::find_in_register;
use crate::{Caller, Office, OfficeError, Result};

/// The residents who let the caller's counter file on their behalf today.
///
/// # Errors
/// [`OfficeError::Refused`] for who has no counter; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn principals(office: &Office, caller: &Caller) -> Result<Vec<PrincipalRow>> {
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let area = counter_area(caller)?;
    let today = profile.agency.zone.local(office.now()).date().to_string();
    let mut tx = office.db.read().await?;
    let given = consents::at(&mut tx, agency, &area, &today).await?;
    let mut rows = Vec::new();
    for consent in given {
        let person = residents::get(&mut tx, agency, &consent.resident_id).await?;
        let Some(person) = person.filter(|person| person.status == AccountStatus::Active) else {
            continue;
        };
        rows.push(PrincipalRow {
            until: consent.until_day,
            consent: consent.id,
            nik: person.nik.masked(),
            name: person.name,
            services: profile.services.iter().map(service_view).collect(),
        });
    }
    Ok(rows)
}

/// Begins an application of a resident who consented, for the resident, with what the register
/// knows.
///
/// # Errors
/// [`OfficeError::Refused`] for who has no counter, [`OfficeError::NotFound`] for an unknown
/// service; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn begin_for(
    office: &Office,
    caller: &Caller,
    consent: &str,
    service: &str,
) -> Result<std::result::Result<ApplicationId, FilingRefusal>> {
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let area = counter_area(caller)?;
    let service = profile.service(service).ok_or(OfficeError::NotFound)?;
    let mut tx = office.db.read().await?;
    let given = consents::get(&mut tx, agency, consent)
        .await?
        .filter(|given| given.area == area && holds(office, profile, given));
    let person = match &given {
        Some(given) => residents::get(&mut tx, agency, &given.resident_id).await?,
        None => None,
    };
    drop(tx);
    let Some(person) = person.filter(|person| person.status == AccountStatus::Active) else {
        return Ok(Err(FilingRefusal::NoConsent));
    };
    let found = match find_in_register(office, agency, &person.nik).await? {
        LookUp::Found(found) => *found,
        LookUp::NotFound => return Ok(Err(FilingRefusal::NotFound)),
        LookUp::Down(outage) => return Ok(Err(FilingRefusal::RegisterDown(outage))),
    };
    if let Err(refusal) = allowed(&found, &found, service) {
        return Ok(Err(FilingRefusal::Family(refusal)));
    }
    let now = office.now();
    let village = profile
        .areas
        .village(&found.village)
        .map(|village| village.code.clone())
        .unwrap_or_default();
    let draft = begun_with(&person, &found, &found, &village, service, &profile.fields(service));
    let case = Case {
        village,
        filed_area: area,
        on_behalf: person.id.clone(),
        issues_document: !service.issued_documents.is_empty(),
        ..Case::begun(office.source.id(now), agency, Channel::Loket, &caller.actor.id, now)
    };
    let application = Application {
        applicant: found.name.clone(),
        subject: found.nik.as_str().to_owned(),
        draft,
        ..Application::begun(case, &service.code, profile.edition)
    };
    let mut tx = office.db.write().await?;
    applications::add(&mut tx, &application).await?;
    tx.commit().await?;
    Ok(Ok(application.case.id))
}
