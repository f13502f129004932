//! Changing the number or the address of an active account, confirmed at both ends; and a name of
//! one's own choice.

use domain::email::Email;
use domain::form::FieldFault;
use domain::id::AccountId;
use domain::message::MessageKind;
use domain::people::account::{AccountKind, AccountStatus};
use domain::people::code;
use domain::people::code::{CodeFault, CodePurpose};
use domain::people::event::AccountEventKind;
use domain::people::security::SecurityKind;
use domain::phone::Phone;
use domain::procedure::Refusal;
use domain::profile::Profile;
use store::accounts::AccountEvent;
use store::residents::Resident;
use store::{Tx, accounts, codes, outbox, residents, staff};

use crate::accounts::residents::code::{CodeAnswer, is_code, write_code};
use crate::accounts::residents::{account_messages, own_event, own_row_held};
use crate::accounts::security_log::{Noted, note_security};
use crate::accounts::staff::void_contacts;
use crate::session::{is_user_id, name_hash};
use crate::{Caller, Office, OfficeError, Result};

/// So long a change that was asked for waits for its codes.
const ASKED_MS: i64 = 60 * 60_000;

/// Asks for another number or address: a code goes to it, and one to the number or address
/// before, if that was confirmed.
///
/// # Errors
/// [`OfficeError::Refused`] for an account that is not active; store failures. `None` when it
/// is no number or address, or the same one.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn ask_change(
    office: &Office,
    caller: &Caller,
    purpose: CodePurpose,
    typed: &str,
) -> Result<Option<CodeAnswer>> {
    let profile = office.profile_of(caller)?;
    let value = read_contact(purpose, typed);
    let mut tx = office.db.write().await?;
    let person = active(&mut tx, caller).await?;
    let (before, _) = ends(&person, purpose);
    let Some(value) = value.filter(|value| *value != before) else { return Ok(None) };
    let (old, new) = purpose.both_ends();
    let with_new = with(&person, purpose, &value);
    let answer = write_code(office, &mut tx, profile, &with_new, new, MessageKind::Code).await?;
    if answer == CodeAnswer::Sent {
        codes::ask_change(&mut tx, &person.id, new.code(), &value, &person.id, office.now())
            .await?;
        if ends(&person, purpose).1 {
            write_code(office, &mut tx, profile, &person, old, MessageKind::Code).await?;
        }
    }
    tx.commit().await?;
    Ok(Some(answer))
}

/// Judges the codes of both ends. Both right, the new number or address takes the place of the
/// one before, which is told of it.
///
/// # Errors
/// [`OfficeError::Refused`] for an account that is not active; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn confirm_change(
    office: &Office,
    caller: &Caller,
    purpose: CodePurpose,
    old_code: &str,
    new_code: &str,
) -> Result<CodeAnswer> {
    let profile = office.profile_of(caller)?;
    let (old, new) = purpose.both_ends();
    let mut tx = office.db.write().await?;
    let person = active(&mut tx, caller).await?;
    let Some(value) = asked_change(office, &mut tx, &person, new, &person.id).await? else {
        return Ok(CodeAnswer::Refused(CodeFault::Old));
    };
    let next = with(&person, purpose, &value);
    let (_, confirmed) = ends(&person, purpose);
    let mut fault = judge_code(office, &mut tx, &next, new, new_code).await?;
    if confirmed {
        let at_old = judge_code(office, &mut tx, &person, old, old_code).await?;
        fault = fault.or(at_old);
    }
    if let Some(fault) = fault {
        tx.commit().await?;
        return Ok(CodeAnswer::Refused(fault));
    }
    let event = own_event(office, &person, AccountEventKind::ContactChanged);
    let answer = put_contact(office, &mut tx, profile, &person, purpose, &value, &event).await?;
    void_contacts(office, &mut tx, &person.agency, &person.id).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Puts a proven number or address in the place of the one before, which is told of it.
pub(crate) async fn put_contact(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Resident,
    purpose: CodePurpose,
    value: &str,
    event: &AccountEvent,
) -> Result<CodeAnswer> {
    let (old, new) = purpose.both_ends();
    let (before, _) = ends(person, purpose);
    let next = with(person, purpose, value);
    let hash = name_hash(office, &person.agency, value);
    let of_staff = staff::by_email(tx, &person.agency, value).await?.is_some();
    if of_staff
        || !accounts::claim_name(tx, &person.agency, &hash, AccountKind::Resident, &person.id)
            .await?
    {
        return Ok(CodeAnswer::Refused(CodeFault::Taken));
    }
    if before != value {
        accounts::drop_name(
            tx,
            &person.agency,
            &name_hash(office, &person.agency, &before),
            &person.id,
        )
        .await?;
    }
    for used in [old, new] {
        codes::clear(tx, &person.id, used.code()).await?;
    }
    codes::end_change(tx, &person.id, new.code()).await?;
    let now = Some(office.now());
    let confirmed_next = if purpose.is_mail() {
        Resident { email_confirmed_at: now, version: person.version + 1, ..next }
    } else {
        Resident { phone_confirmed_at: now, version: person.version + 1, ..next }
    };
    residents::change(tx, person, &confirmed_next, event).await?;
    let noted =
        Noted { who: &person.id, by: &event.actor_id, detail: purpose.code(), ..Noted::default() };
    note_security(office, tx, &person.agency, SecurityKind::Contact, noted).await?;
    for (id, message) in account_messages(office, profile, person, MessageKind::ContactChanged, &[])
    {
        // The end that goes is told, and the other one when it is proven: whoever took one of
        // them has not taken both.
        let mail = message.channel == domain::message::Channel::Email;
        let proven = if mail {
            person.email_confirmed_at.is_some()
        } else {
            person.phone_confirmed_at.is_some()
        };
        if proven || mail == purpose.is_mail() {
            outbox::add(tx, &id, &person.agency, &person.id, &message, office.now()).await?;
        }
    }
    Ok(CodeAnswer::Confirmed)
}

/// Chooses a name for signing in, in place of the one before.
///
/// # Errors
/// [`OfficeError::Refused`] for an account that is not active; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn choose_user_id(
    office: &Office,
    caller: &Caller,
    typed: &str,
) -> Result<Option<FieldFault>> {
    let name = typed.trim().to_lowercase();
    if !is_user_id(&name) {
        return Ok(Some(FieldFault::Name));
    }
    let mut tx = office.db.write().await?;
    let person = active(&mut tx, caller).await?;
    let hash = name_hash(office, &person.agency, &name);
    if !accounts::claim_name(&mut tx, &person.agency, &hash, AccountKind::Resident, &person.id)
        .await?
    {
        return Ok(Some(FieldFault::Taken));
    }
    if !person.user_id.is_empty() && person.user_id != name {
        accounts::drop_name(
            &mut tx,
            &person.agency,
            &name_hash(office, &person.agency, &person.user_id),
            &person.id,
        )
        .await?;
    }
    let next = Resident { user_id: name, version: person.version + 1, ..person.clone() };
    residents::change(
        &mut tx,
        &person,
        &next,
        &own_event(office, &person, AccountEventKind::UserIdChosen),
    )
    .await?;
    tx.commit().await?;
    Ok(None)
}

/// What somebody asked for not long ago; codes are good for less.
pub(crate) async fn asked_change(
    office: &Office,
    tx: &mut Tx,
    person: &Resident,
    new: CodePurpose,
    by: &AccountId,
) -> Result<Option<String>> {
    Ok(codes::asked_change(tx, &person.id, new.code(), by, office.now() - ASKED_MS).await?)
}

async fn active(tx: &mut Tx, caller: &Caller) -> Result<Resident> {
    let person = own_row_held(tx, caller).await?;
    if person.status == AccountStatus::Active {
        Ok(person)
    } else {
        Err(OfficeError::Refused(Refusal::NotNow))
    }
}

pub(crate) async fn judge_code(
    office: &Office,
    tx: &mut Tx,
    person: &Resident,
    purpose: CodePurpose,
    typed: &str,
) -> Result<Option<CodeFault>> {
    let Some(typed) = code::typed(typed) else { return Ok(Some(CodeFault::Form)) };
    let Some(sent) = codes::tried(tx, &person.id, purpose.code()).await? else {
        return Ok(Some(CodeFault::Old));
    };
    let same = is_code(office, person, purpose, &typed, &sent.hash);
    Ok(code::judge(sent.sent_at, sent.tries, same, office.now()).err())
}

/// A number or an address in its one spelling.
pub(super) fn read_contact(purpose: CodePurpose, typed: &str) -> Option<String> {
    if purpose.is_mail() {
        Email::parse(typed).map(|email| email.as_str().to_owned())
    } else {
        Phone::parse(typed).map(|phone| phone.as_str().to_owned())
    }
}

/// The number or address before, and whether it was confirmed.
fn ends(person: &Resident, purpose: CodePurpose) -> (String, bool) {
    if purpose.is_mail() {
        (person.email.clone(), person.email_confirmed_at.is_some())
    } else {
        (person.phone.clone(), person.phone_confirmed_at.is_some())
    }
}

/// The account with another number or address.
pub(super) fn with(person: &Resident, purpose: CodePurpose, value: &str) -> Resident {
    if purpose.is_mail() {
        Resident { email: value.to_owned(), ..person.clone() }
    } else {
        Resident { phone: value.to_owned(), ..person.clone() }
    }
}
