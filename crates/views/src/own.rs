//! What a resident sees of their own family and applications. Staff see other types, so that
//! nothing can leak from one to the other.

use domain::calendar::Millis;
use domain::office_place::CollectAt;
use domain::people::family::Shdk;
use domain::people::refusal::FilingRefusal;
use domain::procedure::Status;
use serde::{Deserialize, Serialize};

use crate::{AnswerView, FileView, FormLink, FormView, IssuedView, PapersView, ServiceView};

/// A member of the family for whom something may be filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberView {
    /// What stands for the member in forms: a keyed hash of the NIK.
    pub subject: String,
    /// Name.
    pub name: String,
    /// Place on the family card; unknown when the register does not say.
    pub place: Option<Shdk>,
    /// Whether it is the resident.
    pub own: bool,
    /// Codes of the services that may be filed.
    pub services: Vec<String>,
}

/// For whom what may be filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyView {
    /// The members, the resident first.
    pub members: Vec<MemberView>,
    /// The services that may be filed for any of them.
    pub services: Vec<ServiceView>,
}

/// The resident's family, or why nothing can be filed now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FamilyAnswer {
    /// The family.
    Family(FamilyView),
    /// Why not.
    Barred(FilingRefusal),
}

/// One of the resident's applications in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRow {
    /// Id.
    pub id: String,
    /// Registration number; empty for a draft.
    pub reg_no: String,
    /// Service.
    pub service: String,
    /// Applicant.
    pub applicant: String,
    /// Status.
    pub status: Status,
    /// Since when, in words.
    pub since: Millis,
    /// Whether it waits for the resident.
    pub turn: bool,
    /// Whether somebody else filed it, for the family: then it can be followed, and nothing else.
    pub family: bool,
}

/// A step that an application has taken, in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnStep {
    /// The status it led to.
    pub status: Status,
    /// When, in words.
    pub at: Millis,
}

/// An application as its resident follows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCase {
    /// Id.
    pub id: String,
    /// Version.
    pub version: i64,
    /// Registration number; empty for a discarded draft.
    pub reg_no: String,
    /// Service.
    pub service: String,
    /// Applicant.
    pub applicant: String,
    /// Status.
    pub status: Status,
    /// The steps so far, the first one first.
    pub steps: Vec<OwnStep>,
    /// When it is promised, in words.
    pub promised: Option<Millis>,
    /// Where the document is collected; `None` when none is.
    pub place: Option<CollectAt>,
    /// Queue number.
    pub queue_number: Option<String>,
    /// The paper forms, filled with what was typed.
    pub forms: Vec<FormLink>,
    /// The answers.
    pub answers: Vec<AnswerView>,
    /// The file.
    pub file: Option<FileView>,
    /// The signed documents.
    pub signed: Vec<FileView>,
    /// The documents that it issues, once they are registered.
    pub documents: Vec<IssuedView>,
    /// The physical file, where the procedure asks for one.
    pub papers: Option<PapersView>,
    /// Whether papers are sent to the office on its way.
    pub sends_papers: bool,
    /// Whether the documents wait to be collected.
    pub ready: bool,
    /// Whether they are collected against the Resi.
    pub has_resi: bool,
    /// Whether it may be taken back.
    pub may_withdraw: bool,
    /// The number with which the state can be asked for without signing in; empty for a draft.
    pub pin: String,
    /// Who filed it on the resident's behalf; empty when it was the resident.
    pub filed_for: String,
}

/// The state of an application as anybody sees it who has its number and PIN: nothing personal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusView {
    /// Registration number.
    pub reg_no: String,
    /// Service.
    pub service: String,
    /// Status.
    pub status: Status,
    /// The steps so far, the first one first.
    pub steps: Vec<OwnStep>,
    /// When it is promised, in words.
    pub promised: Option<Millis>,
    /// Where the documents wait; `None` as long as they do not.
    pub place: Option<CollectAt>,
    /// Queue number.
    pub queue_number: Option<String>,
}

/// What came of asking for a state without signing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatusAnswer {
    /// Nothing was asked for yet.
    Nothing,
    /// The state.
    Found(Box<StatusView>),
    /// No such number with this PIN; the number as it was typed.
    Wrong(String),
    /// Too many tries: wait so many minutes.
    Wait(i64),
}

/// The page of one of the resident's applications.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OwnPage {
    /// It is being filled in or mended.
    Form(Box<FormView>),
    /// It is on its way.
    Case(Box<OwnCase>),
    /// A relative filed it, or a counter: whom it concerns, and its way.
    Family(String, Box<StatusView>),
}
