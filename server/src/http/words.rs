//! Refusals in words: short, Indonesian, right in status, and never the framework's.

use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use office::request;
pub use words::refusal_page::RefusalPage;
use words::refusal_page::{HOME, incident_line, refusal_words};

/// The refusal that a status stands for.
fn of(status: StatusCode) -> RefusalPage {
    match status {
        StatusCode::UNAUTHORIZED => RefusalPage::SignedOut,
        StatusCode::FORBIDDEN => RefusalPage::Forbidden,
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => RefusalPage::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => RefusalPage::TooLarge,
        StatusCode::REQUEST_TIMEOUT => RefusalPage::TooSlow,
        StatusCode::TOO_MANY_REQUESTS => RefusalPage::TooMany,
        StatusCode::SERVICE_UNAVAILABLE => RefusalPage::Outage,
        status if status.is_server_error() => RefusalPage::Trouble,
        _ => RefusalPage::Malformed,
    }
}

/// The status of a refusal.
const fn status(what: RefusalPage) -> StatusCode {
    match what {
        RefusalPage::Malformed => StatusCode::BAD_REQUEST,
        RefusalPage::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        RefusalPage::TooSlow => StatusCode::REQUEST_TIMEOUT,
        RefusalPage::Trouble => StatusCode::INTERNAL_SERVER_ERROR,
        RefusalPage::Outage => StatusCode::SERVICE_UNAVAILABLE,
        RefusalPage::TooMany => StatusCode::TOO_MANY_REQUESTS,
        RefusalPage::NotFound => StatusCode::NOT_FOUND,
        RefusalPage::Forbidden => StatusCode::FORBIDDEN,
        RefusalPage::SignedOut => StatusCode::UNAUTHORIZED,
    }
}

/// The answer with a refusal's status: a page that needs nothing else to be shown.
pub fn refused_with(what: RefusalPage) -> Response {
    let mut response = (status(what), page(what)).into_response();
    if matches!(what, RefusalPage::Outage | RefusalPage::TooMany) {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("10"));
    }
    response
}

fn page(what: RefusalPage) -> Html<String> {
    let words = refusal_words(what);
    let code =
        request::code().map(|code| format!("<p>{}</p>", incident_line(code))).unwrap_or_default();
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
    let refused = page(of(status)).into_response();
    response.headers_mut().remove(CONTENT_LENGTH);
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    *response.body_mut() = refused.into_body();
    response
}
