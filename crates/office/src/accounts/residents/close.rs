//! Closing an account at its owner's wish (UU 27/2022): nobody signs in with it any more, its
//! photos are deleted, and its names are free. What was filed stays: the registers are kept by law.

use domain::people::account::AccountAct;
use domain::people::code::CodePurpose;
use store::residents::Resident;
use store::{accounts, codes, consents, kept, photos, residents, sessions};

use crate::accounts::residents::register::not_now;
use crate::accounts::residents::{own_event, own_row, own_row_held};
use crate::accounts::staff::void_contacts;
use crate::session::{judge_again, name_hash};
use crate::unnamed::remove_unnamed;
use crate::{Caller, Office, OfficeError, Proof, Result};

/// Closes the caller's account, when the password is the right one.
///
/// # Errors
/// [`OfficeError::Refused`] when it cannot be closed now; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn close_account(office: &Office, caller: &Caller, password: &str) -> Result<Proof> {
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let person = own_row(&mut tx, caller).await?;
    drop(tx);
    let hash = person.password_hash;
    let proof = judge_again(office, caller, hash.clone(), password).await?;
    if proof != Proof::Right {
        return Ok(proof);
    }
    let mut tx = office.db.write().await?;
    let person = own_row_held(&mut tx, caller).await?;
    // The password may have been changed while this one was judged.
    if person.password_hash != hash {
        return Ok(Proof::Wrong);
    }
    let to = not_now(person.status, AccountAct::Close).map_err(OfficeError::Refused)?;
    let next = Resident {
        status: to,
        version: person.version + 1,
        status_since: office.now(),
        ..person.clone()
    };
    residents::change(
        &mut tx,
        &person,
        &next,
        &own_event(office, &person, AccountAct::Close.event()),
    )
    .await?;
    for name in [person.nik.as_str(), &person.phone, &person.email, &person.user_id]
        .into_iter()
        .filter(|name| !name.is_empty())
    {
        accounts::drop_name(&mut tx, agency, &name_hash(office, agency, name), &person.id).await?;
    }
    kept::clear_decisions(&mut tx, &person.id).await?;
    consents::revoke_all(&mut tx, agency, &person.id, None, office.now()).await?;
    for purpose in [CodePurpose::NewPhone, CodePurpose::NewEmail] {
        codes::end_change(&mut tx, &person.id, purpose.code()).await?;
    }
    void_contacts(office, &mut tx, agency, &person.id).await?;
    let forgotten = photos::forget_of(&mut tx, agency, &person.id).await?;
    sessions::end_all(&mut tx, agency, &person.id, office.now()).await?;
    tx.commit().await?;
    remove_unnamed(office, forgotten).await;
    Ok(Proof::Right)
}
