//! A service of the catalogue: what is asked, what must be brought, what is issued and where it is printed. A service is data
//! (`profiles/<agency>/services.toml`).

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::form::Field;
use crate::people::family::ReportKind;

codes! {
    /// Where a document of a service is printed.
    pub enum PrintPlace {
        /// At the office of the applicant's print zone (KTP-el).
        Zone = "zone",
        /// At the Dinas.
        Main = "main",
        /// At the counter that filed it (plain A4 documents); at the Dinas for what was not filed at a counter.
        Village = "village",
    }
}

/// One thing the applicant has to bring. Faults are ticked against its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Stable within the service.
    pub code: String,
    /// What it is, as people call it.
    pub text: String,
}

impl Requirement {
    /// Whether it is needed in some cases only: the published standards say so with `bila`. What stands in brackets tells variants of it.
    #[must_use]
    pub fn is_conditional(&self) -> bool {
        let mut depth = 0_u32;
        let outside = self.text.chars().filter(|sign| {
            match sign {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        });
        outside.collect::<String>().split_whitespace().any(|word| word.eq_ignore_ascii_case("bila"))
    }
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Stable code: `ktp-el-hilang`.
    pub code: String,
    /// Its name in the catalogue.
    pub name: String,
    /// Group in the catalogue.
    pub category: String,
    /// What it reports, for the rules on who of a family may file it.
    pub report: ReportKind,
    /// The field that names whom it is about by the NIK: that person and who speaks for the family may follow it. `None` for who has no
    /// NIK yet.
    #[serde(default)]
    pub subject: Option<String>,
    /// The decree (SK) of the published standard; `None` while it is not known.
    #[serde(default)]
    pub decree: Option<String>,
    /// Who may apply, in words.
    pub applicant: String,
    /// The office minutes promised from completeness on.
    pub promise_minutes: i64,
    /// Where its documents are printed.
    pub print: PrintPlace,
    /// Documents issued; empty for a service that only changes data.
    #[serde(default)]
    pub issued_documents: Vec<String>,
    /// Form codes (F-1.02, ..) that belong to it.
    #[serde(default)]
    pub forms: Vec<String>,
    /// What to bring.
    #[serde(default)]
    pub requirements: Vec<Requirement>,
    /// Names of fields whose definition was inferred; shown to administrators only.
    #[serde(default)]
    pub inferred: Vec<String>,
    /// Elemen Data Kunci.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
}

#[cfg(test)]
mod tests {
    use super::Requirement;

    #[test]
    fn what_is_needed_in_some_cases_says_so_outside_of_brackets() {
        let conditional = |text: &str| Requirement { code: String::new(), text: text.to_owned() }.is_conditional();
        assert!(conditional("F-2.03 SPTJM kebenaran data kelahiran bila tidak ada surat keterangan kelahiran"));
        assert!(conditional("Bila menumpang KK: pernyataan kepala keluarga"));
        assert!(!conditional("Surat keterangan kelahiran (RS/dokter; kepala desa bila lahir di rumah)"));
        assert!(!conditional("Fotokopi Kartu Keluarga"));
    }
}
