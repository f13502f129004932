//! Signing.
#![expect(missing_docs, reason = "the macro makes a public struct of each function's arguments")]

use leptos::prelude::*;
use server_fn::codec::{GetUrl, Postcard};
use views::{SignAnswer, SigningRow};

use crate::AppError;
use crate::wire::{AsPacked, Packed};

/// What waits for the caller's signature.
#[server(
    name = SigningList, prefix = "/api", endpoint = "signing", input = GetUrl, output = AsPacked
)]
pub async fn signing_list() -> Result<Packed<Vec<SigningRow>>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::signing::signing_list(&office, &caller)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// Signs what is ticked; an item is `id_version` as it was seen.
#[server(name = Sign, prefix = "/api", endpoint = "sign", output = Postcard)]
pub async fn sign(
    #[server(default)] items: Vec<String>,
    passphrase: String,
) -> Result<SignAnswer, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    let items: Vec<_> = items
        .iter()
        .filter_map(|item| item.rsplit_once('_'))
        .filter_map(|(id, v)| Some((id.to_owned().into(), v.parse().ok()?)))
        .collect();
    let answer = if items.is_empty() {
        SignAnswer::NothingTicked
    } else {
        office::signing::sign(&office, &caller, &items, &passphrase)
            .await
            .map_err(crate::ssr::fail)?
    };
    // Without scripts only an error finds its way back to the page.
    match answer {
        SignAnswer::Results { ref refused, .. } if refused.is_empty() => Ok(answer),
        told if crate::ssr::without_scripts() => Err(AppError::Sign(told)),
        told => Ok(told),
    }
}
