//! Whom somebody of the staff is family of: nobody processes what is about themselves or their family.

use std::collections::BTreeSet;

use domain::nik::Nik;
use domain::people::register::LookUp;
use store::staff::{self, Staff};

use crate::{Office, Result};

impl Office {
    /// Notes the family of an account anew, as the register has it now. Without a NIK nothing is known; while the register does not answer,
    /// what was known stays.
    pub(crate) async fn refresh_kin(&self, person: &Staff) -> Result<()> {
        let Ok(nik) = Nik::parse(&person.nik) else { return Ok(()) };
        let agency = &person.agency;
        let mut hashes: BTreeSet<String> = [self.lookup(agency, nik.as_str())].into();
        match self.look_up(agency, &nik).await? {
            LookUp::Down(_) => return Ok(()),
            LookUp::NotFound => {}
            LookUp::Found(found) => {
                // The card's number finds those too whom a partner of the register is not told of.
                hashes.insert(self.lookup(agency, found.kk.as_str()));
                hashes.extend(self.family(agency, &found.kk).await?.iter().map(|member| self.lookup(agency, member.nik.as_str())));
            }
        }
        let mut tx = self.db.write().await?;
        staff::set_kin(&mut tx, &person.id, &hashes).await?;
        Ok(tx.commit().await?)
    }

    /// Notes the families of all staff anew; a job of the night.
    ///
    /// # Errors
    /// Store failures.
    pub async fn refresh_families(&self) -> Result<()> {
        for profile in &self.profiles {
            let mut tx = self.db.read().await?;
            let all = staff::list(&mut tx, &profile.agency.code, 2000).await?;
            drop(tx);
            for person in all {
                self.refresh_kin(&person).await?;
            }
        }
        Ok(())
    }
}
