//! Worklists: what lies in a status, within a scope, oldest first, page by page by key.

use domain::id::AgencyCode;
use domain::procedure::Status;

use crate::applications::{Application, Row, columns};
use crate::db::on;
use crate::{Result, Tx};

/// Whose applications are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole agency.
    Agency,
    /// What was filed from an area or below it.
    FiledIn(String),
    /// What is printed and collected at an office, not at a counter.
    PrintedAt(String),
}

/// What is asked for besides status and scope. Empty texts ask for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Service code.
    pub service: String,
    /// Area in which the applicant lives.
    pub area: String,
    /// Person who has taken it.
    pub assignee: String,
    /// Only what is promised before this instant.
    pub due_before: Option<i64>,
    /// Only what came into its status from this instant on.
    pub since_from: Option<i64>,
    /// Only what came into its status before this instant.
    pub since_before: Option<i64>,
    /// Only what comes after this key (status_since, id).
    pub after: Option<(i64, String)>,
}

/// The end of the range of codes that lie in an area: everything up to `.` + 1. All codes for an
/// empty area.
pub(crate) fn range(area: &str) -> (String, String) {
    if area.is_empty() {
        (String::new(), "~".to_owned())
    } else {
        (area.to_owned(), format!("{area}/"))
    }
}

macro_rules! select {
    ($scope:literal, $after:literal, $order:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            " FROM application WHERE agency = $1 AND status = $2 AND ",
            $scope,
            " AND ",
            $after,
            " ($5, $6)
              AND (CAST($7 AS TEXT) = '' OR service = $7)
              AND village >= $8 AND village < $9
              AND (CAST($10 AS TEXT) = '' OR assignee = $10)
              AND (CAST($11 AS BIGINT) IS NULL OR due_at < $11)
              AND (CAST($12 AS BIGINT) IS NULL OR status_since >= $12)
              AND (CAST($13 AS BIGINT) IS NULL OR status_since < $13)
              ORDER BY ",
            $order,
            " LIMIT $14"
        )
    };
}

macro_rules! both_orders {
    ($scope:literal) => {
        [
            select!($scope, "(status_since, id) >", "status_since, id"),
            select!($scope, "(status_since, id) <", "status_since DESC, id DESC"),
        ]
    };
}

/// The statements by scope, each with its index; oldest first, then newest first.
pub const PAGE_STATEMENTS: [[&str; 2]; 3] = [
    both_orders!("CAST($3 AS TEXT) = '' AND CAST($4 AS TEXT) = '~'"),
    both_orders!("filed_area >= $3 AND filed_area < $4"),
    both_orders!("print_office = $3 AND prints_at_counter = FALSE AND CAST($4 AS TEXT) = ''"),
];

/// The statements that count, in the order of [`PAGE_STATEMENTS`].
pub const COUNT_STATEMENTS: [&str; 3] = [
    "SELECT COUNT(*) FROM application WHERE agency = $1 AND status = $2 AND CAST($3 AS TEXT) = '' \
     AND CAST($4 AS TEXT) = '~'",
    "SELECT COUNT(*) FROM application WHERE agency = $1 AND status = $2 AND filed_area >= $3 AND \
     filed_area < $4",
    "SELECT COUNT(*) FROM application WHERE agency = $1 AND status = $2 AND print_office = $3 AND \
     prints_at_counter = FALSE AND CAST($4 AS TEXT) = ''",
];

fn scoped(scope: &Scope) -> (usize, String, String) {
    match scope {
        Scope::Agency => (0, String::new(), "~".to_owned()),
        Scope::FiledIn(area) => {
            let (from, to) = range(area);
            (1, from, to)
        }
        Scope::PrintedAt(office) => (2, office.clone(), String::new()),
    }
}

/// The applications of one status, by how long they are in it, `most` at most.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn page(
    tx: &mut Tx,
    agency: &AgencyCode,
    scope: &Scope,
    status: Status,
    newest_first: bool,
    filter: &Filter,
    most: i64,
) -> Result<Vec<Application>> {
    let (which, from, to) = scoped(scope);
    let (village_from, village_to) = range(&filter.area);
    let (after, after_id) = filter
        .after
        .clone()
        .unwrap_or((if newest_first { i64::MAX } else { i64::MIN }, String::new()));
    let rows =
        on!(tx, |c| sqlx::query_as::<_, Row>(PAGE_STATEMENTS[which][usize::from(newest_first)])
            .bind(agency.as_str())
            .bind(status.code())
            .bind(from)
            .bind(to)
            .bind(after)
            .bind(after_id)
            .bind(&filter.service)
            .bind(village_from)
            .bind(village_to)
            .bind(&filter.assignee)
            .bind(filter.due_before)
            .bind(filter.since_from)
            .bind(filter.since_before)
            .bind(most)
            .fetch_all(c)
            .await)?;
    rows.into_iter().map(|row| row.read(&tx.ring())).collect()
}

/// How many applications are in a status.
///
/// # Errors
/// When the database fails.
pub async fn count(tx: &mut Tx, agency: &AgencyCode, scope: &Scope, status: Status) -> Result<i64> {
    let (which, from, to) = scoped(scope);
    Ok(on!(tx, |c| sqlx::query_scalar::<_, i64>(COUNT_STATEMENTS[which])
        .bind(agency.as_str())
        .bind(status.code())
        .bind(from)
        .bind(to)
        .fetch_one(c)
        .await)?)
}

/// How many applications a counter's area sent since an instant.
///
/// # Errors
/// When the database fails.
pub async fn sent_since(tx: &mut Tx, agency: &AgencyCode, area: &str, since: i64) -> Result<i64> {
    let (from, to) = range(area);
    Ok(on!(tx, |c| {
        sqlx::query_scalar::<_, i64>(
            "SELECT COUNT(*) FROM application WHERE agency = $1 AND \
            filed_area >= $2 AND filed_area < $3 AND submitted_at >= $4",
        )
        .bind(agency.as_str())
        .bind(from)
        .bind(to)
        .bind(since)
        .fetch_one(c)
        .await
    })?)
}
