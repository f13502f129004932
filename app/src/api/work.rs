//! The worklist.
#![expect(missing_docs, reason = "the macro makes a public struct of each function's arguments")]

use leptos::prelude::*;
use server_fn::codec::{GetUrl, Json};
use views::{WorkFilter, WorkPage};

use crate::AppError;

/// One page of the caller's worklist.
#[server(name = Worklist, prefix = "/api", endpoint = "worklist", input = GetUrl, output = Json)]
pub async fn worklist(filter: WorkFilter) -> Result<WorkPage, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::applications::read::worklist(&office, &caller, &filter).await.map_err(crate::ssr::fail)
}

/// Keeps what is searched for in the session; empty ends the search.
#[server(name = SetSearch, prefix = "/api", endpoint = "search")]
pub async fn set_search(words: String) -> Result<(), AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::applications::read::set_search(&office, &caller, &words)
        .await
        .map_err(crate::ssr::fail)?;
    leptos_axum::redirect("/kerja");
    Ok(())
}
