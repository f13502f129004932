//! The paper forms (blangko) of Permendagri 109/2019: what each asks, and from which answers it is
//! filled. They are data (`profiles/<agency>/forms.toml`); how they are drawn is the renderer's
//! matter.

use serde::{Deserialize, Serialize};

use crate::form::FieldKind;

/// One line of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormLine {
    /// What is asked.
    pub label: String,
    /// The fields whose answer stands here; the first that a service asks.
    #[serde(default)]
    pub from: Vec<String>,
    /// The field that a service must ask for the line to be filled: elsewhere its answers are
    /// about somebody else.
    #[serde(default)]
    pub only_with: Option<String>,
    /// What it holds while no service says so.
    #[serde(default = "text", rename = "type")]
    pub kind: FieldKind,
}

fn text() -> FieldKind {
    FieldKind::Text
}

/// A part of a form under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormPart {
    /// Heading.
    pub title: String,
    /// Its lines.
    #[serde(default, rename = "line")]
    pub lines: Vec<FormLine>,
    /// Whether what the service asks beyond that (Elemen Data Kunci) follows.
    #[serde(default)]
    pub key_data: bool,
    /// Whether the papers that have to be enclosed are listed, to be ticked.
    #[serde(default)]
    pub requirements: bool,
}

/// Who signs a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormSignature {
    /// As what.
    pub label: String,
    /// The fields that hold the name; the first that is answered.
    #[serde(default)]
    pub from: Vec<String>,
    /// The field that a service must ask for the name to be filled in.
    #[serde(default)]
    pub only_with: Option<String>,
}

/// A form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperForm {
    /// `F-1.02`.
    pub code: String,
    /// Its title in the regulation.
    pub title: String,
    /// Whether the lines are those of the regulation's annex. While they are not known to be, the
    /// administrator is told.
    #[serde(default)]
    pub official: bool,
    /// Words above the lines; empty for none.
    #[serde(default)]
    pub opening: String,
    /// Words below them: what is declared.
    #[serde(default)]
    pub closing: String,
    /// Its parts.
    #[serde(default, rename = "part")]
    pub parts: Vec<FormPart>,
    /// Who signs it.
    #[serde(default, rename = "sign")]
    pub signatures: Vec<FormSignature>,
}

impl PaperForm {
    /// Every field that the form speaks of.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        let lines = self.parts.iter().flat_map(|part| &part.lines).flat_map(|line| &line.from);
        let conditions = self
            .parts
            .iter()
            .flat_map(|part| &part.lines)
            .filter_map(|line| line.only_with.as_ref());
        let signed = self
            .signatures
            .iter()
            .flat_map(|signature| signature.from.iter().chain(&signature.only_with));
        lines.chain(conditions).chain(signed).map(String::as_str)
    }
}
