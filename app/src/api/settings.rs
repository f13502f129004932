//! What an administrator changes: services, message texts, offices, days, and their editions.
#![expect(missing_docs, reason = "the macro makes a public struct of each function's arguments")]

use leptos::prelude::*;
use server_fn::codec::GetUrl;
use views::SettingsView;

use crate::AppError;
use crate::wire::{AsPacked, Packed};

/// A page of the settings; empty pieces for the first one.
#[server(
    name = Settings, prefix = "/api", endpoint = "settings", input = GetUrl, output = AsPacked
)]
pub async fn settings(part: String, key: String) -> Result<Packed<SettingsView>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    let at = views::SettingsAt::of(&part, &key).ok_or(AppError::NotFound)?;
    office::catalogue::settings(&office, &caller, &at)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}
