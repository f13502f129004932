//! The audit trail: who did what, when and why. Rows are only ever added.

use domain::fault::{self, Fault};
use domain::id::{AccountId, AgencyCode, ApplicationId};
use domain::procedure::{ActorKind, EventDetail, EventKind, Status};

use crate::db::on;
use crate::json::{json, of_json};
use crate::{Result, StoreError, Tx};

/// One thing that happened to an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: AgencyCode,
    /// Which application.
    pub application_id: ApplicationId,
    /// When.
    pub at: i64,
    /// Who.
    pub actor_id: AccountId,
    /// The person's name at that time.
    pub actor_name: String,
    /// In which role.
    pub role: ActorKind,
    /// What.
    pub what: EventKind,
    /// From which status.
    pub from: Status,
    /// To which status.
    pub to: Status,
    /// The version it made.
    pub version: i64,
    /// Why; empty when no reason was needed.
    pub reason: String,
    /// What was wrong.
    pub faults: Vec<Fault>,
    /// What else belongs to it. Events of older programs have it in words, as the reason.
    pub detail: EventDetail,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency: String,
    application_id: String,
    at: i64,
    actor_id: String,
    actor_name: String,
    role: String,
    what: String,
    from_status: String,
    to_status: String,
    version: i64,
    reason: String,
    faults: String,
    detail: String,
}

pub(crate) async fn add(tx: &mut Tx, event: &Event) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO event (id, agency, application_id, at, actor_id, actor_name, role, what, \
         from_status, to_status, version, reason, faults, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        )
        .bind(&event.id)
        .bind(event.agency.as_str())
        .bind(event.application_id.as_str())
        .bind(event.at)
        .bind(event.actor_id.as_str())
        .bind(&event.actor_name)
        .bind(event.role.code())
        .bind(event.what.code())
        .bind(event.from.code())
        .bind(event.to.code())
        .bind(event.version)
        .bind(&event.reason)
        .bind(fault::join(&event.faults))
        .bind(json(&event.detail))
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(())
}

/// The history of an application, oldest first.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn of(
    tx: &mut Tx,
    agency: &AgencyCode,
    application_id: &ApplicationId,
) -> Result<Vec<Event>> {
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, Row>(
        "SELECT id, agency, application_id, at, actor_id, actor_name, role, what, from_status, \
         to_status, version, reason, faults, detail
         FROM event WHERE application_id = $1 AND agency = $2 ORDER BY at, version, id")
        .bind(application_id.as_str()).bind(agency.as_str()).fetch_all(c).await
    })?;
    rows.into_iter().map(Event::try_from).collect()
}

impl TryFrom<Row> for Event {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let bad = |column| StoreError::BadRow { table: "event", id: row.id.clone(), column };
        Ok(Self {
            role: ActorKind::from_code(&row.role).ok_or_else(|| bad("role"))?,
            from: Status::from_code(&row.from_status).ok_or_else(|| bad("from_status"))?,
            to: Status::from_code(&row.to_status).ok_or_else(|| bad("to_status"))?,
            id: row.id,
            agency: row.agency.into(),
            application_id: row.application_id.into(),
            at: row.at,
            actor_id: row.actor_id.into(),
            actor_name: row.actor_name,
            what: EventKind::from_code(&row.what),
            version: row.version,
            reason: row.reason,
            faults: fault::split(&row.faults),
            // What a later program wrote is nothing this one can tell.
            detail: of_json(&row.detail).unwrap_or_default(),
        })
    }
}
