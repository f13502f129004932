//! The rows of an application: private, so that the columns can change without the use-cases
//! knowing.

use const_format::concatcp;
use domain::fault;
use domain::id::AgencyCode;
use domain::procedure::{Case, Channel, Status};
use domain::signature::Signature;
use vault::Ring;

use super::tables::{
    AnswersRow, DraftRow, FaultsRow, HandOverRow, HeaderRow, PapersRow, SubjectsRow,
};
use super::{Application, Header};
use crate::json::{json, of_json};
use crate::sealed::of_agency;
use crate::table::Table;
use crate::{Result, StoreError, sealed};

/// What the sealed columns are sealed for. The names are those of the columns when they were first
/// sealed.
pub(crate) const PHONE: &str = "application.phone";
pub(crate) const EMAIL: &str = "application.email";
pub(crate) const SUBJECT: &str = "application.subject";

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

/// Selects applications with everything that is kept of them; to be followed by a WHERE.
pub(crate) const WHOLE: &str = concatcp!(
    "SELECT a.id, a.agency, ",
    HeaderRow::COLUMNS,
    ", ",
    DraftRow::COLUMNS,
    ", ",
    AnswersRow::COLUMNS,
    ", ",
    HandOverRow::COLUMNS,
    ", ",
    PapersRow::COLUMNS,
    ", ",
    FaultsRow::COLUMNS,
    ", ",
    SubjectsRow::COLUMNS,
    " FROM application AS a
     LEFT JOIN application_draft AS d ON d.application_id = a.id
     LEFT JOIN application_answers AS s ON s.application_id = a.id
     LEFT JOIN application_hand_over AS h ON h.application_id = a.id
     LEFT JOIN application_papers AS p ON p.application_id = a.id
     LEFT JOIN application_faults AS f ON f.application_id = a.id
     LEFT JOIN application_subjects AS n ON n.application_id = a.id "
);

/// The columns of [`Listed`], for a SELECT from `application AS a LEFT JOIN staff AS w`.
pub(crate) const LISTED: &str =
    concatcp!("a.id, a.agency, ", HeaderRow::COLUMNS, ", w.name AS holder");

/// The row of an application as a list has it.
#[derive(sqlx::FromRow)]
pub(crate) struct Listed {
    id: String,
    agency: String,
    #[sqlx(flatten)]
    header: HeaderRow,
    holder: Option<String>,
}

/// All rows of an application.
#[derive(sqlx::FromRow)]
pub(crate) struct Whole {
    id: String,
    agency: String,
    #[sqlx(flatten)]
    header: HeaderRow,
    #[sqlx(flatten)]
    parts: Parts,
}

/// The rows beside the header.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Parts {
    #[sqlx(flatten)]
    pub(super) draft: DraftRow,
    #[sqlx(flatten)]
    pub(super) answers: AnswersRow,
    #[sqlx(flatten)]
    pub(super) hand_over: HandOverRow,
    #[sqlx(flatten)]
    pub(super) papers: PapersRow,
    #[sqlx(flatten)]
    pub(super) faults: FaultsRow,
    #[sqlx(flatten)]
    pub(super) subjects: SubjectsRow,
}

/// The regency and the district that an area lies in, or is; empty for what is none.
pub(super) fn levels(area: &str) -> (String, String) {
    let nested = area.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let upto = |parts: usize| {
        let found: Vec<&str> = area.split('.').take(parts).collect();
        if nested && found.len() == parts { found.join(".") } else { String::new() }
    };
    (upto(2), upto(3))
}

/// The header of an application, sealed.
pub(super) fn header_of(a: &Application, ring: &Ring) -> Result<HeaderRow> {
    let (case, a) = (a.case.clone(), a.clone());
    let (filed_regency, filed_district) = levels(&case.filed_area);
    Ok(HeaderRow {
        subject: seal_subject(ring, &case.agency, &a.subject)?,
        reg_no: a.reg_no,
        service: a.service,
        edition: a.edition,
        status: case.status.code().to_owned(),
        version: case.version,
        channel: case.channel.code().to_owned(),
        filed_by: case.filed_by.into(),
        on_behalf: case.on_behalf.into(),
        filed_area: case.filed_area,
        filed_regency,
        filed_district,
        village: case.village,
        applicant: a.applicant,
        print_office: case.print_office,
        prints_at_counter: case.prints_at_counter,
        issues_document: case.issues_document,
        assignee: case.assignee.map(Into::into),
        accepted_by: case.accepted_by.map(Into::into),
        verified_by: case.verified_by.map(Into::into),
        entered_by: case.entered_by.map(Into::into),
        siak_reference: a.siak_reference,
        konsep_hash: case.konsep_hash,
        validated_hash: case.validated_hash,
        status_since: case.status_since,
        created_at: a.created_at,
        submitted_at: a.submitted_at,
        accepted_at: a.accepted_at,
        due_at: a.due_at,
    })
}

/// What is being typed into an application.
pub(super) fn draft_of(a: &Application) -> DraftRow {
    DraftRow {
        draft: Some(json(&a.draft)),
        draft_tried: Some(a.draft_tried),
        draft_file_fault: a.draft_file_fault.as_ref().map(json),
        saved_at: a.saved_at,
    }
}

/// The rows of an application beside its header, sealed.
pub(super) fn parts_of(a: &Application, ring: &Ring) -> Result<Parts> {
    let case = &a.case;
    Ok(Parts {
        draft: draft_of(a),
        answers: AnswersRow {
            answers: Some(json(&a.answers)),
            phone: Some(sealed::seal(ring, PHONE, &case.id, &a.phone)?),
            email: Some(sealed::seal(ring, EMAIL, &case.id, &a.email)?),
        },
        hand_over: HandOverRow {
            queue_number: a.queue_number.clone(),
            recipient: a.recipient.clone(),
            recipient_signature: a.recipient_signature.as_ref().map(|of| of.as_text().to_owned()),
        },
        papers: PapersRow { papers: Some(json(&case.papers)) },
        faults: FaultsRow { reason: Some(a.reason.clone()), faults: Some(fault::join(&a.faults)) },
        subjects: SubjectsRow {
            subjects: Some(case.subjects.iter().cloned().collect::<Vec<_>>().join(" ")),
        },
    })
}

/// An unreadable column of a row.
fn bad(id: &str) -> impl Fn(&'static str) -> StoreError + '_ {
    move |column| StoreError::BadRow { table: "application", id: id.to_owned(), column }
}

impl Listed {
    /// The application of the row.
    pub(crate) fn read(self) -> Result<Header> {
        let row = self.header;
        let status = Status::from_code(&row.status).ok_or_else(|| bad(&self.id)("status"))?;
        Ok(Header {
            id: self.id.into(),
            agency: self.agency.into(),
            status,
            version: row.version,
            filed_by: row.filed_by.into(),
            on_behalf: row.on_behalf.into(),
            filed_area: row.filed_area,
            village: row.village,
            print_office: row.print_office,
            prints_at_counter: row.prints_at_counter,
            status_since: row.status_since,
            reg_no: row.reg_no,
            service: row.service,
            applicant: row.applicant,
            submitted_at: row.submitted_at,
            accepted_at: row.accepted_at,
            due_at: row.due_at,
            edition: row.edition,
            holder: self.holder,
        })
    }
}

impl Whole {
    /// The application of the rows.
    pub(crate) fn read(self, ring: &Ring) -> Result<Application> {
        let bad = bad(&self.id);
        let (row, parts) = (self.header, self.parts);
        let text = |of: Option<String>| of.unwrap_or_default();
        let status = Status::from_code(&row.status).ok_or_else(|| bad("status"))?;
        let channel = Channel::from_code(&row.channel).ok_or_else(|| bad("channel"))?;
        let papers = of_json(&text(parts.papers.papers)).ok_or_else(|| bad("papers"))?;
        let answers = of_json(&text(parts.answers.answers)).ok_or_else(|| bad("answers"))?;
        let draft = of_json(&text(parts.draft.draft)).ok_or_else(|| bad("draft"))?;
        let draft_file_fault = match &parts.draft.draft_file_fault {
            Some(text) => Some(of_json(text).ok_or_else(|| bad("draft_file_fault"))?),
            None => None,
        };
        let phone = sealed::open(ring, PHONE, &self.id, &text(parts.answers.phone))?;
        let email = sealed::open(ring, EMAIL, &self.id, &text(parts.answers.email))?;
        let subject = ring.open_text(&of_agency(SUBJECT, &self.agency), &row.subject)?;
        let subjects = text(parts.subjects.subjects);
        Ok(Application {
            case: Case {
                id: self.id.clone().into(),
                agency: self.agency.clone().into(),
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
                subjects: subjects.split_whitespace().map(str::to_owned).collect(),
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
            queue_number: parts.hand_over.queue_number,
            recipient: parts.hand_over.recipient,
            recipient_signature: parts.hand_over.recipient_signature.map(Signature::of_text),
            answers,
            draft,
            draft_tried: parts.draft.draft_tried.unwrap_or_default(),
            draft_file_fault,
            saved_at: parts.draft.saved_at,
            reason: text(parts.faults.reason),
            faults: fault::split(&text(parts.faults.faults)),
            subject,
            edition: row.edition,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_found_at_each_level_that_it_lies_in() {
        let found = |area| levels(area);
        assert_eq!(found("51.08.01.2004"), ("51.08".into(), "51.08.01".into()));
        assert_eq!(found("51.08.01"), ("51.08".into(), "51.08.01".into()));
        assert_eq!(found("51.08"), ("51.08".into(), String::new()));
        for none in ["", "51", "instansi/0191.2.3.4"] {
            assert_eq!(found(none), (String::new(), String::new()), "{none}");
        }
    }
}
