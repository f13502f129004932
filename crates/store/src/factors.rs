//! Second factors of accounts, and the recovery codes beside them.

use domain::id::{AccountId, AgencyCode};
use domain::people::factor::FactorKind;

use crate::db::on;
use crate::json::Json;
use crate::{Result, StoreError, Tx};

/// A second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: AgencyCode,
    /// Whose it is.
    pub account_id: AccountId,
    /// What it is.
    pub kind: FactorKind,
    /// What it is checked with.
    pub secret: FactorSecret,
    /// The half minute of the last code that was taken: none is taken twice.
    pub last_step: i64,
    /// When it was added.
    pub created_at: i64,
    /// When it was last used.
    pub used_at: Option<i64>,
}

/// What a factor is checked with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactorSecret {
    /// The sealed secret of a generator of codes.
    Sealed(String),
    /// A passkey, which holds no secret.
    Key(Json),
}

impl FactorSecret {
    /// The sealed secret of a generator of codes; `None` of a passkey.
    #[must_use]
    pub fn sealed(&self) -> Option<&str> {
        match self {
            Self::Sealed(secret) => Some(secret),
            Self::Key(_) => None,
        }
    }

    fn as_text(&self) -> &str {
        match self {
            Self::Sealed(secret) => secret,
            Self::Key(key) => key.as_text(),
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency: String,
    account_id: String,
    kind: String,
    secret: String,
    last_step: i64,
    created_at: i64,
    used_at: Option<i64>,
}

impl TryFrom<Row> for Factor {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let kind = FactorKind::from_code(&row.kind).ok_or_else(|| StoreError::BadRow {
            table: "factor",
            id: row.id.clone(),
            column: "kind",
        })?;
        let Row { id, agency, account_id, secret, last_step, created_at, used_at, .. } = row;
        let secret = match kind {
            FactorKind::Totp => FactorSecret::Sealed(secret),
            FactorKind::Passkey => FactorSecret::Key(Json::of_text(secret)),
        };
        Ok(Self {
            id,
            agency: agency.into(),
            account_id: account_id.into(),
            kind,
            secret,
            last_step,
            created_at,
            used_at,
        })
    }
}

/// Adds a factor.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, factor: &Factor) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO factor (id, agency, account_id, kind, secret, last_step, \
            created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(&factor.id)
        .bind(factor.agency.as_str())
        .bind(factor.account_id.as_str())
        .bind(factor.kind.code())
        .bind(factor.secret.as_text())
        .bind(factor.last_step)
        .bind(factor.created_at)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// The factors of an account, the oldest first.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn of(tx: &mut Tx, agency: &AgencyCode, account_id: &AccountId) -> Result<Vec<Factor>> {
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, Row>(
        "SELECT id, agency, account_id, kind, secret, last_step, created_at, used_at FROM factor
         WHERE account_id = $1 AND agency = $2 ORDER BY kind, created_at, id")
        .bind(account_id.as_str()).bind(agency.as_str()).fetch_all(c).await
    })?;
    rows.into_iter().map(Factor::try_from).collect()
}

/// Notes that a factor was used, with what is stored of it from now on. `false` when a code of this
/// half minute or a later one was taken already.
///
/// # Errors
/// When the database fails.
pub async fn used(tx: &mut Tx, factor: &Factor, step: i64, at: i64) -> Result<bool> {
    let done = on!(tx, |c| {
        sqlx::query(
            "UPDATE factor SET last_step = $2, used_at = $3, secret = $4 WHERE id = $1 AND \
            last_step < $2",
        )
        .bind(&factor.id)
        .bind(step)
        .bind(at)
        .bind(factor.secret.as_text())
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}

/// Takes a factor away. It is no error when there is none.
///
/// # Errors
/// When the database fails.
pub async fn remove(
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
    id: &str,
) -> Result<()> {
    on!(tx, |c| sqlx::query(
        "DELETE FROM factor WHERE id = $3 AND account_id = $2 AND agency = $1"
    )
    .bind(agency.as_str())
    .bind(account_id.as_str())
    .bind(id)
    .execute(c)
    .await
    .map(drop))?;
    Ok(())
}

/// Replaces the recovery codes of an account, given as keyed hashes.
///
/// # Errors
/// When the database fails.
pub async fn set_recovery(tx: &mut Tx, account_id: &AccountId, hashes: &[String]) -> Result<()> {
    on!(tx, |c| sqlx::query("DELETE FROM recovery_code WHERE account_id = $1")
        .bind(account_id.as_str())
        .execute(c)
        .await
        .map(drop))?;
    for hash in hashes {
        on!(tx, |c| sqlx::query("INSERT INTO recovery_code (account_id, hash) VALUES ($1, $2)")
            .bind(account_id.as_str())
            .bind(hash)
            .execute(c)
            .await
            .map(drop))?;
    }
    Ok(())
}

/// How many recovery codes are left.
///
/// # Errors
/// When the database fails.
pub async fn recovery_left(tx: &mut Tx, account_id: &AccountId) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL"
    )
    .bind(account_id.as_str())
    .fetch_one(c)
    .await)?)
}

/// Uses a recovery code up. `false` when there is no such code, or it was used.
///
/// # Errors
/// When the database fails.
pub async fn use_recovery(
    tx: &mut Tx,
    account_id: &AccountId,
    hash: &str,
    at: i64,
) -> Result<bool> {
    let done = on!(tx, |c| {
        sqlx::query(
            "UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND hash = $2 AND \
            used_at IS NULL",
        )
        .bind(account_id.as_str())
        .bind(hash)
        .bind(at)
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}
