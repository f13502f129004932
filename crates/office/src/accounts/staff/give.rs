//! Giving a role.

use domain::lang::Lang;
use domain::people::staff::Grant;
use domain::profile::Profile;
use store::accounts::AccountEvent;
use store::staff::Staff;
use store::{Tx, accounts, staff};
use words::told::AccountNews;

use crate::accounts::staff::pending::tell_of_account;
use crate::accounts::staff::role_key::days_words;
use crate::accounts::staff::role_words;
use crate::{Office, Result};

/// Gives a role, and tells of it.
pub(crate) async fn give(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    grant: &Grant,
    event: &(dyn Fn(&str) -> AccountEvent + Sync),
) -> Result<()> {
    staff::give(tx, &person.id, grant).await?;
    let words = role_words(profile, &grant.role, Lang::Id);
    let reason = [words.clone(), days_words(grant, Lang::Id)].join(" ");
    accounts::note(tx, &AccountEvent { reason, ..event("role_given") }).await?;
    tell_of_account(office, tx, profile, person, AccountNews::RoleGiven, &words).await
}
