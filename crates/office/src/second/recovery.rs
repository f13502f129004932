//! Recovery codes: the way in when the phone is lost. They are shown once; only their keyed hashes are kept.

use domain::people::factor::{FactorFault, RECOVERY_CODES, recovery_code};
use domain::words::told::SignInChange;
use store::staff::Staff;
use store::{Tx, accounts, factors};

use crate::{Caller, Office, OfficeError, Result};

impl Office {
    /// New recovery codes in place of the ones before; a fault when the password has to be shown first.
    ///
    /// # Errors
    /// [`OfficeError::Refused`] for a resident, [`OfficeError::NotFound`] without a second factor; store failures.
    pub async fn renew_recovery(&self, caller: &Caller) -> Result<std::result::Result<Vec<String>, FactorFault>> {
        let agency = &caller.actor.agency;
        let mut tx = self.db.write().await?;
        let person = self.staff_of(&mut tx, caller).await?;
        if !self.caller_has_proved(&mut tx, caller).await? {
            return Ok(Err(FactorFault::Password));
        }
        if factors::of(&mut tx, agency, &person.id).await?.is_empty() {
            return Err(OfficeError::NotFound);
        }
        let codes = self.new_recovery(&mut tx, agency, &person.id).await?;
        let event = self.account_event(agency, &person.id, &person.id, &person.name, crate::residents::SELF, "recovery_renewed");
        accounts::note(&mut tx, &event).await?;
        self.tell_staff(&mut tx, &person, SignInChange::Recovery).await?;
        tx.commit().await?;
        Ok(Ok(codes))
    }

    pub(super) async fn new_recovery(&self, tx: &mut Tx, agency: &str, staff_id: &str) -> Result<Vec<String>> {
        let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code(self.source.number())).collect();
        let hashes: Vec<String> = codes.iter().map(|code| self.recovery_hash(agency, staff_id, code)).collect();
        factors::set_recovery(tx, staff_id, &hashes).await?;
        Ok(codes)
    }

    pub(super) async fn take_recovery(&self, tx: &mut Tx, person: &Staff, code: &str) -> Result<std::result::Result<(), FactorFault>> {
        let hash = self.recovery_hash(&person.agency, &person.id, code);
        if !factors::use_recovery(tx, &person.id, &hash, self.now()).await? {
            return Ok(Err(FactorFault::Wrong));
        }
        let event = self.account_event(&person.agency, &person.id, &person.id, &person.name, crate::residents::SELF, "recovery_used");
        accounts::note(tx, &event).await?;
        Ok(Ok(()))
    }

    fn recovery_hash(&self, agency: &str, staff_id: &str, code: &str) -> String {
        self.lookup(agency, &format!("recovery {staff_id} {code}"))
    }
}
