//! What the person concerned and the heads are told.

use domain::procedure::ActorKind;
use domain::profile::Profile;
use store::Tx;
use store::staff::Staff;
use words::told::{AccountNews, account_news};

use crate::accounts::security_notice::mail_news;
use crate::accounts::staff::pending::ask::powerful;
use crate::{Office, Result};

/// Tells the heads of an agency what was done about somebody's account, and the person
/// themselves.
pub(crate) async fn tell_of_account(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    news: AccountNews,
    role: &str,
) -> Result<()> {
    let own = account_news(news, None, role);
    mail_news(office, tx, profile, person, &own).await?;
    mail_heads(office, tx, profile, person, &account_news(news, Some(&person.name), role)).await
}

/// Tells the heads alone: the person has no account yet.
pub(crate) async fn tell_heads(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    news: AccountNews,
) -> Result<()> {
    mail_heads(office, tx, profile, person, &account_news(news, Some(&person.name), "")).await
}

async fn mail_heads(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Staff,
    news: &str,
) -> Result<()> {
    for head in powerful(office, tx, profile).await? {
        let is_head = head.grants.iter().any(|grant| grant.role.kind == ActorKind::OfficeHead);
        if is_head && head.id != person.id {
            mail_news(office, tx, profile, &head, news).await?;
        }
    }
    Ok(())
}
