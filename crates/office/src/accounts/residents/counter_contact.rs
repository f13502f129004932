//! Changing the number or address of who has lost both: in the office, with the identity card on
//! the table. A code to the new one, which the resident reads out, proves that it was typed right.

use domain::id::AccountId;
use domain::message::MessageKind;
use domain::nik::Nik;
use domain::people::account::AccountStatus;
use domain::people::code::{CodeFault, CodePurpose};
use domain::people::event::AccountEventKind;
use domain::people::notice::SignInChange;
use domain::people::security::{AccountChange, SecurityKind};
use domain::procedure::Refusal;
use domain::profile::Profile;
use store::accounts::AccountEvent;
use store::residents::Resident;
use store::{Tx, accounts, codes, factors, residents, sessions, staff};

use crate::accounts::residents::code::{CodeAnswer, write_code};
use crate::accounts::residents::contact::{
    asked_change, judge_code, put_contact, read_contact, with,
};
use crate::accounts::residents::family::is_family_of;
use crate::accounts::residents::verifier::{staff_event, verifier};
use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::{ask_second, contact_fields};
use crate::messages::tell_resident;
use crate::session::name_hash;
use crate::{Caller, Office, OfficeError, Result};

/// The answer to changing a resident's number or address in the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PresentAnswer {
    /// What came of it.
    Code(CodeAnswer),
    /// It is no number or address.
    NoContact,
    /// It is the one that the account has.
    Same,
    /// Nobody said that the resident is here with the card.
    NotPresent,
    /// The officer's own account, or one of their family.
    OwnFamily,
}

/// The verified account of a NIK.
///
/// # Errors
/// [`OfficeError::Refused`] for who verifies no accounts; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn account_of_nik(
    office: &Office,
    caller: &Caller,
    typed: &str,
) -> Result<Option<String>> {
    verifier(office, caller)?;
    let Ok(nik) = Nik::parse(typed) else { return Ok(None) };
    let mut tx = office.db.read().await?;
    let named = accounts::by_name(
        &mut tx,
        &caller.actor.agency,
        &name_hash(office, &caller.actor.agency, nik.as_str()),
    )
    .await?;
    Ok(named.map(|(_, id)| id).map(Into::into))
}

/// Sends a code to the new number or address of a resident who is here with the card.
///
/// # Errors
/// [`OfficeError::Refused`] for who verifies no accounts or an account that is not active,
/// [`OfficeError::NotFound`] for none; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn ask_change_for(
    office: &Office,
    caller: &Caller,
    id: &AccountId,
    purpose: CodePurpose,
    typed: &str,
    present: bool,
) -> Result<PresentAnswer> {
    let profile = verifier(office, caller)?;
    if !present {
        return Ok(PresentAnswer::NotPresent);
    }
    let Some(value) = read_contact(purpose, typed) else { return Ok(PresentAnswer::NoContact) };
    let mut tx = office.db.write().await?;
    let person = active_account(&mut tx, caller, id).await?;
    if is_family_of(office, caller, &person) {
        return Ok(PresentAnswer::OwnFamily);
    }
    let before = if purpose.is_mail() { &person.email } else { &person.phone };
    if *before == value {
        return Ok(PresentAnswer::Same);
    }
    let (_, new) = purpose.both_ends();
    let answer = write_code(
        office,
        &mut tx,
        profile,
        &with(&person, purpose, &value),
        new,
        MessageKind::CodePresent,
    )
    .await?;
    if answer == CodeAnswer::Sent {
        codes::ask_change(&mut tx, &person.id, new.code(), &value, &caller.actor.id, office.now())
            .await?;
        accounts::note(&mut tx, &staff_event(office, caller, id, AccountEventKind::ContactAsked))
            .await?;
    }
    tx.commit().await?;
    Ok(PresentAnswer::Code(answer))
}

/// Judges the code that the resident reads out to the officer who asked for it. Right, the new
/// number or address is proven: it takes the place of the one before when a second
/// officer has confirmed it, or after a day. The owner is told at once, so that whoever
/// pretended to be the owner has a day at most.
///
/// # Errors
/// As for [`ask_change_for`].
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn confirm_change_for(
    office: &Office,
    caller: &Caller,
    id: &AccountId,
    purpose: CodePurpose,
    typed: &str,
) -> Result<PresentAnswer> {
    verifier(office, caller)?;
    let (_, new) = purpose.both_ends();
    let mut tx = office.db.write().await?;
    let person = active_account(&mut tx, caller, id).await?;
    if is_family_of(office, caller, &person) {
        return Ok(PresentAnswer::OwnFamily);
    }
    let Some(value) = asked_change(office, &mut tx, &person, new, &caller.actor.id).await? else {
        return Ok(PresentAnswer::Code(CodeAnswer::Refused(CodeFault::Old)));
    };
    let fault = judge_code(office, &mut tx, &with(&person, purpose, &value), new, typed).await?;
    let answer = match fault {
        Some(fault) => CodeAnswer::Refused(fault),
        None if is_another_ones(office, &mut tx, &person, &value).await? => {
            CodeAnswer::Refused(CodeFault::Taken)
        }
        None => {
            let act = if purpose.is_mail() { AccountChange::Email } else { AccountChange::Phone };
            ask_second(office, &mut tx, caller, &person.id, act, &contact_fields(&value)).await?;
            codes::clear(&mut tx, &person.id, new.code()).await?;
            codes::end_change(&mut tx, &person.id, new.code()).await?;
            tell_resident(office, &mut tx, &person, SignInChange::ContactAsked).await?;
            CodeAnswer::Confirmed
        }
    };
    tx.commit().await?;
    Ok(PresentAnswer::Code(answer))
}

/// Whether a number or address serves another account for signing in.
async fn is_another_ones(
    office: &Office,
    tx: &mut Tx,
    person: &Resident,
    value: &str,
) -> Result<bool> {
    let of_staff = staff::by_email(tx, &person.agency, value).await?.is_some();
    let named =
        accounts::by_name(tx, &person.agency, &name_hash(office, &person.agency, value)).await?;
    Ok(of_staff || named.is_some_and(|(_, owner)| owner != person.id))
}

/// Puts a number or address in place that was proven in the office and confirmed. Every session
/// ends and second factors go: the phone that was lost may be in other hands. `false` when
/// it is another account's meanwhile, or the account is not active any more.
pub(crate) async fn put_proven_contact(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    id: &AccountId,
    purpose: CodePurpose,
    value: &str,
    event: &AccountEvent,
) -> Result<bool> {
    let Some(person) = residents::hold(tx, &event.agency, id)
        .await?
        .filter(|person| person.status == AccountStatus::Active)
    else {
        return Ok(false);
    };
    if put_contact(office, tx, profile, &person, purpose, value, event).await?
        != CodeAnswer::Confirmed
    {
        return Ok(false);
    }
    let there = factors::of(tx, &person.agency, &person.id).await?;
    let had = !there.is_empty();
    for factor in there {
        factors::remove(tx, &person.agency, &person.id, &factor.id).await?;
    }
    factors::set_recovery(tx, &person.id, &[]).await?;
    if had {
        let noted =
            Noted { who: &person.id, by: &event.actor_id, detail: "dropped", ..Noted::default() };
        note_security(office, tx, &person.agency, SecurityKind::Factor, noted).await?;
    }
    sessions::end_all(tx, &person.agency, &person.id, office.now()).await?;
    Ok(true)
}

async fn active_account(tx: &mut Tx, caller: &Caller, id: &AccountId) -> Result<Resident> {
    let person =
        residents::hold(tx, &caller.actor.agency, id).await?.ok_or(OfficeError::NotFound)?;
    if person.status == AccountStatus::Active {
        Ok(person)
    } else {
        Err(OfficeError::Refused(Refusal::NotNow))
    }
}
