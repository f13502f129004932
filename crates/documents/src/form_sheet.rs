//! A paper form (blangko, Permendagri 109/2019) with the agency's head: blank, or filled with what
//! was typed.

use std::sync::OnceLock;

use jiff::civil::Date;
use typst::foundations::{Array, Dict, IntoValue, Value};

use crate::typeset::{SheetError, Template, dated, record, svg, template, text, to_pdf};

/// What stands on a form.
#[derive(Clone, Debug, Default)]
pub struct FormSheet {
    /// `F-1.02`.
    pub code: String,
    /// Title.
    pub title: String,
    /// The agency's full name.
    pub office: String,
    /// Where it is and how to reach it, in one line.
    pub address: String,
    /// The agency's sign, SVG.
    pub logo: String,
    /// Label and value of what it belongs to: service, registration number.
    pub facts: Vec<(String, String)>,
    /// Words above the lines.
    pub opening: String,
    /// The parts.
    pub parts: Vec<SheetPart>,
    /// Words below them.
    pub closing: String,
    /// Place and date, before the signatures.
    pub place: String,
    /// Who signs: as what, and the name as far as it is known.
    pub signatures: Vec<(String, String)>,
    /// At the foot of each page.
    pub footer: String,
    /// The document's date.
    pub date: Date,
}

/// A part under one heading.
#[derive(Clone, Debug, Default)]
pub struct SheetPart {
    /// Heading.
    pub title: String,
    /// Label and what stands beside it.
    pub rows: Vec<(String, Entry)>,
    /// Lists of rows that repeat.
    pub tables: Vec<SheetTable>,
    /// What can be ticked, one below the other.
    pub ticks: Vec<(String, bool)>,
}

/// A list of rows that repeat.
#[derive(Clone, Debug, Default)]
pub struct SheetTable {
    /// What it lists.
    pub title: String,
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// Cells, row by row; empty ones are room for writing.
    pub rows: Vec<Vec<String>>,
}

/// What stands beside a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// One line.
    Line(String),
    /// Several lines.
    Lines(String),
    /// One sign in each of so many boxes.
    Boxes(String, u8),
    /// Everything that can be chosen, and whether it is.
    Choices(Vec<(String, bool)>),
}

impl FormSheet {
    /// Sets the form as PDF/A-2a.
    ///
    /// # Errors
    /// When the document cannot be made.
    pub fn to_pdf(&self) -> Result<Vec<u8>, SheetError> {
        static TEMPLATE: OnceLock<Template> = OnceLock::new();
        to_pdf(
            TEMPLATE.get_or_init(|| template(include_str!("../templates/form.typ"))),
            self.inputs(),
        )
    }

    fn inputs(&self) -> Dict {
        let mut dict = record([
            ("code", text(&self.code)),
            ("title", text(&self.title)),
            ("office", text(&self.office)),
            ("address", text(&self.address)),
            ("logo", svg(self.logo.clone())),
            ("facts", pairs(&self.facts)),
            ("opening", text(&self.opening)),
            ("parts", self.parts.iter().map(part).collect::<Array>().into_value()),
            ("closing", text(&self.closing)),
            ("place", text(&self.place)),
            ("signs", pairs(&self.signatures)),
            ("footer", text(&self.footer)),
        ]);
        dated(&mut dict, self.date);
        dict
    }
}

fn pairs(all: &[(String, String)]) -> Value {
    all.iter()
        .map(|(one, two)| Array::from_iter([text(one), text(two)]).into_value())
        .collect::<Array>()
        .into_value()
}

fn ticks(all: &[(String, bool)]) -> Value {
    all.iter()
        .map(|(words, ticked)| Array::from_iter([text(words), ticked.into_value()]).into_value())
        .collect::<Array>()
        .into_value()
}

fn part(part: &SheetPart) -> Value {
    let rows: Array = part.rows.iter().map(|(label, entry)| row(label, entry)).collect();
    let cells =
        |row: &Vec<String>| row.iter().map(|cell| text(cell)).collect::<Array>().into_value();
    let table = |table: &SheetTable| {
        let rows: Array = table.rows.iter().map(cells).collect();
        record([
            ("title", text(&table.title)),
            ("heads", cells(&table.heads)),
            ("rows", rows.into_value()),
        ])
        .into_value()
    };
    let tables: Array = part.tables.iter().map(table).collect();
    record([
        ("title", text(&part.title)),
        ("rows", rows.into_value()),
        ("tables", tables.into_value()),
        ("ticks", ticks(&part.ticks)),
    ])
    .into_value()
}

fn row(label: &str, entry: &Entry) -> Value {
    let (kind, value, count, choices) = match entry {
        Entry::Line(value) => ("line", value.as_str(), 0, &[][..]),
        Entry::Lines(value) => ("lines", value.as_str(), 0, &[][..]),
        Entry::Boxes(value, count) => ("boxes", value.as_str(), *count, &[][..]),
        Entry::Choices(choices) => ("choices", "", 0, choices.as_slice()),
    };
    record([
        ("label", text(label)),
        ("kind", text(kind)),
        ("value", text(value)),
        ("count", i64::from(count).into_value()),
        ("choices", ticks(choices)),
    ])
    .into_value()
}
