//! Staff, institutions and the second factor.
#![expect(missing_docs, reason = "the macro makes a public struct of each function's arguments")]

use leptos::prelude::*;
use server_fn::codec::GetUrl;
use views::{
    InstitutionList, InstitutionPage, PrincipalRow, SecondView, SecurityLogView, SecurityView,
    StaffList, StaffPage,
};

use crate::AppError;
use crate::wire::{AsPacked, Packed};

/// The page on which a second factor is asked for or set up; a session of any stage may ask.
#[server(name = Second, prefix = "/api", endpoint = "second", input = GetUrl, output = AsPacked)]
pub async fn second() -> Result<Packed<SecondView>, AppError> {
    let (office, agency, token) = crate::ssr::pending_session()?;
    office::session::second_factor::second(&office, &agency, &token)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The security of the caller's own account; with what is needed to set up another factor.
#[server(
    name = Security, prefix = "/api", endpoint = "security", input = GetUrl,
    output = AsPacked
)]
pub async fn security() -> Result<Packed<(SecurityView, SecondView)>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    let view = office::session::second_factor::security(&office, &caller)
        .await
        .map_err(crate::ssr::fail)?;
    let (_, agency, token) = crate::ssr::pending_session()?;
    let enrol = office::session::second_factor::second(&office, &agency, &token)
        .await
        .map_err(crate::ssr::fail)?;
    Ok(Packed::of(&(view, enrol)))
}

/// The security log: of one kind, of one account, older than a row.
#[server(
    name = SecurityLog, prefix = "/api", endpoint = "security-log", input = GetUrl,
    output = AsPacked
)]
pub async fn security_log(
    kind: String,
    who: String,
    before: String,
) -> Result<Packed<SecurityLogView>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::accounts::security_log(&office, &caller, &kind, &who, &before)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The staff of the agency.
#[server(name = StaffOf, prefix = "/api", endpoint = "staff", input = GetUrl, output = AsPacked)]
pub async fn staff_list() -> Result<Packed<StaffList>, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::accounts::staff::staff_list(&office, &caller)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// One account of the staff.
#[server(
    name = StaffPageOf, prefix = "/api", endpoint = "staff-page", input = GetUrl,
    output = AsPacked
)]
pub async fn staff_page(id: String) -> Result<Packed<StaffPage>, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::accounts::staff::staff_page(&office, &caller, &id.into())
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The institutions of the agency.
#[server(
    name = Institutions, prefix = "/api", endpoint = "institutions", input = GetUrl,
    output = AsPacked
)]
pub async fn institution_list() -> Result<Packed<InstitutionList>, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::accounts::institutions::institution_list(&office, &caller)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// One institution.
#[server(
    name = InstitutionOf, prefix = "/api", endpoint = "institution", input = GetUrl,
    output = AsPacked
)]
pub async fn institution_page(id: String) -> Result<Packed<InstitutionPage>, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::accounts::institutions::institution_page(&office, &caller, &id)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The residents who let the caller's counter file.
#[server(
    name = Principals, prefix = "/api", endpoint = "principals", input = GetUrl,
    output = AsPacked
)]
pub async fn principals() -> Result<Packed<Vec<PrincipalRow>>, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::applications::principals(&office, &caller)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}
