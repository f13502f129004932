//! The server's side of the pages: the shell around them, who is calling, and how failures are
//! answered.

mod head;
mod shell;

use axum::http::request;
use axum_extra::extract::cookie::Cookie;
use domain::id::AgencyCode;
use domain::lang::Lang;
pub use head::{Head, PARTS, Parts};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use office::{Caller, Office, OfficeError};
pub use shell::shell;

use crate::AppError;

/// The name of the session's cookie.
pub const SESSION: &str = "__Host-aku";
/// The name of the cookie that keeps the language.
pub const LANGUAGE: &str = "bahasa";

/// The value of a cookie in a request.
#[must_use]
pub fn cookie<'a>(headers: &'a http::HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(http::header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)
        .and_then(|cookie| cookie.value_raw())
}

/// The host a request is for.
#[must_use]
pub fn host(headers: &http::HeaderMap) -> &str {
    headers.get(http::header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("")
}

/// The language a request asks for.
#[must_use]
pub fn language(headers: &http::HeaderMap) -> Lang {
    cookie(headers, LANGUAGE).and_then(Lang::from_code).unwrap_or(Lang::Id)
}

/// The office and the agency of a request.
///
/// # Errors
/// [`AppError::NotFound`] when the host is no agency's.
pub fn agency() -> Result<(Office, AgencyCode), AppError> {
    let office = expect_context::<Office>();
    let headers = expect_context::<request::Parts>().headers;
    let agency = office.agency(host(&headers)).map_err(fail)?.agency.code.clone();
    Ok((office, agency))
}

/// The office, the agency and the token of a session that may still wait for its second factor.
///
/// # Errors
/// [`AppError::SignedOut`] without a token.
pub fn pending_session() -> Result<(Office, AgencyCode, String), AppError> {
    let (office, agency) = agency()?;
    let headers = expect_context::<request::Parts>().headers;
    let token = cookie(&headers, SESSION).ok_or(OfficeError::SignedOut).map_err(fail)?.to_owned();
    Ok((office, agency, token))
}

/// The office, the person who calls and the language.
///
/// # Errors
/// [`AppError::SignedOut`] when nobody is signed in.
pub async fn caller() -> Result<(Office, Caller, Lang), AppError> {
    let office = expect_context::<Office>();
    let headers = expect_context::<request::Parts>().headers;
    let agency = office.agency(host(&headers)).map_err(fail)?.agency.code.clone();
    let token = cookie(&headers, SESSION).ok_or(OfficeError::SignedOut).map_err(fail)?;
    let caller = office::session::caller(&office, &agency, token).await.map_err(fail)?;
    Ok((office, caller, language(&headers)))
}

/// Whether a plain form asks, which is answered with a redirect: then only an error can carry words
/// back to the page.
#[must_use]
pub fn without_scripts() -> bool {
    use_context::<request::Parts>().is_some_and(|parts| {
        parts
            .headers
            .get(http::header::ACCEPT)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|accept| accept.contains("text/html"))
    })
}

/// What a page is told of a failure; the log gets the rest, which holds nothing personal either.
#[must_use]
pub fn fail(error: OfficeError) -> AppError {
    let (status, told) = match error {
        OfficeError::SignedOut => (StatusCode::UNAUTHORIZED, AppError::SignedOut),
        OfficeError::NotFound => (StatusCode::NOT_FOUND, AppError::NotFound),
        OfficeError::Refused(refusal) => (StatusCode::FORBIDDEN, AppError::Refused(refusal)),
        other => {
            tracing::error!(error = %other, "a use-case failed");
            (StatusCode::INTERNAL_SERVER_ERROR, AppError::Trouble(office::request::code()))
        }
    };
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(status);
    }
    told
}
