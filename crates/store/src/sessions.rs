//! Sessions. The token itself is never stored, only its SHA-256.

use domain::id::{AccountId, AgencyCode};
use domain::people::account::AccountKind;
use domain::people::factor::Stage;

use crate::db::on;
use crate::json::Json;
use crate::{Result, StoreError, Tx};

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the token, hexadecimal.
    pub token_hash: String,
    /// Agency code.
    pub agency: AgencyCode,
    /// Whether it is of staff or of a resident.
    pub kind: AccountKind,
    /// Whose it is.
    pub account_id: AccountId,
    /// When it began.
    pub created_at: i64,
    /// When it was last used.
    pub seen_at: i64,
    /// When it was ended by signing out.
    pub ended_at: Option<i64>,
    /// What the person is searching for on the worklist. It is kept here because nothing personal
    /// may stand in an address.
    pub search: String,
    /// How far it has come.
    pub stage: Stage,
    /// What a key is being asked for; empty when it is not.
    pub ceremony: Json,
    /// The device on which it was begun, in words.
    pub device: String,
    /// When the password was last shown again; 0 for never.
    pub proved_at: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    token_hash: String,
    agency: String,
    account_kind: String,
    account_id: String,
    created_at: i64,
    seen_at: i64,
    ended_at: Option<i64>,
    search: String,
    stage: String,
    ceremony: String,
    device: String,
    proved_at: i64,
}

macro_rules! columns {
    () => {
        "token_hash, agency, account_kind, account_id, created_at, seen_at, ended_at, search, \
         stage, ceremony, device, proved_at"
    };
}

impl TryFrom<Row> for Session {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let bad =
            |column| StoreError::BadRow { table: "session", id: row.account_id.clone(), column };
        let kind = AccountKind::from_code(&row.account_kind).ok_or_else(|| bad("account_kind"))?;
        let stage = Stage::from_code(&row.stage).ok_or_else(|| bad("stage"))?;
        Ok(Self {
            token_hash: row.token_hash,
            agency: row.agency.into(),
            kind,
            account_id: row.account_id.into(),
            created_at: row.created_at,
            seen_at: row.seen_at,
            ended_at: row.ended_at,
            search: row.search,
            stage,
            ceremony: Json::of_text(row.ceremony),
            device: row.device,
            proved_at: row.proved_at,
        })
    }
}

/// Begins a session.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, session: &Session) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO session (token_hash, agency, account_kind, account_id, \
            created_at, seen_at, search, stage, device) VALUES ($1, $2, $3, $4, $5, $6, '', $7, \
            $8)",
        )
        .bind(&session.token_hash)
        .bind(session.agency.as_str())
        .bind(session.kind.code())
        .bind(session.account_id.as_str())
        .bind(session.created_at)
        .bind(session.seen_at)
        .bind(session.stage.code())
        .bind(&session.device)
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(())
}

/// The session of a token hash, ended or not.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn get(tx: &mut Tx, agency: &AgencyCode, token_hash: &str) -> Result<Option<Session>> {
    let row = on!(tx, |c| sqlx::query_as::<_, Row>(concat!(
        "SELECT ",
        columns!(),
        " FROM session WHERE token_hash = $1 AND agency = $2"
    ))
    .bind(token_hash)
    .bind(agency.as_str())
    .fetch_optional(c)
    .await)?;
    row.map(Session::try_from).transpose()
}

/// The sessions of an account that were used since an instant and not ended, the last used first;
/// at most 50.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn running(
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
    since: i64,
) -> Result<Vec<Session>> {
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, Row>(concat!(
            "SELECT ",
            columns!(),
            " FROM session
        WHERE account_id = $2 AND agency = $1 AND ended_at IS NULL AND seen_at > $3 AND stage = \
        'full' ORDER BY seen_at DESC, token_hash LIMIT 50"
        ))
        .bind(agency.as_str())
        .bind(account_id.as_str())
        .bind(since)
        .fetch_all(c)
        .await
    })?;
    rows.into_iter().map(Session::try_from).collect()
}

/// Keeps what a key is being asked for.
///
/// # Errors
/// When the database fails.
pub async fn set_ceremony(tx: &mut Tx, token_hash: &str, ceremony: &Json) -> Result<()> {
    on!(tx, |c| sqlx::query("UPDATE session SET ceremony = $2 WHERE token_hash = $1")
        .bind(token_hash)
        .bind(ceremony.as_text())
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Notes that the password was shown again.
///
/// # Errors
/// When the database fails.
pub async fn proved(tx: &mut Tx, token_hash: &str, at: i64) -> Result<()> {
    on!(tx, |c| sqlx::query("UPDATE session SET proved_at = $2 WHERE token_hash = $1")
        .bind(token_hash)
        .bind(at)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Notes that a session was used.
///
/// # Errors
/// When the database fails.
pub async fn seen(tx: &mut Tx, token_hash: &str, at: i64) -> Result<()> {
    on!(tx, |c| sqlx::query("UPDATE session SET seen_at = $2 WHERE token_hash = $1")
        .bind(token_hash)
        .bind(at)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Keeps what is searched for; empty for nothing.
///
/// # Errors
/// When the database fails.
pub async fn search(tx: &mut Tx, token_hash: &str, words: &str) -> Result<()> {
    on!(tx, |c| sqlx::query("UPDATE session SET search = $2 WHERE token_hash = $1")
        .bind(token_hash)
        .bind(words)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// When the database fails.
pub async fn end(tx: &mut Tx, token_hash: &str, at: i64) -> Result<()> {
    on!(tx, |c| sqlx::query(
        "UPDATE session SET ended_at = $2, search = '' WHERE token_hash = $1 AND ended_at IS NULL"
    )
    .bind(token_hash)
    .bind(at)
    .execute(c)
    .await
    .map(|_| ()))?;
    Ok(())
}

/// Ends every session of an account.
///
/// # Errors
/// When the database fails.
pub async fn end_all(
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
    at: i64,
) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "UPDATE session SET ended_at = $3, search = '' WHERE account_id = $2 AND \
            agency = $1 AND ended_at IS NULL",
        )
        .bind(agency.as_str())
        .bind(account_id.as_str())
        .bind(at)
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(())
}

/// Ends every session of an account but one, or only the one that begins with a prefix of its
/// token's hash.
///
/// # Errors
/// When the database fails.
pub async fn end_others(
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
    keep: &str,
    only: &str,
    at: i64,
) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
        "UPDATE session SET ended_at = $5, search = '' WHERE account_id = $2 AND agency = $1 AND \
         ended_at IS NULL AND token_hash <> $3
         AND SUBSTR(token_hash, 1, LENGTH($4)) = CAST($4 AS TEXT)")
        .bind(agency.as_str()).bind(account_id.as_str()).bind(keep).bind(only).bind(at)
        .execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Makes every session of an agency look as if it was begun and last used so much earlier.
///
/// # Errors
/// When the database fails.
pub async fn age(tx: &mut Tx, agency: &AgencyCode, by: i64) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "UPDATE session SET seen_at = seen_at - $2, created_at = created_at - $2, \
            proved_at = proved_at - $2 WHERE agency = \
            $1",
        )
        .bind(agency.as_str())
        .bind(by)
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(())
}
