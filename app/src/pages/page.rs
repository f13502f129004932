//! What a page is.

use leptos::prelude::AnyView;

/// A page: what it asks the server for, and how it is drawn.
pub trait Page: Sized {
    /// Begins to ask.
    fn data() -> Self;

    /// Draws it.
    fn view(this: Self) -> AnyView;
}
