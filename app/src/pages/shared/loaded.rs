//! What nearly every page does: ask the server, wait with a face, and say what happened when there
//! is no answer.

use std::convert::Infallible;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::server::codee::{Decoder, Encoder};
use leptos_router::hooks::{use_params_map, use_query_map};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::AppError;
use crate::components::{Failed, Waiting};
use crate::wire::{Packed, from_text, pack, to_text, unpack};

/// What the server said, packed.
type Given = Result<Vec<u8>, AppError>;

/// What a page asked the server. Only drawing knows the type.
pub struct Answer<T> {
    given: Resource<Given, InDocument>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Answer<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Answer<T> {}

/// How an answer stands in the document that it was drawn in.
struct InDocument;

impl Encoder<Given> for InDocument {
    type Error = Infallible;
    type Encoded = String;

    fn encode(given: &Given) -> Result<String, Infallible> {
        Ok(to_text(&pack(given)))
    }
}

impl Decoder<Given> for InDocument {
    type Error = AppError;
    type Encoded = str;

    fn decode(text: &str) -> Result<Given, AppError> {
        unpack(&from_text(text)).ok_or(AppError::Trouble(None))
    }
}

type Asking = Pin<Box<dyn Future<Output = Given> + Send>>;

fn ask_again(
    source: impl Fn() -> Vec<u8> + Send + Sync + 'static,
    ask: impl Fn(Vec<u8>) -> Asking + Send + Sync + 'static,
) -> Resource<Given, InDocument> {
    // The types end here: of what follows there is one for all pages.
    let source: Box<dyn Fn() -> Vec<u8> + Send + Sync> = Box::new(source);
    let ask: Box<dyn Fn(Vec<u8>) -> Asking + Send + Sync> = Box::new(ask);
    Resource::new_with_options(source, ask, true)
}

/// Asks with something that changes, and again whenever it does.
pub fn asked_with<S, T, F>(
    source: impl Fn() -> S + Send + Sync + 'static,
    ask: impl Fn(S) -> F + Send + Sync + 'static,
) -> Answer<T>
where
    S: Serialize + DeserializeOwned,
    F: Future<Output = Result<Packed<T>, AppError>> + Send + 'static,
{
    let asking = move |source: Vec<u8>| -> Asking {
        let answer = unpack(&source).map(&ask);
        Box::pin(async move {
            match answer {
                Some(answer) => answer.await.map(Packed::into_bytes),
                None => Err(AppError::Trouble(None)),
            }
        })
    };
    Answer { given: ask_again(move || pack(&source()), asking), of: PhantomData }
}

/// Asks what the address does not change.
pub fn asked<T, F>(ask: impl Fn() -> F + Send + Sync + 'static) -> Answer<T>
where
    F: Future<Output = Result<Packed<T>, AppError>> + Send + 'static,
{
    asked_with(|| (), move |()| ask())
}

/// Asks with a piece of the path, and again when that changes.
pub fn asked_of<T, F>(
    piece: &'static str,
    ask: impl Fn(String) -> F + Send + Sync + 'static,
) -> Answer<T>
where
    F: Future<Output = Result<Packed<T>, AppError>> + Send + 'static,
{
    let params = use_params_map();
    let piece = Memo::new(move |_| params.with(|params| params.get(piece).unwrap_or_default()));
    asked_with(move || piece.get(), ask)
}

/// A value of the query, empty when there is none; it is followed.
pub fn query_value(name: &'static str) -> Memo<String> {
    let query = use_query_map();
    Memo::new(move |_| query.with(|query| query.get(name).unwrap_or_default()))
}

type Draw = Arc<dyn Fn(&[u8]) -> AnyView + Send + Sync>;

/// Draws an answer that is unpacked.
fn drawing<T, V>(draw: impl Fn(T) -> V + Send + Sync + 'static) -> Draw
where
    T: DeserializeOwned,
    V: IntoView + 'static,
{
    Arc::new(move |bytes| match unpack(bytes) {
        Some(answer) => draw(answer).into_any(),
        None => view! { <Failed error=AppError::Trouble(None)/> }.into_any(),
    })
}

/// The page when its answer is there; while it is asked for anew, it begins anew.
pub fn loaded<T, V>(answer: Answer<T>, draw: impl Fn(T) -> V + Send + Sync + 'static) -> AnyView
where
    T: DeserializeOwned,
    V: IntoView + 'static,
{
    let (given, draw) = (answer.given, drawing(draw));
    view! { <Suspense fallback=Waiting>{move || drawn(given, Arc::clone(&draw))}</Suspense> }
        .into_any()
}

/// The same for a page that stays as it is while it is asked for anew.
pub fn reloaded<T, V>(answer: Answer<T>, draw: impl Fn(T) -> V + Send + Sync + 'static) -> AnyView
where
    T: DeserializeOwned,
    V: IntoView + 'static,
{
    let (given, draw) = (answer.given, drawing(draw));
    view! { <Transition fallback=Waiting>{move || drawn(given, Arc::clone(&draw))}</Transition> }
        .into_any()
}

fn drawn(given: Resource<Given, InDocument>, draw: Draw) -> impl IntoView {
    Suspend::new(async move {
        match given.await {
            Err(error) => view! { <Failed error/> }.into_any(),
            Ok(bytes) => draw(&bytes),
        }
    })
}
