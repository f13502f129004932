//! Scanning a QR with the camera into a text field. Without scripts, or without a camera, the field is typed into.

use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, Tone};
use crate::client::{Camera, fill};
use crate::speak::say;
use domain::words::Text;

/// The button that opens the camera, and the picture while it is open. What is read goes into the field with the id `target`; `sends` sends that
/// field's form at once.
#[component]
pub fn Scanner(target: &'static str, #[prop(optional)] sends: bool) -> impl IntoView {
    let video = NodeRef::<Video>::new();
    let open = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    // It is turned off when it is dropped, also because the page went on while it was open.
    let camera = StoredValue::new_local(None::<Camera>);
    let stop = move || {
        open.try_set(false);
        camera.try_update_value(|camera| drop(camera.take()));
    };
    let start = move |_| {
        failed.set(false);
        open.set(true);
        spawn_local(async move {
            let Some(picture) = video.get_untracked() else { return };
            match Camera::open(&picture).await {
                Err(_) => {
                    failed.try_set(true);
                    stop();
                }
                Ok(opened) => {
                    let reads = opened.reader();
                    camera.try_set_value(Some(opened));
                    if let Some(text) = reads.await {
                        stop();
                        fill(target, &text, sends);
                    }
                }
            }
        });
    };
    view! {
        <div class="scanner" hidden=move || !alive.get()>
            <button class="button button--quiet" type="button" on:click=start hidden=move || open.get()>{say(Text::ScanWithCamera)}</button>
            <div hidden=move || !open.get()>
                <video class="scanner__picture" node_ref=video autoplay muted playsinline aria-label=say(Text::CameraPicture)></video>
                <p class="field__hint">{say(Text::HoldInFront)}</p>
                <button class="button button--quiet" type="button" on:click=move |_| stop()>{say(Text::StopCamera)}</button>
            </div>
            {move || failed.get().then(|| view! { <Notice tone=Tone::Warn urgent=true>{say(Text::NoCamera)}</Notice> })}
        </div>
    }
}
