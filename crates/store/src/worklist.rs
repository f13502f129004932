//! Worklists: what lies in a status, or in all, within a scope, in the order of time, page by page
//! by key. Whatever an archive holds, a page reads no more than so many rows of an index in its
//! order ([`WINDOW`]), and a number is counted no further than [`COUNTED`].

use const_format::concatcp;
use domain::id::AgencyCode;
use domain::procedure::Status;

use crate::applications::{Header, LISTED, Listed};
use crate::db::on;
use crate::{Result, Tx};

/// So many rows of a status are looked through for what a filter asks; the next page goes on after
/// them.
pub const WINDOW: i64 = 2000;
/// Numbers are counted up to here; one more stands for any more.
pub const COUNTED: i64 = 1000;

/// Whose applications are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole agency.
    Agency,
    /// What was filed from an area or below it, or by a unit of an institution.
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
    /// Only what comes after this key.
    pub after: Option<Key>,
}

impl Filter {
    /// Whether rows of a page may be left out.
    fn leaves_out(&self) -> bool {
        !(self.service.is_empty() && self.area.is_empty() && self.assignee.is_empty())
            || self.due_before.is_some()
    }
}

/// The place of an application in a list: when its status began, and its id.
pub type Key = (i64, String);

/// A page of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What was found.
    pub found: Vec<Header>,
    /// Where looking ended before there was enough: what comes after it was not looked at.
    pub looked_until: Option<Key>,
}

/// The end of the range of codes that lie in an area: everything up to `.` + 1. All codes for an
/// empty area.
fn range(area: &str) -> (String, String) {
    if area.is_empty() {
        (String::new(), "~".to_owned())
    } else {
        (area.to_owned(), format!("{area}/"))
    }
}

/// What a scope asks of an application, `$3` being what it is limited to. Each has its indexes.
const SCOPES: usize = 5;

/// A statement of a scope. Rows are taken in the order of an index, no more than `$8`, and then
/// looked at one by one.
macro_rules! page {
    ($scope:literal, $status:literal, $after:literal, $order:literal) => {
        concatcp!(
            "SELECT ",
            LISTED,
            " FROM (SELECT * FROM application WHERE agency = $1 AND ",
            $status,
            " AND ",
            $scope,
            " AND ",
            concat!("(status_since, id) ", $after),
            " ($4, $5) AND status_since >= $6 AND status_since < $7 ORDER BY ",
            concat!("status_since", $order, ", id", $order),
            " LIMIT $8) AS a LEFT JOIN staff AS w ON w.id = a.assignee
             WHERE (CAST($9 AS TEXT) = '' OR a.service = $9)
             AND a.village >= $10 AND a.village < $11
             AND (CAST($12 AS TEXT) = '' OR a.assignee = $12)
             AND (CAST($13 AS BIGINT) IS NULL OR a.due_at < $13) ORDER BY ",
            concat!("a.status_since", $order, ", a.id", $order),
            " LIMIT $14"
        )
    };
}

/// The key of the last row that a page looks at, when it looks at so many.
macro_rules! window {
    ($scope:literal, $status:literal, $after:literal, $order:literal) => {
        concat!(
            "SELECT status_since, id FROM application WHERE agency = $1 AND ",
            $status,
            " AND ",
            $scope,
            " AND (status_since, id) ",
            $after,
            " ($4, $5) AND status_since >= $6 AND status_since < $7 ORDER BY status_since",
            $order,
            ", id",
            $order,
            " LIMIT 1 OFFSET $8"
        )
    };
}

/// How many there are of each status that is asked for, up to one more than [`COUNTED`].
macro_rules! count {
    ($scope:literal, $status:literal, $after:literal, $order:literal) => {
        concat!(
            "SELECT s.column1, (SELECT COUNT(*) FROM (SELECT 1 FROM application AS a WHERE \
             a.agency = $1 AND a.status = s.column1 AND ",
            $scope,
            " LIMIT $2) AS n) FROM (VALUES (CAST($4 AS TEXT)), ($5), ($6), ($7), ($8), ($9), \
             ($10), ($11), ($12), ($13), ($14), ($15), ($16), ($17), ($18), ($19), ($20), ($21), \
             ($22), ($23)) AS s WHERE s.column1 <> ''"
        )
    };
}

/// How many were sent since an instant and are where they came then or later.
macro_rules! sent {
    ($scope:literal, $status:literal, $after:literal, $order:literal) => {
        concat!(
            "SELECT COUNT(*) FROM (SELECT 1 FROM application WHERE agency = $1 AND ",
            $scope,
            " AND status_since >= $2 AND submitted_at >= $2 LIMIT $4) AS n"
        )
    };
}

/// One kind of statement for every scope.
macro_rules! scopes {
    ($kind:ident, $status:literal, $after:literal, $order:literal) => {
        [
            $kind!("CAST($3 AS TEXT) = ''", $status, $after, $order),
            $kind!("filed_regency = $3 AND filed_regency <> ''", $status, $after, $order),
            $kind!("filed_district = $3 AND filed_district <> ''", $status, $after, $order),
            $kind!("filed_area = $3 AND filed_area <> ''", $status, $after, $order),
            $kind!("print_office = $3 AND prints_at_counter = FALSE", $status, $after, $order),
        ]
    };
}

/// The same for a status and for all statuses, each oldest first and newest first. Of the whole
/// agency a draft is nobody's business.
macro_rules! orders {
    ($kind:ident) => {
        [
            [scopes!($kind, "status = $2", ">", ""), scopes!($kind, "status = $2", "<", " DESC")],
            [
                scopes!($kind, "CAST($2 AS TEXT) = '' AND status <> 'draft'", ">", ""),
                scopes!($kind, "CAST($2 AS TEXT) = '' AND status <> 'draft'", "<", " DESC"),
            ],
            [
                scopes!($kind, "CAST($2 AS TEXT) = ''", ">", ""),
                scopes!($kind, "CAST($2 AS TEXT) = ''", "<", " DESC"),
            ],
        ]
    };
}

static PAGES: [[[&str; SCOPES]; 2]; 3] = orders!(page);
static WINDOWS: [[[&str; SCOPES]; 2]; 3] = orders!(window);
static COUNTS: [&str; SCOPES] = scopes!(count, "", "", "");
static SENT: [&str; SCOPES] = scopes!(sent, "", "", "");
/// So many statuses are counted at once.
const STATUSES: usize = 20;

impl Scope {
    /// Its place among the statements, and what it is limited to. Codes of areas nest by their
    /// parts: regency, district, village.
    fn limit(&self) -> (usize, &str) {
        match self {
            Self::Agency => (0, ""),
            Self::FiledIn(area) if is_of_parts(area, 2) => (1, area),
            Self::FiledIn(area) if is_of_parts(area, 3) => (2, area),
            Self::FiledIn(area) => (3, area),
            Self::PrintedAt(office) => (4, office),
        }
    }
}

fn is_of_parts(area: &str, parts: usize) -> bool {
    area.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && area.split('.').count() == parts
}

/// Which statuses a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// One status.
    Status(Status),
    /// Every status but drafts.
    Sent,
    /// Every status.
    All,
}

impl Of {
    const fn statement(self) -> (usize, &'static str) {
        match self {
            Self::Status(status) => (0, status.code()),
            Self::Sent => (1, ""),
            Self::All => (2, ""),
        }
    }
}

/// One list of applications: whose, and in which order of the instant at which their status began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List<'a> {
    /// Agency code.
    pub agency: &'a AgencyCode,
    /// Whose.
    pub scope: &'a Scope,
    /// In which status.
    pub of: Of,
    /// Newest first.
    pub newest_first: bool,
}

/// The first `most` applications of a list that a filter lets through.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn page(tx: &mut Tx, list: &List<'_>, filter: &Filter, most: i64) -> Result<Page> {
    let ((of, status), (scope, limit)) = (list.of.statement(), list.scope.limit());
    let order = usize::from(list.newest_first);
    let (village_from, village_to) = range(&filter.area);
    let window = if filter.leaves_out() { WINDOW.max(most) } else { most };
    let (after, after_id) = filter
        .after
        .clone()
        .unwrap_or((if list.newest_first { i64::MAX } else { i64::MIN }, String::new()));
    let since = (filter.since_from.unwrap_or(i64::MIN), filter.since_before.unwrap_or(i64::MAX));
    let rows = on!(tx, |c| sqlx::query_as::<_, Listed>(PAGES[of][order][scope])
        .bind(list.agency.as_str())
        .bind(status)
        .bind(limit)
        .bind(after)
        .bind(&after_id)
        .bind(since.0)
        .bind(since.1)
        .bind(window)
        .bind(&filter.service)
        .bind(village_from)
        .bind(village_to)
        .bind(&filter.assignee)
        .bind(filter.due_before)
        .bind(most)
        .fetch_all(c)
        .await)?;
    let found = rows.into_iter().map(Listed::read).collect::<Result<Vec<_>>>()?;
    let enough = i64::try_from(found.len()).unwrap_or(i64::MAX) >= most;
    let looked_until = if enough || !filter.leaves_out() {
        None
    } else {
        on!(tx, |c| sqlx::query_as::<_, Key>(WINDOWS[of][order][scope])
            .bind(list.agency.as_str())
            .bind(status)
            .bind(limit)
            .bind(after)
            .bind(&after_id)
            .bind(since.0)
            .bind(since.1)
            .bind(window - 1)
            .fetch_optional(c)
            .await)?
    };
    Ok(Page { found, looked_until })
}

/// How many applications are in each of some statuses, in no order; no further than one more than
/// [`COUNTED`].
///
/// # Errors
/// When the database fails.
pub async fn counts(
    tx: &mut Tx,
    agency: &AgencyCode,
    scope: &Scope,
    statuses: &[Status],
) -> Result<Vec<(Status, i64)>> {
    let (scope, limit) = scope.limit();
    let mut all = Vec::with_capacity(statuses.len());
    for some in statuses.chunks(STATUSES) {
        let codes = |at: usize| some.get(at).map_or("", |status| status.code());
        let rows: Vec<(String, i64)> = on!(tx, |c| {
            let mut query =
                sqlx::query_as(COUNTS[scope]).bind(agency.as_str()).bind(COUNTED + 1).bind(limit);
            for at in 0..STATUSES {
                query = query.bind(codes(at));
            }
            query.fetch_all(c).await
        })?;
        let read = |(code, many): (String, i64)| Some((Status::from_code(&code)?, many));
        all.extend(rows.into_iter().filter_map(read));
    }
    Ok(all)
}

/// How many applications of a scope were sent since an instant; no further than one more than
/// [`COUNTED`].
///
/// # Errors
/// When the database fails.
pub async fn sent_since(
    tx: &mut Tx,
    agency: &AgencyCode,
    scope: &Scope,
    since: i64,
) -> Result<i64> {
    let (scope, limit) = scope.limit();
    Ok(on!(tx, |c| sqlx::query_scalar::<_, i64>(SENT[scope])
        .bind(agency.as_str())
        .bind(since)
        .bind(limit)
        .bind(COUNTED + 1)
        .fetch_one(c)
        .await)?)
}
