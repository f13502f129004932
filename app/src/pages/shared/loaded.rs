//! What nearly every page does: ask the server, wait with a face, and say what happened when there
//! is no answer.

use std::future::Future;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::AppError;
use crate::components::{Failed, Waiting};

/// What a page asked the server.
pub type Answer<T> = Resource<Result<T, AppError>>;

/// Asks what the address does not change.
pub fn asked<T, F>(ask: impl Fn() -> F + Send + Sync + 'static) -> Answer<T>
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, AppError>> + Send + 'static,
{
    Resource::new_blocking(|| (), move |()| ask())
}

/// Asks with a piece of the path, and again when that changes.
pub fn asked_of<T, F>(
    piece: &'static str,
    ask: impl Fn(String) -> F + Send + Sync + 'static,
) -> Answer<T>
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, AppError>> + Send + 'static,
{
    let params = use_params_map();
    let piece = Memo::new(move |_| params.with(|params| params.get(piece).unwrap_or_default()));
    Resource::new_blocking(move || piece.get(), ask)
}

/// A value of the query, empty when there is none; it is followed.
pub fn query_value(name: &'static str) -> Memo<String> {
    let query = use_query_map();
    Memo::new(move |_| query.with(|query| query.get(name).unwrap_or_default()))
}

/// The page when its answer is there; while it is asked for anew, it begins anew.
pub fn loaded<T, V>(
    answer: Answer<T>,
    draw: impl Fn(T) -> V + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    view! { <Suspense fallback=Waiting>{move || drawn(answer, draw.clone())}</Suspense> }.into_any()
}

/// The same for a page that stays as it is while it is asked for anew.
pub fn reloaded<T, V>(
    answer: Answer<T>,
    draw: impl Fn(T) -> V + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    view! { <Transition fallback=Waiting>{move || drawn(answer, draw.clone())}</Transition> }
        .into_any()
}

fn drawn<T, V>(answer: Answer<T>, draw: impl Fn(T) -> V + Send + 'static) -> impl IntoView
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    Suspend::new(async move {
        match answer.await {
            Err(error) => view! { <Failed error/> }.into_any(),
            Ok(answer) => draw(answer).into_any(),
        }
    })
}
