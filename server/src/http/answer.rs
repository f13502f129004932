//! Answers of plain routes: packed for a page's script, JSON for another one, a redirect for a form
//! without scripts.

use axum::Json;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use domain::procedure::Refusal;
use office::OfficeError;
use serde::Serialize;
use views::PACKED;

use super::words::{RefusalPage, refused_with};

/// Whether a script asks.
pub fn wants_script(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("application/json") || accept.contains(PACKED))
}

/// The answer for a script: packed for the pages' own, JSON for any other.
pub fn for_script<T: Serialize>(headers: &HeaderMap, answer: T) -> Response {
    let accept = headers.get(ACCEPT).and_then(|value| value.to_str().ok());
    if accept.is_some_and(|accept| accept.contains(PACKED)) {
        let packed = postcard::to_allocvec(&answer).unwrap_or_default();
        ([(CONTENT_TYPE, PACKED)], packed).into_response()
    } else {
        Json(answer).into_response()
    }
}

/// The answer for a script, else a redirect.
pub fn either<T: Serialize>(headers: &HeaderMap, answer: T, to: &str) -> Response {
    if wants_script(headers) {
        for_script(headers, answer)
    } else {
        Redirect::to(to).into_response()
    }
}

/// The status of a failure. The page says the words; the log gets the rest.
pub fn failed(error: &OfficeError) -> Response {
    if error.is_outage() {
        tracing::error!(error = %error, "a use-case failed: something it needs is out");
        return refused_with(RefusalPage::Outage);
    }
    let status = match error {
        OfficeError::SignedOut => StatusCode::UNAUTHORIZED,
        OfficeError::NotFound => StatusCode::NOT_FOUND,
        OfficeError::Refused(_) => StatusCode::FORBIDDEN,
        OfficeError::Undrawn => StatusCode::UNPROCESSABLE_ENTITY,
        other => {
            tracing::error!(error = %other, "a use-case failed");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    };
    refused(error, status.into_response())
}

/// That a use-case refused what was asked for, beside an answer that may say something else: the
/// security log notes it.
#[derive(Clone, Copy)]
pub struct Refused;

/// Marks an answer when the caller's roles do not allow what was asked for.
pub fn refused(error: &OfficeError, mut response: Response) -> Response {
    if matches!(error, OfficeError::Refused(Refusal::NotYourRole)) {
        response.extensions_mut().insert(Refused);
    }
    response
}

/// A failure of a form: its status for a script; without scripts the page it came from, which leads
/// to the sign-in page when nobody is signed in.
pub fn failed_form(headers: &HeaderMap, error: &OfficeError, page: &str) -> Response {
    match error {
        _ if wants_script(headers) => failed(error),
        OfficeError::SignedOut => Redirect::to(page).into_response(),
        OfficeError::NotFound | OfficeError::Refused(_) => {
            refused(error, Redirect::to(page).into_response())
        }
        other => failed(other),
    }
}
