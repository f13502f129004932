//! What the person concerned and the heads are told.

use domain::people::event::RoleOnDays;
use domain::people::notice::AccountNews;
use domain::procedure::ActorKind;
use domain::profile::Profile;
use store::Tx;
use store::staff::Staff;

use crate::accounts::staff::pending::ask::powerful;
use crate::messages::{AccountNotice, mail_news};
use crate::{Office, Result};

/// Tells the heads of an agency what was done about somebody's account, and the person
/// themselves.
pub(crate) async fn tell_of_account(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    news: AccountNews,
    role: Option<&RoleOnDays>,
) -> Result<()> {
    let own = AccountNotice { news, role, whose: None };
    mail_news(office, tx, profile, person, own).await?;
    let about = AccountNotice { whose: Some(&person.name), ..own };
    mail_heads(office, tx, profile, person, about).await
}

/// Tells the heads alone: the person has no account yet.
pub(crate) async fn tell_heads(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    news: AccountNews,
) -> Result<()> {
    let notice = AccountNotice { news, role: None, whose: Some(&person.name) };
    mail_heads(office, tx, profile, person, notice).await
}

async fn mail_heads(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    notice: AccountNotice<'_>,
) -> Result<()> {
    for head in powerful(office, tx, profile).await? {
        let is_head = head.grants.iter().any(|grant| grant.role.kind == ActorKind::OfficeHead);
        if is_head && head.id != person.id {
            mail_news(office, tx, profile, &head, notice).await?;
        }
    }
    Ok(())
}
