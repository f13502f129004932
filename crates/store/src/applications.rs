//! Applications (permohonan). Their status changes in one function only: [`transition`].

mod header;
mod index;
mod row;
mod tables;
mod write;

use const_format::concatcp;
use domain::fault::Fault;
use domain::form::{Answers, Raw};
use domain::id::{AgencyCode, ApplicationId};
use domain::pdf::FileRefusal;
use domain::procedure::{Case, Status};
use domain::signature::Signature;
pub use header::{Header, about_by_others, filed_by};
pub use index::{SearchKeys, index};
pub(crate) use row::{EMAIL, LISTED, Listed, PHONE, WHOLE, Whole};
pub use write::{add, assign, put_papers, save_draft, transition};

use crate::db::on;
use crate::{Result, Running, Tx};

/// An application with everything that is stored of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// The facts that decisions are made of.
    pub case: Case,
    /// Registration number; empty before it is sent.
    pub reg_no: String,
    /// Service code.
    pub service: String,
    /// Applicant's name.
    pub applicant: String,
    /// Phone in E.164; empty when unknown.
    pub phone: String,
    /// E-mail; empty when unknown.
    pub email: String,
    /// When it was begun.
    pub created_at: i64,
    /// When it was first sent.
    pub submitted_at: Option<i64>,
    /// When it was declared complete.
    pub accepted_at: Option<i64>,
    /// When it is promised.
    pub due_at: Option<i64>,
    /// Reference of the entry in SIAK.
    pub siak_reference: Option<String>,
    /// Queue number.
    pub queue_number: Option<String>,
    /// Who received the document.
    pub recipient: Option<String>,
    /// The strokes of the recipient's signature, `paper` for one on paper.
    pub recipient_signature: Option<Signature>,
    /// The answers that were sent.
    pub answers: Answers,
    /// What is being typed.
    pub draft: Raw,
    /// Whether the draft was tried to be sent, so that its errors are shown.
    pub draft_tried: bool,
    /// Why the last file was not taken.
    pub draft_file_fault: Option<FileRefusal>,
    /// When the draft was saved.
    pub saved_at: Option<i64>,
    /// The reason of the last cancellation or return.
    pub reason: String,
    /// Faults of the last cancellation.
    pub faults: Vec<Fault>,
    /// The NIK of the person it is about, where that is known; it is sealed in its row.
    pub subject: String,
    /// The edition of the agency's definitions that it was begun with, and keeps.
    pub edition: i64,
}

impl Application {
    /// What is stored of a draft that was just begun.
    #[must_use]
    pub fn begun(case: Case, service: &str, edition: i64) -> Self {
        Self {
            reg_no: String::new(),
            service: service.to_owned(),
            applicant: String::new(),
            phone: String::new(),
            email: String::new(),
            created_at: case.status_since,
            submitted_at: None,
            accepted_at: None,
            due_at: None,
            siak_reference: None,
            queue_number: None,
            recipient: None,
            recipient_signature: None,
            answers: Answers::default(),
            draft: Raw::new(),
            draft_tried: false,
            draft_file_fault: None,
            saved_at: None,
            reason: String::new(),
            faults: Vec::new(),
            subject: String::new(),
            edition,
            case,
        }
    }
}

const BY_ID: &str = concatcp!(WHOLE, "WHERE a.id = $1 AND a.agency = $2");
const BY_NUMBER: &str =
    concatcp!(WHOLE, "WHERE a.agency = $1 AND a.reg_no = $2 AND a.reg_no <> ''");

/// The application of an id within an agency.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn get(
    tx: &mut Tx,
    agency: &AgencyCode,
    id: &ApplicationId,
) -> Result<Option<Application>> {
    let row = on!(tx, |c| sqlx::query_as::<_, Whole>(BY_ID)
        .bind(id.as_str())
        .bind(agency.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(|row| row.read(&tx.ring())).transpose()
}

/// The services that were asked for most since a moment, the first one most; at most so many.
///
/// # Errors
/// When the database fails.
pub async fn most_asked(
    tx: &mut Tx,
    agency: &AgencyCode,
    since: i64,
    most: i64,
) -> Result<Vec<String>> {
    Ok(on!(tx, |c| {
        sqlx::query_scalar::<_, String>(
        "SELECT service FROM application WHERE agency = $1 AND submitted_at > $2 GROUP BY service \
         ORDER BY COUNT(*) DESC, service LIMIT $3")
        .bind(agency.as_str()).bind(since).bind(most).fetch_all(c).await
    })?)
}

/// The application of a registration number within an agency.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn by_number(
    tx: &mut Tx,
    agency: &AgencyCode,
    reg_no: &str,
) -> Result<Option<Application>> {
    let row = on!(tx, |c| sqlx::query_as::<_, Whole>(BY_NUMBER)
        .bind(agency.as_str())
        .bind(reg_no)
        .fetch_optional(c)
        .await)?;
    row.map(|row| row.read(&tx.ring())).transpose()
}

const OLDEST: &str = concatcp!(
    WHOLE,
    "WHERE a.agency = $1 AND a.status = $2 ORDER BY a.status_since, a.id LIMIT $3"
);

/// The applications that have been in a status for longest, with everything that is kept of them.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn oldest_of(
    tx: &mut Tx,
    agency: &AgencyCode,
    status: Status,
    most: i64,
) -> Result<Vec<Application>> {
    let rows = on!(tx, |c| sqlx::query_as::<_, Whole>(OLDEST)
        .bind(agency.as_str())
        .bind(status.code())
        .bind(most)
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(|row| row.read(&tx.ring())).collect()
}

/// Reads one for writing: until the transaction ends nobody else changes it.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn hold(
    tx: &mut Tx,
    agency: &AgencyCode,
    id: &ApplicationId,
) -> Result<Option<Application>> {
    // On SQLite whoever writes is alone. Elsewhere a write that changes nothing locks the row.
    if let Running::Postgres(transaction) = &mut tx.running {
        sqlx::query("UPDATE application SET version = version WHERE id = $1 AND agency = $2")
            .bind(id.as_str())
            .bind(agency.as_str())
            .execute(&mut **transaction)
            .await?;
    }
    get(tx, agency, id).await
}
