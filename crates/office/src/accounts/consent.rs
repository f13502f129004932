//! Consent: a resident lets a counter file on their behalf for a time, sees what it did, and takes
//! it back at any moment.

use domain::people::event::{AccountEventDetail, AccountEventKind};
use domain::people::refusal::FilingRefusal;
use domain::procedure::{ActorKind, Case, Refusal};
use domain::profile::Profile;
use store::consents::Consent;
use store::residents::Resident;
use store::{Tx, accounts, consents, staff};
use views::ConsentView;

use crate::accounts::residents::{own_event, own_row_held};
use crate::{Caller, Office, OfficeError, Result};

/// For how many days a consent may be given.
const DAYS: [i32; 3] = [30, 90, 365];

/// Lets a counter file on the caller's behalf from today on for so many days.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller whose account is not active, [`OfficeError::NotFound`]
/// for no such counter or period; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn give_consent(office: &Office, caller: &Caller, area: &str, days: i32) -> Result<()> {
    let profile = office.profile_of(caller)?;
    if !caller.actor.has(ActorKind::Resident) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let agency = &caller.actor.agency;
    let today = profile.agency.zone.local(office.now()).date();
    let mut tx = office.db.write().await?;
    let person = own_row_held(&mut tx, caller).await?;
    if !DAYS.contains(&days)
        || !staff::counter_areas(&mut tx, agency, &today.to_string())
            .await?
            .iter()
            .any(|there| there == area)
    {
        return Err(OfficeError::NotFound);
    }
    let consent = Consent {
        id: office.source.id(office.now()),
        agency: agency.clone(),
        resident_id: person.id.clone(),
        area: area.to_owned(),
        from_day: today.to_string(),
        until_day: today.saturating_add(jiff::Span::new().days(days)).to_string(),
        created_at: office.now(),
        revoked_at: None,
    };
    // A new consent takes the place of the one before, so that taking it back takes all of it
    // back.
    consents::revoke_all(&mut tx, agency, &person.id, Some(area), office.now()).await?;
    consents::add(&mut tx, &consent).await?;
    let mut event = own_event(office, &person, AccountEventKind::ConsentGiven);
    event.detail = AccountEventDetail::Consent {
        area: profile.areas.label(area),
        from: consent.from_day.clone(),
        until: consent.until_day.clone(),
    };
    accounts::note(&mut tx, &event).await?;
    Ok(tx.commit().await?)
}

/// Takes a consent back; from this moment on nothing is filed by it.
///
/// # Errors
/// [`OfficeError::NotFound`] for none of the caller's; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn revoke_consent(office: &Office, caller: &Caller, id: &str) -> Result<()> {
    let mut tx = office.db.write().await?;
    let person = own_row_held(&mut tx, caller).await?;
    if !consents::revoke(&mut tx, &person.agency, &person.id, id, office.now()).await? {
        return Err(OfficeError::NotFound);
    }
    accounts::note(&mut tx, &own_event(office, &person, AccountEventKind::ConsentRevoked)).await?;
    Ok(tx.commit().await?)
}

/// The consents of an account, and the counters that could be let file.
pub(crate) async fn consents_of(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Resident,
) -> Result<(Vec<ConsentView>, Vec<(String, String)>)> {
    let today = profile.agency.zone.local(office.now()).date().to_string();
    let given = consents::of(tx, &person.agency, &person.id).await?;
    let view = |consent: &Consent| ConsentView {
        id: consent.id.clone(),
        place: profile.areas.label(&consent.area),
        from: consent.from_day.clone(),
        until: consent.until_day.clone(),
        open: consent.revoked_at.is_none() && consent.until_day >= today,
    };
    let areas = staff::counter_areas(tx, &person.agency, &today).await?;
    let counters =
        areas.into_iter().map(|area| (area.clone(), profile.areas.label(&area))).collect();
    Ok((given.iter().map(view).collect(), counters))
}

/// Whether what was filed on a resident's behalf may still be sent by who sends it.
pub(crate) async fn consent_refusal(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    case: &Case,
) -> Result<Option<FilingRefusal>> {
    if case.on_behalf == caller.actor.id {
        return Ok(None);
    }
    let today = profile.agency.zone.local(office.now()).date().to_string();
    let mut tx = office.db.read().await?;
    let holds =
        consents::holds(&mut tx, &case.agency, &case.filed_area, &case.on_behalf, &today).await?;
    Ok((!holds).then_some(FilingRefusal::NoConsent))
}

pub(crate) fn holds(office: &Office, profile: &Profile, consent: &Consent) -> bool {
    let today = profile.agency.zone.local(office.now()).date().to_string();
    consent.revoked_at.is_none() && consent.from_day <= today && today <= consent.until_day
}

/// The area of the caller's counter.
pub(crate) fn counter_area(caller: &Caller) -> Result<String> {
    let role = caller.actor.roles.iter().find(|role| role.kind == ActorKind::Counter);
    role.and_then(|role| role.area.clone()).ok_or(OfficeError::Refused(Refusal::NotYourRole))
}
