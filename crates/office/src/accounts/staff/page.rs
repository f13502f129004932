//! Staff accounts as an administrator keeps them.

use domain::form::{FieldFault, Raw};
use domain::id::AccountId;
use domain::nik::Nik;
use domain::people::event::AccountEventKind;
use domain::people::notice::AccountNews;
use domain::people::own_field::OwnField;
use domain::people::refusal::StaffDone;
use domain::people::security::{AccountChange, SecurityKind};
use domain::people::staff::{Grant, StaffStatus};
use domain::people::staff_form;
use domain::procedure::ActorKind;
use domain::profile::Profile;
use store::staff::Staff;
use store::{accounts, factors, staff};
use views::{GrantRow, StaffList, StaffPage, StaffRow};

use crate::accounts::residents::event_view;
use crate::accounts::security_log::{Noted, note_security, security_mark};
use crate::accounts::staff::family::{note_own_nik, refresh_family};
use crate::accounts::staff::form::{StaffAnswer, address_is_free, grant_of, read_form};
use crate::accounts::staff::give::give;
use crate::accounts::staff::invite::send_link;
use crate::accounts::staff::pending::{ask_second, is_powerful, pending_rows, tell_heads};
use crate::accounts::staff::role_key::key_of;
use crate::accounts::staff::{administrator, event_by, role_fields, role_on_days};
use crate::session::proven;
use crate::{Caller, Office, OfficeError, Result};

/// So many accounts are listed.
const MOST: i64 = 500;

/// The staff of the agency.
///
/// # Errors
/// [`OfficeError::Refused`] for who does not administer; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn staff_list(office: &Office, caller: &Caller) -> Result<StaffList> {
    let profile = administrator(office, caller)?;
    let mut tx = office.db.read().await?;
    let all = staff::list(&mut tx, &caller.actor.agency, MOST).await?;
    let own = all.iter().filter(|person| {
        !person.grants.iter().any(|grant| grant.role.kind == ActorKind::Institution)
    });
    let fields = staff_form::invitation().into_iter().chain(role_fields(profile)).collect();
    let mut pending = pending_rows(office, &mut tx, caller).await?;
    pending.retain(|row| !row.act.is_contact());
    Ok(StaffList {
        rows: own.map(|person| staff_row(office, profile, person)).collect(),
        fields,
        pending,
    })
}

/// One account.
///
/// # Errors
/// [`OfficeError::Refused`] for who does not administer, [`OfficeError::NotFound`] for no such
/// account; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn staff_page(office: &Office, caller: &Caller, id: &AccountId) -> Result<StaffPage> {
    let profile = administrator(office, caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let person = staff::by_id(&mut tx, agency, id).await?.ok_or(OfficeError::NotFound)?;
    let factors = factors::of(&mut tx, agency, id).await?.len();
    let events = accounts::events(&mut tx, agency, id).await?;
    drop(tx);
    let grant =
        |grant: &Grant| GrantRow { key: key_of(&grant.role), role: role_on_days(profile, grant) };
    Ok(StaffPage {
        nik: person.nik.as_ref().map(Nik::masked).unwrap_or_default(),
        grants: person.grants.iter().map(grant).collect(),
        mark: security_mark(office, agency, id),
        factors,
        fields: role_fields(profile),
        history: events.iter().map(|event| event_view(event, true)).collect(),
        own: person.id == caller.actor.id,
        row: staff_row(office, profile, &person),
    })
}

/// Invites somebody with a first role. `base` is the address of this site, for the link.
///
/// # Errors
/// [`OfficeError::Unproven`] when the password has to be shown again, [`OfficeError::Refused`]
/// for who does not administer; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn invite(
    office: &Office,
    caller: &Caller,
    raw: &Raw,
    base: &str,
) -> Result<StaffAnswer> {
    let profile = administrator(office, caller)?;
    let fields: Vec<_> = staff_form::invitation().into_iter().chain(role_fields(profile)).collect();
    let answers = match read_form(office, profile, &fields, raw) {
        Ok(answers) => answers,
        Err(errors) => return Ok(StaffAnswer::Mend(errors)),
    };
    let grant = match grant_of(office, profile, &caller.actor.id, &answers) {
        Ok(grant) => grant,
        Err(error) => return Ok(StaffAnswer::Mend(vec![error])),
    };
    let person = Staff {
        id: office.source.id(office.now()).into(),
        agency: caller.actor.agency.clone(),
        status: StaffStatus::Invited,
        email: OwnField::Email.of(&answers).to_owned(),
        name: OwnField::Name.of(&answers).to_owned(),
        nik: Nik::parse(OwnField::Nik.of(&answers)).ok(),
        password_hash: String::new(),
        grants: Vec::new(),
    };
    let mut tx = office.db.write().await?;
    proven(office, &mut tx, caller).await?;
    if !address_is_free(office, &mut tx, &person.agency, &person.email).await? {
        return Ok(StaffAnswer::Mend(vec![OwnField::Email.wrong(FieldFault::Taken)]));
    }
    staff::add(&mut tx, &person, office.now()).await?;
    note_own_nik(&mut tx, &person).await?;
    let event = |what| event_by(office, caller, &person.id, ActorKind::Administrator, what);
    let done = if is_powerful(&grant.role) {
        ask_second(office, &mut tx, caller, &person.id, AccountChange::Invite, raw).await?;
        tell_heads(office, &mut tx, profile, &person, AccountNews::Asked).await?;
        StaffDone::Asked
    } else {
        accounts::note(&mut tx, &event(AccountEventKind::Invited)).await?;
        give(office, &mut tx, profile, &person, &grant, &event).await?;
        send_link(office, &mut tx, profile, &person, base).await?;
        let noted = Noted {
            who: &person.id,
            by: &caller.actor.id,
            detail: AccountChange::Invite.code(),
            ..Noted::default()
        };
        note_security(office, &mut tx, &person.agency, SecurityKind::Account, noted).await?;
        StaffDone::Invited
    };
    tx.commit().await?;
    refresh_family(office, &person).await?;
    Ok(StaffAnswer::Done(done))
}

fn staff_row(office: &Office, profile: &Profile, person: &Staff) -> StaffRow {
    let today = profile.agency.zone.local(office.now()).date();
    StaffRow {
        id: person.id.clone().into(),
        name: person.name.clone(),
        email: person.email.clone(),
        status: person.status,
        roles: person
            .grants
            .iter()
            .filter(|grant| grant.holds(today))
            .map(|grant| role_on_days(profile, &Grant::lasting(grant.role.clone())))
            .collect(),
    }
}
