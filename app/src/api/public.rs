//! What anybody may read.
#![expect(missing_docs, reason = "the macro makes a public struct of each function's arguments")]

use leptos::prelude::*;
use server_fn::codec::GetUrl;
use views::{AboutView, AreaChoice, ServiceView, StandardView};

use crate::AppError;
use crate::wire::{AsPacked, Packed};

/// The services of the agency.
#[server(
    name = Services, prefix = "/api", endpoint = "services", input = GetUrl, output = AsPacked
)]
pub async fn services() -> Result<Packed<Vec<ServiceView>>, AppError> {
    let (office, agency) = crate::ssr::agency()?;
    office::catalogue::services(&office, &agency)
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The agency's hours today, its offices, its promise, and what is asked for most.
#[server(name = About, prefix = "/api", endpoint = "about", input = GetUrl, output = AsPacked)]
pub async fn about() -> Result<Packed<AboutView>, AppError> {
    let (office, agency) = crate::ssr::agency()?;
    office::catalogue::about(&office, &agency)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The villages of a district.
#[server(
    name = Villages, prefix = "/api", endpoint = "villages", input = GetUrl, output = AsPacked
)]
pub async fn villages(district: String) -> Result<Packed<Vec<AreaChoice>>, AppError> {
    let (office, agency) = crate::ssr::agency()?;
    office::catalogue::villages(&office, &agency, &district)
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The published standard of a service.
#[server(
    name = Standard, prefix = "/api", endpoint = "standard", input = GetUrl, output = AsPacked
)]
pub async fn standard(code: String) -> Result<Packed<StandardView>, AppError> {
    let (office, agency) = crate::ssr::agency()?;
    office::catalogue::standard(&office, &agency, &code)
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}
