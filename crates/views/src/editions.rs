//! Editions of an agency's definitions, as an administrator sees them.

use domain::calendar::Millis;
use domain::form::Field;
use domain::message::MessageKind;
use domain::office_place::OfficePlace;
use domain::pdf::FileRefusal;
use domain::service::Service;
use serde::{Deserialize, Serialize};

/// A published edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionRow {
    /// Its number.
    pub number: i64,
    /// When it was published, in words.
    pub at: Millis,
    /// By whom; empty for one that was taken over from the folder.
    pub by: String,
    /// What was changed.
    pub note: String,
    /// Whether it is the one that is served.
    pub newest: bool,
}

/// A file of the definitions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileState {
    /// Its name.
    pub file: String,
    /// What waits to be published of it.
    pub changed: Option<Changed>,
}

/// A change that waits to be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Who has saved it last.
    pub by: String,
    /// When, in words.
    pub at: Millis,
}

/// What is wrong with the changed definitions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// File.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Why, as the check says it.
    pub reason: String,
}

/// A service in the list of what can be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceRow {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Parts of the definition that were inferred and wait to be confirmed.
    pub inferred: Vec<String>,
}

/// The first page of the settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionsView {
    /// The editions, the newest first.
    pub rows: Vec<EditionRow>,
    /// Which changes wait to be published; empty for none. What publishes or throws them away says
    /// it, so that nobody does so with what came after their page.
    pub drafts: String,
    /// The files.
    pub files: Vec<FileState>,
    /// The services, as they are being changed.
    pub services: Vec<ServiceRow>,
}

/// A service as it is being changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceEditView {
    /// The service.
    pub service: Service,
    /// The form as the resident sees it.
    pub preview: Vec<Field>,
    /// The groups a service can stand in, by code.
    pub categories: Vec<String>,
    /// The forms of the agency: code and title.
    pub forms: Vec<(String, String)>,
}

/// A message as it is being changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageRow {
    /// Which.
    pub kind: MessageKind,
    /// Subject, short message, WhatsApp, e-mail; empty ones are not sent.
    pub texts: [String; 4],
}

/// Offices, hours, contacts and local days, as they are being changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeSettings {
    /// The offices.
    pub offices: Vec<OfficePlace>,
    /// Weekday key and span; empty when closed.
    pub hours: Vec<(String, String)>,
    /// WhatsApp, telephone, e-mail, web site.
    pub contact: [String; 4],
    /// Local days off: date (`YYYY-MM-DD`) and name.
    pub days: Vec<(String, String)>,
}

/// An official file of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialForm {
    /// The name it was uploaded under.
    pub name: String,
    /// Bytes.
    pub bytes: u64,
    /// When it was uploaded, in words.
    pub at: Millis,
}

/// A form of the agency, and whether its layout is the official one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialRow {
    /// `F-1.02`.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Whether the lines are known to be those of the regulation.
    pub official: bool,
    /// The official file that was uploaded in its place.
    pub uploaded: Option<OfficialForm>,
    /// A service that has it, for looking at it; empty when none has.
    pub service: String,
}

/// One page of the settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SettingsPart {
    /// The first page.
    Home(EditionsView),
    /// One service.
    Service(Box<ServiceEditView>),
    /// The message texts.
    Messages(Vec<MessageRow>),
    /// The paper forms, and whether the password was shown not long ago: a form with files asks for
    /// it itself.
    Forms(Vec<OfficialRow>, bool),
    /// Offices, hours, contacts and days.
    Office(OfficeSettings),
    /// A file as it is.
    File(String, String),
    /// Two editions of a file, line by line; none as the second for what waits to be published.
    Compare(String, i64, Option<i64>, Vec<DiffLine>),
}

/// A page of the settings with what holds for all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsView {
    /// The page.
    pub part: SettingsPart,
    /// How often the file behind the page was changed; what is saved names it.
    pub version: i64,
    /// Whether something is changed and not published.
    pub changed: bool,
    /// What keeps it from being published.
    pub fault: Option<Fault>,
}

/// What came of a form of the settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SettingsNote {
    /// Kept as a draft.
    Saved,
    /// Published under this number.
    Published(i64),
    /// The changes were thrown away.
    Discarded,
    /// There was nothing to publish.
    Nothing,
    /// It cannot be published; the page says why.
    Broken,
    /// Somebody else was faster.
    Overtaken,
    /// Not done: something is no more as the page showed it.
    Unseen,
    /// An official form was uploaded.
    FormKept,
    /// An official form was taken out.
    FormGone,
    /// The file is no good.
    FormRefused(FileRefusal),
    /// It cannot be kept: a name, a text or a number is missing.
    Incomplete,
}

/// A line of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DiffLine {
    /// In both.
    Same(String),
    /// In the earlier one only.
    Gone(String),
    /// In the later one only.
    New(String),
    /// Lines are left out here.
    Gap,
}
