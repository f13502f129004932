//! The receipt of an application: one page, PDF/A-2a, with the registration number as text and QR.

use std::sync::OnceLock;

use fast_qr::convert::svg::SvgBuilder;
use fast_qr::convert::{Builder, Shape};
use fast_qr::qr::QRBuilder;
use jiff::civil::Date;
use typst::foundations::{Array, Bytes, Dict, IntoValue, Str};
use typst_as_lib::{TypstEngine, TypstTemplateMainFile};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// What stands on a receipt. Nothing personal but the applicant's name.
#[derive(Clone, Debug)]
pub struct Receipt {
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
    /// Contacts and hours.
    pub footer: String,
    /// The document's date.
    pub date: Date,
}

/// A receipt that could not be set. The text names no value.
#[derive(Debug, thiserror::Error)]
#[error("receipt: {0}")]
pub struct ReceiptError(String);

impl Receipt {
    /// Sets the receipt as PDF/A-2a.
    ///
    /// # Errors
    /// When the QR or the document cannot be made.
    pub fn to_pdf(&self) -> Result<Vec<u8>, ReceiptError> {
        let document = engine().compile_with_input(self.inputs()?).output.map_err(|error| ReceiptError(error.to_string()))?;
        let standards = PdfStandards::new(&[PdfStandard::A_2a]).map_err(|error| ReceiptError(error.message().to_string()))?;
        let options = PdfOptions { standards, ..PdfOptions::default() };
        typst_pdf::pdf(&document, &options)
            .map_err(|errors| ReceiptError(errors.iter().map(|e| e.message.to_string()).collect::<Vec<_>>().join("; ")))
    }

    fn inputs(&self) -> Result<Dict, ReceiptError> {
        let code = QRBuilder::new(self.qr.as_str()).build().map_err(|_| ReceiptError("QR".to_owned()))?;
        let qr = SvgBuilder::default().shape(Shape::Square).margin(2).to_str(&code);
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
        ] {
            dict.insert(key.into(), text(value));
        }
        dict.insert("qr".into(), Bytes::from_string(qr).into_value());
        dict.insert("rows".into(), rows.into_value());
        dict.insert("next".into(), next.into_value());
        dict.insert("year".into(), i64::from(self.date.year()).into_value());
        dict.insert("month".into(), i64::from(self.date.month()).into_value());
        dict.insert("day".into(), i64::from(self.date.day()).into_value());
        Ok(dict)
    }
}

fn text(value: &str) -> typst::foundations::Value {
    Str::from(value).into_value()
}

/// The typesetter with its fonts, made once.
fn engine() -> &'static TypstEngine<TypstTemplateMainFile> {
    static ENGINE: OnceLock<TypstEngine<TypstTemplateMainFile>> = OnceLock::new();
    ENGINE.get_or_init(|| TypstEngine::builder().main_file(include_str!("../templates/receipt.typ")).fonts(typst_assets::fonts()).build())
}
