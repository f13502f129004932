//! Institutions, their units, their agreements (PKS) and their people.

mod members;

use domain::calendar::parse_date;
use domain::id::AgencyCode;
use domain::institution::Pks;
pub use members::{Member, Paper, add_member, add_paper, members, paper, papers};
use vault::Ring;

use crate::db::on;
use crate::{Result, StoreError, Tx, sealed};

/// An Instansi Induk, or one of its units (Instansi Pengguna).
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Institution {
    /// Id.
    pub id: String,
    /// Agency code.
    #[sqlx(try_from = "String")]
    pub agency: AgencyCode,
    /// The Instansi Induk of a unit; empty for one itself.
    pub parent: String,
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// When it was registered.
    pub created_at: i64,
}

/// An agreement as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: AgencyCode,
    /// The Instansi Induk.
    pub institution_id: String,
    /// What was agreed.
    pub pks: Pks,
    /// When it was registered.
    pub created_at: i64,
}

#[derive(sqlx::FromRow)]
struct PksRow {
    id: String,
    agency: String,
    institution_id: String,
    number: String,
    services: String,
    valid_from: String,
    valid_until: String,
    created_at: i64,
}

impl TryFrom<PksRow> for Agreement {
    type Error = StoreError;

    fn try_from(row: PksRow) -> Result<Self> {
        let day = |text: &str, column| {
            parse_date(text).ok_or_else(|| StoreError::BadRow {
                table: "pks",
                id: row.id.clone(),
                column,
            })
        };
        let (from, until) =
            (day(&row.valid_from, "valid_from")?, day(&row.valid_until, "valid_until")?);
        let pks = Pks {
            number: row.number,
            services: row.services.split_whitespace().map(str::to_owned).collect(),
            from,
            until,
        };
        Ok(Self {
            id: row.id,
            agency: row.agency.into(),
            institution_id: row.institution_id,
            pks,
            created_at: row.created_at,
        })
    }
}

/// The sealed columns.
const PHONE: &str = "institution.phone";
const EMAIL: &str = "institution.email";

impl Institution {
    fn opened(self, ring: &Ring) -> Result<Self> {
        let open = |column: &str, stored: &str| sealed::open(ring, column, &self.id, stored);
        Ok(Self {
            phone: open(PHONE, &self.phone)?,
            email: open(EMAIL, &self.email)?,
            ..self.clone()
        })
    }
}

/// Registers an institution or a unit.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, i: &Institution) -> Result<()> {
    let ring = tx.ring();
    let (phone, email) = (
        sealed::seal(&ring, PHONE, &i.id, &i.phone)?,
        sealed::seal(&ring, EMAIL, &i.id, &i.email)?,
    );
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO institution (id, agency, parent, name, address, phone, email, \
            created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(&i.id)
        .bind(i.agency.as_str())
        .bind(&i.parent)
        .bind(&i.name)
        .bind(&i.address)
        .bind(phone)
        .bind(email)
        .bind(i.created_at)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// The institution of an id.
///
/// # Errors
/// When the database fails.
pub async fn get(tx: &mut Tx, agency: &AgencyCode, id: &str) -> Result<Option<Institution>> {
    let found = on!(tx, |c| {
        sqlx::query_as::<_, Institution>(
        "SELECT id, agency, parent, name, address, phone, email, created_at FROM institution WHERE \
         id = $1 AND agency = $2")
        .bind(id).bind(agency.as_str()).fetch_optional(c).await
    })?;
    found.map(|institution| institution.opened(&tx.ring())).transpose()
}

/// The units of an institution, or with an empty parent the institutions themselves; by name, at
/// most 200.
///
/// # Errors
/// When the database fails.
pub async fn below(tx: &mut Tx, agency: &AgencyCode, parent: &str) -> Result<Vec<Institution>> {
    let found = on!(tx, |c| sqlx::query_as::<_, Institution>(
        "SELECT id, agency, parent, name, address, phone, email, created_at FROM institution
         WHERE agency = $1 AND parent = $2 ORDER BY name, id LIMIT 200"
    )
    .bind(agency.as_str())
    .bind(parent)
    .fetch_all(c)
    .await)?;
    found.into_iter().map(|institution| institution.opened(&tx.ring())).collect()
}

/// Registers an agreement.
///
/// # Errors
/// When the database fails.
pub async fn add_pks(tx: &mut Tx, a: &Agreement) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO pks (id, agency, institution_id, number, services, valid_from, \
            valid_until, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(&a.id)
        .bind(a.agency.as_str())
        .bind(&a.institution_id)
        .bind(&a.pks.number)
        .bind(a.pks.services.join(" "))
        .bind(a.pks.from.to_string())
        .bind(a.pks.until.to_string())
        .bind(a.created_at)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// The agreements of an institution, the one that ends last first.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn agreements(
    tx: &mut Tx,
    agency: &AgencyCode,
    institution_id: &str,
) -> Result<Vec<Agreement>> {
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, PksRow>(
        "SELECT id, agency, institution_id, number, services, valid_from, valid_until, created_at \
         FROM pks
         WHERE institution_id = $2 AND agency = $1 ORDER BY valid_until DESC, id DESC LIMIT 50")
        .bind(agency.as_str()).bind(institution_id).fetch_all(c).await
    })?;
    rows.into_iter().map(Agreement::try_from).collect()
}

/// Agreements that end between two days and of which nobody was told yet, at most 50.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn ending(
    tx: &mut Tx,
    agency: &AgencyCode,
    from: &str,
    until: &str,
) -> Result<Vec<Agreement>> {
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, PksRow>(
        "SELECT id, agency, institution_id, number, services, valid_from, valid_until, created_at \
         FROM pks
         WHERE agency = $1 AND warned_at IS NULL AND valid_until >= $2 AND valid_until <= $3 ORDER \
         BY valid_until, id LIMIT 50")
        .bind(agency.as_str()).bind(from).bind(until).fetch_all(c).await
    })?;
    rows.into_iter().map(Agreement::try_from).collect()
}

/// Notes that both sides were told. `false` when that was done already.
///
/// # Errors
/// When the database fails.
pub async fn warned(tx: &mut Tx, id: &str, at: i64) -> Result<bool> {
    let done = on!(tx, |c| sqlx::query(
        "UPDATE pks SET warned_at = $2 WHERE id = $1 AND warned_at IS NULL"
    )
    .bind(id)
    .bind(at)
    .execute(c)
    .await
    .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}
