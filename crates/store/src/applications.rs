//! Applications (permohonan). Their status changes in one function only: [`transition`].

mod index;

mod row;

use domain::fault::Fault;
use domain::form::{Answers, Raw};
use domain::id::{AccountId, AgencyCode, ApplicationId};
use domain::message::Message;
use domain::papers::Papers;
use domain::pdf::FileRefusal;
use domain::procedure::Case;
use domain::signature::Signature;
pub use index::{SearchKeys, index};
use row::SUBJECT;
pub(crate) use row::{Row, columns};

use crate::db::on;
use crate::events::{self, Event};
use crate::json::json;
use crate::sealed::of_agency;
use crate::{Result, StoreError, Tx, outbox};

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

/// Adds a new application, which is always a draft.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, application: &Application) -> Result<()> {
    let row = Row::of(application, &tx.ring())?;
    on!(tx, |c| {
        row.bind(sqlx::query(concat!("INSERT INTO application (", columns!(), ") VALUES ",
        "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, \
         $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, \
         $38, $39, $40, $41, $42, $43)")))
        .execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// The application of an id within an agency.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn get(
    tx: &mut Tx,
    agency: &AgencyCode,
    id: &ApplicationId,
) -> Result<Option<Application>> {
    let row = on!(tx, |c| sqlx::query_as::<_, Row>(concat!(
        "SELECT ",
        columns!(),
        " FROM application WHERE id = $1 AND agency = $2"
    ))
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
    let row = on!(tx, |c| sqlx::query_as::<_, Row>(concat!(
        "SELECT ",
        columns!(),
        " FROM application WHERE agency = $1 AND reg_no = $2 AND reg_no <> ''"
    ))
    .bind(agency.as_str())
    .bind(reg_no)
    .fetch_optional(c)
    .await)?;
    row.map(|row| row.read(&tx.ring())).transpose()
}

/// The applications that an account filed, or that were filed on its behalf, the newest first.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn filed_by(
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
    most: i64,
) -> Result<Vec<Application>> {
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, Row>(concat!(
            "SELECT ",
            columns!(),
            " FROM application
        WHERE agency = $1 AND (filed_by = $2 OR (on_behalf = $2 AND on_behalf <> '')) ORDER BY \
        created_at DESC, id DESC LIMIT $3"
        ))
        .bind(agency.as_str())
        .bind(account_id.as_str())
        .bind(most)
        .fetch_all(c)
        .await
    })?;
    rows.into_iter().map(|row| row.read(&tx.ring())).collect()
}

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
) -> Result<Vec<Application>> {
    let niks = tx.ring().seal_text_pair(&of_agency(SUBJECT, agency), nik)?;
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, Row>(concat!(
            "SELECT ",
            columns!(),
            " FROM application
        WHERE agency = $1 AND subject IN ($2, $5, $6, $7) AND subject <> '' AND reg_no <> '' AND \
        filed_by <> $3 AND on_behalf <> $3
        ORDER BY created_at DESC, id DESC LIMIT $4"
        ))
        .bind(agency.as_str())
        .bind(&niks[0])
        .bind(account_id.as_str())
        .bind(most)
        .bind(&niks[1])
        .bind(&hashes[0])
        .bind(&hashes[1])
        .fetch_all(c)
        .await
    })?;
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
    // A write that changes nothing locks the row on both databases; SELECT .. FOR UPDATE is known
    // to one of them only.
    on!(tx, |c| sqlx::query(
        "UPDATE application SET version = version WHERE id = $1 AND agency = $2"
    )
    .bind(id.as_str())
    .bind(agency.as_str())
    .execute(c)
    .await
    .map(drop))?;
    get(tx, agency, id).await
}

/// Keeps what is being typed, without a change of status or version.
///
/// # Errors
/// [`StoreError::Conflict`] when the application has moved on meanwhile.
pub async fn save_draft(tx: &mut Tx, application: &Application) -> Result<()> {
    let (draft, file_fault) =
        (json(&application.draft), application.draft_file_fault.as_ref().map(json));
    let done = on!(tx, |c| {
        sqlx::query(
        "UPDATE application SET draft = $4, draft_tried = $5, draft_file_fault = $6, saved_at = \
         $7, applicant = $8, village = $9
         WHERE id = $1 AND agency = $2 AND status = $3 AND version = $10")
        .bind(application.case.id.as_str()).bind(application.case.agency.as_str())
        .bind(application.case.status.code())
        .bind(draft).bind(application.draft_tried).bind(file_fault)
        .bind(application.saved_at)
        .bind(&application.applicant).bind(&application.case.village).bind(application.case.version)
        .execute(c).await.map(|done| done.rows_affected())
    })?;
    one(done)
}

/// Changes the status: writes the application, its audit event and the outgoing messages together.
/// This is the only place that writes a status.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else was faster; then nothing may be committed.
pub async fn transition(
    tx: &mut Tx,
    before: &Case,
    next: &Application,
    event: &Event,
    messages: &[(String, Message)],
) -> Result<()> {
    let row = Row::of(next, &tx.ring())?;
    let done = on!(tx, |c| {
        row.bind(sqlx::query(concat!("UPDATE application SET (", columns!(), ") = ",
        "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, \
         $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, \
         $38, $39, $40, $41, $42, $43)",
        " WHERE id = $1 AND agency = $2 AND status = $44 AND version = $45")))
        .bind(before.status.code()).bind(before.version)
        .execute(c).await.map(|done| done.rows_affected())
    })?;
    one(done)?;
    events::add(tx, event).await?;
    for (id, message) in messages {
        outbox::add(tx, id, &next.case.agency, &next.case.id, message, event.at).await?;
    }
    Ok(())
}

/// Writes who has taken an application. It counts as a change, so that two people cannot take it at
/// once.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else was faster.
pub async fn assign(
    tx: &mut Tx,
    before: &Case,
    assignee: Option<&str>,
    event: &Event,
) -> Result<()> {
    let done = on!(tx, |c| {
        sqlx::query(
            "UPDATE application SET assignee = $5, version = version + 1 WHERE id = $1 AND \
            agency = $2 AND status = $3 AND version = $4",
        )
        .bind(before.id.as_str())
        .bind(before.agency.as_str())
        .bind(before.status.code())
        .bind(before.version)
        .bind(assignee)
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?;
    one(done)?;
    events::add(tx, event).await
}

/// Writes where the papers of a physical file are. It counts as a change, so that two people at one
/// table do not overwrite each other.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else was faster.
pub async fn put_papers(tx: &mut Tx, before: &Case, papers: &Papers, event: &Event) -> Result<()> {
    let body = serde_json::to_string(papers).map_err(|_| StoreError::BadRow {
        table: "application",
        id: before.id.clone().into(),
        column: "papers",
    })?;
    let done = on!(tx, |c| {
        sqlx::query(
            "UPDATE application SET papers = $5, version = version + 1 WHERE id = $1 AND \
            agency = $2 AND status = $3 AND version = $4",
        )
        .bind(before.id.as_str())
        .bind(before.agency.as_str())
        .bind(before.status.code())
        .bind(before.version)
        .bind(&body)
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?;
    one(done)?;
    events::add(tx, event).await
}

fn one(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}
