//! An address that leads nowhere.

use leptos::prelude::*;

use crate::AppError;
use crate::components::Failed;

/// The page.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <Failed error=AppError::NotFound/> }
}
