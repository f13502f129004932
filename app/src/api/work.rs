//! The worklist.
#![expect(missing_docs, reason = "the macro makes a public struct of each function's arguments")]

use leptos::prelude::*;
use server_fn::codec::{GetUrl, Postcard};
use views::{WorkFilter, WorkPage};

use crate::AppError;
use crate::wire::{AsPacked, Packed};

/// One page of the caller's worklist.
#[server(
    name = Worklist, prefix = "/api", endpoint = "worklist", input = GetUrl, output = AsPacked
)]
pub async fn worklist(filter: WorkFilter) -> Result<Packed<WorkPage>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::applications::read::worklist(&office, &caller, &filter)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// Keeps what is searched for in the session; empty ends the search.
#[server(name = SetSearch, prefix = "/api", endpoint = "search", output = Postcard)]
pub async fn set_search(words: String) -> Result<(), AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::applications::read::set_search(&office, &caller, &words)
        .await
        .map_err(crate::ssr::fail)?;
    leptos_axum::redirect("/kerja");
    Ok(())
}
