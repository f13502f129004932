//! Refusals in words: short, Indonesian, right in status, and never the framework's.

use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use domain::words::{Lang, Text, say};

/// A refusal that is no page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// What came is no request of this site.
    Malformed,
    /// More came than the route takes.
    TooLarge,
    /// It came too slowly, or broke off.
    TooSlow,
    /// The house has trouble.
    Trouble,
    /// The house cannot answer at the moment.
    Outage,
    /// Too many at once.
    TooMany,
    /// There is no such thing.
    NotFound,
    /// It is not for this person.
    Forbidden,
    /// Nobody is signed in.
    SignedOut,
}

impl Told {
    fn of(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::SignedOut,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Self::NotFound,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::REQUEST_TIMEOUT => Self::TooSlow,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany,
            StatusCode::SERVICE_UNAVAILABLE => Self::Outage,
            status if status.is_server_error() => Self::Trouble,
            _ => Self::Malformed,
        }
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Trouble => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Outage => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
        }
    }

    const fn text(self) -> Text {
        match self {
            Self::Malformed => Text::ToldMalformed,
            Self::TooLarge => Text::ToldTooLarge,
            Self::TooSlow => Text::ToldTooSlow,
            Self::Trouble => Text::ServerTrouble,
            Self::Outage => Text::ToldOutage,
            Self::TooMany => Text::TooManyRequests,
            Self::NotFound => Text::NotFoundTitle,
            Self::Forbidden => Text::ForbiddenTitle,
            Self::SignedOut => Text::SessionEnded,
        }
    }
}

/// The answer with a refusal's status: a page that needs nothing else to be shown.
pub fn told(what: Told) -> Response {
    let mut response = (what.status(), page(what)).into_response();
    if matches!(what, Told::Outage | Told::TooMany) {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("10"));
    }
    response
}

fn page(what: Told) -> Html<String> {
    let words = say(what.text(), Lang::Id);
    Html(format!(
        "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{words}</title></head><body><h1>{words}</h1><p><a href=\"/\">{}</a></p></body></html>",
        say(Text::ToldHome, Lang::Id)
    ))
}

/// Puts words in the place of what a refusal says in the framework's own, or of nothing at all. Pages and data stay as they are.
pub async fn in_words(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    if kind.starts_with("text/html") || kind.starts_with("application/") {
        return response;
    }
    let told = page(Told::of(status)).into_response();
    response.headers_mut().remove(CONTENT_LENGTH);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    *response.body_mut() = told.into_body();
    response
}
