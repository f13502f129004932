//! The public pages of an agency: whether it is open, how it is reached, what it promises.

use domain::opening::OfficeDay;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::{ContactView, FormLink};

/// How the office stands at the moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodayView {
    /// The local date.
    #[serde(with = "domain::civil::date")]
    pub date: Date,
    /// Whether it is open, and until when or why not.
    pub day: OfficeDay,
    /// When it opens next; none when that is said already.
    pub next: Option<OpeningView>,
}

/// When an office opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningView {
    /// The day.
    #[serde(with = "domain::civil::date")]
    pub date: Date,
    /// The hour, local time.
    #[serde(with = "domain::civil::hour")]
    pub hour: Time,
}

/// A day on which an office is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOffView {
    /// The day.
    #[serde(with = "domain::civil::date")]
    pub date: Date,
    /// Its name.
    pub name: String,
}

/// An office that can be visited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceView {
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// The districts whose residents collect there; empty for all.
    pub districts: Vec<String>,
}

/// What the public pages know of an agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutView {
    /// Its day.
    pub today: TodayView,
    /// The services that are asked for most: code and name.
    pub popular: Vec<(String, String)>,
    /// Its offices, the main one first.
    pub places: Vec<PlaceView>,
    /// How it is reached.
    pub contact: ContactView,
    /// The next days off.
    pub days_off: Vec<DayOffView>,
    /// Whether papers are sent to the office, and documents handed over against the Resi.
    pub sends_papers: bool,
    /// The paper forms, blank.
    pub forms: Vec<FormLink>,
    /// The promise of service (Maklumat Pelayanan); empty when none was made.
    pub pledge: String,
}
