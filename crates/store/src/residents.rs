//! Accounts of residents. Their status changes in one function only: [`change`].

use domain::id::{AccountId, AgencyCode};
use domain::kk::KkNumber;
use domain::nik::Nik;
use domain::people::account::{AccountFault, AccountStatus, faults_of};
use vault::Ring;

use crate::accounts::{self, AccountEvent};
use crate::db::on;
use crate::sealed::{self, of_agency};
use crate::{Result, StoreError, Tx};

/// A resident's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resident {
    /// Id.
    pub id: AccountId,
    /// Agency code.
    pub agency: AgencyCode,
    /// Where the account stands.
    pub status: AccountStatus,
    /// Counts changes; an act names the version it saw.
    pub version: i64,
    /// NIK.
    pub nik: Nik,
    /// Number of the family card, as it was typed.
    pub kk: KkNumber,
    /// Full name.
    pub name: String,
    /// Mobile number in E.164.
    pub phone: String,
    /// E-mail address; empty when there is none.
    pub email: String,
    /// Argon2id hash in PHC form.
    pub password_hash: String,
    /// When the mobile number was confirmed by a code.
    pub phone_confirmed_at: Option<i64>,
    /// When the e-mail address was confirmed by a code.
    pub email_confirmed_at: Option<i64>,
    /// When it was begun.
    pub created_at: i64,
    /// When its status began.
    pub status_since: i64,
    /// The reason of the last refusal, in words.
    pub reason: String,
    /// What was wrong when it was sent back.
    pub faults: Vec<AccountFault>,
    /// A name of one's own choice for signing in; empty for none.
    pub user_id: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency: String,
    status: String,
    version: i64,
    nik: String,
    kk: String,
    name: String,
    phone: String,
    email: String,
    password_hash: String,
    phone_confirmed_at: Option<i64>,
    email_confirmed_at: Option<i64>,
    created_at: i64,
    status_since: i64,
    reason: String,
    faults: String,
    user_id: String,
}

macro_rules! columns {
    () => {
        "id, agency, status, version, nik, kk, name, phone, email, password_hash, \
         phone_confirmed_at, email_confirmed_at, created_at, \
         status_since, reason, faults, user_id"
    };
}

/// The sealed columns.
const NIK: &str = "resident.nik";
const KK: &str = "resident.kk";
const PHONE: &str = "resident.phone";
const EMAIL: &str = "resident.email";

/// What stands in the sealed columns of an account: NIK, family card, phone, e-mail.
fn seal(ring: &Ring, r: &Resident) -> Result<[String; 4]> {
    Ok([
        ring.seal_text(&of_agency(NIK, &r.agency), r.nik.as_str())?,
        sealed::seal(ring, KK, &r.id, r.kk.as_str())?,
        sealed::seal(ring, PHONE, &r.id, &r.phone)?,
        sealed::seal(ring, EMAIL, &r.id, &r.email)?,
    ])
}

impl Row {
    fn read(self, ring: &Ring) -> Result<Resident> {
        let row = self;
        let bad = |column| StoreError::BadRow { table: "resident", id: row.id.clone(), column };
        let status = AccountStatus::from_code(&row.status).ok_or_else(|| bad("status"))?;
        let nik = ring.open_text(&of_agency(NIK, &row.agency), &row.nik)?;
        let nik = Nik::parse(&nik).map_err(|_| bad("nik"))?;
        let kk =
            KkNumber::parse(&sealed::open(ring, KK, &row.id, &row.kk)?).map_err(|_| bad("kk"))?;
        let phone = sealed::open(ring, PHONE, &row.id, &row.phone)?;
        let email = sealed::open(ring, EMAIL, &row.id, &row.email)?;
        Ok(Resident {
            id: row.id.into(),
            agency: row.agency.into(),
            status,
            version: row.version,
            nik,
            kk,
            name: row.name,
            phone,
            email,
            password_hash: row.password_hash,
            phone_confirmed_at: row.phone_confirmed_at,
            email_confirmed_at: row.email_confirmed_at,
            created_at: row.created_at,
            status_since: row.status_since,
            reason: row.reason,
            faults: faults_of(&row.faults),
            user_id: row.user_id,
        })
    }
}

/// Adds an account that was just begun.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, r: &Resident) -> Result<()> {
    let [nik, kk, phone, email] = seal(&tx.ring(), r)?;
    on!(tx, |c| sqlx::query(concat!(
        "INSERT INTO resident (",
        columns!(),
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
    ))
    .bind(r.id.as_str())
    .bind(r.agency.as_str())
    .bind(r.status.code())
    .bind(r.version)
    .bind(nik)
    .bind(kk)
    .bind(&r.name)
    .bind(phone)
    .bind(email)
    .bind(&r.password_hash)
    .bind(r.phone_confirmed_at)
    .bind(r.email_confirmed_at)
    .bind(r.created_at)
    .bind(r.status_since)
    .bind(&r.reason)
    .bind(codes(&r.faults))
    .bind(&r.user_id)
    .execute(c)
    .await
    .map(|_| ()))?;
    Ok(())
}

/// The account of an id within an agency.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn get(tx: &mut Tx, agency: &AgencyCode, id: &AccountId) -> Result<Option<Resident>> {
    let row = on!(tx, |c| sqlx::query_as::<_, Row>(concat!(
        "SELECT ",
        columns!(),
        " FROM resident WHERE id = $1 AND agency = $2"
    ))
    .bind(id.as_str())
    .bind(agency.as_str())
    .fetch_optional(c)
    .await)?;
    row.map(|row| row.read(&tx.ring())).transpose()
}

/// The account of a NIK that is on its way: the first one that was sent, else the newest that was
/// begun, so that nobody is pushed aside by who begins another one. Somebody who is verified is
/// found by name instead.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn on_its_way(tx: &mut Tx, agency: &AgencyCode, nik: &Nik) -> Result<Option<Resident>> {
    let niks = tx.ring().seal_text_pair(&of_agency(NIK, agency), nik.as_str())?;
    let row = on!(tx, |c| {
        sqlx::query_as::<_, Row>(concat!(
            "SELECT ",
            columns!(),
            " FROM resident
        WHERE agency = $1 AND nik IN ($2, $3) AND status IN ('begun', 'pending', 'refused') 
        ORDER BY CASE WHEN status = 'begun' THEN 1 ELSE 0 END, CASE WHEN status = 'begun' THEN \
        -created_at ELSE created_at END, id LIMIT 1"
        ))
        .bind(agency.as_str())
        .bind(&niks[0])
        .bind(&niks[1])
        .fetch_optional(c)
        .await
    })?;
    row.map(|row| row.read(&tx.ring())).transpose()
}

/// Reads one for writing: until the transaction ends nobody else changes it, its codes or its
/// photos.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn hold(tx: &mut Tx, agency: &AgencyCode, id: &AccountId) -> Result<Option<Resident>> {
    // A write that changes nothing locks the row on both databases.
    on!(tx, |c| sqlx::query(
        "UPDATE resident SET version = version WHERE id = $1 AND agency = $2"
    )
    .bind(id.as_str())
    .bind(agency.as_str())
    .execute(c)
    .await
    .map(drop))?;
    get(tx, agency, id).await
}

/// Whether somebody else has a verified account with this NIK.
///
/// # Errors
/// When the database fails.
pub async fn another_has(
    tx: &mut Tx,
    agency: &AgencyCode,
    nik: &Nik,
    id: &AccountId,
) -> Result<bool> {
    let niks = tx.ring().seal_text_pair(&of_agency(NIK, agency), nik.as_str())?;
    let found =
        on!(tx, |c| {
            sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM resident WHERE agency = $1 AND nik IN ($2, $4) AND id <> $3 AND \
         status IN ('active', 'suspended')")
        .bind(agency.as_str()).bind(&niks[0]).bind(id.as_str()).bind(&niks[1]).fetch_one(c).await
        })?;
    Ok(found > 0)
}

/// Accounts of a status, the longest waiting first, after the key of the last one seen (`0` and
/// empty for the first page).
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn list(
    tx: &mut Tx,
    agency: &AgencyCode,
    status: AccountStatus,
    after: (i64, &str),
    most: i64,
) -> Result<Vec<Resident>> {
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, Row>(concat!(
            "SELECT ",
            columns!(),
            " FROM resident
        WHERE agency = $1 AND status = $2 AND (status_since, id) > ($3, $4) ORDER BY status_since, \
        id LIMIT $5"
        ))
        .bind(agency.as_str())
        .bind(status.code())
        .bind(after.0)
        .bind(after.1)
        .bind(most)
        .fetch_all(c)
        .await
    })?;
    rows.into_iter().map(|row| row.read(&tx.ring())).collect()
}

/// How many accounts have a status.
///
/// # Errors
/// When the database fails.
pub async fn count(tx: &mut Tx, agency: &AgencyCode, status: AccountStatus) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM resident WHERE agency = $1 AND status = $2"
    )
    .bind(agency.as_str())
    .bind(status.code())
    .fetch_one(c)
    .await)?)
}

/// Writes an account as it is after an act, with the event of the act. This is the only place that
/// writes a status.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else was faster; then nothing may be committed.
pub async fn change(
    tx: &mut Tx,
    before: &Resident,
    next: &Resident,
    event: &AccountEvent,
) -> Result<()> {
    let [nik, kk, phone, email] = seal(&tx.ring(), next)?;
    let done = on!(tx, |c| {
        sqlx::query(
        "UPDATE resident SET status = $3, version = $4, nik = $5, kk = $6, name = $7, phone = $8, \
         email = $9, password_hash = $10,
            phone_confirmed_at = $11, email_confirmed_at = $12, status_since = $13, reason = $14, \
            faults = $15, user_id = $17
         WHERE id = $1 AND agency = $2 AND version = $16")
        .bind(before.id.as_str()).bind(before.agency.as_str()).bind(next.status.code())
        .bind(next.version).bind(nik)
        .bind(kk)
        .bind(&next.name).bind(phone).bind(email).bind(&next.password_hash)
        .bind(next.phone_confirmed_at)
        .bind(next.email_confirmed_at).bind(next.status_since).bind(&next.reason)
        .bind(codes(&next.faults))
        .bind(before.version).bind(&next.user_id)
        .execute(c).await.map(|done| done.rows_affected())
    })?;
    if done != 1 {
        return Err(StoreError::Conflict);
    }
    accounts::note(tx, event).await
}

/// Faults as they are kept, separated by spaces.
fn codes(faults: &[AccountFault]) -> String {
    faults.iter().map(|fault| fault.code()).collect::<Vec<_>>().join(" ")
}
