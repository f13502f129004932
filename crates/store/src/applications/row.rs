//! The row of an application: private, so that the columns can change without the use-cases
//! knowing.

use domain::fault;
use domain::id::AgencyCode;
use domain::procedure::{Case, Channel, Status};
use domain::signature::Signature;
use sqlx::query::Query;
use vault::Ring;

use super::Application;
use crate::json::{json, of_json};
use crate::sealed::of_agency;
use crate::{Result, StoreError, sealed};

/// The sealed columns.
const PHONE: &str = "application.phone";
const EMAIL: &str = "application.email";
pub(super) const SUBJECT: &str = "application.subject";

/// A NIK is sealed; a keyed hash of before stays what it is.
fn seal_subject(ring: &Ring, agency: &AgencyCode, subject: &str) -> Result<String> {
    if subject.len() >= HASH {
        Ok(subject.to_owned())
    } else {
        Ok(ring.seal_text(&of_agency(SUBJECT, agency), subject)?)
    }
}
/// Hexadecimal digits of a keyed hash.
const HASH: usize = 64;

/// The columns in the order in which [`Row::bind`] binds them.
macro_rules! columns {
    () => {
        "id, agency, reg_no, service, status, version, channel, filed_by, filed_area, village, \
         applicant, phone, email, print_office, \
         prints_at_counter, issues_document, assignee, accepted_by, entered_by, konsep_hash, \
         validated_hash, status_since, created_at, \
         submitted_at, accepted_at, due_at, siak_reference, queue_number, recipient, \
         recipient_signature, answers, draft, draft_tried, \
         draft_file_fault, saved_at, reason, faults, subject, on_behalf, subjects, verified_by, \
         papers, edition"
    };
}
pub(crate) use columns;

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: String,
    agency: String,
    reg_no: String,
    service: String,
    status: String,
    version: i64,
    channel: String,
    filed_by: String,
    filed_area: String,
    village: String,
    applicant: String,
    phone: String,
    email: String,
    print_office: String,
    prints_at_counter: bool,
    issues_document: bool,
    assignee: Option<String>,
    accepted_by: Option<String>,
    entered_by: Option<String>,
    konsep_hash: Option<String>,
    validated_hash: Option<String>,
    status_since: i64,
    created_at: i64,
    submitted_at: Option<i64>,
    accepted_at: Option<i64>,
    due_at: Option<i64>,
    siak_reference: Option<String>,
    queue_number: Option<String>,
    recipient: Option<String>,
    recipient_signature: Option<String>,
    answers: String,
    draft: String,
    draft_tried: bool,
    draft_file_fault: Option<String>,
    saved_at: Option<i64>,
    reason: String,
    faults: String,
    subject: String,
    on_behalf: String,
    subjects: String,
    verified_by: Option<String>,
    papers: String,
    edition: i64,
}

impl Row {
    /// Binds every column, `$1` to `$43`.
    pub(crate) fn bind<'q, DB>(
        &self,
        query: Query<'q, DB, <DB as sqlx::Database>::Arguments>,
    ) -> Query<'q, DB, <DB as sqlx::Database>::Arguments>
    where
        DB: sqlx::Database,
        String: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
        Option<String>: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
        i64: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
        Option<i64>: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
        bool: sqlx::Type<DB> + for<'e> sqlx::Encode<'e, DB>,
    {
        query
            .bind(self.id.clone())
            .bind(self.agency.clone())
            .bind(self.reg_no.clone())
            .bind(self.service.clone())
            .bind(self.status.clone())
            .bind(self.version)
            .bind(self.channel.clone())
            .bind(self.filed_by.clone())
            .bind(self.filed_area.clone())
            .bind(self.village.clone())
            .bind(self.applicant.clone())
            .bind(self.phone.clone())
            .bind(self.email.clone())
            .bind(self.print_office.clone())
            .bind(self.prints_at_counter)
            .bind(self.issues_document)
            .bind(self.assignee.clone())
            .bind(self.accepted_by.clone())
            .bind(self.entered_by.clone())
            .bind(self.konsep_hash.clone())
            .bind(self.validated_hash.clone())
            .bind(self.status_since)
            .bind(self.created_at)
            .bind(self.submitted_at)
            .bind(self.accepted_at)
            .bind(self.due_at)
            .bind(self.siak_reference.clone())
            .bind(self.queue_number.clone())
            .bind(self.recipient.clone())
            .bind(self.recipient_signature.clone())
            .bind(self.answers.clone())
            .bind(self.draft.clone())
            .bind(self.draft_tried)
            .bind(self.draft_file_fault.clone())
            .bind(self.saved_at)
            .bind(self.reason.clone())
            .bind(self.faults.clone())
            .bind(self.subject.clone())
            .bind(self.on_behalf.clone())
            .bind(self.subjects.clone())
            .bind(self.verified_by.clone())
            .bind(self.papers.clone())
            .bind(self.edition)
    }
}

impl Row {
    /// The row of an application, sealed.
    pub(crate) fn of(a: &Application, ring: &Ring) -> Result<Self> {
        let case = a.case.clone();
        let a = a.clone();
        let subject = seal_subject(ring, &case.agency, &a.subject)?;
        Ok(Self {
            phone: sealed::seal(ring, PHONE, &case.id, &a.phone)?,
            email: sealed::seal(ring, EMAIL, &case.id, &a.email)?,
            id: case.id.into(),
            agency: case.agency.into(),
            reg_no: a.reg_no,
            service: a.service,
            status: case.status.code().to_owned(),
            version: case.version,
            channel: case.channel.code().to_owned(),
            filed_by: case.filed_by.into(),
            filed_area: case.filed_area,
            village: case.village,
            applicant: a.applicant,
            print_office: case.print_office,
            prints_at_counter: case.prints_at_counter,
            issues_document: case.issues_document,
            assignee: case.assignee.map(Into::into),
            accepted_by: case.accepted_by.map(Into::into),
            entered_by: case.entered_by.map(Into::into),
            konsep_hash: case.konsep_hash,
            validated_hash: case.validated_hash,
            status_since: case.status_since,
            created_at: a.created_at,
            submitted_at: a.submitted_at,
            accepted_at: a.accepted_at,
            due_at: a.due_at,
            siak_reference: a.siak_reference,
            queue_number: a.queue_number,
            recipient: a.recipient,
            recipient_signature: a.recipient_signature.as_ref().map(|of| of.as_text().to_owned()),
            answers: json(&a.answers),
            draft: json(&a.draft),
            draft_tried: a.draft_tried,
            draft_file_fault: a.draft_file_fault.as_ref().map(json),
            saved_at: a.saved_at,
            reason: a.reason,
            faults: fault::join(&a.faults),
            subject,
            on_behalf: case.on_behalf.into(),
            subjects: case.subjects.into_iter().collect::<Vec<_>>().join(" "),
            verified_by: case.verified_by.map(Into::into),
            papers: json(&case.papers),
            edition: a.edition,
        })
    }

    /// The application of the row.
    pub(crate) fn read(self, ring: &Ring) -> Result<Application> {
        let row = self;
        let bad = |column| StoreError::BadRow { table: "application", id: row.id.clone(), column };
        let status = Status::from_code(&row.status).ok_or_else(|| bad("status"))?;
        let channel = Channel::from_code(&row.channel).ok_or_else(|| bad("channel"))?;
        let papers = serde_json::from_str(&row.papers).map_err(|_| bad("papers"))?;
        let answers = of_json(&row.answers).ok_or_else(|| bad("answers"))?;
        let draft = of_json(&row.draft).ok_or_else(|| bad("draft"))?;
        let draft_file_fault = match &row.draft_file_fault {
            Some(text) => Some(of_json(text).ok_or_else(|| bad("draft_file_fault"))?),
            None => None,
        };
        let phone = sealed::open(ring, PHONE, &row.id, &row.phone)?;
        let email = sealed::open(ring, EMAIL, &row.id, &row.email)?;
        let subject = ring.open_text(&of_agency(SUBJECT, &row.agency), &row.subject)?;
        Ok(Application {
            case: Case {
                id: row.id.into(),
                agency: row.agency.into(),
                status,
                version: row.version,
                channel,
                filed_by: row.filed_by.into(),
                on_behalf: row.on_behalf.into(),
                filed_area: row.filed_area,
                village: row.village,
                print_office: row.print_office,
                prints_at_counter: row.prints_at_counter,
                issues_document: row.issues_document,
                assignee: row.assignee.map(Into::into),
                accepted_by: row.accepted_by.map(Into::into),
                verified_by: row.verified_by.map(Into::into),
                papers,
                entered_by: row.entered_by.map(Into::into),
                konsep_hash: row.konsep_hash,
                validated_hash: row.validated_hash,
                status_since: row.status_since,
                subjects: row.subjects.split_whitespace().map(str::to_owned).collect(),
            },
            reg_no: row.reg_no,
            service: row.service,
            applicant: row.applicant,
            phone,
            email,
            created_at: row.created_at,
            submitted_at: row.submitted_at,
            accepted_at: row.accepted_at,
            due_at: row.due_at,
            siak_reference: row.siak_reference,
            queue_number: row.queue_number,
            recipient: row.recipient,
            recipient_signature: row.recipient_signature.map(Signature::of_text),
            answers,
            draft,
            draft_tried: row.draft_tried,
            draft_file_fault,
            saved_at: row.saved_at,
            reason: row.reason,
            faults: fault::split(&row.faults),
            subject,
            edition: row.edition,
        })
    }
}
