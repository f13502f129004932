//! Staff, institutions and the second factor.
#![expect(missing_docs, reason = "the macro makes a public struct of each function's arguments")]

use leptos::prelude::*;
use server_fn::codec::{GetUrl, Json};
use views::{
    InstitutionList, InstitutionPage, PrincipalRow, SecondView, SecurityLogView, SecurityView,
    StaffList, StaffPage,
};

use crate::AppError;

/// The page on which a second factor is asked for or set up; a session of any stage may ask.
#[server(name = Second, prefix = "/api", endpoint = "second", input = GetUrl, output = Json)]
pub async fn second() -> Result<SecondView, AppError> {
    let (office, agency, token) = crate::ssr::pending_session()?;
    office::session::second_factor::second(&office, &agency, &token).await.map_err(crate::ssr::fail)
}

/// The security of the caller's own account; with what is needed to set up another factor.
#[server(name = Security, prefix = "/api", endpoint = "security", input = GetUrl, output = Json)]
pub async fn security() -> Result<(SecurityView, SecondView), AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    let view = office::session::second_factor::security(&office, &caller)
        .await
        .map_err(crate::ssr::fail)?;
    let (_, agency, token) = crate::ssr::pending_session()?;
    Ok((
        view,
        office::session::second_factor::second(&office, &agency, &token)
            .await
            .map_err(crate::ssr::fail)?,
    ))
}

/// The security log: of one kind, of one account, older than a row.
#[server(
    name = SecurityLog, prefix = "/api", endpoint = "security-log", input = GetUrl, output = Json
)]
pub async fn security_log(
    kind: String,
    who: String,
    before: String,
) -> Result<SecurityLogView, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::accounts::security_log(&office, &caller, &kind, &who, &before)
        .await
        .map_err(crate::ssr::fail)
}

/// The staff of the agency.
#[server(name = StaffOf, prefix = "/api", endpoint = "staff", input = GetUrl, output = Json)]
pub async fn staff_list() -> Result<StaffList, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::accounts::staff::staff_list(&office, &caller).await.map_err(crate::ssr::fail)
}

/// One account of the staff.
#[server(
    name = StaffPageOf, prefix = "/api", endpoint = "staff-page", input = GetUrl, output = Json
)]
pub async fn staff_page(id: String) -> Result<StaffPage, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::accounts::staff::staff_page(&office, &caller, &id.into())
        .await
        .map_err(crate::ssr::fail)
}

/// The institutions of the agency.
#[server(
    name = Institutions, prefix = "/api", endpoint = "institutions", input = GetUrl, output = Json
)]
pub async fn institution_list() -> Result<InstitutionList, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::accounts::institutions::institution_list(&office, &caller)
        .await
        .map_err(crate::ssr::fail)
}

/// One institution.
#[server(
    name = InstitutionOf, prefix = "/api", endpoint = "institution", input = GetUrl, output = Json
)]
pub async fn institution_page(id: String) -> Result<InstitutionPage, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::accounts::institutions::institution_page(&office, &caller, &id)
        .await
        .map_err(crate::ssr::fail)
}

/// The residents who let the caller's counter file.
#[server(
    name = Principals, prefix = "/api", endpoint = "principals", input = GetUrl, output = Json
)]
pub async fn principals() -> Result<Vec<PrincipalRow>, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::applications::principals(&office, &caller).await.map_err(crate::ssr::fail)
}
