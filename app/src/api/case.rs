//! One application.
#![expect(missing_docs, reason = "the macro makes a public struct of each function's arguments")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use server_fn::codec::{GetUrl, Postcard};
use views::{ActAnswer, CasePage, SavedAct, ServiceView};

use crate::AppError;
use crate::wire::{AsPacked, Packed};

/// The case page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseAnswer {
    /// The page.
    pub page: CasePage,
    /// What was kept of a refused act.
    pub kept: Option<SavedAct>,
}

/// The services that can be begun.
#[server(
    name = Catalogue, prefix = "/api", endpoint = "catalogue", input = GetUrl, output = AsPacked
)]
pub async fn catalogue() -> Result<Packed<Vec<ServiceView>>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::applications::read::catalogue(&office, &caller)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The page of one application.
#[server(name = CasePageOf, prefix = "/api", endpoint = "case", input = GetUrl, output = AsPacked)]
pub async fn case_page(id: String) -> Result<Packed<CaseAnswer>, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    let id = id.into();
    let page = office::applications::read::read_case(&office, &caller, &id)
        .await
        .map_err(crate::ssr::fail)?;
    let kept =
        office::applications::saved_input(&office, &caller, &id).await.map_err(crate::ssr::fail)?;
    Ok(Packed::of(&CaseAnswer { page, kept }))
}

/// Begins a draft of a service and leads to its form.
#[server(name = Begin, prefix = "/api", endpoint = "begin", output = Postcard)]
pub async fn begin(service: String) -> Result<(), AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    let id =
        office::applications::begin(&office, &caller, &service).await.map_err(crate::ssr::fail)?;
    leptos_axum::redirect(&format!("/kerja/permohonan/{id}"));
    Ok(())
}

/// Takes an application or gives it back.
#[server(name = Take, prefix = "/api", endpoint = "take", output = Postcard)]
pub async fn take(id: String, version: i64, give_back: bool) -> Result<ActAnswer, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    match office::applications::take(&office, &caller, &id.into(), version, give_back)
        .await
        .map_err(crate::ssr::fail)?
    {
        // Without scripts only an error finds its way back to the page.
        ActAnswer::Refused { refusal, .. } if crate::ssr::without_scripts() => {
            Err(AppError::Refused(refusal))
        }
        answer => Ok(answer),
    }
}
