//! What somebody asked for and a second person confirms. What was typed is sealed: names,
//! addresses, numbers.

use domain::form::Raw;
use domain::id::{AccountId, AgencyCode};
use domain::people::security::AccountChange;
use vault::Ring;

use crate::db::on;
use crate::json::{json, of_json};
use crate::{Result, StoreError, Tx, sealed};

/// Something that waits to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: AgencyCode,
    /// The account that it is about.
    pub account_id: AccountId,
    /// What is to be done.
    pub act: AccountChange,
    /// What was typed.
    pub fields: Raw,
    /// Who asked for it.
    pub asked_by: AccountId,
    /// When.
    pub asked_at: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency: String,
    account_id: String,
    act: String,
    fields: String,
    asked_by: String,
    asked_at: i64,
}

/// The sealed column.
const FIELDS: &str = "pending_act.fields";

impl Row {
    fn read(self, ring: &Ring) -> Result<Pending> {
        let act = AccountChange::from_code(&self.act);
        let act = act.ok_or_else(|| StoreError::BadRow {
            table: "pending_act",
            id: self.id.clone(),
            column: "act",
        })?;
        let fields = sealed::open(ring, FIELDS, &self.id, &self.fields)?;
        let fields = of_json(&fields).unwrap_or_default();
        let Self { id, agency, account_id, asked_by, asked_at, .. } = self;
        Ok(Pending {
            id,
            agency: agency.into(),
            account_id: account_id.into(),
            act,
            fields,
            asked_by: asked_by.into(),
            asked_at,
        })
    }
}

/// Keeps what was asked for. What was asked for the same account before and is the same act gives
/// way to it.
///
/// # Errors
/// When the database fails.
pub async fn ask(tx: &mut Tx, pending: &Pending) -> Result<()> {
    let fields = sealed::seal(&tx.ring(), FIELDS, &pending.id, &json(&pending.fields))?;
    on!(tx, |c| {
        sqlx::query(
            "UPDATE pending_act SET decided_at = $3, decided_by = $4, outcome = 'replaced' WHERE \
         account_id = $1 AND act = $2 AND decided_at IS NULL",
        )
        .bind(pending.account_id.as_str())
        .bind(pending.act.code())
        .bind(pending.asked_at)
        .bind(pending.asked_by.as_str())
        .execute(c)
        .await
        .map(drop)
    })?;
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO pending_act (id, agency, account_id, act, fields, asked_by, \
            asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(&pending.id)
        .bind(pending.agency.as_str())
        .bind(pending.account_id.as_str())
        .bind(pending.act.code())
        .bind(fields)
        .bind(pending.asked_by.as_str())
        .bind(pending.asked_at)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// What waits, if it was asked for since an instant.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn get(
    tx: &mut Tx,
    agency: &AgencyCode,
    id: &str,
    since: i64,
) -> Result<Option<Pending>> {
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(
        "SELECT id, agency, account_id, act, fields, asked_by, asked_at FROM pending_act
         WHERE agency = $1 AND id = $2 AND decided_at IS NULL AND asked_at > $3"
    )
    .bind(agency.as_str())
    .bind(id)
    .bind(since)
    .fetch_optional(c)
    .await)?;
    row.map(|row| row.read(&tx.ring())).transpose()
}

/// Numbers and addresses of residents that were asked for between two instants and wait; at most
/// 200.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn contacts_due(
    tx: &mut Tx,
    agency: &AgencyCode,
    since: i64,
    until: i64,
) -> Result<Vec<Pending>> {
    let rows: Vec<Row> = on!(tx, |c| {
        sqlx::query_as(
            "SELECT id, agency, account_id, act, fields, asked_by, asked_at FROM pending_act
         WHERE agency = $1 AND decided_at IS NULL AND asked_at > $2 AND asked_at <= $3 AND act IN \
         ($4, $5) ORDER BY asked_at, id LIMIT 200",
        )
        .bind(agency.as_str())
        .bind(since)
        .bind(until)
        .bind(AccountChange::Phone.code())
        .bind(AccountChange::Email.code())
        .fetch_all(c)
        .await
    })?;
    rows.into_iter().map(|row| row.read(&tx.ring())).collect()
}

/// Makes what waits about a resident's number and address void, and gives how many there were.
///
/// # Errors
/// When the database fails.
pub async fn void_contacts(tx: &mut Tx, account_id: &AccountId, at: i64) -> Result<u64> {
    Ok(on!(tx, |c| {
        sqlx::query(
            "UPDATE pending_act SET decided_at = $2, decided_by = $1, outcome = 'declined' WHERE \
         account_id = $1 AND decided_at IS NULL AND act IN ($3, $4)",
        )
        .bind(account_id.as_str())
        .bind(at)
        .bind(AccountChange::Phone.code())
        .bind(AccountChange::Email.code())
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?)
}

/// Whether somebody was invited and waits for a second person, since an instant.
///
/// # Errors
/// When the database fails.
pub async fn is_to_be_invited(tx: &mut Tx, account_id: &AccountId, since: i64) -> Result<bool> {
    let many: i64 =
        on!(tx, |c| {
            sqlx::query_scalar(
        "SELECT COUNT(*) FROM pending_act WHERE account_id = $1 AND act = $2 AND decided_at IS \
         NULL AND asked_at > $3")
        .bind(account_id.as_str()).bind(AccountChange::Invite.code()).bind(since).fetch_one(c).await
        })?;
    Ok(many > 0)
}

/// What waits in an agency and was asked for since an instant, the newest first; at most 200.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn open(tx: &mut Tx, agency: &AgencyCode, since: i64) -> Result<Vec<Pending>> {
    let rows: Vec<Row> = on!(tx, |c| {
        sqlx::query_as(
            "SELECT id, agency, account_id, act, fields, asked_by, asked_at FROM pending_act
         WHERE agency = $1 AND decided_at IS NULL AND asked_at > $2 ORDER BY asked_at DESC, id \
         DESC LIMIT 200",
        )
        .bind(agency.as_str())
        .bind(since)
        .fetch_all(c)
        .await
    })?;
    rows.into_iter().map(|row| row.read(&tx.ring())).collect()
}

/// Decides what waits. `None` when somebody else was faster, or there is no such thing in the
/// agency.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn decide(
    tx: &mut Tx,
    agency: &AgencyCode,
    id: &str,
    by: &str,
    at: i64,
    confirmed: bool,
) -> Result<Option<Pending>> {
    let outcome = if confirmed { "confirmed" } else { "declined" };
    let row: Option<Row> = on!(tx, |c| {
        sqlx::query_as(
        "UPDATE pending_act SET decided_by = $3, decided_at = $4, outcome = $5 WHERE agency = $1 \
         AND id = $2 AND decided_at IS NULL
         RETURNING id, agency, account_id, act, fields, asked_by, asked_at")
        .bind(agency.as_str()).bind(id).bind(by).bind(at).bind(outcome).fetch_optional(c).await
    })?;
    row.map(|row| row.read(&tx.ring())).transpose()
}
