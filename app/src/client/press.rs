//! Whether a finger, or the button of a mouse, is down. What appears above the place that is
//! pressed moves it away from under the finger, and the press is lost: so whatever comes by itself
//! waits until the press is over.

use std::time::Duration;

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;

/// The browser tells of the press itself a moment after the finger has left.
const A_MOMENT: Duration = Duration::from_millis(100);

/// The presses of a page, and what waits for their end.
#[derive(Clone, Copy)]
pub struct Press {
    down: StoredValue<bool>,
    waiting: StoredValue<Vec<Callback<()>>>,
}

impl Press {
    /// Nothing is pressed, and nothing waits.
    pub fn new() -> Self {
        Self { down: StoredValue::new(false), waiting: StoredValue::new(Vec::new()) }
    }

    /// Begins to look, until the page goes.
    pub fn watch(self) {
        let mut handles =
            vec![window_event_listener_untyped("pointerdown", move |_| self.down.set_value(true))];
        // A finger that begins to scroll presses nothing any more; a mouse may be let go outside of
        // the window.
        for end in ["pointerup", "pointercancel", "blur"] {
            handles.push(window_event_listener_untyped(end, move |_| {
                set_timeout(move || self.over(), A_MOMENT)
            }));
        }
        on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    }

    /// Does something at once, or when the press is over.
    pub fn after(self, act: impl Fn() + Send + Sync + 'static) {
        if self.down.try_get_value() == Some(true) {
            self.waiting.update_value(|waiting| waiting.push(Callback::new(move |()| act())));
        } else {
            act();
        }
    }

    fn over(self) {
        // The page may be gone by now.
        if self.down.try_set_value(false).is_some() {
            return;
        }
        for act in self.waiting.try_update_value(std::mem::take).unwrap_or_default() {
            act.run(());
        }
    }
}
