//! The list of one's sessions, and ending them.

use domain::people::event::{AccountEventKind, ActedAs};
use domain::profile::Profile;
use store::sessions::Session;
use store::{accounts, sessions};
use views::DeviceView;

use crate::accounts::staff::account_event;
use crate::session::token::IDLE_MS;
use crate::{Caller, Office, Result};

/// So much of a token's hash names a session in a form.
const KEY: usize = 16;

pub(crate) fn device_view(session: &Session, own: &str, _profile: &Profile) -> DeviceView {
    DeviceView {
        key: session.token_hash.chars().take(KEY).collect(),
        device: session.device.clone(),
        since: session.created_at,
        used: session.seen_at,
        here: session.token_hash == own,
    }
}

/// The running sessions of the caller, residents and staff alike.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn own_sessions(office: &Office, caller: &Caller) -> Result<Vec<DeviceView>> {
    let profile = office.profile_of(caller)?;
    let mut tx = office.db.read().await?;
    let running =
        sessions::running(&mut tx, &caller.actor.agency, &caller.actor.id, office.now() - IDLE_MS)
            .await?;
    Ok(running.iter().map(|session| device_view(session, &caller.session, profile)).collect())
}

/// Ends one session of the caller by its key, or with an empty key all but the present one.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn end_sessions(office: &Office, caller: &Caller, key: &str) -> Result<()> {
    let key: String = key.chars().take(KEY).collect();
    let mut tx = office.db.write().await?;
    sessions::end_others(
        &mut tx,
        &caller.actor.agency,
        &caller.actor.id,
        &caller.session,
        &key,
        office.now(),
    )
    .await?;
    let event = account_event(
        office,
        &caller.actor.agency,
        &caller.actor.id,
        &caller.actor.id,
        &caller.name,
        ActedAs::Owner,
        AccountEventKind::SessionsEnded,
    );
    accounts::note(&mut tx, &event).await?;
    Ok(tx.commit().await?)
}
