//! Up to twelve photos as one PDF, made on the device: each photo is opened, drawn and closed
//! before the next one, because a cheap phone has no room for two.

use std::cell::RefCell;
use std::collections::BTreeMap;

use domain::pdf::MAX_BYTES;
use domain::people::photo::PhotoFault;
use js_sys::{Array, Reflect, Uint8Array};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, DataTransfer, Event, EventInit, File,
    FilePropertyBag, HtmlCanvasElement, HtmlInputElement, ImageBitmap,
};

use super::frame::Frame;
use super::photo::{on_white, opened, written};

/// The most photos of one file.
pub const MOST_PHOTOS: usize = 12;
/// The shorter side that writing on a page needs; a photo that has less is left as it is.
const SHORT_SIDE: f64 = 1240.0;
/// Tried in turn until a photo fits into its share of the file.
const QUALITIES: [f64; 5] = [0.8, 0.7, 0.6, 0.45, 0.3];
/// What the file itself needs beside the photos.
const FRAME_BYTES: u64 = 16 * 1024;
/// The longer side of a page: that of A4, in points.
const PAGE_POINTS: f32 = 842.0;
/// The longer side of a small picture: enough to see where a page ends on a phone.
const THUMB: f64 = 640.0;

/// A photo as a page of the file: JPEG bytes with their size in points of the picture.
pub struct Page {
    /// The JPEG.
    pub jpeg: Vec<u8>,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A small picture of a photo, as it was taken: neither turned nor cut.
#[derive(Debug, Clone, PartialEq)]
pub struct Small {
    /// A `data:` address.
    pub address: String,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

thread_local! {
    /// The chosen files, by number: what pages are drawn from must be able to travel between
    /// threads on the server, and a file cannot.
    static FILES: RefCell<BTreeMap<u32, File>> = const { RefCell::new(BTreeMap::new()) };
}

/// Keeps a chosen file and gives its number.
pub fn keep(file: File) -> u32 {
    FILES.with_borrow_mut(|files| {
        let id = files.last_key_value().map_or(0, |(last, _)| last + 1);
        files.insert(id, file);
        id
    })
}

/// Puts another photo in the place of one.
pub fn replace(id: u32, file: File) {
    FILES.with_borrow_mut(|files| files.insert(id, file));
}

/// Forgets a file.
pub fn forget(id: u32) {
    FILES.with_borrow_mut(|files| files.remove(&id));
}

/// A small picture of a photo.
///
/// # Errors
/// [`PhotoFault`]: why it cannot be shown.
pub async fn thumbnail(file: &File) -> Result<Small, PhotoFault> {
    let bitmap = opened(file).await?;
    let scale = THUMB / f64::from(bitmap.width().max(bitmap.height()));
    let drawn = drawn(&bitmap, |_| scale.min(1.0), 0, Frame::default());
    bitmap.close();
    let canvas = drawn.ok_or(PhotoFault::Broken)?;
    let address = canvas.to_data_url_with_type("image/jpeg").map_err(|_| PhotoFault::Broken)?;
    Ok(Small { address, width: f64::from(canvas.width()), height: f64::from(canvas.height()) })
}

/// One kept photo as a page, turned by so many quarters to the right and then cut; `share` is how
/// many bytes it may take.
///
/// # Errors
/// [`PhotoFault`]: why it cannot be taken.
pub async fn page(id: u32, quarters: u8, frame: Frame, share: u64) -> Result<Page, PhotoFault> {
    let file = FILES.with_borrow(|files| files.get(&id).cloned()).ok_or(PhotoFault::Missing)?;
    let bitmap = opened(&file).await?;
    let drawn = drawn(&bitmap, |short| (SHORT_SIDE / short).min(1.0), quarters, frame);
    bitmap.close();
    let canvas = drawn.ok_or(PhotoFault::Broken)?;
    for quality in QUALITIES {
        let blob: Blob = JsFuture::from(written(&canvas, quality))
            .await
            .ok()
            .and_then(|blob| blob.dyn_into().ok())
            .ok_or(PhotoFault::Broken)?;
        if blob.size() <= share as f64 {
            let buffer =
                JsFuture::from(blob.array_buffer()).await.map_err(|_| PhotoFault::Broken)?;
            return Ok(Page {
                jpeg: Uint8Array::new(&buffer).to_vec(),
                width: canvas.width(),
                height: canvas.height(),
            });
        }
    }
    Err(PhotoFault::TooLarge)
}

/// How many bytes each of so many photos may take.
#[must_use]
pub fn share(photos: usize) -> u64 {
    (MAX_BYTES - FRAME_BYTES) / photos.max(1) as u64
}

/// Draws a bitmap turned, cut, and smaller by what `scale` says of the shorter side of what is
/// left.
fn drawn(
    bitmap: &ImageBitmap,
    scale: impl FnOnce(f64) -> f64,
    quarters: u8,
    frame: Frame,
) -> Option<HtmlCanvasElement> {
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let (across, down) = if quarters % 2 == 1 { (height, width) } else { (width, height) };
    let part = frame.part(across, down);
    let scale = scale(part.width.min(part.height));
    let canvas: HtmlCanvasElement =
        leptos::prelude::document().create_element("canvas").ok()?.dyn_into().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a side of a photo that was scaled down"
    )]
    {
        canvas.set_width((part.width * scale).round() as u32);
        canvas.set_height((part.height * scale).round() as u32);
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    on_white(&context, f64::from(canvas.width()), f64::from(canvas.height()));
    // Without it small writing breaks up when a large photo is made smaller.
    let _ = Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
    context.translate((across / 2.0 - part.x) * scale, (down / 2.0 - part.y) * scale).ok()?;
    context.rotate(f64::from(quarters) * std::f64::consts::FRAC_PI_2).ok()?;
    let (width, height) = (width * scale, height * scale);
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(
            bitmap,
            -width / 2.0,
            -height / 2.0,
            width,
            height,
        )
        .ok()?;
    Some(canvas)
}

/// A PDF with one photo a page. A page has the photo's shape and A4's longer side.
#[must_use]
pub fn pdf(pages: &[Page]) -> Vec<u8> {
    let id = |at: usize| Ref::new(i32::try_from(at).unwrap_or(i32::MAX));
    let (catalog, tree) = (id(1), id(2));
    // Three objects a photo: page, content, picture.
    let of = |at: usize| (id(3 + at * 3), id(4 + at * 3), id(5 + at * 3));
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree)
        .kids((0..pages.len()).map(|at| of(at).0))
        .count(i32::try_from(pages.len()).unwrap_or(i32::MAX));
    for (at, photo) in pages.iter().enumerate() {
        let (page_id, content_id, picture_id) = of(at);
        let (width, height) = (photo.width as f32, photo.height as f32);
        let scale = PAGE_POINTS / width.max(height);
        let (width, height) = (width * scale, height * scale);
        let mut page = pdf.page(page_id);
        page.media_box(Rect::new(0.0, 0.0, width, height)).parent(tree).contents(content_id);
        page.resources().x_objects().pair(Name(b"Foto"), picture_id);
        page.finish();
        let mut content = Content::new();
        content.transform([width, 0.0, 0.0, height, 0.0, 0.0]).x_object(Name(b"Foto"));
        pdf.stream(content_id, &content.finish());
        let mut picture = pdf.image_xobject(picture_id, &photo.jpeg);
        let side = |points: u32| i32::try_from(points).unwrap_or(i32::MAX);
        picture.width(side(photo.width)).height(side(photo.height)).bits_per_component(8);
        picture.color_space().device_rgb();
        picture.filter(Filter::DctDecode);
        picture.finish();
    }
    pdf.finish()
}

/// Puts a file into a file input, as if it had been chosen there.
pub fn choose(input: &HtmlInputElement, name: &str, bytes: &[u8]) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let kind = BlobPropertyBag::new();
    kind.set_type("application/pdf");
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?;
    let options = FilePropertyBag::new();
    options.set_type("application/pdf");
    let file = File::new_with_blob_sequence_and_options(&Array::of1(&blob), name, &options).ok()?;
    let carrier = DataTransfer::new().ok()?;
    carrier.items().add_with_file(&file).ok()?;
    input.set_files(carrier.files().as_ref());
    tell(input)
}

/// Takes a file of this name out of a file input; one of another name was chosen by hand and stays.
pub fn take_out(input: &HtmlInputElement, name: &str) {
    if input.files().and_then(|files| files.get(0)).is_some_and(|file| file.name() == name) {
        input.set_value("");
        tell(input);
    }
}

/// Says that an input has changed, as the browser does when a person changes it.
fn tell(input: &HtmlInputElement) -> Option<()> {
    let told = EventInit::new();
    told.set_bubbles(true);
    let event = Event::new_with_event_init_dict("change", &told).ok()?;
    input.dispatch_event(&event).ok().map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The smallest JPEG there is: its pixels do not matter here.
    fn photo(width: u32, height: u32) -> Page {
        Page { jpeg: b"\xff\xd8\xff\xd9".to_vec(), width, height }
    }

    #[test]
    fn every_photo_is_a_page_of_its_shape() {
        let bytes = pdf(&[photo(1240, 1654), photo(1654, 1240)]);
        assert!(domain::pdf::precheck(&bytes).is_ok());
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("/Count 2") && text.matches("/DCTDecode").count() == 2);
        assert!(text.contains("[0 0 631.2") && text.contains("842 631.2"), "upright and across");
    }

    #[test]
    fn twelve_photos_share_nine_megabytes() {
        assert!(share(MOST_PHOTOS) * MOST_PHOTOS as u64 + FRAME_BYTES <= MAX_BYTES);
        assert!(share(MOST_PHOTOS) > 700 * 1024);
    }
}
