//! The physical file (berkas fisik) of an application: the papers that are sent to the office after
//! it was verified (seed 003).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::codes::codes;

codes! {
    /// Where a paper is.
    pub enum PaperState {
        /// Not here yet.
        Expected = "expected",
        /// Here.
        Received = "received",
        /// It should have been in the file and was not.
        Missing = "missing",
        /// Given back.
        Returned = "returned",
    }
}

codes! {
    /// How a physical file is sent.
    pub enum Carrier {
        /// Brought by hand.
        Hand = "hand",
        /// By POS Indonesia.
        Post = "post",
        /// By a courier.
        Courier = "courier",
    }
}

/// A physical file. An application whose procedure asks for none has no papers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Papers {
    /// The papers by the code of their requirement.
    #[serde(default)]
    pub items: BTreeMap<String, PaperState>,
    /// How it was sent; `None` while the filer has not said.
    #[serde(default)]
    pub carrier: Option<Carrier>,
    /// Tracking number; empty for what was brought.
    #[serde(default)]
    pub tracking: String,
}

impl Papers {
    /// Asks for papers. What is here already need not be sent again; what is not asked for any more
    /// is forgotten, unless it is here.
    pub fn expect(&mut self, codes: &[String]) {
        self.items.retain(|code, state| codes.contains(code) || *state == PaperState::Received);
        for code in codes {
            let state = self.items.entry(code.clone()).or_insert(PaperState::Expected);
            if *state != PaperState::Received {
                *state = PaperState::Expected;
            }
        }
    }

    /// Whether all papers are here.
    #[must_use]
    pub fn all_here(&self) -> bool {
        self.items.values().all(|state| *state == PaperState::Received)
    }

    /// Whether one is marked as missing.
    #[must_use]
    pub fn any_missing(&self) -> bool {
        self.items.values().any(|state| *state == PaperState::Missing)
    }

    /// What the code on a paper of the packing slip says: the number of the application and the
    /// paper.
    #[must_use]
    pub fn label(reg_no: &str, code: &str) -> String {
        format!("{reg_no}/{code}")
    }

    /// The paper that a scanned label names; `None` for another application's, or for no label.
    #[must_use]
    pub fn scanned<'a>(reg_no: &str, label: &'a str) -> Option<&'a str> {
        let (number, code) = label.trim().split_once('/')?;
        number.eq_ignore_ascii_case(reg_no).then_some(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    }

    #[test]
    fn what_is_here_is_not_asked_for_again() {
        let mut papers = Papers::default();
        papers.expect(&asked(&["kk", "surat"]));
        papers.items.insert("kk".into(), PaperState::Received);
        papers.items.insert("surat".into(), PaperState::Missing);
        papers.expect(&asked(&["surat", "foto"]));
        let states: Vec<_> =
            papers.items.iter().map(|(code, state)| (code.as_str(), *state)).collect();
        assert_eq!(
            states,
            [
                ("foto", PaperState::Expected),
                ("kk", PaperState::Received),
                ("surat", PaperState::Expected)
            ]
        );
        assert!(!papers.all_here() && !papers.any_missing());
    }

    #[test]
    fn a_label_of_another_application_is_none_of_this_one() {
        let label = Papers::label("7K3Q-9M2X-4RTA", "f-2-01");
        assert_eq!(Papers::scanned("7K3Q-9M2X-4RTA", &label), Some("f-2-01"));
        assert_eq!(Papers::scanned("7K3Q-9M2X-4RTB", &label), None);
        assert_eq!(Papers::scanned("7K3Q-9M2X-4RTA", "https://contoh.id"), None);
    }
}
