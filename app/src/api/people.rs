//! Residents' accounts.
#![expect(missing_docs, reason = "the macro makes a public struct of each function's arguments")]

use leptos::prelude::*;
use server_fn::codec::GetUrl;
use views::{AccountList, AccountView, FamilyAnswer, OwnPage, OwnRow, VerifyView};

use crate::AppError;
use crate::wire::{AsPacked, Packed};

/// The caller's own account.
#[server(
    name = OwnAccount, prefix = "/api", endpoint = "account", input = GetUrl,
    output = AsPacked
)]
pub async fn own_account() -> Result<Packed<AccountView>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::accounts::residents::own_account(&office, &caller)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The accounts that wait to be verified, after a row's key.
#[server(
    name = AccountsWaiting, prefix = "/api", endpoint = "accounts", input = GetUrl,
    output = AsPacked
)]
pub async fn accounts_waiting(after: String) -> Result<Packed<AccountList>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::accounts::residents::accounts_waiting(&office, &caller, &after)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// One account beside what the register says.
#[server(
    name = AccountToVerify, prefix = "/api", endpoint = "verify", input = GetUrl,
    output = AsPacked
)]
pub async fn account_to_verify(id: String) -> Result<Packed<VerifyView>, AppError> {
    let (office, caller, _lang) = crate::ssr::caller().await?;
    office::accounts::residents::account_to_verify(&office, &caller, &id.into())
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The caller's family with what may be filed for each.
#[server(name = OwnFamily, prefix = "/api", endpoint = "family", input = GetUrl, output = AsPacked)]
pub async fn own_family() -> Result<Packed<FamilyAnswer>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::applications::own_family(&office, &caller)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The caller's applications.
#[server(
    name = OwnApplications, prefix = "/api", endpoint = "own", input = GetUrl,
    output = AsPacked
)]
pub async fn own_applications() -> Result<Packed<Vec<OwnRow>>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::applications::read::own_applications(&office, &caller)
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}

/// The page of one of the caller's applications.
#[server(
    name = OwnPageOf, prefix = "/api", endpoint = "own-case", input = GetUrl,
    output = AsPacked
)]
pub async fn own_page(id: String) -> Result<Packed<OwnPage>, AppError> {
    let (office, caller, _) = crate::ssr::caller().await?;
    office::applications::read::own_page(&office, &caller, &id.into())
        .await
        .map(|found| Packed::of(&found))
        .map_err(crate::ssr::fail)
}
