//! What waits for a second person.

use domain::nik::Nik;
use domain::people::event::RoleOnDays;
use domain::people::own_field::OwnField;
use domain::people::security::{ALONE_AFTER_MS, AccountChange};
use domain::people::staff::Grant;
use domain::procedure::{ActorKind, Role};
use domain::profile::Profile;
use store::pending::Pending;
use store::{Tx, pending, residents, staff};
use views::PendingRow;

use crate::accounts::residents::readable;
use crate::accounts::staff::pending::ask::{GOOD_FOR_MS, confirm_refusal, powerful};
use crate::accounts::staff::role_on_days;
use crate::{Caller, Office, Result};

/// What waits for a second person and the caller may know of.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn pending(office: &Office, caller: &Caller) -> Result<Vec<PendingRow>> {
    let mut tx = office.db.read().await?;
    pending_rows(office, &mut tx, caller).await
}

pub(crate) async fn pending_rows(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
) -> Result<Vec<PendingRow>> {
    if !sees(caller, AccountChange::Give) && !sees(caller, AccountChange::Phone) {
        return Ok(Vec::new());
    }
    let profile = office.profile_of(caller)?;
    let powerful = powerful(office, tx, profile).await?;
    let mut rows = Vec::new();
    for open in pending::open(tx, &caller.actor.agency, office.now() - GOOD_FOR_MS).await? {
        if !sees(caller, open.act) {
            continue;
        }
        let refusal = confirm_refusal(office, &powerful, caller, &open);
        let asked_by =
            staff::name(tx, &caller.actor.agency, &open.asked_by).await?.unwrap_or_default();
        rows.push(PendingRow {
            act: open.act,
            about: name_of(tx, &open).await?,
            role: asked_role(profile, &open),
            detail: asked_detail(tx, &open).await?,
            asked_by,
            asked_at: open.asked_at,
            alone_at: open.asked_at + ALONE_AFTER_MS,
            own: open.asked_by == caller.actor.id,
            confirms: refusal.is_none(),
            id: open.id,
        });
    }
    Ok(rows)
}

/// What the second person has to see beside the name: the address and the NIK of who is
/// invited, the new number, the days of a role.
pub(crate) async fn asked_detail(tx: &mut Tx, open: &Pending) -> Result<Vec<String>> {
    let raw = &open.fields;
    let text = |name: &str| raw.get(name).cloned().unwrap_or_default();
    let masked = |nik: Option<Nik>| nik.map(|nik| nik.masked()).unwrap_or_default();
    let person = if open.act.is_contact() {
        None
    } else {
        staff::by_id(tx, &open.agency, &open.account_id).await?
    };
    let email = person.as_ref().map(|person| person.email.clone()).unwrap_or_default();
    let parts = match open.act {
        AccountChange::Phone | AccountChange::Email => vec![readable(&text("isi"))],
        AccountChange::Invite => {
            vec![email, masked(person.and_then(|person| person.nik))]
        }
        AccountChange::Nik => vec![email, masked(Nik::parse(OwnField::Nik.typed(raw)).ok())],
        AccountChange::Give => {
            vec![email, OwnField::From.typed(raw).to_owned(), OwnField::Until.typed(raw).to_owned()]
        }
        _ => vec![email],
    };
    Ok(parts.into_iter().filter(|part| !part.is_empty()).collect())
}

pub(crate) async fn name_of(tx: &mut Tx, open: &Pending) -> Result<String> {
    Ok(if open.act.is_contact() {
        residents::get(tx, &open.agency, &open.account_id).await?.map(|person| person.name)
    } else {
        staff::name(tx, &open.agency, &open.account_id).await?
    }
    .unwrap_or_default())
}

/// The role that is to be given or taken, none when it is about something else.
pub(crate) fn asked_role(profile: &Profile, open: &Pending) -> Option<RoleOnDays> {
    let raw = &open.fields;
    let role = match open.act {
        AccountChange::Take => crate::accounts::staff::role_key::role_of_key(
            raw.get("kunci").map_or("", String::as_str),
        ),
        AccountChange::Invite | AccountChange::Give => {
            let of = |field: OwnField| {
                Some(field.typed(raw)).filter(|text| !text.is_empty()).map(str::to_owned)
            };
            ActorKind::from_code(OwnField::Role.typed(raw)).map(|kind| Role {
                kind,
                area: of(OwnField::Area),
                office: of(OwnField::Office),
            })
        }
        _ => None,
    };
    role.map(|role| role_on_days(profile, &Grant::lasting(role)))
}

/// Whether somebody may know of what waits.
pub(crate) fn sees(caller: &Caller, act: AccountChange) -> bool {
    if act.is_contact() {
        caller.actor.has(ActorKind::Verifier)
    } else {
        caller.actor.has(ActorKind::Administrator) || caller.actor.has(ActorKind::OfficeHead)
    }
}
