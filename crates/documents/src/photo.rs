//! Photos of a registration: looked at, turned upright, reduced and written anew, so that nothing of the camera's notes (place, time,
//! device) is kept.

use std::io::Cursor;
use std::sync::Arc;

use bytes::Bytes;
use domain::people::photo::{ImageKind, LONG_SIDE, MAX_BYTES, PhotoFault, SHORT_SIDE};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use tokio::sync::Semaphore;

/// The longest side that is opened at all: 12,000 points.
const WIDEST: u32 = 12_000;
/// The most memory that opening one photo may take.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
const QUALITY: u8 = 82;

/// Reads photos, a few at a time.
#[derive(Clone, Debug)]
pub struct PhotoReader {
    places: Arc<Semaphore>,
}

impl PhotoReader {
    /// A reader that works on so many photos at a time.
    #[must_use]
    pub fn new(at_once: usize) -> Self {
        Self { places: Arc::new(Semaphore::new(at_once)) }
    }

    /// Makes an upright JPEG of at most 1600 points of what was uploaded.
    ///
    /// # Errors
    /// [`PhotoFault`]: why it is not taken.
    pub async fn read(&self, bytes: Bytes) -> Result<Bytes, PhotoFault> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(PhotoFault::TooLarge);
        }
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| PhotoFault::Broken)?;
        let work = tokio::task::spawn_blocking(move || {
            let written = rewrite(&bytes);
            // The place is free when the work is done, not when nobody waits for it any more.
            drop(place);
            written
        });
        work.await.unwrap_or(Err(PhotoFault::Broken))
    }
}

fn rewrite(bytes: &[u8]) -> Result<Bytes, PhotoFault> {
    let format = match ImageKind::of(bytes).ok_or(PhotoFault::NotPhoto)? {
        ImageKind::Jpeg => ImageFormat::Jpeg,
        ImageKind::Png => ImageFormat::Png,
        ImageKind::Webp => ImageFormat::WebP,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| PhotoFault::Broken)?;
    // The limits above bound what the decoder itself takes, not the picture it makes.
    if decoder.total_bytes() > MOST_MEMORY {
        return Err(PhotoFault::TooLarge);
    }
    let orientation = decoder.orientation().map_err(|_| PhotoFault::Broken)?;
    let mut photo = DynamicImage::from_decoder(decoder).map_err(|_| PhotoFault::Broken)?;
    if photo.width().min(photo.height()) < SHORT_SIDE {
        return Err(PhotoFault::TooSmall);
    }
    if photo.width().max(photo.height()) > LONG_SIDE {
        photo = photo.thumbnail(LONG_SIDE, LONG_SIDE);
    }
    photo.apply_orientation(orientation);
    let mut out = Vec::new();
    photo.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY)).map_err(|_| PhotoFault::Broken)?;
    Ok(Bytes::from(out))
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;

    /// A photo with a red left and a blue right half.
    fn halves(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { image::Rgb([220, 20, 20]) } else { image::Rgb([20, 20, 220]) })
    }

    fn jpeg(photo: &RgbImage) -> Vec<u8> {
        let mut out = Vec::new();
        photo.write_with_encoder(JpegEncoder::new(&mut out)).unwrap();
        out
    }

    /// The same photo with the camera's note that it was held turned (EXIF orientation) and where it was taken.
    fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"DI MANA SAYA");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
    }

    #[tokio::test]
    async fn a_large_photo_is_reduced_turned_upright_and_stripped() {
        let held = with_exif(&jpeg(&halves(2400, 1800)), 6);
        let kept = PhotoReader::new(1).read(Bytes::from(held)).await.unwrap();
        assert!(!kept.windows(4).any(|four| four == b"Exif") && !kept.windows(4).any(|four| four == b"MANA"));
        let photo = image::load_from_memory(&kept).unwrap().to_rgb8();
        assert_eq!(photo.dimensions(), (1200, 1600));
        let (top, bottom) = (photo.get_pixel(600, 100), photo.get_pixel(600, 1500));
        assert!(top[0] > 150 && top[2] < 100, "what was left is above: {top:?}");
        assert!(bottom[2] > 150 && bottom[0] < 100, "{bottom:?}");
    }

    #[tokio::test]
    async fn what_is_no_photo_or_cannot_be_read_is_refused() {
        let reader = PhotoReader::new(1);
        let whole = jpeg(&halves(800, 600));
        let refused = [
            (b"%PDF-1.7".to_vec(), PhotoFault::NotPhoto),
            (Vec::new(), PhotoFault::NotPhoto),
            (whole[..200].to_vec(), PhotoFault::Broken),
            (jpeg(&halves(400, 300)), PhotoFault::TooSmall),
            (vec![0xff; usize::try_from(MAX_BYTES).unwrap() + 1], PhotoFault::TooLarge),
        ];
        for (bytes, fault) in refused {
            assert_eq!(reader.read(Bytes::from(bytes)).await.unwrap_err(), fault);
        }
        assert!(reader.read(Bytes::from(whole)).await.is_ok());
        let mut wide = Vec::new();
        let plain = image::ImageBuffer::<image::Rgba<u16>, Vec<u16>>::new(6000, 6000);
        plain.write_with_encoder(image::codecs::png::PngEncoder::new(&mut wide)).unwrap();
        assert_eq!(reader.read(Bytes::from(wide)).await.unwrap_err(), PhotoFault::TooLarge, "small as a file, 288 MB as a picture");
    }
}
