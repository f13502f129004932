//! The forms of the staff pages, and how they are answered.

use domain::calendar::parse_date;
use domain::form::{Answers, FieldError, FieldFault, FormContext, Raw, parse};
use domain::id::{AccountId, AgencyCode};
use domain::people::account::AccountKind;
use domain::people::own_field::OwnField;
use domain::people::refusal::{StaffDone, StaffRefusal};
use domain::people::staff::Grant;
use domain::procedure::{ActorKind, Role};
use domain::profile::Profile;
use store::{Tx, accounts, staff};

use crate::session::name_hash;
use crate::{Office, Result};

/// The answer to a form of the staff pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffAnswer {
    /// It is done.
    Done(StaffDone),
    /// Fields cannot be taken.
    Mend(Vec<FieldError>),
    /// It cannot be done.
    Barred(StaffRefusal),
}

/// Whether no account signs in with an address.
pub(crate) async fn address_is_free(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    email: &str,
) -> Result<bool> {
    let staff = staff::by_email(tx, agency, email).await?.is_none();
    let named = accounts::by_name(tx, agency, &name_hash(office, agency, email)).await?;
    Ok(staff && !matches!(named, Some((AccountKind::Resident, _))))
}

/// Reads a form of the staff pages.
pub(crate) fn read_form(
    office: &Office,
    profile: &Profile,
    fields: &[domain::form::Field],
    raw: &Raw,
) -> std::result::Result<Answers, Vec<FieldError>> {
    let today = profile.agency.zone.local(office.now()).date();
    parse(
        fields,
        raw,
        &FormContext { today, is_village: &|code| profile.areas.village(code).is_some() },
    )
}

/// The role that a form gives, when its limits and its days go with it.
pub(crate) fn grant_of(
    office: &Office,
    profile: &Profile,
    by: &AccountId,
    answers: &Answers,
) -> std::result::Result<Grant, FieldError> {
    let text = |field: OwnField| {
        Some(field.of(answers)).filter(|answer| !answer.is_empty()).map(str::to_owned)
    };
    let wrong = |field: OwnField, fault| Err(field.wrong(fault));
    let Some(kind) = ActorKind::from_code(OwnField::Role.of(answers)) else {
        return wrong(OwnField::Role, FieldFault::Choice);
    };
    let role = Role { kind, area: text(OwnField::Area), office: text(OwnField::Office) };
    if role.area.is_some() != (kind == ActorKind::Counter) {
        return wrong(OwnField::Area, FieldFault::Limit);
    }
    if role.office.is_some() != kind.is_of_an_office() {
        return wrong(OwnField::Office, FieldFault::Limit);
    }
    let (from, until) = (
        text(OwnField::From).and_then(|day| parse_date(&day)),
        text(OwnField::Until).and_then(|day| parse_date(&day)),
    );
    let today = profile.agency.zone.local(office.now()).date();
    if until.is_some_and(|until| until < today || from.is_some_and(|from| until < from)) {
        return wrong(OwnField::Until, FieldFault::Period);
    }
    Ok(Grant { role, from, until, by: by.to_owned().into() })
}
