//! Filing for oneself and the family: who may be filed for, and beginning an application with what
//! the register knows.

use domain::id::ApplicationId;
use domain::people::family::FamilyRefusal;
use domain::people::refusal::FilingRefusal;
use domain::people::register::{LookUp, Person};
use domain::procedure::{ActorKind, Case, Channel, Refusal};
use domain::profile::Profile;
use domain::service::Service;
use store::applications;
use store::applications::Application;
use store::residents::Resident;
use views::{FamilyAnswer, FamilyView, MemberView};

use crate::accounts::consent_refusal;
use crate::accounts::institutions::pks_refusal;
use crate::accounts::residents::own_row;
use crate::applications::family::{allowed, begun_with};
use crate::applications::read::service_view;
use crate::applications::subject::{is_about, subject_of};
use crate::register::{family, find_in_register};
use crate::{Caller, Office, OfficeError, Result};

/// The caller's family with what may be filed for each.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller whose account is not active; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn own_family(office: &Office, caller: &Caller) -> Result<FamilyAnswer> {
    let profile = office.profile_of(caller)?;
    let (_, me, family) = match family_of(office, caller).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(FamilyAnswer::Barred(refusal)),
    };
    let members: Vec<MemberView> =
        family.iter().map(|person| member(office, profile, &me, person)).collect();
    let any =
        |service: &&Service| members.iter().any(|member| member.services.contains(&service.code));
    let services = profile.services.iter().filter(any).map(service_view).collect();
    Ok(FamilyAnswer::Family(FamilyView { members, services }))
}

/// Begins an application of the caller for a member of the family, and gives its id.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller whose account is not active, [`OfficeError::NotFound`]
/// for an unknown service; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn begin_own(
    office: &Office,
    caller: &Caller,
    service: &str,
    subject: &str,
) -> Result<std::result::Result<ApplicationId, FilingRefusal>> {
    let profile = office.profile_of(caller)?;
    let service = profile.service(service).ok_or(OfficeError::NotFound)?;
    let (account, me, family) = match family_of(office, caller).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(refusal)),
    };
    // Who is not on the caller's own family card cannot be named at all.
    let Some(person) = family
        .iter()
        .find(|person| subject_of(office, &caller.actor.agency, &person.nik) == subject)
    else {
        return Ok(Err(FilingRefusal::Family(FamilyRefusal::OtherFamily)));
    };
    if let Err(refusal) = allowed(&me, person, service) {
        return Ok(Err(FilingRefusal::Family(refusal)));
    }
    let now = office.now();
    let village = profile
        .areas
        .village(&person.village)
        .map(|village| village.code.clone())
        .unwrap_or_default();
    let draft = begun_with(&account, &me, person, &village, service, &profile.fields(service));
    let case = Case {
        village,
        issues_document: !service.issued_documents.is_empty(),
        ..Case::begun(
            office.source.id(now),
            &caller.actor.agency,
            Channel::Mandiri,
            &caller.actor.id,
            now,
        )
    };
    let application = Application {
        applicant: person.name.clone(),
        subject: person.nik.as_str().to_owned(),
        draft,
        ..Application::begun(case, &service.code, profile.edition)
    };
    let mut tx = office.db.write().await?;
    applications::add(&mut tx, &application).await?;
    tx.commit().await?;
    Ok(Ok(application.case.id))
}

/// Asks the register and the family rules, the agreement or the consent again when an
/// application is sent: a draft may be old, families change, agreements end and consents
/// are taken back.
pub(crate) async fn still_allowed(
    office: &Office,
    caller: &Caller,
    service: &Service,
    application: &Application,
) -> Result<Option<FilingRefusal>> {
    let profile = office.profile_of(caller)?;
    if let Some(refusal) = pks_refusal(office, profile, &caller.actor, &service.code).await? {
        return Ok(Some(FilingRefusal::Pks(refusal)));
    }
    if !application.case.on_behalf.is_empty() {
        return consent_refusal(office, caller, profile, &application.case).await;
    }
    if application.case.channel != Channel::Mandiri {
        return Ok(None);
    }
    let (_, me, family) = match family_of(office, caller).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Some(refusal)),
    };
    let person = family.iter().find(|person| is_about(office, application, &person.nik));
    let Some(person) = person else {
        return Ok(Some(FilingRefusal::Family(FamilyRefusal::OtherFamily)));
    };
    Ok(allowed(&me, person, service).err().map(FilingRefusal::Family))
}

/// The caller's account, what the register says of the caller, and everybody on the family
/// card, the caller first.
async fn family_of(
    office: &Office,
    caller: &Caller,
) -> Result<std::result::Result<(Resident, Person, Vec<Person>), FilingRefusal>> {
    if !caller.actor.has(ActorKind::Resident) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let account = own_row(&mut tx, caller).await?;
    drop(tx);
    let me = match find_in_register(office, agency, &account.nik).await? {
        LookUp::Found(person) => *person,
        LookUp::NotFound => return Ok(Err(FilingRefusal::NotFound)),
        LookUp::Down(outage) => return Ok(Err(FilingRefusal::RegisterDown(outage))),
    };
    if let Some(refusal) = me.barred(profile.agency.zone.local(office.now()).date()) {
        return Ok(Err(FilingRefusal::Barred(refusal)));
    }
    let others = family(office, agency, &me.kk)
        .await?
        .into_iter()
        .filter(|person| person.nik != me.nik && person.active != Some(false));
    let family = std::iter::once(me.clone()).chain(others).collect();
    Ok(Ok((account, me, family)))
}

fn member(office: &Office, profile: &Profile, me: &Person, person: &Person) -> MemberView {
    let services = profile.services.iter().filter(|service| allowed(me, person, service).is_ok());
    MemberView {
        subject: subject_of(office, &profile.agency.code, &person.nik),
        name: person.name.clone(),
        place: person.shdk,
        own: person.nik == me.nik,
        services: services.map(|service| service.code.clone()).collect(),
    }
}
