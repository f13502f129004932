//! A form that is being filled in, and the answer to sending it.

use serde::{Deserialize, Serialize};

use super::{AnswerView, FileBar, ServiceView};
use crate::area::Area;
use crate::form::{Field, FieldError, Raw};
use crate::pdf::FileRefusal;
use crate::procedure::Refusal;

/// A stored file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileView {
    /// Its id, for the address it is read at.
    pub id: String,
    /// The name it was uploaded under.
    pub name: String,
    /// Which of several issued documents it is; empty when there is only one.
    pub document: String,
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
    /// The fields that came from the register and cannot be changed.
    pub fixed: Vec<String>,
    /// Whether a resident fills it in.
    pub own: bool,
    /// Stands for the answers and the file as they are now: sent along when they are confirmed.
    pub read_mark: String,
    /// A resident's answers as they are read before they are sent; empty while something is missing.
    pub review: Vec<AnswerView>,
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
    /// It is saved and complete: it can be read over and sent.
    Checked,
    /// What was read over has changed since: it is read over again.
    Changed,
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
    /// The resident may not file it, or not now.
    Barred(FileBar),
    /// The session is over. What was typed is saved.
    SignedOut,
}
