//! Setting a template as PDF/A-2a: tagged, so that it can be read aloud.

use fast_qr::convert::svg::SvgBuilder;
use fast_qr::convert::{Builder, Shape};
use fast_qr::qr::QRBuilder;
use jiff::civil::Date;
use typst::foundations::{Bytes, Dict, IntoValue, Str, Value};
use typst_as_lib::{TypstEngine, TypstTemplateMainFile};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A sheet that could not be set. The text names no value.
#[derive(Debug, thiserror::Error)]
#[error("sheet: {0}")]
pub struct SheetError(String);

/// A template with its fonts, to be made once.
pub(crate) type Template = TypstEngine<TypstTemplateMainFile>;

/// Reads a template.
pub(crate) fn template(text: &'static str) -> Template {
    TypstEngine::builder().main_file(text).fonts(typst_assets::fonts()).build()
}

/// Sets a template with what stands on it.
///
/// # Errors
/// When the document cannot be made.
pub(crate) fn to_pdf(template: &Template, inputs: Dict) -> Result<Vec<u8>, SheetError> {
    let document = template.compile_with_input(inputs).output.map_err(|error| SheetError(error.to_string()))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a]).map_err(|error| SheetError(error.message().to_string()))?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options)
        .map_err(|errors| SheetError(errors.iter().map(|e| e.message.to_string()).collect::<Vec<_>>().join("; ")))
}

/// A QR code as SVG.
///
/// # Errors
/// When it holds too much.
pub(crate) fn qr_svg(holds: &str) -> Result<String, SheetError> {
    let code = QRBuilder::new(holds).build().map_err(|_| SheetError("QR".to_owned()))?;
    Ok(SvgBuilder::default().shape(Shape::Square).margin(2).to_str(&code))
}

/// A text for a template.
pub(crate) fn text(value: &str) -> Value {
    Str::from(value).into_value()
}

/// An SVG for a template.
pub(crate) fn svg(value: String) -> Value {
    Bytes::from_string(value).into_value()
}

/// A record of named values.
pub(crate) fn record<const N: usize>(pairs: [(&str, Value); N]) -> Dict {
    pairs.into_iter().map(|(key, value)| (Str::from(key), value)).collect()
}

/// The document's date: PDF/A asks for one.
pub(crate) fn dated(dict: &mut Dict, date: Date) {
    for (key, number) in [("year", i64::from(date.year())), ("month", i64::from(date.month())), ("day", i64::from(date.day()))] {
        dict.insert(key.into(), number.into_value());
    }
}
