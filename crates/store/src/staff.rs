//! Staff accounts, their roles, and whom they are family of.

mod invitations;

mod family;

use domain::calendar::parse_date;
use domain::id::{AccountId, AgencyCode};
use domain::nik::Nik;
use domain::people::staff::{Grant, StaffStatus};
use domain::procedure::{ActorKind, Role};
pub use family::{families_due, family, family_later, set_family};
pub use invitations::{invite, invited, use_invitation, void_links};

use crate::accounts::{self, AccountEvent};
use crate::db::on;
use crate::sealed::{self, of_agency};
use crate::{Result, StoreError, Tx};

/// A staff account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Id.
    pub id: AccountId,
    /// Agency code.
    pub agency: AgencyCode,
    /// Where it stands.
    pub status: StaffStatus,
    /// E-mail address in lower case; unique within the agency.
    pub email: String,
    /// Name.
    pub name: String,
    /// NIK; `None` while unknown.
    pub nik: Option<Nik>,
    /// Argon2id hash in PHC form; empty before a password is chosen, which no password fits.
    pub password_hash: String,
    /// Roles, also those that do not hold yet or no more.
    pub grants: Vec<Grant>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency: String,
    status: String,
    email: String,
    name: String,
    nik: String,
    password_hash: String,
}

#[derive(sqlx::FromRow)]
struct GrantRow {
    kind: String,
    area: String,
    office: String,
    from_day: String,
    until_day: String,
    granted_by: String,
}

macro_rules! columns {
    () => {
        "id, agency, status, email, name, nik, password_hash"
    };
}

/// The sealed columns.
const EMAIL: &str = "staff.email";
const NIK: &str = "staff.nik";

/// Adds an account with its roles.
///
/// # Errors
/// A unique violation when the agency has the address already.
pub async fn add(tx: &mut Tx, staff: &Staff, at: i64) -> Result<()> {
    let email = tx.ring().seal_text(&of_agency(EMAIL, &staff.agency), &staff.email)?;
    let nik = sealed::seal(&tx.ring(), NIK, &staff.id, staff.nik.as_ref().map_or("", Nik::as_str))?;
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO staff (id, agency, status, email, name, nik, password_hash, \
            created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(staff.id.as_str())
        .bind(staff.agency.as_str())
        .bind(staff.status.code())
        .bind(email)
        .bind(&staff.name)
        .bind(nik)
        .bind(&staff.password_hash)
        .bind(at)
        .execute(c)
        .await
        .map(|_| ())
    })?;
    for grant in &staff.grants {
        give(tx, &staff.id, grant).await?;
    }
    Ok(())
}

/// Holds an account until the transaction ends, so that nobody else changes what belongs to it.
///
/// # Errors
/// When the database fails.
pub async fn hold(tx: &mut Tx, agency: &AgencyCode, id: &AccountId) -> Result<()> {
    // A write that changes nothing locks the row on both databases.
    on!(tx, |c| sqlx::query("UPDATE staff SET name = name WHERE id = $1 AND agency = $2")
        .bind(id.as_str())
        .bind(agency.as_str())
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Gives a role, or changes the days on which it holds.
///
/// # Errors
/// When the database fails.
pub async fn give(tx: &mut Tx, staff_id: &AccountId, grant: &Grant) -> Result<()> {
    let from = grant.from.map(|day| day.to_string()).unwrap_or_default();
    let until = grant.until.map(|day| day.to_string()).unwrap_or_default();
    let (area, office) =
        (grant.role.area.as_deref().unwrap_or(""), grant.role.office.as_deref().unwrap_or(""));
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO staff_role (staff_id, kind, area, office, from_day, until_day, granted_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (staff_id, kind, area, office) DO UPDATE
         SET from_day = excluded.from_day, until_day = excluded.until_day, granted_by = \
         excluded.granted_by")
        .bind(staff_id.as_str()).bind(grant.role.kind.code()).bind(area).bind(office).bind(from)
        .bind(until)
        .bind(&grant.by)
        .execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Takes a role away. It is no error when there is none.
///
/// # Errors
/// When the database fails.
pub async fn take(tx: &mut Tx, staff_id: &AccountId, role: &Role) -> Result<()> {
    on!(tx, |c| sqlx::query(
        "DELETE FROM staff_role WHERE staff_id = $1 AND kind = $2 AND area = $3 AND office = $4"
    )
    .bind(staff_id.as_str())
    .bind(role.kind.code())
    .bind(role.area.as_deref().unwrap_or(""))
    .bind(role.office.as_deref().unwrap_or(""))
    .execute(c)
    .await
    .map(|_| ()))?;
    Ok(())
}

/// Writes status, NIK and password of an account, with the event that says why.
///
/// # Errors
/// When the database fails.
pub async fn change(tx: &mut Tx, staff: &Staff, event: &AccountEvent) -> Result<()> {
    let nik = sealed::seal(&tx.ring(), NIK, &staff.id, staff.nik.as_ref().map_or("", Nik::as_str))?;
    on!(tx, |c| sqlx::query(
        "UPDATE staff SET status = $3, password_hash = $4, nik = $5 WHERE id = $1 AND agency = $2"
    )
    .bind(staff.id.as_str())
    .bind(staff.agency.as_str())
    .bind(staff.status.code())
    .bind(&staff.password_hash)
    .bind(nik)
    .execute(c)
    .await
    .map(|_| ()))?;
    accounts::note(tx, event).await
}

/// The account of an address.
///
/// # Errors
/// When the database fails or a role is unreadable.
pub async fn by_email(tx: &mut Tx, agency: &AgencyCode, email: &str) -> Result<Option<Staff>> {
    let emails = tx.ring().seal_text_pair(&of_agency(EMAIL, agency), email)?;
    let row = on!(tx, |c| sqlx::query_as::<_, Row>(concat!(
        "SELECT ",
        columns!(),
        " FROM staff WHERE agency = $1 AND email IN ($2, $3)"
    ))
    .bind(agency.as_str())
    .bind(&emails[0])
    .bind(&emails[1])
    .fetch_optional(c)
    .await)?;
    with_roles(tx, row).await
}

/// The account of an id.
///
/// # Errors
/// When the database fails or a role is unreadable.
pub async fn by_id(tx: &mut Tx, agency: &AgencyCode, id: &AccountId) -> Result<Option<Staff>> {
    let row = on!(tx, |c| sqlx::query_as::<_, Row>(concat!(
        "SELECT ",
        columns!(),
        " FROM staff WHERE agency = $1 AND id = $2"
    ))
    .bind(agency.as_str())
    .bind(id.as_str())
    .fetch_optional(c)
    .await)?;
    with_roles(tx, row).await
}

/// The name of an account; cheaper than the whole of it.
///
/// # Errors
/// When the database fails.
pub async fn name(tx: &mut Tx, agency: &AgencyCode, id: &AccountId) -> Result<Option<String>> {
    Ok(on!(tx, |c| sqlx::query_scalar::<_, String>(
        "SELECT name FROM staff WHERE agency = $1 AND id = $2"
    )
    .bind(agency.as_str())
    .bind(id.as_str())
    .fetch_optional(c)
    .await)?)
}

/// The accounts of an agency by name, at most so many.
///
/// # Errors
/// When the database fails or a role is unreadable.
pub async fn list(tx: &mut Tx, agency: &AgencyCode, most: i64) -> Result<Vec<Staff>> {
    let rows = on!(tx, |c| sqlx::query_as::<_, Row>(concat!(
        "SELECT ",
        columns!(),
        " FROM staff WHERE agency = $1 ORDER BY name, id LIMIT $2"
    ))
    .bind(agency.as_str())
    .bind(most)
    .fetch_all(c)
    .await)?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        all.extend(with_roles(tx, Some(row)).await?);
    }
    Ok(all)
}

/// The active accounts that have one of two kinds of roles, on whatever days; by id.
///
/// # Errors
/// When the database fails or a role is unreadable.
pub async fn with_role(
    tx: &mut Tx,
    agency: &AgencyCode,
    kinds: [ActorKind; 2],
) -> Result<Vec<Staff>> {
    let ids: Vec<String> = on!(tx, |c| sqlx::query_scalar(
        "SELECT DISTINCT s.id FROM staff_role AS r JOIN staff AS s ON s.id = r.staff_id
         WHERE s.agency = $1 AND s.status = 'active' AND r.kind IN ($2, $3) ORDER BY s.id"
    )
    .bind(agency.as_str())
    .bind(kinds[0].code())
    .bind(kinds[1].code())
    .fetch_all(c)
    .await)?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        all.extend(by_id(tx, agency, &id.into()).await?);
    }
    Ok(all)
}

/// How many accounts an agency has.
///
/// # Errors
/// When the database fails.
pub async fn count(tx: &mut Tx, agency: &AgencyCode) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM staff WHERE agency = $1")
        .bind(agency.as_str())
        .fetch_one(c)
        .await)?)
}

/// The areas in which the agency has a counter on a day.
///
/// # Errors
/// When the database fails.
pub async fn counter_areas(tx: &mut Tx, agency: &AgencyCode, day: &str) -> Result<Vec<String>> {
    Ok(on!(tx, |c| {
        sqlx::query_scalar::<_, String>(
            "SELECT DISTINCT r.area FROM staff_role r JOIN staff s ON s.id = r.staff_id
         WHERE s.agency = $1 AND s.status = 'active' AND r.kind = 'counter' AND r.from_day <= $2 \
         AND (r.until_day = '' OR r.until_day >= $2) ORDER BY r.area",
        )
        .bind(agency.as_str())
        .bind(day)
        .fetch_all(c)
        .await
    })?)
}

async fn with_roles(tx: &mut Tx, row: Option<Row>) -> Result<Option<Staff>> {
    let Some(row) = row else { return Ok(None) };
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, GrantRow>(
        "SELECT kind, area, office, from_day, until_day, granted_by FROM staff_role WHERE staff_id \
         = $1 ORDER BY kind, area, office")
        .bind(row.id.as_str()).fetch_all(c).await
    })?;
    let bad = |table, column| StoreError::BadRow { table, id: row.id.clone(), column };
    let status = StaffStatus::from_code(&row.status).ok_or_else(|| bad("staff", "status"))?;
    let mut grants = Vec::with_capacity(rows.len());
    for grant in rows {
        let kind = ActorKind::from_code(&grant.kind).ok_or_else(|| bad("staff_role", "kind"))?;
        let role = Role { kind, area: some(grant.area), office: some(grant.office) };
        grants.push(Grant {
            role,
            from: parse_date(&grant.from_day),
            until: parse_date(&grant.until_day),
            by: grant.granted_by,
        });
    }
    grants.sort_by_key(|grant| grant.role.kind);
    let ring = tx.ring();
    let email = ring.open_text(&of_agency(EMAIL, &row.agency), &row.email)?;
    // Whoever has a number that is none can still work, and be given the right one.
    let nik = Nik::parse(&sealed::open(&ring, NIK, &row.id, &row.nik)?).ok();
    let Row { id, agency, name, password_hash, .. } = row;
    Ok(Some(Staff {
        id: id.into(),
        agency: agency.into(),
        status,
        email,
        name,
        nik,
        password_hash,
        grants,
    }))
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
