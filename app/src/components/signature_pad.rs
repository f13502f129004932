//! A box to sign in with a finger, a pen or a mouse, from either hand. The strokes are kept as a
//! path, not as a picture.

use domain::signature::{HEIGHT, WIDTH};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;
use words::Text;

use crate::i18n::say;

/// The pad; its strokes travel in the hidden field `name`.
#[component]
pub fn SignaturePad(name: &'static str) -> impl IntoView {
    let strokes = RwSignal::new(String::new());
    let drawing = RwSignal::new(false);
    let ready = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    let add = move |command: char, event: &PointerEvent| {
        if let Some((x, y)) = place(event) {
            strokes.update(|path| path.push_str(&format!("{command} {x} {y} ")));
        }
    };
    view! {
        <div class="pad">
            <span class="field__label" id="pad-label">{say(Text::SignHere)}</span>
            <p class="field__hint" id="pad-hint">{say(Text::SignHereHint)}</p>
            <input type="hidden" name=name prop:value=move || strokes.get()/>
            <svg
                class="pad__box" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img"
                aria-labelledby="pad-label" aria-describedby="pad-hint"
                on:pointerdown=move |event| {
                    event.prevent_default();
                    capture(&event);
                    drawing.set(true);
                    add('M', &event);
                }
                on:pointermove=move |event| if drawing.get_untracked() { add('L', &event) }
                on:pointerup=move |_| drawing.set(false)
                on:pointercancel=move |_| drawing.set(false)
            >
                <line class="pad__base" x1="30" y1="160" x2="570" y2="160"></line>
                <path class="pad__stroke" d=move || strokes.get()></path>
            </svg>
            <p class="pad__tools">
                <button
                    class="button button--quiet" type="button" hidden=move || !ready.get()
                    on:click=move |_| strokes.set(String::new())
                >
                    {say(Text::ClearSignature)}
                </button>
            </p>
        </div>
    }
}

fn capture(event: &PointerEvent) {
    if let Some(pad) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        let _ = pad.set_pointer_capture(event.pointer_id());
    }
}

/// Where the pointer is, in the pad's units.
fn place(event: &PointerEvent) -> Option<(u32, u32)> {
    let pad = event.current_target()?.dyn_into::<Element>().ok()?;
    let frame = pad.get_bounding_client_rect();
    let along = |at: f64, from: f64, length: f64, most: u32| {
        let share = ((at - from) / length).clamp(0.0, 1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of 0 to 1 of a small number"
        )]
        let at = (share * f64::from(most)).round() as u32;
        at
    };
    Some((
        along(f64::from(event.client_x()), frame.left(), frame.width(), WIDTH),
        along(f64::from(event.client_y()), frame.top(), frame.height(), HEIGHT),
    ))
}
