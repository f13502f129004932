//! Photos of a registration: looked at, reduced, turned upright and written anew, so that nothing
//! of the camera's notes (place, time, device) is kept.

use std::io::Cursor;

use domain::people::photo::{
    ImageKind, LONG_SIDE, MOST_POINTS, PhotoFault, SHORT_SIDE, WIDEST, is_cut_off, is_heic,
};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

/// The most memory that opening one photo may take, its points included.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
const QUALITY: u8 = 82;

/// Makes an upright JPEG of at most 1600 points of what was uploaded.
///
/// # Errors
/// [`PhotoFault`]: why it is not taken.
pub(super) fn rewrite(bytes: &[u8]) -> Result<Vec<u8>, PhotoFault> {
    if is_heic(bytes) {
        return Err(PhotoFault::Heic);
    }
    let format = match ImageKind::of(bytes).ok_or(PhotoFault::NotPhoto)? {
        ImageKind::Jpeg => ImageFormat::Jpeg,
        ImageKind::Png => ImageFormat::Png,
        ImageKind::Webp => ImageFormat::WebP,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let unreadable = |_| if is_cut_off(bytes) { PhotoFault::CutOff } else { PhotoFault::Broken };
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let (wide, high) = decoder.dimensions();
    if wide.max(high) > WIDEST || u64::from(wide) * u64::from(high) > MOST_POINTS {
        return Err(PhotoFault::TooManyPoints);
    }
    if wide.min(high) < SHORT_SIDE {
        return Err(PhotoFault::TooSmall);
    }
    // The limit above bounds what the decoder itself takes, not the picture it makes.
    if decoder.total_bytes() > MOST_MEMORY {
        return Err(PhotoFault::TooHeavy);
    }
    // The decoder paints what is missing of a JPEG grey and calls it good.
    if is_cut_off(bytes) {
        return Err(PhotoFault::CutOff);
    }
    let orientation = decoder.orientation().map_err(|_| PhotoFault::Broken)?;
    let mut photo = DynamicImage::from_decoder(decoder).map_err(|_| PhotoFault::Broken)?;
    if wide.max(high) > LONG_SIDE {
        photo = photo.thumbnail(LONG_SIDE, LONG_SIDE);
    }
    photo.apply_orientation(orientation);
    let mut out = Vec::new();
    on_white(&photo)
        .write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY))
        .map_err(|_| PhotoFault::Broken)?;
    Ok(out)
}

/// A picture on white paper: a signature on a transparent ground would be black on black otherwise.
fn on_white(photo: &DynamicImage) -> RgbImage {
    if !photo.color().has_alpha() {
        return photo.to_rgb8();
    }
    let points = photo.to_rgba8();
    RgbImage::from_fn(points.width(), points.height(), |x, y| {
        let [red, green, blue, cover] = points.get_pixel(x, y).0.map(u32::from);
        let laid =
            |part: u32| u8::try_from((part * cover + 255 * (255 - cover)) / 255).unwrap_or(u8::MAX);
        Rgb([laid(red), laid(green), laid(blue)])
    })
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;

    /// A photo with a red left and a blue right half.
    fn halves(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 { image::Rgb([220, 20, 20]) } else { image::Rgb([20, 20, 220]) }
        })
    }

    fn jpeg(photo: &RgbImage) -> Vec<u8> {
        let mut out = Vec::new();
        photo.write_with_encoder(JpegEncoder::new(&mut out)).unwrap();
        out
    }

    /// The same photo with the camera's note that it was held turned (EXIF orientation) and where
    /// it was taken.
    fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"DI MANA SAYA");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
    }

    fn png(photo: &DynamicImage) -> Vec<u8> {
        let mut out = Vec::new();
        photo.write_with_encoder(image::codecs::png::PngEncoder::new(&mut out)).unwrap();
        out
    }

    #[test]
    fn a_signature_on_a_transparent_ground_lies_on_white() {
        let ink = image::RgbaImage::from_fn(700, 500, |x, _| {
            if x < 350 { image::Rgba([0, 0, 0, 0]) } else { image::Rgba([20, 20, 120, 255]) }
        });
        let kept = image::load_from_memory(&rewrite(&png(&ink.into())).unwrap()).unwrap().to_rgb8();
        assert!(
            kept.get_pixel(100, 250).0.iter().all(|part| *part > 240),
            "{:?}",
            kept.get_pixel(100, 250)
        );
        assert!(kept.get_pixel(600, 250)[0] < 60);
    }

    #[test]
    fn a_large_photo_is_reduced_turned_upright_and_stripped() {
        let held = with_exif(&jpeg(&halves(2400, 1800)), 6);
        let kept = rewrite(&held).unwrap();
        assert!(
            !kept.windows(4).any(|four| four == b"Exif")
                && !kept.windows(4).any(|four| four == b"MANA")
        );
        let photo = image::load_from_memory(&kept).unwrap().to_rgb8();
        assert_eq!(photo.dimensions(), (1200, 1600));
        let (top, bottom) = (photo.get_pixel(600, 100), photo.get_pixel(600, 1500));
        assert!(top[0] > 150 && top[2] < 100, "what was left is above: {top:?}");
        assert!(bottom[2] > 150 && bottom[0] < 100, "{bottom:?}");
    }

    #[test]
    fn what_is_no_photo_or_cannot_be_read_is_refused() {
        let whole = jpeg(&halves(800, 600));
        let noted = with_exif(&whole, 1);
        let refused = [
            (b"%PDF-1.7".to_vec(), PhotoFault::NotPhoto),
            (Vec::new(), PhotoFault::NotPhoto),
            (b"\0\0\0\x18ftypheic".to_vec(), PhotoFault::Heic),
            (whole[..200].to_vec(), PhotoFault::CutOff),
            (whole[..whole.len() / 2].to_vec(), PhotoFault::CutOff),
            ([&noted[..noted.len() / 2], b"\xff"].concat(), PhotoFault::CutOff),
            (png(&halves(800, 600).into())[..900].to_vec(), PhotoFault::CutOff),
            (jpeg(&halves(400, 300)), PhotoFault::TooSmall),
            (png(&DynamicImage::new_luma8(12_001, 600)), PhotoFault::TooManyPoints),
            (png(&DynamicImage::new_luma8(9000, 9000)), PhotoFault::TooManyPoints),
        ];
        for (bytes, fault) in refused {
            assert_eq!(rewrite(&bytes).unwrap_err(), fault);
        }
        assert!(rewrite(&whole).is_ok() && rewrite(&noted).is_ok());
        let mut wide = Vec::new();
        let plain = image::ImageBuffer::<image::Rgba<u16>, Vec<u16>>::new(6500, 6000);
        plain.write_with_encoder(image::codecs::png::PngEncoder::new(&mut wide)).unwrap();
        assert_eq!(
            rewrite(&wide).unwrap_err(),
            PhotoFault::TooHeavy,
            "small as a file, 288 MB as a picture"
        );
    }
}
