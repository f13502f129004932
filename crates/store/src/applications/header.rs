//! The header of an application: what a list shows and what decides who sees it.

use const_format::concatcp;
use domain::id::{AccountId, AgencyCode, ApplicationId};
use domain::papers::Papers;
use domain::procedure::{Place, Status};

use super::row::{LISTED, Listed, SUBJECT};
use crate::db::on;
use crate::json::of_json;
use crate::sealed::of_agency;
use crate::{Result, StoreError, Tx};

/// An application as a list has it: nothing that was typed but the applicant's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Id.
    pub id: ApplicationId,
    /// The agency's code.
    pub agency: AgencyCode,
    /// Where it stands.
    pub status: Status,
    /// Counts changes.
    pub version: i64,
    /// Who filed it.
    pub filed_by: AccountId,
    /// The resident's account on whose behalf a counter filed it; empty when nobody is named.
    pub on_behalf: AccountId,
    /// The area of the counter that filed it, or the unit of the institution.
    pub filed_area: String,
    /// The applicant's village; empty while unknown.
    pub village: String,
    /// The office that prints and hands over; empty while unknown.
    pub print_office: String,
    /// Whether the counter that filed it prints and hands over.
    pub prints_at_counter: bool,
    /// When the present status began.
    pub status_since: i64,
    /// Registration number; empty before it is sent.
    pub reg_no: String,
    /// Service code.
    pub service: String,
    /// Applicant's name.
    pub applicant: String,
    /// When it was first sent.
    pub submitted_at: Option<i64>,
    /// When it was declared complete.
    pub accepted_at: Option<i64>,
    /// When it is promised.
    pub due_at: Option<i64>,
    /// The edition of the agency's definitions that it was begun with.
    pub edition: i64,
    /// The name of whoever has taken it.
    pub holder: Option<String>,
}

impl Header {
    /// Where it lies, which decides who sees it.
    #[must_use]
    pub fn place(&self) -> Place<'_> {
        Place {
            agency: &self.agency,
            status: self.status,
            filed_by: &self.filed_by,
            on_behalf: &self.on_behalf,
            filed_area: &self.filed_area,
            village: &self.village,
            print_office: &self.print_office,
            prints_at_counter: self.prints_at_counter,
        }
    }
}

/// What was filed by an account and what on its behalf, each the newest first: two ordered lists
/// that are merged, so that neither is sorted.
const FILED_BY: &str = concatcp!(
    "SELECT ",
    LISTED,
    ", p.papers FROM application AS a LEFT JOIN staff AS w ON w.id = a.assignee
     LEFT JOIN application_papers AS p ON p.application_id = a.id
     WHERE a.agency = $1 AND a.filed_by = $2 ORDER BY a.created_at DESC, a.id DESC LIMIT $3"
);
const ON_BEHALF: &str = concatcp!(
    "SELECT ",
    LISTED,
    ", p.papers FROM application AS a LEFT JOIN staff AS w ON w.id = a.assignee
     LEFT JOIN application_papers AS p ON p.application_id = a.id
     WHERE a.agency = $1 AND a.on_behalf = $2 AND a.on_behalf <> '' AND a.filed_by <> $2
     ORDER BY a.created_at DESC, a.id DESC LIMIT $3"
);

/// An application of somebody's own.
#[derive(sqlx::FromRow)]
struct Own {
    #[sqlx(flatten)]
    listed: Listed,
    papers: Option<String>,
    created_at: i64,
}

/// The applications that an account filed, or that were filed on its behalf, the newest first, each
/// with its physical file.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn filed_by(
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
    most: usize,
) -> Result<Vec<(Header, Papers)>> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let mut rows: Vec<Own> = Vec::new();
    for statement in [FILED_BY, ON_BEHALF] {
        rows.extend(on!(tx, |c| sqlx::query_as::<_, Own>(statement)
            .bind(agency.as_str())
            .bind(account_id.as_str())
            .bind(limit)
            .fetch_all(c)
            .await)?);
    }
    rows.sort_by_key(|own| std::cmp::Reverse(own.created_at));
    rows.truncate(most);
    let read = |own: Own| {
        let header = own.listed.read()?;
        let papers = own.papers.unwrap_or_default();
        let papers = of_json(&papers).ok_or_else(|| StoreError::BadRow {
            table: "application_papers",
            id: header.id.clone().into(),
            column: "papers",
        })?;
        Ok((header, papers))
    };
    rows.into_iter().map(read).collect()
}

const ABOUT: &str = concatcp!(
    "SELECT ",
    LISTED,
    " FROM application AS a LEFT JOIN staff AS w ON w.id = a.assignee
     WHERE a.agency = $1 AND a.subject IN ($2, $5, $6, $7) AND a.subject <> '' AND a.reg_no <> ''
     AND a.filed_by <> $3 AND a.on_behalf <> $3
     ORDER BY a.created_at DESC, a.id DESC LIMIT $4"
);

/// The applications about a person (the NIK, and the keyed hashes that older rows have in its
/// place) that were sent and filed neither by an account nor on its behalf, the newest first.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn about_by_others(
    tx: &mut Tx,
    agency: &AgencyCode,
    nik: &str,
    hashes: &[String; 2],
    account_id: &AccountId,
    most: i64,
) -> Result<Vec<Header>> {
    let niks = tx.ring().seal_text_pair(&of_agency(SUBJECT, agency), nik)?;
    let rows = on!(tx, |c| sqlx::query_as::<_, Listed>(ABOUT)
        .bind(agency.as_str())
        .bind(&niks[0])
        .bind(account_id.as_str())
        .bind(most)
        .bind(&niks[1])
        .bind(&hashes[0])
        .bind(&hashes[1])
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Listed::read).collect()
}
