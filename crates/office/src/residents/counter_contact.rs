//! Changing the number or address of who has lost both: in the office, with the identity card on the table. A code to the new one, which the
//! resident reads out, proves that it was typed right.

use domain::message::MessageKind;
use domain::nik::Nik;
use domain::people::account::AccountStatus;
use domain::people::code::{CodeFault, CodePurpose};
use domain::procedure::Refusal;
use store::residents::{self, Resident};
use store::{Tx, accounts, codes, sessions};

use super::CodeAnswer;
use super::contact::{read_contact, with};
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

impl Office {
    /// The verified account of a NIK.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for who verifies no accounts; store failures.
    pub async fn account_of_nik(&self, caller: &Caller, typed: &str) -> Result<Option<String>> {
        self.verifier(caller)?;
        let Ok(nik) = Nik::parse(typed) else { return Ok(None) };
        let mut tx = self.db.read().await?;
        let named = accounts::by_name(&mut tx, &caller.actor.agency, &self.name_hash(&caller.actor.agency, nik.as_str())).await?;
        Ok(named.map(|(_, id)| id))
    }

    /// Sends a code to the new number or address of a resident who is here with the card.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for who verifies no accounts or an account that is not active, [`OfficeError::NotFound`] for none; store
    /// failures.
    pub async fn ask_change_for(
        &self,
        caller: &Caller,
        id: &str,
        purpose: CodePurpose,
        typed: &str,
        present: bool,
    ) -> Result<PresentAnswer> {
        let profile = self.verifier(caller)?;
        if !present {
            return Ok(PresentAnswer::NotPresent);
        }
        let Some(value) = read_contact(purpose, typed) else { return Ok(PresentAnswer::NoContact) };
        let mut tx = self.db.write().await?;
        let person = self.active_account(&mut tx, caller, id).await?;
        if self.is_kin(caller, &person) {
            return Ok(PresentAnswer::OwnFamily);
        }
        let before = if purpose.is_mail() { &person.email } else { &person.phone };
        if *before == value {
            return Ok(PresentAnswer::Same);
        }
        let (_, new) = purpose.both_ends();
        let answer = self.write_code(&mut tx, profile, &with(&person, purpose, &value), new, MessageKind::CodePresent).await?;
        if answer == CodeAnswer::Sent {
            codes::ask_change(&mut tx, &person.id, new.code(), &value, &caller.actor.id, self.now()).await?;
            accounts::note(&mut tx, &self.staff_event(caller, id, "contact_asked")).await?;
        }
        tx.commit().await?;
        Ok(PresentAnswer::Code(answer))
    }

    /// Judges the code that the resident reads out to the officer who asked for it. Right, the new number or address takes the place of the one before, which is told of it,
    /// and every session ends: the phone may be in other hands.
    ///
    /// # Errors
    /// As for [`Office::ask_change_for`].
    pub async fn confirm_change_for(&self, caller: &Caller, id: &str, purpose: CodePurpose, typed: &str) -> Result<PresentAnswer> {
        let profile = self.verifier(caller)?;
        let (_, new) = purpose.both_ends();
        let mut tx = self.db.write().await?;
        let person = self.active_account(&mut tx, caller, id).await?;
        if self.is_kin(caller, &person) {
            return Ok(PresentAnswer::OwnFamily);
        }
        let Some(value) = self.asked_change(&mut tx, &person, new, &caller.actor.id).await? else {
            return Ok(PresentAnswer::Code(CodeAnswer::Refused(CodeFault::Old)));
        };
        let fault = self.judge_code(&mut tx, &with(&person, purpose, &value), new, typed).await?;
        let answer = match fault {
            Some(fault) => CodeAnswer::Refused(fault),
            None => {
                let event = self.staff_event(caller, id, "contact_changed_present");
                self.put_contact(&mut tx, profile, &person, purpose, &value, &event).await?
            }
        };
        if answer == CodeAnswer::Confirmed {
            sessions::end_all(&mut tx, &person.agency, &person.id, self.now()).await?;
        }
        tx.commit().await?;
        Ok(PresentAnswer::Code(answer))
    }

    /// Whether an account is the officer's own or one of their family.
    pub(super) fn is_kin(&self, caller: &Caller, person: &Resident) -> bool {
        let numbers = [person.nik.as_str(), person.kk.as_str()];
        numbers.iter().any(|number| caller.actor.kin.contains(&self.lookup(&person.agency, number)))
    }

    async fn active_account(&self, tx: &mut Tx, caller: &Caller, id: &str) -> Result<Resident> {
        let person = residents::hold(tx, &caller.actor.agency, id).await?.ok_or(OfficeError::NotFound)?;
        if person.status == AccountStatus::Active { Ok(person) } else { Err(OfficeError::Refused(Refusal::NotNow)) }
    }
}
