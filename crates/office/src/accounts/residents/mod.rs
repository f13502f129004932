//! Residents' accounts: registering, proving the number, photos, being verified.

mod close;
mod code;
mod contact;
mod counter_contact;
mod decide;
mod family;
mod hand_in;
mod own;
mod photos;
mod reads;
mod register;
mod reset;
mod verifier;
mod verify;
mod view;

use domain::message::{Message, MessageKind};
use domain::people::event::{AccountEventDetail, AccountEventKind, ActedAs};
use domain::profile::Profile;
use store::accounts::AccountEvent;
use store::residents::Resident;
use store::{Tx, residents};

pub use self::close::close_account;
pub use self::code::{CodeAnswer, confirm, send_code};
pub use self::contact::{ask_change, choose_user_id, confirm_change};
pub(crate) use self::counter_contact::put_proven_contact;
pub use self::counter_contact::{
    PresentAnswer, account_of_nik, ask_change_for, confirm_change_for,
};
pub use self::decide::{DecideAnswer, Decision, decide_account};
pub(crate) use self::family::is_family_of;
pub use self::hand_in::{SendAccountAnswer, send_account};
pub use self::own::{mend_contact, own_account};
pub use self::photos::{PhotoAnswer, forget_photos, has_proven_contact, keep_photo, photo};
pub use self::register::{NewResident, RegisterAnswer, register};
pub(crate) use self::register::{judge, own_words};
pub use self::reset::{NewPassword, ResetAnswer, ask_reset, reset, send_reset};
pub use self::verify::{account_to_verify, accounts_waiting};
pub(crate) use self::view::{event_view, readable};
use crate::{Caller, Office, OfficeError, Result};

/// The account of the caller.
pub(crate) async fn own_row(tx: &mut Tx, caller: &Caller) -> Result<Resident> {
    if caller.resident.is_none() {
        return Err(OfficeError::NotFound);
    }
    residents::get(tx, &caller.actor.agency, &caller.actor.id).await?.ok_or(OfficeError::NotFound)
}

/// The account of the caller, held until the transaction ends.
pub(crate) async fn own_row_held(tx: &mut Tx, caller: &Caller) -> Result<Resident> {
    if caller.resident.is_none() {
        return Err(OfficeError::NotFound);
    }
    residents::hold(tx, &caller.actor.agency, &caller.actor.id).await?.ok_or(OfficeError::NotFound)
}

/// An event of an account that its own owner caused.
pub(crate) fn own_event(
    office: &Office,
    person: &Resident,
    what: AccountEventKind,
) -> AccountEvent {
    let now = office.now();
    AccountEvent {
        id: office.source.id(now),
        agency: person.agency.clone(),
        account_id: person.id.clone(),
        at: now,
        actor_id: person.id.clone(),
        actor_name: person.name.clone(),
        role: ActedAs::Owner,
        what,
        reason: String::new(),
        faults: Vec::new(),
        detail: AccountEventDetail::None,
    }
}

/// The messages of one kind to an account, on every channel by which it can be reached.
pub(crate) fn account_messages(
    office: &Office,
    profile: &Profile,
    person: &Resident,
    kind: MessageKind,
    values: &[(&str, &str)],
) -> Vec<(String, Message)> {
    let known = [
        ("nama", person.name.as_str()),
        ("kantor", profile.agency.short_name.as_str()),
        ("wa", profile.agency.contact.whatsapp.as_str()),
    ];
    let values: Vec<(&str, &str)> = known.into_iter().chain(values.iter().copied()).collect();
    let now = office.now();
    let templates = profile.templates.iter().filter(|template| template.kind == kind);
    templates
        .filter_map(|template| {
            let to = if template.channel == domain::message::Channel::Email {
                &person.email
            } else {
                &person.phone
            };
            (!to.is_empty()).then(|| (office.source.id(now), template.fill(to, &values)))
        })
        .collect()
}
