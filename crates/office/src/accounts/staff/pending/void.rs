//! What waited is void when its owner changes the account.

use domain::id::{AccountId, AgencyCode};
use domain::people::security::SecurityKind;
use store::{Tx, pending};

use crate::accounts::security_log::{Noted, note_security};
use crate::{Office, Result};

/// What was asked about a resident's number is void: the owner has shown that the account is in
/// their hands.
pub(crate) async fn void_contacts(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
) -> Result<()> {
    if pending::void_contacts(tx, account_id, office.now()).await? > 0 {
        let noted = Noted { who: account_id, by: account_id, detail: "owner", ..Noted::default() };
        note_security(office, tx, agency, SecurityKind::Declined, noted).await?;
    }
    Ok(())
}
