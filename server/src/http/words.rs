//! Refusals in words: short, Indonesian, right in status, and never the framework's.

use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use office::incident;
pub use words::told::Told;
use words::told::{HOME, incident_line, refusal_page as words_of};

/// The refusal that a status stands for.
fn of(status: StatusCode) -> Told {
    match status {
        StatusCode::UNAUTHORIZED => Told::SignedOut,
        StatusCode::FORBIDDEN => Told::Forbidden,
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Told::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => Told::TooLarge,
        StatusCode::REQUEST_TIMEOUT => Told::TooSlow,
        StatusCode::TOO_MANY_REQUESTS => Told::TooMany,
        StatusCode::SERVICE_UNAVAILABLE => Told::Outage,
        status if status.is_server_error() => Told::Trouble,
        _ => Told::Malformed,
    }
}

/// The status of a refusal.
const fn status(what: Told) -> StatusCode {
    match what {
        Told::Malformed => StatusCode::BAD_REQUEST,
        Told::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Told::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Told::Trouble => StatusCode::INTERNAL_SERVER_ERROR,
        Told::Outage => StatusCode::SERVICE_UNAVAILABLE,
        Told::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Told::NotFound => StatusCode::NOT_FOUND,
        Told::Forbidden => StatusCode::FORBIDDEN,
        Told::SignedOut => StatusCode::UNAUTHORIZED,
    }
}

/// The answer with a refusal's status: a page that needs nothing else to be shown.
pub fn told(what: Told) -> Response {
    let mut response = (status(what), page(what)).into_response();
    if matches!(what, Told::Outage | Told::TooMany) {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("10"));
    }
    response
}

fn page(what: Told) -> Html<String> {
    let words = words_of(what);
    let code = incident::current()
        .map(|code| format!("<p>{}</p>", incident_line(code)))
        .unwrap_or_default();
    Html(format!(
        "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\">\
         <title>{words}</title></head><body><h1>{words}</h1>{code}<p><a \
         href=\"/\">{HOME}</a></p></body></html>",
    ))
}

/// Puts words in the place of what a refusal says in the framework's own, or of nothing at all.
/// Pages and data stay as they are.
pub async fn in_words(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let kind =
        response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    if kind.starts_with("text/html") || kind.starts_with("application/") {
        return response;
    }
    let told = page(of(status)).into_response();
    response.headers_mut().remove(CONTENT_LENGTH);
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    *response.body_mut() = told.into_body();
    response
}
