//! What accounts of every kind share: the names they sign in with, and what was done with them.

use domain::id::{AccountId, AgencyCode};
use domain::people::account::{AccountFault, AccountKind, faults_of};
use domain::people::event::{AccountEventDetail, AccountEventKind, ActedAs};

use crate::db::on;
use crate::json::{json, of_json};
use crate::{Result, StoreError, Tx};

#[derive(sqlx::FromRow)]
struct NameRow {
    account_kind: String,
    account_id: String,
}

/// Lets an account sign in with a name, given as its keyed hashes by the newest keys and the ones
/// before. `false` when the name is another account's.
///
/// # Errors
/// When the database fails.
pub async fn claim_name(
    tx: &mut Tx,
    agency: &AgencyCode,
    hashes: &[String; 2],
    kind: AccountKind,
    account_id: &AccountId,
) -> Result<bool> {
    if let Some((_, owner)) = by_name(tx, agency, hashes).await? {
        return Ok(*account_id == owner);
    }
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO login_name (agency, hash, account_kind, account_id) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (agency, hash) DO NOTHING")
        .bind(agency.as_str()).bind(&hashes[0]).bind(kind.code()).bind(account_id.as_str())
        .execute(c).await
        .map(|_| ())
    })?;
    Ok(by_name(tx, agency, hashes).await?.is_some_and(|(_, owner)| *account_id == owner))
}

/// Takes a name from an account.
///
/// # Errors
/// When the database fails.
pub async fn drop_name(
    tx: &mut Tx,
    agency: &AgencyCode,
    hashes: &[String; 2],
    account_id: &AccountId,
) -> Result<()> {
    on!(tx, |c| sqlx::query(
        "DELETE FROM login_name WHERE agency = $1 AND hash IN ($2, $4) AND account_id = $3"
    )
    .bind(agency.as_str())
    .bind(&hashes[0])
    .bind(account_id.as_str())
    .bind(&hashes[1])
    .execute(c)
    .await
    .map(|_| ()))?;
    Ok(())
}

/// Whose name it is.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn by_name(
    tx: &mut Tx,
    agency: &AgencyCode,
    hashes: &[String; 2],
) -> Result<Option<(AccountKind, AccountId)>> {
    let row = on!(tx, |c| sqlx::query_as::<_, NameRow>(
        "SELECT account_kind, account_id FROM login_name WHERE agency = $1 AND hash IN ($2, $3)"
    )
    .bind(agency.as_str())
    .bind(&hashes[0])
    .bind(&hashes[1])
    .fetch_optional(c)
    .await)?;
    row.map(|row| {
        let bad = StoreError::BadRow {
            table: "login_name",
            id: row.account_id.clone(),
            column: "account_kind",
        };
        Ok((AccountKind::from_code(&row.account_kind).ok_or(bad)?, row.account_id.into()))
    })
    .transpose()
}

/// Something that was done with an account: rows are only ever added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountEvent {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: AgencyCode,
    /// Which account.
    pub account_id: AccountId,
    /// When.
    pub at: i64,
    /// Who.
    pub actor_id: AccountId,
    /// The actor's name at that time.
    pub actor_name: String,
    /// As whom.
    pub role: ActedAs,
    /// What.
    pub what: AccountEventKind,
    /// The reason, as it was typed. Events of older programs have what belongs to them here in
    /// words.
    pub reason: String,
    /// What was wrong.
    pub faults: Vec<AccountFault>,
    /// What else belongs to it.
    pub detail: AccountEventDetail,
}

#[derive(sqlx::FromRow)]
struct EventRow {
    id: String,
    agency: String,
    account_id: String,
    at: i64,
    actor_id: String,
    actor_name: String,
    role: String,
    what: String,
    reason: String,
    faults: String,
    detail: String,
}

impl TryFrom<EventRow> for AccountEvent {
    type Error = StoreError;

    fn try_from(row: EventRow) -> Result<Self> {
        let role = ActedAs::from_code(&row.role).ok_or_else(|| StoreError::BadRow {
            table: "account_event",
            id: row.id.clone(),
            column: "role",
        })?;
        Ok(Self {
            id: row.id,
            agency: row.agency.into(),
            account_id: row.account_id.into(),
            at: row.at,
            actor_id: row.actor_id.into(),
            actor_name: row.actor_name,
            role,
            what: AccountEventKind::of_code(&row.what),
            reason: row.reason,
            faults: faults_of(&row.faults),
            // What a later program wrote is nothing this one can tell.
            detail: of_json(&row.detail).unwrap_or_default(),
        })
    }
}

/// Notes an event.
///
/// # Errors
/// When the database fails.
pub async fn note(tx: &mut Tx, event: &AccountEvent) -> Result<()> {
    let codes: Vec<&str> = event.faults.iter().map(|fault| fault.code()).collect();
    let (faults, detail) = (codes.join(" "), json(&event.detail));
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO account_event (id, agency, account_id, at, actor_id, actor_name, role, what, \
         reason, faults, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
        .bind(&event.id).bind(event.agency.as_str()).bind(event.account_id.as_str()).bind(event.at)
        .bind(event.actor_id.as_str()).bind(&event.actor_name)
        .bind(event.role.code()).bind(event.what.code()).bind(&event.reason)
        .bind(&faults).bind(&detail)
        .execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// The events of an account, the newest first; at most 200.
///
/// # Errors
/// When the database fails.
pub async fn events(
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
) -> Result<Vec<AccountEvent>> {
    let rows =
        on!(tx, |c| {
            sqlx::query_as::<_, EventRow>(
        "SELECT id, agency, account_id, at, actor_id, actor_name, role, what, reason, faults, \
         detail FROM account_event
         WHERE account_id = $2 AND agency = $1 ORDER BY at DESC, id DESC LIMIT 200")
        .bind(agency.as_str()).bind(account_id.as_str()).fetch_all(c).await
        })?;
    rows.into_iter().map(AccountEvent::try_from).collect()
}
