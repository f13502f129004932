//! A form that is being filled in, and the answer to sending it.

use std::collections::BTreeMap;

use domain::calendar::Millis;
use domain::fault::Fault;
use domain::form::{Field, FieldError, Raw};
use domain::pdf::{FileRefusal, SignatureSeen};
use domain::people::refusal::FilingRefusal;
use domain::procedure::Refusal;
use serde::{Deserialize, Serialize};

use crate::{AnswerView, FormLink, ServiceView};

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
    /// What an electronic signature in it was worth when it came.
    pub signature: SignatureSeen,
}

/// An area that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaChoice {
    /// Kemendagri code with dots.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// What the population register said of somebody whose NIK was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// There is such a person: the name, as much of it as whoever files may read.
    Named(String),
    /// There is nobody with this NIK.
    Nobody,
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
    /// The paper forms, filled with what was typed.
    pub forms: Vec<FormLink>,
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
    /// The districts (kecamatan) of the agency.
    pub districts: Vec<AreaChoice>,
    /// The villages of those districts that are chosen somewhere in the form; those of others are
    /// fetched when they are chosen.
    pub villages: BTreeMap<String, Vec<AreaChoice>>,
    /// What the register said of the people named, by field.
    pub found: BTreeMap<String, Found>,
    /// What has to be mended; `None` for a first filing.
    pub mend: Option<MendView>,
    /// The fields that came from the register and cannot be changed.
    pub fixed: Vec<String>,
    /// Whether a resident fills it in.
    pub own: bool,
    /// Stands for the answers and the file as they are now: sent along when they are confirmed.
    pub read_mark: String,
    /// A resident's answers as they are read before they are sent; empty while something is
    /// missing.
    pub review: Vec<AnswerView>,
    /// When it was last saved, in words.
    pub saved: Option<Millis>,
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
    pub faults: Vec<(Fault, String)>,
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
        at: Millis,
        /// What the register said of the people named, by field.
        found: BTreeMap<String, Found>,
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
    Barred(FilingRefusal),
    /// The session is over. What was typed is saved.
    SignedOut,
}
