//! The forms of the staff pages, and how they are answered.

use domain::calendar::parse_date;
use domain::form::{Answers, FieldError, FieldFault, FormContext, Raw, parse};
use domain::people::account::AccountKind;
use domain::people::bar::{StaffBar, StaffDone};
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
    Barred(StaffBar),
}

/// Whether no account signs in with an address.
pub(crate) async fn address_is_free(
    office: &Office,
    tx: &mut Tx,
    agency: &str,
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
    by: &str,
    answers: &Answers,
) -> std::result::Result<Grant, FieldError> {
    let text =
        |name: &str| answers.get(name).filter(|answer| !answer.is_empty()).map(str::to_owned);
    let wrong = |field: &str, fault| Err(FieldError { field: field.to_owned(), fault });
    let Some(kind) = ActorKind::from_code(answers.get("peran").unwrap_or_default()) else {
        return wrong("peran", FieldFault::Choice);
    };
    let role = Role { kind, area: text("wilayah"), office: text("kantor") };
    if role.area.is_some() != (kind == ActorKind::Counter) {
        return wrong("wilayah", FieldFault::Limit);
    }
    if role.office.is_some() != kind.is_of_an_office() {
        return wrong("kantor", FieldFault::Limit);
    }
    let (from, until) = (
        text("mulai").and_then(|day| parse_date(&day)),
        text("sampai").and_then(|day| parse_date(&day)),
    );
    let today = profile.agency.zone.local(office.now()).date();
    if until.is_some_and(|until| until < today || from.is_some_and(|from| until < from)) {
        return wrong("sampai", FieldFault::Period);
    }
    Ok(Grant { role, from, until, by: by.to_owned() })
}
