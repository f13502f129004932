//! The camera: its picture in a video element, read for a QR code now and then.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlFormElement, HtmlInputElement,
    HtmlScriptElement, HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

/// The picture is looked at so often.
const EVERY_MS: i32 = 150;
/// The picture is brought to one of these widths before it is looked at: enough for a code that
/// fills a third of it. They take turns, as a code that lies badly on the points of one is plain on
/// those of another: of pictures that did not move, one in three was not read at the first width,
/// and each was read at one of the four.
const WIDTHS: [u32; 4] = [640, 560, 720, 480];

/// An open camera; dropping it turns it off.
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
}

impl Camera {
    /// Opens the camera that looks away from the person, where there are two.
    ///
    /// # Errors
    /// When there is none, or the person does not allow it.
    pub async fn open(video: &HtmlVideoElement) -> Result<Self, JsValue> {
        let wanted = MediaStreamConstraints::new();
        let which = js_sys::Object::new();
        Reflect::set(&which, &"facingMode".into(), &"environment".into())?;
        wanted.set_video(&which);
        let stream: MediaStream = JsFuture::from(
            window().navigator().media_devices()?.get_user_media_with_constraints(&wanted)?,
        )
        .await?
        .unchecked_into();
        video.set_src_object(Some(&stream));
        let camera = Self { stream, video: video.clone() };
        JsFuture::from(video.play()?).await?;
        Ok(camera)
    }

    /// Looks at the picture until it shows a QR code, and gives what that says; nothing once it is
    /// not wanted any more.
    pub async fn read(&self, wanted: impl Fn() -> bool) -> Option<String> {
        let reader = code_reader().await?;
        let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
        let mut widths = WIDTHS.iter().cycle();
        while wanted() {
            let width = *widths.next()?;
            if let Some(text) = read(&self.video, &canvas, width, &reader) {
                return wanted().then_some(text);
            }
            wait(EVERY_MS).await?;
        }
        None
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks().iter() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
        // The picture may be another camera's by now.
        if self.video.src_object().is_some_and(|there| js_sys::Object::is(&there, &self.stream)) {
            self.video.set_src_object(None);
        }
    }
}

/// Where the module that reads codes promises its function.
const READER: &str = "akuReadCode";

/// The function that reads codes: its module is fetched when the camera is opened for the first
/// time.
async fn code_reader() -> Option<Function> {
    let promised = || {
        let there = Reflect::get(&window(), &READER.into()).ok()?;
        there.dyn_into::<Promise>().ok()
    };
    if promised().is_none() {
        fetch_reader().await?;
    }
    JsFuture::from(promised()?).await.ok()?.dyn_into().ok()
}

/// Fetches the module, from where the styles of this build lie.
async fn fetch_reader() -> Option<()> {
    let style = document().query_selector("link[rel=stylesheet]").ok()??.get_attribute("href")?;
    let script: HtmlScriptElement = document().create_element("script").ok()?.unchecked_into();
    script.set_type("module");
    script.set_src(&format!("{}/qr_load.js", style.rsplit_once('/')?.0));
    let come = Promise::new(&mut |done, failed| {
        script.set_onload(Some(&done));
        script.set_onerror(Some(&failed));
    });
    document().head()?.append_child(&script).ok()?;
    JsFuture::from(come).await.ok().map(drop)
}

/// Reads the present picture, brought to a width in pixels.
fn read(
    video: &HtmlVideoElement,
    canvas: &HtmlCanvasElement,
    width: u32,
    reader: &Function,
) -> Option<String> {
    let (wide, high) = (video.video_width(), video.video_height());
    if wide == 0 || high == 0 {
        return None;
    }
    let height = high * width / wide;
    canvas.set_width(width);
    canvas.set_height(height);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    pen.draw_image_with_html_video_element_and_dw_and_dh(
        video,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )
    .ok()?;
    let picture = pen.get_image_data(0.0, 0.0, f64::from(width), f64::from(height)).ok()?;
    let pixels = Reflect::get(&picture, &"data".into()).ok()?;
    reader.call2(&JsValue::UNDEFINED, &pixels, &width.into()).ok()?.as_string()
}

async fn wait(ms: i32) -> Option<()> {
    let promise = Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, ms);
    });
    JsFuture::from(promise).await.ok().map(drop)
}

/// Writes a text into a field, as if it had been typed, and sends the field's form if wanted.
pub fn fill(id: &str, text: &str, sends: bool) {
    let Some(field) = document()
        .get_element_by_id(id)
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    field.set_value(text);
    let _ = field.focus();
    if sends && let Some(form) = field.form() {
        send(&form);
    }
}

fn send(form: &HtmlFormElement) {
    // A form that lacks something stays, and the browser says what.
    let _ = form.request_submit();
}
