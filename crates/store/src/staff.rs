//! Staff accounts and their roles.

use domain::procedure::{ActorKind, Role};

use crate::db::on;
use crate::{Result, StoreError, Tx};

/// A staff account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: String,
    /// E-mail address in lower case; unique within the agency.
    pub email: String,
    /// Name.
    pub name: String,
    /// Argon2id hash in PHC form.
    pub password_hash: String,
    /// Roles.
    pub roles: Vec<Role>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency: String,
    email: String,
    name: String,
    password_hash: String,
}

#[derive(sqlx::FromRow)]
struct RoleRow {
    kind: String,
    area: String,
    office: String,
}

/// Adds an account with its roles.
///
/// # Errors
/// A unique violation when the agency has the address already.
pub async fn add(tx: &mut Tx, staff: &Staff, at: i64) -> Result<()> {
    on!(tx, c => sqlx::query("INSERT INTO staff (id, agency, email, name, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(&staff.id).bind(&staff.agency).bind(&staff.email).bind(&staff.name).bind(&staff.password_hash).bind(at)
        .execute(c).await.map(|_| ()))?;
    for role in &staff.roles {
        on!(tx, c => sqlx::query("INSERT INTO staff_role (staff_id, kind, area, office) VALUES ($1, $2, $3, $4)")
            .bind(&staff.id).bind(role.kind.code()).bind(role.area.as_deref().unwrap_or("")).bind(role.office.as_deref().unwrap_or(""))
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// The account of an address.
///
/// # Errors
/// When the database fails or a role is unreadable.
pub async fn by_email(tx: &mut Tx, agency: &str, email: &str) -> Result<Option<Staff>> {
    let row = on!(tx, c => sqlx::query_as::<_, Row>("SELECT id, agency, email, name, password_hash FROM staff WHERE agency = $1 AND email = $2")
        .bind(agency).bind(email).fetch_optional(c).await)?;
    with_roles(tx, row).await
}

/// The account of an id.
///
/// # Errors
/// When the database fails or a role is unreadable.
pub async fn by_id(tx: &mut Tx, agency: &str, id: &str) -> Result<Option<Staff>> {
    let row = on!(tx, c => sqlx::query_as::<_, Row>("SELECT id, agency, email, name, password_hash FROM staff WHERE agency = $1 AND id = $2")
        .bind(agency).bind(id).fetch_optional(c).await)?;
    with_roles(tx, row).await
}

/// How many accounts an agency has.
///
/// # Errors
/// When the database fails.
pub async fn count(tx: &mut Tx, agency: &str) -> Result<i64> {
    Ok(on!(tx, c => sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM staff WHERE agency = $1").bind(agency).fetch_one(c).await)?)
}

async fn with_roles(tx: &mut Tx, row: Option<Row>) -> Result<Option<Staff>> {
    let Some(row) = row else { return Ok(None) };
    let rows = on!(tx, c => sqlx::query_as::<_, RoleRow>("SELECT kind, area, office FROM staff_role WHERE staff_id = $1 ORDER BY kind, area, office")
        .bind(&row.id).fetch_all(c).await)?;
    let mut roles = Vec::with_capacity(rows.len());
    for role in rows {
        let kind =
            ActorKind::from_code(&role.kind).ok_or(StoreError::BadRow { table: "staff_role", id: row.id.clone(), column: "kind" })?;
        roles.push(Role { kind, area: some(role.area), office: some(role.office) });
    }
    roles.sort_by_key(|role| role.kind);
    Ok(Some(Staff { id: row.id, agency: row.agency, email: row.email, name: row.name, password_hash: row.password_hash, roles }))
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
