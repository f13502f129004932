//! People who file for an institution, and the papers that vouch for them.

use domain::id::{AccountId, AgencyCode};
use domain::institution::PaperKind;
use vault::Ring;

use crate::db::on;
use crate::{Result, StoreError, Tx, sealed};

/// What the office keeps of somebody of an institution beside the account.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    /// The account.
    #[sqlx(try_from = "String")]
    pub staff_id: AccountId,
    /// Agency code.
    #[sqlx(try_from = "String")]
    pub agency: AgencyCode,
    /// The unit.
    pub unit_id: String,
    /// The name chosen for signing in.
    pub user_id: String,
    /// NIP; empty for who has none.
    pub nip: String,
    /// Place of birth.
    pub birth_place: String,
    /// Date of birth, `YYYY-MM-DD`.
    pub birth_date: String,
    /// Position.
    pub position: String,
    /// Mobile number in E.164.
    pub phone: String,
    /// Full address.
    pub address: String,
}

/// A paper that is kept of a member; its content lies encrypted under its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: AgencyCode,
    /// The account.
    pub staff_id: AccountId,
    /// What it is.
    pub kind: PaperKind,
    /// Its file name.
    pub name: String,
    /// Size in bytes.
    pub bytes: i64,
    /// Its key, wrapped by the master key, hexadecimal.
    pub wrapped_key: String,
    /// When it was uploaded.
    pub created_at: i64,
}

#[derive(sqlx::FromRow)]
struct PaperRow {
    id: String,
    agency: String,
    staff_id: String,
    kind: String,
    name: String,
    bytes: i64,
    wrapped_key: String,
    created_at: i64,
}

impl TryFrom<PaperRow> for Paper {
    type Error = StoreError;

    fn try_from(row: PaperRow) -> Result<Self> {
        let bad = || StoreError::BadRow {
            table: "institution_paper",
            id: row.id.clone(),
            column: "kind",
        };
        let kind = PaperKind::from_code(&row.kind).ok_or_else(bad)?;
        let PaperRow { id, agency, staff_id, name, bytes, wrapped_key, created_at, .. } = row;
        Ok(Self {
            id,
            agency: agency.into(),
            staff_id: staff_id.into(),
            kind,
            name,
            bytes,
            wrapped_key,
            created_at,
        })
    }
}

const MEMBER_NIP: &str = "institution_member.nip";

const MEMBER_PHONE: &str = "institution_member.phone";

const MEMBER_ADDRESS: &str = "institution_member.address";

impl Member {
    fn opened(self, ring: &Ring) -> Result<Self> {
        let open = |column: &str, stored: &str| sealed::open(ring, column, &self.staff_id, stored);
        let (nip, phone, address) = (
            open(MEMBER_NIP, &self.nip)?,
            open(MEMBER_PHONE, &self.phone)?,
            open(MEMBER_ADDRESS, &self.address)?,
        );
        Ok(Self { nip, phone, address, ..self.clone() })
    }
}

/// Keeps what is known of a member.
///
/// # Errors
/// When the database fails.
pub async fn add_member(tx: &mut Tx, m: &Member) -> Result<()> {
    let ring = tx.ring();
    let seal = |column: &str, text: &str| sealed::seal(&ring, column, &m.staff_id, text);
    let (nip, phone, address) = (
        seal(MEMBER_NIP, &m.nip)?,
        seal(MEMBER_PHONE, &m.phone)?,
        seal(MEMBER_ADDRESS, &m.address)?,
    );
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO institution_member (staff_id, agency, unit_id, user_id, nip, \
            birth_place, birth_date, position, phone, address) VALUES ($1, $2, $3, $4, $5, $6, $7, \
            $8, $9, $10)",
        )
        .bind(m.staff_id.as_str())
        .bind(m.agency.as_str())
        .bind(&m.unit_id)
        .bind(&m.user_id)
        .bind(nip)
        .bind(&m.birth_place)
        .bind(&m.birth_date)
        .bind(&m.position)
        .bind(phone)
        .bind(address)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// The members of a unit, at most 200.
///
/// # Errors
/// When the database fails.
pub async fn members(tx: &mut Tx, agency: &AgencyCode, unit_id: &str) -> Result<Vec<Member>> {
    let found = on!(tx, |c| {
        sqlx::query_as::<_, Member>(
        "SELECT staff_id, agency, unit_id, user_id, nip, birth_place, birth_date, position, phone, \
         address FROM institution_member
         WHERE unit_id = $2 AND agency = $1 ORDER BY staff_id LIMIT 200")
        .bind(agency.as_str()).bind(unit_id).fetch_all(c).await
    })?;
    found.into_iter().map(|member| member.opened(&tx.ring())).collect()
}

/// Keeps a paper of a member.
///
/// # Errors
/// When the database fails.
pub async fn add_paper(tx: &mut Tx, p: &Paper) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO institution_paper (id, agency, staff_id, kind, name, bytes, \
            wrapped_key, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(&p.id)
        .bind(p.agency.as_str())
        .bind(p.staff_id.as_str())
        .bind(p.kind.code())
        .bind(&p.name)
        .bind(p.bytes)
        .bind(&p.wrapped_key)
        .bind(p.created_at)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// The papers of a member.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn papers(tx: &mut Tx, agency: &AgencyCode, staff_id: &AccountId) -> Result<Vec<Paper>> {
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, PaperRow>(
            "SELECT id, agency, staff_id, kind, name, bytes, wrapped_key, created_at FROM \
         institution_paper
         WHERE staff_id = $2 AND agency = $1 ORDER BY kind, created_at, id LIMIT 20",
        )
        .bind(agency.as_str())
        .bind(staff_id.as_str())
        .fetch_all(c)
        .await
    })?;
    rows.into_iter().map(Paper::try_from).collect()
}

/// The paper of an id.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn paper(tx: &mut Tx, agency: &AgencyCode, id: &str) -> Result<Option<Paper>> {
    let row = on!(tx, |c| {
        sqlx::query_as::<_, PaperRow>(
            "SELECT id, agency, staff_id, kind, name, bytes, wrapped_key, created_at FROM \
         institution_paper WHERE id = $1 AND agency = $2",
        )
        .bind(id)
        .bind(agency.as_str())
        .fetch_optional(c)
        .await
    })?;
    row.map(Paper::try_from).transpose()
}
