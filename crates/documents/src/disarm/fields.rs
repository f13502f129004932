//! Form fields that were filled in by a program which left drawing them to the viewer: their text
//! is set in the page, so that what was filled in stays to be seen (ISO 32000-2, 12.7.4.3).

use hayro_syntax::object::{Dict, Name, Rect, String as Text};
use pdf_writer::{Content, Dict as Dictionary, Name as NewName, Str};

/// The resource name of the font that the texts of fields are set in.
pub(super) const FONT: &[u8] = b"HurufIsian";

/// The flag of a field that holds a password.
const PASSWORD: u32 = 1 << 13;

/// How far a field may stand below the one that it inherits from.
const DEEPEST: usize = 16;

/// A text and where it stands.
pub(super) struct TextField {
    rect: Rect,
    lines: Vec<Vec<u8>>,
    size: f32,
}

/// The text of a filled text or choice field without an appearance.
pub(super) fn text(widget: &Dict<'_>, rect: Rect) -> Option<TextField> {
    let kind = inherited(widget, |field| field.get::<Name<'_>>("FT"))?;
    if !matches!(kind.as_ref(), b"Tx" | b"Ch") {
        return None;
    }
    let value = inherited(widget, |field| field.get::<Text<'_>>("V"))?;
    // A password field shows that something stands in it, and not what.
    let secret = inherited(widget, |field| field.get::<u32>("Ff")).unwrap_or(0) & PASSWORD != 0;
    let value = decoded(value.as_bytes());
    let value = if secret { "*".repeat(value.chars().count()) } else { value };
    let lines: Vec<Vec<u8>> = value.lines().map(win_ansi).filter(|line| !line.is_empty()).collect();
    let style = inherited(widget, |field| field.get::<Text<'_>>("DA"))
        .map(|style| style.as_bytes().to_vec());
    let asked = style.and_then(|style| size_of(&style)).filter(|size| *size > 0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "points of a page"
    )]
    let fits = (rect.height() as f32 * 0.7 / lines.len().max(1) as f32).clamp(4.0, 12.0);
    (!lines.is_empty()).then_some(TextField {
        rect,
        lines,
        size: asked.unwrap_or(fits).clamp(2.0, 72.0),
    })
}

/// What a field says of itself, or the nearest one above it.
pub(super) fn inherited<'a, T>(
    widget: &Dict<'a>,
    read: impl Fn(&Dict<'a>) -> Option<T>,
) -> Option<T> {
    let mut field = widget.clone();
    for _ in 0..DEEPEST {
        if let Some(found) = read(&field) {
            return Some(found);
        }
        field = field.get::<Dict<'_>>("Parent")?;
    }
    None
}

/// The number before `Tf` in a default appearance such as `/Helv 10 Tf 0 g`.
fn size_of(style: &[u8]) -> Option<f32> {
    let words: Vec<&[u8]> =
        style.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|word| *word == b"Tf")?;
    std::str::from_utf8(words.get(at.checked_sub(1)?)?).ok()?.parse().ok()
}

/// A text string: UTF-16 with its mark, UTF-8 with its mark, else one byte a sign.
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> =
                rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
    .replace('\r', "\n")
}

/// A line in the encoding of the font; what it lacks becomes a question mark.
fn win_ansi(line: &str) -> Vec<u8> {
    line.chars()
        .filter(|sign| !sign.is_control())
        .map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'?'))
        .collect()
}

/// Writes the font into a page's fonts: one of those that every viewer has.
pub(super) fn write_font(fonts: &mut Dictionary<'_>) {
    let mut font = fonts.insert(NewName(FONT)).dict();
    font.pair(NewName(b"Type"), NewName(b"Font")).pair(NewName(b"Subtype"), NewName(b"Type1"));
    font.pair(NewName(b"BaseFont"), NewName(b"Helvetica"))
        .pair(NewName(b"Encoding"), NewName(b"WinAnsiEncoding"));
}

impl TextField {
    /// Sets the text, from the top where there are several lines, else in the middle.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "points of a page"
    )]
    pub(super) fn paint(&self, content: &mut Content) {
        let (left, bottom, height) =
            (self.rect.x0 as f32, self.rect.y0 as f32, self.rect.height() as f32);
        let leading = self.size * 1.15;
        let block = leading * (self.lines.len() - 1) as f32;
        let first = if self.lines.len() == 1 {
            bottom + (height - self.size) / 2.0 + self.size * 0.22
        } else {
            bottom + height - self.size
        };
        content.rect(left, bottom, self.rect.width() as f32, height).clip_nonzero().end_path();
        content.begin_text().set_font(NewName(FONT), self.size).set_leading(leading);
        content.set_fill_gray(0.0).next_line(left + 2.0, first.max(bottom + 1.0 - block));
        for (at, line) in self.lines.iter().enumerate() {
            if at == 0 {
                content.show(Str(line));
            } else {
                content.next_line_show(Str(line));
            }
        }
        content.end_text();
    }
}
