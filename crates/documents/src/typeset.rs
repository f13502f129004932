//! Setting a template as PDF/A-2a: tagged, so that it can be read aloud.

use std::sync::OnceLock;

use fast_qr::convert::svg::SvgBuilder;
use fast_qr::convert::{Builder, Shape};
use fast_qr::qr::QRBuilder;
use jiff::civil::Date;
use typst::foundations::{Bytes, Dict, IntoValue, Str, Value};
use typst::text::FontInfo;
use typst_as_lib::{TypstEngine, TypstTemplateMainFile};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A sheet that could not be set: where it failed, and nothing of what stands on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// The template does not fit what it was given.
    #[error("a sheet could not be set")]
    Setting,
    /// The standard cannot be met.
    #[error("a sheet could not be written as PDF/A")]
    Writing,
    /// A code holds too much.
    #[error("a code of a sheet holds too much")]
    Code,
}

/// Fonts for the scripts that people here write beside Latin: Balinese and Lontara (Noto, SIL Open
/// Font License).
const SCRIPTS: [&[u8]; 2] = [
    include_bytes!("../fonts/NotoSansBalinese-Regular.ttf"),
    include_bytes!("../fonts/NotoSansBuginese-Regular.ttf"),
];

/// What stands for a sign that no font has.
const UNKNOWN: char = '\u{25a1}';

/// A template with its fonts, to be made once.
pub(crate) type Template = TypstEngine<TypstTemplateMainFile>;

/// Reads a template.
pub(crate) fn template(text: &'static str) -> Template {
    TypstEngine::builder().main_file(text).fonts(typst_assets::fonts().chain(SCRIPTS)).build()
}

/// Sets a template with what stands on it.
///
/// # Errors
/// When the document cannot be made.
pub(crate) fn to_pdf(template: &Template, inputs: Dict) -> Result<Vec<u8>, SheetError> {
    // What the typesetter says may hold what it was given, so it is said to nobody.
    let document = template.compile_with_input(inputs).output.map_err(|_| SheetError::Setting)?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a]).map_err(|_| SheetError::Writing)?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|_| SheetError::Writing)
}

/// A QR code as SVG.
///
/// # Errors
/// When it holds too much.
pub(crate) fn qr_svg(holds: &str) -> Result<String, SheetError> {
    let code = QRBuilder::new(holds).build().map_err(|_| SheetError::Code)?;
    Ok(SvgBuilder::default().shape(Shape::Square).margin(2).to_str(&code))
}

/// A text for a template: what steers is left out, and a sign that no font has becomes a box,
/// because PDF/A forbids what cannot be drawn and nobody's form may fail for a sign in a name.
pub(crate) fn text(value: &str) -> Value {
    let drawn = |sign: char| match sign {
        '\n' | '\t' => Some(sign),
        _ if steers(sign) => None,
        _ if is_drawn(sign) && !is_private(sign) => Some(sign),
        _ => Some(UNKNOWN),
    };
    Str::from(value.chars().filter_map(drawn).collect::<String>()).into_value()
}

/// Signs that are not drawn themselves: control signs, those that turn the direction of writing,
/// joiners and the choosers of variants.
fn steers(sign: char) -> bool {
    let joins = matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}');
    let turns = matches!(sign, '\u{2028}'..='\u{202e}' | '\u{feff}');
    let chooses = matches!(sign, '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}');
    sign.is_control() || joins || turns || chooses
}

/// Signs without a meaning that everybody shares, which PDF/A forbids although a font may draw
/// them.
fn is_private(sign: char) -> bool {
    matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Whether one of the fonts has a sign.
fn is_drawn(sign: char) -> bool {
    static FONTS: OnceLock<Vec<FontInfo>> = OnceLock::new();
    let all = || typst_assets::fonts().chain(SCRIPTS).flat_map(FontInfo::iter).collect();
    FONTS.get_or_init(all).iter().any(|font| font.coverage.contains(u32::from(sign)))
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
    for (key, number) in [
        ("year", i64::from(date.year())),
        ("month", i64::from(date.month())),
        ("day", i64::from(date.day())),
    ] {
        dict.insert(key.into(), number.into_value());
    }
}
