//! An act as it was posted: its fields, what they give to the decision, and what is kept of them
//! when it is refused.

use std::collections::BTreeMap;

use domain::fault::{self, Fault};
use domain::papers::Carrier;
use domain::procedure::{Action, Given};
use domain::signature;
use domain::text::{TextFault, check_reason};
use store::files::File;

use crate::Upload;

/// An act as it was posted.
#[derive(Clone, Debug, Default)]
pub struct ActForm {
    /// Application id.
    pub id: String,
    /// The version that was seen.
    pub version: i64,
    /// Reason or result.
    pub reason: String,
    /// Faults that were ticked.
    pub faults: Vec<Fault>,
    /// Reference in SIAK.
    pub siak_reference: String,
    /// Whether the originals were shown.
    pub originals_shown: bool,
    /// Recipient's name.
    pub recipient: String,
    /// The strokes of the recipient's signature.
    pub strokes: String,
    /// Whether the recipient signed on paper.
    pub on_paper: bool,
    /// E-mail address or tracking number.
    pub address: String,
    /// Konsep by the place of their document in the list of issued ones.
    pub files: BTreeMap<usize, Upload>,
    /// Documents that will be issued.
    pub documents: Vec<String>,
    /// Codes of the papers that have to be sent.
    pub papers: Vec<String>,
    /// How the physical file was sent: a carrier's code.
    pub carrier: String,
    /// Tracking number.
    pub tracking: String,
    /// Number and date of each issued document, in their order.
    pub numbers: Vec<(String, String)>,
    /// The scanned or typed code of the Resi.
    pub resi: String,
}

impl ActForm {
    /// How the physical file was sent; `None` when that was not told in full.
    pub(crate) fn shipment(&self) -> Option<(Carrier, String)> {
        let carrier = Carrier::from_code(&self.carrier)?;
        let tracking: String = self
            .tracking
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .take(60)
            .collect();
        match carrier {
            Carrier::Hand => Some((carrier, String::new())),
            Carrier::Post | Carrier::Courier => {
                (!tracking.is_empty()).then_some((carrier, tracking))
            }
        }
    }

    /// Looks at every text of it.
    pub(crate) fn check_texts(&self) -> std::result::Result<(), TextFault> {
        let numbers = self.numbers.iter().flat_map(|(number, date)| [number, date]);
        let texts = [
            &self.reason,
            &self.siak_reference,
            &self.recipient,
            &self.address,
            &self.tracking,
            &self.resi,
        ];
        texts
            .into_iter()
            .chain(&self.documents)
            .chain(numbers)
            .try_for_each(|text| check_reason(text))
    }

    pub(crate) fn given(&self, konsep: &[File]) -> Given {
        let named = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        Given {
            reason: named(&self.reason),
            faults: self.faults.clone(),
            siak_reference: named(&self.siak_reference),
            konsep_hash: (!konsep.is_empty()).then(|| {
                konsep.iter().map(|file| file.hash.as_str()).collect::<Vec<_>>().join(" ")
            }),
            originals_shown: self.originals_shown,
            recipient: named(&self.recipient),
            signed_for: self.on_paper || signature::parse(&self.strokes).is_some(),
            address: named(&self.address),
            way: self.shipment().is_some(),
            ..Given::default()
        }
    }

    /// What is kept when the act is refused: everything typed, but no file and no signature.
    pub(crate) fn typed(&self, action: Action) -> BTreeMap<&'static str, String> {
        let ticked = |tick: bool| if tick { "ya".to_owned() } else { String::new() };
        BTreeMap::from([
            ("action", action.code().to_owned()),
            ("reason", self.reason.clone()),
            ("faults", fault::join(&self.faults)),
            ("siak_reference", self.siak_reference.clone()),
            ("recipient", self.recipient.clone()),
            ("address", self.address.clone()),
            ("originals_shown", ticked(self.originals_shown)),
            ("on_paper", ticked(self.on_paper)),
            ("documents", self.documents.join("\n")),
            ("papers", self.papers.join(" ")),
            ("carrier", self.carrier.clone()),
            ("tracking", self.tracking.clone()),
            (
                "numbers",
                self.numbers
                    .iter()
                    .map(|(number, date)| format!("{number}\t{date}"))
                    .collect::<Vec<_>>()
                    .join("\n"),
            ),
        ])
    }
}
