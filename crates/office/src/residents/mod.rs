//! Residents' accounts: registering, proving the number, photos, being verified.

mod close;
mod code;
mod consent;
mod contact;
mod counter_contact;
mod decide;
mod file;
mod follow;
mod own;
mod photos;
mod reads;
mod register;
mod relatives;
mod reset;
mod send;
mod verify;

use domain::message::{Message, MessageKind};
use domain::profile::Profile;
use store::Tx;
use store::accounts::AccountEvent;
use store::residents::{self, Resident};

use crate::{Caller, Office, OfficeError, Result};

pub use code::CodeAnswer;
pub use counter_contact::PresentAnswer;
pub use decide::{DecideAnswer, Decision};
pub(crate) use file::fixed_fields;
pub(crate) use own::{event_view, spoken};
pub use photos::PhotoAnswer;
pub use register::{NewResident, RegisterAnswer};
pub(crate) use register::{judge, own_words};
pub(crate) use relatives::about;
pub use reset::{NewPassword, ResetAnswer};
pub use send::SendAccountAnswer;

/// The role that an account's own owner acts in.
pub(crate) const SELF: &str = "self";

impl Office {
    /// The account of the caller.
    pub(crate) async fn own_row(&self, tx: &mut Tx, caller: &Caller) -> Result<Resident> {
        if caller.resident.is_none() {
            return Err(OfficeError::NotFound);
        }
        residents::get(tx, &caller.actor.agency, &caller.actor.id)
            .await?
            .ok_or(OfficeError::NotFound)
    }

    /// The account of the caller, held until the transaction ends.
    pub(crate) async fn own_row_held(&self, tx: &mut Tx, caller: &Caller) -> Result<Resident> {
        if caller.resident.is_none() {
            return Err(OfficeError::NotFound);
        }
        residents::hold(tx, &caller.actor.agency, &caller.actor.id)
            .await?
            .ok_or(OfficeError::NotFound)
    }

    /// An event of an account that its own owner caused.
    pub(crate) fn own_event(&self, person: &Resident, what: &str) -> AccountEvent {
        let now = self.now();
        AccountEvent {
            id: self.source.id(now),
            agency: person.agency.clone(),
            account_id: person.id.clone(),
            at: now,
            actor_id: person.id.clone(),
            actor_name: person.name.clone(),
            role: SELF.to_owned(),
            what: what.to_owned(),
            reason: String::new(),
            faults: String::new(),
        }
    }

    /// The messages of one kind to an account, on every channel by which it can be reached.
    pub(crate) fn account_messages(
        &self,
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
        let now = self.now();
        let templates = profile.templates.iter().filter(|template| template.kind == kind);
        templates
            .filter_map(|template| {
                let to = if template.channel == domain::message::Channel::Email {
                    &person.email
                } else {
                    &person.phone
                };
                (!to.is_empty()).then(|| (self.source.id(now), template.fill(to, &values)))
            })
            .collect()
    }
}
