//! Making a photo smaller before it is sent: upright, without the camera's notes, and light enough
//! for a slow line.

use domain::people::photo::{LONG_SIDE, MOST_POINTS, PhotoFault, WIDEST, is_cut_off, is_heic};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

const QUALITY: f64 = 0.82;

/// A JPEG of at most 1600 points of a chosen photo. The browser turns it upright as it opens it;
/// drawing it anew leaves the camera's notes behind.
///
/// # Errors
/// [`PhotoFault`] when the browser cannot open it; then the server judges it.
pub async fn reduced(file: &File) -> Result<Blob, PhotoFault> {
    let bitmap = opened(file).await?;
    let drawn = draw(&bitmap);
    // A phone has no room for two of them.
    bitmap.close();
    let canvas = drawn.ok_or(PhotoFault::Broken)?;
    let written =
        JsFuture::from(written(&canvas, QUALITY)).await.map_err(|_| PhotoFault::Broken)?;
    written.dyn_into::<Blob>().map_err(|_| PhotoFault::Broken)
}

/// Opens a photo, upright. A browser opens what is cut off and paints the rest grey, so its end is
/// looked for first.
pub(super) async fn opened(file: &File) -> Result<ImageBitmap, PhotoFault> {
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| PhotoFault::Broken)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    if is_cut_off(&bytes) {
        return Err(PhotoFault::CutOff);
    }
    let unknown = if is_heic(&bytes) { PhotoFault::Heic } else { PhotoFault::NotPhoto };
    drop(bytes);
    let opened =
        leptos::prelude::window().create_image_bitmap_with_blob(file).map_err(|_| unknown)?;
    let bitmap: ImageBitmap =
        JsFuture::from(opened).await.map(JsCast::unchecked_into).map_err(|_| unknown)?;
    if u64::from(bitmap.width()) * u64::from(bitmap.height()) > MOST_POINTS
        || bitmap.width().max(bitmap.height()) > WIDEST
    {
        bitmap.close();
        return Err(PhotoFault::TooManyPoints);
    }
    Ok(bitmap)
}

/// Lays white paper under what is drawn: what is transparent in a photo would be black in a JPEG.
pub(super) fn on_white(context: &CanvasRenderingContext2d, width: f64, height: f64) {
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
}

fn draw(bitmap: &ImageBitmap) -> Option<HtmlCanvasElement> {
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let scale = (f64::from(LONG_SIDE) / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).round(), (height * scale).round());
    let canvas: HtmlCanvasElement =
        leptos::prelude::document().create_element("canvas").ok()?.dyn_into().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a scaled side is a whole number of at most 1600"
    )]
    {
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    on_white(&context, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}

/// The canvas as JPEG.
pub(super) fn written(canvas: &HtmlCanvasElement, quality: f64) -> Promise {
    Promise::new(&mut |done, failed| {
        let told = Closure::once_into_js(move |blob: wasm_bindgen::JsValue| {
            let _ = done.call1(&wasm_bindgen::JsValue::NULL, &blob);
        });
        if canvas
            .to_blob_with_type_and_encoder_options(
                told.unchecked_ref(),
                "image/jpeg",
                &quality.into(),
            )
            .is_err()
        {
            let _ = failed.call0(&wasm_bindgen::JsValue::NULL);
        }
    })
}
