//! Changing one's own password while signed in.

use domain::people::event::{AccountEventKind, ActedAs};
use domain::people::notice::SignInChange;
use domain::people::password::PasswordFault;
use store::residents::Resident;
use store::staff::Staff;
use store::{residents, sessions, staff};

use crate::accounts::residents::{judge, own_words};
use crate::accounts::staff::{SHORTEST, account_event, void_contacts};
use crate::accounts::{Holder, holder_held, holder_of, note_password, tell_holder};
use crate::session::attempts::judge_again;
use crate::session::password::hash_password;
use crate::{Caller, Office, Proof, Result};

/// The answer to changing a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeAnswer {
    /// It is changed, and every other session of the account has ended.
    Done,
    /// The present password is another one.
    Present,
    /// Too many tries at the present one.
    Wait,
    /// The new one is not taken.
    New(PasswordFault),
}

/// Changes the caller's password, who shows the present one.
///
/// # Errors
/// When the database or the hashing fails.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn change_password(
    office: &Office,
    caller: &Caller,
    present: &str,
    password: &str,
    again: &str,
) -> Result<ChangeAnswer> {
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let before = holder_of(&mut tx, caller).await?;
    drop(tx);
    // What is wrong with the new one is told first: it costs no try.
    if let Err(fault) = fits(&before, password, again) {
        return Ok(ChangeAnswer::New(fault));
    }
    match judge_again(office, caller, before.password_hash().to_owned(), present).await? {
        Proof::Right => {}
        Proof::Wrong => return Ok(ChangeAnswer::Present),
        Proof::Wait => return Ok(ChangeAnswer::Wait),
    }
    let password_hash = hash_password(office, password).await?;
    let mut tx = office.db.write().await?;
    let holder = holder_held(&mut tx, caller.kind(), agency, &caller.actor.id).await?;
    // Somebody else may have changed it meanwhile.
    if holder.password_hash() != before.password_hash() {
        return Ok(ChangeAnswer::Present);
    }
    let event = account_event(
        office,
        agency,
        holder.id(),
        holder.id(),
        holder.name(),
        ActedAs::Owner,
        AccountEventKind::PasswordChosen,
    );
    match &holder {
        Holder::Staff(person) => {
            staff::change(&mut tx, &Staff { password_hash, ..person.clone() }, &event).await?
        }
        Holder::Resident(person) => {
            let next =
                Resident { password_hash, version: person.version + 1, ..(**person).clone() };
            residents::change(&mut tx, person, &next, &event).await?;
        }
    }
    match &holder {
        Holder::Staff(person) => staff::void_links(&mut tx, &person.id, office.now()).await?,
        Holder::Resident(person) => void_contacts(office, &mut tx, agency, &person.id).await?,
    }
    sessions::end_others(&mut tx, agency, holder.id(), &caller.session, "", office.now()).await?;
    sessions::proved(&mut tx, &caller.session, office.now()).await?;
    note_password(office, &mut tx, agency, holder.id(), "changed").await?;
    tell_holder(office, &mut tx, &holder, SignInChange::Password).await?;
    tx.commit().await?;
    Ok(ChangeAnswer::Done)
}

/// Whether a new password may be an account's.
fn fits(holder: &Holder, password: &str, again: &str) -> std::result::Result<(), PasswordFault> {
    let own = match holder {
        Holder::Staff(person) => {
            if password.chars().count() < SHORTEST {
                return Err(PasswordFault::Short);
            }
            person
                .name
                .split_whitespace()
                .chain([person.email.as_str()])
                .map(str::to_owned)
                .collect()
        }
        Holder::Resident(person) => own_words(person),
    };
    judge(password, again, Some(&own))
}
