//! Whom somebody of the staff is family of: nobody processes what is about themselves or their family.

use std::collections::BTreeSet;

use domain::nik::Nik;
use domain::people::register::LookUp;
use store::staff::{self, Staff};

use crate::{Office, Result};

const DAY_MS: i64 = 24 * 60 * 60_000;
/// So many are asked for in one round.
const MOST_AT_ONCE: i64 = 500;

impl Office {
    /// Notes the family of an account anew, as the register has it now. Without a NIK nothing is known; while the register does not answer,
    /// what was known stays. Whether it did answer.
    pub(crate) async fn refresh_kin(&self, person: &Staff) -> Result<bool> {
        let Ok(nik) = Nik::parse(&person.nik) else { return Ok(true) };
        let agency = &person.agency;
        let mut hashes: BTreeSet<String> = [self.lookup(agency, nik.as_str())].into();
        match self.look_up(agency, &nik).await? {
            LookUp::Down(_) => return Ok(false),
            LookUp::NotFound => {}
            LookUp::Found(found) => {
                // The card's number finds those too whom a partner of the register is not told of.
                hashes.insert(self.lookup(agency, found.kk.as_str()));
                hashes.extend(self.family(agency, &found.kk).await?.iter().map(|member| self.lookup(agency, member.nik.as_str())));
            }
        }
        let mut tx = self.db.write().await?;
        staff::set_kin(&mut tx, &person.id, &hashes, self.now()).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Notes anew the families that were looked up longest ago, each once a day. It may be called more often: a register that was down is
    /// asked again, and what fails for one person keeps nobody else waiting.
    ///
    /// # Errors
    /// Store failures.
    pub async fn refresh_families(&self) -> Result<()> {
        for profile in &self.profiles {
            let mut tx = self.db.read().await?;
            let due = staff::kin_due(&mut tx, &profile.agency.code, self.now() - DAY_MS, MOST_AT_ONCE).await?;
            drop(tx);
            for person in due {
                match self.refresh_kin(&person).await {
                    Ok(true) => {}
                    // The others would not be answered either.
                    Ok(false) => break,
                    Err(error) => tracing::error!(error = %error, staff = person.id, "noting a family failed"),
                }
            }
        }
        Ok(())
    }
}
