//! Choosing a service, and the worklist.

use domain::procedure::Status;
use domain::service::Requirement;
use serde::{Deserialize, Serialize};

/// A service as it is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceView {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Group in the catalogue.
    pub category: String,
    /// Who may apply.
    pub applicant: String,
    /// Promised office minutes.
    pub promise_minutes: i64,
    /// What to bring.
    pub requirements: Vec<Requirement>,
}

/// A paper form that can be had as PDF.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormLink {
    /// `F-1.02`.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// The published standard of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandardView {
    /// The service, with what to bring and how long it takes.
    pub service: ServiceView,
    /// Number of the decree (SK); empty while it is not known.
    pub decree: String,
    /// The forms that belong to it.
    pub forms: Vec<FormLink>,
    /// What one gets; empty when only data change.
    pub documents: Vec<String>,
    /// Where to complain.
    pub contact: ContactView,
}

/// How an agency is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactView {
    /// WhatsApp number.
    pub whatsapp: String,
    /// Telephone.
    pub telephone: String,
    /// E-mail address.
    pub email: String,
    /// Web site.
    pub website: String,
}

domain::codes! {
    /// How old what is asked for is.
    pub enum WorkAge {
        /// Beyond what is promised.
        Late = "late",
        /// In its status since today.
        Today = "today",
        /// In its status for more than a week.
        Week = "week",
    }
}

/// Which part of the worklist is asked for. Nothing personal: what is searched for stays in the
/// session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkFilter {
    /// Status; `None` for all of the role's work.
    #[serde(default)]
    pub status: Option<Status>,
    /// Service code; empty for all.
    #[serde(default)]
    pub service: String,
    /// Area code; empty for all.
    #[serde(default)]
    pub area: String,
    /// How old; `None` for whatever age.
    #[serde(default)]
    pub age: Option<WorkAge>,
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
    /// Whether a search found more than it shows.
    pub more: bool,
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
