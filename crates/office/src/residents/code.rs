//! Codes for the mobile number and the e-mail address.

use domain::message::{Channel, MessageKind};
use domain::people::account::AccountKind;
use domain::people::code::{self, CodeFault, CodePurpose};
use domain::profile::Profile;
use store::residents::{self, Resident};
use store::{Tx, accounts, codes, outbox, staff};

use crate::{Caller, Office, OfficeError, Result};

/// The answer to a typed code, or to asking for a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeAnswer {
    /// The number or address is confirmed.
    Confirmed,
    /// A new code is on its way.
    Sent,
    /// A new code may be asked for in so many seconds.
    Wait(i64),
    /// The code is not taken.
    Refused(CodeFault),
}

impl Office {
    /// Sends a new code; the one before is void then.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] for a caller without a resident's account; store failures.
    pub async fn send_code(&self, caller: &Caller, purpose: CodePurpose) -> Result<CodeAnswer> {
        let profile = self.profile_of(caller)?;
        let mut tx = self.db.write().await?;
        let person = self.own_row(&mut tx, caller).await?;
        let before = codes::get(&mut tx, &person.id, purpose.code()).await?;
        let wait = code::seconds_until_next(before.map(|code| code.sent_at), self.now());
        if wait > 0 {
            return Ok(CodeAnswer::Wait(wait));
        }
        self.write_code(&mut tx, profile, &person, purpose).await?;
        tx.commit().await?;
        Ok(CodeAnswer::Sent)
    }

    /// Judges a typed code. A right one confirms the number or address, which from then on serves for signing in.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] for a caller without a resident's account; store failures.
    pub async fn confirm(&self, caller: &Caller, purpose: CodePurpose, typed: &str) -> Result<CodeAnswer> {
        let Some(typed) = code::typed(typed) else { return Ok(CodeAnswer::Refused(CodeFault::Form)) };
        let now = self.now();
        let mut tx = self.db.write().await?;
        let person = self.own_row(&mut tx, caller).await?;
        let Some(sent) = codes::tried(&mut tx, &person.id, purpose.code()).await? else {
            return Ok(CodeAnswer::Refused(CodeFault::Old));
        };
        let same = sent.hash == self.code_hash(&person, purpose, &typed);
        if let Err(fault) = code::judge(sent.sent_at, sent.tries, same, now) {
            tx.commit().await?;
            return Ok(CodeAnswer::Refused(fault));
        }
        let mut next = person.clone();
        let name = match purpose {
            CodePurpose::Phone => {
                next.phone_confirmed_at = Some(now);
                person.phone.clone()
            }
            CodePurpose::Email => {
                next.email_confirmed_at = Some(now);
                person.email.clone()
            }
            CodePurpose::Reset => return Err(OfficeError::NotFound),
        };
        let hash = self.name_hash(&person.agency, &name);
        let of_staff = staff::by_email(&mut tx, &person.agency, &name).await?.is_some();
        // Only who has proven that the number is theirs learns that it serves another account.
        if of_staff || !accounts::claim_name(&mut tx, &person.agency, &hash, AccountKind::Resident, &person.id).await? {
            tx.commit().await?;
            return Ok(CodeAnswer::Refused(CodeFault::Taken));
        }
        codes::clear(&mut tx, &person.id, purpose.code()).await?;
        next.version += 1;
        residents::change(&mut tx, &person, &next, &self.own_event(&person, &format!("confirm_{}", purpose.code()))).await?;
        tx.commit().await?;
        Ok(CodeAnswer::Confirmed)
    }

    /// Makes a code and puts it on its way by the channel that it is to prove.
    pub(crate) async fn write_code(&self, tx: &mut Tx, profile: &Profile, person: &Resident, purpose: CodePurpose) -> Result<()> {
        let digits = code::digits(self.source.number());
        let now = self.now();
        codes::put(tx, &person.id, purpose.code(), &self.code_hash(person, purpose, &digits), now).await?;
        let by_mail = purpose == CodePurpose::Email;
        for (id, message) in self.account_messages(profile, person, MessageKind::Code, &[("kode", &digits)]) {
            if (message.channel == Channel::Email) == by_mail {
                outbox::add(tx, &id, &person.agency, &person.id, &message, now).await?;
            }
        }
        Ok(())
    }

    /// A code is good for one account, one purpose and one number or address only.
    pub(super) fn code_hash(&self, person: &Resident, purpose: CodePurpose, digits: &str) -> String {
        let target = if purpose == CodePurpose::Email { &person.email } else { &person.phone };
        self.lookup(&person.agency, &format!("code {} {} {target} {digits}", person.id, purpose.code()))
    }
}
