//! `agency.toml`: who the agency is.

use serde::{Deserialize, Serialize};

use crate::calendar::Zone;
use crate::id::AgencyCode;
use crate::people::factor::FactorFor;

/// How to reach the agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// WhatsApp number as it is shown.
    pub whatsapp: String,
    /// Telephone.
    pub telephone: String,
    /// E-mail.
    pub email: String,
    /// Web site, without scheme.
    pub website: String,
}

/// The agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Kemendagri code of the regency without dots; every row of the database carries it.
    pub code: AgencyCode,
    /// The regency's area code, with dots.
    pub area: String,
    /// `Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buleleng`.
    pub name: String,
    /// `Disdukcapil Buleleng`.
    pub short_name: String,
    /// What the service is called: `AKU Online`.
    pub app_name: String,
    /// Host name it is served under.
    pub host: String,
    /// Main colour, `#rrggbb`; must give a contrast of 4.5 on white.
    pub brand: String,
    /// Time zone.
    pub zone: Zone,
    /// Whether joint leave days (cuti bersama) are days off.
    pub joint_leave: bool,
    /// Who needs a second factor: everybody of the office, unless it says otherwise.
    #[serde(default = "factor_for")]
    pub second_factor: FactorFor,
    /// How many days the photos of a registration are kept after it was decided or given up.
    #[serde(default = "photo_days")]
    pub photo_days: u16,
    /// The promise of service (Maklumat Pelayanan, UU 25/2009 pasal 22), as the office has signed
    /// it; empty while it has not.
    #[serde(default)]
    pub pledge: String,
    /// Opening hours by weekday (`mon` .. `sun`), `08:00-15:00`.
    pub hours: std::collections::BTreeMap<String, String>,
    /// How to reach it.
    pub contact: Contact,
}

fn factor_for() -> FactorFor {
    FactorFor::Staff
}

fn photo_days() -> u16 {
    90
}

/// The contrast ratio of a colour on white (WCAG 2.2, relative luminance); `None` for no `#rrggbb`.
#[must_use]
pub(super) fn contrast_on_white(colour: &str) -> Option<f64> {
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii())?;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(1.05 / (0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)? + 0.05))
}
