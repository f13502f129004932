//! Institutions: registering them with their agreements, units and people, and what an agreement
//! lets somebody file today.

use domain::calendar::parse_date;
use domain::form::{FieldError, FieldFault, Raw};
use domain::institution;
use domain::institution::Pks;
use domain::people::own_field::OwnField;
use domain::people::refusal::StaffDone;
use domain::people::staff_form;
use domain::profile::Profile;
use store::institutions::{Agreement, Institution};
use store::{Tx, institutions};
use views::{InstitutionList, InstitutionPage, InstitutionRow, PksView, UnitView};

use crate::accounts::institutions::member::member_row;
use crate::accounts::staff::{StaffAnswer, administrator, read_form};
use crate::messages::tell_of_ending;
use crate::session::{caller_has_proved, proven};
use crate::{Caller, Office, OfficeError, Result};

fn services_of(profile: &Profile) -> Vec<(String, String)> {
    profile.services.iter().map(|service| (service.code.clone(), service.name.clone())).collect()
}

/// The institutions of the agency.
///
/// # Errors
/// [`OfficeError::Refused`] for who does not administer; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn institution_list(office: &Office, caller: &Caller) -> Result<InstitutionList> {
    let profile = administrator(office, caller)?;
    let agency = &caller.actor.agency;
    let today = profile.agency.zone.local(office.now()).date();
    let mut tx = office.db.read().await?;
    let mut rows = Vec::new();
    for found in institutions::below(&mut tx, agency, "").await? {
        let agreements = institutions::agreements(&mut tx, agency, &found.id).await?;
        let all: Vec<Pks> = agreements.into_iter().map(|agreement| agreement.pks).collect();
        rows.push(InstitutionRow {
            units: institutions::below(&mut tx, agency, &found.id).await?.len(),
            pks: all.first().map(|pks| pks_view(profile, pks, today)),
            holds: institution::covered_until(&all, today).is_some(),
            ends_soon: institution::ending(&all, today).is_some(),
            id: found.id,
            name: found.name,
        });
    }
    Ok(InstitutionList { rows, fields: staff_form::institution() })
}

/// One institution.
///
/// # Errors
/// [`OfficeError::Refused`] for who does not administer, [`OfficeError::NotFound`] for none;
/// store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn institution_page(
    office: &Office,
    caller: &Caller,
    id: &str,
) -> Result<InstitutionPage> {
    let profile = administrator(office, caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let proved = caller_has_proved(office, &mut tx, caller).await?;
    let found = institutions::get(&mut tx, agency, id)
        .await?
        .filter(|found| found.parent.is_empty())
        .ok_or(OfficeError::NotFound)?;
    let agreements = institutions::agreements(&mut tx, agency, id).await?;
    let mut units = Vec::new();
    for unit in institutions::below(&mut tx, agency, id).await? {
        let mut members = Vec::new();
        for member in institutions::members(&mut tx, agency, &unit.id).await? {
            members.push(member_row(&mut tx, agency, member).await?);
        }
        units.push(UnitView { id: unit.id, name: unit.name, members });
    }
    let today = profile.agency.zone.local(office.now()).date();
    let contact = [found.address.as_str(), &found.phone, &found.email];
    Ok(InstitutionPage {
        contact: contact
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        agreements: agreements
            .iter()
            .map(|agreement| pks_view(profile, &agreement.pks, today))
            .collect(),
        unit_fields: staff_form::unit(),
        pks_fields: staff_form::pks(services_of(profile)),
        member_fields: staff_form::member(
            units.iter().map(|unit| (unit.id.clone(), unit.name.clone())).collect(),
        ),
        units,
        proved,
        id: found.id,
        name: found.name,
    })
}

/// Registers an institution, or with a parent one of its units, and gives its id.
///
/// # Errors
/// [`OfficeError::Refused`] for who does not administer, [`OfficeError::NotFound`] for no such
/// parent; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn add_institution(
    office: &Office,
    caller: &Caller,
    parent: &str,
    raw: &Raw,
) -> Result<std::result::Result<String, Vec<FieldError>>> {
    let profile = administrator(office, caller)?;
    let fields = if parent.is_empty() { staff_form::institution() } else { staff_form::unit() };
    let answers = match read_form(office, profile, &fields, raw) {
        Ok(answers) => answers,
        Err(errors) => return Ok(Err(errors)),
    };
    let text = |field: OwnField| field.of(&answers).to_owned();
    let new = Institution {
        id: office.source.id(office.now()),
        agency: caller.actor.agency.clone(),
        parent: parent.to_owned(),
        name: text(if parent.is_empty() { OwnField::Name } else { OwnField::UnitName }),
        address: text(OwnField::Address),
        phone: text(OwnField::Telephone),
        email: text(OwnField::Email),
        created_at: office.now(),
    };
    let mut tx = office.db.write().await?;
    proven(office, &mut tx, caller).await?;
    if !parent.is_empty() {
        parent_of(&mut tx, caller, parent).await?;
    }
    institutions::add(&mut tx, &new).await?;
    tx.commit().await?;
    Ok(Ok(new.id))
}

/// Registers an agreement of an institution.
///
/// # Errors
/// As for [`add_institution`].
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn add_pks(
    office: &Office,
    caller: &Caller,
    institution: &str,
    raw: &Raw,
) -> Result<StaffAnswer> {
    let profile = administrator(office, caller)?;
    let answers = match read_form(office, profile, &staff_form::pks(services_of(profile)), raw) {
        Ok(answers) => answers,
        Err(errors) => return Ok(StaffAnswer::Mend(errors)),
    };
    let day = |field: OwnField| parse_date(field.of(&answers));
    let period = || StaffAnswer::Mend(vec![OwnField::Until.wrong(FieldFault::Period)]);
    let (Some(from), Some(until)) = (day(OwnField::From), day(OwnField::Until)) else {
        return Ok(period());
    };
    if until < from {
        return Ok(period());
    }
    let services = OwnField::Services
        .of(&answers)
        .split(',')
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect();
    let pks = Pks { number: OwnField::Number.of(&answers).to_owned(), services, from, until };
    let mut tx = office.db.write().await?;
    proven(office, &mut tx, caller).await?;
    parent_of(&mut tx, caller, institution).await?;
    let agreement = Agreement {
        id: office.source.id(office.now()),
        agency: caller.actor.agency.clone(),
        institution_id: institution.to_owned(),
        pks,
        created_at: office.now(),
    };
    institutions::add_pks(&mut tx, &agreement).await?;
    tx.commit().await?;
    Ok(StaffAnswer::Done(StaffDone::Registered))
}

/// Tells institution and office of agreements that end within thirty days, once each. A job of
/// the day.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all)]
pub async fn warn_of_ending(office: &Office) -> Result<usize> {
    let mut told = 0;
    for profile in office.agencies() {
        let agency = &profile.agency.code;
        let today = profile.agency.zone.local(office.now()).date();
        let last = today.saturating_add(jiff::Span::new().days(institution::WARNED_DAYS));
        let mut tx = office.db.write().await?;
        for agreement in
            institutions::ending(&mut tx, agency, &today.to_string(), &last.to_string()).await?
        {
            let all = institutions::agreements(&mut tx, agency, &agreement.institution_id).await?;
            let all: Vec<Pks> = all.into_iter().map(|agreement| agreement.pks).collect();
            // What another one follows on is no end.
            if institution::ending(&all, today).is_none_or(|last| last != agreement.pks.until) {
                continue;
            }
            if !institutions::warned(&mut tx, &agreement.id, office.now()).await? {
                continue;
            }
            let Some(owner) = institutions::get(&mut tx, agency, &agreement.institution_id).await?
            else {
                continue;
            };
            tell_of_ending(office, &mut tx, profile, &owner, &agreement).await?;
            told += 1;
        }
        tx.commit().await?;
    }
    Ok(told)
}

async fn parent_of(tx: &mut Tx, caller: &Caller, id: &str) -> Result<Institution> {
    let found = institutions::get(tx, &caller.actor.agency, id).await?;
    found.filter(|found| found.parent.is_empty()).ok_or(OfficeError::NotFound)
}

fn pks_view(profile: &Profile, pks: &Pks, today: jiff::civil::Date) -> PksView {
    let name =
        |code: &String| profile.service(code).map_or(code.clone(), |service| service.name.clone());
    PksView {
        number: pks.number.clone(),
        from: pks.from.to_string(),
        until: pks.until.to_string(),
        services: pks.services.iter().map(name).collect(),
        holds: pks.holds(today),
        ends_soon: pks.ends_soon(today),
    }
}
