//! A page as a picture, so that it can be read on every device without a program for PDFs.

use domain::pdf::FileFault;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, RgbImage};

use crate::disarm::open;

const QUALITY: u8 = 80;
/// The highest picture, so that a page of one point by a kilometre stays small.
const HIGHEST: f32 = 6000.0;

/// Draws a page, counted from 0, so many points wide, as JPEG.
///
/// # Errors
/// [`FileFault`] when the file or the page cannot be read.
pub(super) fn of(bytes: &[u8], page: u32, width: u16) -> Result<Vec<u8>, FileFault> {
    let pdf = open(bytes)?;
    let page = pdf.pages().get(page as usize).ok_or(FileFault::NoPages)?;
    let (wide, high) = page.render_dimensions();
    let scale = (f32::from(width) / wide).min(HIGHEST / high);
    if !scale.is_finite() || scale <= 0.0 {
        return Err(FileFault::Broken);
    }
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let drawn = render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    let (wide, high) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let points: Vec<u8> =
        drawn.data().iter().flat_map(|point| [point.r, point.g, point.b]).collect();
    let picture = RgbImage::from_raw(wide, high, points).ok_or(FileFault::Broken)?;
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    DynamicImage::ImageRgb8(picture).write_with_encoder(encoder).map_err(|_| FileFault::Broken)?;
    Ok(out)
}
