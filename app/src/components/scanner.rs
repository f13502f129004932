//! Scanning a QR with the camera into a text field. Without scripts, or without a camera, the field
//! is typed into.

use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::Text;

use super::{Notice, Tone};
use crate::client::{Camera, fill};
use crate::i18n::say;

/// The button that opens the camera, and the picture while it is open. What is read goes into the
/// field with the id `target`; `sends` sends that field's form at once.
#[component]
pub fn Scanner(target: &'static str, #[prop(optional)] sends: bool) -> impl IntoView {
    let video = NodeRef::<Video>::new();
    let open = RwSignal::new(false);
    // Which opening it is: one that was given up while the browser still asked for leave must not
    // come alive again.
    let turn = RwSignal::new(0_u32);
    let failed = RwSignal::new(false);
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    let start = move |_| {
        failed.set(false);
        open.set(true);
        turn.update(|turn| *turn += 1);
        let own = turn.get_untracked();
        // Also a page that went on while the camera was open wants it no more.
        let wanted =
            move || open.try_get_untracked() == Some(true) && turn.try_get_untracked() == Some(own);
        spawn_local(async move {
            let Some(picture) = video.get_untracked() else { return };
            match Camera::open(&picture).await {
                Err(_) if wanted() => {
                    failed.set(true);
                    open.set(false);
                }
                Err(_) => {}
                Ok(camera) => {
                    let read = camera.read(wanted).await;
                    drop(camera);
                    if let Some(text) = read {
                        open.set(false);
                        fill(target, &text, sends);
                    }
                }
            }
        });
    };
    view! {
        <div class="scanner" hidden=move || !alive.get()>
            <button
                class="button button--quiet" type="button" on:click=start hidden=move || open.get()
            >
                {say(Text::ScanWithCamera)}
            </button>
            <div hidden=move || !open.get()>
                <video
                    class="scanner__picture" node_ref=video autoplay muted playsinline
                    aria-label=say(Text::CameraPicture)
                ></video>
                <p class="field__hint">{say(Text::HoldInFront)}</p>
                <button
                    class="button button--quiet" type="button" on:click=move |_| open.set(false)
                >
                    {say(Text::StopCamera)}
                </button>
            </div>
            {move || failed.get().then(|| view! {
                <Notice tone=Tone::Warn urgent=true>{say(Text::NoCamera)}</Notice>
            })}
        </div>
    }
}
