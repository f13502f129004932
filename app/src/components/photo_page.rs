//! One photo of a page, and what can be done with it.

use leptos::ev::{Event, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;
use words::Text;

use crate::client::{Edge, Frame, MOST_CUT, Part, focus, forget};
use crate::components::photo_retake::retake;
use crate::components::photo_state::{State, Taken};
use crate::i18n::{put, say};

/// The photo in the list.
pub(super) fn one(state: State, photo: Taken) -> impl IntoView {
    let name = Signal::derive(move || {
        put(Text::PagesPage, &[("n", &(place_of(state, photo) + 1).to_string())])
    });
    let part = Signal::derive(move || {
        let (width, height) = photo.sides();
        photo.frame.get().part(width, height)
    });
    view! {
        <li class="pages__page">
            <div class="pages__row">
                <svg
                    class="pages__thumb" viewBox=move || box_of(part.get()) role="img"
                    aria-label=name
                >
                    {picture(photo)}
                </svg>
                <div>
                    <strong>{name}</strong>
                    {tools(state, photo, name)}
                </div>
            </div>
            {move || photo.cutting.get().then(|| cut(state, photo, name))}
        </li>
    }
}

/// The buttons of a photo.
fn tools(state: State, photo: Taken, name: Signal<String>) -> impl IntoView {
    let at = move || place_of(state, photo);
    let label = move |text: Text| Signal::derive(move || format!("{}: {}", say(text), name.get()));
    // Where a button is found again after its page was moved or is gone.
    let place = move |act: &str| format!("hal-{}-{act}", photo.id);
    let moved = move |by: isize, act: &'static str| {
        let from = at();
        let to =
            from.checked_add_signed(by).filter(|to| *to < state.photos.with_untracked(Vec::len));
        if let Some(to) = to {
            state.photos.update(|photos| photos.swap(from, to));
            state.changed();
            focus(&place(act));
        }
    };
    let turn = move || {
        photo.quarters.update(|quarters| *quarters = (*quarters + 1) % 4);
        photo.frame.update(|frame| *frame = frame.turned());
        state.changed();
    };
    let remove = move || {
        let from = at();
        state.photos.update(|photos| photos.retain(|one| one.id != photo.id));
        forget(photo.id);
        state.changed();
        // The next page takes its place; after the last one there is adding.
        let next = state.photos.with_untracked(|photos| {
            photos.get(from).or(photos.last()).map(|next| format!("hal-{}-buang", next.id))
        });
        focus(next.as_deref().unwrap_or("hal-tambah"));
    };
    let cutting = photo.cutting;
    let button = move |text: Text, act: &str, press: Callback<()>| {
        view! {
            <button
                class="button button--quiet" type="button" aria-label=label(text) id=place(act)
                disabled=move || state.busy() on:click=move |_| press.run(())
            >
                {say(text)}
            </button>
        }
    };
    let up = Callback::new(move |()| moved(-1, "naik"));
    let down = Callback::new(move |()| moved(1, "turun"));
    view! {
        <p class="pages__tools">
            {button(Text::PagesTurn, "putar", Callback::new(move |()| turn()))}
            <button
                class="button button--quiet" type="button"
                aria-label=label(Text::PagesCrop) id=place("potong")
                aria-expanded=move || cutting.get().to_string()
                disabled=move || state.busy()
                on:click=move |_| cutting.update(|cutting| *cutting = !*cutting)
            >
                {say(Text::PagesCrop)}
            </button>
            <label class="button button--quiet pages__retake">
                {say(Text::PagesRetake)}
                <input
                    class="visually-hidden" type="file" accept="image/*"
                    aria-label=label(Text::PagesRetake) disabled=move || state.busy()
                    on:change=move |event: Event| retake(state, photo, &event)
                />
            </label>
            {button(Text::PagesUp, "naik", up)}
            {button(Text::PagesDown, "turun", down)}
            {button(Text::PagesRemove, "buang", Callback::new(move |()| remove()))}
        </p>
    }
}

/// Which page a photo is, from zero.
fn place_of(state: State, photo: Taken) -> usize {
    let at = |photos: &Vec<Taken>| photos.iter().position(|one| one.id == photo.id);
    state.photos.with(at).unwrap_or_default()
}

fn box_of(part: Part) -> String {
    format!("{} {} {} {}", part.x, part.y, part.width, part.height)
}

/// The small picture, turned as its photo is.
pub(crate) fn picture(photo: Taken) -> impl IntoView {
    let way = move || {
        let (width, height) = photo.small.with(|small| (small.width, small.height));
        match photo.quarters.get() {
            1 => format!("translate({height} 0) rotate(90)"),
            2 => format!("translate({width} {height}) rotate(180)"),
            3 => format!("translate(0 {width}) rotate(270)"),
            _ => String::new(),
        }
    };
    let small = photo.small;
    view! {
        <image
            href=move || small.with(|small| small.address.clone())
            width=move || small.with(|small| small.width)
            height=move || small.with(|small| small.height) transform=way
        ></image>
    }
}

/// Cutting off edges: by dragging them, or with four sliders for who cannot or would not drag.
pub(crate) fn cut(state: State, photo: Taken, name: Signal<String>) -> impl IntoView {
    let held: RwSignal<Option<Edge>> = RwSignal::new(None);
    let whole = Signal::derive(move || {
        let (width, height) = photo.sides();
        Frame::default().part(width, height)
    });
    let kept =
        Signal::derive(move || photo.frame.get().part(whole.get().width, whole.get().height));
    let down = move |event: PointerEvent| {
        let Some((board, x, y)) = point(&event).filter(|_| !state.busy()) else { return };
        event.prevent_default();
        let _ = board.set_pointer_capture(event.pointer_id());
        let (edge, at) = photo.frame.get_untracked().nearest(x, y);
        held.set(Some(edge));
        photo.frame.update(|frame| *frame = frame.with(edge, at));
        state.changed();
    };
    let drag = move |event: PointerEvent| {
        if let (Some(edge), Some((_, x, y)), false) =
            (held.get_untracked(), point(&event), state.busy())
        {
            photo.frame.update(|frame| *frame = frame.dragged(edge, x, y));
            state.changed();
        }
    };
    let done = move |_| {
        photo.cutting.set(false);
        focus(&format!("hal-{}-potong", photo.id));
    };
    // Around what is kept: the whole, with a hole in it.
    let shade = move || {
        let (whole, kept) = (whole.get(), kept.get());
        format!(
            "M0 0H{}V{}H0Z M{} {}V{}H{}V{}Z",
            whole.width,
            whole.height,
            kept.x,
            kept.y,
            kept.y + kept.height,
            kept.x + kept.width,
            kept.y
        )
    };
    view! {
        <div
            class="pages__cut" role="group"
            aria-label=move || format!("{}: {}", say(Text::PagesCrop), name.get())
        >
            <p>{say(Text::PagesCropLead)}</p>
            <svg
                class="pages__board" viewBox=move || box_of(whole.get()) aria-hidden="true"
                on:pointerdown=down on:pointermove=drag
                on:pointerup=move |_| held.set(None) on:pointercancel=move |_| held.set(None)
            >
                {picture(photo)}
                <path class="pages__shade" d=shade fill-rule="evenodd"></path>
                <rect
                    class="pages__kept" x=move || kept.get().x y=move || kept.get().y
                    width=move || kept.get().width height=move || kept.get().height
                ></rect>
            </svg>
            <div class="pages__edges">
                {Edge::ALL.map(|edge| slider(state, photo, edge)).collect_view()}
            </div>
            <button class="button" type="button" on:click=done>{say(Text::PagesCropDone)}</button>
        </div>
    }
}

/// Where on the board a finger is, in hundredths of its sides.
fn point(event: &PointerEvent) -> Option<(Element, f64, f64)> {
    let board = event.current_target()?.dyn_into::<Element>().ok()?;
    let area = board.get_bounding_client_rect();
    let of = |at: i32, from: f64, side: f64| (f64::from(at) - from) / side * 100.0;
    let (x, y) = (
        of(event.client_x(), area.left(), area.width()),
        of(event.client_y(), area.top(), area.height()),
    );
    Some((board, x, y))
}

fn slider(state: State, photo: Taken, edge: Edge) -> impl IntoView {
    let text = match edge {
        Edge::Top => Text::PagesCropTop,
        Edge::Right => Text::PagesCropRight,
        Edge::Bottom => Text::PagesCropBottom,
        Edge::Left => Text::PagesCropLeft,
    };
    let slid = move |event: Event| {
        if let Ok(cut) = event_target_value(&event).parse() {
            photo.frame.update(|frame| *frame = frame.with(edge, cut));
            state.changed();
        }
    };
    view! {
        <label class="pages__edge">
            <span>{say(text)}</span>
            <input
                type="range" disabled=move || state.busy() min="0" max=MOST_CUT.to_string() step="1"
                prop:value=move || photo.frame.get().cut(edge).to_string() on:input=slid
            />
        </label>
    }
}
