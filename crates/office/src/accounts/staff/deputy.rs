//! Deputies of the head (Pelaksana tugas, Plt.): the head gives the role to a colleague for some
//! days.

use domain::calendar::parse_date;
use domain::form::{FieldError, FieldFault};
use domain::id::AccountId;
use domain::people::event::{AccountEventDetail, AccountEventKind};
use domain::people::notice::AccountNews;
use domain::people::own_field::OwnField;
use domain::people::security::SecurityKind;
use domain::people::staff::{Grant, LONGEST_DEPUTY};
use domain::procedure::{ActorKind, Refusal, Role};
use domain::profile::Profile;
use store::staff::Staff;
use store::{accounts, sessions, staff};
use views::DeputyRow;

use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::pending::tell_of_account;
use crate::accounts::staff::{event_by, role_on_days};
use crate::session::proven;
use crate::session::second_factor::{may_deputise, staff_of};
use crate::{Caller, Office, OfficeError, Result};

fn head() -> Role {
    Role { kind: ActorKind::OfficeHead, area: None, office: None }
}

/// Names a deputy from one day to another.
///
/// # Errors
/// [`OfficeError::Refused`] for who is no head for good, [`OfficeError::NotFound`] for who
/// cannot stand in; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn name_deputy(
    office: &Office,
    caller: &Caller,
    id: &AccountId,
    from: &str,
    until: &str,
) -> Result<std::result::Result<(), Vec<FieldError>>> {
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.write().await?;
    lasting_head(office, &mut tx, profile, caller).await?;
    proven(office, &mut tx, caller).await?;
    staff::hold(&mut tx, agency, id).await?;
    let person = staff::by_id(&mut tx, agency, id).await?.ok_or(OfficeError::NotFound)?;
    if person.id == caller.actor.id
        || !may_deputise(office, profile, &person)
        || person.grants.iter().any(|grant| grant.role == head() && grant.until.is_none())
    {
        return Err(OfficeError::NotFound);
    }
    let wrong = |field: OwnField, fault| Ok(Err(vec![field.wrong(fault)]));
    let today = profile.agency.zone.local(office.now()).date();
    let Some(first) = parse_date(from) else { return wrong(OwnField::From, FieldFault::Date) };
    let Some(last) = parse_date(until) else { return wrong(OwnField::Until, FieldFault::Date) };
    if last < first || last < today || (last - first).get_days() > LONGEST_DEPUTY {
        return wrong(OwnField::Until, FieldFault::Period);
    }
    let grant = Grant {
        from: Some(first),
        until: Some(last),
        by: caller.actor.id.clone().into(),
        ..Grant::lasting(head())
    };
    staff::give(&mut tx, &person.id, &grant).await?;
    let mut event =
        event_by(office, caller, &person.id, ActorKind::OfficeHead, AccountEventKind::RoleGiven);
    event.detail = AccountEventDetail::Role(role_on_days(profile, &grant));
    accounts::note(&mut tx, &event).await?;
    deputy_news(office, &mut tx, profile, caller, &person, AccountNews::RoleGiven).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Relieves a deputy at once.
///
/// # Errors
/// As for [`name_deputy`].
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn end_deputy(office: &Office, caller: &Caller, id: &AccountId) -> Result<()> {
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.write().await?;
    lasting_head(office, &mut tx, profile, caller).await?;
    proven(office, &mut tx, caller).await?;
    staff::hold(&mut tx, agency, id).await?;
    let person = staff::by_id(&mut tx, agency, id).await?.ok_or(OfficeError::NotFound)?;
    if !person.grants.iter().any(|grant| grant.role == head() && grant.until.is_some()) {
        return Err(OfficeError::NotFound);
    }
    staff::take(&mut tx, &person.id, &head()).await?;
    sessions::end_all(&mut tx, agency, &person.id, office.now()).await?;
    accounts::note(
        &mut tx,
        &event_by(office, caller, &person.id, ActorKind::OfficeHead, AccountEventKind::RoleTaken),
    )
    .await?;
    deputy_news(office, &mut tx, profile, caller, &person, AccountNews::RoleTaken).await?;
    Ok(tx.commit().await?)
}

/// Tells the deputy and the heads, and notes it.
async fn deputy_news(
    office: &Office,
    tx: &mut store::Tx,
    profile: &Profile,
    caller: &Caller,
    person: &Staff,
    news: AccountNews,
) -> Result<()> {
    let role = role_on_days(profile, &Grant::lasting(head()));
    tell_of_account(office, tx, profile, person, news, Some(&role)).await?;
    let noted = Noted { who: &person.id, by: &caller.actor.id, detail: "plt", ..Noted::default() };
    note_security(office, tx, &caller.actor.agency, SecurityKind::Role, noted).await
}

/// Deputies now and to come.
pub(crate) fn deputies(office: &Office, profile: &Profile, people: &[Staff]) -> Vec<DeputyRow> {
    let today = profile.agency.zone.local(office.now()).date();
    let named =
        people.iter().flat_map(|person| person.grants.iter().map(move |grant| (person, grant)));
    named
        .filter(|(_, grant)| {
            grant.role == head() && grant.until.is_some_and(|until| until >= today)
        })
        .map(|(person, grant)| DeputyRow {
            id: person.id.clone().into(),
            name: person.name.clone(),
            from: grant.from.map(|day| day.to_string()),
            until: grant.until.map(|day| day.to_string()),
        })
        .collect()
}

/// A deputy names no deputy.
async fn lasting_head(
    office: &Office,
    tx: &mut store::Tx,
    profile: &Profile,
    caller: &Caller,
) -> Result<()> {
    let own = staff_of(tx, caller).await?;
    let today = profile.agency.zone.local(office.now()).date();
    let lasting = own
        .grants
        .iter()
        .any(|grant| grant.role == head() && grant.until.is_none() && grant.holds(today));
    if lasting { Ok(()) } else { Err(OfficeError::Refused(Refusal::NotYourRole)) }
}
