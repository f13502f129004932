//! Beginning a session.

use domain::id::{AccountId, AgencyCode};
use domain::people::account::AccountKind;
use domain::people::factor::Stage;
use store::sessions::Session;
use store::{Json, Tx, sessions};

use crate::session::token::token_hash;
use crate::{Office, Result};

/// Begins a session of an account and gives its token for the cookie. `device` is what the
/// browser says of itself.
pub(crate) async fn begin_session(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    kind: AccountKind,
    account_id: &AccountId,
    stage: Stage,
    device: &str,
) -> Result<String> {
    let token: String =
        office.source.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
    let now = office.now();
    let session = Session {
        token_hash: token_hash(&token),
        agency: agency.to_owned(),
        kind,
        account_id: account_id.to_owned(),
        created_at: now,
        seen_at: now,
        ended_at: None,
        search: String::new(),
        stage,
        ceremony: Json::default(),
        device: device.chars().take(80).collect(),
        proved_at: 0,
    };
    sessions::add(tx, &session).await?;
    Ok(token)
}
