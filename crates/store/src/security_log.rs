//! The security log: rows are only ever added, and deleted by their age. Who and where stand as
//! keyed hashes.

use domain::id::AgencyCode;
use domain::people::security::SecurityKind;

use crate::db::on;
use crate::{Result, StoreError, Tx};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityEvent {
    /// Id.
    pub id: String,
    /// Agency code.
    pub agency: AgencyCode,
    /// When.
    pub at: i64,
    /// What.
    pub kind: SecurityKind,
    /// About whom; empty for nobody.
    pub who: String,
    /// Who did it; empty for nobody that is known.
    pub actor: String,
    /// From which address; empty where it is not known.
    pub origin: String,
    /// A code that says more.
    pub detail: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency: String,
    at: i64,
    kind: String,
    who: String,
    actor: String,
    origin: String,
    detail: String,
}

impl TryFrom<Row> for SecurityEvent {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let bad =
            || StoreError::BadRow { table: "security_event", id: row.id.clone(), column: "kind" };
        let kind = SecurityKind::from_code(&row.kind).ok_or_else(bad)?;
        let Row { id, agency, at, who, actor, origin, detail, .. } = row;
        Ok(Self { id, agency: agency.into(), at, kind, who, actor, origin, detail })
    }
}

/// Adds a row.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, event: &SecurityEvent) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO security_event (id, agency, at, kind, who, actor, origin, detail) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(&event.id)
        .bind(event.agency.as_str())
        .bind(event.at)
        .bind(event.kind.code())
        .bind(&event.who)
        .bind(&event.actor)
        .bind(&event.origin)
        .bind(&event.detail)
        .execute(c)
        .await
        .map(drop)
    })?;
    Ok(())
}

/// What is read of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// One kind only.
    pub kind: Option<SecurityKind>,
    /// About one account or by it only: its keyed hashes.
    pub who: Option<[String; 2]>,
    /// What is older than this row.
    pub before: Option<(i64, String)>,
}

macro_rules! page {
    ($condition:literal) => {
        concat!(
            "SELECT id, agency, at, kind, who, actor, origin, detail FROM security_event
             WHERE agency = $1 AND (at, id) < ($2, $3) AND ",
            $condition,
            " ORDER BY at DESC, id DESC LIMIT $6"
        )
    };
}

const ALL: &str = page!("CAST($4 AS TEXT) = '' AND CAST($5 AS TEXT) = ''");
const OF_KIND: &str = page!("kind = $4 AND CAST($5 AS TEXT) = ''");
const ABOUT: &str = page!("(CAST($4 AS TEXT) = '' OR kind = $4) AND who = $5");
const BY: &str = page!("(CAST($4 AS TEXT) = '' OR kind = $4) AND actor = $5");

/// The rows, the newest first; at most so many.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn page(
    tx: &mut Tx,
    agency: &AgencyCode,
    wanted: &Wanted,
    most: i64,
) -> Result<Vec<SecurityEvent>> {
    let (at, id) = wanted.before.clone().unwrap_or((i64::MAX, String::new()));
    let kind = wanted.kind.map_or("", SecurityKind::code);
    // Each statement reads one index in its order. What is about somebody or by them is merged
    // from an index for each, by the newest keys and the ones before.
    let asked: Vec<(&str, &str)> = match (&wanted.who, wanted.kind) {
        (Some([now, before]), _) => {
            let mut asked = vec![(ABOUT, now.as_str()), (BY, now.as_str())];
            if before != now {
                asked.extend([(ABOUT, before.as_str()), (BY, before.as_str())]);
            }
            asked
        }
        (None, Some(_)) => vec![(OF_KIND, "")],
        (None, None) => vec![(ALL, "")],
    };
    let mut rows: Vec<Row> = Vec::new();
    for (statement, who) in asked {
        rows.extend(on!(tx, |c| sqlx::query_as::<_, Row>(statement)
            .bind(agency.as_str())
            .bind(at)
            .bind(&id)
            .bind(kind)
            .bind(who)
            .bind(most)
            .fetch_all(c)
            .await)?);
    }
    rows.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
    rows.dedup_by(|a, b| a.id == b.id);
    rows.truncate(usize::try_from(most).unwrap_or(0));
    rows.into_iter().map(SecurityEvent::try_from).collect()
}

/// How many rows of each kind there are since an instant.
///
/// # Errors
/// When the database fails.
pub async fn counts(
    tx: &mut Tx,
    agency: &AgencyCode,
    since: i64,
) -> Result<Vec<(SecurityKind, i64)>> {
    let rows: Vec<(String, i64)> = on!(tx, |c| sqlx::query_as(
        "SELECT kind, COUNT(*) FROM security_event WHERE agency = $1 AND at >= $2 GROUP BY kind"
    )
    .bind(agency.as_str())
    .bind(since)
    .fetch_all(c)
    .await)?;
    Ok(rows
        .into_iter()
        .filter_map(|(kind, many)| Some((SecurityKind::from_code(&kind)?, many)))
        .collect())
}

/// Whether there is a row of a kind about somebody with a detail since an instant.
///
/// # Errors
/// When the database fails.
pub async fn has(
    tx: &mut Tx,
    agency: &AgencyCode,
    kind: SecurityKind,
    who: &str,
    detail: &str,
    since: i64,
) -> Result<bool> {
    let many: i64 = on!(tx, |c| {
        sqlx::query_scalar(
            "SELECT COUNT(*) FROM security_event WHERE agency = $1 AND kind = $2 \
            AND at >= $3 AND detail = $4 AND who = $5",
        )
        .bind(agency.as_str())
        .bind(kind.code())
        .bind(since)
        .bind(detail)
        .bind(who)
        .fetch_one(c)
        .await
    })?;
    Ok(many > 0)
}
