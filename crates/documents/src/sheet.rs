//! A sheet of an application: receipt, packing slip (surat pengantar) or collection slip (Resi Pengambilan). One A4 page or two, PDF/A-2a, with
//! the registration number as text and QR.

use std::sync::OnceLock;

use fast_qr::convert::svg::SvgBuilder;
use fast_qr::convert::{Builder, Shape};
use fast_qr::qr::QRBuilder;
use jiff::civil::Date;
use typst::foundations::{Array, Bytes, Dict, IntoValue, Str};
use typst_as_lib::{TypstEngine, TypstTemplateMainFile};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

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

/// A sheet that could not be set. The text names no value.
#[derive(Debug, thiserror::Error)]
#[error("sheet: {0}")]
pub struct SheetError(String);

impl Sheet {
    /// Sets the sheet as PDF/A-2a.
    ///
    /// # Errors
    /// When the QR or the document cannot be made.
    pub fn to_pdf(&self) -> Result<Vec<u8>, SheetError> {
        let document = engine().compile_with_input(self.inputs()?).output.map_err(|error| SheetError(error.to_string()))?;
        let standards = PdfStandards::new(&[PdfStandard::A_2a]).map_err(|error| SheetError(error.message().to_string()))?;
        let options = PdfOptions { standards, ..PdfOptions::default() };
        typst_pdf::pdf(&document, &options)
            .map_err(|errors| SheetError(errors.iter().map(|e| e.message.to_string()).collect::<Vec<_>>().join("; ")))
    }

    fn inputs(&self) -> Result<Dict, SheetError> {
        let qr = qr_svg(&self.qr)?;
        let item = |(words, code): &(String, String)| {
            let code = if code.is_empty() { String::new() } else { qr_svg(code)? };
            Ok(Array::from_iter([text(words), Bytes::from_string(code).into_value()]).into_value())
        };
        let items: Array = self.items.iter().map(item).collect::<Result<_, SheetError>>()?;
        let rows: Array = self.rows.iter().map(|(label, value)| Array::from_iter([text(label), text(value)]).into_value()).collect();
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
        dict.insert("qr".into(), Bytes::from_string(qr).into_value());
        dict.insert("rows".into(), rows.into_value());
        dict.insert("items".into(), items.into_value());
        dict.insert("next".into(), next.into_value());
        dict.insert("year".into(), i64::from(self.date.year()).into_value());
        dict.insert("month".into(), i64::from(self.date.month()).into_value());
        dict.insert("day".into(), i64::from(self.date.day()).into_value());
        Ok(dict)
    }
}

fn qr_svg(holds: &str) -> Result<String, SheetError> {
    let code = QRBuilder::new(holds).build().map_err(|_| SheetError("QR".to_owned()))?;
    Ok(SvgBuilder::default().shape(Shape::Square).margin(2).to_str(&code))
}

fn text(value: &str) -> typst::foundations::Value {
    Str::from(value).into_value()
}

/// The typesetter with its fonts, made once.
fn engine() -> &'static TypstEngine<TypstTemplateMainFile> {
    static ENGINE: OnceLock<TypstEngine<TypstTemplateMainFile>> = OnceLock::new();
    ENGINE.get_or_init(|| TypstEngine::builder().main_file(include_str!("../templates/sheet.typ")).fonts(typst_assets::fonts()).build())
}
