//! The public pages of an agency: whether it is open, how it is reached, what it promises.

use serde::{Deserialize, Serialize};

use crate::{ContactView, FormLink};

/// The office's day, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodayView {
    /// `Jumat, 27 November 2026`.
    pub date: String,
    /// Whether it is open at this moment.
    pub open: bool,
    /// `Buka, sampai 12.30 WITA`, or why it is closed.
    pub now: String,
    /// When it opens next; empty while it is open or opens later today.
    pub next: String,
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
    /// The next days off: date in words, and name.
    pub days_off: Vec<(String, String)>,
    /// Whether papers are sent to the office, and documents handed over against the Resi.
    pub sends_papers: bool,
    /// The paper forms, blank.
    pub forms: Vec<FormLink>,
    /// The promise of service (Maklumat Pelayanan); empty when none was made.
    pub pledge: String,
}
