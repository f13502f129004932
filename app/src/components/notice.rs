//! A notice: an icon, a word and what it says, never colour alone.

use leptos::prelude::*;

/// What kind of notice it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something went well.
    Good,
    /// Something to know.
    Info,
    /// Something to look at.
    Warn,
    /// Something went wrong.
    Bad,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Good => "notice notice--good",
            Self::Info => "notice notice--info",
            Self::Warn => "notice notice--warn",
            Self::Bad => "notice notice--bad",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Good => "M5 12l5 5L20 7",
            Self::Info => "M12 8v.01M12 11v5",
            Self::Warn | Self::Bad => "M12 8v5M12 16v.01",
        }
    }
}

/// The notice. `urgent` notices are read out at once.
#[component]
pub fn Notice(tone: Tone, #[prop(optional)] urgent: bool, children: Children) -> impl IntoView {
    view! {
        <div class=tone.class() role=if urgent { "alert" } else { "status" }>
            <svg class="notice__icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                {(tone != Tone::Good).then(|| view! { <circle cx="12" cy="12" r="10"></circle> })}
                <path d=tone.icon()></path>
            </svg>
            <div class="notice__body">{children()}</div>
        </div>
    }
}
