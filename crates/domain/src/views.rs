//! The one shape in which things travel from the office to the screen. What a page shows stands here and nowhere else.

use serde::{Deserialize, Serialize};

use crate::area::Area;
use crate::form::{Field, FieldError, Raw};
use crate::pdf::FileRefusal;
use crate::procedure::{Action, ActorKind, Offer, Refusal, Status};
use crate::service::Requirement;
use crate::words::Lang;

/// What every page knows of the agency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgencyView {
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// What the service is called.
    pub app_name: String,
    /// WhatsApp number; empty when none is published.
    pub whatsapp: String,
    /// Telephone; empty when none is published.
    pub telephone: String,
    /// E-mail; empty when none is published.
    pub email: String,
    /// The week's hours in words.
    pub hours: String,
    /// `15.00 WITA` while the office is open, `None` while it is closed.
    pub open_until: Option<String>,
}

/// The person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Vec<ActorKind>,
    /// Area or office the person works for; empty for the whole agency.
    pub place: String,
}

/// What every page knows of the visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The agency.
    pub agency: AgencyView,
    /// The language.
    pub lang: Lang,
    /// Who is signed in.
    pub person: Option<PersonView>,
    /// Whether this is a demo with invented data.
    pub demo: bool,
    /// What the last sign-in or sign-out came to; shown once.
    pub flash: Option<Flash>,
}

/// What a sign-in or sign-out came to. The address typed is kept, so that it is not typed again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flash {
    /// No such account, or another password.
    Wrong {
        /// The address typed.
        email: String,
    },
    /// Too many attempts.
    Wait {
        /// The address typed.
        email: String,
        /// How long to wait.
        minutes: i64,
    },
    /// The session is over; what was typed is saved.
    Ended,
    /// Signed out as wanted.
    Left,
}

/// A service as it is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceView {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Who may apply.
    pub applicant: String,
    /// Promised office minutes.
    pub promise_minutes: i64,
    /// What to bring.
    pub requirements: Vec<Requirement>,
}

/// Which part of the worklist is asked for. Nothing personal: what is searched for stays in the session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkFilter {
    /// Status code; empty for all of the role's work.
    #[serde(default)]
    pub status: String,
    /// Service code; empty for all.
    #[serde(default)]
    pub service: String,
    /// Area code; empty for all.
    #[serde(default)]
    pub area: String,
    /// `late`, `today`, `week` or empty.
    #[serde(default)]
    pub age: String,
    /// Only what the caller has taken.
    #[serde(default)]
    pub mine: bool,
    /// Where the page begins: the key of the last row seen.
    #[serde(default)]
    pub after: String,
}

/// One row of the worklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkRow {
    /// Application id.
    pub id: String,
    /// Registration number; empty for a draft.
    pub reg_no: String,
    /// Applicant's name; empty in a draft without one.
    pub applicant: String,
    /// Service name.
    pub service: String,
    /// Village with district.
    pub village: String,
    /// Status.
    pub status: Status,
    /// Office minutes since the file was complete, or since it was sent.
    pub age_minutes: i64,
    /// Percent of the promised time that is used, 0 to 100.
    pub used_percent: u8,
    /// Whether the promised time is over.
    pub late: bool,
    /// Who has taken it.
    pub holder: Option<String>,
    /// Version, for taking it.
    pub version: i64,
}

/// One page of the worklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkPage {
    /// Statuses of the caller's work with their numbers.
    pub tabs: Vec<(Status, i64)>,
    /// The rows.
    pub rows: Vec<WorkRow>,
    /// Key of the next page.
    pub next: Option<String>,
    /// What is searched for at the moment.
    pub search: Option<String>,
    /// Service codes and names for the filter.
    pub services: Vec<(String, String)>,
    /// Districts for the filter.
    pub areas: Vec<(String, String)>,
    /// Whether the caller works at a counter.
    pub is_counter: bool,
    /// Whether the caller signs.
    pub is_signer: bool,
    /// How many were filed at the counter today.
    pub sent_today: i64,
}

/// A stored file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileView {
    /// Its id, for the address it is read at.
    pub id: String,
    /// The name it was uploaded under.
    pub name: String,
    /// Bytes.
    pub bytes: u64,
    /// Pages.
    pub pages: u32,
}

/// A form that is being filled in or mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormView {
    /// Application id.
    pub id: String,
    /// Version.
    pub version: i64,
    /// The service.
    pub service: ServiceView,
    /// Isian Form Pendaftaran.
    pub registration: Vec<Field>,
    /// Elemen Data Kunci.
    pub key_data: Vec<Field>,
    /// What was typed.
    pub values: Raw,
    /// What is wrong with it; empty before the first attempt to send.
    pub errors: Vec<FieldError>,
    /// The file.
    pub file: Option<FileView>,
    /// Whether a file has to be chosen or may be replaced.
    pub asks_file: bool,
    /// Why the last file was not taken.
    pub file_refusal: Option<FileRefusal>,
    /// Districts with their villages.
    pub districts: Vec<(Area, Vec<Area>)>,
    /// What has to be mended; `None` for a first filing.
    pub mend: Option<MendView>,
    /// When it was last saved, in words.
    pub saved: Option<String>,
    /// The agency's local date, `YYYY-MM-DD`.
    pub today: String,
}

/// What was found wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MendView {
    /// Registration number, which stays.
    pub reg_no: String,
    /// The officer's reason.
    pub reason: String,
    /// Fault codes with their words.
    pub faults: Vec<(String, String)>,
    /// Whether the last attempt lacked a tick.
    pub unticked: bool,
}

/// One answer as an officer reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerView {
    /// Field name, for ticking it as wrong.
    pub field: String,
    /// Label.
    pub label: String,
    /// Answer in words; empty when not given.
    pub value: String,
    /// What is odd about it.
    pub warnings: Vec<String>,
    /// Whether it is one of the Elemen Data Kunci.
    pub key_data: bool,
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventView {
    /// When, in words.
    pub at: String,
    /// Who.
    pub who: String,
    /// In which role.
    pub role: ActorKind,
    /// What, in words.
    pub what: String,
    /// Why; empty when no reason was needed.
    pub why: String,
}

/// An application as an officer or its counter sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseView {
    /// Id.
    pub id: String,
    /// Version; an act names it.
    pub version: i64,
    /// Registration number.
    pub reg_no: String,
    /// Status.
    pub status: Status,
    /// Since when, in words.
    pub since: String,
    /// Until when it is promised, in words; `None` before it is complete or after it is done.
    pub promised: Option<String>,
    /// The service.
    pub service: ServiceView,
    /// Applicant's name.
    pub applicant: String,
    /// The answers.
    pub answers: Vec<AnswerView>,
    /// The application's file.
    pub file: Option<FileView>,
    /// The konsep.
    pub konsep: Option<FileView>,
    /// The signed document.
    pub signed: Option<FileView>,
    /// Where it was filed.
    pub source: String,
    /// By whom it was filed.
    pub filed_by: String,
    /// Where it is printed and collected.
    pub print_place: String,
    /// Queue number, once printed.
    pub queue_number: Option<String>,
    /// SIAK reference, once entered.
    pub siak_reference: Option<String>,
    /// To whom it was handed, and the strokes of the signature or `None` for one on paper.
    pub handed: Option<(String, Option<String>)>,
    /// Who has taken it, and whether that is the caller.
    pub holder: Option<(String, bool)>,
    /// Whether the caller's role works on it now, so that taking it makes sense.
    pub may_take: bool,
    /// What the caller may do now.
    pub offers: Vec<Offer>,
    /// What happened.
    pub history: Vec<EventView>,
    /// Statuses already passed, in order, for the line of stages.
    pub passed: Vec<Status>,
}

/// What the case page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CasePage {
    /// A form to be filled in or mended.
    Form(Box<FormView>),
    /// An application on its way.
    Case(Box<CaseView>),
}

/// One konsep waiting for the head's signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningRow {
    /// Application id.
    pub id: String,
    /// Version.
    pub version: i64,
    /// Registration number.
    pub reg_no: String,
    /// Applicant's name.
    pub applicant: String,
    /// Service name.
    pub service: String,
    /// The konsep.
    pub konsep: Option<FileView>,
    /// Why the caller may not sign it.
    pub barred: Option<Refusal>,
}

/// The answer to sending a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SendAnswer {
    /// It was sent (or had been sent before by the same attempt).
    Sent {
        /// Registration number.
        reg_no: String,
        /// Whether this was a repetition.
        again: bool,
    },
    /// It is saved, not sent.
    Saved {
        /// When, in words.
        at: String,
    },
    /// Something has to be mended first. It is saved.
    Mend {
        /// Fields that cannot be taken.
        errors: Vec<FieldError>,
        /// Why the file was not taken.
        file: Option<FileRefusal>,
        /// Whether a correction was not ticked.
        unticked: bool,
    },
    /// The act is refused.
    Refused(Refusal),
    /// The session is over. What was typed is saved.
    SignedOut,
}

/// The answer to an act on an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActAnswer {
    /// Done.
    Done {
        /// What was done.
        action: Action,
    },
    /// Refused; for a race, who did what.
    Refused {
        /// Why.
        refusal: Refusal,
        /// `Ketut Sri: Nyatakan lengkap, 21 November 2026, 08.00 WITA`, when somebody else was faster.
        who_did_what: Option<String>,
    },
    /// The uploaded file was not taken.
    File(FileRefusal),
    /// The session is over.
    SignedOut,
}

/// The answer to a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignAnswer {
    /// The passphrase does not open the key: nothing was signed.
    WrongPassphrase,
    /// No signing service is configured or it does not answer: nothing was signed.
    Unavailable,
    /// How each ended.
    Results {
        /// Registration numbers that were signed.
        signed: Vec<String>,
        /// Registration numbers that were not, and why.
        refused: Vec<(String, Refusal)>,
    },
}
