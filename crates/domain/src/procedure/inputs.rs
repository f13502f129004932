//! The inputs of acts: what an officer or a filer types, ticks and draws into the form of a step.
//!
//! Each is declared once, here: its name in forms, in kept input and over the API (the code), the
//! condition that asks for it, and its shape. A control draws it under its name, the reader takes
//! [`Inputs::read`], what is kept of a refused act is [`Inputs::kept`], and
//! [`decide`](super::decide) looks at the same values. Adding one is told in `ARCHITECTURE.md`.

use serde::{Deserialize, Serialize};

use super::Condition;
use crate::codes::codes;
use crate::fault::Fault;
use crate::papers::Carrier;
use crate::signature::Signature;
use crate::text::{TextFault, check_reason};

codes! {
    /// One input of an act, by the name of its control.
    pub enum Input {
        /// A reason or a result, in words.
        Reason = "alasan",
        /// Requirements and fields that are wrong ([`Fault`]).
        Faults = "salah",
        /// The reference of the entry in SIAK.
        SiakReference = "referensi",
        /// The konsep as PDF; the second document's is named by [`Input::name_at`].
        Konsep = "konsep",
        /// Whether the originals were shown.
        OriginalsShown = "asli",
        /// The recipient's name.
        Recipient = "penerima",
        /// The recipient's signature as it was drawn.
        Strokes = "coretan",
        /// Whether the recipient signed on paper.
        SignedOnPaper = "kertas",
        /// An e-mail address or a tracking number.
        Address = "tujuan",
        /// Documents that will be issued, by their kind.
        Documents = "dokumen",
        /// Papers that have to be sent, by the code of their requirement.
        Papers = "kertas-fisik",
        /// How the physical file was sent ([`Carrier`]).
        Carrier = "pengirim",
        /// The tracking number of the physical file.
        Tracking = "resi-kirim",
        /// The number of an issued document, once for each in their order.
        DocumentNumber = "nomor-dokumen",
        /// The date of an issued document (ISO 8601), once for each in their order.
        DocumentDate = "tanggal-dokumen",
        /// The code of the Resi Pengambilan, scanned or typed.
        ResiCode = "resi",
    }
}

/// How an input is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Words of a person.
    Words,
    /// A box that is ticked or not.
    Tick,
    /// Codes that the page offers.
    Codes,
    /// Something that is not shown again: drawn strokes, or a code that proves that a paper is
    /// there.
    Proof,
    /// A file.
    File,
}

/// The longest tracking number that is kept, in characters.
const LONGEST_TRACKING: usize = 60;

impl Input {
    /// The condition that asks for it.
    #[must_use]
    pub const fn condition(self) -> Condition {
        match self {
            Self::Reason => Condition::Reason,
            Self::Faults => Condition::Faults,
            Self::SiakReference => Condition::SiakReference,
            Self::Konsep => Condition::Konsep,
            Self::OriginalsShown => Condition::OriginalsShown,
            Self::Recipient => Condition::Recipient,
            Self::Strokes | Self::SignedOnPaper => Condition::Signature,
            Self::Address => Condition::Address,
            Self::Documents | Self::Papers => Condition::Estimate,
            Self::Carrier | Self::Tracking => Condition::Shipment,
            Self::DocumentNumber | Self::DocumentDate => Condition::Numbers,
            Self::ResiCode => Condition::Resi,
        }
    }

    /// How it is given.
    #[must_use]
    pub const fn shape(self) -> Shape {
        match self {
            Self::Reason
            | Self::SiakReference
            | Self::Recipient
            | Self::Address
            | Self::Tracking
            | Self::DocumentNumber
            | Self::DocumentDate => Shape::Words,
            Self::OriginalsShown | Self::SignedOnPaper => Shape::Tick,
            Self::Faults | Self::Documents | Self::Papers | Self::Carrier => Shape::Codes,
            Self::Strokes | Self::ResiCode => Shape::Proof,
            Self::Konsep => Shape::File,
        }
    }

    /// The inputs that a condition asks for; none for what the case itself fixes.
    pub fn of(condition: Condition) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |input| input.condition() == condition)
    }

    /// The name of its control for the document at a place of the list of issued ones.
    #[must_use]
    pub fn name_at(self, place: usize) -> String {
        if place == 0 { self.code().to_owned() } else { format!("{}-{place}", self.code()) }
    }

    /// The place that the name of a control stands for; `None` for another control.
    #[must_use]
    pub fn place_of(self, name: &str) -> Option<usize> {
        match name.strip_prefix(self.code())? {
            "" => Some(0),
            place => place.strip_prefix('-')?.parse().ok(),
        }
    }
}

/// What was given with an act, but for its files: values by input, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs(Vec<(Input, String)>);

impl Inputs {
    /// The value of a box that is ticked.
    pub const TICKED: &'static str = "ya";

    /// Reads the fields of a form. A field that is no input, and a file, is left out.
    #[must_use]
    pub fn read(fields: impl IntoIterator<Item = (String, String)>) -> Self {
        let of = |(name, value): (String, String)| {
            let input = Input::from_code(&name).filter(|input| input.shape() != Shape::File)?;
            Some((input, value))
        };
        Self(fields.into_iter().filter_map(of).collect())
    }

    /// The same with one value more.
    #[must_use]
    pub fn with(mut self, input: Input, value: impl Into<String>) -> Self {
        self.0.push((input, value.into()));
        self
    }

    /// The same with a ticked box more.
    #[must_use]
    pub fn ticked(self, input: Input) -> Self {
        self.with(input, Self::TICKED)
    }

    /// The values of an input, as they were given.
    pub fn all(&self, input: Input) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(of, _)| *of == input).map(|(_, value)| value.as_str())
    }

    /// The first value of an input, as it was given; empty when there is none.
    #[must_use]
    pub fn first(&self, input: Input) -> &str {
        self.all(input).next().unwrap_or_default()
    }

    /// The words of an input without space around them; `None` when there are none.
    #[must_use]
    pub fn words(&self, input: Input) -> Option<&str> {
        Some(self.first(input).trim()).filter(|words| !words.is_empty())
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn is_ticked(&self, input: Input) -> bool {
        self.first(input) == Self::TICKED
    }

    /// What is wrong; what is no fault is left out.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        self.all(Input::Faults).filter_map(|fault| fault.parse().ok()).collect()
    }

    /// How the physical file was sent, as far as it was told.
    #[must_use]
    pub fn carrier(&self) -> Option<Carrier> {
        Carrier::from_code(self.first(Input::Carrier))
    }

    /// The tracking number of the physical file, with single spaces.
    #[must_use]
    pub fn tracking(&self) -> String {
        let typed = self.first(Input::Tracking).split_whitespace().collect::<Vec<_>>().join(" ");
        typed.chars().take(LONGEST_TRACKING).collect()
    }

    /// How the physical file was sent and its tracking number, which is empty for what was brought;
    /// `None` when that was not told in full.
    #[must_use]
    pub fn shipment(&self) -> Option<(Carrier, String)> {
        match self.carrier()? {
            Carrier::Hand => Some((Carrier::Hand, String::new())),
            carrier => {
                Some((carrier, self.tracking())).filter(|(_, tracking)| !tracking.is_empty())
            }
        }
    }

    /// How the recipient signed; `None` when they did not.
    #[must_use]
    pub fn signature(&self) -> Option<Signature> {
        Signature::drawn(self.first(Input::Strokes))
            .or_else(|| self.is_ticked(Input::SignedOnPaper).then_some(Signature::OnPaper))
    }

    /// Number and date of each issued document, as they were typed.
    pub fn numbers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.all(Input::DocumentNumber).zip(self.all(Input::DocumentDate))
    }

    /// Looks at every text of it.
    ///
    /// # Errors
    /// [`TextFault`]: the first thing that no text of a person may hold.
    pub fn check_texts(&self) -> Result<(), TextFault> {
        // Strokes have a form of their own, which no text passes.
        let texts = self.0.iter().filter(|(input, _)| *input != Input::Strokes);
        texts.map(|(_, text)| text).try_for_each(|text| check_reason(text))
    }

    /// What is kept of an act that was refused: everything but proofs, which are given anew.
    #[must_use]
    pub fn kept(&self) -> Self {
        let kept = self.0.iter().filter(|(input, _)| input.shape() != Shape::Proof);
        Self(kept.cloned().collect())
    }

    /// Whether the input that a condition asks for is there; `None` for a condition that needs more
    /// than a look at the inputs.
    pub(super) fn meet(&self, condition: Condition) -> Option<bool> {
        Some(match condition {
            Condition::Reason => self.words(Input::Reason).is_some(),
            Condition::Faults => !self.faults().is_empty(),
            Condition::SiakReference => self.words(Input::SiakReference).is_some(),
            Condition::OriginalsShown => self.is_ticked(Input::OriginalsShown),
            Condition::Recipient => self.words(Input::Recipient).is_some(),
            Condition::Signature => self.signature().is_some(),
            Condition::Address => self.words(Input::Address).is_some(),
            Condition::Shipment => self.shipment().is_some(),
            Condition::Complete
            | Condition::Corrected
            | Condition::Filer
            | Condition::Konsep
            | Condition::NotEnterer
            | Condition::NotVerifier
            | Condition::KonsepUnchanged
            | Condition::Passphrase
            | Condition::IssuesDocument
            | Condition::NoDocument
            | Condition::PrintsHere
            | Condition::Estimate
            | Condition::PapersHere
            | Condition::PapersMissing
            | Condition::Numbers
            | Condition::Resi
            | Condition::ValidSignature => return None,
        })
    }
}

impl<T: Into<String>, const N: usize> From<[(Input, T); N]> for Inputs {
    fn from(values: [(Input, T); N]) -> Self {
        Self(values.into_iter().map(|(input, value)| (input, value.into())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Inputs {
        Inputs::read(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn every_input_has_a_condition_that_asks_for_it_and_the_same_name_everywhere() {
        for input in Input::ALL {
            assert!(Input::of(input.condition()).any(|of| of == *input), "{input:?}");
            assert_eq!(Input::from_code(&input.name_at(0)), Some(*input));
            assert_eq!(input.place_of(&input.name_at(2)), Some(2));
        }
        assert_eq!(Input::Konsep.place_of("konsepsi"), None);
        assert_eq!(Input::Konsep.place_of("konsep-x"), None);
    }

    #[test]
    fn a_form_is_read_with_every_value_and_nothing_else() {
        let inputs = typed(&[
            ("tindakan", "cancel"),
            ("salah", "field:nik"),
            ("salah", "nothing"),
            ("salah", "req:f-1-02"),
            ("konsep", "no file"),
            ("alasan", "  Tidak terbaca. "),
        ]);
        assert_eq!(inputs.faults().len(), 2);
        assert_eq!(inputs.words(Input::Reason), Some("Tidak terbaca."));
        assert_eq!(inputs.first(Input::Konsep), "");
        assert_eq!(inputs.words(Input::Recipient), None);
    }

    #[test]
    fn what_was_sent_by_post_has_a_number_and_what_was_brought_has_none() {
        let sent = |carrier, tracking| {
            typed(&[("pengirim", carrier), ("resi-kirim", tracking)]).shipment()
        };
        assert_eq!(sent("post", "  P  1 "), Some((Carrier::Post, "P 1".to_owned())));
        assert_eq!(sent("post", " "), None);
        assert_eq!(sent("hand", "P 1"), Some((Carrier::Hand, String::new())));
        assert_eq!(sent("pigeon", "P 1"), None);
    }

    #[test]
    fn what_proves_that_somebody_was_there_is_not_kept() {
        let inputs = typed(&[("resi", "ABCDEFGH"), ("coretan", "M 1 1"), ("penerima", "Sari")]);
        assert_eq!(inputs.kept(), typed(&[("penerima", "Sari")]));
    }

    #[test]
    fn a_signature_that_was_drawn_comes_before_one_on_paper() {
        let drawn = "M 10 10 L 20 20 L 30 25 L 40 20 L 50 30 L 60 60 L 70 50 L 80 40";
        let both = typed(&[("coretan", drawn), ("kertas", "ya")]);
        assert_eq!(both.signature(), Some(Signature::Drawn(drawn.to_owned())));
        assert_eq!(typed(&[("kertas", "ya")]).signature(), Some(Signature::OnPaper));
        assert_eq!(typed(&[("coretan", "M 1 1")]).signature(), None);
    }
}
