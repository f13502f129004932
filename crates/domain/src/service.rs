//! A service of the catalogue: what is asked, what must be brought, what is issued and where it is
//! printed. A service is data (`profiles/<agency>/services.toml`).

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::form::{Field, Raw, When};
use crate::people::family::ReportKind;

codes! {
    /// Where a document of a service is printed.
    pub enum PrintPlace {
        /// At the office of the applicant's print zone (KTP-el).
        Zone = "zone",
        /// At the Dinas.
        Main = "main",
        /// At the counter that filed it (plain A4 documents); at the Dinas for what was not filed
        /// at a counter.
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
    /// Needed in some cases only, which no question of the form decides: the text says in which.
    #[serde(default)]
    pub sometimes: bool,
    /// Needed only with a certain answer to a question of the form.
    #[serde(default)]
    pub when: Option<When>,
}

impl Requirement {
    /// One that is always needed.
    #[must_use]
    pub fn new(code: &str, text: &str) -> Self {
        Self { code: code.to_owned(), text: text.to_owned(), sometimes: false, when: None }
    }

    /// Whether it is needed in some cases only.
    #[must_use]
    pub fn is_conditional(&self) -> bool {
        self.sometimes || self.when.is_some()
    }

    /// Whether it may be needed, given what was answered; while the question is open it may.
    #[must_use]
    pub fn may_be_needed(&self, raw: &Raw) -> bool {
        self.when.as_ref().and_then(|when| when.holds(raw)) != Some(false)
    }
}

/// What has to be brought, given what was answered. What an answer makes necessary is not
/// conditional any more.
#[must_use]
pub fn needed(requirements: &[Requirement], raw: &Raw) -> Vec<Requirement> {
    let decided = |requirement: &Requirement| {
        let when = requirement.when.clone().filter(|when| when.holds(raw).is_none());
        Requirement { when, ..requirement.clone() }
    };
    requirements.iter().filter(|requirement| requirement.may_be_needed(raw)).map(decided).collect()
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
    /// The field that names whom it is about by the NIK: that person and who speaks for the family
    /// may follow it. `None` for who has no NIK yet.
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
    use super::*;

    #[test]
    fn a_letter_of_authority_is_needed_when_another_files() {
        let when = Some(When { field: "pelapor_sebagai".into(), is: "kuasa".into() });
        let all = [
            Requirement::new("kk", "Fotokopi KK"),
            Requirement { when, ..Requirement::new("f-1-07", "F-1.07 Surat Kuasa") },
        ];
        let codes = |typed: &[(&str, &str)]| {
            let raw = typed
                .iter()
                .map(|(name, typed)| ((*name).to_owned(), (*typed).to_owned()))
                .collect();
            needed(&all, &raw)
                .into_iter()
                .map(|r| (r.code.clone(), r.is_conditional()))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            codes(&[]),
            [("kk".to_owned(), false), ("f-1-07".to_owned(), true)],
            "nobody has said yet who files"
        );
        assert_eq!(codes(&[("pelapor_sebagai", "pemohon")]), [("kk".to_owned(), false)]);
        assert_eq!(
            codes(&[("pelapor_sebagai", "kuasa")]),
            [("kk".to_owned(), false), ("f-1-07".to_owned(), false)]
        );
    }
}
