//! An account as its owner sees it, and mending the number before it is confirmed.

use domain::email::Email;
use domain::message::MessageKind;
use domain::people::account::{AccountStatus, PhotoKind, items_to_mend};
use domain::people::code::{CodePurpose, seconds_until_next};
use domain::people::event::AccountEventKind;
use domain::people::own_field::OwnField;
use domain::people::registration::fields_to_mend;
use domain::phone::Phone;
use domain::procedure::Refusal;
use store::{accounts, codes, photos, residents};
use views::{AccountPhoto, AccountView};

use crate::accounts::consent::consents_of;
use crate::accounts::residents::code::{CodeAnswer, write_code};
use crate::accounts::residents::contact::asked_change;
use crate::accounts::residents::photos::{is_refused, may_replace};
use crate::accounts::residents::reads::reads_of;
use crate::accounts::residents::view::{event_view, readable};
use crate::accounts::residents::{own_event, own_row, own_row_held};
use crate::session::own_sessions;
use crate::{Caller, Office, OfficeError, Result};

/// The caller's own account.
///
/// # Errors
/// [`OfficeError::NotFound`] for a caller without a resident's account; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn own_account(office: &Office, caller: &Caller) -> Result<AccountView> {
    let profile = office.profile_of(caller)?;
    let mut tx = office.db.read().await?;
    let person = own_row(&mut tx, caller).await?;
    let there = photos::of(&mut tx, &person.agency, &person.id).await?;
    let sent = codes::get(&mut tx, &person.id, CodePurpose::Phone.code()).await?;
    let asked = codes::get(&mut tx, &person.id, CodePurpose::Email.code()).await?;
    let events = accounts::events(&mut tx, &person.agency, &person.id).await?;
    let (consents, counters) = consents_of(office, &mut tx, profile, &person).await?;
    let reads = reads_of(office, &mut tx, profile, &person).await?;
    let new_phone =
        asked_change(office, &mut tx, &person, CodePurpose::NewPhone, &person.id).await?;
    let new_email =
        asked_change(office, &mut tx, &person, CodePurpose::NewEmail, &person.id).await?;
    drop(tx);
    let sessions = own_sessions(office, caller).await?;
    let faults = person.faults.clone();
    let photo = |kind: PhotoKind| {
        let photo = there.iter().find(|photo| photo.kind == kind);
        let open = may_replace(&person, kind);
        AccountPhoto {
            kind,
            id: photo.map(|photo| photo.id.clone()),
            open,
            refused: open && photo.is_some_and(|photo| is_refused(&person, photo)),
        }
    };
    let typed = [
        (OwnField::Nik, person.nik.as_str()),
        (OwnField::Name, person.name.as_str()),
        (OwnField::Kk, person.kk.as_str()),
    ];
    Ok(AccountView {
        status: person.status,
        since: person.status_since,
        nik: person.nik.masked(),
        phone: readable(&person.phone),
        phone_confirmed: person.phone_confirmed_at.is_some(),
        email: person.email.clone(),
        email_confirmed: person.email_confirmed_at.is_some(),
        email_asked: asked.is_some(),
        next_code_in: seconds_until_next(sent.map(|code| code.sent_at), office.now()),
        photos: PhotoKind::ALL.iter().map(|kind| photo(*kind)).collect(),
        mend: if person.status == AccountStatus::Refused {
            fields_to_mend(&items_to_mend(&faults))
        } else {
            Vec::new()
        },
        values: typed.map(|(field, value)| (field.code().to_owned(), value.to_owned())).into(),
        reason: person.reason.clone(),
        name: person.name.clone(),
        faults,
        user_id: person.user_id.clone(),
        new_phone: new_phone.map(|phone| readable(&phone)),
        new_email,
        counters,
        consents,
        reads,
        sessions,
        history: events.iter().map(|event| event_view(event, false)).collect(),
    })
}

/// Mends the number or the address of an account that is still being begun, and sends a code
/// there.
///
/// # Errors
/// [`OfficeError::Refused`] when the account is past that; store failures. `None` when it is no
/// number or address; [`CodeAnswer::Wait`] when the number is mended and a code can be
/// asked for in so many seconds.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn mend_contact(
    office: &Office,
    caller: &Caller,
    purpose: CodePurpose,
    typed: &str,
) -> Result<Option<CodeAnswer>> {
    let profile = office.profile_of(caller)?;
    let phone = Phone::parse(typed).filter(|_| purpose == CodePurpose::Phone);
    let email = Email::parse(typed).filter(|_| purpose == CodePurpose::Email);
    if phone.is_none() && email.is_none() {
        return Ok(None);
    }
    let mut tx = office.db.write().await?;
    let person = own_row_held(&mut tx, caller).await?;
    let confirmed =
        if phone.is_some() { person.phone_confirmed_at } else { person.email_confirmed_at };
    if person.status != AccountStatus::Begun || confirmed.is_some() {
        return Err(OfficeError::Refused(Refusal::NotNow));
    }
    let mut next = person.clone();
    if let Some(phone) = phone {
        next.phone = phone.as_str().to_owned();
    }
    if let Some(email) = email {
        next.email = email.as_str().to_owned();
    }
    next.version += 1;
    residents::change(
        &mut tx,
        &person,
        &next,
        &own_event(office, &person, AccountEventKind::ContactMended),
    )
    .await?;
    let answer = write_code(office, &mut tx, profile, &next, purpose, MessageKind::Code).await?;
    tx.commit().await?;
    Ok(Some(answer))
}
