//! Deciding what was asked for: by a second person, or alone when there is nobody else.

use domain::id::AccountId;
use domain::people::event::AccountEventKind;
use domain::people::refusal::{StaffDone, StaffRefusal};
use domain::people::security::{AccountChange, ConfirmRefusal, SecurityKind};
use domain::people::staff::StaffStatus;
use domain::procedure::{ActorKind, Refusal};
use domain::profile::Profile;
use store::accounts::AccountEvent;
use store::pending::Pending;
use store::staff::Staff;
use store::{Tx, accounts, pending, residents, staff};

use crate::accounts::residents::is_family_of;
use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::act::do_staff;
use crate::accounts::staff::form::StaffAnswer;
use crate::accounts::staff::pending::ask::{GOOD_FOR_MS, confirm_refusal, powerful};
use crate::accounts::staff::pending::contacts::do_contact;
use crate::accounts::staff::pending::list::sees;
use crate::accounts::staff::{event_by, grants_on};
use crate::session::proven;
use crate::{Caller, Office, OfficeError, Result};

/// Whether who asked still could: somebody who was stopped, or has the role no more, asks for
/// nothing.
pub(crate) async fn still_asks(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    open: &Pending,
) -> Result<bool> {
    let today = profile.agency.zone.local(office.now()).date();
    let role = if open.act.is_contact() { ActorKind::Verifier } else { ActorKind::Administrator };
    let asker = staff::by_id(tx, &open.agency, &open.asked_by).await?;
    Ok(asker.is_some_and(|asker| {
        asker.status == StaffStatus::Active
            && grants_on(&asker, today).iter().any(|there| there.kind == role)
    }))
}

/// Confirms or declines what waits; whoever asked for it may take it back. `base` is the
/// address of this site, for links.
///
/// # Errors
/// [`OfficeError::Unproven`] when the password has to be shown again, [`OfficeError::Refused`]
/// for who may not, [`OfficeError::NotFound`] when it does not wait any more; store
/// failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn decide_pending(
    office: &Office,
    caller: &Caller,
    id: &str,
    confirm: bool,
    base: &str,
) -> Result<StaffAnswer> {
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.write().await?;
    proven(office, &mut tx, caller).await?;
    let waiting = pending::get(&mut tx, agency, id, office.now() - GOOD_FOR_MS)
        .await?
        .ok_or(OfficeError::NotFound)?;
    if !sees(caller, waiting.act) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    if waiting.act.is_contact()
        && let Some(person) = residents::get(&mut tx, agency, &waiting.account_id).await?
        && is_family_of(office, caller, &person)
    {
        return Ok(StaffAnswer::Barred(StaffRefusal::Own));
    }
    if confirm && !still_asks(office, &mut tx, profile, &waiting).await? {
        return Ok(StaffAnswer::Barred(StaffRefusal::NotNow));
    }
    let powerful = powerful(office, &mut tx, profile).await?;
    if confirm && let Some(refusal) = confirm_refusal(office, &powerful, caller, &waiting) {
        return Ok(StaffAnswer::Barred(match refusal {
            ConfirmRefusal::Asked => StaffRefusal::AskedYourself,
            ConfirmRefusal::Own => StaffRefusal::Own,
        }));
    }
    let open = pending::decide(&mut tx, agency, id, &caller.actor.id, office.now(), confirm)
        .await?
        .ok_or(OfficeError::NotFound)?;
    let kind = if confirm { SecurityKind::Confirmed } else { SecurityKind::Declined };
    let noted = Noted {
        who: &open.account_id,
        by: &caller.actor.id,
        detail: open.act.code(),
        ..Noted::default()
    };
    note_security(office, &mut tx, agency, kind, noted).await?;
    let role = if open.act.is_contact() { ActorKind::Verifier } else { ActorKind::Administrator };
    let event = event_by(
        office,
        caller,
        &open.account_id,
        role,
        if confirm { AccountEventKind::Confirmed } else { AccountEventKind::Declined },
    );
    accounts::note(&mut tx, &event).await?;
    if !confirm {
        close_if_not_invited(office, &mut tx, caller, &open).await?;
        tx.commit().await?;
        return Ok(StaffAnswer::Done(StaffDone::Declined));
    }
    let answer =
        do_pending(office, &mut tx, profile, &open, &caller.actor.id, &event, base).await?;
    if matches!(answer, StaffAnswer::Done(_)) {
        tx.commit().await?;
    }
    Ok(answer)
}

/// When an invitation was declined nobody was invited, so nobody has the account.
pub(crate) async fn close_if_not_invited(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
    declined: &Pending,
) -> Result<()> {
    if declined.act == AccountChange::Invite
        && let Some(person) = staff::by_id(tx, &declined.agency, &declined.account_id).await?
        && person.status == StaffStatus::Invited
        && person.grants.is_empty()
    {
        let event = event_by(
            office,
            caller,
            &person.id,
            ActorKind::Administrator,
            AccountEventKind::Suspended,
        );
        staff::change(tx, &Staff { status: StaffStatus::Suspended, ..person }, &event).await?;
    }
    Ok(())
}

/// Does what was asked for and confirmed.
pub(crate) async fn do_pending(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    open: &Pending,
    by: &AccountId,
    event: &AccountEvent,
    base: &str,
) -> Result<StaffAnswer> {
    let raw = &open.fields;
    if open.act.is_contact() {
        return do_contact(office, tx, profile, open, raw, event).await;
    }
    staff::hold(tx, &open.agency, &open.account_id).await?;
    let person =
        staff::by_id(tx, &open.agency, &open.account_id).await?.ok_or(OfficeError::NotFound)?;
    let event = |what: AccountEventKind| AccountEvent {
        id: office.source.id(office.now()),
        what,
        ..event.clone()
    };
    do_staff(office, tx, profile, &person, open.act, raw, by, base, &event).await
}
