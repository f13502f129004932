//! Giving a role.

use domain::people::event::{AccountEventDetail, AccountEventKind};
use domain::people::notice::AccountNews;
use domain::people::staff::Grant;
use domain::profile::Profile;
use store::accounts::AccountEvent;
use store::staff::Staff;
use store::{Tx, accounts, staff};

use crate::accounts::staff::pending::tell_of_account;
use crate::accounts::staff::role_on_days;
use crate::{Office, Result};

/// Gives a role, and tells of it.
pub(crate) async fn give(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    grant: &Grant,
    event: &(dyn Fn(AccountEventKind) -> AccountEvent + Sync),
) -> Result<()> {
    staff::give(tx, &person.id, grant).await?;
    let role = role_on_days(profile, grant);
    let detail = AccountEventDetail::Role(role.clone());
    accounts::note(tx, &AccountEvent { detail, ..event(AccountEventKind::RoleGiven) }).await?;
    tell_of_account(office, tx, profile, person, AccountNews::RoleGiven, Some(&role)).await
}
