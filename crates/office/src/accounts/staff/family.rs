//! Whom somebody of the staff is family of: nobody processes what is about themselves or their
//! family.

use std::collections::BTreeSet;

use domain::people::register::{LookUp, Outage};
use store::staff::Staff;
use store::{Tx, staff};

use crate::register::{family, find_in_register};
use crate::{Office, Result};

const DAY_MS: i64 = 24 * 60 * 60_000;
/// So many are asked for in one round.
const MOST_AT_ONCE: i64 = 500;

/// Notes that an account is at least its owner's own, until the register has told the family.
/// Belongs to the transaction that writes the NIK, so that nobody is family of whoever had
/// the account's NIK before.
pub(crate) async fn note_own_nik(tx: &mut Tx, person: &Staff) -> Result<()> {
    let own = person.nik.iter().map(|nik| nik.as_str().to_owned()).collect();
    Ok(staff::set_family(tx, &person.id, &own, 0).await?)
}

/// Notes the family of an account anew, as the register has it now. While it does not answer,
/// what was known stays: the outage is given.
pub(crate) async fn refresh_family(office: &Office, person: &Staff) -> Result<Option<Outage>> {
    let Some(nik) = &person.nik else { return Ok(None) };
    let agency = &person.agency;
    let mut numbers: BTreeSet<String> = [nik.as_str().to_owned()].into();
    let found = find_in_register(office, agency, nik).await?;
    if let LookUp::Found(found) = &found {
        // The card's number finds those too whom a partner of the register is not told of.
        numbers.insert(found.kk.as_str().to_owned());
        numbers.extend(
            family(office, agency, &found.kk)
                .await?
                .iter()
                .map(|member| member.nik.as_str().to_owned()),
        );
    }
    let mut tx = office.db.write().await?;
    staff::hold(&mut tx, agency, &person.id).await?;
    // The NIK may have been mended while the register was asked.
    if staff::by_id(&mut tx, agency, &person.id).await?.is_none_or(|now| now.nik != person.nik) {
        return Ok(None);
    }
    let outage = match found {
        LookUp::Down(Outage::Unreadable) => {
            staff::family_later(&mut tx, &person.id, office.now()).await?;
            Some(Outage::Unreadable)
        }
        LookUp::Down(outage) => return Ok(Some(outage)),
        LookUp::Found(_) | LookUp::NotFound => {
            staff::set_family(&mut tx, &person.id, &numbers, office.now()).await?;
            None
        }
    };
    tx.commit().await?;
    Ok(outage)
}

/// Notes anew the families that were looked up longest ago, each once a day. It may be called
/// more often: a register that was down is asked again, and what fails for one person keeps
/// nobody else waiting.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all)]
pub async fn refresh_families(office: &Office) -> Result<()> {
    for profile in office.agencies() {
        let mut tx = office.db.read().await?;
        let due =
            staff::families_due(&mut tx, &profile.agency.code, office.now() - DAY_MS, MOST_AT_ONCE)
                .await?;
        drop(tx);
        for person in due {
            match refresh_family(office, &person).await {
                Ok(None | Some(Outage::Unreadable)) => {}
                // The others would not be answered either.
                Ok(Some(_)) => break,
                Err(error) => {
                    tracing::error!(error = %error, staff = %person.id, "noting a family failed")
                }
            }
        }
    }
    Ok(())
}
