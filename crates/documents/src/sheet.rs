//! A sheet of an application: receipt, packing slip (surat pengantar) or collection slip (Resi
//! Pengambilan). One A4 page or two, PDF/A-2a, with the registration number as text and QR.

use std::sync::OnceLock;

use jiff::civil::Date;
use typst::foundations::{Array, Dict, IntoValue};

use crate::typeset::{SheetError, Template, dated, qr_svg, svg, template, text, to_pdf};

/// What stands on a sheet. Nothing personal but names.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Heading.
    pub title: String,
    /// The agency's full name.
    pub office: String,
    /// What the service is called.
    pub app: String,
    /// Words before the number.
    pub number_label: String,
    /// Registration number.
    pub number: String,
    /// What the QR holds.
    pub qr: String,
    /// Label and value, line by line.
    pub rows: Vec<(String, String)>,
    /// Heading of what happens next.
    pub next_title: String,
    /// What happens next, step by step.
    pub next: Vec<String>,
    /// Heading of the list of papers or documents.
    pub items_title: String,
    /// The papers or documents, each with what its own QR holds; empty for none.
    pub items: Vec<(String, String)>,
    /// What stands under the space for a signature; empty for no such space.
    pub sign_label: String,
    /// Contacts and hours.
    pub footer: String,
    /// The document's date.
    pub date: Date,
}

impl Sheet {
    /// Sets the sheet as PDF/A-2a.
    ///
    /// # Errors
    /// When the QR or the document cannot be made.
    pub fn to_pdf(&self) -> Result<Vec<u8>, SheetError> {
        static TEMPLATE: OnceLock<Template> = OnceLock::new();
        to_pdf(
            TEMPLATE.get_or_init(|| template(include_str!("../templates/sheet.typ"))),
            self.inputs()?,
        )
    }

    fn inputs(&self) -> Result<Dict, SheetError> {
        let qr = qr_svg(&self.qr)?;
        let item = |(words, code): &(String, String)| {
            let code = if code.is_empty() { String::new() } else { qr_svg(code)? };
            Ok(Array::from_iter([text(words), svg(code)]).into_value())
        };
        let items: Array = self.items.iter().map(item).collect::<Result<_, SheetError>>()?;
        let rows: Array = self
            .rows
            .iter()
            .map(|(label, value)| Array::from_iter([text(label), text(value)]).into_value())
            .collect();
        let next: Array = self.next.iter().map(|step| text(step)).collect();
        let mut dict = Dict::new();
        for (key, value) in [
            ("title", &self.title),
            ("office", &self.office),
            ("app", &self.app),
            ("number_label", &self.number_label),
            ("number", &self.number),
            ("next_title", &self.next_title),
            ("footer", &self.footer),
            ("items_title", &self.items_title),
            ("sign_label", &self.sign_label),
        ] {
            dict.insert(key.into(), text(value));
        }
        dict.insert("qr".into(), svg(qr));
        dict.insert("rows".into(), rows.into_value());
        dict.insert("items".into(), items.into_value());
        dict.insert("next".into(), next.into_value());
        dated(&mut dict, self.date);
        Ok(dict)
    }
}
