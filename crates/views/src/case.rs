//! One application, and the answer to acting on it.

use domain::calendar::Millis;
use domain::form::{AnswerWarning, FieldKind};
use domain::office_place::CollectAt;
use domain::pdf::FileRefusal;
use domain::procedure::{
    Action, ActorKind, Channel, EventDetail, EventKind, Inputs, Offer, Refusal, Status,
};
use serde::{Deserialize, Serialize};

use crate::{FileView, FormLink, FormView, IssuedView, PapersView, ServiceView};

/// One answer as an officer reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerView {
    /// Field name.
    pub field: String,
    /// Label, as the definitions have it.
    pub label: String,
    /// What kind of answer it is.
    pub kind: FieldKind,
    /// The answer as it is kept.
    pub value: String,
    /// The labels of what was chosen, or the name of a village; empty for what is typed.
    pub labels: Vec<String>,
    /// The name that the register has for a person; empty for none.
    pub found: String,
    /// What is odd about it.
    pub warnings: Vec<AnswerWarning>,
    /// Whether it is one of the Elemen Data Kunci.
    pub key_data: bool,
}

/// Why something was done: the reason as it was typed, and what is wrong, by the labels of the
/// definitions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyView {
    /// The reason.
    pub reason: String,
    /// What is wrong.
    pub faults: Vec<String>,
}

impl WhyView {
    /// Whether there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.reason.is_empty() && self.faults.is_empty()
    }

    /// One after the other, as people read lists.
    #[must_use]
    pub fn joined(&self) -> String {
        let reason = std::iter::once(&self.reason).filter(|reason| !reason.is_empty());
        reason.chain(&self.faults).map(String::as_str).collect::<Vec<_>>().join(" · ")
    }
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventView {
    /// When, in words.
    pub at: Millis,
    /// Who.
    pub who: String,
    /// In which role.
    pub role: ActorKind,
    /// What, in words.
    pub what: EventKind,
    /// Why; empty when no reason was needed.
    pub why: WhyView,
    /// What else belongs to it; papers by their texts.
    pub detail: EventDetail,
}

/// Where an application came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceView {
    /// By which way.
    pub channel: Channel,
    /// The counter's area, by its name; empty for the other ways.
    pub area: String,
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
    /// Why it was cancelled or sent back, with what is wrong; empty otherwise.
    pub note: WhyView,
    /// Since when, in words.
    pub since: Millis,
    /// Until when it is promised, in words; `None` before it is complete or after it is done.
    pub promised: Option<Millis>,
    /// The service.
    pub service: ServiceView,
    /// The paper forms, filled with what was typed.
    pub forms: Vec<FormLink>,
    /// Applicant's name.
    pub applicant: String,
    /// The answers.
    pub answers: Vec<AnswerView>,
    /// The groups of fields that repeat, by name and label: rows may be missing in them.
    pub groups: Vec<(String, String)>,
    /// The application's file.
    pub file: Option<FileView>,
    /// The konsep, one for each document that has one.
    pub konsep: Vec<FileView>,
    /// The signed documents.
    pub signed: Vec<FileView>,
    /// The kinds of document that its service may issue.
    pub kinds: Vec<String>,
    /// The documents that it issues.
    pub documents: Vec<IssuedView>,
    /// The physical file, where the procedure asks for one.
    pub papers: Option<PapersView>,
    /// Where it was filed.
    pub source: SourceView,
    /// By whom it was filed.
    pub filed_by: String,
    /// Where it is printed and collected; `None` when no document is issued.
    pub print_place: Option<CollectAt>,
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
    /// The stages of the procedure.
    pub stages: Vec<Status>,
    /// Whether the documents wait to be collected against the Resi.
    pub has_resi: bool,
}

/// What the case page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CasePage {
    /// A form to be filled in or mended.
    Form(Box<FormView>),
    /// An application on its way.
    Case(Box<CaseView>),
}

/// What an officer typed into an act that was refused, or when the session was over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedAct {
    /// Which act.
    pub action: Action,
    /// What was typed and ticked.
    pub inputs: Inputs,
    /// Why it was refused; `None` when the application has changed since.
    pub answer: Option<ActAnswer>,
}

/// What happened last to an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastEvent {
    /// Who did it.
    pub who: String,
    /// What was done.
    pub what: EventKind,
    /// When.
    pub at: Millis,
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
        /// `Ketut Sri: Nyatakan lengkap, 21 November 2026, 08.00 WITA`, when somebody else was
        /// faster.
        who_did_what: Option<LastEvent>,
    },
    /// An uploaded file was not taken: why, and which of several it was.
    File(FileRefusal, usize),
    /// The session is over.
    SignedOut,
}
